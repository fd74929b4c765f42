/** Sales requests, and offers that people make (R062, R080–R084): who gets them, and what may be ignored. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { salesFacts } from "../../support/Sales.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * What follows from a sales request or an offer. A request counts as one in the helpdesk unless a direct mail is stated.
 *
 * @example
 * ```ts
 * import { sales } from "@hedgerow/core/handbook/policies/Sales"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(sales, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ salesRequest: true, needsSupportFirst: false, offer: false }, now).decisions.map(({ rule }) => rule)
 * // => ["lead-macro", "may-keep"]
 * ```
 */
export const sales = definePolicy<PostHogDuty, never, RuleId>()({
  id: "sales",
  title: "Sales requests and offers",
  kind: "collect",
  facts: salesFacts,
  rules: [
    {
      id: "lead-macro",
      citations: [...rules("R084", "R080"), ...readings("A17", "C6")],
      strength: "should",
      when: [
        { fact: "salesRequest", is: true },
        { fact: "needsSupportFirst", is: false }
      ],
      then: {
        _tag: "Do",
        act: "send_lead_macro",
        text: 'Answer with the "Create a lead" macro; it makes a lead for the sales team.'
      }
    },
    {
      id: "escalate-to-sales",
      citations: [...rules("R080", "R062"), ...readings("A17", "C6")],
      strength: "may",
      when: [
        { fact: "salesRequest", is: true },
        { fact: "needsSupportFirst", is: true }
      ],
      then: {
        _tag: "Permit",
        act: "escalate_to_sales",
        text: "Answer what is for support, then you may escalate the rest to Sales."
      }
    },
    {
      id: "may-keep",
      citations: [...rules("R080"), ...readings("A17")],
      strength: "may",
      when: [{ fact: "salesRequest", is: true }],
      then: {
        _tag: "Permit",
        act: "keep_ticket",
        text: "You may keep it where that serves the customer better; note the reason."
      }
    },
    {
      id: "kept",
      citations: [...rules("R080"), ...readings("A17")],
      strength: "may",
      when: [{ fact: "salesRequest", is: true }, ...knownToBe("keptWithReason", true)],
      exceptionTo: ["lead-macro", "escalate-to-sales", "may-keep"],
      then: { _tag: "Nothing", text: "Support keeps it, for the reason noted." }
    },
    {
      id: "forward-direct-mail",
      citations: [...rules("R081"), ...readings("A31")],
      strength: "may",
      when: [{ fact: "salesRequest", is: true }, ...knownToBe("directEmail", true)],
      exceptionTo: ["lead-macro", "escalate-to-sales", "may-keep", "kept"],
      then: {
        _tag: "Tell",
        roles: ["sales-mailbox"],
        when: "when_handled",
        text: "It came by mail to you directly: you may forward it to the sales mailbox."
      }
    },
    {
      id: "spam-or-genuine",
      citations: [...rules("R082", "R083"), ...readings("A18")],
      strength: "may",
      when: [
        { fact: "offer", is: true },
        { fact: "spam", known: false }
      ],
      then: ask(
        "support-engineer",
        "Is the offer obvious spam, or could it be genuine?",
        ["obvious spam", "could be genuine"],
        [...rules("R082", "R083"), ...readings("A18")]
      )
    },
    {
      id: "ignore-spam",
      citations: [...rules("R082"), ...readings("A18")],
      strength: "may",
      when: [
        { fact: "offer", is: true },
        { fact: "spam", is: true }
      ],
      then: {
        _tag: "Permit",
        act: "ignore",
        text: "You may ignore it: set it to Solved without an answer. No survey goes out for it."
      }
    },
    {
      id: "forward-genuine",
      citations: [...rules("R083"), ...readings("A18", "A30")],
      strength: "may",
      when: [
        { fact: "offer", is: true },
        { fact: "spam", is: false }
      ],
      then: {
        _tag: "Tell",
        roles: ["partnership-contact"],
        when: "when_handled",
        text: "It could be genuine: you may forward it to the partnership contact, who takes it over."
      }
    }
  ]
})
