/** A ticket's events as they are to be read at an instant: in order, repeats dropped, the future left out. */
import type { Ticket } from "./Ticket.ts"
import { ORDER_AT_ONE_INSTANT, type TicketEvent } from "./TicketEvent.ts"
import type { Words } from "./Vocabulary.ts"

/** The events up to an instant. */
export interface TicketHistory<W extends Words = Words> {
  readonly _tag: "TicketHistory"
  readonly events: ReadonlyArray<TicketEvent<W>>
  /** How many events were dropped since an equal one stands before them. */
  readonly repeated: number
  /** How many events lie after the instant. */
  readonly future: number
}

/** A ticket that cannot be read: some of its events lie before its creation. */
export interface EventBeforeCreation {
  readonly _tag: "EventBeforeCreation"
  readonly ticket: string
  readonly createdAt: Date
  /** Places in the ticket's list of events. */
  readonly events: ReadonlyArray<number>
  readonly message: string
}

/**
 * Reads a ticket's events up to `now`: sorted by instant, then changes of plan and severity, the customer's message,
 * staff's reply, status, the rest, then the list's order; events equal in every field count once, in the first one's
 * place. {@link EventBeforeCreation} when an event lies before the ticket's creation.
 *
 * @example
 * ```ts
 * import { historyAt } from "@hedgerow/core/support/TicketHistory"
 *
 * const at = new Date("2026-11-18T10:00:00Z")
 * const history = historyAt(
 *   {
 *     id: "T-1",
 *     createdAt: new Date("2026-11-18T09:00:00Z"),
 *     channel: "in_app",
 *     organization: { id: "o1" },
 *     events: [
 *       { at, type: "status_changed", status: "solved" },
 *       { at, type: "agent_replied", public: true },
 *       { at, type: "agent_replied", public: true }
 *     ]
 *   },
 *   new Date("2026-11-20T12:00:00Z")
 * )
 * history._tag === "TicketHistory" && history.events.map(({ type }) => type) // => ["agent_replied", "status_changed"]
 * ```
 */
export const historyAt = <W extends Words>(
  ticket: Ticket<W>,
  now: Date
): TicketHistory<W> | EventBeforeCreation => {
  const { events } = ticket
  const end = now.getTime()
  const start = ticket.createdAt.getTime()
  let inOrder = true
  let future = 0
  let early = false
  for (let i = 0; i < events.length; i++) {
    const event = events[i] as TicketEvent<W>
    const at = event.at.getTime()
    if (!(at >= start)) early = true
    if (at > end) future++
    if (i > 0 && compare(events[i - 1] as TicketEvent<W>, event) > 0) inOrder = false
  }
  if (early) return beforeCreation(ticket)
  const past = future === 0 ? events : events.filter(({ at }) => at.getTime() <= end)
  const once = withoutRepeats(inOrder ? past : past.toSorted(compare))
  return { _tag: "TicketHistory", events: once, repeated: past.length - once.length, future }
}

const compare = (a: TicketEvent, b: TicketEvent): number =>
  a.at.getTime() - b.at.getTime() || ORDER_AT_ONE_INSTANT[a.type] - ORDER_AT_ONE_INSTANT[b.type]

const beforeCreation = (ticket: Ticket): EventBeforeCreation => {
  const events = ticket.events.flatMap(({ at }, i) => (at >= ticket.createdAt ? [] : [i]))
  return {
    _tag: "EventBeforeCreation",
    ticket: ticket.id,
    createdAt: ticket.createdAt,
    events,
    message: `ticket ${ticket.id} has events before its creation: ${events.map((i) => `events[${i}]`).join(", ")}; check the instants of both`
  }
}

/** Equal events have one instant, so in order they stand close together. Most histories have none and are not copied. */
const withoutRepeats = <W extends Words>(
  events: ReadonlyArray<TicketEvent<W>>
): ReadonlyArray<TicketEvent<W>> =>
  events.some((_, i) => repeats(events, i)) ? events.filter((_, i) => !repeats(events, i)) : events

/** Whether an equal event stands before this one. */
const repeats = (events: ReadonlyArray<TicketEvent>, i: number): boolean => {
  const event = events[i] as TicketEvent
  const at = event.at.getTime()
  for (let j = i - 1; j >= 0 && events[j]?.at.getTime() === at; j--) {
    if (equal(events[j], event)) return true
  }
  return false
}

/** Deep equality of JSON-like values and dates. */
const equal = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
