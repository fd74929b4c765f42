/** Abuse, and concern for a sender (R067–R069): no engineer has to deal with it, and somebody is told. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { conductFacts } from "../../support/Conduct.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const wait = (why: string): PostHogDuty => ({
  _tag: "Forbid",
  act: "public_reply",
  text: `${why}: send nothing until a conduct contact takes it over or says how to reply.`
})

const tell: PostHogDuty = {
  _tag: "Tell",
  roles: ["conduct-contact"],
  when: "when_handled",
  text: "Tell any one of the conduct contacts. Say what was written; put no label on the customer."
}

/** What ends with advice or a take-over. */
const untilAdvised = ["wait-abuse", "wait-concern", "tell-abuse", "tell-concern", "tell-both"] as const

/**
 * What follows from abuse or concern. Where abuse meets a legal claim, one person who fills both roles is told; where it
 * meets a colleague's distress, Customer Success is told too.
 *
 * @example
 * ```ts
 * import { conduct } from "@hedgerow/core/handbook/policies/Conduct"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(conduct, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ conductConcern: true, abuse: false }, now).decisions.map(({ rule }) => rule)
 * // => ["wait-concern", "tell-concern"]
 * ```
 */
export const conduct = definePolicy<PostHogDuty, never, RuleId>()({
  id: "conduct",
  title: "Abuse, and concern for a sender",
  kind: "collect",
  facts: conductFacts,
  precedence: ["wait-abuse", "wait-concern", "tell-both", "tell-abuse", "tell-concern", "not-yours"],
  rules: [
    {
      id: "wait-abuse",
      citations: [...rules("R069"), ...readings("A15")],
      strength: "must",
      when: [{ fact: "abuse", is: true }],
      then: wait("This is abusive")
    },
    {
      id: "wait-concern",
      citations: [...rules("R069"), ...readings("A15")],
      strength: "must",
      when: [{ fact: "conductConcern", is: true }],
      then: wait("There is concern for the sender")
    },
    {
      id: "tell-abuse",
      citations: [...rules("R067"), ...readings("A15", "A30")],
      strength: "must",
      when: [{ fact: "abuse", is: true }],
      then: tell
    },
    {
      id: "tell-concern",
      citations: [...rules("R067"), ...readings("A15", "A30")],
      strength: "must",
      when: [{ fact: "conductConcern", is: true }],
      then: tell
    },
    {
      id: "tell-both",
      citations: [...rules("R067", "R071"), ...readings("A16", "A30")],
      strength: "must",
      when: [{ fact: "abuse", is: true }, ...knownToBe("legalClaim", true)],
      then: {
        _tag: "Tell",
        roles: ["legal-contact", "conduct-contact"],
        when: "at_once",
        text: "It is abusive and a legal claim: tell somebody who is both a legal and a conduct contact, now."
      }
    },
    {
      id: "not-yours",
      citations: rules("R068"),
      strength: "must",
      when: [{ fact: "abuse", is: true }],
      then: {
        _tag: "Do",
        act: "leave_to_contact",
        text: "Leave it to the one you tell. You never have to deal with abuse yourself."
      }
    },
    {
      id: "tell-distress",
      citations: [...rules("R067", "R014"), ...readings("A31", "C17")],
      strength: "must",
      when: [{ fact: "abuse", is: true }, ...knownToBe("staffDistress", true)],
      then: {
        _tag: "Tell",
        roles: ["customer-success"],
        when: "when_handled",
        text: "It distresses somebody of us: tell Customer Success too, beside the conduct contact."
      }
    },
    {
      id: "advised",
      citations: [...rules("R069"), ...readings("A15")],
      strength: "must",
      when: knownToBe("conductAdvice", "advised"),
      exceptionTo: untilAdvised,
      then: {
        _tag: "Permit",
        act: "public_reply",
        text: "A conduct contact has said how to reply: you may, in just that way."
      }
    },
    {
      id: "taken-over",
      citations: [...rules("R069"), ...readings("A15")],
      strength: "must",
      when: knownToBe("conductAdvice", "taken_over"),
      exceptionTo: untilAdvised,
      then: { _tag: "Nothing", text: "A conduct contact has taken it over and answers it." }
    }
  ]
})
