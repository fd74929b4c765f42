/** A process of its own that replays a file of tickets under two editions: `node backtestChild.ts tickets.jsonl`. */
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { backtest } from "@hedgerow/core/policy/Backtest"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { type Ticket, ticketReader } from "@hedgerow/core/support/Ticket"
import { ticketBacktest } from "@hedgerow/core/support/TicketBacktest"

/** What it prints, as one line of JSON. */
export interface Replayed {
  readonly tickets: number
  /** Those about which the editions answer anything differently. */
  readonly changed: number
  /** Processor time of all its threads from the first line to the last. */
  readonly ms: number
  /** The most memory that it ever held. */
  readonly megabytes: number
}

type Words = PostHogWords

/** Twelve hours instead of a day. */
const withScaleAt = (hours: number): SupportEdition<Words> => {
  const scale = present.parameters.targets["scale"]
  if (scale === undefined) throw new Error("there is no target named scale")
  const targets = { ...present.parameters.targets, scale: { ...scale, hours: undated(hours, []) } }
  return { ...present, id: `scale-at-${hours}`, parameters: { ...present.parameters, targets } }
}

const read = ticketReader(present.vocabulary)

async function* ticketsIn(file: string): AsyncGenerator<Ticket<Words>> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number++
    const ticket = read(JSON.parse(line))
    if (ticket._tag === "Problems") throw new Error(`line ${number}: ${ticket.problems[0]?.message}`)
    yield ticket.value
  }
}

const processMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const before = processMs()
const { rows, changed } = await backtest(
  ticketsIn(process.argv[2] ?? ""),
  ticketBacktest(present, withScaleAt(12))
)
const replayed: Replayed = {
  tickets: rows,
  changed,
  ms: processMs() - before,
  megabytes: process.resourceUsage().maxRSS / 1024
}
console.log(JSON.stringify(replayed))
