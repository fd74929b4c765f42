/** How many tickets a second are triaged, and how many get their deadline alone. */
import { inRounds } from "./Rounds.ts"
import { Runner } from "./Runner.ts"
import { figure, type Table, time } from "./Table.ts"

const TASKS = { triage: "whole triage, clocks included", clocks: "its clocks alone", dueAt: "when it is due" }
const ROUNDS = 11
const ROUND_MS = 100

export const triageSpeed = async (): Promise<{
  readonly table: Table
  readonly triagesPerSecond: number
}> => {
  const { triage } = await import("./contestants/Triage.ts")
  const { tickets } = await import("./Tickets.ts")
  const runners = Object.keys(TASKS).map((task) => new Runner(task, "Triage", task, triage.count))
  for (const runner of runners) await runner.answerAll()
  const times = await inRounds(ROUNDS, new Map(runners.map((one) => [one.name, () => one.round(ROUND_MS)])))
  await Promise.all(runners.map((runner) => runner.stop()))
  const perSecond = (task: string): number => 1e9 / (times.get(task) ?? Number.NaN)
  const events = tickets(triage.count).reduce((sum, { events }) => sum + events.length, 0)
  return {
    triagesPerSecond: perSecond("triage"),
    table: {
      title: `Tickets: ${figure(triage.count)} made up, ${figure(events / triage.count)} events each on average`,
      head: ["", "a ticket", "tickets a second"],
      rows: Object.entries(TASKS).map(([task, words]) => [
        words,
        time(times.get(task) ?? Number.NaN),
        figure(perSecond(task))
      ])
    }
  }
}
