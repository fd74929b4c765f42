/** What may happen to a ticket, drawn before it is known in which order, and made a history that could have happened. */
import { ORDER_AT_ONE_INSTANT, type TicketEvent } from "../support/TicketEvent.ts"
import { statusAfter } from "../support/TicketStatus.ts"
import { lookUp, type Vocabulary, type Words } from "../support/Vocabulary.ts"

/** What may happen; a change of status is drawn as a number, since which are allowed is seen only in its turn. */
export type Draft<W extends Words> = { readonly move: number } | ((at: Date) => TicketEvent<W>)

/** The drafts as events in the order in which they are read, without moves from a status that allows none. */
export const happened = <W extends Words>(
  vocabulary: Vocabulary<W>,
  createdAt: number,
  drafts: ReadonlyArray<readonly [delay: number, draft: Draft<W>]>
): ReadonlyArray<TicketEvent<W>> => {
  const orderOf = (draft: Draft<W>): number =>
    ORDER_AT_ONE_INSTANT[typeof draft === "function" ? draft(new Date(createdAt)).type : "status_changed"]
  const inOrder = drafts.toSorted(([a, one], [b, other]) => a - b || orderOf(one) - orderOf(other))
  let status: W["status"] = vocabulary.initialStatus
  return inOrder.flatMap(([delay, draft]): ReadonlyArray<TicketEvent<W>> => {
    const at = new Date(createdAt + delay)
    if (typeof draft === "function") {
      const event = draft(at)
      status = statusAfter(vocabulary, status, event)
      return [event]
    }
    const moves: ReadonlyArray<W["status"]> = lookUp(vocabulary.statuses, status)?.moves ?? []
    const next = moves[draft.move % Math.max(1, moves.length)]
    if (next === undefined) return []
    status = next
    return [{ at, type: "status_changed", status }]
  })
}
