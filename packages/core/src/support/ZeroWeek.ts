/** Weeks without tickets: what a quarter of them is planned from, and what a plan says. */
import type { Citation } from "../policy/Citation.ts"
import type { Parameter } from "../policy/Parameter.ts"
import { type DayNumber, formatDate, parseDate } from "../time/CivilDate.ts"
import type { PeopleRules } from "./PeopleRules.ts"
import type { Person } from "./Person.ts"
import type { Words } from "./Vocabulary.ts"

/** The weeks of a quarter, Monday to Friday each. */
export interface Quarter {
  /** `YYYY-MM-DD` */
  readonly firstMonday: string
  /** How many: 13, or 14 in some quarters. */
  readonly weeks: number
}

/** What somebody has told the lead. Weeks are named by their Mondays, `YYYY-MM-DD`. */
export interface ZeroWeekWish {
  readonly name: string
  /** The dearest first. */
  readonly prefers?: ReadonlyArray<string>
  /** Weeks that cannot be: none is proposed. */
  readonly cannot?: ReadonlyArray<string>
  /** The goal that they work on; who has the same is best off in the same week. */
  readonly goal?: string
  /** How many weeks they want; absent, or more than it: the quota. */
  readonly wants?: number
}

/** What a plan is good for, in points: a wish counts half from the second on, a third from the third, and so on. */
export interface ZeroWeekWorth {
  readonly week: number
  readonly wish: number
  readonly half: number
  readonly goal: number
  readonly counterpart: number
}

/** Why a plan may not have a week, or is better off without it. */
export type ZeroWeekReason = (typeof REASONS)[number]

/** The reasons: first those that no plan can overrule, then the aims. */
export const REASONS = [
  "quota",
  "leave",
  "restriction",
  "not_started",
  "coverage",
  "half",
  "goal",
  "counterpart",
  "wish"
] as const

/** The dated values that a plan goes by. */
export interface ZeroWeekRules {
  /** Weeks a member a quarter. */
  readonly quota: Parameter<number>
  /** How many of them to aim for in each half of the quarter; the middle week belongs to the first. */
  readonly perHalf: Parameter<number>
  /** How many stay on tickets in each group and each region, on every day on which that many are there. */
  readonly keepOn: Parameter<number>
  readonly worth: Parameter<ZeroWeekWorth>
  readonly sources: Readonly<Record<ZeroWeekReason, ReadonlyArray<Citation>>>
}

/** What a plan is made from. Who has no wish is planned for all the same. */
export interface ZeroWeekRequest<W extends Words = Words> {
  readonly quarter: Quarter
  readonly team: ReadonlyArray<Person<W>>
  readonly wishes: ReadonlyArray<ZeroWeekWish>
  readonly people: PeopleRules<W>
  readonly rules: ZeroWeekRules
}

/** By name, the Mondays of the weeks that somebody has, in order. */
export type ZeroWeekPlan = ReadonlyMap<string, ReadonlyArray<string>>

/**
 * The Mondays of a quarter's weeks; none where its first is no date.
 *
 * @example
 * ```ts
 * import { weeksOf } from "@hedgerow/core/support/ZeroWeek"
 *
 * weeksOf({ firstMonday: "2027-01-04", weeks: 3 }) // => ["2027-01-04", "2027-01-11", "2027-01-18"]
 * ```
 */
export const weeksOf = (quarter: Quarter): ReadonlyArray<string> => mondaysOf(quarter).map(formatDate)

/** The same as days. */
export const mondaysOf = ({ firstMonday, weeks }: Quarter): ReadonlyArray<DayNumber> => {
  const first = parseDate(firstMonday)
  return first === undefined ? [] : Array.from({ length: weeks }, (_, i) => first + 7 * i)
}

/**
 * The half of the quarter in which its `index`-th week (the first is 0) lies (A38): of 13 weeks, seven lie in the first.
 *
 * @example
 * ```ts
 * import { halfOf } from "@hedgerow/core/support/ZeroWeek"
 *
 * const quarter = { firstMonday: "2027-01-04", weeks: 13 }
 * halfOf(quarter, 6) // => 0
 * halfOf(quarter, 7) // => 1
 * ```
 */
export const halfOf = ({ weeks }: Quarter, index: number): 0 | 1 => (index < Math.ceil(weeks / 2) ? 0 : 1)

/**
 * How many weeks somebody is planned for: what they want, at most the quota, and no part of a week.
 *
 * @example
 * ```ts
 * import { wantedOf } from "@hedgerow/core/support/ZeroWeek"
 *
 * wantedOf({ name: "Otter", wants: 3 }, 2) // => 2
 * wantedOf(undefined, 2) // => 2
 * ```
 */
export const wantedOf = (wish: ZeroWeekWish | undefined, quota: number): number =>
  Math.max(0, Math.floor(Math.min(wish?.wants ?? quota, quota)))
