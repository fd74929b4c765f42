/** What the rules can know of a ticket: what its history shows, and what its host states. */
import { amount, type FactKind, type FactKinds, type Facts, oneOf, yesNo } from "../policy/Fact.ts"
import { HOUR } from "../time/Duration.ts"
import { productOf } from "./Routing.ts"
import { routingFacts, routingFactsOf } from "./RoutingFacts.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/**
 * The facts that a ticket's history shows, by name: policies that read one of these need nobody to state it.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { shownFacts } from "@hedgerow/core/support/TicketFacts"
 *
 * shownFacts(present.vocabulary)["escalated"]?.type // => "boolean"
 * ```
 */
export const shownFacts = <W extends Words>(vocabulary: Vocabulary<W>): FactKinds => ({
  ...routingFacts(vocabulary),
  severity: oneOf(vocabulary.severities, "the ticket's severity now"),
  status: oneOf(Object.keys(vocabulary.statuses), "the ticket's status now"),
  replied: yesNo("staff have answered the customer"),
  escalated: yesNo("the ticket was escalated"),
  escalationAnswered: yesNo("staff have answered since the ticket was escalated"),
  issueLinked: yesNo("an issue is linked"),
  hoursSinceEnded: amount("hours", "how long the work on the ticket has been over"),
  annualSpendUsd: amount(
    "US dollars a year",
    "what the organization spends, billed or contracted, whichever is higher"
  )
})

/**
 * The facts of a ticket at an instant: those its history shows, and those stated. What a history shows is not overruled.
 * A mark that an organization does not carry is "no"; the rest of what is absent is unknown.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 * import { factsOf } from "@hedgerow/core/support/TicketFacts"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T09:00:00Z"),
 *   channel: "email",
 *   organization: { id: "o1", plan: "scale" },
 *   facts: { legalClaim: true },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, now)
 * const facts = read._tag === "TicketClocks" ? factsOf(present, ticket, read.state, now) : {}
 * facts["legalClaim"] // => true
 * facts["plan"] // => "scale"
 * facts["severity"] // => undefined
 * ```
 */
export const factsOf = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  state: TicketState<W>,
  now: Date
): Facts<FactKinds> => ({
  ...ticket.facts,
  ...routingFactsOf(edition, ticket, productOf(edition, ticket.product), state.plan, now),
  severity: state.severity,
  status: state.status,
  replied: state.replied,
  escalated: state.escalation !== undefined,
  escalationAnswered: state.escalation?.answered,
  issueLinked: state.issue !== undefined,
  hoursSinceEnded:
    state.endedSince === undefined ? undefined : (now.getTime() - state.endedSince.getTime()) / HOUR,
  annualSpendUsd: ticket.organization.annualSpendUsd
})

/**
 * The facts that a host can state: all that the edition's policies and procedures read and no history shows.
 *
 * @example
 * ```ts
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { statableFacts } from "@hedgerow/core/support/TicketFacts"
 *
 * const greeting = { id: "greeting", title: "Greetings", kind: "collect", facts: { birthday: yesNo("it is their birthday") }, rules: [] } as const
 * Object.keys(statableFacts({ ...present, policies: { ...present.policies, greeting } })).filter((name) => name === "birthday") // => ["birthday"]
 * ```
 */
export const statableFacts = ({
  policies,
  procedures,
  vocabulary
}: Pick<SupportEdition, "policies" | "procedures" | "vocabulary">): FactKinds => {
  const shown = shownFacts(vocabulary)
  const read = [...Object.values(policies), ...Object.values(procedures)].flatMap(({ facts }) =>
    Object.entries(facts)
  )
  const statable = new Map<string, FactKind>()
  for (const [name, kind] of read) {
    if (!Object.hasOwn(shown, name) && !statable.has(name)) statable.set(name, kind)
  }
  return Object.fromEntries(statable)
}
