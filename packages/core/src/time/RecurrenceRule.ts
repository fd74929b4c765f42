/** The text of a recurrence rule (RFC 5545): its parts read, and everything that is wrong with them. */
import { show } from "../data/Problem.ts"
import { type DayNumber, parseDate } from "./CivilDate.ts"

/** How often the rule's period comes round. */
export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY"

/** The parts that choose days within the period. */
export type DayPart = "BYDAY" | "BYMONTH" | "BYMONTHDAY" | "BYYEARDAY" | "BYEASTER"

/** A rule whose parts have been checked. */
export interface RecurrenceRule {
  readonly frequency: Frequency
  /** Every how many periods. */
  readonly interval: number
  /** How many times at most. */
  readonly count?: number
  /** The last day on which it may fall. */
  readonly until?: DayNumber
  /** The weekday with which a week begins; Sunday is 0. */
  readonly weekStart: number
  /** Which of a period's days are meant, counted from 1, or from its end; all where there are none. */
  readonly positions: ReadonlySet<number>
  /** The parts that choose days, as written. */
  readonly by: ReadonlyMap<DayPart, string>
}

/** A rule that was read, or what is wrong with it. */
export type ReadRule =
  | { readonly _tag: "Rule"; readonly rule: RecurrenceRule }
  | { readonly _tag: "Problems"; readonly messages: ReadonlyArray<string> }

/** Longer than any rule that a person writes; it bounds the work. */
const LONGEST = 2_000

/** The two letters of each weekday, Sunday first. */
export const WEEKDAY_CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const

const FREQUENCIES: ReadonlyArray<string> = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] satisfies Array<Frequency>
const MORE_OFTEN = /^(HOURLY|MINUTELY|SECONDLY)$/
const UNTIL = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/
const WEEKDAY = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/

/** What a part may hold, and how to say it. */
interface Part {
  readonly holds: (value: string) => boolean
  readonly right: string
}

const integer = (low: number, high: number, value: string): boolean =>
  /^[+-]?\d{1,9}$/.test(value) && Number(value) >= low && Number(value) <= high

const oneInteger = (low: number, high: number): Part => ({
  holds: (value) => integer(low, high, value),
  right: `a whole number from ${low} to ${high}`
})

const listOf = (right: string, holds: (item: string) => boolean): Part => ({
  holds: (value) => value.split(",").every(holds),
  right: `${right}, or several after commas`
})

/** Counted from 1, or backward from -1. */
const places = (high: number): Part =>
  listOf(`1 to ${high} or -1 to -${high}`, (item) => integer(-high, high, item) && Number(item) !== 0)

const PARTS: Readonly<Record<string, Part>> = {
  FREQ: { holds: (value) => FREQUENCIES.includes(value), right: FREQUENCIES.join(", ") },
  INTERVAL: oneInteger(1, 999_999_999),
  COUNT: oneInteger(1, 999_999_999),
  UNTIL: { holds: (value) => untilDay(value) !== undefined, right: "a date like 20271231" },
  WKST: { holds: (value) => WEEKDAY_CODES.some((code) => code === value), right: WEEKDAY_CODES.join(", ") },
  BYSETPOS: places(366),
  BYMONTH: listOf("1 to 12", (item) => integer(1, 12, item)),
  BYMONTHDAY: places(31),
  BYYEARDAY: places(366),
  BYDAY: listOf("MO, or 1MO for the first Monday, or -1MO for the last", (item) => {
    const match = WEEKDAY.exec(item)
    return match !== null && (match[1] === undefined || places(53).holds(match[1]))
  }),
  BYEASTER: oneInteger(-80, 250)
}

const WITHIN_THE_DAY =
  "chooses times within the day; leave it out, and give the closure `hours` where it is not the whole day"
const OUTSIDE_THE_RULE =
  "does not belong in the rule; the first day is the recurrence's `start`, the zone its calendar's"

const REFUSED: Readonly<Record<string, string>> = {
  BYHOUR: WITHIN_THE_DAY,
  BYMINUTE: WITHIN_THE_DAY,
  BYSECOND: WITHIN_THE_DAY,
  DTSTART: OUTSIDE_THE_RULE,
  TZID: OUTSIDE_THE_RULE,
  BYWEEKNO: "is not supported; choose days with BYMONTH and BYDAY, or list them in `also`"
}

