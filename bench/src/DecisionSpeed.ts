/** One decision of sixteen rules, beside rule engines and an if-chain: the answers must be equal, then the calls are timed. */
import { inRounds } from "./Rounds.ts"
import { Runner } from "./Runner.ts"
import { figure, ratio, type Table, time } from "./Table.ts"

const HEDGEROW = "hedgerow"

const CONTESTANTS: ReadonlyArray<readonly [name: string, module: string, task: string]> = [
  ["if-chain by hand (the floor)", "IfChain", "decide"],
  [HEDGEROW, "Policy", "decide"],
  ["hedgerow, explained", "Policy", "explain"],
  ["json-rules-engine, a promise", "JsonRulesEngine", "decide"],
  ["zen-engine, native, a promise", "ZenEngine", "decide"],
  ["cedar-wasm", "Cedar", "decide"]
]

const ROUNDS = 7
const ROUND_MS = 60

/** Throws when anybody answers otherwise than Hedgerow. */
export const decisionSpeed = async (): Promise<{
  readonly table: Table
  readonly decisionsPerSecond: number
}> => {
  const { cases, OUTCOMES, refunds } = await import("./Refunds.ts")
  const runners = CONTESTANTS.map(([name, module, task]) => new Runner(name, module, task, cases.length))
  for (const runner of runners) await runner.answerAll()
  const ours = (runners.find(({ name }) => name === HEDGEROW) as Runner).answers
  const differing = runners.flatMap(({ name, answers, thrown }) => {
    const at = ours.findIndex((answer, i) => answer !== answers[i])
    if (at < 0) return []
    const [said, wanted] = [answers, ours].map((of) => OUTCOMES[of[at] as number] ?? "nothing that is known")
    const why = thrown.get(at)
    return [`${name} says ${why ?? said}, hedgerow ${wanted}, of ${JSON.stringify(cases[at])}`]
  })
  if (differing.length > 0) throw new Error(`the answers differ:\n${differing.join("\n")}`)
  const times = await inRounds(ROUNDS, new Map(runners.map((one) => [one.name, () => one.round(ROUND_MS)])))
  await Promise.all(runners.map((runner) => runner.stop()))
  const timeOf = (name: string): number => times.get(name) ?? Number.NaN
  return {
    decisionsPerSecond: 1e9 / timeOf(HEDGEROW),
    table: {
      title: `A decision of ${refunds.rules.length} rules about ${Object.keys(refunds.facts).length} facts: ${figure(cases.length)} cases, all answers equal`,
      head: ["", "a decision", "decisions a second", "to hedgerow"],
      rows: runners.map(({ name }) => [
        name,
        time(timeOf(name)),
        figure(1e9 / timeOf(name)),
        ratio(timeOf(name), timeOf(HEDGEROW))
      ]),
      notes: [
        "zen-engine has threads of its own: 64 decisions at a time, processor time of the whole process",
        "explained: every rule and how it stands, every fact, every number with its source; the policy is checked anew each time"
      ]
    }
  }
}
