/** The time zones of an iCalendar file: by name, or by the offsets that the file itself lists. */
import { type DayNumber, formatDate, parseDate } from "./CivilDate.ts"
import type { DayPattern } from "./Closure.ts"
import { DAY, HOUR, MINUTE, SECOND } from "./Duration.ts"
import { make, recurrenceProblems } from "./Recurrence.ts"
import { isZone, type ZoneId, zone } from "./ZonedTime.ts"

/** A zone in which an event stands. */
export interface EventZone {
  /** Absent where the file describes a zone that has no name we know: then only instants can be had from it. */
  readonly id?: ZoneId
  /** The instant at which its clocks show these wall milliseconds. */
  readonly toInstant: (wall: number) => number
  /** The wall milliseconds that its clocks show at an instant. */
  readonly toWall: (instant: number) => number
}

/** One STANDARD or DAYLIGHT part of a VTIMEZONE. */
export interface Observance {
  /** The wall time, in milliseconds, at which it first begins; on clocks that still stand at `from`. */
  readonly start: number
  /** Further such wall times. */
  readonly also: ReadonlyArray<number>
  /** When it begins again. */
  readonly rule?: string
  /** Local time minus UTC before and after, in milliseconds. */
  readonly from: number
  readonly to: number
}

/** A VTIMEZONE. */
export interface ZoneDefinition {
  /** The name that some programs add (X-LIC-LOCATION). */
  readonly location?: string
  readonly observances: ReadonlyArray<Observance>
}

/** More than the history of any zone fills; and no clock changes more often than that in a year. */
const MOST_OBSERVANCES = 100
const MOST_CHANGES = 4
const CACHED_YEARS = 64

/**
 * The zone that a TZID means: an IANA name, alone or at the end of a path (`/example.org/Europe/London`), else what the file's
 * own definition of it says; `undefined` where neither helps.
 *
 * @example
 * ```ts
 * import { zoneOf } from "@hedgerow/core/time/ICalendarZone"
 *
 * zoneOf("/example.org/Europe/London", new Map())?.id // => "Europe/London"
 * zoneOf("GMT Standard Time", new Map()) // => undefined
 * ```
 */
export const zoneOf = (
  tzid: string,
  definitions: ReadonlyMap<string, ZoneDefinition>
): EventZone | undefined => {
  const path = tzid.split("/").filter((part) => part !== "")
  const definition = definitions.get(tzid)
  const name = [tzid, path.slice(-3).join("/"), path.slice(-2).join("/"), definition?.location ?? ""].find(
    isZone
  )
  return name === undefined ? definition && described(definition) : zoneNamed(name)
}

/**
 * The zone of a name that is known.
 *
 * @example
 * ```ts
 * import { zoneNamed } from "@hedgerow/core/time/ICalendarZone"
 *
 * zoneNamed("Europe/Paris").toInstant(Date.UTC(2026, 6, 1, 12)) // => Date.UTC(2026, 6, 1, 10)
 * ```
 */
export const zoneNamed = (id: ZoneId): EventZone => {
  const { firstReach, offsetAt } = zone(id)
  return { id, toInstant: firstReach, toWall: (instant) => instant + offsetAt(instant) }
}

const described = ({ observances }: ZoneDefinition): EventZone | undefined => {
  const [first] = observances
  if (first === undefined || observances.length > MOST_OBSERVANCES) return undefined
  if (observances.every(({ to }) => to === first.to)) {
    const id = offsetId(first.to)
    if (isZone(id)) return zoneNamed(id)
  }
  const changes = changesOf(observances)
  if (changes === undefined) return undefined
  const offsets = [...new Set(observances.flatMap(({ from, to }) => [from, to]))].sort((a, b) => b - a)
  const offsetAt = (instant: number): number => {
    const known = changes(new Date(instant).getUTCFullYear())
    const last = known.findLast(({ at }) => at <= instant)
    return last?.to ?? known[0]?.from ?? first.from
  }
  return {
    toInstant: (wall) => {
      const fitting = offsets.find((offset) => offsetAt(wall - offset) === offset)
      // where the clock skips the time, it is meant as before the skip
      return wall - (fitting ?? offsetAt(wall - Math.max(...offsets)))
    },
    toWall: (instant) => instant + offsetAt(instant)
  }
}

