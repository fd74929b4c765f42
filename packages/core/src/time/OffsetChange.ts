/** The changes of a zone's offset, as calendar files hold them. */
import { DAY } from "./Duration.ts"
import { type ZoneId, zone } from "./ZonedTime.ts"

/** From `at` on, local time is UTC + `after`; before it, UTC + `before`. All in milliseconds. */
export interface OffsetChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

/**
 * The changes that hold between two instants (epoch milliseconds): the last one before the first instant, at most a year
 * back, and all up to the last. Where there is none so near, the offset in force as a change that changes nothing, a year back.
 *
 * @example
 * ```ts
 * import { offsetChanges } from "@hedgerow/core/time/OffsetChange"
 *
 * const [from, to] = [Date.parse("2026-11-20T12:00:00Z"), Date.parse("2027-04-01T12:00:00Z")]
 * offsetChanges("Europe/London", from, to).map(({ at, after }) => [new Date(at).toISOString(), after / 3_600_000])
 * // => [["2026-10-25T01:00:00.000Z", 0], ["2027-03-28T01:00:00.000Z", 1]]
 * offsetChanges("UTC", from, to).length // => 1
 * ```
 */
export const offsetChanges = (id: ZoneId, from: number, to: number): ReadonlyArray<OffsetChange> => {
  const { offsetAt } = zone(id)
  const begin = from - 366 * DAY
  const changes: Array<OffsetChange> = [{ at: begin, before: offsetAt(begin), after: offsetAt(begin) }]
  for (let day = begin; day <= to; day += DAY) {
    const [before, after] = [offsetAt(day), offsetAt(day + DAY)]
    if (before !== after) changes.push({ at: changeIn(offsetAt, day, day + DAY), before, after })
  }
  const last = changes.findLastIndex(({ at }) => at <= from)
  return changes.slice(Math.max(0, last)).filter(({ at }) => at <= to)
}

/** The instant in a stretch from which its last offset holds. */
const changeIn = (offsetAt: (at: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === offsetAt(from)) low = middle
    else high = middle
  }
  return high
}
