/** Somebody who answers tickets: where, at which hours, for which groups, since when, and when away. */
import { type BusinessCalendar, make } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import { type DayNumber, parseDate } from "../time/CivilDate.ts"
import type { Closure } from "../time/Closure.ts"
import { DAY } from "../time/Duration.ts"
import { type Flat, lengthOf, subtract } from "../time/Interval.ts"
import { zone } from "../time/ZonedTime.ts"
import type { Words } from "./Vocabulary.ts"

/** A member of the team. Names are unique in a team. */
export interface Person<W extends Words = Words> {
  readonly name: string
  readonly region: W["region"]
  /** Their own hours; its closures are the holidays of where they live, not their leave. */
  readonly hours: CalendarDefinition
  /** The groups whose expert they are. */
  readonly groups: ReadonlyArray<W["group"]>
  /** Their first day, `YYYY-MM-DD`. */
  readonly startedOn: string
  /** From which day they are familiar with the products, `YYYY-MM-DD`; absent: nobody has said so. */
  readonly familiarOn?: string
  readonly leave: ReadonlyArray<Closure>
}

/** What decides when somebody works. */
export type Working = Pick<Person, "hours" | "leave" | "startedOn">

/**
 * When somebody works, in epoch milliseconds: their hours without their leave, from their first day on. Throws
 * `InvalidCalendar` for hours or leave that make no calendar.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { workOf } from "@hedgerow/core/support/Person"
 *
 * const otter = { hours: officeWeek("UTC"), startedOn: "2026-01-05", leave: [{ from: "2026-11-20" }] }
 * const [from, to] = [Date.parse("2026-11-19T12:00:00Z"), Date.parse("2026-11-21T00:00:00Z")]
 * workOf(otter, from, to) // => [from, from + 5 * 3_600_000]
 * ```
 */
export const workOf = (person: Working, from: number, to: number): Flat => {
  const start = Math.max(from, startOf(person))
  return start < to ? (calendarOf(person).timeline.segments(start, to) ?? []) : []
}

/**
 * The hours that somebody's leave takes from them, in epoch milliseconds.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { leaveOf } from "@hedgerow/core/support/Person"
 * import { lengthOf } from "@hedgerow/core/time/Interval"
 *
 * const otter = { hours: officeWeek("UTC"), startedOn: "2026-01-05", leave: [{ from: "2026-11-20", through: "2026-11-22" }] }
 * const [from, to] = [Date.parse("2026-11-16T00:00:00Z"), Date.parse("2026-11-23T00:00:00Z")]
 * lengthOf(leaveOf(otter, from, to)) // => 8 * 3_600_000
 * ```
 */
export const leaveOf = (person: Working, from: number, to: number): Flat =>
  person.leave.length === 0 ? [] : subtract(workOf(withoutLeave(person), from, to), workOf(person, from, to))

/**
 * Whether somebody works at all on a day of their own clocks.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { worksOn } from "@hedgerow/core/support/Person"
 * import { parseDate } from "@hedgerow/core/time/CivilDate"
 *
 * const otter = { hours: officeWeek("America/Los_Angeles"), startedOn: "2026-11-17", leave: [{ from: "2026-11-20" }] }
 * const days = ["2026-11-16", "2026-11-17", "2026-11-20", "2026-11-21"].map((date) => parseDate(date) ?? 0)
 * days.map((day) => worksOn(otter, day)) // => [false, true, false, false]
 * ```
 */
export const worksOn = (person: Working, day: DayNumber): boolean =>
  lengthOf(workOf(person, ...dayOf(person, day))) > 0

/** Whether leave takes any hour of a day from somebody. */
export const isOnLeave = (person: Working, day: DayNumber): boolean =>
  lengthOf(leaveOf(person, ...dayOf(person, day))) > 0

/** The instants between which a day lies on somebody's own clocks. */
const dayOf = ({ hours }: Working, day: DayNumber): readonly [from: number, to: number] => {
  const { firstReach } = zone(zoneOf(hours))
  return [firstReach(day * DAY), firstReach((day + 1) * DAY)]
}

const zoneOf = (hours: CalendarDefinition): string => {
  const [part] = "union" in hours ? hours.union : "intersection" in hours ? hours.intersection : []
  return "zone" in hours ? hours.zone : part === undefined ? "UTC" : zoneOf(part)
}

const startOf = ({ hours, startedOn }: Working): number =>
  zone(zoneOf(hours)).firstReach((parseDate(startedOn) ?? Number.NaN) * DAY)

/** The same person with other leave; asked about again, the same object. */
const withoutLeave = (person: Working): Working => {
  const known = leaveless.get(person)
  if (known !== undefined) return known
  const made = { ...person, leave: [] }
  leaveless.set(person, made)
  return made
}

const leaveless = new WeakMap<Working, Working>()
const calendars = new WeakMap<Working, BusinessCalendar>()

const calendarOf = (person: Working): BusinessCalendar => {
  const known = calendars.get(person)
  if (known !== undefined) return known
  const made = make(closedOn(person.hours, person.leave))
  calendars.set(person, made)
  return made
}

/**
 * A calendar with more closures: in each of its parts, so that it is closed then whatever they are united to.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { closedOn } from "@hedgerow/core/support/Person"
 * import { isOpen, make } from "@hedgerow/core/time/BusinessCalendar"
 *
 * const hours = { union: [officeWeek("UTC"), officeWeek("Europe/London")] }
 * isOpen(make(closedOn(hours, [{ from: "2026-11-20" }])), new Date("2026-11-20T12:00:00Z")) // => false
 * ```
 */
export const closedOn = (hours: CalendarDefinition, closures: ReadonlyArray<Closure>): CalendarDefinition => {
  if ("union" in hours) return { union: hours.union.map((part) => closedOn(part, closures)) }
  if ("intersection" in hours)
    return { intersection: hours.intersection.map((part) => closedOn(part, closures)) }
  return closures.length === 0 ? hours : { ...hours, closures: [...(hours.closures ?? []), ...closures] }
}

/** The days from Monday to Friday of the week that begins on a Monday. */
export const workdaysFrom = (monday: DayNumber): ReadonlyArray<DayNumber> =>
  [0, 1, 2, 3, 4].map((i) => monday + i)
