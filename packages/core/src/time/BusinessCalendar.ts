/** A calendar of business hours: when it is open, and how working time adds up between instants. */
import type { CalendarDefinition } from "./CalendarDefinition.ts"
import { calendarProblems, InvalidCalendar } from "./CalendarProblem.ts"
import { type Interval, intersect, normalise } from "./Interval.ts"
import { type OutsideHorizon, outsideHorizon } from "./OutsideHorizon.ts"
import { HORIZON_YEARS, type Source, Timeline } from "./Timeline.ts"
import { compileWeek } from "./WeeklyHours.ts"

/** An immutable calendar. Make one with {@link make}, {@link union} or {@link intersection}, and keep it: it is compiled once. */
export interface BusinessCalendar {
  readonly _tag: "BusinessCalendar"
  readonly definition: CalendarDefinition
  /** The compiled stretches, in epoch milliseconds; for code that counts in them. */
  readonly timeline: Timeline
}

/**
 * Makes a calendar from a week of hours, its closures and extra openings.
 * Throws one {@link InvalidCalendar} that lists every problem with its path.
 *
 * @example
 * ```ts
 * import { add, make } from "@hedgerow/core/time/BusinessCalendar"
 * import { minutes } from "@hedgerow/core/time/Duration"
 *
 * const office = make({
 *   zone: "Europe/London",
 *   week: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], opens: "09:00", closes: "17:00" }],
 *   closures: [{ name: "Christmas", from: "2026-12-25", through: "2026-12-28" }]
 * })
 * add(office, new Date("2026-12-24T16:30:00Z"), minutes(60)) // => new Date("2026-12-29T09:30:00Z")
 * ```
 */
export const make = (definition: CalendarDefinition): BusinessCalendar => {
  const problems = calendarProblems(definition)
  if (problems.length > 0) throw new InvalidCalendar(problems)
  return {
    _tag: "BusinessCalendar",
    definition,
    timeline: new Timeline(sourceOf(definition), horizonOf(definition))
  }
}

/**
 * A calendar that is open whenever one of these is.
 *
 * @example
 * ```ts
 * import { isOpen, make, union } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const early = make({ zone: "UTC", week: [{ days: ["friday"], opens: "06:00", closes: "14:00" }] })
 * const late = make({ zone: "UTC", week: [{ days: ["friday"], opens: "14:00", closes: "22:00" }] })
 * isOpen(union(early, late), new Date("2026-11-20T15:00:00Z")) // => true
 * ```
 */
export const union = (...calendars: ReadonlyArray<BusinessCalendar>): BusinessCalendar =>
  make({ union: calendars.map(({ definition }) => definition) })

/**
 * A calendar that is open only when all of these are.
 *
 * @example
 * ```ts
 * import { between, intersection, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const weekday = make({ zone: "UTC", week: [{ days: ["friday"], opens: "00:00", closes: "24:00" }] })
 * const office = make({ zone: "UTC", week: [{ days: ["friday", "saturday"], opens: "20:00", closes: "04:00" }] })
 * const day = new Date("2026-11-20T00:00:00Z")
 * between(intersection(weekday, office), day, new Date("2026-11-22T00:00:00Z")) // => 4 * 3_600_000
 * ```
 */
export const intersection = (...calendars: ReadonlyArray<BusinessCalendar>): BusinessCalendar =>
  make({ intersection: calendars.map(({ definition }) => definition) })

/**
 * The same calendar, looking this many years ahead and back: 1 to 8,030.
 *
 * @example
 * ```ts
 * import { isOutsideHorizon } from "@hedgerow/core/time/OutsideHorizon"
 * import { make, nextOpen, withHorizon } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const once = make({ zone: "UTC", week: [], openings: [{ date: "2040-01-02", opens: "09:00", closes: "17:00" }] })
 * isOutsideHorizon(nextOpen(withHorizon(once, 10), new Date("2026-11-20T09:00:00Z"))) // => true
 * ```
 */
export const withHorizon = (calendar: BusinessCalendar, horizonYears: number): BusinessCalendar =>
  make(lookingAhead(calendar.definition, horizonYears))

const lookingAhead = (definition: CalendarDefinition, horizonYears: number): CalendarDefinition => {
  if ("union" in definition) {
    return { union: definition.union.map((part) => lookingAhead(part, horizonYears)) }
  }
  if ("intersection" in definition) {
    return { intersection: definition.intersection.map((part) => lookingAhead(part, horizonYears)) }
  }
  return { ...definition, horizonYears }
}

const sourceOf = (definition: CalendarDefinition): Source => {
  if ("union" in definition) {
    const sources = definition.union.map(sourceOf)
    return (from, to) => normalise(sources.flatMap((source) => source(from, to)))
  }
  if ("intersection" in definition) {
    const sources = definition.intersection.map(sourceOf)
    return (from, to) =>
      sources.reduce<Array<number>>((open, source) => intersect(open, source(from, to)), [from, to])
  }
  return compileWeek(definition)
}

const horizonOf = (definition: CalendarDefinition): number => {
  if ("union" in definition) return Math.max(...definition.union.map(horizonOf))
  if ("intersection" in definition) return Math.max(...definition.intersection.map(horizonOf))
  return definition.horizonYears ?? HORIZON_YEARS
}

