/** The facts about how a customer behaves towards staff. */
import { oneOf, yesNo } from "../policy/Fact.ts"
import { legalClaim } from "./Legal.ts"
import { staffDistress } from "./Social.ts"

/** Whether a message is abusive. */
export const abuse = yesNo("a message is abusive, in whatever way")

/**
 * The facts about conduct. A concern is the word of whoever handles the ticket, never a label on the customer.
 *
 * @example
 * ```ts
 * import { conductFacts } from "@hedgerow/core/support/Conduct"
 *
 * conductFacts.conductAdvice.values // => ["none", "advised", "taken_over"]
 * ```
 */
export const conductFacts = {
  abuse,
  conductConcern: yesNo("whoever handles it is concerned for the sender and wants it looked at"),
  conductAdvice: oneOf(
    ["none", "advised", "taken_over"],
    "whether the one who was told about the conduct has advised how to reply, or taken it over"
  ),
  legalClaim,
  staffDistress
}
