/** Where a ticket goes: who answers it first, which group's expert knows it, and who is responsible for its target. */
import { type Citation, readings, rules } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { type BusinessCalendar, make } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketState } from "./TicketState.ts"
import { lookUp, type Words } from "./Vocabulary.ts"

/** A team or role with the sources that name it. */
export interface Named {
  readonly name: string
  readonly citations: ReadonlyArray<Citation>
}

/** The expert of a group who is on shift, or the next to be. */
export interface Expert<W extends Words = Words> {
  readonly region: W["region"]
  /** The role whose contact this is: `sme.<group>.<region>`. */
  readonly role: string
  /** Who holds the role; absent where the edition names nobody. */
  readonly name?: string
  readonly onShift: boolean
  /** When the region's hours began, or will begin. */
  readonly from: Date
  readonly citations: ReadonlyArray<Citation>
}

/** Where a ticket goes. */
export interface Route<W extends Words = Words> {
  /** The ticket's product in the vocabulary's words; absent when it names none, or one that is not among them. */
  readonly product?: W["product"]
  /** Support, or the team of the product. */
  readonly firstLevel: Named
  readonly group: Named & { readonly id: W["group"]; readonly shared: boolean }
  /** Absent when no region has hours. */
  readonly expert?: Expert<W>
  /** The team that owns the target: the one the ticket is routed to. */
  readonly responsible: Named
  /** Who keeps the customer informed until the team it was escalated to has answered. */
  readonly checkIn?: Named
  /** What the edition leaves open for this ticket. */
  readonly gaps: ReadonlyArray<{ readonly message: string; readonly citations: ReadonlyArray<Citation> }>
}

/**
 * Routes a ticket (R022, R023, R041, R188–R202): by product, escalation, and the region on shift.
 * A product that the vocabulary lacks is unclassified.
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
  const { vocabulary, parameters } = edition
  const product = productOf(edition, ticket.product)
  const rule = lookUp(vocabulary.products, product)
  const unclassified = inForce(parameters.unclassified, now)
  const groupId = rule?.group ?? unclassified?.value.group
  const group = lookUp(vocabulary.groups, groupId)
  const firstLevel: Named =
    product !== undefined && rule?.firstLevel === "product_team"
      ? { name: `${rule.title} team`, citations: rule.citations }
      : { name: "support", citations: rule?.citations ?? unclassified?.citations ?? [] }
  const expert = expertOf(edition, groupId ?? "", now)
  const gaps = [
    ...(product === undefined
      ? [
          {
            message: `${ticket.product === undefined ? "no product is stated" : `${ticket.product} is no product of the handbook`}: move the ticket to the right group where possible`,
            citations: [...rules("R196"), ...(unclassified?.citations ?? [])]
          }
        ]
      : rule?.group === undefined
        ? [{ message: `no group of experts knows ${rule?.title ?? product}`, citations: readings("C4") }]
        : []),
    ...(expert !== undefined && expert.name === undefined
      ? [
          {
            message: `${group?.title ?? groupId} has no owner in ${expert.region.toUpperCase()}${group?.shared ? "; the group is shared by all" : ""}`,
            citations: [...rules("R195", "R197"), ...readings("C5")]
          }
        ]
      : [])
  ]
  return {
    ...(product === undefined ? {} : { product }),
    firstLevel,
    group: {
      id: groupId ?? "",
      name: group?.title ?? "none",
      shared: group?.shared ?? false,
      citations: group?.citations ?? []
    },
    ...(expert === undefined ? {} : { expert }),
    responsible:
      escalation === undefined
        ? { name: firstLevel.name, citations: [...rules("R041"), ...firstLevel.citations] }
        : { name: escalation.to, citations: [...rules("R041"), ...readings("A10")] },
    ...(escalation === undefined || escalation.answered
      ? {}
      : { checkIn: { name: firstLevel.name, citations: [...rules("R049"), ...readings("A10")] } }),
    gaps
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
): W["product"] | undefined => lookUp(vocabulary.aliases, name) ?? (lookUp(vocabulary.products, name) && name)

/** The region on shift: of several the one that opened last; of none the next to open. */
const expertOf = <W extends Words>(
  edition: SupportEdition<W>,
  group: string,
  now: Date
): Expert<W> | undefined => {
  const at = now.getTime()
  const shifts = edition.vocabulary.regions.flatMap((region: W["region"]) => {
    const hours = inForce(edition.parameters.regionHours[region] ?? [], now)
    if (hours === undefined) return []
    const { timeline } = calendarOf(hours.value)
    const onShift = timeline.isOpen(at)
    return [
      {
        region,
        onShift,
        from: onShift ? timeline.openSince(at) : timeline.nextOpen(at),
        citations: hours.citations
      }
    ]
  })
  const on = shifts.filter(({ onShift }) => onShift)
  const chosen =
    on.length > 0
      ? on.reduce((a, b) => (b.from > a.from ? b : a))
      : shifts.reduce<(typeof shifts)[number] | undefined>(
          (a, b) => (a === undefined || b.from < a.from ? b : a),
          undefined
        )
  if (chosen === undefined) return undefined
  const role = `sme.${group}.${chosen.region}`
  const contact = inForce(lookUp(edition.contacts, role) ?? [], now)
  const [name] = contact?.value ?? []
  return {
    region: chosen.region,
    role,
    ...(name === undefined ? {} : { name }),
    onShift: chosen.onShift,
    from: new Date(chosen.from),
    citations: [...(contact?.citations ?? rules("R197")), ...chosen.citations, ...readings("H5")]
  }
}

const calendars = new WeakMap<CalendarDefinition, BusinessCalendar>()

const calendarOf = (definition: CalendarDefinition): BusinessCalendar => {
  const known = calendars.get(definition) ?? make(definition)
  calendars.set(definition, known)
  return known
}
