import {
  Backtest,
  type BacktestAnswers,
  type BacktestOf,
  type BacktestSide,
  backtest,
  CAVEAT,
  type LoggedDecision
} from "@hedgerow/core/policy/Backtest"
import { backtestPage } from "@hedgerow/core/policy/BacktestPage"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** A parcel with what two editions say of it. */
interface Parcel {
  readonly id: string
  readonly before: BacktestAnswers
  readonly after: BacktestAnswers
  readonly happened: ReadonlyArray<string>
  readonly logged?: LoggedDecision
}

const BEFORE: BacktestSide<Parcel> = { edition: "2026", answers: ({ before }) => before }
const AFTER: BacktestSide<Parcel> = { edition: "2027", answers: ({ after }) => after }

const PARCELS: BacktestOf<Parcel> = {
  before: BEFORE,
  after: AFTER,
  idOf: ({ id }) => id,
  happened: ({ happened }) => happened,
  loggedOf: ({ logged }) => logged,
  logged: [BEFORE, AFTER]
}

const due = (hours: number, ...rules: ReadonlyArray<string>) => ({
  outcome: hours,
  text: `${hours} h`,
  rules
})
const parcel = (id: string, fields: Partial<Parcel> = {}): Parcel => ({
  id,
  before: { due: due(24, "D1") },
  after: { due: due(24, "D1") },
  happened: ["found"],
  ...fields
})
const faster = (id: string, ...happened: ReadonlyArray<string>): Parcel =>
  parcel(id, { after: { due: due(12, "D2") }, happened })

const answer = fc.record({ outcome: fc.integer({ min: 0, max: 2 }), rules: fc.subarray(["D1", "D2"]) })
const answers = fc.dictionary(fc.constantFrom("due", "team", "toString"), answer)
const parcels = fc.array(
  fc.record({
    id: fc.string(),
    before: answers,
    after: answers,
    happened: fc.subarray(["met", "breached", "reopened"]),
    logged: fc.option(
      fc.record({
        edition: fc.constantFrom("2026", "2027", "1999"),
        rule: fc.constantFrom("D1", "D2"),
        outcome: fc.integer({ min: 0, max: 2 })
      }),
      { nil: undefined }
    )
  }),
  { maxLength: 30 }
) as fc.Arbitrary<ReadonlyArray<Parcel>>

/** Whether a parcel's logged decision comes out otherwise, found the long way. */
const differsFromLog = ({ before, after, logged }: Parcel): boolean => {
  if (logged === undefined || logged.edition === "1999") return false
  const said = Object.values(logged.edition === "2026" ? before : after)
  return !said.some(({ outcome, rules }) => outcome === logged.outcome && rules.includes(logged.rule))
}

/** Every changed answer of every row that is compared, one line each. */
const changesOneByOne = (rows: ReadonlyArray<Parcel>) =>
  rows
    .filter((one) => !differsFromLog(one))
    .flatMap((one) =>
      ["due", "team", "toString"].flatMap((question) => {
        const of = (all: BacktestAnswers) =>
          Object.entries(all).find(([name]) => name === question)?.[1] ?? {
            outcome: "not answered",
            rules: []
          }
        const [was, is] = [of(one.before), of(one.after)]
        return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ one, question, was, is }]
      })
    )

