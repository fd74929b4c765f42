/** What a table says of the tickets that it does not list: how many, and what they ask for. */
import { remainingMs } from "@hedgerow/core/support/Clock"
import type { Triage } from "@hedgerow/core/support/Triage"
import { asksFor } from "./AdviceWords.ts"

/** Some tickets: how many, and the first few by name. */
export interface Some {
  count: number
  readonly ids: Array<string>
}

const NAMED = 3

/** Counts in constant memory: there are as many counters as words in the handbook. */
export class Tally {
  read = 0
  notYetCreated = 0
  /** In the queue, over the target. */
  over = 0
  /** In the queue and not over, but the last time to act has passed or never was. */
  actByGone = 0
  /** Tickets in the queue by what puts them there. */
  readonly groups = new Map<string, number>()
  /** Tickets outside the queue by status, with what each asks for. */
  readonly outside = new Map<string, { count: number; readonly asks: Map<string, Some> }>()

  add(triage: Triage): void {
    this.read++
    if (triage.notYetCreated) this.notYetCreated++
    else if (triage.place === undefined) this.#setAside(triage)
    else {
      this.groups.set(triage.place.label, (this.groups.get(triage.place.label) ?? 0) + 1)
      if (isOver(triage)) this.over++
      else if (actByGone(triage)) this.actByGone++
    }
  }

  #setAside({ ticket, state, advice, now }: Triage): void {
    const seen = this.outside.get(state.status) ?? { count: 0, asks: new Map<string, Some>() }
    this.outside.set(state.status, seen)
    seen.count++
    for (const kind of new Set(advice.map((piece) => asksFor(piece, now)))) {
      if (kind === undefined) continue
      const some = seen.asks.get(kind) ?? { count: 0, ids: [] }
      seen.asks.set(kind, some)
      some.count++
      if (some.ids.length < NAMED) some.ids.push(ticket.id)
    }
  }
}

/** Whether the clock that governs a ticket is over its target. */
export const isOver = ({ due }: Triage): boolean => !("_tag" in due) && due.breached === true

/** Whether it is not over yet, but nobody will be there before it is. */
export const actByGone = ({ due, now }: Triage): boolean =>
  !("_tag" in due) &&
  due.actBy !== undefined &&
  (remainingMs(due) ?? 0) > 0 &&
  (due.actBy === null || due.actBy <= now)
