/** Where a request is answered (R001, R002, R004, R016): where it came in, or in a ticket from the app. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { contactChannelFacts } from "../../support/ContactChannel.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * More exchanges than this speak for a ticket (A32).
 *
 * @example
 * ```ts
 * import { channelsThresholds } from "@hedgerow/core/handbook/policies/Channels"
 *
 * channelsThresholds.communityExchanges.map(({ value }) => value) // => [2]
 * ```
 */
export const channelsThresholds = { communityExchanges: undated(2, readings("A32")) }

const inCommunity = { fact: "channel", is: "community" } as const
const complexity = [...rules("R002"), ...readings("A32")]

const toTicket = (why: string): PostHogDuty => ({
  _tag: "Do",
  act: "move_to_ticket",
  text: `${why}: ask the customer for a support ticket from the app; it brings the context along.`
})

const keep = (text: string): PostHogDuty => ({ _tag: "Do", act: "keep_channel", text })

/**
 * Where a request is answered. Messages on social media are for the policy `social`.
 *
 * @example
 * ```ts
 * import { channels, channelsThresholds } from "@hedgerow/core/handbook/policies/Channels"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(channels, { id: "example", thresholds: channelsThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ channel: "community" }, now).decisions.map(({ rule }) => rule) // => ["simple-or-complex"]
 * collect({ channel: "community", exchanges: 3 }, now).decisions.map(({ rule }) => rule) // => ["many-exchanges"]
 * ```
 */
export const channels = definePolicy<PostHogDuty, keyof typeof channelsThresholds, RuleId>()({
  id: "channels",
  title: "Where a request is answered",
  kind: "collect",
  facts: contactChannelFacts(vocabulary.channels),
  rules: [
    {
      id: "in-app",
      citations: rules("R004", "R001"),
      strength: "should",
      when: [{ fact: "channel", is: "in_app" }],
      then: keep("It came from the app and is a ticket in Zendesk: answer it there.")
    },
    {
      id: "slack-or-email",
      citations: [...rules("R016"), ...readings("A31")],
      strength: "should",
      when: [{ fact: "channel", oneOf: ["slack", "email"] }],
      then: keep("Support answers Slack and email as well as Zendesk: work on it where it came in.")
    },
    {
      id: "nowhere-yet",
      citations: [...rules("R001"), ...readings("A4")],
      strength: "should",
      when: [{ fact: "channel", known: false }],
      then: toTicket("Nobody knows where it came from")
    },
    {
      id: "in-doubt",
      citations: [...rules("R001"), ...readings("A4")],
      strength: "should",
      when: [
        { fact: "channel", oneOf: ["community", "slack", "email", "github"] },
        ...knownToBe("channelInDoubt", true)
      ],
      exceptionTo: ["slack-or-email", "simple-or-complex", "simple"],
      then: toTicket("It is in doubt where this belongs")
    },
    {
      id: "github-support",
      citations: [...rules("R001", "R015"), ...readings("C8")],
      strength: "should",
      when: [
        { fact: "channel", is: "github" },
        { fact: "asksForSupport", is: true }
      ],
      then: toTicket("GitHub is no channel for support")
    },
    {
      id: "github-issue",
      citations: [...rules("R015"), ...readings("C8")],
      strength: "should",
      when: [
        { fact: "channel", is: "github" },
        { fact: "asksForSupport", is: false }
      ],
      then: keep("Bugs and wishes are filed and followed on GitHub: leave it there.")
    },
    {
      id: "simple-or-complex",
      citations: complexity,
      strength: "should",
      when: [inCommunity],
      then: ask(
        "support-lead",
        "Is the question simple enough for the community?",
        ["simple: answer it in the community", "complex: move it to a ticket"],
        complexity
      )
    },
    {
      id: "simple",
      citations: complexity,
      strength: "should",
      when: [inCommunity, ...knownToBe("complexity", "simple")],
      exceptionTo: ["simple-or-complex"],
      then: keep("A simple question: answer it in the community, where others find it too.")
    },
    {
      id: "complex",
      citations: complexity,
      strength: "should",
      when: [inCommunity, ...knownToBe("complexity", "complex")],
      exceptionTo: ["simple-or-complex"],
      then: toTicket("The question is complex")
    },
    {
      id: "account-data",
      citations: complexity,
      strength: "should",
      when: [inCommunity, ...knownToBe("accountData", true)],
      exceptionTo: ["simple-or-complex", "simple"],
      then: toTicket("The answer needs data of their account")
    },
    {
      id: "many-exchanges",
      citations: complexity,
      strength: "should",
      when: [
        inCommunity,
        { fact: "exchanges", known: true },
        { fact: "exchanges", moreThan: "communityExchanges" }
      ],
      exceptionTo: ["simple-or-complex", "simple"],
      then: toTicket("It has gone back and forth several times")
    },
    {
      id: "sensitive",
      citations: complexity,
      strength: "should",
      when: [inCommunity, ...knownToBe("sensitive", true)],
      exceptionTo: ["simple-or-complex", "simple"],
      then: toTicket("Sensitive facts do not belong in public")
    },
    {
      id: "needs-instance",
      citations: complexity,
      strength: "should",
      when: [inCommunity, ...knownToBe("needsInstance", true)],
      exceptionTo: ["simple-or-complex", "simple"],
      then: toTicket("Somebody has to look into their instance")
    }
  ]
})
