/** The working queue: a total order of tickets, with the reason for each one's place. */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { HOUR } from "../time/Duration.ts"
import { productOf } from "./Routing.ts"
import { type RoutingFacts, routingFactsOf } from "./RoutingFacts.ts"
import { compileRouting, settled } from "./RoutingPolicies.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import { lookUp, type Words } from "./Vocabulary.ts"

/** A ticket's place: compare two with {@link comparePlaces}. */
export interface Place {
  /** The queue's step; lower is sooner. */
  readonly rank: number
  /** In a step that goes by the plans' targets: the hours, infinite without a target. Elsewhere 0. */
  readonly targetHours: number
  /** What put it there: "Top 20", "Enterprise", "Scale: 24 h". */
  readonly label: string
  /** Lower is graver; 0 in a step in which severity does not weigh. */
  readonly severityRank: number
  /** Epoch milliseconds; infinite when nothing is due. */
  readonly due: number
  readonly createdAt: number
  readonly id: string
  /** The reasons in the order in which they weigh. */
  readonly reasons: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Compares places: rank, target, severity, the earliest due, the older ticket, its id. Zero only for the same id.
 *
 * @example
 * ```ts
 * import { comparePlaces } from "@hedgerow/core/support/Queue"
 *
 * const place = { rank: 3, targetHours: 24, label: "Scale: 24 h", severityRank: 2, due: 0, createdAt: 0, id: "T-1", reasons: [], citations: [] }
 * comparePlaces(place, { ...place, rank: 0, label: "Top 20", id: "T-2" }) > 0 // => true
 * ```
 */
export const comparePlaces = (a: Place, b: Place): number =>
  a.rank - b.rank ||
  (a.targetHours === b.targetHours ? 0 : a.targetHours - b.targetHours) ||
  a.severityRank - b.severityRank ||
  (a.due === b.due ? 0 : a.due - b.due) ||
  a.createdAt - b.createdAt ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Where a ticket stands in the queue (R032, R042, R044, R051, A6): by the edition's policy `queue`, which may rank plans by their
 * targets; then by severity, unless the step says otherwise, then what is due first. `facts` is what that policy reads. A
 * ticket for which it decides nothing stands last, and says why. Throws `InvalidPolicy` for an edition with a policy that does not fit it.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { placeOf } from "@hedgerow/core/support/Queue"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const now = new Date("2026-11-20T21:00:00Z")
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, now)
 * read._tag === "TicketClocks" && placeOf(present, ticket, read.state, undefined, now).label // => "Enterprise"
 * ```
 */
export const placeOf = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  state: TicketState<W>,
  due: Date | undefined,
  now: Date,
  facts?: RoutingFacts
): Place => {
  const read = facts ?? {
    ...routingFactsOf(edition, ticket, productOf(edition, ticket.product), state.plan, now),
    severity: state.severity
  }
  const standing = standingOf(edition, state, now, read)
  const gravity = standing.bySeverity ? gravityOf(edition, state.severity, now) : EQUALLY_GRAVE
  return {
    rank: standing.rank,
    targetHours: standing.targetHours,
    label: standing.label,
    severityRank: gravity.rank,
    due: due?.getTime() ?? Number.POSITIVE_INFINITY,
    createdAt: ticket.createdAt.getTime(),
    id: ticket.id,
    reasons: [
      standing.label,
      ...gravity.reasons,
      due === undefined ? "nothing due" : `due ${due.toISOString()}`
    ],
    citations: [...standing.citations, ...gravity.citations]
  }
}

/** How severity weighs in a place. */
type Gravity = Pick<Place, "rank" | "reasons" | "citations">

const EQUALLY_GRAVE: Gravity = { rank: 0, reasons: [], citations: [] }

const gravityOf = <W extends Words>(
  { parameters, vocabulary: { severities } }: SupportEdition<W>,
  stated: W["severity"] | undefined,
  now: Date
): Gravity => {
  const unknown = inForce(parameters.unknownSeverity, now)
  const severity = stated ?? unknown?.value
  return {
    rank: severity === undefined ? severities.length : severities.indexOf(severity),
    reasons: [stated === undefined ? `severity unknown, sorted as ${severity}` : `severity ${severity}`],
    citations: unknown?.citations ?? []
  }
}

type Standing = Pick<Place, "rank" | "targetHours" | "label" | "citations"> & {
  readonly bySeverity: boolean
}

const standingOf = <W extends Words>(
  edition: SupportEdition<W>,
  state: TicketState<W>,
  now: Date,
  facts: RoutingFacts
): Standing => {
  const answer = settled(compileRouting(edition).queue(facts, now), "where it stands")
  const { outcome, citations } = answer
  if (outcome === undefined)
    return { rank: LAST, targetHours: 0, label: answer.open, bySeverity: true, citations }
  if (outcome._tag === "QueueByTarget") return byTarget(edition, state, now, outcome.rank, citations)
  const { bySeverity = true, label, rank } = outcome
  return { rank, targetHours: 0, label, bySeverity, citations }
}

/** Behind every step that an edition names. */
const LAST = Number.MAX_VALUE

const byTarget = <W extends Words>(
  edition: SupportEdition<W>,
  { plan, severity }: TicketState<W>,
  now: Date,
  rank: number,
  citations: ReadonlyArray<Citation>
): Standing => {
  const target = compileSla(edition).targets.find("first_reply", plan, false, now.getTime(), severity)
  const title =
    plan === undefined
      ? "plan unknown"
      : (lookUp<{ readonly title: string }>(edition.vocabulary.plans, plan)?.title ?? plan)
  const hours = target.durationMs / HOUR
  const promised = { some: `${hours} h`, unknown: "no target known", none: "no target" }[target.kind]
  return {
    rank,
    targetHours: hours,
    label: `${title}: ${promised}`,
    bySeverity: true,
    citations: target.kind === "unknown" ? citations : [...citations, ...target.citations]
  }
}
