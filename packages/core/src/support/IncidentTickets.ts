/** The tickets of an incident, and which of them are told that it is over (R183, R184). */

import { PUBLIC_REPLY } from "./Duty.ts"
import type { Handling } from "./Handling.ts"

/** A ticket as the aftermath looks at it. */
export interface IncidentTicket {
  readonly id: string
  readonly tags: ReadonlyArray<string>
  /** What the handbook's policies ask of it. */
  readonly handling: Pick<Handling, "forbidden">
}

/** Which tickets are told that the incident is over. */
export interface BulkUpdate {
  readonly tell: ReadonlyArray<string>
  /** Those that must not be answered, with the bans. */
  readonly leaveOut: ReadonlyArray<{ readonly id: string; readonly bans: Handling["forbidden"] }>
}

/**
 * Which tickets are told that an incident is over: those that carry its tag or are attached to it, but none that must not be
 * answered, such as a legal claim or abuse (R070, R067).
 *
 * @example
 * ```ts
 * import { bulkUpdate } from "@hedgerow/core/support/IncidentTickets"
 *
 * const tickets = [
 *   { id: "T-1", tags: ["incident/123"], handling: { forbidden: [] } },
 *   { id: "T-2", tags: [], handling: { forbidden: [] } }
 * ]
 * bulkUpdate(tickets, "incident/123", []) // => { tell: ["T-1"], leaveOut: [] }
 * ```
 */
export const bulkUpdate = (
  tickets: ReadonlyArray<IncidentTicket>,
  tag: string,
  attached: ReadonlyArray<string>
): BulkUpdate => {
  const related = tickets
    .filter(({ id, tags }) => tags.includes(tag) || attached.includes(id))
    .map(({ id, handling }) => ({ id, bans: handling.forbidden.filter(({ act }) => act === PUBLIC_REPLY) }))
  return {
    tell: related.filter(({ bans }) => bans.length === 0).map(({ id }) => id),
    leaveOut: related.filter(({ bans }) => bans.length > 0)
  }
}
