/** What a ticket's response clock is to be at an instant, and the check that shows what it counted. */
import { citationIds } from "../policy/Citation.ts"
import { type Clock, type ClockState, counted, hoursOf, isoSeconds } from "../support/Clock.ts"
import type { NoDue } from "../support/Due.ts"
import { clocksAt, dueAt } from "../support/Sla.ts"
import type { Metric, SupportEdition } from "../support/SupportEdition.ts"
import type { Ticket } from "../support/Ticket.ts"
import type { Words } from "../support/Vocabulary.ts"
import { WEEKDAYS } from "../time/CivilDate.ts"

/** What is expected of a clock; what is left out may be anything. */
export interface ExpectedClock {
  /** Of several clocks of this metric, the one that started last. */
  readonly metric: Metric
  readonly startedAt?: Date
  /** `null`: it has not ended. */
  readonly endedAt?: Date | null
  readonly state?: ClockState
  readonly elapsedMs?: number
  /** `null`: it has no target. */
  readonly breached?: boolean | null
  /** `null`: it has no due date. */
  readonly dueAt?: Date | null
  /** `null`: there is nobody to act, or no due date. */
  readonly actBy?: Date | null
}

/** Thrown where a clock is not as expected. */
export class ClockFailed extends Error {
  override readonly name = "ClockFailed"
}

/**
 * Fails with {@link ClockFailed} unless a ticket's clock is as expected; the message shows the stretches that it counted, its
 * pauses and its target with the sources.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { expectClock, inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
 *
 * const at = inWeekOf("2026-11-16")
 * const { ticket } = ticketBuilder(present, at)
 * const asked = ticket({ plan: "enterprise" }, "Fri 20:00")
 * expectClock(present, asked, at("Fri 21:00"), { metric: "first_reply", dueAt: at("next Mon 04:00"), actBy: at("Sat 01:00") })
 * ```
 */
export const expectClock = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  now: Date,
  expected: ExpectedClock
): void => {
  const { metric, ...fields } = expected
  const clocks = readClocks(edition, ticket, now)
  const clock = clocks.findLast((one) => one.metric === metric)
  if (clock === undefined) {
    const others = clocks.map((one) => one.metric).join(", ") || "none"
    throw new ClockFailed(`${headOf(ticket, now)} has no ${metric} clock; its clocks: ${others}.`)
  }
  const wrong = Object.entries(fields).flatMap(([field, wanted]) => {
    const got = clock[field as keyof typeof fields] ?? null
    return wanted === undefined || sameValue(wanted, got)
      ? []
      : [`  expected ${field}: ${textOf(field, wanted)}`, `  got ${field}: ${textOf(field, got)}`]
  })
  if (wrong.length > 0)
    throw new ClockFailed(
      [`${headOf(ticket, now)}: ${metric} is not as expected.`, ...wrong, "", clockText(clock)].join("\n")
    )
}

/**
 * Fails with {@link ClockFailed} unless a ticket's next answer is due at an instant, or not at all for the reason given.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { expectDue, inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
 *
 * const at = inWeekOf("2026-11-16")
 * const { ticket } = ticketBuilder(present, at)
 * expectDue(present, ticket({ plan: "enterprise" }, "Fri 20:00"), at("Fri 21:00"), at("next Mon 04:00"))
 * expectDue(present, ticket({ plan: "free" }, "Fri 20:00"), at("Fri 21:00"), "no_target")
 * ```
 */
export const expectDue = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  now: Date,
  expected: Date | NoDue["why"]
): void => {
  const due = dueAt(edition, ticket, now)
  const got = due instanceof Date ? due : due.why
  if (sameValue(expected, got)) return
  const clocks = got === "unreadable" ? [] : readClocks(edition, ticket, now)
  throw new ClockFailed(
    [
      `${headOf(ticket, now)}: its next answer is not due as expected.`,
      `  expected: ${textOf("dueAt", expected)}`,
      `  got: ${due instanceof Date ? written(due) : `${due.why}: ${due.message}`}`,
      ...clocks.flatMap((clock) => ["", clockText(clock)])
    ].join("\n")
  )
}

/**
 * A clock as lines of text: its state, what it counted of its target, each stretch counted, and each pause.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 * import { clockText, inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
 *
 * const at = inWeekOf("2026-11-16")
 * const read = clocksAt(present, ticketBuilder(present, at).ticket({ plan: "enterprise" }, "Fri 20:00"), at("Fri 21:00"))
 * read._tag === "TicketClocks" && read.clocks.map(clockText)[0]?.split("\n")
 * // => [
 * //   "first_reply since Fri 2026-11-20T20:00:00Z: running, due Mon 2026-11-23T04:00:00Z, act by Sat 2026-11-21T01:00:00Z",
 * //   "  counted 1 of 8 hours (R037, R038, R046, R048, A1)",
 * //   "    Fri 2026-11-20T20:00:00Z to Fri 2026-11-20T21:00:00Z: 1 h"
 * // ]
 * ```
 */
export const clockText = (clock: Clock): string => {
  const { metric, startedAt, endedAt, state, elapsedMs, target, dueAt: due, actBy, pauses } = clock
  const sources = citationIds(target.citations).join(", ")
  const stretch = (start: Date, end: Date) => `${written(start)} to ${written(end)}`
  return [
    [
      `${metric} since ${written(startedAt)}: ${state}${endedAt === undefined ? "" : ` ${written(endedAt)}`}`,
      ...(due === undefined ? [] : [`due ${written(due)}`]),
      ...(actBy === undefined ? [] : [actBy === null ? "nobody to act" : `act by ${written(actBy)}`])
    ].join(", "),
    `  counted ${hoursOf(elapsedMs)}${target.kind === "some" ? ` of ${hoursOf(target.durationMs)}` : ""} hours${sources === "" ? "" : ` (${sources})`}`,
    ...counted(clock).map(
      ({ start, end }) => `    ${stretch(start, end)}: ${hoursOf(end.getTime() - start.getTime())} h`
    ),
    ...pauses.map(
      ({ start, end, status }) =>
        `  paused ${end === undefined ? `since ${written(start)}` : stretch(start, end)}: ${status}`
    )
  ].join("\n")
}

const readClocks = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  now: Date
): ReadonlyArray<Clock> => {
  const read = clocksAt(edition, ticket, now)
  if (read._tag !== "TicketClocks") throw new ClockFailed(`${headOf(ticket, now)}: ${read.message}`)
  return read.clocks
}

const headOf = ({ id }: Pick<Ticket, "id">, now: Date): string => `Ticket ${id} at ${written(now)}`

const sameValue = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : Object.is(a, b)

const textOf = (field: string, value: unknown): string => {
  if (value instanceof Date) return written(value)
  if (value === null) return "none"
  return field === "elapsedMs" && typeof value === "number" ? `${hoursOf(value)} h` : String(value)
}

const written = (at: Date): string =>
  Number.isNaN(at.getTime())
    ? "an invalid date"
    : `${WEEKDAYS[at.getUTCDay()]?.slice(0, 1).toUpperCase()}${WEEKDAYS[at.getUTCDay()]?.slice(1, 3)} ${isoSeconds(at)}`
