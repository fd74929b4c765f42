/** How long a customer's TAM or CSM is waited for before support answers (R172, R173, A28). */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { type BusinessCalendar, isOpen, nextClose } from "../time/BusinessCalendar.ts"
import { MINUTE } from "../time/Duration.ts"
import { isOutsideHorizon } from "../time/OutsideHorizon.ts"
import { type Clock, remainingMs } from "./Clock.ts"
import type { IncidentParameters } from "./IncidentParameters.ts"

/** Until when to wait. */
export interface ManagerWait {
  readonly until: Date
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Until when a TAM or CSM is waited for who was asked at an instant: a share of what was left of the reply target then, at most
 * so many minutes, never past act-by, and never past the manager's own hours. Not at all where the manager is away, the target is
 * missed, or nobody is there before it is due; without a target, the most. `clock` is the governing one as read at `askedAt`;
 * without `hours` the manager is taken to be there. `undefined` where the edition has no such wait.
 *
 * @example
 * ```ts
 * import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { governing } from "@hedgerow/core/support/Due"
 * import { waitForManager } from "@hedgerow/core/support/IncidentWait"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const askedAt = new Date("2026-11-20T14:00:00Z")
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T08:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, askedAt)
 * const clock = read._tag === "TicketClocks" ? governing(read.clocks) : undefined
 * waitForManager(incidentParameters, clock, askedAt)?.until // => new Date("2026-11-20T14:30:00Z")
 * ```
 */
export const waitForManager = (
  { managerWait }: Pick<IncidentParameters, "managerWait">,
  clock: Clock | undefined,
  askedAt: Date,
  hours?: BusinessCalendar
): ManagerWait | undefined => {
  const wait = inForce(managerWait, askedAt)
  if (wait === undefined) return undefined
  const { share, atMostMinutes } = wait.value
  const asked = askedAt.getTime()
  const left = (clock === undefined ? undefined : remainingMs(clock)) ?? Number.POSITIVE_INFINITY
  const ends = [
    asked + Math.min(left * share, atMostMinutes * MINUTE),
    ...(clock?.actBy === undefined ? [] : [clock.actBy?.getTime() ?? asked]),
    ...(hours === undefined ? [] : [closingOf(hours, askedAt)])
  ]
  return { until: new Date(Math.max(asked, Math.min(...ends))), citations: wait.citations }
}

/** When somebody's present hours end: at once for somebody who is away, never for somebody who always is there. */
const closingOf = (hours: BusinessCalendar, at: Date): number => {
  if (availabilityOf(hours, at) === "away") return at.getTime()
  const closes = nextClose(hours, at)
  return isOutsideHorizon(closes) ? Number.POSITIVE_INFINITY : closes.getTime()
}

/**
 * Whether a TAM or CSM is there at an instant, by their own hours (R173).
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { availabilityOf } from "@hedgerow/core/support/IncidentWait"
 * import { make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const hours = make(officeWeek("Europe/London"))
 * availabilityOf(hours, new Date("2026-11-20T16:59:59Z")) // => "available"
 * availabilityOf(hours, new Date("2026-11-20T17:00:00Z")) // => "away"
 * ```
 */
export const availabilityOf = (hours: BusinessCalendar, at: Date): "available" | "away" =>
  isOpen(hours, at) ? "available" : "away"
