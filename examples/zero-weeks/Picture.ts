/** The quarter at a glance: a row for each person, a column for each week. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { isOnLeave, type Person, workdaysFrom } from "@hedgerow/core/support/Person"
import {
  halfOf,
  mondaysOf,
  weeksOf,
  type ZeroWeekPlan,
  type ZeroWeekRequest
} from "@hedgerow/core/support/ZeroWeek"
import type { Paint } from "../cli/Paint.ts"
import { pad, printable, widthOf } from "../cli/Text.ts"

/** The rows, with the dates of the weeks above them. */
export const picture = (
  request: ZeroWeekRequest<PostHogWords>,
  plan: ZeroWeekPlan,
  paint: Paint
): ReadonlyArray<string> => {
  const { quarter, team } = request
  const weeks = weeksOf(quarter)
  const margin = Math.max(...team.map(({ name }) => widthOf(printable(name))), 4) + 2
  const row = (head: string, cells: ReadonlyArray<string>): string =>
    (
      pad(head, margin) +
      cells
        .map((cell, i) => (i > 0 && halfOf(quarter, i) !== halfOf(quarter, i - 1) ? `| ${cell}` : cell))
        .join(" ")
    ).trimEnd()
  const part = (from: number, to: number): ReadonlyArray<string> => weeks.map((week) => week.slice(from, to))
  return [
    paint("dim", row("", part(5, 7))),
    paint("dim", row("", part(8, 10))),
    ...team.map((person) => {
      const mine = plan.get(person.name) ?? []
      return row(
        printable(person.name),
        weeks.map((week, i) => ` ${cellOf(person, week, mondaysOf(quarter)[i] ?? 0, mine, request)}`)
      )
    })
  ]
}

const cellOf = (
  person: Person<PostHogWords>,
  week: string,
  monday: number,
  mine: ReadonlyArray<string>,
  { wishes }: ZeroWeekRequest<PostHogWords>
): string => {
  const { prefers = [], cannot = [] } = wishes.find(({ name }) => name === person.name) ?? {}
  if (mine.includes(week)) return prefers.includes(week) ? "#" : "o"
  if (workdaysFrom(monday).some((day) => isOnLeave(person, day))) return "-"
  return cannot.includes(week) || week < person.startedOn ? "x" : "."
}
