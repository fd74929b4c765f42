/** When an event of an iCalendar file takes place, once: its beginning and its end. */
import type { DayNumber } from "./CivilDate.ts"
import { DAY } from "./Duration.ts"
import { type EventZone, zoneNamed } from "./ICalendarZone.ts"

/** A date, or a date and time, as it stands in an event. */
export interface Stamp {
  /** What clocks show, in milliseconds as if it were UTC; midnight for a date. */
  readonly wall: number
  readonly isDate: boolean
  /** Absent for a time without a zone, which is meant in whatever zone one is. */
  readonly zone?: EventZone
}

/** How long an event lasts: days by the calendar, then milliseconds. */
export interface Length {
  readonly days: number
  readonly ms: number
}

/** As far as dates of four figures go. */
const LAST = Date.UTC(10_000, 0, 1)
const UTC = zoneNamed("UTC")

/** Thrown where an event cannot be a closure, and caught by `closuresOf`. */
export class Refusal extends Error {}

/** One time at which an event takes place. */
export interface Occurrence {
  readonly start: Stamp
  readonly end: Stamp
}

/** The day on which its own clocks stand. */
export const dayOf = ({ wall }: Stamp): DayNumber => Math.floor(wall / DAY)
/** Milliseconds since midnight on its own clocks. */
export const timeOf = ({ wall }: Stamp): number => wall - Math.floor(wall / DAY) * DAY

/** The same instant on the clocks by which another stamp is given; a date, and a time without a zone, are what they are. */
export const on = (stamp: Stamp, { zone }: Stamp): Stamp =>
  stamp.zone === undefined || zone === undefined || stamp.zone === zone
    ? stamp
    : { ...stamp, wall: zone.toWall(stamp.zone.toInstant(stamp.wall)), zone }

/** The day on the clocks by which another stamp is given. */
export const dayIn = (stamp: Stamp, like: Stamp): DayNumber => dayOf(on(stamp, like))

/**
 * An occurrence from its beginning and what is given as its end; throws {@link Refusal} where the two don't go together.
 *
 * @example
 * ```ts
 * import { occurrence } from "@hedgerow/core/time/ICalendarOccurrence"
 *
 * const start = { wall: Date.UTC(2026, 11, 24), isDate: true }
 * occurrence(start, { days: 3, ms: 0 }).end // => { wall: Date.UTC(2026, 11, 27), isDate: true }
 * ```
 */
export const occurrence = (start: Stamp, given: Stamp | Length | undefined): Occurrence => {
  const end = given === undefined ? endOfNothing(start) : "wall" in given ? given : after(start, given)
  if (start.isDate !== end.isDate)
    throw new Refusal("begins with a date and ends with a time, or the reverse; write both alike")
  if ((start.zone === undefined) !== (end.zone === undefined))
    throw new Refusal("begins in a time zone and ends in none, or the reverse; write both alike")
  if (end.wall > LAST) throw new Refusal("ends after the year 9999; check DTEND or DURATION")
  // some programs write a single day's own date as its end
  if (start.isDate && start.wall === end.wall) return { start, end: { ...end, wall: end.wall + DAY } }
  if (instantOf(end) <= instantOf(start))
    throw new Refusal("ends before or as it begins; check DTEND or DURATION")
  return { start, end }
}

/** The instant of a stamp; the wall time itself where it has no zone. */
export const instantOf = ({ wall, zone }: Stamp): number => zone?.toInstant(wall) ?? wall

const endOfNothing = (start: Stamp): Stamp => {
  if (start.isDate) return { ...start, wall: start.wall + DAY }
  throw new Refusal("begins at a time but has no end; give it a DTEND or a DURATION")
}

const after = (start: Stamp, { days, ms }: Length): Stamp => {
  const { zone } = start
  if (start.isDate) return { ...start, wall: start.wall + (days + Math.ceil(ms / DAY)) * DAY }
  const day = start.wall + days * DAY
  if (zone === undefined) return { ...start, wall: day + ms }
  const instant = zone.toInstant(day) + ms
  const wall = zone.toWall(instant)
  // a time that the clock shows twice says the first: the second is said in UTC
  return zone.toInstant(wall) === instant ? { ...start, wall } : { ...start, wall: instant, zone: UTC }
}

/** How long an occurrence lasts on the clocks of its beginning. */
export const lengthOf = ({ start, end }: Occurrence): Length => {
  const { wall } = on(end, start)
  const days = Math.floor((wall - start.wall) / DAY)
  return { days, ms: wall - start.wall - days * DAY }
}
