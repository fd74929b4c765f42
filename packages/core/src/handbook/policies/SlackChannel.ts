/** Who is offered a Slack channel of their own (R003). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { ownChannelFacts } from "../../support/ContactChannel.ts"
import { ask, type PostHogDuty, page, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const sources = [...rules("R003"), ...readings("A7", "C2")]

/**
 * From which spend a Slack channel is offered, in US dollars a year.
 *
 * @example
 * ```ts
 * import { slackChannelThresholds } from "@hedgerow/core/handbook/policies/SlackChannel"
 *
 * slackChannelThresholds.slackChannelAnnualSpend.map(({ value }) => value) // => [20000]
 * ```
 */
export const slackChannelThresholds = {
  slackChannelAnnualSpend: undated(20_000, [
    ...sources,
    page("handbook/growth/sales/slack-channels.md@072d98c0")
  ])
}

/**
 * Who is offered a Slack channel of their own. Below the spend, Sales is asked where somebody asks or hopes for more.
 *
 * @example
 * ```ts
 * import { slackChannel, slackChannelThresholds } from "@hedgerow/core/handbook/policies/SlackChannel"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(slackChannel, { id: "example", thresholds: slackChannelThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ annualSpendUsd: 20_000 }, now).decisions.map(({ rule }) => rule) // => ["offer"]
 * collect({ annualSpendUsd: 19_999 }, now).decisions.map(({ rule }) => rule) // => []
 * collect({ annualSpendUsd: 19_999, mayPayMore: true }, now).decisions.map(({ rule }) => rule) // => ["may-pay-more"]
 * ```
 */
export const slackChannel = definePolicy<PostHogDuty, keyof typeof slackChannelThresholds, RuleId>()({
  id: "slackChannel",
  title: "A Slack channel of the customer's own",
  kind: "collect",
  facts: ownChannelFacts,
  rules: [
    {
      id: "offer",
      citations: sources,
      strength: "should",
      when: [
        { fact: "annualSpendUsd", known: true },
        { fact: "annualSpendUsd", atLeast: "slackChannelAnnualSpend" }
      ],
      exceptionTo: ["asked", "may-pay-more"],
      then: {
        _tag: "Do",
        act: "offer_slack_channel",
        text: "They spend enough for a Slack channel of their own: offer one."
      }
    },
    {
      id: "asked",
      citations: sources,
      strength: "should",
      when: knownToBe("ownChannelAsked", true),
      then: ask(
        "sales",
        "They ask for a Slack channel of their own, and it is not shown that they spend enough. Do they get one?",
        ["offer one", "no channel for now"],
        sources
      )
    },
    {
      id: "may-pay-more",
      citations: sources,
      strength: "should",
      when: knownToBe("mayPayMore", true),
      then: ask(
        "sales",
        "They may come to pay more. Are they offered a Slack channel of their own?",
        ["offer one", "no channel for now"],
        sources
      )
    },
    {
      id: "has-one",
      citations: sources,
      strength: "should",
      when: knownToBe("ownChannel", true),
      exceptionTo: ["offer", "asked", "may-pay-more"],
      then: { _tag: "Nothing", text: "They have a Slack channel of their own." }
    }
  ]
})
