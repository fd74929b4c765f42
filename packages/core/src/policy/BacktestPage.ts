/** A backtest as a page of Markdown, to be pasted into a review: what changes, for whom, and what that does not say. */
import type { BacktestAnswer, BacktestResult, NotReproduced } from "./Backtest.ts"
import type { Change, Counts } from "./BacktestTally.ts"
import { grouped } from "./Cells.ts"
import { outcomeText } from "./Outcome.ts"

/** How to call the rows. */
export interface PageWords {
  readonly one: string
  readonly many: string
}

/**
 * A backtest's result as Markdown. Whatever stands in ids and outcomes, it stays text.
 *
 * @example
 * ```ts
 * import { Backtest } from "@hedgerow/core/policy/Backtest"
 * import { backtestPage } from "@hedgerow/core/policy/BacktestPage"
 *
 * const side = (edition: string) => ({ edition, answers: () => ({}) })
 * const test = new Backtest<string>({
 *   before: side("2026"),
 *   after: side("2027"),
 *   idOf: (id) => id,
 *   happened: () => []
 * })
 * test.add("p1")
 * backtestPage(test.result(), { one: "parcel", many: "parcels" }).split("\n")[2]
 * // => "**None of 1 parcel would have been decided differently.**"
 * ```
 */
export const backtestPage = (result: BacktestResult, words: PageWords = ROWS): string => {
  const { before, after, caveat } = result
  return [
    `## Backtest: ${inline(before)} → ${inline(after)}`,
    "",
    `**${verdict(result, words)}**${otherRules(result, words)}`,
    "",
    caveat,
    ...section("What would have been decided", outcomeTable(result)),
    ...section("Decided the same, by other rules", ruleTable(result)),
    ...section("What really happened", happenedTable(result)),
    ...section("Logged decisions", replayLines(result, words)),
    ""
  ].join("\n")
}

const ROWS: PageWords = { one: "row", many: "rows" }

const some = (count: number, { one, many }: PageWords): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

const verdict = ({ changed, compared, rows }: BacktestResult, words: PageWords): string => {
  if (compared === 0)
    return rows === 0
      ? `No ${words.many} were read, so that nothing was compared.`
      : `None of ${some(rows, words)} could be compared: see the logged decisions.`
  return `${changed === 0 ? "None" : grouped(changed)} of ${some(compared, words)} would have been decided differently${
    changed === 0 ? "" : ` (${share(changed, compared)})`
  }.`
}

const otherRules = ({ otherRules }: BacktestResult, words: PageWords): string =>
  otherRules === 0 ? "" : ` ${some(otherRules, words)} would have been decided the same, by other rules.`

/** A share that is neither rounded to nothing nor to everything. */
const share = (part: number, whole: number): string => {
  const percent = (100 * part) / whole
  if (part === whole) return "100 %"
  if (percent < 0.1) return "less than 0.1 %"
  if (percent > 99.9) return "more than 99.9 %"
  return `${percent.toFixed(1)} %`
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", `### ${title}`, "", ...lines]

const outcomeTable = ({ changes, furtherChanges, happened }: BacktestResult): ReadonlyArray<string> => {
  const others = changes.filter(({ sameOutcome }) => !sameOutcome)
  if (others.length + furtherChanges.count === 0) return []
  const labels = Object.keys(happened)
  const numbers = (rows: number, counts: Counts): ReadonlyArray<string> =>
    [rows, ...labels.map((label) => (Object.hasOwn(counts, label) ? (counts[label] ?? 0) : 0))].map(grouped)
  return [
    ...head(["question", "before", "after", "by"], ["all", ...labels.map(inline)], ["for example"]),
    ...others.map((change) =>
      row([
        inline(change.question),
        ...fromTo(change),
        by(change),
        ...numbers(change.rows, change.happened),
        examples(change)
      ])
    ),
    ...(furtherChanges.count === 0
      ? []
      : [row(["further kinds", "", "", "", ...numbers(furtherChanges.count, furtherChanges.happened), ""])])
  ]
}

const ruleTable = ({ changes }: BacktestResult): ReadonlyArray<string> => {
  const same = changes.filter(({ sameOutcome }) => sameOutcome)
  if (same.length === 0) return []
  return [
    ...head(["question", "answer", "by"], ["all"], ["for example"]),
    ...same.map((change) =>
      row([
        inline(change.question),
        inline(answerText(change.after)),
        by(change),
        grouped(change.rows),
        examples(change)
      ])
    )
  ]
}

const answerText = ({ outcome, text }: BacktestAnswer): string => text ?? outcomeText(outcome)

const fromTo = ({ before, after }: Change): ReadonlyArray<string> => {
  const [was, is] = [inline(answerText(before)), inline(answerText(after))]
  return [was, was === is ? `${is}, in other words` : is]
}

const by = ({ before, after }: Change): string => {
  const [was, is] = [before, after].map(({ rules }) =>
    rules.length === 0 ? "no rule" : inline(rules.join(" "))
  )
  return was === is ? `${is}` : `${was} → ${is}`
}

const examples = ({ examples, rows }: Change): string =>
  `${examples.map(inline).join(", ")}${rows > examples.length ? ", …" : ""}`

const happenedTable = ({ happened }: BacktestResult): ReadonlyArray<string> => {
  const labels = Object.entries(happened)
  return labels.length === 0
    ? []
    : [
        ...head(["what happened"], ["all", "decided differently"], []),
        ...labels.map(([label, { rows, changed }]) => row([inline(label), grouped(rows), grouped(changed)]))
      ]
}

const replayLines = ({ replay }: BacktestResult, words: PageWords): ReadonlyArray<string> => {
  const { reproduced, notReplayed, notReproduced, examples } = replay
  const said = [
    ...(reproduced === 0 ? [] : [`- ${some(reproduced, words)} decided as logged`]),
    ...(notReplayed === 0
      ? []
      : [
          `- ${some(notReplayed, words)} logged under an edition that is not given here: compared, not replayed`
        ]),
    ...(notReproduced === 0
      ? []
      : [
          `- ${some(notReproduced, words)} not decided as logged, so that what was known then is not what is known here: left out above`
        ])
  ]
  const more = notReproduced - examples.length
  return [...said, ...examples.map(notReproducedLine), ...(more > 0 ? [`  - and ${grouped(more)} more`] : [])]
}

const notReproducedLine = ({ id, edition, rule, outcome, now }: NotReproduced): string => {
  const says = now.map((one) => `${inline(one.question)} ${inline(outcomeText(one.outcome))}`)
  return `  - ${inline(id)}: ${inline(outcomeText(outcome))} by ${inline(rule)} of ${inline(edition)}; now ${
    says.length === 0 ? "nothing rests on that rule" : says.join(", ")
  }`
}

const head = (
  texts: ReadonlyArray<string>,
  numbers: ReadonlyArray<string>,
  last: ReadonlyArray<string>
): ReadonlyArray<string> => [
  row([...texts, ...numbers, ...last]),
  row([...texts.map(() => "---"), ...numbers.map(() => "--:"), ...last.map(() => "---")])
]

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

/** Text that no reader of Markdown takes for anything else, on one line. */
const inline = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(MARKS, (mark) => ENTITIES[mark] ?? `\\${mark}`)

/** An underscore within a word marks nothing. */
const MARKS = /[\\`*[\]<>|&~#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" }
