/** What is wrong with a request for zero weeks, before anything is planned. */
import type { Problem } from "../../data/Problem.ts"
import { calendarProblems } from "../../time/CalendarProblem.ts"
import { parseDate, WEEKDAYS, weekdayOf } from "../../time/CivilDate.ts"
import { closedOn } from "../Person.ts"
import type { Words } from "../Vocabulary.ts"
import { type Quarter, weeksOf, type ZeroWeekRequest } from "../ZeroWeek.ts"

/** A year has no more. */
const MOST_WEEKS = 53

/**
 * Every problem of a request with its path: a quarter that begins on no Monday, a name twice or of nobody, a day that is no date,
 * hours or leave that make no calendar, a wish for a week outside the quarter.
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
 * import { requestProblems } from "@hedgerow/core/support/zeroWeek/RequestProblem"
 *
 * const quarter = { firstMonday: "2027-01-05", weeks: 13 }
 * const problems = requestProblems({ quarter, team: [], wishes: [{ name: "Otter" }], people, rules: zeroWeekRules })
 * problems.map(({ path }) => path) // => [["quarter", "firstMonday"], ["wishes", 0, "name"]]
 * ```
 */
export const requestProblems = <W extends Words>({
  quarter,
  team,
  wishes,
  people
}: ZeroWeekRequest<W>): ReadonlyArray<Problem> => {
  const weeks = new Set(weeksOf(quarter))
  const names = team.map(({ name }) => name)
  const { groups, regions } = people.vocabulary
  return [
    ...quarterProblems(quarter),
    ...twice(names, "team"),
    ...team.flatMap((person, i) => [
      ...(parseDate(person.startedOn) === undefined
        ? [notDate(["team", i, "startedOn"], person.startedOn)]
        : []),
      ...(person.familiarOn !== undefined && parseDate(person.familiarOn) === undefined
        ? [notDate(["team", i, "familiarOn"], person.familiarOn)]
        : []),
      ...unknown(["team", i, "region"], person.region, regions),
      ...person.groups.flatMap((group, g) => unknown(["team", i, "groups", g], group, Object.keys(groups))),
      ...calendarProblems(person.hours).map(({ path, message }) => ({
        path: ["team", i, "hours", ...path],
        message
      })),
      ...leaveProblems(person.hours, person.leave, i)
    ]),
    ...twice(
      wishes.map(({ name }) => name),
      "wishes"
    ),
    ...wishes.flatMap(({ name, prefers = [], cannot = [], wants }, i) => [
      ...unknown(["wishes", i, "name"], name, names),
      ...(wants !== undefined && !(wants >= 0)
        ? [{ path: ["wishes", i, "wants"], message: `expected a number of weeks from 0 on, got ${wants}` }]
        : []),
      ...Object.entries({ prefers, cannot }).flatMap(([key, dates]) =>
        dates.flatMap((date, d) =>
          weeks.has(date)
            ? []
            : [{ path: ["wishes", i, key, d], message: `${date} is no Monday of the quarter` }]
        )
      )
    ])
  ]
}

const quarterProblems = ({ firstMonday, weeks }: Quarter): ReadonlyArray<Problem> => {
  const day = parseDate(firstMonday)
  return [
    ...(day === undefined
      ? [notDate(["quarter", "firstMonday"], firstMonday)]
      : WEEKDAYS[weekdayOf(day)] === "monday"
        ? []
        : [
            {
              path: ["quarter", "firstMonday"],
              message: `${firstMonday} is a ${WEEKDAYS[weekdayOf(day)]}, not a Monday`
            }
          ]),
    ...(Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS
      ? []
      : [{ path: ["quarter", "weeks"], message: `expected 1 to ${MOST_WEEKS} weeks, got ${weeks}` }])
  ]
}

const leaveProblems = (
  hours: Parameters<typeof closedOn>[0],
  leave: Parameters<typeof closedOn>[1],
  i: number
): ReadonlyArray<Problem> =>
  leave.flatMap((closure, l) =>
    calendarProblems(hours).length > 0
      ? []
      : calendarProblems(closedOn(hours, [closure])).map(({ message }) => ({
          path: ["team", i, "leave", l],
          message
        }))
  )

const notDate = (path: Problem["path"], text: string): Problem => ({
  path,
  message: `expected a date like 2027-01-04, got ${text}`
})

const unknown = (
  path: Problem["path"],
  word: string,
  words: ReadonlyArray<string>
): ReadonlyArray<Problem> =>
  words.includes(word) ? [] : [{ path, message: `${word} is not known here; check its spelling` }]

const twice = (names: ReadonlyArray<string>, list: string): ReadonlyArray<Problem> =>
  names.flatMap((name, i) =>
    names.indexOf(name) === i ? [] : [{ path: [list, i, "name"], message: `${name} stands there twice` }]
  )