/**
 * Whether the calendar is open at an instant. Closing times are not part of the hours: at 17:00 a shift to 17:00 is over.
 * False for an Invalid Date and outside 1970–9999.
 *
 * @example
 * ```ts
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const office = make({ zone: "America/Los_Angeles", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] })
 * isOpen(office, new Date("2026-11-20T17:00:00Z")) // => true
 * ```
 */
export const isOpen = (calendar: BusinessCalendar, at: Date): boolean =>
  calendar.timeline.isOpen(at.getTime())

/**
 * The first open instant at or after `at`: `at` itself when the calendar is open.
 * {@link OutsideHorizon} when there is none as far as the calendar looks; an Invalid Date gives an Invalid Date.
 *
 * @example
 * ```ts
 * import { make, nextOpen } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["monday", "friday"], opens: "09:00", closes: "17:00" }] })
 * nextOpen(office, new Date("2026-11-20T17:00:00Z")) // => new Date("2026-11-23T09:00:00Z")
 * ```
 */
export const nextOpen = (calendar: BusinessCalendar, at: Date): Date | OutsideHorizon =>
  dated(calendar, at, calendar.timeline.nextOpen(at.getTime()))

/**
 * The end of the stretch that is open at `at`, or else of the next one.
 * {@link OutsideHorizon} when the calendar never opens, or never closes, as far as it looks.
 *
 * @example
 * ```ts
 * import { make, nextClose } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["monday", "friday"], opens: "09:00", closes: "17:00" }] })
 * nextClose(office, new Date("2026-11-20T17:00:00Z")) // => new Date("2026-11-23T17:00:00Z")
 * ```
 */
export const nextClose = (calendar: BusinessCalendar, at: Date): Date | OutsideHorizon =>
  dated(calendar, at, calendar.timeline.nextClose(at.getTime()))

/**
 * The instant at which `durationMs` of working time has passed since `at`: the earliest such, or, backward
 * (a negative duration), the latest. 16:00 plus an hour is 17:00, not the next morning; plus nothing is `at` itself.
 * {@link OutsideHorizon} when there is not that much working time; an Invalid Date or `NaN` gives an Invalid Date.
 *
 * @example
 * ```ts
 * import { add, make } from "@hedgerow/core/time/BusinessCalendar"
 * import { hours } from "@hedgerow/core/time/Duration"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["monday", "friday"], opens: "09:00", closes: "17:00" }] })
 * add(office, new Date("2026-11-20T16:00:00Z"), hours(1)) // => new Date("2026-11-20T17:00:00Z")
 * add(office, new Date("2026-11-23T09:00:00Z"), hours(-1)) // => new Date("2026-11-20T16:00:00Z")
 * ```
 */
export const add = (calendar: BusinessCalendar, at: Date, durationMs: number): Date | OutsideHorizon =>
  dated(calendar, at, calendar.timeline.add(at.getTime(), durationMs), durationMs)

/**
 * Working time from `from` to `to` in milliseconds; negative when `to` is the earlier.
 * {@link OutsideHorizon} when they lie further apart than the calendar looks; `NaN` for an Invalid Date.
 *
 * @example
 * ```ts
 * import { between, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["monday", "friday"], opens: "09:00", closes: "17:00" }] })
 * between(office, new Date("2026-11-20T16:00:00Z"), new Date("2026-11-23T10:00:00Z")) // => 2 * 3_600_000
 * ```
 */
export const between = (calendar: BusinessCalendar, from: Date, to: Date): number | OutsideHorizon => {
  const worked = calendar.timeline.between(from.getTime(), to.getTime())
  return Number.isNaN(worked) && !Number.isNaN(from.getTime()) && !Number.isNaN(to.getTime())
    ? outsideHorizon(from.getTime(), calendar.timeline.horizonYears)
    : worked
}

/**
 * The open stretches between two instants, in order and cut to them; none when `to` is not after `from`.
 * {@link OutsideHorizon} when they lie further apart than the calendar looks.
 *
 * @example
 * ```ts
 * import { make, segments } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] })
 * segments(office, new Date("2026-11-20T12:00:00Z"), new Date("2026-11-21T00:00:00Z"))
 * // => [{ start: new Date("2026-11-20T12:00:00Z"), end: new Date("2026-11-20T17:00:00Z") }]
 * ```
 */
export const segments = (
  calendar: BusinessCalendar,
  from: Date,
  to: Date
): ReadonlyArray<Interval> | OutsideHorizon => {
  const open = from < to ? calendar.timeline.segments(from.getTime(), to.getTime()) : []
  if (open === undefined) return outsideHorizon(from.getTime(), calendar.timeline.horizonYears)
  return Array.from({ length: open.length / 2 }, (_, i) => ({
    start: new Date(open[2 * i] as number),
    end: new Date(open[2 * i + 1] as number)
  }))
}

const dated = (calendar: BusinessCalendar, at: Date, answer: number, duration = 0): Date | OutsideHorizon =>
  Number.isNaN(answer) && !Number.isNaN(at.getTime()) && !Number.isNaN(duration)
    ? outsideHorizon(at.getTime(), calendar.timeline.horizonYears)
    : new Date(answer)
