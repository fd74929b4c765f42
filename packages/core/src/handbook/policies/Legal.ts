/** Legal claims (R070–R072): nobody answers them, and somebody who may is told at once. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { legalFacts } from "../../support/Legal.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * What follows from a legal claim. The ban holds until advice or a take-over is stated; it does not lapse with time.
 *
 * @example
 * ```ts
 * import { legal } from "@hedgerow/core/handbook/policies/Legal"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(legal, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ legalClaim: true }, now).decisions.map(({ rule }) => rule) // => ["no-reply", "tell"]
 * collect({ legalClaim: true, legalAdvice: "advised" }, now).decisions.map(({ rule }) => rule) // => ["advised"]
 * ```
 */
export const legal = definePolicy<PostHogDuty, never, RuleId>()({
  id: "legal",
  title: "Legal claims",
  kind: "collect",
  facts: legalFacts,
  precedence: ["no-reply", "tell"],
  rules: [
    {
      id: "no-reply",
      citations: [...rules("R070", "R072"), ...readings("A16")],
      strength: "must",
      when: [{ fact: "legalClaim", is: true }],
      then: {
        _tag: "Forbid",
        act: "public_reply",
        text: "This is a legal claim: send the customer nothing, no macro and no question either, until a legal contact takes it over or says how to reply. Internal work may go on."
      }
    },
    {
      id: "tell",
      citations: [...rules("R071"), ...readings("A16", "A30")],
      strength: "must",
      when: [{ fact: "legalClaim", is: true }],
      then: {
        _tag: "Tell",
        roles: ["legal-contact"],
        when: "at_once",
        text: "Tell a legal contact now, also at night or at the weekend."
      }
    },
    {
      id: "advised",
      citations: [...rules("R072"), ...readings("A16")],
      strength: "must",
      when: knownToBe("legalAdvice", "advised"),
      exceptionTo: ["no-reply", "tell"],
      then: {
        _tag: "Permit",
        act: "public_reply",
        text: "A legal contact has said how to reply: you may, in just that way."
      }
    },
    {
      id: "taken-over",
      citations: [...rules("R072"), ...readings("A16")],
      strength: "must",
      when: knownToBe("legalAdvice", "taken_over"),
      exceptionTo: ["no-reply", "tell"],
      then: { _tag: "Nothing", text: "A legal contact has taken it over and answers it." }
    }
  ]
})
