/** Days that come again by a rule: Christmas every year, the first Monday of a month, every second Friday. */
import * as RRule from "rrule"
import { describeProblem, type Problem, show } from "../data/Problem.ts"
import { type DayNumber, parseDate, weekdayOf } from "./CivilDate.ts"
import type { DayPattern } from "./Closure.ts"
import { DAY } from "./Duration.ts"
import { atPositions, periodOf, ruleOfOneYear } from "./RecurrencePeriod.ts"
import type { RecurrenceRule } from "./RecurrenceRule.ts"
import { type RecurrenceSource, readSource } from "./RecurrenceSource.ts"

// rrule ships CommonJS: bundlers and Vitest see its names, plain Node only a default
const { rrulestr }: Pick<typeof RRule, "rrulestr"> = Reflect.get(RRule, "default") ?? RRule

/** A {@link DayPattern} that remembers what it was made from, so that it can be written back. */
export interface Recurrence extends DayPattern, RecurrenceSource {
  readonly _tag: "Recurrence"
}

/** Thrown for a source that cannot be a recurrence; lists every problem. */
export class InvalidRecurrence extends Error {
  override readonly name = "InvalidRecurrence"
  readonly problems: ReadonlyArray<Problem>
  constructor(problems: ReadonlyArray<Problem>) {
    super(
      ["This recurrence cannot be used:", ...problems.map((one) => `  ${describeProblem(one)}`)].join("\n")
    )
    this.problems = problems
  }
}

/** Where rrule ends. */
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY
/** A rule that has not occurred by then is taken never to: every combination of a weekday and a date comes within 40 years. */
const PATIENCE_YEARS = 100
/** More than any rule needs whose years come in 14 kinds; Easter's years are each their own. */
const CACHED_YEARS = 64

/**
 * Makes a recurrence. Throws one {@link InvalidRecurrence} that lists every problem with its path.
 *
 * @example
 * ```ts
 * import { formatDate, parseDate } from "@hedgerow/core/time/CivilDate"
 * import { make } from "@hedgerow/core/time/Recurrence"
 *
 * const springHoliday = make({
 *   rule: "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
 *   start: "2024-01-01",
 *   except: ["2027-05-31"],
 *   also: ["2027-06-04"]
 * })
 * const [first = 0, last = 0] = ["2025-01-01", "2028-12-31"].map(parseDate)
 * springHoliday.daysBetween(first, last).map(formatDate) // => ["2025-05-26", "2026-05-25", "2027-06-04", "2028-05-29"]
 * ```
 */
export const make = (source: RecurrenceSource): Recurrence => {
  const compiled = compile(source)
  if (Array.isArray(compiled)) throw new InvalidRecurrence(compiled)
  return compiled
}

/**
 * Every problem of a source, each with its path; none when {@link make} takes it.
 *
 * @example
 * ```ts
 * import { recurrenceProblems } from "@hedgerow/core/time/Recurrence"
 *
 * recurrenceProblems({ rule: "FREQ=HOURLY", start: "2026-02-30" }).map(({ path }) => path) // => [["rule"], ["start"]]
 * recurrenceProblems({ rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", start: "2026-01-01" }).length // => 1
 * ```
 */
export const recurrenceProblems = (source: RecurrenceSource): ReadonlyArray<Problem> => {
  const compiled = compile(source)
  return Array.isArray(compiled) ? compiled : []
}

/**
 * Whether a pattern is a {@link Recurrence} rather than a function of someone's own.
 *
 * @example
 * ```ts
 * import { isRecurrence, make } from "@hedgerow/core/time/Recurrence"
 *
 * isRecurrence(make({ rule: "FREQ=DAILY", start: "2026-11-20" })) // => true
 * isRecurrence({ daysBetween: () => [] }) // => false
 * ```
 */
export const isRecurrence = (pattern: DayPattern): pattern is Recurrence =>
  "_tag" in pattern && pattern._tag === "Recurrence"

const compile = (source: RecurrenceSource): Recurrence | Array<Problem> => {
  const read = readSource(source)
  if (read._tag === "Problems") return [...read.problems]
  const compiled = new Compiled(source, read.rule, read.start)
  return compiled.occurs() ? compiled : [{ path: ["rule"], message: never(read.rule, source) }]
}

const never = ({ until }: RecurrenceRule, { start, rule }: RecurrenceSource): string =>
  until !== undefined && until < (parseDate(start) ?? 0)
    ? `ends before it starts on ${start}; write a later UNTIL`
    : `never occurs in the ${PATIENCE_YEARS} years after ${start}: no day fits ${show(rule)}`

const yearOf = (day: DayNumber): number => new Date(day * DAY).getUTCFullYear()
const yearStart = (year: number): DayNumber => Date.UTC(year, 0, 1) / DAY

