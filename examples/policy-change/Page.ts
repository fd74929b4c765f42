/** The page: what changes, whether it holds together, what it would have meant for past tickets, and what that does not say. */

import { show } from "@hedgerow/core/data/Problem"
import type { BacktestResult } from "@hedgerow/core/policy/Backtest"
import { backtestPage } from "@hedgerow/core/policy/BacktestPage"
import { grouped } from "@hedgerow/core/policy/Cells"
import type { Diff } from "@hedgerow/core/policy/Diff"
import { diffText } from "@hedgerow/core/policy/DiffText"
import { printable } from "../cli/Text.ts"
import type { Case } from "./Cases.ts"
import type { Change } from "./Change.ts"
import { lineOf, type Touched } from "./Touched.ts"

/** Everything that the page tells. */
export interface Review {
  readonly change: Change
  readonly touched: ReadonlyArray<Touched>
  readonly diff: Diff
  readonly cases: ReadonlyArray<Case>
  readonly backtest: BacktestResult
  /** The input's name. */
  readonly source: string
  readonly refused: number
}

/** The page's lines. */
export const page = (review: Review): string =>
  [
    `# ${escaped(review.change.after.title)}`,
    "",
    `From edition \`${review.change.before.id}\` to \`${review.change.after.id}\`.`,
    "",
    "## What changes",
    "",
    ...touchedLines(review),
    ...behaviourLines(review.diff),
    "",
    "## Whether it holds together",
    "",
    ...checkLines(review.change),
    ...caseLines(review.cases),
    "",
    backtestPage(review.backtest, { one: "ticket", many: "tickets" }).trimEnd(),
    "",
    ...sourceLines(review)
  ]
    .map((line) => `${line}\n`)
    .join("")

const touchedLines = ({ touched }: Review): ReadonlyArray<string> => {
  if (touched.length === 0) return ["Nothing: the two editions are the same."]
  const ids = [...new Set(touched.flatMap(({ citations }) => citations))]
  return [
    ...(touched.length > LISTED ? summaryLines(touched) : touched.map(placeLine)),
    "",
    ids.length === 0 ? "No rule is touched." : "Rules touched:",
    ...(ids.length === 0 ? [] : [""]),
    ...ids.map((id) => `- ${escaped(id)}${lineOf(id) === "" ? "" : `: ${escaped(lineOf(id))}`}`)
  ]
}

/** Of more places than these only the parts are told: `--json` has each. */
const LISTED = 25

const placeLine = ({ path, citations, ...values }: Touched): string => {
  const change =
    "before" in values
      ? "after" in values
        ? `${code(show(values.before))} becomes ${code(show(values.after))}`
        : `${code(show(values.before))} is taken out`
      : `${code(show(values.after))} is new`
  return `- ${code(path)}: ${change}${citations.length === 0 ? "" : ` (${citations.map(escaped).join(", ")})`}`
}

/** How many places change in each part of the edition. */
const summaryLines = (touched: ReadonlyArray<Touched>): ReadonlyArray<string> => {
  const parts = new Map<string, number>()
  for (const { path } of touched) {
    const part = path
      .split("/")
      .slice(0, 3)
      .join("/")
      .replace(/\/\d+$/, "")
    parts.set(part, (parts.get(part) ?? 0) + 1)
  }
  return [
    `${grouped(touched.length)} places; \`--json\` lists each:`,
    "",
    ...[...parts].map(
      ([part, count]) => `- ${code(part)}: ${grouped(count)} ${count === 1 ? "place" : "places"}`
    )
  ]
}

/** What the policies decide otherwise, whatever the tickets. */
const behaviourLines = (diff: Diff): ReadonlyArray<string> =>
  diff.policies.length + diff.thresholds.length + diff.policiesAdded.length + diff.policiesRemoved.length ===
  0
    ? []
    : ["", "```text", ...diffText(diff).split("\n").slice(2).map(printable), "```"]

const checkLines = ({ check }: Change): ReadonlyArray<string> => {
  const { policies, remarks, toMend } = check
  const checked = policies.flatMap((one) => (one.checked ? [one.cells] : []))
  const cells = checked.reduce((sum, one) => sum + one, 0)
  return [
    `${checked.length} of ${policies.length} policies were checked over ${grouped(cells)} combinations of facts: ${
      toMend.length === 0
        ? "no gap, no dead rule, no two rules at odds"
        : "nothing to mend that was not there before"
    }.`,
    ...section(toMend.map((one) => `- as before: ${escaped(one)}`)),
    ...section(remarks.map((one) => `- worth a look: ${escaped(one)}`))
  ]
}

const section = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", ...lines]

const caseLines = (cases: ReadonlyArray<Case>): ReadonlyArray<string> =>
  cases.length === 0
    ? []
    : [
        "",
        "| plan | edition | target | first reply after | expected | found |",
        "| --- | --- | --: | --- | --- | --- |",
        ...cases.map(({ plan, edition, targetHours, replyAfter, expected, found }) => {
          const target = targetHours === null ? "none" : `${targetHours} h`
          const verdict = found === expected ? found : `**${found}: FAILED**`
          return `| ${plan} | ${edition} | ${target} | ${replyAfter} | ${expected} | ${verdict} |`
        })
      ]

const sourceLines = ({ source, refused }: Review): ReadonlyArray<string> => [
  `Tickets: ${escaped(source)}${
    refused === 0
      ? ""
      : `; ${grouped(refused)} ${refused === 1 ? "line" : "lines"} could not be read and count nowhere`
  }.`
]

const escaped = (text: string): string => printable(text).replace(/[\\`*[\]<>|~#]/g, "\\$&")

const code = (text: string): string => `\`${printable(text).replaceAll("`", "'")}\``
