/** How long a customer's TAM or CSM is waited for before support answers (R172, R173, A28). */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { MINUTE } from "../time/Duration.ts"
import { type Clock, remainingMs } from "./Clock.ts"
import type { IncidentParameters } from "./IncidentParameters.ts"

/** Until when to wait. */
export interface ManagerWait {
  readonly until: Date
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Until when a TAM or CSM is waited for who was asked at an instant: a share of what was left of the reply target then, at most
 * so many minutes, and never past act-by. Not at all where the manager is away, the target is missed, or nobody is there before it
 * is due; without a target, the most. `clock` is the governing one as read at `askedAt`. `undefined` where the edition has no such wait.
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
  away = false
): ManagerWait | undefined => {
  const wait = inForce(managerWait, askedAt)
  if (wait === undefined) return undefined
  const { share, atMostMinutes } = wait.value
  const asked = askedAt.getTime()
  const left = clock === undefined ? undefined : remainingMs(clock)
  const most = Math.min(left === undefined ? Infinity : Math.max(0, left * share), atMostMinutes * MINUTE)
  const actBy = clock?.actBy === undefined ? Infinity : (clock.actBy?.getTime() ?? asked)
  const until = away ? asked : Math.max(asked, Math.min(asked + most, actBy))
  return { until: new Date(until), citations: wait.citations }
}
