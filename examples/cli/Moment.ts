/** Instants and durations as people write them. */
import { DAY, HOUR, MINUTE, SECOND } from "@hedgerow/core/time/Duration"
import type { Zone } from "@hedgerow/core/time/ZonedTime"

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** Writes instants on the clocks of one zone, as seen from `now`. */
export interface Moments {
  /** `Fri 20 Nov 15:00`; with the year where it is not the present one, with seconds where there are any. */
  readonly long: (at: Date) => string
  /** The same without seconds. */
  readonly minute: (at: Date) => string
  /** `Fri 15:00`, `13 Nov` or `Jun 2013`: as much as is needed at this distance. */
  readonly short: (at: Date) => string
  /** `Fri 20 Nov 2026 15:00`. */
  readonly full: (at: Date) => string
  /** A sentence with its ISO instants written {@link long}. */
  readonly inText: (text: string) => string
  readonly zone: Zone
}

const NEAR = 6 * DAY
const ISO = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g

/** The writer of instants for a zone and a `now`. */
export const moments = (zone: Zone, now: Date): Moments => {
  const local = (at: Date): Date => new Date(at.getTime() + zone.offsetAt(at.getTime()))
  const thisYear = local(now).getUTCFullYear()
  const date = (there: Date): string => {
    const year = there.getUTCFullYear() === thisYear ? "" : ` ${there.getUTCFullYear()}`
    return `${weekday(there)} ${day(there)}${year}`
  }
  const long = (at: Date): string => `${date(local(at))} ${time(local(at))}`
  return {
    zone,
    long,
    minute: (at) => `${date(local(at))} ${hhmm(local(at))}`,
    short: (at) => {
      const there = local(at)
      if (Math.abs(at.getTime() - now.getTime()) < NEAR) return `${weekday(there)} ${hhmm(there)}`
      return there.getUTCFullYear() === thisYear
        ? day(there)
        : `${MONTHS[there.getUTCMonth()]} ${there.getUTCFullYear()}`
    },
    full: (at) => {
      const there = local(at)
      return `${weekday(there)} ${day(there)} ${there.getUTCFullYear()} ${time(there)}`
    },
    inText: (text) => text.replace(ISO, (instant) => long(new Date(instant)))
  }
}

const weekday = (there: Date): string => WEEKDAYS[there.getUTCDay()] as string
const day = (there: Date): string => `${there.getUTCDate()} ${MONTHS[there.getUTCMonth()]}`
const two = (number: number): string => String(number).padStart(2, "0")
const hhmm = (there: Date): string => `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
const time = (there: Date): string =>
  there.getTime() % MINUTE === 0 ? hhmm(there) : `${hhmm(there)}:${two(there.getUTCSeconds())}`

/** A duration in its two largest units, a day being 24 hours of it: `2 d 4 h`, `3 h 20 min`, `45 min`. */
export const roughly = (durationMs: number): string => {
  if (durationMs < MINUTE) return "under 1 min"
  const [size, name, smaller, smallerName] =
    durationMs >= DAY ? ([DAY, "d", HOUR, "h"] as const) : ([HOUR, "h", MINUTE, "min"] as const)
  const large = Math.floor(durationMs / size)
  const small = Math.floor((durationMs % size) / smaller)
  return [...(large > 0 ? [`${large} ${name}`] : []), ...(small > 0 ? [`${small} ${smallerName}`] : [])].join(
    " "
  )
}

/** A duration to the millisecond, in hours at most, so that sums can be checked: `43 h 45 min`, `5.25 s`. */
export const exactly = (durationMs: number): string => {
  const units = [
    [Math.floor(durationMs / HOUR), "h"],
    [Math.floor((durationMs % HOUR) / MINUTE), "min"],
    [(durationMs % MINUTE) / SECOND, "s"]
  ] as const
  const parts = units.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return parts.length === 0 ? "0 h" : parts.join(" ")
}
