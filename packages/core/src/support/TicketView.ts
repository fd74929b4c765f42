/** The views that an expert works through: which tickets stand in them, and in which order they come in a day. */
import { inForce } from "../policy/Parameter.ts"
import type { PeopleRules, ViewKind } from "./PeopleRules.ts"
import type { Person } from "./Person.ts"
import { sharedOf } from "./Staffing.ts"
import type { Words } from "./Vocabulary.ts"

/** What decides in which view a ticket stands. Who it is assigned to does not: views show the tickets of others too (R208). */
export interface ViewedTicket<W extends Words = Words> {
  readonly id: string
  readonly channel: W["channel"]
  readonly group: W["group"]
}

/**
 * In which of somebody's views a ticket stands (R206): of their own groups, of those shared by all, or `undefined` for neither
 * and for a channel that views leave out.
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { viewOf } from "@hedgerow/core/support/TicketView"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const otter = { groups: ["flags"] } as const
 * viewOf({ id: "T-1", channel: "slack", group: "flags" }, otter, people, at) // => "own"
 * viewOf({ id: "T-2", channel: "in_app", group: "analytics" }, otter, people, at) // => "shared"
 * viewOf({ id: "T-3", channel: "in_app", group: "data" }, otter, people, at) // => undefined
 * ```
 */
export const viewOf = <W extends Words>(
  { channel, group }: ViewedTicket<W>,
  { groups }: Pick<Person<W>, "groups">,
  rules: PeopleRules<W>,
  at: Date
): ViewKind | undefined => {
  if (!inForce(rules.viewChannels, at)?.value.includes(channel)) return undefined
  if (groups.includes(group)) return "own"
  return sharedOf(rules).includes(group) ? "shared" : undefined
}

/**
 * The tickets of somebody's views in the order of their day (R209): view by view, each in the order in which the tickets are
 * given. What stands in no view is left out.
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { dayOrderOf } from "@hedgerow/core/support/TicketView"
 *
 * const tickets = [
 *   { id: "T-1", channel: "in_app", group: "unclassified" },
 *   { id: "T-2", channel: "community", group: "flags" }
 * ] as const
 * dayOrderOf(tickets, { groups: ["flags"] }, people, new Date("2026-11-20T12:00:00Z")).map(({ id }) => id) // => ["T-2", "T-1"]
 * ```
 */
export const dayOrderOf = <W extends Words, T extends ViewedTicket<W>>(
  tickets: ReadonlyArray<T>,
  person: Pick<Person<W>, "groups">,
  rules: PeopleRules<W>,
  at: Date
): ReadonlyArray<T> =>
  (inForce(rules.dayOrder, at)?.value ?? []).flatMap((kind) =>
    tickets.filter((ticket) => viewOf(ticket, person, rules, at) === kind)
  )
