/** Tickets and their events written short, for tests of clocks. */
import type { Ticket } from "../support/Ticket.ts"
import type { TicketEvent } from "../support/TicketEvent.ts"
import type { Vocabulary, Words } from "../support/Vocabulary.ts"
import type { WeekInstant } from "./WeekInstants.ts"

type When = string | Date

/** What a ticket may say of itself beside its instant and its events. */
export interface TicketFields<W extends Words = Words>
  extends Partial<Omit<Ticket<W>, "createdAt" | "events" | "organization">> {
  readonly plan?: W["plan"]
  /** Further fields of the organization; its plan stands beside it. */
  readonly organization?: Partial<Ticket<W>["organization"]>
}

/** Writes tickets and events with the words of one vocabulary. */
export interface TicketBuilder<W extends Words = Words> {
  /** A ticket, `T-1` of `o1` through the vocabulary's first channel unless said otherwise; without a plan its plan is not known. */
  readonly ticket: (
    fields: TicketFields<W>,
    createdAt: When,
    ...events: ReadonlyArray<TicketEvent<W>>
  ) => Ticket<W>
  /** Staff answers the customer. */
  readonly staff: (at: When) => TicketEvent<W>
  /** Staff writes an internal note. */
  readonly note: (at: When) => TicketEvent<W>
  /** An acknowledgement goes out by itself. */
  readonly automatic: (at: When) => TicketEvent<W>
  readonly customer: (at: When) => TicketEvent<W>
  readonly becomes: (at: When, status: W["status"], expectedReturn?: When) => TicketEvent<W>
  readonly escalated: (at: When, to: string) => TicketEvent<W>
  readonly issueLinked: (at: When, shared?: boolean) => TicketEvent<W>
  readonly planChanged: (at: When, plan: W["plan"]) => TicketEvent<W>
  readonly severityChanged: (at: When, severity: W["severity"]) => TicketEvent<W>
}

/**
 * A builder for the words of an edition, whose instants are read by {@link inWeekOf}'s reader. Throws for a vocabulary without channels.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
 *
 * const { ticket, staff } = ticketBuilder(present, inWeekOf("2026-11-16"))
 * ticket({ plan: "enterprise" }, "Fri 20:00", staff("Fri 21:00"))
 * // => {
 * //   id: "T-1",
 * //   createdAt: new Date("2026-11-20T20:00:00Z"),
 * //   channel: "in_app",
 * //   organization: { id: "o1", plan: "enterprise" },
 * //   events: [{ at: new Date("2026-11-20T21:00:00Z"), type: "agent_replied", public: true }]
 * // }
 * ```
 */
export const ticketBuilder = <W extends Words>(
  { vocabulary }: { readonly vocabulary: Vocabulary<W> },
  at: WeekInstant
): TicketBuilder<W> => {
  const [first] = vocabulary.channels
  if (first === undefined) throw new Error("A vocabulary without channels has no tickets.")
  return {
    ticket: ({ plan, organization, ...fields }, createdAt, ...events) => ({
      id: "T-1",
      createdAt: at(createdAt),
      channel: first,
      // An organization's marks are named by the words, which no spread of them can show to be optional.
      organization: {
        id: "o1",
        ...(plan === undefined ? {} : { plan }),
        ...organization
      } as unknown as Ticket<W>["organization"],
      ...fields,
      events
    }),
    staff: (when) => ({ at: at(when), type: "agent_replied", public: true }),
    note: (when) => ({ at: at(when), type: "agent_replied", public: false }),
    automatic: (when) => ({ at: at(when), type: "agent_replied", public: true, automatic: true }),
    customer: (when) => ({ at: at(when), type: "customer_replied" }),
    becomes: (when, status, expectedReturn) => ({
      at: at(when),
      type: "status_changed",
      status,
      ...(expectedReturn === undefined ? {} : { expectedReturn: at(expectedReturn) })
    }),
    escalated: (when, to) => ({ at: at(when), type: "escalated", to }),
    issueLinked: (when, shared) => ({
      at: at(when),
      type: "issue_linked",
      ...(shared === undefined ? {} : { shared })
    }),
    planChanged: (when, plan) => ({ at: at(when), type: "plan_changed", plan }),
    severityChanged: (when, severity) => ({ at: at(when), type: "severity_changed", severity })
  }
}
