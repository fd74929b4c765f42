/** Made-up tickets as a file of JSON Lines, which is gone after its use. */
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { ticketStream } from "./Tickets.ts"

/** Tickets written at a time. */
const BATCH = 500

function* text(count: number): Generator<string> {
  let lines = ""
  let written = 0
  for (const ticket of ticketStream(count)) {
    lines += `${JSON.stringify(ticket)}\n`
    if (++written % BATCH !== 0) continue
    yield lines
    lines = ""
  }
  yield lines
}

/** Writes so many tickets, hands on where they lie, and removes them whatever becomes of that. */
export const withTicketFile = async <A>(count: number, use: (file: string) => A | Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "hedgerow-bench-"))
  try {
    const file = join(folder, "tickets.jsonl")
    await pipeline(Readable.from(text(count)), createWriteStream(file))
    return await use(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
