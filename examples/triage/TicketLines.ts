/** Tickets out of lines of JSON: each one a ticket, or refused with its number and every reason. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { type Triage, triage } from "@hedgerow/core/support/Triage"
import type { Words } from "@hedgerow/core/support/Vocabulary"
import { type Line, Lines } from "./Lines.ts"

/** A line that could not be used. */
export interface Refused {
  readonly _tag: "Refused"
  readonly number: number
  /** The ticket's id, where the line is an object that has one. */
  readonly id?: string
  readonly reasons: ReadonlyArray<string>
}

/** A line's ticket, triaged, or why there is none. */
export type TicketLine<W extends Words = Words> = Triage<W> | Refused

/** Reads and triages one line. */
export const triageLine = <W extends Words>(
  edition: SupportEdition<W>,
  now: Date
): ((line: Line) => TicketLine<W>) => {
  const read = ticketReader(edition.vocabulary)
  const ask = triage(edition)
  return ({ number, text, problem }) => {
    const refused = (...reasons: ReadonlyArray<string>): Refused => ({ _tag: "Refused", number, reasons })
    if (text === undefined) return refused(problem)
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch (error) {
      return refused(`is not JSON: ${error instanceof Error ? error.message : error}`)
    }
    if (Array.isArray(json)) return refused(ARRAY)
    try {
      const result = read(json)
      if (result._tag === "Problems") {
        return { ...refused(...result.problems.map(describeProblem)), ...idOf(json) }
      }
      const { createdAt } = result.value
      if (createdAt.getTime() < 0) {
        return {
          ...refused(`createdAt: no calendar answers before 1970, got ${createdAt.toISOString()}`),
          ...idOf(json)
        }
      }
      const answer = ask(result.value, now)
      return answer._tag === "Triage" ? answer : { ...refused(answer.message), id: answer.ticket }
    } catch (error) {
      // What is nested some thousand levels deep overflows the stack of whoever walks it: this line's fault.
      if (error instanceof RangeError && error.message.includes("call stack"))
        return { ...refused("is nested too deeply to be read"), ...idOf(json) }
      throw error
    }
  }
}

const ARRAY = "is a list: put one ticket on each line, for example with jq -c '.[]'"

const idOf = (json: unknown): { readonly id?: string } => {
  const id = typeof json === "object" && json !== null ? Reflect.get(json, "id") : undefined
  return typeof id === "string" ? { id } : {}
}

/** The lines of a stream of bytes, one batch for every chunk: nothing is kept but a line that is not complete. */
export async function* batches(
  chunks: AsyncIterable<Uint8Array>
): AsyncGenerator<{ readonly lines: ReadonlyArray<Line>; readonly bytes: number }> {
  const lines = new Lines()
  for await (const chunk of chunks) yield { lines: lines.push(chunk), bytes: chunk.length }
  yield { lines: lines.end(), bytes: 0 }
}