describe("a backtest", () => {
  it("counts what changes by question, answers and rules, beside what happened", async () => {
    const result = await backtest(
      [faster("p1", "lost"), faster("p2", "found", "late"), parcel("p3"), faster("p4", "found")],
      PARCELS
    )
    expect(result).toEqual({
      before: "2026",
      after: "2027",
      rows: 4,
      compared: 4,
      changed: 3,
      otherRules: 0,
      happened: {
        lost: { rows: 1, changed: 1 },
        found: { rows: 3, changed: 2 },
        late: { rows: 1, changed: 1 }
      },
      changes: [
        {
          question: "due",
          before: due(24, "D1"),
          after: due(12, "D2"),
          sameOutcome: false,
          rows: 3,
          happened: { lost: 1, found: 2, late: 1 },
          examples: ["p1", "p2", "p4"]
        }
      ],
      furtherChanges: { count: 0, happened: {} },
      replay: { reproduced: 0, notReplayed: 0, notReproduced: 0, examples: [] },
      caveat: CAVEAT
    })
  })

  it("agrees with a count of every changed answer, one by one", () => {
    fc.assert(
      fc.property(parcels, (rows) => {
        const test = new Backtest(PARCELS)
        for (const one of rows) test.add(one)
        const { changed, changes, compared, happened, otherRules, replay } = test.result()
        const all = changesOneByOne(rows)
        const otherwise = new Set(
          all.filter(({ was, is }) => was.outcome !== is.outcome).map(({ one }) => one)
        )
        const touched = new Set(all.map(({ one }) => one))
        const left = rows.filter((one) => !differsFromLog(one))
        expect([compared, changed, otherRules]).toEqual([
          left.length,
          otherwise.size,
          touched.size - otherwise.size
        ])
        expect(replay.notReproduced).toBe(rows.length - left.length)
        expect(replay.notReplayed).toBe(rows.filter(({ logged }) => logged?.edition === "1999").length)
        for (const word of ["met", "breached", "reopened"]) {
          const having = left.filter((one) => one.happened.includes(word))
          const counted = having.filter((one) => otherwise.has(one)).length
          expect(happened[word]).toEqual(
            having.length === 0 ? undefined : { rows: having.length, changed: counted }
          )
        }
        const kinds = Map.groupBy(all, ({ question, was, is }) => JSON.stringify([question, was, is]))
        expect(new Map(changes.map((one) => [keyOf(one), one.rows]))).toEqual(
          new Map([...kinds].map(([key, some]) => [key, some.length]))
        )
        for (const change of changes) {
          const some = kinds.get(keyOf(change)) ?? []
          expect(change.examples).toEqual(some.slice(0, 5).map(({ one }) => one.id))
          expect(change.happened["met"] ?? 0).toBe(
            some.filter(({ one }) => one.happened.includes("met")).length
          )
        }
      })
    )
  })

  it("tells of every row as it is taken, whichever changed", async () => {
    const seen: Array<readonly [string, number]> = []
    await backtest([faster("p1"), parcel("p2")], PARCELS, {
      onRow: ({ id, differences }) => seen.push([id, differences.length])
    })
    expect(seen).toEqual([
      ["p1", 1],
      ["p2", 0]
    ])
  })

  it("reads rows that arrive one after another, and says how far it is", async () => {
    async function* arriving() {
      for (let i = 0; i < 2_500; i++) yield parcel(`p${i}`)
    }
    const progress: Array<number> = []
    const { rows } = await backtest(arriving(), PARCELS, { onProgress: (count) => progress.push(count) })
    expect(rows).toBe(2_500)
    expect(progress).toEqual([1_000, 2_000, 2_500])
  })

  it("keeps as much after 20,000 rows that are all unlike as its limits say", () => {
    const test = new Backtest({ ...PARCELS, kinds: 10, examples: 2 })
    const rows = 20_000
    for (let i = 0; i < rows; i++) {
      test.add(
        parcel(`p${i}`, {
          before: { [`question ${i}`]: due(i, `D${i}`) },
          after: { [`question ${i}`]: due(i + 1, `D${i}`) },
          happened: [`label ${i}`],
          ...(i % 2 === 0 ? {} : { logged: { edition: "2026", rule: "D0", outcome: "lost" } })
        })
      )
    }
    const { changed, changes, furtherChanges, happened, replay } = test.result()
    expect([changed, replay.notReproduced]).toEqual([rows / 2, rows / 2])
    expect(changes).toHaveLength(10)
    expect(furtherChanges.count).toBe(rows / 2 - 10)
    expect(Object.keys(happened)).toHaveLength(51)
    expect(happened["others"]?.rows).toBe(rows / 2 - 50)
    expect(replay.examples).toHaveLength(20)
    expect(JSON.stringify(test.result()).length).toBeLessThan(20_000)
  })

  it("lists what happened in the order it is told, and the rest as it came", () => {
    const test = new Backtest({ ...PARCELS, happenedOrder: ["found", "late"] })
    for (const word of ["lost", "late", "broken", "found"]) test.add(parcel(word, { happened: [word] }))
    expect(Object.keys(test.result().happened)).toEqual(["found", "late", "lost", "broken"])
  })

  it("names no more ids of a kind than it is told to", () => {
    const test = new Backtest({ ...PARCELS, examples: 2 })
    for (const id of ["p1", "p2", "p3"]) test.add(faster(id))
    expect(test.result().changes.map(({ examples, rows }) => [rows, examples])).toEqual([[3, ["p1", "p2"]]])
  })
})

describe("the replay of what was logged", () => {
  const logged = (edition: string, rule: string, outcome: unknown): LoggedDecision => ({
    edition,
    rule,
    outcome
  })
  const cases = [
    ["the same rule and outcome", logged("2026", "D1", 24), { reproduced: 1 }],
    ["the edition after, by its own answers", logged("2027", "D2", 12), { reproduced: 1 }],
    ["another outcome", logged("2026", "D1", 48), { notReproduced: 1 }],
    ["another rule", logged("2026", "D2", 24), { notReproduced: 1 }],
    ["an edition that nobody gave", logged("1999", "D1", 24), { notReplayed: 1 }]
  ] as const
  it.each(cases)("%s", (_, logged, counts) => {
    const test = new Backtest(PARCELS)
    test.add({ ...faster("p1"), logged })
    const none = { reproduced: 0, notReplayed: 0, notReproduced: 0 }
    expect(test.result().replay).toMatchObject({ ...none, ...counts })
  })

  it("leaves a row that comes out otherwise out of the comparison, and says what is answered now", () => {
    const test = new Backtest(PARCELS)
    const one = test.add({ ...faster("p1"), logged: logged("2026", "D1", 48) })
    expect(one.differences).toEqual([])
    const { changed, compared, replay, rows } = test.result()
    expect([rows, compared, changed]).toEqual([1, 0, 0])
    expect(replay.examples).toEqual([
      { id: "p1", edition: "2026", rule: "D1", outcome: 48, now: [{ question: "due", outcome: 24 }] }
    ])
  })
})