const offsetId = (offset: number): ZoneId => {
  const minutes = Math.abs(offset) / MINUTE
  const two = (figure: number): string => String(figure).padStart(2, "0")
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Until `at`, an instant, local time is UTC + `from`; then UTC + `to`. */
interface Change {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The changes that matter in a year, in order; `undefined` where a rule is not of the kind that zones have. */
const changesOf = (
  observances: ReadonlyArray<Observance>
): ((year: number) => ReadonlyArray<Change>) | undefined => {
  const single: Array<Change> = []
  const yearly: Array<(year: number) => ReadonlyArray<Change>> = []
  for (const observance of observances) {
    const { start, also, rule, from, to } = observance
    for (const wall of [start, ...also]) single.push({ at: wall - from, from, to })
    if (rule === undefined) continue
    const onsets = onsetsOf(observance, rule)
    if (onsets === undefined) return undefined
    yearly.push((year) => onsets(year).map((wall) => ({ at: wall - from, from, to })))
  }
  const known = new Map<number, ReadonlyArray<Change>>()
  return (year) => {
    const found = known.get(year)
    if (found !== undefined) return found
    const changes = [...single, ...yearly.flatMap((changesIn) => changesIn(year))].sort((a, b) => a.at - b.at)
    if (known.size >= CACHED_YEARS) known.clear()
    known.set(year, changes)
    return changes
  }
}

/** The wall times at which an observance begins in a year and around it, or at the end of its rule. */
const onsetsOf = (
  { start, from }: Observance,
  rule: string
): ((year: number) => ReadonlyArray<number>) | undefined => {
  const first = Math.floor(start / DAY)
  const source = {
    rule: untilDate(rule, (instant) => instant + from, start - first * DAY),
    start: formatDate(first)
  }
  if (!/FREQ=YEARLY/i.test(rule) || /COUNT=|INTERVAL=/i.test(rule) || recurrenceProblems(source).length > 0) {
    return undefined
  }
  const pattern: DayPattern = make(source)
  if (pattern.daysBetween(first, first + 365).length > MOST_CHANGES) return undefined
  const [, lastYear] = /UNTIL=(\d{4})/.exec(source.rule) ?? []
  return (year) =>
    pattern
      .daysBetween(yearStart(Math.min(year, Number(lastYear ?? year)) - 1), yearStart(year + 2))
      .map((day) => day * DAY + (start - first * DAY))
}

const yearStart = (year: number): DayNumber => Date.UTC(year, 0, 1) / DAY

/**
 * The rule with a time in its UNTIL read: its last date is the last on which something begins at that time of day by then.
 *
 * @example
 * ```ts
 * import { hours } from "@hedgerow/core/time/Duration"
 * import { untilDate, zoneNamed } from "@hedgerow/core/time/ICalendarZone"
 *
 * const { toWall } = zoneNamed("America/Los_Angeles")
 * untilDate("FREQ=DAILY;UNTIL=20261125T010000Z", toWall, hours(17)) // => "FREQ=DAILY;UNTIL=20261124"
 * untilDate("FREQ=DAILY;UNTIL=20261125T010000Z", toWall, hours(18)) // => "FREQ=DAILY;UNTIL=20261123"
 * ```
 */
export const untilDate = (rule: string, toWall: (instant: number) => number, timeOfDay: number): string =>
  rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)/i, (all, ...figures: Array<string>) => {
    const [year, month, day, hour, minute, second, utc] = figures
    const date = parseDate(`${year}-${month}-${day}`)
    if (date === undefined) return all
    const given = date * DAY + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND
    const wall = utc === "" ? given : toWall(given)
    return `UNTIL=${formatDate(Math.floor((wall - timeOfDay) / DAY)).replaceAll("-", "")}`
  })
