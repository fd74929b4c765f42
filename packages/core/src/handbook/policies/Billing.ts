/** Billing issues (R073–R079): the billing team answers them, support may look into what is technical first. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { billingFacts } from "../../support/Billing.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * What follows from a billing issue. It goes straight to billing unless an investigation is stated to come first.
 *
 * @example
 * ```ts
 * import { billing } from "@hedgerow/core/handbook/policies/Billing"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(billing, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ billing: true }, now).decisions.map(({ rule }) => rule) // => ["only-billing", "straight-to-billing"]
 * ```
 */
export const billing = definePolicy<PostHogDuty, never, RuleId>()({
  id: "billing",
  title: "Billing issues",
  kind: "collect",
  facts: billingFacts,
  precedence: ["only-billing"],
  rules: [
    {
      id: "only-billing",
      citations: [...rules("R073"), ...readings("A19", "C7")],
      strength: "must",
      when: [{ fact: "billing", is: true }],
      then: {
        _tag: "Forbid",
        act: "answer_on_billing",
        text: "Only the billing team answers on billing. You may look into what is technical about it."
      }
    },
    {
      id: "straight-to-billing",
      citations: [...rules("R075"), ...readings("A19")],
      strength: "should",
      when: [{ fact: "billing", is: true }],
      then: { _tag: "Do", act: "route_to_billing", text: "Pass it straight on to the billing team." }
    },
    {
      id: "investigate-first",
      citations: [...rules("R076", "R077", "R078", "R079"), ...readings("A19")],
      strength: "should",
      when: [{ fact: "billing", is: true }, ...knownToBe("billingInvestigation", true)],
      exceptionTo: ["straight-to-billing"],
      then: {
        _tag: "Follow",
        procedure: "billingHandOver",
        text: "Do the technical part first, with the billing lead as a follower, then hand it over to billing."
      }
    }
  ]
})
