/** The facts by which a ticket is kept or escalated, and an incident raised. */
import { amount, yesNo } from "../policy/Fact.ts"

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
  teamReplied: yesNo("the team it was escalated to has replied to the customer"),
  incidentSuspected: yesNo("somebody suspects an incident"),
  ticketsOnIssue: amount(
    "tickets",
    "how many tickets, this one counted, are judged to be about the same issue"
  ),
  similarTickets: amount(
    "tickets",
    "how many tickets, this one counted, look as if they were about one issue"
  ),
  incidentRaised: yesNo("an incident is raised for it already")
}
