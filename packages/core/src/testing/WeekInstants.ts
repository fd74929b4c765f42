/** Instants of one week as people say them: "Fri 20:00", in a zone. */
import { formatDate, parseDate, parseTime, WEEKDAYS, weekdayOf } from "../time/CivilDate.ts"
import { DAY, HOUR, MINUTE } from "../time/Duration.ts"
import { isZone, zone } from "../time/ZonedTime.ts"

/** Reads an instant of the week; a `Date` is passed through. */
export type WeekInstant = (text: string | Date) => Date

const FORM =
  /^(?:(?<next>(?:next )*)(?<day>[A-Z][a-z]{2})|(?<date>\d{4}-\d{2}-\d{2})) (?<time>\d{2}:\d{2})(?: \+(?<count>\d+)(?<unit>[dhm]))?$/

const UNITS: Readonly<Record<string, number>> = { d: DAY, h: HOUR, m: MINUTE }

/**
 * Reads the instants of the week, Monday to Sunday, in which a day lies: `Fri 20:00` by the clock of the zone, `next Mon 09:00`
 * of the week after, `2026-11-20 20:00` of any; with ` +90m`, ` +4h` or ` +2d` (of 24 hours) so much later. A time that the clock
 * skips is the instant at which it does, one that it shows twice the first. Throws for anything else.
 *
 * @example
 * ```ts
 * import { inWeekOf } from "@hedgerow/core/testing"
 *
 * const at = inWeekOf("2026-11-16", "Europe/Berlin")
 * at("Fri 20:00") // => new Date("2026-11-20T19:00:00Z")
 * at("next Mon 09:00 +90m") // => new Date("2026-11-23T09:30:00Z")
 * ```
 */
export const inWeekOf = (day: string, zoneId = "UTC"): WeekInstant => {
  const within = parseDate(day)
  if (within === undefined) throw new Error(`"${day}" is no date; write one like 2026-11-16.`)
  if (!isZone(zoneId)) throw new Error(`"${zoneId}" is no zone; write one like Europe/Berlin or -08:00.`)
  const monday = within - ((weekdayOf(within) + 6) % 7)
  return (text) => {
    if (text instanceof Date) return text
    const { next = "", day: name, date, time = "", count = "0", unit = "m" } = FORM.exec(text)?.groups ?? {}
    const weekday = WEEKDAYS.findIndex((one) => one.slice(0, 3) === name?.toLowerCase())
    const minute = parseTime(time)
    const number =
      date === undefined
        ? weekday === -1
          ? undefined
          : monday + ((weekday + 6) % 7) + 7 * (next.length / "next ".length)
        : parseDate(date)
    if (number === undefined || minute === undefined)
      throw new Error(
        `"${text}" is no instant of the week of ${formatDate(monday)}; write it like "Fri 20:00", "next Mon 09:00 +90m" or "2026-11-20 20:00".`
      )
    return new Date(
      zone(zoneId).firstReach(number * DAY + minute * MINUTE) + Number(count) * (UNITS[unit] ?? MINUTE)
    )
  }
}
