/** A ticket out of a line of JSON, handed on; or the line is refused with its number and every reason. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import type { FactKinds } from "@hedgerow/core/policy/Fact"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { type Ticket, ticketReader } from "@hedgerow/core/support/Ticket"
import { statableFacts } from "@hedgerow/core/support/TicketFacts"
import type { Words } from "@hedgerow/core/support/Vocabulary"
import type { Line } from "../triage/Lines.ts"

/** A line that could not be used. */
export interface Refused {
  readonly _tag: "Refused"
  readonly number: number
  /** The ticket's id, where the line is an object that has one. */
  readonly id?: string
  readonly reasons: ReadonlyArray<string>
  /** What to try instead, a sentence; told once. */
  readonly hint?: string
}

/** Reads one line and does something with its ticket, which may state the facts that the edition reads, or the given ones. */
export const forTicket = <W extends Words, A>(
  edition: SupportEdition<W>,
  use: (ticket: Ticket<W>) => A,
  statable: FactKinds = statableFacts(edition)
): ((line: Line) => { readonly _tag: "Used"; readonly result: A } | Refused) => {
  const read = ticketReader(edition.vocabulary, statable)
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
      if (result._tag === "Problems")
        return { ...refused(...result.problems.map(describeProblem)), ...idOf(json) }
      const { createdAt } = result.value
      if (createdAt.getTime() < 0)
        return {
          ...refused(`createdAt: no calendar answers before 1970, got ${createdAt.toISOString()}`),
          ...idOf(json)
        }
      return { _tag: "Used", result: use(result.value) }
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
