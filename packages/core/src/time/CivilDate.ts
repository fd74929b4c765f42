/** Dates and wall times as people write them, without a zone: `2026-11-20`, `09:00`, `2026-11-20T09:00`. */
import { DAY, MINUTE } from "./Duration.ts"

/** A day of the week, as calendars name it. */
export type Weekday = (typeof WEEKDAYS)[number]

/** The days of the week; Sunday is 0, as in `Date.prototype.getUTCDay`. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday"
] as const

/** Days since 1970-01-01 on the wall calendar. */
export type DayNumber = number

/**
 * The weekday (Sunday is 0) of a day.
 *
 * @example
 * ```ts
 * import { WEEKDAYS, weekdayOf } from "@hedgerow/core/time/CivilDate"
 *
 * WEEKDAYS[weekdayOf(0)] // => "thursday"
 * ```
 */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7

/**
 * Reads `YYYY-MM-DD`; `undefined` for anything else, and for dates that don't exist (2026-02-30).
 *
 * @example
 * ```ts
 * import { parseDate } from "@hedgerow/core/time/CivilDate"
 *
 * parseDate("1970-01-02") // => 1
 * parseDate("2026-02-30") // => undefined
 * ```
 */
export const parseDate = (text: string): DayNumber | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : at.getTime() / DAY
}

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { formatDate } from "@hedgerow/core/time/CivilDate"
 *
 * formatDate(20_777) // => "2026-11-20"
 * ```
 */
export const formatDate = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10)

/**
 * Reads `HH:MM` from `00:00` to `24:00` as minutes after midnight; `undefined` for anything else.
 *
 * @example
 * ```ts
 * import { parseTime } from "@hedgerow/core/time/CivilDate"
 *
 * parseTime("24:00") // => 1440
 * parseTime("9:00") // => undefined
 * ```
 */
export const parseTime = (text: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (match === null) return undefined
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= 1440 ? minute : undefined
}

/** Reads `YYYY-MM-DDTHH:MM` as wall milliseconds (the figures read as if they were UTC); `undefined` for anything else. */
export const parseDateTime = (text: string): number | undefined => {
  const [date = "", time = "", rest] = text.split("T")
  const day = parseDate(date)
  const minute = parseTime(time)
  return rest !== undefined || day === undefined || minute === undefined
    ? undefined
    : day * DAY + minute * MINUTE
}
