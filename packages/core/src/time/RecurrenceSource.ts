/** What a recurrence is made from: a rule, its first day, and the dates on which it differs. */
import { type Problem, show } from "../data/Problem.ts"
import { type DayNumber, parseDate } from "./CivilDate.ts"
import { DAY } from "./Duration.ts"
import { type RecurrenceRule, readRule } from "./RecurrenceRule.ts"

/** The parts of a recurrence as they are written. Its JSON form is this with `rrule` for `rule`. */
export interface RecurrenceSource {
  /**
   * An RFC 5545 rule, `FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25`, of days only: DAILY, WEEKLY, MONTHLY or YEARLY. `BYEASTER=-2`
   * (Good Friday) is known beside the standard's parts, BYWEEKNO is not. Of an UNTIL with a time, the date is read.
   */
  readonly rule: string
  /** `YYYY-MM-DD`: the first day on which it can fall. INTERVAL and COUNT count from it; it need not match the rule itself. */
  readonly start: string
  /** How many days each occurrence lasts: 1 to 366, by default 1. */
  readonly days?: number
  /** `YYYY-MM-DD`: days on which no occurrence begins after all. */
  readonly except?: ReadonlyArray<string>
  /** `YYYY-MM-DD`: days on which one begins besides. */
  readonly also?: ReadonlyArray<string>
}

/** A source that was read, or what is wrong with it. */
export type ReadSource =
  | { readonly _tag: "Source"; readonly rule: RecurrenceRule; readonly start: DayNumber }
  | { readonly _tag: "Problems"; readonly problems: ReadonlyArray<Problem> }

/** The Gregorian calendar begins in October 1582. */
const FIRST_DAY = Date.UTC(1583, 0, 1) / DAY
const LONGEST_DAYS = 366
const MOST_DATES = 10_000

/**
 * Reads a source and says all that is wrong with its form, each with its path; not yet whether its rule ever falls on a day.
 *
 * @example
 * ```ts
 * import { readSource } from "@hedgerow/core/time/RecurrenceSource"
 *
 * readSource({ rule: "FREQ=DAILY", start: "2026-11-31" })
 * // => {
 * //   _tag: "Problems",
 * //   problems: [{ path: ["start"], message: '"2026-11-31" is no date from 1583 on; write YYYY-MM-DD' }]
 * // }
 * ```
 */
export const readSource = (source: RecurrenceSource): ReadSource => {
  const problems: Array<Problem> = []
  const refuse = (message: string, ...path: Problem["path"]): void => void problems.push({ path, message })
  const read = readRule(source.rule)
  if (read._tag === "Problems") for (const message of read.messages) refuse(message, "rule")
  const start = dayOf(source.start)
  if (start === undefined) refuse(notADate(source.start), "start")
  const { days = 1 } = source
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    refuse(`expected a whole number of days from 1 to ${LONGEST_DAYS}, got ${show(days)}`, "days")
  }
  for (const list of ["except", "also"] as const) {
    const dates = source[list] ?? []
    if (dates.length > MOST_DATES)
      refuse(`holds ${dates.length} dates; at most ${MOST_DATES} can be listed`, list)
    else {
      dates.forEach((date, i) => {
        if (dayOf(date) === undefined) refuse(notADate(date), list, i)
      })
    }
  }
  return read._tag === "Problems" || start === undefined || problems.length > 0
    ? { _tag: "Problems", problems }
    : { _tag: "Source", rule: read.rule, start }
}

const dayOf = (date: string): DayNumber | undefined => {
  const day = parseDate(date)
  return day !== undefined && day >= FIRST_DAY ? day : undefined
}

const notADate = (date: string): string => `${show(date)} is no date from 1583 on; write YYYY-MM-DD`
