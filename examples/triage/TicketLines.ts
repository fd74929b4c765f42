/** Tickets out of lines of JSON: each one a ticket, or refused with its number and every reason. */
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import { type Triage, triage } from "@hedgerow/core/support/Triage"
import type { Words } from "@hedgerow/core/support/Vocabulary"
import { forTicket, type Refused } from "../cli/TicketLine.ts"
import { type Line, Lines } from "./Lines.ts"

export type { Refused } from "../cli/TicketLine.ts"

/** A line's ticket, triaged, or why there is none. */
export type TicketLine<W extends Words = Words> = Triage<W> | Refused

/** Reads and triages one line. */
export const triageLine = <W extends Words>(
  edition: SupportEdition<W>,
  now: Date
): ((line: Line) => TicketLine<W>) => {
  const ask = triage(edition)
  const read = forTicket(edition, (ticket: Ticket<W>) => ask(ticket, now))
  return (line) => {
    const answer = read(line)
    if (answer._tag === "Refused") return answer
    if (answer.result._tag === "Triage") return answer.result
    const { message, ticket } = answer.result
    return { _tag: "Refused", number: line.number, reasons: [message], id: ticket }
  }
}

/** The lines of a stream of bytes, one batch for every chunk: nothing is kept but a line that is not complete. */
export async function* batches(
  chunks: AsyncIterable<Uint8Array>
): AsyncGenerator<{ readonly lines: ReadonlyArray<Line>; readonly bytes: number }> {
  const lines = new Lines()
  for await (const chunk of chunks) yield { lines: lines.push(chunk), bytes: chunk.length }
  yield { lines: lines.end(), bytes: 0 }
}
