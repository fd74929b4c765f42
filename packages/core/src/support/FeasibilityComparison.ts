/** Two editions in one week: what the second can staff that the first cannot, and the other way round. */
import { HOUR } from "../time/Duration.ts"
import { type Interval, lengthOf, subtract, toFlat, toIntervals } from "../time/Interval.ts"
import { type Feasibility, feasibilityOf, type Unservable } from "./Feasibility.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** What becomes of a set of hours from the first edition to the second. */
export interface HoursChange {
  /** The second's hours less the first's. */
  readonly hours: number
  /** In the second alone. */
  readonly added: ReadonlyArray<Interval>
  /** In the first alone. */
  readonly removed: ReadonlyArray<Interval>
}

/** The arrivals that a plan's target cannot serve, in two editions. */
export interface PlanComparison<A extends Words = Words, B extends Words = A> {
  readonly plan: A["plan"] | B["plan"]
  /** Of which severities; absent where severity moves no target of the plan in either. */
  readonly severities?: ReadonlyArray<A["severity"] | B["severity"]>
  /** Absent: the first edition promises the plan nothing. */
  readonly before?: Unservable<A>
  /** Absent: the second edition promises the plan nothing. */
  readonly after?: Unservable<B>
  /** Absent where one of them promises nothing: there is nothing to compare. */
  readonly change?: HoursChange
}

/** One week of two editions. */
export interface FeasibilityComparison<A extends Words = Words, B extends Words = A> {
  readonly before: Feasibility<A>
  readonly after: Feasibility<B>
  readonly covered: HoursChange
  /** The first edition's plans, then those that only the second has. */
  readonly plans: ReadonlyArray<PlanComparison<A, B>>
  readonly unstaffed: HoursChange
}

/**
 * Compares what two editions cannot staff in the week of Monday to Sunday (UTC) that holds an instant. Plans are the
 * same when their words are; where severity moves a plan's target, each severity's is compared with what it has in the other.
 *
 * @example
 * ```ts
 * import { civilCoverage } from "@hedgerow/core/handbook/Calendars"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { readings } from "@hedgerow/core/policy/Citation"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { compareFeasibility } from "@hedgerow/core/support/FeasibilityComparison"
 *
 * const coverageCalendar = undated(civilCoverage, readings("A2"))
 * const civil = { ...present, parameters: { ...present.parameters, coverageCalendar } }
 * const { covered, plans } = compareFeasibility(present, civil, new Date("2026-03-18T12:00:00Z"))
 *
 * covered.hours // => -5
 * plans.map(({ plan, change }) => [plan, change?.hours])
 * // => [["enterprise", 5], ["scale", 0], ["boost", 0], ["pay_as_you_go", 0]]
 * ```
 */
export const compareFeasibility = <A extends Words, B extends Words>(
  first: SupportEdition<A>,
  second: SupportEdition<B>,
  at: Date
): FeasibilityComparison<A, B> => {
  const before = feasibilityOf(first, at)
  const after = feasibilityOf(second, at)
  return {
    before,
    after,
    covered: changeOf(before.covered, after.covered),
    plans: [
      ...before.plans.flatMap((row): ReadonlyArray<PlanComparison<A, B>> => {
        const others = after.plans.filter((other) => meet(row, other))
        return others.length === 0
          ? [{ ...classOf(row), before: row }]
          : others.map((other) => ({
              ...sharedBy(row, other),
              before: row,
              after: other,
              change: changeOf(row.windows, other.windows)
            }))
      }),
      ...after.plans.flatMap((row) =>
        before.plans.some((other) => meet(row, other)) ? [] : [{ ...classOf(row), after: row }]
      )
    ],
    unstaffed: changeOf(before.unstaffed, after.unstaffed)
  }
}

type Class = Pick<Unservable, "plan" | "severities">

const classOf = <W extends Words>({ plan, severities }: Unservable<W>): Pick<Unservable<W>, keyof Class> =>
  severities === undefined ? { plan } : { plan, severities }

/** Whether two rows speak of some of the same tickets. */
const meet = (a: Class, b: Class): boolean =>
  a.plan === b.plan &&
  (a.severities === undefined ||
    b.severities === undefined ||
    a.severities.some((severity) => b.severities?.includes(severity)))

/** The tickets that two rows both speak of. */
const sharedBy = <A extends Words, B extends Words>(
  a: Unservable<A>,
  b: Unservable<B>
): Pick<PlanComparison<A, B>, keyof Class> => {
  const { plan, severities } = a
  if (severities === undefined) return classOf(b)
  const others: ReadonlyArray<string> = b.severities ?? severities
  return { plan, severities: severities.filter((severity) => others.includes(severity)) }
}

const changeOf = (before: ReadonlyArray<Interval>, after: ReadonlyArray<Interval>): HoursChange => {
  const added = subtract(toFlat(after), toFlat(before))
  const removed = subtract(toFlat(before), toFlat(after))
  return {
    hours: (lengthOf(added) - lengthOf(removed)) / HOUR,
    added: toIntervals(added),
    removed: toIntervals(removed)
  }
}
