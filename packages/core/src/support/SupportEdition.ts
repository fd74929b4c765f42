/** What an edition holds for support: dated targets, calendars, windows and orders, each with its source. */
import type { Citation } from "../policy/Citation.ts"
import type { Edition, Gap } from "../policy/Edition.ts"
import type { FactKinds } from "../policy/Fact.ts"
import type { Parameter } from "../policy/Parameter.ts"
import type { Policy } from "../policy/Rule.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import type { Duty } from "./Duty.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** The response times that are promised. */
export type Metric = "first_reply" | "next_reply" | "update"

/** The metrics, in the order in which clocks that start together are listed. */
export const METRICS: ReadonlyArray<Metric> = ["first_reply", "next_reply", "update"]

/** The response targets of a plan. */
export interface TargetRow<W extends Words = Words> {
  readonly plan: W["plan"]
  readonly metrics: ReadonlyArray<Metric>
  /** Only for tickets that are escalated (or only for those that are not); absent: for both. */
  readonly escalated?: boolean
  /** Only for tickets of these severities; absent: for all that no other row of the plan names. */
  readonly severities?: ReadonlyArray<W["severity"]>
  /** Hours of the response calendar; `null`: no target. */
  readonly hours: Parameter<number | null>
}

/**
 * What happens to a running clock when its plan, severity or edition changes: `fromCreation` counts again from the
 * clock's start under the new calendar and target, `keepElapsed` keeps the hours counted and goes on under the new,
 * `restart` begins at zero.
 */
export type Rebase = "fromCreation" | "keepElapsed" | "restart"

/** Facts about a problem, any of which makes it at least this severe. */
export interface SeverityTest<W extends Words = Words> {
  readonly level: W["severity"]
  readonly anyOf: ReadonlyArray<string>
}

/** What support says of every ticket, whatever its policies. */
export const STATEMENTS = [
  /** The team that a ticket is routed to owns its target. */
  "responsible",
  /** The team that it was escalated to owns it. */
  "escalated",
  /** Whoever escalated keeps the customer informed until that team has answered. */
  "checkIn",
  /** Every group has an expert in each region. */
  "expert",
  /** A group has none there. */
  "noExpert",
  /** Which region's expert is asked. */
  "regionOnShift",
  /** Whom a role's contacts stand for, and who is asked where none is left. */
  "contacts",
  /** A plan that nobody knows has no target that is known. */
  "unknownPlan"
] as const

/** One of them. */
export type Statement = (typeof STATEMENTS)[number]

/**
 * The dated values that support's functions read. A handbook without such a rule leaves `withoutTarget`, `warnings` and those
 * from `severityTests` to `dutyOrder` as empty lists.
 */
export interface SupportParameters<W extends Words = Words> {
  readonly targets: Readonly<Record<string, TargetRow<W>>>
  /** The calendar that targets count on. */
  readonly responseCalendar: Parameter<CalendarDefinition>
  /** When somebody is there; it does not move a deadline. */
  readonly coverageCalendar: Parameter<CalendarDefinition>
  readonly rebase: Parameter<Rebase>
  /** Whether a customer's message starts a next-reply clock also while a clock with a shorter target runs. */
  readonly nextReply: Parameter<"always" | "unlessShorterRuns">
  /** Where to send customers whose plan has no target. */
  readonly withoutTarget: Parameter<{ readonly channel: W["channel"]; readonly url: string }>
  /** Covered hours before act-by at which to warn, and how often at most per ticket. */
  readonly warnings: Parameter<{ readonly hoursBefore: ReadonlyArray<number>; readonly perTicket: number }>
  /** Where a ticket without severity is sorted. */
  readonly unknownSeverity: Parameter<W["severity"]>
  /** Gravest first. */
  readonly severityTests: Parameter<ReadonlyArray<SeverityTest<W>>>
  /** After how many days of 24 hours a ticket solves itself in the waiting status. */
  readonly autoSolve: Parameter<{
    readonly status: W["status"]
    readonly to: W["status"]
    readonly days: number
  }>
  /** The status for waits that we ask for, and how many days off the return may be: both bounds are excluded. */
  readonly hold: Parameter<{
    readonly status: W["status"]
    readonly moreThanDays: number
    readonly lessThanDays: number
  }>
  /** What a ticket may become once an issue is open for it and the customer has its link. */
  readonly solvedByIssue: Parameter<W["status"]>
  /** What to set when an answer should settle a ticket, and when it is settled. */
  readonly settled: Parameter<{ readonly answered: W["status"]; readonly confirmed: W["status"] }>
  /** When a flag wants a plan that the organization's record does not show yet. */
  readonly upgraded: Parameter<{ readonly flag: W["flag"]; readonly plan: W["plan"] }>
  /** Which policies' duties come first; those not named follow in the edition's order. */
  readonly dutyOrder: Parameter<ReadonlyArray<string>>
  /** The role that is asked where the handbook leaves something open and names nobody. */
  readonly lead: Parameter<string>
  /** What the statements rest on that are made of every ticket, whatever the policies. */
  readonly sources: Readonly<Record<Statement, ReadonlyArray<Citation>>>
  /** The hours of each region's experts. */
  readonly regionHours: Readonly<Record<W["region"], Parameter<CalendarDefinition>>>
}

