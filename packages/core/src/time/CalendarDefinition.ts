/** What a calendar is made from: a week of hours with its exceptions, or other calendars united or intersected. */
import type { Weekday } from "./CivilDate.ts"
import type { Closure, Opening } from "./Closure.ts"
import type { Hours } from "./Shift.ts"
import type { ZoneId } from "./ZonedTime.ts"

/** Hours on some days of the week. Several on one day make a split shift; overlapping ones are merged. */
export interface WeeklyShift extends Hours {
  readonly days: ReadonlyArray<Weekday>
}

/** A week of opening hours, with its exceptions. */
export interface WeeklyHours {
  /** The zone of every wall time that names none. */
  readonly zone: ZoneId
  readonly week: ReadonlyArray<WeeklyShift>
  readonly closures?: ReadonlyArray<Closure>
  readonly openings?: ReadonlyArray<Opening>
  /** How many years to look ahead or back for working time: 1 to 8,030, by default 100. */
  readonly horizonYears?: number
}

/** A week of hours, calendars of which any is open, or calendars of which all are open. */
export type CalendarDefinition =
  | WeeklyHours
  | { readonly union: ReadonlyArray<CalendarDefinition> }
  | { readonly intersection: ReadonlyArray<CalendarDefinition> }
