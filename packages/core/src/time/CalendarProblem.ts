/** What can be wrong with a calendar's definition: each problem with its path and what would be right. */
import { describeProblem, type Problem, show } from "../data/Problem.ts"
import type { CalendarDefinition } from "./CalendarDefinition.ts"
import { parseDate, parseDateTime, parseTime, WEEKDAYS } from "./CivilDate.ts"
import { DAY, HOUR } from "./Duration.ts"
import { compileHours, type Hours, hoursOn, timeOf, type WallTime, zoneOf } from "./Shift.ts"
import { WHOLE_HORIZON } from "./Timeline.ts"
import { isZone } from "./ZonedTime.ts"

/** One thing that is wrong, and where: `week[0].opens`. */
export type CalendarProblem = Problem

/**
 * Thrown for a definition that cannot be a calendar; lists every problem.
 *
 * @example
 * ```ts
 * import { make } from "@hedgerow/core/time/BusinessCalendar"
 * import { InvalidCalendar } from "@hedgerow/core/time/CalendarProblem"
 *
 * let problems: ReadonlyArray<{ readonly path: ReadonlyArray<string | number> }> = []
 * try {
 *   make({ zone: "Atlantis", week: [{ days: ["monday"], opens: "9:00", closes: "17:00" }] })
 * } catch (error) {
 *   if (error instanceof InvalidCalendar) problems = error.problems
 * }
 * problems.map(({ path }) => path) // => [["zone"], ["week", 0, "opens"]]
 * ```
 */
export class InvalidCalendar extends Error {
  override readonly name = "InvalidCalendar"
  readonly problems: ReadonlyArray<CalendarProblem>
  constructor(problems: ReadonlyArray<CalendarProblem>) {
    super(["This calendar cannot be used:", ...problems.map((one) => `  ${describeProblem(one)}`)].join("\n"))
    this.problems = problems
  }
}

type Path = ReadonlyArray<string | number>

/** Every problem of a definition, in the order of its parts; none when it can be compiled. */
export const calendarProblems = (
  definition: CalendarDefinition,
  path: Path = []
): ReadonlyArray<CalendarProblem> => {
  if ("union" in definition) return parts(definition.union, [...path, "union"])
  if ("intersection" in definition) return parts(definition.intersection, [...path, "intersection"])
  const problems: Array<CalendarProblem> = []
  const refuse = (at: Path, message: string): void => void problems.push({ path: [...path, ...at], message })
  const check = (ok: boolean, at: Path, message: string): boolean => {
    if (!ok) refuse(at, message)
    return ok
  }
  const checkZone = (id: string, at: Path): boolean =>
    check(
      isZone(id),
      at,
      `unknown time zone ${show(id)}; write an IANA name (Europe/London), or a fixed offset (-08:00)`
    )
  const checkWall = (wall: WallTime, at: Path): boolean =>
    check(
      parseTime(timeOf(wall)) !== undefined,
      typeof wall === "string" ? at : [...at, "time"],
      `${show(timeOf(wall))} is no time of day; write HH:MM from 00:00 to 24:00`
    ) &&
    (typeof wall === "string" || checkZone(wall.zone, [...at, "zone"]))
  const checkDate = (date: string, at: Path): boolean =>
    check(parseDate(date) !== undefined, at, `${show(date)} is no date; write YYYY-MM-DD`)
  const checkHours = (hours: Hours, at: Path): boolean => {
    const opens = checkWall(hours.opens, [...at, "opens"])
    const closes = checkWall(hours.closes, [...at, "closes"])
    if (!opens || !closes || !isZone(definition.zone)) return false
    if (zoneOf(hours.opens, definition.zone) === zoneOf(hours.closes, definition.zone)) return true
    const longest = longestHours(hours, definition.zone)
    return check(
      longest <= DAY,
      at,
      `lasts ${longest / HOUR} hours; a shift is at most 24 hours long: split it into two`
    )
  }

  checkZone(definition.zone, ["zone"])
  const horizon = definition.horizonYears ?? 1
  check(
    Number.isInteger(horizon) && horizon >= 1 && horizon <= WHOLE_HORIZON,
    ["horizonYears"],
    `${show(horizon)} is no whole number of years from 1 to ${WHOLE_HORIZON}`
  )
  definition.week.forEach((shift, i) => {
    checkHours(shift, ["week", i])
    check(shift.days.length > 0, ["week", i, "days"], "names no day; list at least one weekday")
    shift.days.forEach((day, j) => {
      check(
        WEEKDAYS.includes(day),
        ["week", i, "days", j],
        `${show(day)} is no weekday; write ${WEEKDAYS.join(", ")}`
      )
    })
  })
  definition.closures?.forEach((closure, i) => {
    const at = ["closures", i] as const
    if ("from" in closure) {
      const through = closure.through ?? closure.from
      const read = [
        checkDate(closure.from, [...at, "from"]),
        closure.through === undefined || checkDate(through, [...at, "through"])
      ]
      if (read.every(Boolean))
        check(closure.from <= through, at, `ends on ${through}, before it begins on ${closure.from}`)
    } else if ("start" in closure) {
      const read = (["start", "end"] as const).map((edge) =>
        check(
          parseDateTime(closure[edge]) !== undefined,
          [...at, edge],
          `${show(closure[edge])} is no date and time; write YYYY-MM-DDTHH:MM`
        )
      )
      if (read.every(Boolean))
        check(closure.start < closure.end, at, `ends at ${closure.end}, which is not after ${closure.start}`)
      if (closure.zone !== undefined) checkZone(closure.zone, [...at, "zone"])
    } else if (closure.hours !== undefined) checkHours(closure.hours, [...at, "hours"])
  })
  definition.openings?.forEach((opening, i) => {
    checkDate(opening.date, ["openings", i, "date"])
    checkHours(opening, ["openings", i])
  })
  return problems
}

const parts = (definitions: ReadonlyArray<CalendarDefinition>, path: Path): ReadonlyArray<CalendarProblem> =>
  definitions.length === 0
    ? [{ path, message: "names no calendar; list at least one" }]
    : definitions.flatMap((part, i) => calendarProblems(part, [...path, i]))

/** The longest of the hours in January and July: in both, every zone stands at its usual offset of the season. */
const longestHours = (hours: Hours, fallback: string): number => {
  const compiled = compileHours(hours, fallback)
  return Math.max(
    ...[Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)].map((day) => {
      const [start, end] = hoursOn(compiled, day / DAY)
      return end - start
    })
  )
}
