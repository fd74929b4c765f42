/** The response clocks of a ticket: which run, what they counted, when they are due and by when to act. */
import { valueAt } from "../policy/Parameter.ts"
import { type BusinessCalendar, make, withHorizon } from "../time/BusinessCalendar.ts"
import { WHOLE_HORIZON } from "../time/Timeline.ts"
import type { Clock } from "./Clock.ts"
import { readClock } from "./ClockReading.ts"
import { governing, type NoDue, noDue } from "./Due.ts"
import { METRICS, type SupportEdition } from "./SupportEdition.ts"
import { compileTargets, type Targets } from "./Target.ts"
import type { Ticket } from "./Ticket.ts"
import { type EventBeforeCreation, historyAt, type TicketHistory } from "./TicketHistory.ts"
import { TicketReader, type TicketState } from "./TicketState.ts"
import type { Words } from "./Vocabulary.ts"

/** A ticket's clocks at an instant, and what its events made of it by then. */
export interface TicketClocks<W extends Words = Words> {
  readonly _tag: "TicketClocks"
  /** By start, then first reply, next reply, update. None before the ticket's creation. */
  readonly clocks: ReadonlyArray<Clock>
  readonly state: TicketState<W>
  /** The ticket was created after the instant: it is new, has no clocks and stands outside the queue. */
  readonly notYetCreated: boolean
  readonly history: TicketHistory<W>
}

/** An edition made ready to read clocks: do it once, then ask. */
export interface CompiledSla<W extends Words = Words> {
  readonly targets: Targets
  /** The coverage in force at an instant (epoch milliseconds). */
  readonly coverageAt: (at: number) => BusinessCalendar
  readonly clocksAt: (ticket: Ticket<W>, now: Date) => TicketClocks<W> | EventBeforeCreation
}

const compiled = new WeakMap<object, unknown>()

/**
 * Makes an edition ready. The work is kept with the edition: asking again is free.
 * Throws `InvalidCalendar` for an edition whose calendars cannot be used.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { compileSla } from "@hedgerow/core/support/Sla"
 *
 * compileSla(present) === compileSla(present) // => true
 * ```
 */
export const compileSla = <W extends Words>(edition: SupportEdition<W>): CompiledSla<W> => {
  // The key is the edition itself, so what is kept under it has the edition's words.
  const known = compiled.get(edition) as CompiledSla<W> | undefined
  if (known !== undefined) return known
  const made = compile(edition)
  compiled.set(edition, made)
  return made
}

/**
 * The clocks of a ticket at an instant (R033–R038, R046–R050).
 * {@link EventBeforeCreation} when its history cannot be read. Instants before 1970 or after 9999 count nothing (`NaN`).
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const read = clocksAt(
 *   present,
 *   {
 *     id: "T-1",
 *     createdAt: new Date("2026-11-20T20:00:00Z"),
 *     channel: "in_app",
 *     organization: { id: "o1", plan: "enterprise" },
 *     events: []
 *   },
 *   new Date("2026-11-20T21:00:00Z")
 * )
 * read._tag === "TicketClocks" && read.clocks[0]?.actBy // => new Date("2026-11-21T01:00:00Z")
 * ```
 */
export const clocksAt = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  now: Date
): TicketClocks<W> | EventBeforeCreation => compileSla(edition).clocksAt(ticket, now)

/**
 * When a ticket's next answer is due: the earliest due date of its clocks that have not ended (A9).
 * {@link NoDue} when there is none, with the reason; for a plan without a target it says where to point the customer.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { dueAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * dueAt(present, ticket, new Date("2026-11-20T21:00:00Z")) // => new Date("2026-11-23T04:00:00Z")
 * ```
 */
export const dueAt = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  now: Date
): Date | NoDue => {
  const read = clocksAt(edition, ticket, now)
  return read._tag === "TicketClocks"
    ? (governing(read.clocks)?.dueAt ?? noDue(edition, read.clocks, read.state.status, now))
    : { _tag: "NoDue", why: "unreadable", message: read.message, citations: [] }
}

const NEVER = make({ zone: "UTC", week: [] })

const compile = <W extends Words>(edition: SupportEdition<W>): CompiledSla<W> => {
  const { parameters, vocabulary } = edition
  const targets = compileTargets(parameters)
  const coverages = new Map(
    parameters.coverageCalendar.map(({ value }) => [value, withHorizon(make(value), WHOLE_HORIZON)] as const)
  )
  const coverageAt = (at: number): BusinessCalendar => {
    const definition = valueAt(parameters.coverageCalendar, at)?.value
    return (definition && coverages.get(definition)) ?? NEVER
  }
  const clocksAt = (ticket: Ticket<W>, now: Date): TicketClocks<W> | EventBeforeCreation => {
    const history = historyAt(ticket, now)
    if (history._tag === "EventBeforeCreation") return history
    const end = now.getTime()
    const notYetCreated = !(ticket.createdAt.getTime() <= end)
    const reader = new TicketReader(vocabulary, targets, ticket)
    if (!notYetCreated) {
      reader.create(ticket.createdAt.getTime())
      for (const event of history.events) reader.read(event)
      reader.passTo(end)
    }
    const { state, clocks, pauses } = reader.fold()
    return {
      _tag: "TicketClocks",
      clocks: clocks
        .toSorted((a, b) => a.start - b.start || METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric))
        .map((clock) => {
          const changed = clock.targets.at(-1)?.since ?? clock.start
          const rebase = valueAt(parameters.rebase, changed)?.value ?? "fromCreation"
          return readClock(clock, pauses, end, rebase, coverageAt(clock.end ?? end))
        }),
      state,
      notYetCreated,
      history
    }
  }
  return { targets, coverageAt, clocksAt }
}
