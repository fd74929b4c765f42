/** A ticket's status: what moves it, which moves staff may make, and what its history advises. */
import type { Citation } from "../policy/Citation.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import { lookUp, type StatusRule, type Vocabulary, type Words } from "./Vocabulary.ts"

/**
 * The status after an event: a customer's message may reopen, staff's first public reply opens, staff set the rest.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { statusAfter } from "@hedgerow/core/support/TicketStatus"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * statusAfter(present.vocabulary, "pending", { at, type: "customer_replied" }) // => "open"
 * ```
 */
export const statusAfter = <W extends Words>(
  vocabulary: Vocabulary<W>,
  status: W["status"],
  event: TicketEvent<W>
): W["status"] => {
  const rule = lookUp(vocabulary.statuses, status)
  switch (event.type) {
    case "status_changed":
      return event.status
    case "customer_replied":
      return rule?.onCustomerReply ?? status
    case "agent_replied":
      return isReply(event) ? (rule?.onStaffReply ?? status) : status
    default:
      return status
  }
}

/**
 * Whether staff answered the customer: in public, and not by an automatic acknowledgement (A11).
 *
 * @example
 * ```ts
 * import { isReply } from "@hedgerow/core/support/TicketStatus"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * isReply({ at, type: "agent_replied", public: true, automatic: true }) // => false
 * ```
 */
export const isReply = (event: TicketEvent): boolean =>
  event.type === "agent_replied" && event.public && event.automatic !== true

/** What a status does to clocks. One that the vocabulary lacks lets them run. */
export const clocksIn = (vocabulary: Vocabulary, status: string): StatusRule["clocks"] =>
  lookUp(vocabulary.statuses, status)?.clocks ?? "run"

/** Whether staff may move a ticket from one status to another, and by which rule. */
export interface Move {
  readonly allowed: boolean
  readonly message: string
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Whether staff may set a status next. To stay where it is, is no move and always allowed.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { move } from "@hedgerow/core/support/TicketStatus"
 *
 * move(present.vocabulary, "open", "pending").allowed // => true
 * move(present.vocabulary, "closed", "open").message // => "closed is final: open a follow-up ticket"
 * ```
 */
export const move = <W extends Words>(
  vocabulary: Vocabulary<W>,
  from: W["status"],
  to: W["status"]
): Move => {
  const rule = lookUp(vocabulary.statuses, from)
  const citations = rule?.citations ?? []
  if (from === to || rule?.moves.includes(to)) {
    return { allowed: true, message: `${from} may become ${to}`, citations }
  }
  if (rule?.final) return { allowed: false, message: `${from} is final: open a follow-up ticket`, citations }
  const choices = rule?.moves.join(", ") ?? "none: the status is not in the vocabulary"
  return { allowed: false, message: `${from} cannot become ${to}; it may become: ${choices}`, citations }
}
