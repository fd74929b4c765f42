/** Two editions asked about the same past: what each would have decided, counted beside what really happened. */
import { BacktestTally, type BacktestTallyLimits, type BacktestTallyResult } from "./BacktestTally.ts"
import { sameOutcome } from "./Outcome.ts"

/** An answer to one question, as data. */
export interface BacktestAnswer {
  /** What JSON can hold. Two that are the same data are the same answer. */
  readonly outcome: unknown
  /** How people say it; by default the outcome's own text. */
  readonly text?: string
  /** The ids of what it rests on. */
  readonly rules: ReadonlyArray<string>
}

/** The answers about a row by question. A question that is absent is not answered. */
export type BacktestAnswers = Readonly<Record<string, BacktestAnswer>>

/** An edition that answers: every question about a row, from what was known of it then. */
export interface BacktestSide<Row> {
  readonly edition: string
  readonly answers: (row: Row) => BacktestAnswers
}

/** A decision that was written down when it was made. */
export interface LoggedDecision {
  readonly edition: string
  readonly rule: string
  readonly outcome: unknown
}

/** What to compare, and how to read a row. */
export interface BacktestOf<Row> extends BacktestTallyLimits {
  readonly before: BacktestSide<Row>
  readonly after: BacktestSide<Row>
  readonly idOf: (row: Row) => string
  /** What really happened to it, in a few fixed words. */
  readonly happened: (row: Row, before: BacktestAnswers) => ReadonlyArray<string>
  readonly loggedOf?: (row: Row) => LoggedDecision | undefined
  /** The editions that logs may name; one that is not among them is not replayed. */
  readonly logged?: ReadonlyArray<BacktestSide<Row>>
}

/** A question that the two editions answer differently. */
export interface Difference {
  readonly question: string
  readonly before: BacktestAnswer
  readonly after: BacktestAnswer
  /** The outcome is the same; it only rests on other rules. */
  readonly sameOutcome: boolean
}

/** What became of one row. */
export interface RowBacktest {
  readonly id: string
  readonly differences: ReadonlyArray<Difference>
  readonly happened: ReadonlyArray<string>
  /** The logged decision came out otherwise: the row was not compared, so it has no differences. */
  readonly notReproduced?: NotReproduced
}

/** A logged decision that its own edition does not come to now. */
export interface NotReproduced extends LoggedDecision {
  readonly id: string
  /** What it answers now by that rule. */
  readonly now: ReadonlyArray<{ readonly question: string; readonly outcome: unknown }>
}

/** What a backtest found so far. JSON can hold it if it can hold the outcomes. */
export interface BacktestResult extends BacktestTallyResult {
  readonly before: string
  readonly after: string
  readonly caveat: string
}

/** What a backtest cannot show. */
export const CAVEAT =
  "This replays decisions on what was known at the time. It shows other decisions, not other customers: had the promise been another, people would have written and worked differently, and nothing here says how."

/** A backtest that takes rows one after another. What it keeps does not grow with their number. */
export class Backtest<Row> {
  readonly #of: BacktestOf<Row>
  readonly #tally: BacktestTally

  constructor(of: BacktestOf<Row>) {
    this.#of = of
    this.#tally = new BacktestTally(of)
  }

  /** How many rows were taken. */
  get rows(): number {
    return this.#tally.rows
  }

  /** Replays the row's logged decision and, if that comes out as logged, compares the editions. */
  add(row: Row): RowBacktest {
    const { before, after, happened, idOf, loggedOf } = this.#of
    const id = idOf(row)
    const said = before.answers(row)
    const labels = happened(row, said)
    const logged = loggedOf?.(row)
    const replayed = logged === undefined ? undefined : this.#replay(id, row, logged)
    const differs = typeof replayed === "object"
    const one: RowBacktest = differs
      ? { id, differences: [], happened: labels, notReproduced: replayed }
      : { id, differences: differences(said, after.answers(row)), happened: labels }
    this.#tally.add(
      one,
      replayed === true ? "reproduced" : replayed === "unknown" ? "notReplayed" : undefined
    )
    return one
  }

  result(): BacktestResult {
    const { before, after } = this.#of
    return { before: before.edition, after: after.edition, ...this.#tally.result(), caveat: CAVEAT }
  }

  #replay(id: string, row: Row, logged: LoggedDecision): true | "unknown" | NotReproduced {
    const side = this.#of.logged?.find(({ edition }) => edition === logged.edition)
    if (side === undefined) return "unknown"
    const byRule = Object.entries(side.answers(row)).filter(([, { rules }]) => rules.includes(logged.rule))
    if (byRule.some(([, { outcome }]) => sameOutcome(outcome, logged.outcome))) return true
    const { edition, rule, outcome } = logged
    const now = byRule.map(([question, answer]) => ({ question, outcome: answer.outcome }))
    return { id, edition, rule, outcome, now }
  }
}

const NOT_ANSWERED: BacktestAnswer = { outcome: "not answered", rules: [] }

const differences = (before: BacktestAnswers, after: BacktestAnswers): ReadonlyArray<Difference> => {
  let found: Array<Difference> | undefined
  const compare = (question: string, was: BacktestAnswer, is: BacktestAnswer): void => {
    const same = sameOutcome(was.outcome, is.outcome)
    if (same && sameOutcome(was.rules, is.rules)) return
    found ??= []
    found.push({ question, before: was, after: is, sameOutcome: same })
  }
  for (const [question, was] of Object.entries(before)) {
    const is = Object.hasOwn(after, question) ? after[question] : undefined
    compare(question, was, is ?? NOT_ANSWERED)
  }
  for (const [question, is] of Object.entries(after)) {
    if (!Object.hasOwn(before, question)) compare(question, NOT_ANSWERED, is)
  }
  return found ?? NONE
}

const NONE: ReadonlyArray<never> = []

/** How to go through many rows. */
export interface BacktestRun {
  /** Told how many rows were taken: now and then, and at the end. */
  readonly onProgress?: (rows: number) => void
  /** Told of every row, so that all that changed can be written somewhere. */
  readonly onRow?: (row: RowBacktest) => void
}

const EVERY = 1_000

/**
 * Compares two editions over rows that are read one after another; memory does not grow with their number.
 *
 * @example
 * ```ts
 * import { backtest } from "@hedgerow/core/policy/Backtest"
 *
 * const due = (edition: string, hours: number) => ({
 *   edition,
 *   answers: () => ({ due: { outcome: hours, rules: ["D1"] } })
 * })
 * const parcels = [{ id: "p1", lost: true }, { id: "p2", lost: false }]
 * const result = await backtest(parcels, {
 *   before: due("2026", 24),
 *   after: due("2027", 12),
 *   idOf: ({ id }) => id,
 *   happened: ({ lost }) => [lost ? "lost" : "found"]
 * })
 * result.changed // => 2
 * result.changes[0]?.happened // => { lost: 1, found: 1 }
 * result.changes[0]?.examples // => ["p1", "p2"]
 * ```
 */
export const backtest = async <Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  of: BacktestOf<Row>,
  { onProgress, onRow }: BacktestRun = {}
): Promise<BacktestResult> => {
  const test = new Backtest(of)
  const take = (row: Row): void => {
    const one = test.add(row)
    onRow?.(one)
    if (test.rows % EVERY === 0) onProgress?.(test.rows)
  }
  if (Symbol.iterator in rows) for (const row of rows) take(row)
  else for await (const row of rows) take(row)
  onProgress?.(test.rows)
  return test.result()
}
