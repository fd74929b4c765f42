/** Billing issues in the next handbook: the billing lead is told by a message and a private note. */
import { readings } from "../../../policy/Citation.ts"
import type { Policy } from "../../../policy/Rule.ts"
import { type PostHogDuty, page } from "../../PostHogDuty.ts"
import { billing } from "../Billing.ts"

/**
 * What follows from a billing issue in the next edition: as in the present one, but for how the billing lead is told.
 *
 * @example
 * ```ts
 * import { nextBilling } from "@hedgerow/core/handbook/policies/next/Billing"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(nextBilling, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ billing: true, billingInvestigation: true }, now).decisions.map(({ rule }) => rule)
 * // => ["only-billing", "investigate-first"]
 * ```
 */
export const nextBilling: Policy<typeof billing.facts, PostHogDuty> = {
  ...billing,
  rules: billing.rules.map((rule) =>
    rule.id === "investigate-first"
      ? {
          ...rule,
          citations: [page("posthog-support.md@0500aae7"), ...rule.citations, ...readings("C20")],
          then: {
            _tag: "Follow",
            procedure: "billingHandOver",
            text: "Do the technical part first, once the billing lead is told, then hand it over to billing."
          }
        }
      : rule
  )
}
