/** The answer of a calendar that finds no working time as far as it looks. */

/** No answer: `from` lies outside 1970–9999, or nothing is open within `horizonYears` of it. */
export interface OutsideHorizon {
  readonly _tag: "OutsideHorizon"
  /** The instant that was asked about. */
  readonly from: Date
  /** How many years the calendar looks ahead or back. */
  readonly horizonYears: number
  /** What a person reads. */
  readonly message: string
}

/** Builds the answer, with its sentence. */
export const outsideHorizon = (from: number, horizonYears: number): OutsideHorizon => ({
  _tag: "OutsideHorizon",
  from: new Date(from),
  horizonYears,
  message: `no answer within ${horizonYears} years of ${new Date(from).toISOString()}: check that the calendar has opening hours there, or raise its horizonYears`
})

/**
 * Whether an answer of a calendar is {@link OutsideHorizon} rather than a date or a duration.
 *
 * @example
 * ```ts
 * import { make, nextOpen } from "@hedgerow/core/time/BusinessCalendar"
 * import { isOutsideHorizon } from "@hedgerow/core/time/OutsideHorizon"
 *
 * const never = make({ zone: "UTC", week: [] })
 * isOutsideHorizon(nextOpen(never, new Date("2026-11-20T09:00:00Z"))) // => true
 * ```
 */
export const isOutsideHorizon = (answer: unknown): answer is OutsideHorizon =>
  typeof answer === "object" && answer !== null && "_tag" in answer && answer._tag === "OutsideHorizon"
