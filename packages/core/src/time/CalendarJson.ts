/** Calendars as JSON: read with every problem at once, and written back. */
import type { Problem } from "../data/Problem.ts"
import { type BusinessCalendar, make } from "./BusinessCalendar.ts"
import type { CalendarDefinition } from "./CalendarDefinition.ts"
import { readPart } from "./CalendarPart.ts"
import type { CalendarClosureJson, CalendarJson, CalendarPartJson } from "./CalendarShape.ts"
import { sizeProblems } from "./CalendarSize.ts"
import type { Closure, Opening } from "./Closure.ts"
import { isRecurrence } from "./Recurrence.ts"
import type { Hours, WallTime } from "./Shift.ts"

/** A calendar that was read, or everything that is wrong with its JSON. */
export type ReadCalendar =
  | { readonly _tag: "Calendar"; readonly calendar: BusinessCalendar }
  | { readonly _tag: "InvalidCalendarJson"; readonly problems: ReadonlyArray<Problem> }

/** A calendar as JSON, or what of it JSON cannot hold. */
export type WrittenCalendar =
  | { readonly _tag: "CalendarJson"; readonly json: CalendarJson }
  | { readonly _tag: "UnwritableCalendar"; readonly problems: ReadonlyArray<Problem> }

/**
 * Reads a calendar from parsed JSON and reports everything that is wrong with it at once, each problem with its path. Unknown
 * keys are refused: a misspelt "closure" would leave a calendar open on a holiday. How large it may be stands in
 * `CalendarSize`.
 *
 * @example
 * ```ts
 * import { isOpen } from "@hedgerow/core/time/BusinessCalendar"
 * import { fromJson } from "@hedgerow/core/time/CalendarJson"
 *
 * const read = fromJson({
 *   format: 1,
 *   zone: "Europe/London",
 *   week: [{ days: ["thursday", "friday"], opens: "09:00", closes: "17:00" }],
 *   closures: [{ name: "Christmas Day", rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2000-01-01" }]
 * })
 * read._tag === "Calendar" && isOpen(read.calendar, new Date("2026-12-25T10:00:00Z")) // => false
 *
 * fromJson({ format: 1, zone: "Mars/Base", week: [], closure: [] })
 * // => {
 * //   _tag: "InvalidCalendarJson",
 * //   problems: [
 * //     { path: ["closure"], message: "is not known here; check its spelling" },
 * //     { path: ["zone"], message: 'unknown time zone "Mars/Base"; write an IANA name (Europe/London), or a fixed offset (-08:00)' }
 * //   ]
 * // }
 * ```
 */
export const fromJson = (input: unknown): ReadCalendar => {
  const tooLarge = sizeProblems(input)
  if (tooLarge.length > 0) return { _tag: "InvalidCalendarJson", problems: tooLarge }
  const { definition, problems } = readPart(input, "file")
  return problems.length > 0
    ? { _tag: "InvalidCalendarJson", problems }
    : { _tag: "Calendar", calendar: make(definition) }
}

/**
 * Writes a calendar as the JSON that {@link fromJson} reads. `UnwritableCalendar` where a recurring closure is a function of
 * someone's own rather than a `Recurrence`, and where the calendar is larger than {@link fromJson} takes.
 *
 * @example
 * ```ts
 * import { make } from "@hedgerow/core/time/BusinessCalendar"
 * import { toJson } from "@hedgerow/core/time/CalendarJson"
 *
 * const office = make({ zone: "UTC", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] })
 * toJson(office)
 * // => {
 * //   _tag: "CalendarJson",
 * //   json: { format: 1, zone: "UTC", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] }
 * // }
 * ```
 */
export const toJson = ({ definition }: Pick<BusinessCalendar, "definition">): WrittenCalendar => {
  const problems: Array<Problem> = []
  const json: CalendarJson = { format: 1, ...writePart(definition, [], problems) }
  const all = [...problems, ...sizeProblems(json)]
  return all.length > 0 ? { _tag: "UnwritableCalendar", problems: all } : { _tag: "CalendarJson", json }
}

const writePart = (
  definition: CalendarDefinition,
  path: Problem["path"],
  problems: Array<Problem>
): CalendarPartJson => {
  const inside = (parts: ReadonlyArray<CalendarDefinition>, key: string) =>
    parts.map((part, i) => writePart(part, [...path, key, i], problems))
  if ("union" in definition) return { union: inside(definition.union, "union") }
  if ("intersection" in definition) return { intersection: inside(definition.intersection, "intersection") }
  const { zone, week, closures, openings, horizonYears } = definition
  const closed = closures?.flatMap((closure, i) => writeClosure(closure, [...path, "closures", i], problems))
  return {
    zone,
    week: week.map(({ days, ...hours }) => ({ days: [...days], ...writeHours(hours) })),
    ...(closed === undefined ? {} : { closures: closed }),
    ...(openings === undefined ? {} : { openings: openings.map(writeOpening) }),
    ...(horizonYears === undefined ? {} : { horizonYears })
  }
}

const writeWall = (wall: WallTime): WallTime =>
  typeof wall === "string" ? wall : { time: wall.time, zone: wall.zone }

const writeHours = ({ opens, closes }: Hours): Hours => ({
  opens: writeWall(opens),
  closes: writeWall(closes)
})

const writeName = (name: string | undefined) => (name === undefined ? {} : { name })

const writeOpening = (opening: Opening): Opening => ({
  ...writeName(opening.name),
  date: opening.date,
  ...writeHours(opening)
})

const writeClosure = (
  closure: Closure,
  path: Problem["path"],
  problems: Array<Problem>
): ReadonlyArray<CalendarClosureJson> => {
  const name = writeName(closure.name)
  if ("from" in closure) {
    const { from, through } = closure
    return [{ ...name, from, ...(through === undefined ? {} : { through }) }]
  }
  if ("start" in closure) {
    const { start, end, zone } = closure
    return [{ ...name, start, end, ...(zone === undefined ? {} : { zone }) }]
  }
  const { recurrence, hours } = closure
  if (isRecurrence(recurrence)) {
    const { rule, start, days, except, also } = recurrence
    return [
      {
        ...name,
        rrule: rule,
        start,
        ...(days === undefined ? {} : { days }),
        ...(except === undefined ? {} : { except: [...except] }),
        ...(also === undefined ? {} : { also: [...also] }),
        ...(hours === undefined ? {} : { hours: writeHours(hours) })
      }
    ]
  }
  problems.push({
    path: [...path, "recurrence"],
    message:
      "is a function, which JSON cannot hold; make it with Recurrence.make, or list its days as closures of their own"
  })
  return []
}
