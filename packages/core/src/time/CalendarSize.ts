/** How large a calendar's JSON may be, so that no file can keep a program busy. */
import type { Problem } from "../data/Problem.ts"
import { HORIZON_YEARS, WHOLE_HORIZON } from "./Timeline.ts"

/** The limits of one calendar. */
export const CALENDAR_LIMITS = {
  /** Calendars inside one another. */
  depth: 16,
  /** Shifts, closures, openings, nested calendars, and the dates in `except` and `also`. */
  entries: 10_000,
  /** Of those, what costs work in every year: shifts, recurring closures, nested calendars. */
  yearly: 1_000,
  /** The same times the years that the calendar looks ahead. */
  work: 100_000,
  /** Days of the week in a shift. */
  days: 7
} as const

/** The value of an object's key; `undefined` for all that has none. Reads what a Schema would read. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined

/** An array as it is, anything else as an empty one. */
export const arrayOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

interface Place {
  readonly value: unknown
  readonly path: Problem["path"]
  readonly depth: number
}

/**
 * The first limit that a calendar's JSON exceeds; none when it may be read. Looks at no more than the limits allow.
 *
 * @example
 * ```ts
 * import { sizeProblems } from "@hedgerow/core/time/CalendarSize"
 *
 * const week = { zone: "UTC", week: [], closures: Array(10_001).fill({ from: "2026-12-25" }) }
 * sizeProblems({ format: 1, ...week }).length // => 1
 * ```
 */
export const sizeProblems = (input: unknown): ReadonlyArray<Problem> => {
  const places: Array<Place> = [{ value: input, path: [], depth: 1 }]
  const total = { entries: 0, yearly: 0 }
  let horizon = 1
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, path, depth } = place
    if (depth > CALENDAR_LIMITS.depth) {
      return [{ path, message: `lies more than ${CALENDAR_LIMITS.depth} calendars deep; nest them less` }]
    }
    const [union, intersection, shifts, closures, openings] = listsOf(value)
    const years = field(value, "horizonYears") ?? HORIZON_YEARS
    if (typeof years === "number" && union.length + intersection.length === 0)
      horizon = Math.max(horizon, Math.min(years, WHOLE_HORIZON))
    total.yearly += union.length + intersection.length + shifts.length
    total.entries += union.length + intersection.length + shifts.length + closures.length + openings.length
    if (exceeds(total)) return tooMany(total)
    for (const closure of closures) {
      if (field(closure, "rrule") !== undefined) total.yearly++
      total.entries += arrayOf(field(closure, "except")).length + arrayOf(field(closure, "also")).length
    }
    if (exceeds(total)) return tooMany(total)
    for (const [i, shift] of shifts.entries()) {
      const { length } = arrayOf(field(shift, "days"))
      if (length > CALENDAR_LIMITS.days) {
        return [{ path: [...path, "week", i, "days"], message: `lists ${length} days; a week has seven` }]
      }
    }
    const inside = { union, intersection }
    for (const key of ["union", "intersection"] as const) {
      inside[key].forEach(
        (part, i) => void places.push({ value: part, path: [...path, key, i], depth: depth + 1 })
      )
    }
  }
  return total.yearly * horizon > CALENDAR_LIMITS.work ? [tooFar(total.yearly, horizon)] : []
}

type List = ReadonlyArray<unknown>

const listsOf = (value: unknown): readonly [List, List, List, List, List] => [
  arrayOf(field(value, "union")),
  arrayOf(field(value, "intersection")),
  arrayOf(field(value, "week")),
  arrayOf(field(value, "closures")),
  arrayOf(field(value, "openings"))
]

const exceeds = (total: { readonly entries: number; readonly yearly: number }): boolean =>
  total.entries > CALENDAR_LIMITS.entries || total.yearly > CALENDAR_LIMITS.yearly

const tooMany = ({ yearly }: { readonly yearly: number }): ReadonlyArray<Problem> => [
  {
    path: [],
    message:
      yearly > CALENDAR_LIMITS.yearly
        ? `holds more than ${CALENDAR_LIMITS.yearly} shifts, recurring closures and nested calendars in all; leave out what no longer matters`
        : `holds more than ${CALENDAR_LIMITS.entries} shifts, closures, openings and dates in all; leave out what no longer matters`
  }
]

const tooFar = (yearly: number, horizon: number): Problem => ({
  path: [],
  message: `looks ${horizon} years ahead over ${yearly} shifts, recurring closures and nested calendars; lower horizonYears to ${Math.floor(CALENDAR_LIMITS.work / yearly)}, or leave out what no longer matters`
})