/** A checked source, expanded year by year as it is asked about. rrule is asked for the days of one kind of year at a time. */
class Compiled implements Recurrence {
  readonly _tag = "Recurrence"
  readonly rule: string
  readonly start: string
  declare readonly days?: number
  declare readonly except?: ReadonlyArray<string>
  declare readonly also?: ReadonlyArray<string>
  readonly #rule: RecurrenceRule
  readonly #first: DayNumber
  readonly #length: number
  readonly #except: ReadonlySet<DayNumber>
  readonly #also: ReadonlyArray<DayNumber>
  readonly #ruleOfOneYear: string
  readonly #period: (day: DayNumber) => number
  /** Days since the year's first, by kind of year. */
  readonly #years = new Map<number, ReadonlyArray<number>>()
  /** The last day on which it falls, as far as COUNT has been counted: `#left` are to come from the year `#next` on. */
  #last: DayNumber
  #left: number
  #next: number

  constructor(source: RecurrenceSource, rule: RecurrenceRule, start: DayNumber) {
    this.rule = source.rule
    this.start = source.start
    if (source.days !== undefined) this.days = source.days
    if (source.except !== undefined) this.except = [...source.except]
    if (source.also !== undefined) this.also = [...source.also]
    this.#rule = rule
    this.#first = start
    this.#length = source.days ?? 1
    this.#except = new Set(source.except?.map((date) => parseDate(date) ?? Number.NaN))
    this.#also = (source.also ?? []).map((date) => parseDate(date) ?? Number.NaN).sort((a, b) => a - b)
    this.#ruleOfOneYear = ruleOfOneYear(rule, start)
    this.#period = periodOf(rule)
    this.#last = Math.min(rule.until ?? LAST_DAY, LAST_DAY)
    this.#left = rule.count ?? 0
    this.#next = yearOf(start)
  }

  daysBetween(first: DayNumber, last: DayNumber): ReadonlyArray<DayNumber> {
    const days: Array<DayNumber> = []
    // an occurrence that began before can last until then
    for (const begin of this.#begins(first - this.#length + 1, last)) {
      const end = Math.min(begin + this.#length - 1, last)
      for (let day = Math.max(begin, first, (days.at(-1) ?? first - 1) + 1); day <= end; day++) days.push(day)
    }
    return days
  }

  /** Whether the rule falls on any day at all. */
  occurs(): boolean {
    const first = yearOf(this.#first)
    for (let year = first; year <= Math.min(first + PATIENCE_YEARS, yearOf(this.#last)); year++) {
      if (this.#ofYear(year).length > 0) return true
    }
    return false
  }

  /** The days on which an occurrence begins, in order. */
  #begins(from: DayNumber, to: DayNumber): ReadonlyArray<DayNumber> {
    const also = this.#also.filter((day) => from <= day && day <= to)
    const begins = [...this.#ofRule(from, to), ...also]
    if (also.length > 0) begins.sort((a, b) => a - b)
    return begins.filter((day) => !this.#except.has(day))
  }

  #ofRule(from: DayNumber, to: DayNumber): ReadonlyArray<DayNumber> {
    const first = Math.max(from, this.#first)
    const last = Math.min(to, this.#last)
    const days: Array<DayNumber> = []
    if (!(first <= last)) return days
    this.#count(yearOf(last))
    for (let year = yearOf(first); year <= yearOf(last); year++) {
      for (const day of this.#ofYear(year)) if (first <= day && day <= last) days.push(day)
    }
    return days
  }

  /** Finds the last day, should the count be full by the end of the year. */
  #count(year: number): void {
    while (this.#left > 0 && this.#next <= year) {
      const days = this.#ofYear(this.#next++)
      const last = days[this.#left - 1]
      if (last !== undefined) this.#last = last
      this.#left = Math.max(0, this.#left - days.length)
    }
  }

  /** The days of a year on which the rule falls, whatever its count. */
  #ofYear(year: number): ReadonlyArray<DayNumber> {
    const { frequency, interval, positions } = this.#rule
    const first = this.#period(this.#first)
    if (frequency === "YEARLY" && (year - first) % interval !== 0) return []
    let days = this.#chosen(year)
    // weeks at the turn of the year, whole
    if (frequency === "WEEKLY" && positions.size > 0) {
      days = [...this.#chosen(year - 1).slice(-6), ...days, ...this.#chosen(year + 1).slice(0, 6)]
    }
    if (interval > 1) days = days.filter((day) => (this.#period(day) - first) % interval === 0)
    if (positions.size > 0) days = atPositions(this.#rule, days).filter((day) => yearOf(day) === year)
    return days.filter((day) => this.#first <= day && day <= this.#last)
  }

  /** The days that the rule's parts choose in a year, whatever its interval, start and end. */
  #chosen(year: number): ReadonlyArray<DayNumber> {
    const first = yearStart(year)
    const kind = this.#rule.by.has("BYEASTER")
      ? year
      : weekdayOf(first) + (yearStart(year + 1) - first === 366 ? 7 : 0)
    let offsets = this.#years.get(kind)
    if (offsets === undefined) {
      const dtstart = new Date(first * DAY)
      offsets = rrulestr(this.#ruleOfOneYear, { dtstart })
        .all()
        .map((at) => at.getTime() / DAY - first)
      if (this.#years.size >= CACHED_YEARS) this.#years.clear()
      this.#years.set(kind, offsets)
    }
    return offsets.map((offset) => first + offset)
  }
}
