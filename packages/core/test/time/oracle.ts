/**
 * The naive oracle of business time: paints minutes open and closed, then walks them one by one. Written apart from the
 * implementation, it shares nothing with it but the types of its definitions, which it takes to be valid.
 */
import type { CalendarDefinition, WeeklyHours } from "../../src/time/CalendarDefinition.ts"
import type { Interval } from "../../src/time/Interval.ts"
import type { Hours, WallTime } from "../../src/time/Shift.ts"
import { firstReach } from "./WallClock.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Days around a window on which a shift that touches it can begin. */
const MARGIN = 4

const WEEK = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const

const wallDay = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY

const wallTime = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour * HOUR + minute * MINUTE
}

const wallDateTime = (text: string): number => wallDay(text.slice(0, 10)) * DAY + wallTime(text.slice(11))

const withZone = (wall: WallTime, zone: string): { readonly time: string; readonly zone: string } =>
  typeof wall === "string" ? { time: wall, zone } : wall

/** Where hours begin and end on a day. */
const stretchOn = (hours: Hours, zone: string, day: number): readonly [start: number, end: number] => {
  const opens = withZone(hours.opens, zone)
  const closes = withZone(hours.closes, zone)
  const nextDay = wallTime(closes.time) <= wallTime(opens.time) ? DAY : 0
  return [
    firstReach(opens.zone, day * DAY + wallTime(opens.time)),
    firstReach(closes.zone, day * DAY + wallTime(closes.time) + nextDay)
  ]
}

/** One byte a minute from `from` to `to`: 1 where the calendar is open. */
const openMinutes = (definition: CalendarDefinition, from: number, to: number): Uint8Array => {
  if ("union" in definition) {
    const all = definition.union.map((part) => openMinutes(part, from, to))
    return new Uint8Array((to - from) / MINUTE).map((_, minute) => (all.some((one) => one[minute]) ? 1 : 0))
  }
  if ("intersection" in definition) {
    const all = definition.intersection.map((part) => openMinutes(part, from, to))
    return new Uint8Array((to - from) / MINUTE).map((_, minute) => (all.every((one) => one[minute]) ? 1 : 0))
  }
  return openMinutesOfWeek(definition, from, to)
}

const openMinutesOfWeek = (week: WeeklyHours, from: number, to: number): Uint8Array => {
  const open = new Uint8Array((to - from) / MINUTE)
  const paint = ([start, end]: readonly [number, number], value: 0 | 1) => {
    if (end > start && end > from)
      open.fill(value, Math.max(0, (start - from) / MINUTE), (end - from) / MINUTE)
  }
  const first = Math.floor(from / DAY) - MARGIN
  const last = Math.floor(to / DAY) + MARGIN
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const closures = week.closures ?? []

  const closed = new Set<number>()
  for (const closure of closures) {
    if ("from" in closure) {
      const begin = wallDay(closure.from)
      const end = wallDay(closure.through ?? closure.from)
      for (const day of days) if (begin <= day && day <= end) closed.add(day)
    } else if ("recurrence" in closure && closure.hours === undefined) {
      for (const day of closure.recurrence.daysBetween(first, last)) closed.add(day)
    }
  }
  for (const day of days) {
    const weekday = WEEK[new Date(day * DAY).getUTCDay()]
    for (const shift of week.week)
      if (weekday !== undefined && shift.days.includes(weekday) && !closed.has(day))
        paint(stretchOn(shift, week.zone, day), 1)
  }
  for (const closure of closures) {
    if ("start" in closure) {
      const [start, end] = [wallDateTime(closure.start), wallDateTime(closure.end)]
      const zone = closure.zone ?? week.zone
      if (end / DAY >= first && start / DAY <= last)
        paint([firstReach(zone, start), firstReach(zone, end)], 0)
    } else if ("recurrence" in closure && closure.hours !== undefined) {
      for (const day of closure.recurrence.daysBetween(first, last))
        paint(stretchOn(closure.hours, week.zone, day), 0)
    }
  }
  for (const opening of week.openings ?? []) {
    const day = wallDay(opening.date)
    if (first <= day && day <= last) paint(stretchOn(opening, week.zone, day), 1)
  }
  return open
}

/** The questions one can ask a calendar, answered within a window; `undefined` where the answer lies beyond it. */
export interface Oracle {
  readonly isOpen: (at: number) => boolean
  readonly nextOpen: (at: number) => number | undefined
  readonly nextClose: (at: number) => number | undefined
  readonly add: (at: number, durationMs: number) => number | undefined
  readonly between: (from: number, to: number) => number
  readonly segments: (from: number, to: number) => ReadonlyArray<Interval>
}

/** The oracle of a calendar from one whole minute to another. */
export const oracle = (definition: CalendarDefinition, from: number, to: number): Oracle => {
  const open = openMinutes(definition, from, to)
  const minuteOf = (at: number): number => Math.floor((at - from) / MINUTE)
  const isOpen = (at: number): boolean => open[minuteOf(at)] === 1

  const first = (at: number, value: 0 | 1): number | undefined => {
    if (open[minuteOf(at)] === value) return at
    const minute = open.indexOf(value, minuteOf(at) + 1)
    return minute < 0 ? undefined : from + minute * MINUTE
  }

  const nextClose = (at: number): number | undefined => {
    const opens = first(at, 1)
    return opens === undefined ? undefined : first(opens, 0)
  }

  const forward = (at: number, durationMs: number): number | undefined => {
    let left = durationMs
    let now = at
    for (let minute = minuteOf(at); minute < open.length; minute++) {
      const end = from + (minute + 1) * MINUTE
      if (open[minute] === 1) {
        if (left <= end - now) return now + left
        left -= end - now
      }
      now = end
    }
    return undefined
  }

  const backward = (at: number, durationMs: number): number | undefined => {
    let left = durationMs
    let now = at
    for (let minute = Math.ceil((at - from) / MINUTE) - 1; minute >= 0; minute--) {
      const start = from + minute * MINUTE
      if (open[minute] === 1) {
        if (left <= now - start) return now - left
        left -= now - start
      }
      now = start
    }
    return undefined
  }

  const add = (at: number, durationMs: number): number | undefined => {
    if (durationMs === 0) return at
    return durationMs > 0 ? forward(at, durationMs) : backward(at, -durationMs)
  }

  const segments = (start: number, end: number): ReadonlyArray<Interval> => {
    const stretches: Array<Interval> = []
    for (let opens = first(start, 1); opens !== undefined && opens < end; ) {
      const closes = Math.min(first(opens, 0) ?? to, end)
      stretches.push({ start: new Date(opens), end: new Date(closes) })
      opens = closes < end ? first(closes, 1) : undefined
    }
    return stretches
  }

  const between = (start: number, end: number): number => {
    if (end < start) return -between(end, start)
    let sum = 0
    for (let minute = minuteOf(start), now = start; now < end; minute++) {
      const next = Math.min(end, from + (minute + 1) * MINUTE)
      if (open[minute] === 1) sum += next - now
      now = next
    }
    return sum
  }

  return { isOpen, nextOpen: (at) => first(at, 1), nextClose, add, between, segments }
}
