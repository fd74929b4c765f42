/** What a backtest counts: changes by question, answers and rules, beside what happened. Its size has a bound. */
import type { BacktestAnswer, Difference, NotReproduced, RowBacktest } from "./Backtest.ts"

/** How much to keep. Beyond it things are still counted, but no longer told apart. */
export interface BacktestTallyLimits {
  /** Kinds of change that are told apart, by default 200. */
  readonly kinds?: number
  /** Ids named for each kind of change, by default 5. */
  readonly examples?: number
  /** Words for what happened, in the order in which to list them; others follow as they come. */
  readonly happenedOrder?: ReadonlyArray<string>
}

/** Counts by word. */
export type Counts = Readonly<Record<string, number>>

/** Rows of which a question's answer changed in the same way. */
export interface Change extends Difference {
  readonly rows: number
  /** How many of them had what happen. One row can have several. */
  readonly happened: Counts
  /** The first few by id. */
  readonly examples: ReadonlyArray<string>
}

/** The counts so far. */
export interface BacktestTallyResult {
  readonly rows: number
  /** All but those whose logged decision is not reproduced. */
  readonly compared: number
  /** Rows with another outcome for some question. */
  readonly changed: number
  /** Rows with the same outcomes, of which some rests on other rules. */
  readonly otherRules: number
  /** Of the rows compared: how many had what happen, and how many of those have another outcome. */
  readonly happened: Readonly<Record<string, { readonly rows: number; readonly changed: number }>>
  /** Other outcomes first, by question, most rows first. */
  readonly changes: ReadonlyArray<Change>
  /** Changes that are of none of those kinds, since there were too many kinds. */
  readonly furtherChanges: { readonly count: number; readonly happened: Counts }
  readonly replay: {
    /** Rows with a logged decision that comes out the same again. */
    readonly reproduced: number
    /** Rows logged under an edition that is not known here. They are compared all the same. */
    readonly notReplayed: number
    /** Rows with a logged decision that comes out otherwise. They are not compared. */
    readonly notReproduced: number
    readonly examples: ReadonlyArray<NotReproduced>
  }
}

/** How many words for what happened are told apart; the rest is counted under {@link OTHERS}. */
const WORDS = 50
/** How many decisions that are not reproduced are named. */
const NAMED = 20
const OTHERS = "others"

interface Counted extends Difference {
  readonly order: number
  rows: number
  readonly happened: Map<string, number>
  readonly examples: Array<string>
}

/** Counts rows. */
export class BacktestTally {
  rows = 0
  #compared = 0
  #changed = 0
  #otherRules = 0
  #reproduced = 0
  #notReplayed = 0
  #notReproduced = 0
  readonly #order: ReadonlyArray<string>
  readonly #kinds: number
  readonly #examples: number
  readonly #changes = new Map<string, Counted>()
  readonly #questions = new Map<string, number>()
  readonly #happened = new Map<string, number>()
  readonly #happenedToChanged = new Map<string, number>()
  #further = 0
  readonly #furtherHappened = new Map<string, number>()
  readonly #named: Array<NotReproduced> = []

  constructor({ kinds = 200, examples = 5, happenedOrder = [] }: BacktestTallyLimits) {
    this.#order = happenedOrder
    this.#kinds = kinds
    this.#examples = examples
  }

  add(
    { id, differences, happened, notReproduced }: RowBacktest,
    replay?: "reproduced" | "notReplayed"
  ): void {
    this.rows++
    if (notReproduced !== undefined) {
      this.#notReproduced++
      if (this.#named.length < NAMED) this.#named.push(notReproduced)
      return
    }
    this.#compared++
    if (replay === "reproduced") this.#reproduced++
    if (replay === "notReplayed") this.#notReplayed++
    count(this.#happened, happened)
    if (differences.length === 0) return
    if (differences.some(({ sameOutcome }) => !sameOutcome)) {
      this.#changed++
      count(this.#happenedToChanged, happened)
    } else this.#otherRules++
    for (const difference of differences) this.#addChange(difference, id, happened)
  }

  result(): BacktestTallyResult {
    return {
      rows: this.rows,
      compared: this.#compared,
      changed: this.#changed,
      otherRules: this.#otherRules,
      happened: Object.fromEntries(
        [...this.#happened]
          .sort(([a], [b]) => this.#placeOf(a) - this.#placeOf(b))
          .map(([word, rows]) => [word, { rows, changed: this.#happenedToChanged.get(word) ?? 0 }])
      ),
      changes: [...this.#changes.values()]
        .sort(inOrder)
        .map(({ order: _, happened, examples, ...change }) => ({
          ...change,
          happened: Object.fromEntries(happened),
          examples: [...examples]
        })),
      furtherChanges: { count: this.#further, happened: Object.fromEntries(this.#furtherHappened) },
      replay: {
        reproduced: this.#reproduced,
        notReplayed: this.#notReplayed,
        notReproduced: this.#notReproduced,
        examples: [...this.#named]
      }
    }
  }

  #placeOf(word: string): number {
    const place = this.#order.indexOf(word)
    return place < 0 ? this.#order.length : place
  }

  #addChange(difference: Difference, id: string, happened: ReadonlyArray<string>): void {
    const { question, before, after } = difference
    const key = JSON.stringify([question, ...keyOf(before), ...keyOf(after)])
    let change = this.#changes.get(key)
    if (change === undefined) {
      if (this.#changes.size >= this.#kinds) {
        this.#further++
        count(this.#furtherHappened, happened)
        return
      }
      const order = this.#questions.get(question) ?? this.#questions.size
      this.#questions.set(question, order)
      change = { ...difference, order, rows: 0, happened: new Map(), examples: [] }
      this.#changes.set(key, change)
    }
    change.rows++
    count(change.happened, happened)
    if (change.examples.length < this.#examples) change.examples.push(id)
  }
}

const keyOf = ({ outcome, rules }: BacktestAnswer): ReadonlyArray<unknown> => [outcome, rules]

const inOrder = (a: Counted, b: Counted): number =>
  Number(a.sameOutcome) - Number(b.sameOutcome) || a.order - b.order || b.rows - a.rows

const count = (counts: Map<string, number>, words: ReadonlyArray<string>): void => {
  for (const word of words) {
    const known = counts.get(word)
    if (known !== undefined) counts.set(word, known + 1)
    else if (counts.size < WORDS) counts.set(word, 1)
    else counts.set(OTHERS, (counts.get(OTHERS) ?? 0) + 1)
  }
}
