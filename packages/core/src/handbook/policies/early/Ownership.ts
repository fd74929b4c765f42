/** Whose a request was in the early handbook (R020): everybody's until somebody answers, then that person's. */
import { readings } from "../../../policy/Citation.ts"
import { oneOf, yesNo } from "../../../policy/Fact.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const sources = [...rules("R020"), ...readings("C12")]

/**
 * Whose a request of the early edition was. A hand-over counts only where it is stated.
 *
 * @example
 * ```ts
 * import { earlyOwnership } from "@hedgerow/core/handbook/policies/early/Ownership"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(earlyOwnership, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ firstAnsweredBy: "you" }, now).decisions.map(({ rule }) => rule) // => ["see-through"]
 * ```
 */
export const earlyOwnership = definePolicy<PostHogDuty, never, RuleId>()({
  id: "ownership",
  title: "Whose a request is",
  kind: "collect",
  facts: {
    firstAnsweredBy: oneOf(["nobody", "you", "somebody_else"], "who answered the customer first"),
    handedOver: yesNo("whoever answered first has handed it over explicitly")
  },
  rules: [
    {
      id: "jump-in",
      citations: sources,
      strength: "should",
      when: [{ fact: "firstAnsweredBy", is: "nobody" }],
      then: { _tag: "Do", act: "jump_in", text: "Nobody has answered yet: jump in." }
    },
    {
      id: "not-several",
      citations: sources,
      strength: "should",
      when: [{ fact: "firstAnsweredBy", is: "somebody_else" }],
      then: { _tag: "Forbid", act: "jump_in", text: "Somebody else has answered and sees it through." }
    },
    {
      id: "see-through",
      citations: sources,
      strength: "should",
      when: [{ fact: "firstAnsweredBy", is: "you" }],
      then: {
        _tag: "Do",
        act: "see_through",
        text: "You answered first: see it through, or hand it over explicitly."
      }
    },
    {
      id: "handed-over",
      citations: sources,
      strength: "should",
      when: [{ fact: "firstAnsweredBy", oneOf: ["you", "somebody_else"] }, ...knownToBe("handedOver", true)],
      exceptionTo: ["not-several", "see-through"],
      then: { _tag: "Nothing", text: "It was handed over: whoever took it sees it through." }
    }
  ]
})