/** Parts that mean nothing, or several things, under a frequency. */
const OUT_OF_PLACE: Readonly<Record<Frequency, ReadonlyArray<DayPart>>> = {
  DAILY: ["BYYEARDAY", "BYEASTER"],
  WEEKLY: ["BYMONTHDAY", "BYYEARDAY", "BYEASTER"],
  MONTHLY: ["BYYEARDAY", "BYEASTER"],
  YEARLY: []
}

/**
 * Reads a rule like `FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO`, in capitals or not, and says all that is wrong with it.
 *
 * @example
 * ```ts
 * import { readRule } from "@hedgerow/core/time/RecurrenceRule"
 *
 * readRule("FREQ=MONTHLY;BYDAY=1MO;COUNT=0")
 * // => { _tag: "Problems", messages: ["COUNT: expected a whole number from 1 to 999999999, got \"0\""] }
 * ```
 */
export const readRule = (text: string): ReadRule => {
  if (text.length > LONGEST) {
    return problems([`is ${text.length} characters long; a rule has at most ${LONGEST}`])
  }
  const messages: Array<string> = []
  const values = new Map<string, string>()
  for (const part of text
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")) {
    const [name = "", value = "", rest] = part.split("=")
    const known = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
    if (rest !== undefined || !part.includes("=")) {
      messages.push(`expected parts like FREQ=YEARLY with ";" between them, got ${show(part)}`)
    } else if (Object.hasOwn(REFUSED, name)) messages.push(`${name} ${REFUSED[name]}`)
    else if (known === undefined) messages.push(`${show(name)} is not known here; check its spelling`)
    else if (values.has(name)) messages.push(`${name} stands twice; keep one`)
    else if (name === "FREQ" && MORE_OFTEN.test(value)) messages.push(`FREQ=${value} ${WITHIN_THE_DAY}`)
    else if (!known.holds(value)) messages.push(`${name}: expected ${known.right}, got ${show(value)}`)
    values.set(name, value)
  }
  const frequency = frequencyOf(values.get("FREQ"))
  if (!values.has("FREQ")) messages.push(`FREQ is missing; write FREQ=${FREQUENCIES.join(", FREQ=")}`)
  if (values.has("COUNT") && values.has("UNTIL")) messages.push("has both COUNT and UNTIL; keep one")
  if (frequency !== undefined) messages.push(...misplaced(frequency, values))
  return frequency === undefined || messages.length > 0
    ? problems(messages)
    : { _tag: "Rule", rule: compile(frequency, values) }
}

const problems = (messages: ReadonlyArray<string>): ReadRule => ({ _tag: "Problems", messages })

const frequencyOf = (value: string | undefined): Frequency | undefined =>
  value === "DAILY" || value === "WEEKLY" || value === "MONTHLY" || value === "YEARLY" ? value : undefined

const misplaced = (frequency: Frequency, values: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const messages = OUT_OF_PLACE[frequency]
    .filter((part) => values.has(part))
    .map((part) => `${part} has no meaning with FREQ=${frequency}; leave it out, or change FREQ`)
  const weekdays = values.get("BYDAY")?.split(",") ?? []
  const numbered = weekdays.filter((item) => /\d/.test(item))
  if (numbered.length > 0 && (frequency === "DAILY" || frequency === "WEEKLY")) {
    messages.push(
      `BYDAY: ${show(numbered[0])} counts weekdays of a month or year; with FREQ=${frequency} write the weekday alone`
    )
  } else if (numbered.length > 0 && numbered.length < weekdays.length) {
    messages.push(
      "BYDAY: weekdays with a number and without do not go together; make two recurrences of them"
    )
  }
  return messages
}

const untilDay = (value: string): DayNumber | undefined => {
  const [, year, month, day] = UNTIL.exec(value) ?? []
  return parseDate(`${year}-${month}-${day}`)
}

const compile = (frequency: Frequency, values: ReadonlyMap<string, string>): RecurrenceRule => {
  const count = values.get("COUNT")
  const until = untilDay(values.get("UNTIL") ?? "")
  const weekStart = WEEKDAY_CODES.findIndex((code) => code === (values.get("WKST") ?? "MO"))
  const by = new Map<DayPart, string>()
  for (const part of ["BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYEASTER"] as const) {
    const value = values.get(part)
    if (value !== undefined) by.set(part, value)
  }
  return {
    frequency,
    interval: Number(values.get("INTERVAL") ?? 1),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(until === undefined ? {} : { until }),
    weekStart,
    positions: new Set(values.get("BYSETPOS")?.split(",").map(Number)),
    by
  }
}
