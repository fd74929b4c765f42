/** The days, weeks, months or years by which a recurrence rule counts, and the days that it means in one of them. */
import { type DayNumber, weekdayOf } from "./CivilDate.ts"
import { DAY } from "./Duration.ts"
import { type DayPart, type Frequency, type RecurrenceRule, WEEKDAY_CODES } from "./RecurrenceRule.ts"

const yearOf = (day: DayNumber): number => new Date(day * DAY).getUTCFullYear()

const monthOf = (day: DayNumber): number => {
  const at = new Date(day * DAY)
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}

/**
 * Numbers a rule's periods: the one in which a day lies.
 *
 * @example
 * ```ts
 * import { periodOf } from "@hedgerow/core/time/RecurrencePeriod"
 * import { readRule } from "@hedgerow/core/time/RecurrenceRule"
 *
 * const read = readRule("FREQ=WEEKLY")
 * read._tag === "Rule" && [3, 4, 10, 11].map(periodOf(read.rule)) // => [0, 1, 1, 2]
 * ```
 */
export const periodOf = ({ frequency, weekStart }: RecurrenceRule): ((day: DayNumber) => number) => {
  switch (frequency) {
    case "DAILY":
      return (day) => day
    case "WEEKLY":
      // 1970-01-01, day 0, was a Thursday: weekday 4
      return (day) => Math.floor((day + 4 - weekStart) / 7)
    case "MONTHLY":
      return monthOf
    case "YEARLY":
      return yearOf
  }
}

/**
 * Keeps the days at the rule's positions (BYSETPOS) in their period; `days` are in order and hold whole periods.
 *
 * @example
 * ```ts
 * import { atPositions } from "@hedgerow/core/time/RecurrencePeriod"
 * import { readRule } from "@hedgerow/core/time/RecurrenceRule"
 *
 * const read = readRule("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1")
 * read._tag === "Rule" && atPositions(read.rule, [4, 5, 11, 32, 33]) // => [4, 11, 32, 33]
 * ```
 */
export const atPositions = (
  rule: RecurrenceRule,
  days: ReadonlyArray<DayNumber>
): ReadonlyArray<DayNumber> => {
  const periods = days.map(periodOf(rule))
  const kept: Array<DayNumber> = []
  let first = 0
  for (let end = 1; end <= days.length; end++) {
    if (periods[end] === periods[first]) continue
    for (let i = first; i < end; i++) {
      if (rule.positions.has(i - first + 1) || rule.positions.has(i - end)) kept.push(days[i] as DayNumber)
    }
    first = end
  }
  return kept
}

/** What a rule that leaves its days open means by it: those that are like its start. */
const LIKE_THE_START: Readonly<
  Record<
    Frequency,
    (start: DayNumber, by: ReadonlyMap<DayPart, string>) => ReadonlyArray<readonly [DayPart, string]>
  >
> = {
  DAILY: () => [["BYDAY", WEEKDAY_CODES.join(",")]],
  WEEKLY: (start) => [["BYDAY", WEEKDAY_CODES[weekdayOf(start)] ?? ""]],
  MONTHLY: (start, by) => [
    ["BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12"],
    ...(by.has("BYDAY") ? [] : [["BYMONTHDAY", `${new Date(start * DAY).getUTCDate()}`] as const])
  ],
  YEARLY: (start, by) =>
    by.has("BYDAY") || by.has("BYMONTHDAY") || by.has("BYYEARDAY") || by.has("BYEASTER")
      ? []
      : [
          ["BYMONTH", `${new Date(start * DAY).getUTCMonth() + 1}`],
          ["BYMONTHDAY", `${new Date(start * DAY).getUTCDate()}`]
        ]
}

/**
 * The rule of the days that it chooses in a single year, whatever its interval, its end and its positions. As long as
 * those are left out, every frequency chooses as a yearly one does, and a year can be had alone.
 *
 * @example
 * ```ts
 * import { ruleOfOneYear } from "@hedgerow/core/time/RecurrencePeriod"
 * import { readRule } from "@hedgerow/core/time/RecurrenceRule"
 *
 * const read = readRule("FREQ=WEEKLY;INTERVAL=2")
 * const thursday = 0
 * read._tag === "Rule" && ruleOfOneYear(read.rule, thursday) // => "FREQ=YEARLY;INTERVAL=9999;BYDAY=TH"
 * ```
 */
export const ruleOfOneYear = ({ frequency, by }: RecurrenceRule, start: DayNumber): string => {
  const parts = new Map<DayPart, string>([...LIKE_THE_START[frequency](start, by), ...by])
  return ["FREQ=YEARLY", "INTERVAL=9999", ...Array.from(parts, ([name, value]) => `${name}=${value}`)].join(
    ";"
  )
}
