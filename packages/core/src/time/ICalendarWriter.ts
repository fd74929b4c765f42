/** Events as the text of an iCalendar file (.ics, RFC 5545) that calendar programs subscribe to. */
import ICAL from "ical.js"
import { parseDate } from "./CivilDate.ts"
import { DAY, SECOND } from "./Duration.ts"
import { type OffsetChange, offsetChanges } from "./OffsetChange.ts"
import { type ZoneId, zone as zoneNamed } from "./ZonedTime.ts"

/** An event: whole days, or from one instant to another. */
export type CalendarEvent = EventText & (DayEvent | TimeEvent)

interface EventText {
  /** The same for the same event in every export, so that a program that subscribes updates it. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
}

/** `YYYY-MM-DD`, both inclusive. */
interface DayEvent {
  readonly from: string
  readonly through: string
}

interface TimeEvent {
  readonly start: Date
  readonly end: Date
  /** Whose clocks it is written on; absent: UTC. */
  readonly zone?: ZoneId
}

/** A calendar to write. */
export interface WrittenCalendar {
  readonly name: string
  /** When it is written: every event carries it. */
  readonly now: Date
  readonly events: ReadonlyArray<CalendarEvent>
}

/**
 * Writes events as an iCalendar file: lines folded at 75 octets beside the space of what goes on, and ended by CRLF, texts escaped, the offsets of every zone in
 * the file. Throws a `RangeError` that names the event whose dates are none or whose end does not follow its beginning.
 *
 * @example
 * ```ts
 * import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
 * import { toICalendar } from "@hedgerow/core/time/ICalendarWriter"
 *
 * const text = toICalendar({
 *   name: "Zero weeks",
 *   now: new Date("2026-11-20T12:00:00Z"),
 *   events: [{ uid: "otter-1", summary: "Otter; zero week", from: "2027-01-11", through: "2027-01-15" }]
 * })
 * closuresFromICalendar(text).closures // => [{ name: "Otter; zero week", from: "2027-01-11", through: "2027-01-15" }]
 * ```
 */
export const toICalendar = ({ name, now, events }: WrittenCalendar): string => {
  const calendar = new ICAL.Component("vcalendar")
  calendar.addPropertyWithValue("version", "2.0")
  calendar.addPropertyWithValue("prodid", "-//Hedgerow//EN")
  calendar.addPropertyWithValue("x-wr-calname", name)
  for (const zone of zonesOf(events)) calendar.addSubcomponent(zone)
  for (const event of events) {
    const component = new ICAL.Component("vevent")
    component.addPropertyWithValue("uid", event.uid)
    component.addPropertyWithValue("dtstamp", stamp(now, event))
    component.addPropertyWithValue("summary", event.summary)
    if (event.description !== undefined) component.addPropertyWithValue("description", event.description)
    if ("from" in event) addDays(component, event)
    else addTimes(component, event)
    calendar.addSubcomponent(component)
  }
  return `${calendar.toString()}\r\n`
}

const addDays = (component: ICAL.Component, event: EventText & DayEvent): void => {
  const [first, last] = [parseDate(event.from), parseDate(event.through)]
  if (first === undefined || last === undefined || last < first) throw wrong(event)
  component.addPropertyWithValue("dtstart", date(first))
  component.addPropertyWithValue("dtend", date(last + 1))
}

const addTimes = (component: ICAL.Component, event: EventText & TimeEvent): void => {
  if (!(event.start < event.end)) throw wrong(event)
  for (const [key, at] of [
    ["dtstart", event.start],
    ["dtend", event.end]
  ] as const) {
    if (event.zone === undefined) component.addPropertyWithValue(key, stamp(at, event))
    else {
      const offset = zoneNamed(event.zone).offsetAt(at.getTime())
      if (Number.isNaN(offset)) throw wrong(event)
      component.addPropertyWithValue(key, wall(at.getTime() + offset)).setParameter("tzid", event.zone)
    }
  }
}

const wrong = ({ uid, summary }: EventText): RangeError =>
  new RangeError(`The event ${uid} (${summary}) has no dates to write: check its beginning, end and zone.`)

const stamp = (at: Date, event: EventText): ICAL.Time => {
  if (Number.isNaN(at.getTime())) throw wrong(event)
  return ICAL.Time.fromJSDate(at, true)
}

const date = (day: number): ICAL.Time => {
  const time = wall(day * DAY)
  time.isDate = true
  return time
}

/** A wall time without a zone of its own. */
const wall = (at: number): ICAL.Time => {
  const time = ICAL.Time.fromJSDate(new Date(at), true)
  time.zone = ICAL.Timezone.localTimezone
  return time
}

/** The zones that events are written in, with every change of offset from the year before the first event to the last. */
const zonesOf = (events: ReadonlyArray<CalendarEvent>): ReadonlyArray<ICAL.Component> => {
  const spans = new Map<ZoneId, readonly [first: number, last: number]>()
  for (const event of events) {
    if (!("start" in event) || event.zone === undefined) continue
    const [first, last] = spans.get(event.zone) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    spans.set(event.zone, [Math.min(first, event.start.getTime()), Math.max(last, event.end.getTime())])
  }
  return [...spans].map(([id, [first, last]]) => {
    const component = new ICAL.Component("vtimezone")
    component.addPropertyWithValue("tzid", id)
    for (const change of offsetChanges(id, first, last)) component.addSubcomponent(observance(change))
    return component
  })
}

const observance = ({ at, before, after }: OffsetChange): ICAL.Component => {
  const component = new ICAL.Component(after > before ? "daylight" : "standard")
  component.addPropertyWithValue("dtstart", wall(at + before))
  component.addPropertyWithValue("tzoffsetfrom", ICAL.UtcOffset.fromSeconds(before / SECOND))
  component.addPropertyWithValue("tzoffsetto", ICAL.UtcOffset.fromSeconds(after / SECOND))
  return component
}
