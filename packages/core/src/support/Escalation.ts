/** The facts by which a ticket is kept or escalated. */
import { yesNo } from "../policy/Fact.ts"

/**
 * The facts about who can solve a ticket and who keeps the customer informed.
 *
 * @example
 * ```ts
 * import { escalationFacts } from "@hedgerow/core/support/Escalation"
 *
 * escalationFacts.canSolve.type // => "boolean"
 * ```
 */
export const escalationFacts = {
  canSolve: yesNo("support can solve it itself"),
  needsInvestigation: yesNo("another engineering team has to investigate it in depth"),
  escalated: yesNo("the ticket was escalated"),
  takesLonger: yesNo("the escalation takes longer than expected"),
  teamReplied: yesNo("the team it was escalated to has replied to the customer")
}
