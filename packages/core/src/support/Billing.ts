/** The facts about money matters: invoices, charges, payment. */
import { yesNo } from "../policy/Fact.ts"

/**
 * The facts about a billing issue.
 *
 * @example
 * ```ts
 * import { billingFacts } from "@hedgerow/core/support/Billing"
 *
 * billingFacts.billing.type // => "boolean"
 * ```
 */
export const billingFacts = {
  billing: yesNo("it is about an invoice, a charge or a payment"),
  billingInvestigation: yesNo("a technical investigation has to come before billing can settle it")
}
