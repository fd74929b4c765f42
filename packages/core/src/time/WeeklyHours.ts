/** The open stretches that a week of hours gives, with its closures cut and its extra openings added. */
import type { WeeklyHours } from "./CalendarDefinition.ts"
import { type DayNumber, parseDate, parseDateTime, WEEKDAYS, weekdayOf } from "./CivilDate.ts"
import type { DayPattern } from "./Closure.ts"
import { DAY } from "./Duration.ts"
import { intersect, normalise, subtract, union } from "./Interval.ts"
import { type CompiledHours, compileHours, hoursOn } from "./Shift.ts"
import type { Source } from "./Timeline.ts"
import { zone } from "./ZonedTime.ts"

/** Hours run past midnight, zones lie up to 14 h off UTC: a day's hours can touch this many UTC days beside its own. */
const MARGIN = 3

/** The open stretches of a week of hours; the caller has checked it. */
export const compileWeek = (hours: WeeklyHours): Source => {
  const shifts: ReadonlyArray<ReadonlyArray<CompiledHours>> = WEEKDAYS.map((day) =>
    hours.week.filter(({ days }) => days.includes(day)).map((shift) => compileHours(shift, hours.zone))
  )
  const wholeDays: Array<DayNumber> = []
  const closedPatterns: Array<DayPattern> = []
  const cuts: Array<number> = []
  const cutPatterns: Array<{ readonly pattern: DayPattern; readonly hours: CompiledHours }> = []
  for (const closure of hours.closures ?? []) {
    if ("from" in closure) {
      wholeDays.push(day(closure.from), day(closure.through ?? closure.from) + 1)
    } else if ("start" in closure) {
      const { firstReach } = zone(closure.zone ?? hours.zone)
      cuts.push(firstReach(wall(closure.start)), firstReach(wall(closure.end)))
    } else if (closure.hours === undefined) closedPatterns.push(closure.recurrence)
    else cutPatterns.push({ pattern: closure.recurrence, hours: compileHours(closure.hours, hours.zone) })
  }
  const closures = normalise(cuts)
  const closedDays = normalise(wholeDays)
  const openings = normalise(
    (hours.openings ?? []).flatMap((opening) => hoursOn(compileHours(opening, hours.zone), day(opening.date)))
  )
  return (from, to) => {
    const first = Math.floor(from / DAY) - MARGIN
    const last = Math.floor(to / DAY) + MARGIN
    const closed = new Set(closedPatterns.flatMap((pattern) => pattern.daysBetween(first, last)))
    let next = 0
    const open: Array<number> = []
    for (let date = first; date <= last; date++) {
      while (next < closedDays.length && (closedDays[next + 1] as number) <= date) next += 2
      if (closed.has(date) || (closedDays[next] ?? Number.POSITIVE_INFINITY) <= date) continue
      for (const shift of shifts[weekdayOf(date)] ?? []) open.push(...hoursOn(shift, date))
    }
    const recurring = cutPatterns.flatMap(({ pattern, hours: closing }) =>
      pattern.daysBetween(first, last).flatMap((date) => hoursOn(closing, date))
    )
    const left = subtract(subtract(normalise(open), closures), normalise(recurring))
    return intersect(union(left, openings), [from, to])
  }
}

const day = (text: string): DayNumber => parseDate(text) ?? Number.NaN
const wall = (text: string): number => parseDateTime(text) ?? Number.NaN
