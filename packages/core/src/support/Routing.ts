/** Where a ticket goes: who answers it first, which group's expert knows it, and who is responsible for its target. */
import { type Citation, readings, rules } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { type Expert, expertOf } from "./Expert.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import { lookUp, type ProductRule, type Words } from "./Vocabulary.ts"

/** A team with the sources that name it. */
export interface Team {
  readonly name: string
  readonly citations: ReadonlyArray<Citation>
}

/** Something that the edition leaves open for a ticket. */
export interface RouteGap {
  readonly message: string
  readonly citations: ReadonlyArray<Citation>
}

/** Where a ticket goes. */
export interface Route<W extends Words = Words> {
  /** The ticket's product in the vocabulary's words; undefined when it names none, or one that is not among them. */
  readonly product: W["product"] | undefined
  /** Support, or the team of the product. */
  readonly firstLevel: Team
  readonly group: Team & { readonly id: W["group"] | ""; readonly shared: boolean }
  /** Undefined when no region has hours. */
  readonly expert: Expert<W> | undefined
  /** The team that owns the target: the one the ticket is routed to. */
  readonly responsible: Team
  /** Who keeps the customer informed until the team it was escalated to has answered. */
  readonly checkIn: Team | undefined
  readonly gaps: ReadonlyArray<RouteGap>
}

/**
 * Routes a ticket (R022, R023, R041, R188–R202): by product, escalation, and the region on shift.
 * A product that the vocabulary lacks is unclassified (H7).
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { routeOf } from "@hedgerow/core/support/Routing"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T09:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1" },
 *   product: "replay",
 *   events: []
 * } as const
 * routeOf(present, ticket, undefined, new Date("2026-11-20T18:00:00Z")).expert?.role // => "sme.replay.na"
 * ```
 */
export const routeOf = <W extends Words>(
  edition: SupportEdition<W>,
  ticket: Ticket<W>,
  escalation: TicketState["escalation"],
  now: Date
): Route<W> => {
  const product = productOf(edition, ticket.product)
  const rule = lookUp(edition.vocabulary.products, product)
  const firstLevel = firstLevelOf(edition, rule, now)
  const group = groupOf(edition, rule, now)
  const expert = group.id === "" ? undefined : expertOf(edition, group.id, now)
  return {
    product,
    firstLevel,
    group,
    expert,
    responsible:
      escalation === undefined
        ? { name: firstLevel.name, citations: [...ROUTED, ...firstLevel.citations] }
        : { name: escalation.to, citations: ESCALATED },
    checkIn:
      escalation === undefined || escalation.answered
        ? undefined
        : { name: firstLevel.name, citations: CHECK_IN },
    gaps: [...productGap(ticket, rule), ...expertGap(group, expert)]
  }
}

/**
 * A product in the vocabulary's words, other spellings included; `undefined` for any other name.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { productOf } from "@hedgerow/core/support/Routing"
 *
 * productOf(present, "replay") // => "session_replay"
 * ```
 */
export const productOf = <W extends Words>(
  { vocabulary }: SupportEdition<W>,
  name: string | undefined
): W["product"] | undefined =>
  lookUp(vocabulary.aliases, name) ?? (lookUp(vocabulary.products, name) === undefined ? undefined : name)

const firstLevelOf = <W extends Words>(
  edition: SupportEdition<W>,
  rule: ProductRule<W> | undefined,
  now: Date
): Team => {
  if (rule === undefined) {
    const unclassified = inForce(edition.parameters.unclassified, now)
    return { name: unclassified?.value.firstLevel ?? "support", citations: unclassified?.citations ?? [] }
  }
  return { name: rule.firstLevel === "support" ? "support" : `${rule.title} team`, citations: rule.citations }
}

const groupOf = <W extends Words>(
  edition: SupportEdition<W>,
  rule: ProductRule<W> | undefined,
  now: Date
): Route<W>["group"] => {
  const id = rule?.group ?? inForce(edition.parameters.unclassified, now)?.value.group
  const group = lookUp(edition.vocabulary.groups, id)
  return id === undefined || group === undefined
    ? { id: "", name: "none", shared: false, citations: [] }
    : { id, name: group.title, shared: group.shared, citations: group.citations }
}

const productGap = (ticket: Ticket, rule: ProductRule | undefined): ReadonlyArray<RouteGap> => {
  if (rule === undefined) {
    const why =
      ticket.product === undefined
        ? "no product is stated"
        : `${ticket.product} is no product of the handbook`
    return [{ message: `${why}: move it to the right group where possible`, citations: UNCLASSIFIED }]
  }
  return rule.group === undefined
    ? [{ message: `${rule.title} belongs to no group of experts`, citations: NO_GROUP }]
    : []
}

const ROUTED: ReadonlyArray<Citation> = rules("R041")
const ESCALATED: ReadonlyArray<Citation> = [...ROUTED, ...readings("A10")]
const CHECK_IN: ReadonlyArray<Citation> = [...rules("R049"), ...readings("A10")]
const NO_GROUP: ReadonlyArray<Citation> = readings("C4")
const NO_OWNER: ReadonlyArray<Citation> = [...rules("R195", "R197"), ...readings("C5")]
const UNCLASSIFIED: ReadonlyArray<Citation> = [...rules("R196"), ...readings("H7")]

const expertGap = (group: Route["group"], expert: Expert | undefined): ReadonlyArray<RouteGap> =>
  expert === undefined || expert.name !== undefined
    ? []
    : [
        {
          message: `${group.name} has no owner in ${expert.region.toUpperCase()}${group.shared ? "; the group is shared by all" : ""}`,
          citations: NO_OWNER
        }
      ]
