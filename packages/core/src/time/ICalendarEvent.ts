/** One event of an iCalendar file, as the closures that it means. */
import { calendarProblems } from "./CalendarProblem.ts"
import { type DayNumber, formatDate } from "./CivilDate.ts"
import type { Closure, DayClosure, RecurringClosure, TimeClosure } from "./Closure.ts"
import { DAY, MINUTE } from "./Duration.ts"
import {
  dayIn,
  dayOf,
  instantOf,
  type Length,
  lengthOf,
  type Occurrence,
  occurrence,
  on,
  Refusal,
  type Stamp,
  timeOf
} from "./ICalendarOccurrence.ts"
import { type EventZone, untilDate } from "./ICalendarZone.ts"
import { make, recurrenceProblems } from "./Recurrence.ts"
import type { Hours, WallTime } from "./Shift.ts"

/** An event whose properties have been read. */
export interface ICalendarEvent {
  readonly line: number
  readonly uid?: string
  readonly summary?: string
  readonly isCancelled: boolean
  readonly start: Stamp
  readonly end?: Stamp | Length
  readonly rules: ReadonlyArray<string>
  /** Further beginnings, some with their own end. */
  readonly also: ReadonlyArray<{ readonly start: Stamp; readonly end?: Stamp | Length }>
  readonly except: ReadonlyArray<Stamp>
  /** Which occurrence of the event with the same UID this one replaces. */
  readonly replaces?: Stamp
}

/** Closures, or what keeps the event from being any. */
export type ReadEvent =
  | { readonly _tag: "Closures"; readonly closures: ReadonlyArray<Closure> }
  | { readonly _tag: "Refused"; readonly message: string }

/**
 * The closures of an event, without the occurrences that other events replace.
 *
 * @example
 * ```ts
 * import { closuresOf } from "@hedgerow/core/time/ICalendarEvent"
 *
 * const start = { wall: Date.UTC(2026, 11, 25), isDate: true }
 * closuresOf({ line: 1, isCancelled: false, start, rules: [], also: [], except: [] }, [])
 * // => { _tag: "Closures", closures: [{ from: "2026-12-25" }] }
 * ```
 */
export const closuresOf = (event: ICalendarEvent, replaced: ReadonlyArray<Stamp>): ReadEvent => {
  try {
    const own = occurrence(event.start, event.end)
    const except = new Set([...event.except, ...replaced].map((stamp) => dayIn(stamp, event.start)))
    const others = event.also
      .filter(({ start }) => !except.has(dayIn(start, event.start)))
      .map(({ start, end }) => occurrence(start, end ?? lengthOf(own)))
    const closures =
      event.rules.length === 0
        ? [own, ...others].filter((one) => one !== own || !except.has(dayOf(own.start))).map(single(event))
        : recurring(event, own, others, except)
    const [problem] = calendarProblems({ zone: "UTC", week: [], closures })
    if (problem !== undefined) throw new Refusal(problem.message)
    return { _tag: "Closures", closures }
  } catch (error) {
    if (error instanceof Refusal) return { _tag: "Refused", message: error.message }
    throw error
  }
}

const nameOf = ({ summary }: ICalendarEvent) => (summary === undefined ? {} : { name: summary })

const single =
  (event: ICalendarEvent) =>
  ({ start, end }: Occurrence): DayClosure | TimeClosure => {
    if (start.isDate) {
      const [from, through] = [formatDate(dayOf(start)), formatDate(dayOf(end) - 1)]
      return { ...nameOf(event), from, ...(through === from ? {} : { through }) }
    }
    const id = start.zone?.id
    if (start.zone === undefined || (id !== undefined && id === end.zone?.id)) {
      const zone = id === undefined ? {} : { zone: id }
      return { ...nameOf(event), start: wallText(floor(start.wall)), end: wallText(ceil(end.wall)), ...zone }
    }
    const [from, to] = [floor(instantOf(start)), ceil(instantOf(end))]
    return { ...nameOf(event), start: wallText(from), end: wallText(to), zone: "UTC" }
  }

const floor = (wall: number): number => Math.floor(wall / MINUTE) * MINUTE
const ceil = (wall: number): number => Math.ceil(wall / MINUTE) * MINUTE
const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 16)

const recurring = (
  event: ICalendarEvent,
  own: Occurrence,
  others: ReadonlyArray<Occurrence>,
  except: ReadonlySet<DayNumber>
): ReadonlyArray<Closure> => {
  const { start } = own
  const first = dayOf(start)
  const length = lengthOf(own)
  const isAlike = (other: Occurrence): boolean => {
    const there = lengthOf(other)
    return (
      timeOf(on(other.start, start)) === timeOf(start) && there.days === length.days && there.ms === length.ms
    )
  }
  const hours = start.isDate ? {} : { hours: hoursOf(own) }
  const days = start.isDate && length.days > 1 ? { days: length.days } : {}
  const rules = event.rules.map((rule) =>
    untilDate(rule, start.zone?.toWall ?? ((instant) => instant), timeOf(start))
  )
  const begun = { start: formatDate(first), ...days }
  for (const rule of rules) {
    const [problem] = recurrenceProblems({ rule, ...begun })
    if (problem !== undefined) throw new Refusal(`RRULE: ${problem.message}`)
  }
  // the first day counts also where no rule falls on it
  const isOnRule = rules.some((rule) => make({ rule, ...begun }).daysBetween(first, first).length > 0)
  const also = [
    ...(isOnRule ? [] : [first]),
    ...others.filter(isAlike).map(({ start: one }) => dayIn(one, start))
  ]
  return [
    ...rules.map((rule, i): RecurringClosure => {
      const source = {
        rule,
        ...begun,
        ...(except.size === 0 ? {} : { except: datesOf(except) }),
        ...(also.length === 0 || i > 0 ? {} : { also: datesOf(also) })
      }
      const [problem] = recurrenceProblems(source)
      if (problem !== undefined) throw new Refusal(problem.message)
      return { ...nameOf(event), recurrence: make(source), ...hours }
    }),
    ...others.filter((other) => !isAlike(other)).map(single(event))
  ]
}

const datesOf = (days: Iterable<DayNumber>): ReadonlyArray<string> =>
  [...new Set(days)].sort((a, b) => a - b).map(formatDate)

/** The hours of an occurrence on the day on which it begins. */
const hoursOf = ({ start, end: given }: Occurrence): Hours => {
  const end = on(given, start)
  const midnight = dayOf(start) * DAY
  const opens = (floor(start.wall) - midnight) / MINUTE
  const closes = (ceil(end.wall) - midnight) / MINUTE
  if (closes <= opens || closes > opens + 24 * 60)
    throw new Refusal(
      "comes again and lasts more than 24 hours each time; make it an event of whole days, or several"
    )
  return {
    opens: wallTime(opens, start.zone),
    closes: wallTime(closes > 24 * 60 ? closes - 24 * 60 : closes, start.zone)
  }
}

const wallTime = (minutes: number, zone: EventZone | undefined): WallTime => {
  const two = (figure: number): string => String(figure).padStart(2, "0")
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  if (zone === undefined) return time
  if (zone.id !== undefined) return { time, zone: zone.id }
  throw new Refusal("comes again in a time zone that has no name we know; write its TZID as in Europe/London")
}
