/** What everybody does with feedback, by whatever way it came (R308, R309), and how often they hear it (R310). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { undated } from "../../../policy/Parameter.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { feedbackFacts } from "../../../support/Feedback.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * How many calls with users everybody joins in a calendar month, at least.
 *
 * @example
 * ```ts
 * import { feedbackThresholds } from "@hedgerow/core/handbook/policies/feedback/Feedback"
 *
 * feedbackThresholds.monthlyUserCalls.map(({ value }) => value) // => [1]
 * ```
 */
export const feedbackThresholds = { monthlyUserCalls: undated(1, rules("R310")) }

const received = knownToBe("feedbackReceived", true)
const told = [...rules("R308"), ...readings("C13")]
const kept = [...rules("R309"), ...readings("C13")]

/**
 * Where feedback is told and where it is kept, and whether a person has joined enough calls.
 *
 * @example
 * ```ts
 * import { feedback, feedbackThresholds } from "@hedgerow/core/handbook/policies/feedback/Feedback"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(feedback, { id: "example", thresholds: feedbackThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ feedbackReceived: true }, now).decisions.map(({ rule }) => rule) // => ["share", "store"]
 * collect({ userCallsThisMonth: 0 }, now).decisions.map(({ rule }) => rule) // => ["join-a-call"]
 * ```
 */
export const feedback = definePolicy<PostHogDuty, keyof typeof feedbackThresholds, RuleId>()({
  id: "feedback",
  title: "Feedback from users",
  kind: "collect",
  facts: feedbackFacts,
  precedence: ["share", "store"],
  rules: [
    {
      id: "share",
      citations: told,
      strength: "should",
      when: received,
      then: { _tag: "Do", act: "share_feedback", text: "Share it with everybody in #posthog-feedback." }
    },
    {
      id: "shared",
      citations: told,
      strength: "should",
      when: [...received, ...knownToBe("feedbackShared", true)],
      exceptionTo: ["share"],
      then: { _tag: "Nothing", text: "It is shared in #posthog-feedback." }
    },
    {
      id: "store",
      citations: kept,
      strength: "should",
      when: received,
      then: {
        _tag: "Do",
        act: "store_feedback",
        text: "Add it to the Google Doc in which feedback is kept: a channel alone does not keep it."
      }
    },
    {
      id: "stored",
      citations: kept,
      strength: "should",
      when: [...received, ...knownToBe("feedbackStored", true)],
      exceptionTo: ["store"],
      then: { _tag: "Nothing", text: "It is in the document in which feedback is kept." }
    },
    {
      id: "join-a-call",
      citations: rules("R310"),
      strength: "should",
      when: [
        { fact: "userCallsThisMonth", known: true },
        { fact: "userCallsThisMonth", below: "monthlyUserCalls" }
      ],
      then: {
        _tag: "Do",
        act: "join_user_call",
        text: "Join a call with a user this month: that is strongly recommended, whatever your role."
      }
    },
    {
      id: "joined",
      citations: rules("R310"),
      strength: "should",
      when: [
        { fact: "userCallsThisMonth", known: true },
        { fact: "userCallsThisMonth", atLeast: "monthlyUserCalls" }
      ],
      then: { _tag: "Nothing", text: "They have joined as many calls as are recommended." }
    }
  ]
})
