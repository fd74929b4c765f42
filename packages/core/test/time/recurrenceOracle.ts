/**
 * The naive oracle of recurrences: looks at every day from the start on and asks of it what RFC 5545 says. It shares nothing
 * with the implementation but the names of the parts.
 */
const DAY = 86_400_000
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

/** A rule as a table of its parts; what a part holds is a list, also of one. */
export interface RuleParts {
  readonly FREQ: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY"
  readonly INTERVAL?: number
  readonly COUNT?: number
  readonly UNTIL?: string
  readonly WKST?: string
  readonly BYMONTH?: ReadonlyArray<number>
  readonly BYMONTHDAY?: ReadonlyArray<number>
  readonly BYYEARDAY?: ReadonlyArray<number>
  readonly BYDAY?: ReadonlyArray<string>
  readonly BYSETPOS?: ReadonlyArray<number>
}

/** Writes the parts as a rule. */
export const ruleText = (parts: RuleParts): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(",") : value}`)
    .join(";")

const dateOf = (day: number): Date => new Date(day * DAY)
const isoOf = (day: number): string => dateOf(day).toISOString().slice(0, 10)
const weekday = (day: number): string => WEEKDAYS[dateOf(day).getUTCDay()] ?? ""
const monthDay = (day: number): number => dateOf(day).getUTCDate()
const month = (day: number): number => dateOf(day).getUTCMonth() + 1
const year = (day: number): number => dateOf(day).getUTCFullYear()

/** How many days from `day` on, itself included, lie in the same stretch, walking forward or back. */
const reach = (day: number, step: 1 | -1, same: (other: number) => boolean): number => {
  let count = 0
  for (let other = day; same(other); other += step) count++
  return count
}

/** Whether a day is the n-th of its kind in a stretch, counted from its start, or from its end where n is negative. */
const isNth = (
  day: number,
  n: number,
  kind: (other: number) => boolean,
  same: (other: number) => boolean
) => {
  let count = 0
  for (let other = day; same(other); other += n > 0 ? -1 : 1) if (kind(other)) count++
  return count === Math.abs(n)
}

const chosen = (parts: RuleParts, start: number, day: number): boolean => {
  const { FREQ, BYMONTH, BYMONTHDAY, BYYEARDAY, BYDAY } = parts
  const sameMonth = (other: number) => month(other) === month(day) && year(other) === year(day)
  const sameYear = (other: number) => year(other) === year(day)
  const open = BYMONTHDAY === undefined && BYYEARDAY === undefined && BYDAY === undefined
  if (open && FREQ === "WEEKLY" && weekday(day) !== weekday(start)) return false
  if (open && FREQ === "MONTHLY" && monthDay(day) !== monthDay(start)) return false
  if (open && FREQ === "YEARLY") {
    if (monthDay(day) !== monthDay(start)) return false
    if (BYMONTH === undefined && month(day) !== month(start)) return false
  }
  return (
    (BYMONTH?.includes(month(day)) ?? true) &&
    (BYMONTHDAY?.some((n) => n === (n > 0 ? monthDay(day) : -reach(day, 1, sameMonth))) ?? true) &&
    (BYYEARDAY?.some((n) => n === (n > 0 ? reach(day, -1, sameYear) : -reach(day, 1, sameYear))) ?? true) &&
    (BYDAY?.some((item) => {
      if (item.slice(-2) !== weekday(day)) return false
      const n = Number(item.slice(0, -2))
      const stretch = FREQ === "MONTHLY" || BYMONTH !== undefined ? sameMonth : sameYear
      return n === 0 || isNth(day, n, (other) => weekday(other) === weekday(day), stretch)
    }) ??
      true)
  )
}

/** The first day of the period in which a day lies. */
const periodStart = ({ FREQ, WKST = "MO" }: RuleParts, day: number): number => {
  let first = day
  if (FREQ === "WEEKLY") while (weekday(first) !== WKST) first--
  if (FREQ === "YEARLY") while (month(first) !== 1) first--
  if (FREQ === "MONTHLY" || FREQ === "YEARLY") while (monthDay(first) !== 1) first--
  return first
}

const nextPeriod = (parts: RuleParts, first: number): number => {
  let day = first + 1
  while (periodStart(parts, day) === first) day++
  return day
}

/** The days from `start` to `end` on which the rule falls, as ISO dates. */
export const occurrences = (parts: RuleParts, start: number, end: number): ReadonlyArray<string> => {
  const found: Array<string> = []
  let period = periodStart(parts, start)
  for (let n = 0; period <= end; n++) {
    const next = nextPeriod(parts, period)
    if (n % (parts.INTERVAL ?? 1) === 0) {
      const days: Array<number> = []
      for (let day = period; day < next; day++) if (chosen(parts, start, day)) days.push(day)
      const meant = days.filter(
        (_, i) => parts.BYSETPOS?.some((at) => at === i + 1 || at === i - days.length) ?? true
      )
      for (const day of meant) {
        if (day < start || day > end) continue
        if (parts.UNTIL !== undefined && isoOf(day).replaceAll("-", "") > parts.UNTIL) continue
        if (found.length === parts.COUNT) return found
        found.push(isoOf(day))
      }
    }
    period = next
  }
  return found
}