/** Who answers a ticket first: support, or the team of its product. */
export interface FirstLevel {
  readonly _tag: "FirstLevel"
  readonly team: "support" | "product_team"
}

/** The group whose experts know a ticket's product. */
export interface ProductGroup<W extends Words = Words> {
  readonly _tag: "Group"
  readonly group: W["group"]
  /** What is left open where this group only stands in; it is said after the product, or after why there is none. */
  readonly gap?: Gap
}

/** Where in the queue a ticket stands. The lower rank comes sooner. */
export type QueueStep =
  /** Among the tickets of this label; `bySeverity: false`: by what is due first alone, however grave. */
  | {
      readonly _tag: "QueueStep"
      readonly rank: number
      readonly label: string
      readonly bySeverity?: boolean
    }
  /** Among the plans, those with the shorter target first. */
  | { readonly _tag: "QueueByTarget"; readonly rank: number }

/** What a rule of support can come to. */
export type SupportOutcome<W extends Words = Words> = Duty | FirstLevel | ProductGroup<W> | QueueStep

/** What the policies of a handbook decide of tickets: where they go, in which order, and each other domain its duties. */
export interface SupportPolicies<W extends Words = Words> {
  /** Who answers a ticket first. */
  readonly firstLevel: Policy<FactKinds, FirstLevel>
  /** The group whose experts know its product. */
  readonly group: Policy<FactKinds, ProductGroup<W>>
  /** Where it stands in the queue. */
  readonly queue: Policy<FactKinds, QueueStep>
  readonly [domain: string]: Policy<FactKinds, SupportOutcome<W>>
}

/** The policies that say where a ticket goes. All others of an edition decide duties. */
export const ROUTING_POLICIES = ["firstLevel", "group", "queue"] as const

/**
 * The policies that decide duties, by name: all but those of {@link ROUTING_POLICIES}. One that decides anything else is left
 * out.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { dutyPolicies } from "@hedgerow/core/support/SupportEdition"
 *
 * const greeting = { id: "greeting", title: "Greetings", kind: "collect", facts: {}, rules: [] } as const
 * const { firstLevel, group, queue } = present.policies
 * Object.keys(dutyPolicies({ policies: { firstLevel, group, queue, greeting } })) // => ["greeting"]
 * ```
 */
export const dutyPolicies = ({
  policies
}: {
  readonly policies: Readonly<Record<string, Policy<FactKinds, SupportOutcome>>>
}): Readonly<Record<string, Policy<FactKinds, Duty>>> =>
  Object.fromEntries(
    Object.entries(policies).flatMap(([name, policy]) =>
      !NOT_DUTIES.has(name) && decidesDuties(policy) ? [[name, policy] as const] : []
    )
  )

const NOT_DUTIES: ReadonlySet<string> = new Set(ROUTING_POLICIES)

const ROUTING_TAGS: ReadonlySet<string> = new Set<Exclude<SupportOutcome, Duty>["_tag"]>([
  "FirstLevel",
  "Group",
  "QueueStep",
  "QueueByTarget"
])

const decidesDuties = (policy: Policy<FactKinds, SupportOutcome>): policy is Policy<FactKinds, Duty> =>
  policy.rules.every(({ then }) => !ROUTING_TAGS.has(then._tag))

/** An edition with the words, parameters and policies of support. */
export type SupportEdition<W extends Words = Words> = Edition<
  Vocabulary<W>,
  SupportParameters<W>,
  SupportPolicies<W>
>