describe("the page", () => {
  const page = (rows: ReadonlyArray<Parcel>, limits = {}) => {
    const test = new Backtest({ ...PARCELS, ...limits })
    for (const one of rows) test.add(one)
    return backtestPage(test.result(), { one: "parcel", many: "parcels" })
  }

  it("says what changes, for whom, and what it does not say", () => {
    const rows = [
      faster("p1", "lost"),
      faster("p_2", "found"),
      parcel("p3", { after: { due: due(24, "D9") } }),
      parcel("p4", { logged: { edition: "2026", rule: "D1", outcome: 24 } }),
      parcel("p5", { logged: { edition: "1999", rule: "D1", outcome: 24 } }),
      parcel("p6", { logged: { edition: "2026", rule: "D1", outcome: { hours: 48 } } }),
      parcel("p7", { logged: { edition: "2026", rule: "D7", outcome: 24 } })
    ]
    expect(page(rows)).toBe(`## Backtest: 2026 → 2027

**2 of 5 parcels would have been decided differently (40.0 %).** 1 parcel would have been decided the same, by other rules.

${CAVEAT}

### What would have been decided

| question | before | after | by | all | lost | found | for example |
| --- | --- | --- | --- | --: | --: | --: | --- |
| due | 24 h | 12 h | D1 → D2 | 2 | 1 | 1 | p1, p_2 |

### Decided the same, by other rules

| question | answer | by | all | for example |
| --- | --- | --- | --: | --- |
| due | 24 h | D1 → D9 | 1 | p3 |

### What really happened

| what happened | all | decided differently |
| --- | --: | --: |
| lost | 1 | 1 |
| found | 4 | 1 |

### Logged decisions

- 1 parcel decided as logged
- 1 parcel logged under an edition that is not given here: compared, not replayed
- 2 parcels not decided as logged, so that what was known then is not what is known here: left out above
  - p6: {"hours":48} by D1 of 2026; now due 24
  - p7: 24 by D7 of 2026; now nothing rests on that rule
`)
  })

  it("says so when nothing changes, and when there was nothing", () => {
    expect(page([parcel("p1")])).toContain("**None of 1 parcel would have been decided differently.**")
    expect(page([])).toContain("**No parcels were read, so that nothing was compared.**")
    expect(page([])).not.toContain("None of")
    const unlike = { ...new Backtest(PARCELS).result(), rows: 3 }
    expect(backtestPage(unlike, { one: "parcel", many: "parcels" })).toContain(
      "**None of 3 parcels could be compared: see the logged decisions.**"
    )
    expect(page([])).not.toContain("###")
  })

  it("says which changes are not listed", () => {
    const rows = ["a", "b", "c"].map((rule) => parcel(rule, { after: { due: due(12, rule) } }))
    expect(page(rows, { kinds: 1 })).toContain("| further kinds |  |  |  | 2 | 2 |  |\n")
  })

  it.each([
    [1, 100_000, "less than 0.1 %"],
    [99_999, 100_000, "more than 99.9 %"],
    [100_000, 100_000, "100 %"],
    [1, 1_000, "0.1 %"],
    [999, 1_000, "99.9 %"]
  ])("%i of %i is %s", (changed, compared, share) => {
    const result = { ...new Backtest(PARCELS).result(), changed, compared }
    expect(backtestPage(result)).toContain(`(${share}).**`)
  })

  it("lets no id or outcome be more than text", () => {
    const evil = "a|b\n# <img src=x> [l](u) `c` *d* _e_ snake_case & \u2028"
    const [line = ""] = page([faster(evil, "found")])
      .split("\n")
      .filter((one) => one.startsWith("| due "))
    expect(line).toContain("a\\|b \\# &lt;img src=x&gt; \\[l\\](u) \\`c\\` \\*d\\* \\_e\\_ snake_case &amp;")
  })
})

/** The kind of a change as one word. */
const keyOf = ({
  question,
  before,
  after
}: ReturnType<Backtest<Parcel>["result"]>["changes"][number]): string =>
  JSON.stringify([question, before, after])
