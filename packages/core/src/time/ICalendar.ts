/** Holidays from an iCalendar file (.ics, RFC 5545), as the closures of a calendar. */
import ICAL from "ical.js"
import type { Closure } from "./Closure.ts"
import { HOUR, MINUTE, SECOND } from "./Duration.ts"
import { closuresOf, type ICalendarEvent } from "./ICalendarEvent.ts"
import type { Stamp } from "./ICalendarOccurrence.ts"
import { type ParseLine, Properties, type Zones } from "./ICalendarProperties.ts"
import { type Component, type ICalendarProblem, readText } from "./ICalendarText.ts"
import { type EventZone, type Observance, type ZoneDefinition, zoneOf } from "./ICalendarZone.ts"

/** The closures of a file, and what of it could not be one. */
export interface ReadICalendar {
  readonly closures: ReadonlyArray<Closure>
  readonly problems: ReadonlyArray<ICalendarProblem>
}

/** Longer than the holidays of a country over a century; in characters. */
const MAX_LENGTH = 5_000_000
const MAX_EVENTS = 10_000
const MAX_RECURRING = 1_000
const MAX_CLOSURES = 10_000
/** More definitions of zones are not looked at. */
const MAX_ZONES = 50

/**
 * Reads the events of an iCalendar file as closures: whole days, times, and those that come again. Busy or free (TRANSP) is
 * not looked at, since holiday feeds call holidays free; cancelled events are left out. Times without a zone are meant in the
 * calendar's. An event that cannot be a closure is left out and named in `problems`; nothing is thrown, whatever the text.
 *
 * @example
 * ```ts
 * import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
 *
 * const text = `BEGIN:VCALENDAR
 * BEGIN:VEVENT
 * SUMMARY:Christmas
 * DTSTART;VALUE=DATE:20261225
 * DTEND;VALUE=DATE:20261227
 * END:VEVENT
 * BEGIN:VEVENT
 * SUMMARY:Spring holiday
 * DTSTART;VALUE=DATE:20260230
 * END:VEVENT
 * END:VCALENDAR`
 * const { closures, problems } = closuresFromICalendar(text)
 * closures // => [{ name: "Christmas", from: "2026-12-25", through: "2026-12-26" }]
 * problems.map(({ event, line }) => [event, line]) // => [["Spring holiday", 7]]
 * ```
 */
export const closuresFromICalendar = (
  text: string,
  options: { readonly maxLength?: number } = {}
): ReadICalendar => {
  const { maxLength = MAX_LENGTH } = options
  if (text.length > maxLength) {
    const message = `the text has ${text.length} characters; at most ${maxLength} are read: leave out events that no longer matter`
    return { closures: [], problems: [{ line: 1, message }] }
  }
  const { calendars, problems } = readText(text.replace(/^\uFEFF/, ""))
  const found: Found = { closures: [], problems: [...problems], events: 0, recurring: 0 }
  for (const calendar of calendars) {
    const message = readCalendar(calendar, found)
    if (message !== undefined) {
      found.problems.push({ line: calendar.line, message: `${message}; the rest is left out` })
      break
    }
  }
  return { closures: found.closures, problems: found.problems }
}

interface Found {
  readonly closures: Array<Closure>
  readonly problems: Array<ICalendarProblem>
  events: number
  recurring: number
}

/** Adds what a calendar holds; says so where it holds too much. */
const readCalendar = (calendar: Component, found: Found): string | undefined => {
  const zones = zonesOf(calendar)
  const events: Array<ICalendarEvent> = []
  const replaced = new Map<string, Array<Stamp>>()
  let isTooLong = false
  for (const component of calendar.parts) {
    if (component.name !== "VEVENT") continue
    isTooLong = ++found.events > MAX_EVENTS
    if (isTooLong) break
    const event = readEvent(component, zones)
    if (!("start" in event)) {
      found.problems.push(...event.problems)
      continue
    }
    events.push(event)
    if (event.uid === undefined || event.replaces === undefined) continue
    const stamps = replaced.get(event.uid)
    if (stamps === undefined) replaced.set(event.uid, [event.replaces])
    else stamps.push(event.replaces)
  }
  for (const event of events) {
    if (event.isCancelled) continue
    if (event.rules.length > 0 && ++found.recurring > MAX_RECURRING)
      return `holds more than ${MAX_RECURRING} recurring events`
    const read = closuresOf(event, event.replaces === undefined ? (replaced.get(event.uid ?? "") ?? []) : [])
    if (read._tag === "Refused") found.problems.push(problemOf(event, read.message))
    else if (found.closures.length + read.closures.length > MAX_CLOSURES)
      return `holds more than ${MAX_CLOSURES} closures`
    else found.closures.push(...read.closures)
  }
  return isTooLong ? `holds more than ${MAX_EVENTS} events` : undefined
}

