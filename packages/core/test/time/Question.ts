/** Questions that can be put to a calendar, as values, so that they can be asked again in another order. */
import fc from "fast-check"
import {
  add,
  type BusinessCalendar,
  between,
  isOpen,
  nextClose,
  nextOpen,
  segments
} from "../../src/time/BusinessCalendar.ts"

/** One question; its answer depends on nothing but the calendar. */
export interface Question {
  readonly ask: keyof typeof ANSWERS
  readonly at: Date
  /** Another instant. */
  readonly to: Date
  readonly durationMs: number
}

const ANSWERS = {
  isOpen: (calendar: BusinessCalendar, { at }: Question) => isOpen(calendar, at),
  nextOpen: (calendar: BusinessCalendar, { at }: Question) => nextOpen(calendar, at),
  nextClose: (calendar: BusinessCalendar, { at }: Question) => nextClose(calendar, at),
  add: (calendar: BusinessCalendar, { at, durationMs }: Question) => add(calendar, at, durationMs),
  between: (calendar: BusinessCalendar, { at, to }: Question) => between(calendar, at, to),
  segments: (calendar: BusinessCalendar, { at, to }: Question) => segments(calendar, at, to)
} as const

/** What a calendar answers. */
export const answerTo = (calendar: BusinessCalendar, question: Question): unknown =>
  ANSWERS[question.ask](calendar, question)

/** Any question about instants and durations such as these. */
export const questions = (
  instants: fc.Arbitrary<Date>,
  durationsMs: fc.Arbitrary<number>
): fc.Arbitrary<Question> =>
  fc.record({
    ask: fc.constantFrom("isOpen", "nextOpen", "nextClose", "add", "between", "segments"),
    at: instants,
    to: instants,
    durationMs: durationsMs
  })
