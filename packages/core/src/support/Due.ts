/** What is due on a ticket: the clock that governs it, or why there is none and where to point the customer. */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import type { Clock } from "./Clock.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import { lookUp, spoken, type Words } from "./Vocabulary.ts"

/** Why a ticket has no deadline, and where to send the customer when the plan has none. */
export interface NoDue {
  readonly _tag: "NoDue"
  readonly why: "no_target" | "unknown_target" | "paused" | "nothing_awaited" | "unreadable"
  readonly message: string
  /** For a plan without a target: where its customers find help. */
  readonly pointTo?: { readonly channel: string; readonly url: string }
  readonly citations: ReadonlyArray<Citation>
}

/**
 * The clock that governs a ticket: of those that are due and not ended, the one due first (A9).
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { governing } from "@hedgerow/core/support/Due"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, new Date("2026-11-20T21:00:00Z"))
 * read._tag === "TicketClocks" && governing(read.clocks)?.metric // => "first_reply"
 * ```
 */
export const governing = (clocks: ReadonlyArray<Clock>): Clock | undefined => {
  let first: Clock | undefined
  for (const clock of clocks) {
    if (clock.endedAt !== undefined || clock.dueAt === undefined) continue
    if (first?.dueAt === undefined || clock.dueAt < first.dueAt) first = clock
  }
  return first
}

/** Why nothing is due on a ticket that no clock governs. A ticket not created yet awaits nothing. */
export const noDue = <W extends Words>(
  edition: SupportEdition<W>,
  clocks: ReadonlyArray<Clock>,
  status: W["status"],
  now: Date
): NoDue => {
  const awaited = clocks.find(({ endedAt }) => endedAt === undefined)
  const because = (why: NoDue["why"], message: string): NoDue => ({
    _tag: "NoDue",
    why,
    message,
    citations: awaited?.target.citations ?? []
  })
  switch (awaited?.state) {
    case "no_target":
      return withPointer(
        edition,
        because("no_target", `the plan ${planTitle(edition, awaited)} has no response target`),
        now
      )
    case "unknown_target":
      return because("unknown_target", "the organization's plan is not known: ask, or look it up")
    case "paused":
      return because("paused", `the clock stands still while the ticket is ${spoken(status)}`)
    default:
      return because("nothing_awaited", "no answer is awaited")
  }
}

const planTitle = <W extends Words>(edition: SupportEdition<W>, { target }: Clock): string =>
  lookUp(edition.vocabulary.plans, target.plan)?.title ?? `${target.plan}`

const withPointer = <W extends Words>(edition: SupportEdition<W>, none: NoDue, now: Date): NoDue => {
  const pointer = inForce(edition.parameters.withoutTarget, now)
  return pointer === undefined
    ? none
    : {
        ...none,
        message: `${none.message}: point the customer to ${pointer.value.channel} (${pointer.value.url})`,
        pointTo: pointer.value,
        citations: [...none.citations, ...pointer.citations]
      }
}
