/** The numbers that conditions may name, as an edition holds them: each with its dates and its sources. */
import { formatDate } from "../time/CivilDate.ts"
import { DAY } from "../time/Duration.ts"
import type { ThresholdInForce } from "./Condition.ts"
import { beginning, type Dated, type Parameter, valueAt } from "./Parameter.ts"

/** What a policy needs of an edition: its id, and its thresholds by name. */
export interface Thresholds {
  readonly id: string
  readonly thresholds: Readonly<Record<string, Parameter<number>>>
}

/** A stretch of time in which no threshold changes, as half-open epoch milliseconds. */
export interface Period {
  /** The day (UTC, `YYYY-MM-DD`) on which it begins; `undated`: there is none before it. */
  readonly from: "undated" | (string & {})
  readonly start: number
  readonly end: number
}

/** The values of a threshold; none for a name that the edition lacks. */
export const thresholdOf = (
  { thresholds }: Pick<Thresholds, "thresholds">,
  name: string
): Parameter<number> => (Object.hasOwn(thresholds, name) ? (thresholds[name] ?? []) : [])

/**
 * The value of a threshold at an instant, in epoch milliseconds; `undefined` before its first.
 *
 * @example
 * ```ts
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { thresholdAt } from "@hedgerow/core/policy/Thresholds"
 *
 * thresholdAt({ thresholds: { big: undated(5000, []) } }, "big", 0)?.value // => 5000
 * thresholdAt({ thresholds: { big: undated(5000, []) } }, "small", 0) // => undefined
 * ```
 */
export const thresholdAt = (
  edition: Pick<Thresholds, "thresholds">,
  name: string,
  at: number
): Dated<number> | undefined => valueAt(thresholdOf(edition, name), at)

/** The numbers in force at an instant, in epoch milliseconds. */
export const inForceAt =
  (edition: Pick<Thresholds, "thresholds">, at: number): ThresholdInForce =>
  (name) =>
    thresholdAt(edition, name, at)?.value ?? Number.NaN

/**
 * The stretches of time that the values of some parameters make, the first without a beginning, the last without an end.
 *
 * @example
 * ```ts
 * import { periodsOf } from "@hedgerow/core/policy/Thresholds"
 *
 * const big = [{ from: "undated", value: 3, citations: [] }, { from: "2027-01-01", value: 4, citations: [] }]
 * periodsOf([big]).map(({ from }) => from) // => ["undated", "2027-01-01"]
 * ```
 */
export const periodsOf = (parameters: ReadonlyArray<Parameter<unknown>>): ReadonlyArray<Period> => {
  const changes = [...new Set(parameters.flat().map(beginning))].filter(Number.isFinite).sort((a, b) => a - b)
  return [Number.NEGATIVE_INFINITY, ...changes].map((start, i) => ({
    from: start === Number.NEGATIVE_INFINITY ? "undated" : formatDate(start / DAY),
    start,
    end: changes[i] ?? Number.POSITIVE_INFINITY
  }))
}

/**
 * The stretch that an instant, in epoch milliseconds, falls into; the first for NaN.
 *
 * @example
 * ```ts
 * import { periodAt, periodsOf } from "@hedgerow/core/policy/Thresholds"
 *
 * const periods = periodsOf([[{ from: "undated", value: 3, citations: [] }, { from: "2027-01-01", value: 4, citations: [] }]])
 * periods.map(({ from }) => from) // => ["undated", "2027-01-01"]
 * periodAt(periods, Date.parse("2026-12-31T23:59:59.999Z"))?.from // => "undated"
 * periodAt(periods, Date.parse("2027-01-01T00:00:00Z"))?.from // => "2027-01-01"
 * ```
 */
export const periodAt = <P extends Pick<Period, "end">>(
  periods: ReadonlyArray<P>,
  at: number
): P | undefined => {
  let i = 0
  while (i < periods.length - 1 && at >= (periods[i]?.end ?? at)) i++
  return periods[i]
}
