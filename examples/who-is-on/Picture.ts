/** The week at a glance: a block for each group, a column for each day. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import type { GroupCoverage } from "@hedgerow/core/support/Staffing"
import { DAY, HOUR } from "@hedgerow/core/time/Duration"
import { intersect, lengthOf, toFlat } from "@hedgerow/core/time/Interval"
import type { Paint, Style } from "../cli/Paint.ts"
import { cut, pad, printable, widthOf } from "../cli/Text.ts"
import { cellsOf } from "./Cells.ts"
import { dayText } from "./Hours.ts"
import type { Week } from "./Week.ts"

const SIGN = 3 * HOUR
const LONGEST_NAME = 24

/** The picture's lines; days that do not fit beside each other stand below. */
export const picture = (week: Week, width: number, paint: Paint): ReadonlyArray<string> => {
  const blocks = week.coverage.map((group) => blockOf(week, group, paint))
  const rows = blocks.flat()
  const margin = Math.max(...rows.map(({ head }) => widthOf(head))) + 2
  const column = Math.max(DAY / SIGN, ...rows.flatMap(({ cells }) => cells.map(widthOf))) + 2
  const fit = Math.max(1, Math.floor((width - margin + 2) / column))
  const days = Array.from({ length: 7 }, (_, i) => i)
  const line = (head: string, cells: ReadonlyArray<string>): string =>
    (pad(head, margin) + cells.map((cell) => pad(cell, column)).join("")).trimEnd()
  return days
    .filter((day) => day % fit === 0)
    .flatMap((first) => {
      const shown = <A>(cells: ReadonlyArray<A>): ReadonlyArray<A> => cells.slice(first, first + fit)
      const titles = days.map((day) => dayText(new Date(week.span.start.getTime() + day * DAY)))
      return [
        ...(first === 0 ? [] : [""]),
        paint("dim", line("", shown(titles))),
        ...rows.map(({ head, cells }) => line(head, shown(cells)))
      ]
    })
}

interface Row {
  readonly head: string
  readonly cells: ReadonlyArray<string>
}

const blockOf = (week: Week, coverage: GroupCoverage<PostHogWords>, paint: Paint): ReadonlyArray<Row> => {
  const { title, shared } = present.vocabulary.groups[coverage.group]
  const experts = shared ? [] : week.there.filter(({ groups }) => groups.includes(coverage.group))
  return [
    { head: paint("bold", cut(title, LONGEST_NAME)), cells: stripOf(week, coverage, paint) },
    ...present.vocabulary.regions.flatMap((region) =>
      experts
        .filter((person) => person.region === region)
        .map((person) => ({
          head: `  ${region.toUpperCase()}  ${cut(printable(person.name), LONGEST_NAME)}`,
          cells: cellsOf(week, person, coverage.group)
        }))
    )
  ]
}

/** A sign shows the worst of its hours that are to be covered. */
const stripOf = (
  { span, toCover }: Week,
  coverage: GroupCoverage<PostHogWords>,
  paint: Paint
): ReadonlyArray<string> => {
  const layers: ReadonlyArray<readonly [sign: string, style: Style, flat: ReadonlyArray<number>]> = [
    ["!", "red", toFlat(coverage.gaps)],
    ["▒", "yellow", toFlat(coverage.single)],
    ["█", "green", toFlat(toCover)]
  ]
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: DAY / SIGN }, (_, i) => {
      const from = span.start.getTime() + day * DAY + i * SIGN
      const found = layers.find(([, , flat]) => lengthOf(intersect(flat, [from, from + SIGN])) > 0)
      return found === undefined ? paint("dim", "·") : paint(found[1], found[0])
    }).join("")
  )
}