const problemOf = (
  { summary, uid, line }: Pick<ICalendarEvent, "summary" | "uid" | "line">,
  message: string
): ICalendarProblem => {
  const event = summary ?? uid
  return { ...(event === undefined ? {} : { event }), line, message }
}

/** ical.js knows the grammar of a line and the values of its properties; their meaning is ours. */
const parseLine: ParseLine = (text) => {
  const property = ICAL.Property.fromString(text)
  return {
    tzid: property.getFirstParameter("tzid"),
    range: property.getFirstParameter("range"),
    values: property.jCal.slice(3)
  }
}

/** What stands inside a VTIMEZONE is in that zone. */
const noZone: Zones = () => undefined

const zonesOf = (calendar: Component): Zones => {
  const definitions = new Map<string, ZoneDefinition>()
  for (const component of calendar.parts) {
    if (component.name !== "VTIMEZONE") continue
    const reader = new Properties(component, parseLine, noZone)
    const tzid = reader.text("TZID")
    const location = reader.text("X-LIC-LOCATION")
    const observances = component.parts.flatMap((part) => observanceOf(part))
    // half a definition would give wrong times
    const isWhole = observances.length === component.parts.length
    if (tzid !== undefined && isWhole)
      definitions.set(tzid, { ...(location === undefined ? {} : { location }), observances })
  }
  const known = new Map<string, EventZone | undefined>()
  return (tzid) => {
    if (!known.has(tzid))
      known.set(tzid, zoneOf(tzid, definitions.size > MAX_ZONES ? new Map() : definitions))
    return known.get(tzid)
  }
}

const observanceOf = (part: Component): ReadonlyArray<Observance> => {
  const reader = new Properties(part, parseLine, noZone)
  const [start] = reader.stamps("DTSTART")
  const [from, to] = [offsetOf(reader.text("TZOFFSETFROM")), offsetOf(reader.text("TZOFFSETTO"))]
  const [rule] = reader.raw("RRULE")
  const also = reader.stamps("RDATE").map(({ wall }) => wall)
  if (start === undefined || from === undefined || to === undefined || reader.messages.length > 0) return []
  return [{ start: start.wall, also, from, to, ...(rule === undefined ? {} : { rule }) }]
}

const offsetOf = (text: string | undefined): number | undefined => {
  const [, sign, hours, minutes, seconds = 0] = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text ?? "") ?? []
  if (sign === undefined) return undefined
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return sign === "-" ? -size : size
}

const readEvent = (
  component: Component,
  zones: Zones
): ICalendarEvent | { readonly problems: ReadonlyArray<ICalendarProblem> } => {
  const reader = new Properties(component, parseLine, zones)
  const { line } = component
  const [uid, summary, status] = [reader.text("UID"), reader.text("SUMMARY"), reader.text("STATUS")]
  const [start] = reader.stamps("DTSTART")
  const end = reader.stamps("DTEND")[0] ?? reader.length("DURATION")
  const replaces = reader.stamps("RECURRENCE-ID")[0]
  const rest = { rules: reader.raw("RRULE"), also: reader.spans("RDATE"), except: reader.stamps("EXDATE") }
  if (reader.has("EXRULE")) reader.say("EXRULE is not supported; list the dates in EXDATE")
  if (reader.isRange("RECURRENCE-ID"))
    reader.say(
      "changes all later occurrences (RANGE=THISANDFUTURE), which is not supported; end the old event with UNTIL and begin a new one"
    )
  if (!reader.has("DTSTART")) reader.say("has no DTSTART; without a beginning it is no closure")
  const event = {
    line,
    ...(uid === undefined ? {} : { uid }),
    ...(summary === undefined ? {} : { summary }),
    isCancelled: status?.toUpperCase() === "CANCELLED"
  }
  if (start === undefined || reader.messages.length > 0)
    return { problems: reader.messages.map((message) => problemOf(event, message)) }
  return {
    ...event,
    start,
    ...(end === undefined ? {} : { end }),
    ...(replaces === undefined ? {} : { replaces }),
    ...rest
  }
}
