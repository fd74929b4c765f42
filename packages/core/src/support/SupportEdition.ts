/** What an edition holds for support: dated targets, calendars, windows and orders, each with its source. */
import type { Citation } from "../policy/Citation.ts"
import type { Edition } from "../policy/Edition.ts"
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

/** One step of the queue's order: organizations with a flag, or on a plan. */
export type Precedence<W extends Words = Words> =
  | { readonly label: string; readonly flag: W["flag"]; readonly citations: ReadonlyArray<Citation> }
  | { readonly label: string; readonly plan: W["plan"]; readonly citations: ReadonlyArray<Citation> }

/** Facts about a problem, any of which makes it at least this severe. */
export interface SeverityTest<W extends Words = Words> {
  readonly level: W["severity"]
  readonly anyOf: ReadonlyArray<string>
}

/** The dated values that support's functions read. */
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
  /** What comes before the plans' own order, first to last. */
  readonly precedence: Parameter<ReadonlyArray<Precedence<W>>>
  /** Why plans with shorter targets come first. */
  readonly planOrder: Parameter<"shortestTargetFirst">
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
  /** The group of tickets whose product is unknown, and who answers them first. */
  readonly unclassified: Parameter<{ readonly group: W["group"]; readonly firstLevel: "support" }>
  /** Which policies' duties come first; those not named follow in the edition's order. */
  readonly dutyOrder: Parameter<ReadonlyArray<string>>
  /** The hours of each region's experts. */
  readonly regionHours: Readonly<Record<W["region"], Parameter<CalendarDefinition>>>
}

/** What the policies of a handbook decide of tickets: each domain its duties. */
export type SupportPolicies = Readonly<Record<string, Policy<FactKinds, Duty>>>

/** An edition with the words, parameters and policies of support. */
export type SupportEdition<W extends Words = Words> = Edition<
  Vocabulary<W>,
  SupportParameters<W>,
  SupportPolicies
>
