/** Where a ticket goes: who answers it first, which group's expert knows it, and who is responsible for its target. */
import type { Citation } from "../policy/Citation.ts"
import { type Expert, expertOf } from "./Expert.ts"
import { type RoutingFacts, routingFactsOf } from "./RoutingFacts.ts"
import { compileRouting, type Settled, settled } from "./RoutingPolicies.ts"
import type { FirstLevel, ProductGroup, SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import { type GroupRule, lookUp, type Words } from "./Vocabulary.ts"

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
 * Routes a ticket (R022, R023, R041, R188–R202): by the edition's policies `firstLevel` and `group`, escalation, and the region
 * on shift. `facts` is what those policies read, by default with the plan of the ticket's creation. Where they decide nothing,
 * support answers first, nobody's experts are named, and the gap is said. Throws `InvalidPolicy` for an edition with a policy
 * that does not fit it.
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
  now: Date,
  facts?: RoutingFacts
): Route<W> => {
  const policies = compileRouting(edition)
  const { sources } = edition.parameters
  const product = productOf(edition, ticket.product)
  const title = lookUp<{ readonly title: string }>(edition.vocabulary.products, product)?.title
  const read = facts ?? routingFactsOf(edition, ticket, product, ticket.organization.plan, now)
  const first = settled(policies.firstLevel(read, now), "who answers it first")
  const experts = settled(policies.group(read, now), "whose experts know it")
  const firstLevel = firstLevelOf(first, title)
  const group = groupOf(edition, experts)
  const expert = group.id === "" ? undefined : expertOf(edition, group.id, now)
  return {
    product,
    firstLevel,
    group,
    expert,
    responsible:
      escalation === undefined
        ? { name: firstLevel.name, citations: [...sources.responsible, ...firstLevel.citations] }
        : { name: escalation.to, citations: sources.escalated },
    checkIn:
      escalation === undefined || escalation.answered
        ? undefined
        : { name: firstLevel.name, citations: sources.checkIn },
    gaps: [
      ...openGap(first),
      ...groupGap(ticket, title, experts),
      ...expertGap(group, expert, sources.noExpert)
    ]
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

const firstLevelOf = ({ outcome, citations }: Settled<FirstLevel>, title: string | undefined): Team => ({
  name: outcome?.team === "product_team" ? `${title ?? "product"} team` : "support",
  citations
})

const groupOf = <W extends Words>(
  { vocabulary }: SupportEdition<W>,
  { outcome, citations }: Settled<ProductGroup<W>>
): Route<W>["group"] => {
  const group = lookUp<GroupRule>(vocabulary.groups, outcome?.group)
  return outcome === undefined || group === undefined
    ? { id: "", name: "none", shared: false, citations: [] }
    : { id: outcome.group, name: group.title, shared: group.shared, citations }
}

const openGap = (answer: Settled<unknown>): ReadonlyArray<RouteGap> =>
  "open" in answer ? [{ message: answer.open, citations: answer.citations }] : []

const groupGap = (
  ticket: Ticket,
  title: string | undefined,
  experts: Settled<ProductGroup>
): ReadonlyArray<RouteGap> => {
  const gap = experts.outcome?.gap
  if (gap === undefined) return openGap(experts)
  const { about, citations } = gap
  if (title !== undefined) return [{ message: `${title} ${about}`, citations }]
  const why =
    ticket.product === undefined ? "no product is stated" : `${ticket.product} is no product of the handbook`
  return [{ message: `${why}: ${about}`, citations }]
}

const expertGap = (
  group: Route["group"],
  expert: Expert | undefined,
  citations: ReadonlyArray<Citation>
): ReadonlyArray<RouteGap> =>
  expert === undefined || expert.name !== undefined
    ? []
    : [
        {
          message: `${group.name} has no owner in ${expert.region.toUpperCase()}${group.shared ? "; the group is shared by all" : ""}`,
          citations
        }
      ]
