/** What it costs to replay tickets under two editions, by their number: time, and the most memory. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Replayed } from "./backtestChild.ts"
import { figure, type Table, time } from "./Table.ts"
import { withTicketFile } from "./TicketFile.ts"

const COUNTS = [10_000, 100_000, 1_000_000]
const CHILD = fileURLToPath(new URL("./backtestChild.ts", import.meta.url))

const replay = (file: string): Replayed => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, file], { encoding: "utf8" })
  if (status !== 0) throw new Error(`the replay failed\n${stderr}`)
  return JSON.parse(stdout)
}

export const backtestCost = async (): Promise<{
  readonly table: Table
  readonly ticketsPerSecond: number
  /** The memory for the most tickets, to that for a tenth of them. */
  readonly growth: number
}> => {
  const replays: Array<Replayed> = []
  for (const count of COUNTS) replays.push(await withTicketFile(count, replay))
  const [tenth, most] = replays.slice(-2) as [Replayed, Replayed]
  return {
    ticketsPerSecond: (most.tickets * 1e3) / most.ms,
    growth: most.megabytes / tenth.megabytes,
    table: {
      title: "A backtest from JSON Lines: the present edition, and the same with Scale's target at 12 hours",
      head: ["tickets", "answered differently", "a ticket", "tickets a second", "most memory"],
      rows: replays.map(({ tickets, changed, ms, megabytes }) => [
        figure(tickets),
        figure(changed),
        time((ms * 1e6) / tickets),
        figure((tickets * 1e3) / ms),
        `${figure(megabytes)} MB`
      ])
    }
  }
}
