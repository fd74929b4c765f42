/** Days and hours on which a calendar is closed although its week says open, and open although it says closed. */
import type { DayNumber } from "./CivilDate.ts"
import type { Hours } from "./Shift.ts"
import type { ZoneId } from "./ZonedTime.ts"

/** Whole days, `from` to `through` inclusive: takes away the shifts that begin on them. */
export interface DayClosure {
  readonly name?: string
  /** `YYYY-MM-DD` */
  readonly from: string
  /** `YYYY-MM-DD`; the same day where absent. */
  readonly through?: string
}

/** Part of a day, or several: cuts the instants from one wall time to another, `YYYY-MM-DDTHH:MM`. */
export interface TimeClosure {
  readonly name?: string
  readonly start: string
  readonly end: string
  /** The calendar's zone where absent. */
  readonly zone?: ZoneId
}

/** Days that come again: whole, or only the `hours` of them. */
export interface RecurringClosure {
  readonly name?: string
  readonly recurrence: DayPattern
  /** Where absent, the shifts that begin on the day are taken away. */
  readonly hours?: Hours
}

/** Something that says on which days it falls: a `Recurrence`, or a function of your own. */
export interface DayPattern {
  /** The days it falls on from `first` to `last` inclusive, as days since 1970-01-01, in order. */
  readonly daysBetween: (first: DayNumber, last: DayNumber) => ReadonlyArray<DayNumber>
}

/** A time at which a calendar is closed. */
export type Closure = DayClosure | TimeClosure | RecurringClosure

/** Hours on a single date beside the week's; no closure cuts them. */
export interface Opening extends Hours {
  readonly name?: string
  /** `YYYY-MM-DD` */
  readonly date: string
}
