/** What a user is given for a feedback call (R305, R306): a guideline, and the judgement of whoever held it. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { undated } from "../../../policy/Parameter.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { feedbackRewardFacts } from "../../../support/Feedback.ts"
import { ask, type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * What a reward is worth, about, in US dollars (A35).
 *
 * @example
 * ```ts
 * import { feedbackRewardThresholds } from "@hedgerow/core/handbook/policies/feedback/Reward"
 *
 * feedbackRewardThresholds.usualRewardUsd.map(({ value }) => value) // => [30]
 * ```
 */
export const feedbackRewardThresholds = {
  usualRewardUsd: undated(30, [...rules("R305", "R306"), ...readings("A35")])
}

const held = knownToBe("feedbackCall", "held")
const judged = [...rules("R305"), ...readings("A33", "A35")]

const isItRight = (than: "more" | "less") =>
  ask(
    "interviewer",
    `The reward is worth ${than} than is usual. The usual value is a guideline only: is this one right?`,
    ["right as it is", "give the usual reward"],
    judged
  )

/**
 * The reward for a call. What differs from the usual value is no mistake: whoever held the call judges it.
 *
 * @example
 * ```ts
 * import { feedbackReward, feedbackRewardThresholds } from "@hedgerow/core/handbook/policies/feedback/Reward"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(feedbackReward, { id: "example", thresholds: feedbackRewardThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const held = { feedbackCall: "held", merchPossible: true } as const
 * collect({ ...held, rewardUsd: 30 }, now).decisions.map(({ rule }) => rule) // => ["merch"]
 * collect({ ...held, rewardUsd: 80 }, now).decisions.map(({ rule }) => rule) // => ["merch", "worth-more"]
 * ```
 */
export const feedbackReward = definePolicy<PostHogDuty, keyof typeof feedbackRewardThresholds, RuleId>()({
  id: "feedbackReward",
  title: "Rewards for feedback calls",
  kind: "collect",
  facts: feedbackRewardFacts,
  rules: [
    {
      id: "merch",
      citations: [...rules("R305", "R303"), ...readings("A35")],
      strength: "should",
      when: [...held, { fact: "merchPossible", is: true }],
      then: {
        _tag: "Do",
        act: "reward_with_merch",
        text: "Thank them with a gift card for the merch store, of about the usual value, made in Shopify."
      }
    },
    {
      id: "other-card",
      citations: [...rules("R306"), ...readings("A35")],
      strength: "may",
      when: [...held, { fact: "merchPossible", is: false }],
      then: {
        _tag: "Permit",
        act: "reward_with_other_card",
        text: "Merch is no option for them: you may offer a gift card of Open Collective, of the usual value."
      }
    },
    {
      id: "worth-more",
      citations: judged,
      strength: "should",
      when: [...held, { fact: "rewardUsd", known: true }, { fact: "rewardUsd", moreThan: "usualRewardUsd" }],
      then: isItRight("more")
    },
    {
      id: "worth-less",
      citations: judged,
      strength: "should",
      when: [...held, { fact: "rewardUsd", known: true }, { fact: "rewardUsd", below: "usualRewardUsd" }],
      then: isItRight("less")
    }
  ]
})
