/** Answers of calendars as laws need them: where there is none, a law says nothing. */
import fc from "fast-check"
import { type BusinessCalendar, between, segments } from "../../src/time/BusinessCalendar.ts"
import type { Interval } from "../../src/time/Interval.ts"
import { isOutsideHorizon, type OutsideHorizon } from "../../src/time/OutsideHorizon.ts"

/** The answer; without one, the case does not count. */
export const answered = <Answer>(answer: Answer | OutsideHorizon): Answer => {
  if (isOutsideHorizon(answer)) throw new fc.PreconditionFailure()
  return answer
}

/** The answer in epoch milliseconds. */
export const instantOf = (answer: Date | OutsideHorizon): number => answered(answer).getTime()

export const workedBetween = (calendar: BusinessCalendar, from: Date, to: Date): number =>
  answered(between(calendar, from, to))

export const openBetween = (calendar: BusinessCalendar, from: Date, to: Date): ReadonlyArray<Interval> =>
  answered(segments(calendar, from, to))

export const shifted = (date: Date, ms: number): Date => new Date(date.getTime() + ms)
