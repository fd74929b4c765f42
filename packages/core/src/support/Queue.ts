/** The working queue: a total order of tickets, with the reason for each one's place. */
import { type Citation, readings } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { HOUR } from "../time/Duration.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import type { Words } from "./Vocabulary.ts"

/** A ticket's place: compare two with {@link comparePlaces}. */
export interface Place {
  /** Lower is sooner: the steps of precedence first, then the plans by target. */
  readonly rank: number
  /** What put it there: "Top 20", "Enterprise", "Scale: 24 h". */
  readonly label: string
  /** Lower is graver. */
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
 * Compares places: rank, severity, the earliest due, the older ticket, its id. Zero only for the same id.
 *
 * @example
 * ```ts
 * import { comparePlaces } from "@hedgerow/core/support/Queue"
 *
 * const place = { rank: 3, label: "Scale: 24 h", severityRank: 2, due: 0, createdAt: 0, id: "T-1", reasons: [], citations: [] }
 * comparePlaces(place, { ...place, rank: 0, label: "Top 20", id: "T-2" }) > 0 // => true
 * ```
 */
export const comparePlaces = (a: Place, b: Place): number =>
  a.rank - b.rank ||
  a.severityRank - b.severityRank ||
  (a.due === b.due ? 0 : a.due - b.due) ||
  a.createdAt - b.createdAt ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * * Where a ticket stands in the queue (R032, R042, R044, R051, A6): organizations that come first, then plans by target;
 * within them severity, then what is due first. A plan that is not known stands behind the plans with a target.
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
  now: Date
): Place => {
  const precedence = precedenceOf(edition, ticket, state.plan, now)
  const severities = edition.vocabulary.severities
  const unknown = inForce(edition.parameters.unknownSeverity, now)
  const severity = state.severity ?? unknown?.value
  const severityRank = severity === undefined ? severities.length : severities.indexOf(severity)
  return {
    rank: precedence.rank,
    label: precedence.label,
    severityRank,
    due: due?.getTime() ?? Number.POSITIVE_INFINITY,
    createdAt: ticket.createdAt.getTime(),
    id: ticket.id,
    reasons: [
      precedence.label,
      state.severity === undefined ? `severity unknown, sorted as ${severity}` : `severity ${severity}`,
      due === undefined ? "nothing due" : `due ${due.toISOString()}`
    ],
    citations: [...precedence.citations, ...(unknown?.citations ?? [])]
  }
}

type Precedence = Pick<Place, "rank" | "label" | "citations">

const precedenceOf = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  plan: W["plan"] | undefined,
  now: Date
): Precedence => {
  const steps = inForce(edition.parameters.precedence, now)?.value ?? []
  const step = steps.findIndex((step) =>
    "flag" in step ? Reflect.get(ticket.organization, step.flag) === true : step.plan === plan
  )
  const found = steps[step]
  return found === undefined
    ? behind(steps.length, planOrder(edition, plan, now))
    : { rank: step, label: found.label, citations: found.citations }
}

const behind = (steps: number, order: Precedence): Precedence => ({ ...order, rank: steps + order.rank })

/** Plans with a target by its hours, then plans that are not known, then plans without a target. */
const planOrder = <W extends Words>(
  edition: SupportEdition<W>,
  plan: W["plan"] | undefined,
  now: Date
): Precedence => {
  const { targets } = compileSla(edition)
  const target = targets.find("first_reply", plan, false, now.getTime())
  const title = plan === undefined ? "plan unknown" : (edition.vocabulary.plans[plan]?.title ?? plan)
  const { citations = [] } = inForce(edition.parameters.planOrder, now) ?? {}
  const hours = target.durationMs / HOUR
  switch (target.kind) {
    case "some":
      return { rank: hours, label: `${title}: ${hours} h`, citations: [...citations, ...target.citations] }
    case "unknown":
      return {
        rank: BEHIND_TARGETS,
        label: `${title}: no target known`,
        citations: [...readings("H4"), ...citations]
      }
    case "none":
      return {
        rank: 2 * BEHIND_TARGETS,
        label: `${title}: no target`,
        citations: [...citations, ...target.citations]
      }
  }
}

/** More hours than any target has. */
const BEHIND_TARGETS = 1_000_000
