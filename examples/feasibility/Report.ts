/** The week in words: a picture, a table, the covered hours that nobody works, and what all of it rests on. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import { type Feasibility, feasibilityOf, type Unservable } from "@hedgerow/core/support/Feasibility"
import {
  compareFeasibility,
  type FeasibilityComparison,
  type HoursChange
} from "@hedgerow/core/support/FeasibilityComparison"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { lookUp } from "@hedgerow/core/support/Vocabulary"
import { formatDate } from "@hedgerow/core/time/CivilDate"
import { DAY } from "@hedgerow/core/time/Duration"
import { Citing } from "../cli/Citing.ts"
import { type Cell, columns } from "../cli/Columns.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import { weekPicture } from "./WeekPicture.ts"
import { changedWindows, changeText, hoursText, windowTexts } from "./Windows.ts"

/** How a report is written. */
export interface Manner {
  /** The terminal's width. */
  readonly width: number
  readonly paint: Paint
}

/** One edition's week. */
export const report = (edition: SupportEdition, at: Date, manner: Manner): ReadonlyArray<string> => {
  const week = feasibilityOf(edition, at)
  const citing = new Citing(manner.paint)
  return [
    ...heading(week, [edition], manner),
    "",
    ...weekPicture(week, titlesOf(edition, week), manner.width, manner.paint),
    "",
    ...planTable(edition, week, manner),
    "",
    ...notes([edition], [week], citing, manner),
    "",
    ...restsOn([week], citing, manner)
  ]
}

/** Two editions' week side by side: what the second can and cannot staff that the first does not. */
export const comparisonReport = (
  first: SupportEdition,
  second: SupportEdition,
  at: Date,
  manner: Manner
): ReadonlyArray<string> => {
  const compared = compareFeasibility(first, second, at)
  const citing = new Citing(manner.paint)
  const both = [
    [first, compared.before],
    [second, compared.after]
  ] as const
  return [
    ...heading(compared.before, [first, second], manner),
    ...both.flatMap(([edition, week]) => [
      "",
      manner.paint("bold", printable(edition.id)),
      ...weekPicture(week, titlesOf(edition, week), manner.width, manner.paint)
    ]),
    "",
    ...comparisonTable(first, second, compared, manner),
    "",
    ...notes([first, second], [compared.before, compared.after], citing, manner),
    "",
    ...restsOn([compared.before, compared.after], citing, manner)
  ]
}

/** The week, and by which editions; several are called by their ids. */
const heading = (
  { week }: Feasibility,
  editions: ReadonlyArray<SupportEdition>,
  { width, paint }: Manner
): ReadonlyArray<string> => {
  const date = (at: Date, days: number): string => formatDate(at.getTime() / DAY + days)
  const dates = `Week of ${date(week.start, 0)} to ${date(week.end, -1)}, UTC`
  const texts =
    editions.length === 1
      ? editions.map(({ title }) => `${dates}, by ${title}`)
      : [dates, ...editions.map(({ id, title }) => `${id}: ${title}`)]
  return texts.flatMap((text) => wrap(printable(text), width)).map((line) => paint("bold", line))
}

/** A plan, and of which severities where that matters: "Boost (critical)". */
const titleOf = (
  { vocabulary }: SupportEdition,
  { plan, severities }: Pick<Unservable, "plan" | "severities">
): string => {
  const title = lookUp(vocabulary.plans, plan)?.title ?? plan
  if (severities === undefined) return printable(title)
  return printable(`${title} (${severities.length === 0 ? "severity unknown" : severities.join(", ")})`)
}

const titlesOf = (edition: SupportEdition, { plans }: Feasibility): ReadonlyArray<string> =>
  plans.map((row) => titleOf(edition, row))

const planTable = (
  edition: SupportEdition,
  { plans }: Feasibility,
  { width, paint }: Manner
): ReadonlyArray<string> =>
  plans.length === 0
    ? ["No plan has a target."]
    : columns(
        ["PLAN", "TARGET", "UNSERVED", "ARRIVALS", "RULES"],
        plans.map(
          (row): ReadonlyArray<Cell> => [
            [titleOf(edition, row)],
            [`${row.targetHours} h`],
            [hoursText(row.windows)],
            windowTexts(row.windows),
            [citationIds(row.citations).join(" ")]
          ]
        ),
        width,
        paint
      )

const comparisonTable = (
  first: SupportEdition,
  second: SupportEdition,
  { before, after, covered, plans, unstaffed }: FeasibilityComparison,
  { width, paint }: Manner
): ReadonlyArray<string> => {
  const row = (
    name: string,
    target: string,
    [one, other]: readonly [string, string],
    change: HoursChange | undefined
  ): ReadonlyArray<Cell> => [
    [name],
    [target],
    [one],
    [other],
    [change === undefined ? "" : changeText(change)],
    change === undefined ? [] : changedWindows(change)
  ]
  return columns(
    ["HOURS", "TARGET", printable(first.id), printable(second.id), "CHANGE", "WHERE"],
    [
      ...plans.map((compared) =>
        row(
          `${titleOf(compared.before === undefined ? second : first, compared)}, unserved`,
          targets(compared.before, compared.after),
          [unserved(compared.before), unserved(compared.after)],
          compared.change
        )
      ),
      row("Covered", "", [hoursText(before.covered), hoursText(after.covered)], covered),
      row("  outside own hours", "", [hoursText(before.unstaffed), hoursText(after.unstaffed)], unstaffed)
    ],
    width,
    paint
  )
}

const unserved = (row: Unservable | undefined): string =>
  row === undefined ? "no target" : hoursText(row.windows)

const targets = (...rows: ReadonlyArray<Unservable | undefined>): string =>
  [...new Set(rows.flatMap((row) => (row === undefined ? [] : [`${row.targetHours} h`])))].join(" / ")

const notes = (
  editions: ReadonlyArray<SupportEdition>,
  weeks: ReadonlyArray<Feasibility>,
  citing: Citing,
  { width }: Manner
): ReadonlyArray<string> =>
  weeks.flatMap(({ unstaffed, coverageCitations, staffCitations }, i) => {
    const of = weeks.length === 1 ? "" : `${printable(editions[i]?.id ?? "")}: `
    const text =
      unstaffed.length === 0
        ? "Every covered hour lies in some region's own hours"
        : `Covered, but outside every region's own hours: ${hoursText(unstaffed)}, ${windowTexts(unstaffed).join("; ")}`
    return wrap(citing.say(of + text, [...coverageCitations, ...staffCitations]), width)
  })

/** The plans that cannot be served are cited too: their rules are in the table. */
const restsOn = (
  weeks: ReadonlyArray<Feasibility>,
  citing: Citing,
  { width, paint }: Manner
): ReadonlyArray<string> => {
  for (const { plans } of weeks) for (const { citations } of plans) citing.say("", citations)
  return [paint("bold", "WHAT IT RESTS ON"), ...citing.list(width)]
}
