/** `add` and `between` side by side: the same questions, the answers compared with Hedgerow's, the calls timed. */
import { inRounds } from "./Rounds.ts"
import { ANSWER_MS, Runner } from "./Runner.ts"
import { addition, local, stretch } from "./Scenario.ts"
import { ratio, type Table, time } from "./Table.ts"

const FLOOR = "the floor"
const HEDGEROW = "hedgerow"

const CONTESTANTS: ReadonlyArray<readonly [name: string, module: string]> = [
  [FLOOR, "Floor"],
  [HEDGEROW, "Hedgerow"],
  ["date-fns day loop, process's zone", "DateFns"],
  ["date-fns day loop, named zone", "DateFnsTz"],
  ["luxon day loop, named zone", "Luxon"],
  ["opening_hours, process's zone", "OpeningHours"],
  ["dayjs-business-time, process's zone", "DayjsBusinessTime"],
  ["dayjs-business-time, named zone", "DayjsBusinessTimeTz"],
  ["moment-business-time, process's zone", "MomentBusinessTime"],
  ["moment-business-time, named zone", "MomentBusinessTimeTz"]
]

const ROUNDS = 7
const ROUND_MS = 40

/** A table, and how many times the floor's time Hedgerow takes. */
export interface Result {
  readonly table: Table
  readonly timesFloor: number
}

/** Lets all answer one of the two questions. */
export const contest = async (question: "add" | "between"): Promise<Result> => {
  const { count } = (await import("./contestants/Hedgerow.ts"))[question]
  const runners = CONTESTANTS.map(([name, module]) => new Runner(name, module, question, count))
  for (const runner of runners) await runner.answerAll()
  const times = await inRounds(
    ROUNDS,
    new Map(runners.map((runner) => [runner.name, () => runner.round(ROUND_MS)]))
  )
  await Promise.all(runners.map((runner) => runner.stop()))
  const ours = (runners.find(({ name }) => name === HEDGEROW) as Runner).answers
  const timeOf = (name: string): number => times.get(name) ?? Number.NaN
  return {
    timesFloor: timeOf(HEDGEROW) / timeOf(FLOOR),
    table: {
      title: `${question}: ${count} inputs, a third of them where the clocks change`,
      head: ["", "a call", "to the floor", "to hedgerow", "answers equal"],
      rows: runners.map((runner) => [
        runner.name,
        time(timeOf(runner.name)),
        ratio(timeOf(runner.name), timeOf(FLOOR)),
        ratio(timeOf(runner.name), timeOf(HEDGEROW)),
        `${runner.answers.filter((answer, i) => answer === ours[i]).length} of ${runner.unasked}${runner.hung.length > 0 ? "; hangs" : ""}`
      ]),
      notes: runners.flatMap((runner) => differences(runner, ours, question))
    }
  }
}

/** What else is to be said of a contestant's answers: hangs, errors, and one that differs. */
const differences = (
  { name, answers, hung, thrown, unasked }: Runner,
  ours: Float64Array,
  question: "add" | "between"
): ReadonlyArray<string> => {
  const words = question === "add" ? addition : stretch
  const show = (answer: number): string => (question === "add" ? local(answer) : `${answer / 60_000} min`)
  const differs = ours.findIndex(
    (answer, i) => !Number.isNaN(answers[i] ?? Number.NaN) && answer !== answers[i]
  )
  const [input, message] = thrown.entries().next().value ?? []
  const notes = [
    differs < 0
      ? ""
      : `says ${show(answers[differs] as number)} for ${words(differs)}; hedgerow: ${show(ours[differs] as number)}`,
    hung.length === 0
      ? ""
      : `hangs (stopped after ${ANSWER_MS / 1_000} s) ${times(hung.length)}, as at ${words(hung[0] as number)}`,
    unasked === answers.length
      ? ""
      : `after so many hangs, ${answers.length - unasked} inputs were left unasked`,
    input === undefined ? "" : `throws ${times(thrown.size)}, as at ${words(input)}: ${message}`
  ]
  return notes.filter((note) => note !== "").map((note) => `${name}: ${note}`)
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`)
