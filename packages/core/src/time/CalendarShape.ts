/** The form of a calendar in JSON, as Schemas: what may stand where, before anyone asks whether it makes sense. */
import * as Schema from "effect/Schema"
import { WEEKDAYS } from "./CivilDate.ts"

const date = Schema.String.annotate({ format: "date", description: "A date, YYYY-MM-DD." })
const dateTime = Schema.String.annotate({ description: "A wall time on a date, YYYY-MM-DDTHH:MM." })
const time = Schema.String.annotate({ description: "A time of day, HH:MM from 00:00 to 24:00." })
const zone = Schema.String.annotate({
  description: "A time zone: an IANA name (Europe/London) or a fixed offset (-08:00)."
})
const name = Schema.optionalKey(Schema.String.annotate({ description: "What people call it." }))

const wallTime = Schema.Union([time, Schema.Struct({ time, zone })]).annotate({
  expected: 'a time like "09:00", or { "time": "09:00", "zone": "Europe/London" }',
  description: "A time of day, in the calendar's zone or in its own."
})

const hours = {
  opens: wallTime,
  closes: wallTime.annotate({
    expected: 'a time like "17:00", or { "time": "17:00", "zone": "Europe/London" }',
    description:
      "A time of day, in the calendar's zone or in its own; at or before `opens`, it is on the next day."
  })
}

/** Hours on some days of the week. */
export const WeeklyShiftJson = Schema.Struct({ days: Schema.Array(Schema.Literals(WEEKDAYS)), ...hours })

/** Whole days. */
export const DayClosureJson = Schema.Struct({ name, from: date, through: Schema.optionalKey(date) })

/** Part of a day, or several. */
export const TimeClosureJson = Schema.Struct({
  name,
  start: dateTime,
  end: dateTime,
  zone: Schema.optionalKey(zone)
})

/** Days that come again, whole or only some hours of them. */
export const RecurringClosureJson = Schema.Struct({
  name,
  rrule: Schema.String.annotate({
    description: "An RFC 5545 rule of days, FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25; BYEASTER=-2 is Good Friday."
  }),
  start: date.annotate({
    description: "The first date on which it can fall; INTERVAL and COUNT count from it."
  }),
  days: Schema.optionalKey(
    Schema.Finite.annotate({ description: "How many days each lasts, by default 1." })
  ),
  except: Schema.optionalKey(Schema.Array(date)),
  also: Schema.optionalKey(Schema.Array(date)),
  hours: Schema.optionalKey(Schema.Struct(hours))
})

/** Hours on a single date beside the week's. */
export const OpeningJson = Schema.Struct({ name, date, ...hours })

const horizonYears = Schema.Finite.annotate({
  description: "How many years to look ahead or back for working time, by default 100."
})

const closure = Schema.Union([DayClosureJson, TimeClosureJson, RecurringClosureJson])

/** A time at which a calendar is closed. */
export type CalendarClosureJson = typeof closure.Type

const week = {
  zone,
  week: Schema.Array(WeeklyShiftJson),
  closures: Schema.optionalKey(Schema.Array(closure)),
  openings: Schema.optionalKey(Schema.Array(OpeningJson)),
  horizonYears: Schema.optionalKey(horizonYears)
}

/** A calendar inside another: a week of hours with its exceptions, or again others. */
export type CalendarPartJson =
  | Schema.Struct<typeof week>["Type"]
  | { readonly union: ReadonlyArray<CalendarPartJson> }
  | { readonly intersection: ReadonlyArray<CalendarPartJson> }

/** A calendar as its file holds it. */
export type CalendarJson = CalendarPartJson & { readonly format: 1 }

const parts = Schema.Array(Schema.suspend((): Schema.Codec<CalendarPartJson> => Part))

const Part: Schema.Codec<CalendarPartJson> = Schema.Union([
  Schema.Struct(week),
  Schema.Struct({ union: parts }),
  Schema.Struct({ intersection: parts })
]).annotate({ identifier: "Calendar" })

const format = Schema.Literal(1)

/** The whole file, for those who want a Schema of it; {@link "CalendarJson".fromJson} explains its problems better. */
export const CalendarJson: Schema.Codec<CalendarJson> = Schema.Union([
  Schema.Struct({ format, ...week }),
  Schema.Struct({ format, union: parts }),
  Schema.Struct({ format, intersection: parts })
])

/** What a calendar consists of besides its lists, whose entries are read one by one. */
const list = Schema.Array(Schema.Unknown)
const lists = {
  week: {
    zone,
    week: list,
    closures: Schema.optionalKey(list),
    openings: Schema.optionalKey(list),
    horizonYears: Schema.optionalKey(horizonYears)
  },
  union: { union: list },
  intersection: { intersection: list }
}

/** The outermost form of each kind of calendar, as a file (with `format`) and inside another (without). */
export const OUTLINES = {
  file: {
    week: Schema.Struct({ format, ...lists.week }),
    union: Schema.Struct({ format, ...lists.union }),
    intersection: Schema.Struct({ format, ...lists.intersection })
  },
  part: {
    week: Schema.Struct(lists.week),
    union: Schema.Struct(lists.union),
    intersection: Schema.Struct(lists.intersection)
  }
}
