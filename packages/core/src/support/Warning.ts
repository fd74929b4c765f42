/** When to warn that a target will be missed: covered hours before the last chance to act. */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { hours } from "../time/Duration.ts"
import type { Clock } from "./Clock.ts"
import { compileSla } from "./Sla.ts"
import type { Metric, SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** One warning. */
export interface Warning {
  readonly at: Date
  readonly metric: Metric
  /** Covered hours left to act at that instant; `null` where nobody is there before it is due. */
  readonly coveredHoursLeft: number | null
  readonly actBy: Date | null
  readonly dueAt: Date
  readonly citations: ReadonlyArray<Citation>
}

/**
 * The warnings of a ticket's clocks, in order, past ones included: at the edition's hours of coverage before act-by
 * (3, 2 and 1 in the present one). Those that would fall before a clock's start fall at its start, as one; where nobody
 * is there before it is due, one falls at the start. A clock that ended earlier warns no more. The first few per ticket
 * (three in the present edition) over all clocks.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 * import { warningsOf } from "@hedgerow/core/support/Warning"
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
 * read._tag === "TicketClocks" && warningsOf(present, read.clocks, now).map(({ at }) => at.toISOString())
 * // => ["2026-11-20T22:00:00.000Z", "2026-11-20T23:00:00.000Z", "2026-11-21T00:00:00.000Z"]
 * ```
 */
export const warningsOf = <W extends Words>(
  edition: SupportEdition<W>,
  clocks: ReadonlyArray<Clock>,
  now: Date
): ReadonlyArray<Warning> => {
  const parameter = inForce(edition.parameters.warnings, now)
  if (parameter === undefined) return []
  const { hoursBefore, perTicket } = parameter.value
  const leads = hoursBefore.toSorted((a, b) => b - a)
  const coverage = compileSla(edition).coverageAt(now.getTime()).timeline
  let warnings: Array<Warning> = []
  // Clocks are listed by their start, and none warns before it.
  for (const { dueAt, actBy, metric, startedAt, endedAt } of clocks) {
    if (dueAt === undefined || actBy === undefined) continue
    const start = startedAt.getTime()
    if (warnings.length >= perTicket) {
      warnings = firstOf(warnings, perTicket)
      if ((warnings.at(-1)?.at.getTime() ?? start) <= start) break
    }
    const end = endedAt?.getTime() ?? Number.POSITIVE_INFINITY
    const warn = (at: number, coveredHoursLeft: number | null): void => {
      if (at >= end) return
      warnings.push({
        at: new Date(at),
        metric,
        coveredHoursLeft,
        actBy,
        dueAt,
        citations: parameter.citations
      })
    }
    if (actBy === null) {
      warn(start, null)
      continue
    }
    const last = actBy.getTime()
    let early = false
    for (const lead of leads) {
      const at = coverage.add(last, -hours(lead))
      // Those with a shorter lead fall later still.
      if (at >= end) break
      if (at > start) warn(at, lead)
      else early = true
    }
    if (early) warn(start, coverage.between(start, last) / hours(1))
  }
  return firstOf(warnings, perTicket)
}

const firstOf = (warnings: Array<Warning>, count: number): Array<Warning> =>
  warnings.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, count)
