/** Where customers were sent in the early handbook (R019): to the community first, to a ticket with bugs and feedback. */
import { readings } from "../../../policy/Citation.ts"
import { oneOf } from "../../../policy/Fact.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const sources = [...rules("R019"), ...readings("C12")]

/**
 * Where a customer of the early edition was best helped.
 *
 * @example
 * ```ts
 * import { earlyChannels } from "@hedgerow/core/handbook/policies/early/Channels"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(earlyChannels, { id: "example", thresholds: {} })
 * collect({ purpose: "bug" }, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule) // => ["ticket"]
 * ```
 */
export const earlyChannels = definePolicy<PostHogDuty, never, RuleId>()({
  id: "channels",
  title: "Where a request is answered",
  kind: "collect",
  facts: { purpose: oneOf(["question", "bug", "feedback", "progress"], "what the customer writes for") },
  rules: [
    {
      id: "community",
      citations: sources,
      strength: "should",
      when: [{ fact: "purpose", is: "question" }],
      then: {
        _tag: "Do",
        act: "ask_in_community",
        text: "Send questions to the community, where earlier answers can be searched."
      }
    },
    {
      id: "ticket",
      citations: sources,
      strength: "should",
      when: [{ fact: "purpose", oneOf: ["bug", "feedback"] }],
      then: { _tag: "Do", act: "move_to_ticket", text: "Bugs and feedback go into a ticket from the app." }
    },
    {
      id: "github",
      citations: sources,
      strength: "should",
      when: [{ fact: "purpose", is: "progress" }],
      then: {
        _tag: "Do",
        act: "follow_on_github",
        text: "Whoever asks how an issue gets on is answered on GitHub."
      }
    }
  ]
})
