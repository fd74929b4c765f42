/** A week as JSON. These keys are what scripts read: they change with a version only. */
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import { type Feasibility, feasibilityOf } from "@hedgerow/core/support/Feasibility"
import { compareFeasibility } from "@hedgerow/core/support/FeasibilityComparison"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { HOUR } from "@hedgerow/core/time/Duration"
import { type Interval, lengthOf, toFlat } from "@hedgerow/core/time/Interval"

/** One edition's week. */
export const feasibilityJson = (edition: SupportEdition, at: Date) =>
  weekJson(edition, feasibilityOf(edition, at))

/** Two editions' week, and the difference. */
export const comparisonJson = (first: SupportEdition, second: SupportEdition, at: Date) => {
  const { before, after, covered, plans, unstaffed } = compareFeasibility(first, second, at)
  return {
    before: weekJson(first, before),
    after: weekJson(second, after),
    difference: { covered, plans: plans.map(({ plan, change }) => ({ plan, ...change })), unstaffed }
  }
}

const weekJson = ({ id, title }: SupportEdition, week: Feasibility) => ({
  edition: id,
  title,
  week: week.week,
  covered: hours(week.covered, week.coverageCitations),
  plans: week.plans.map(({ plan, targetHours, hours, windows, citations }) => ({
    plan,
    targetHours,
    unservableHours: hours,
    windows,
    citations: citationIds(citations)
  })),
  unstaffed: hours(week.unstaffed, [...week.coverageCitations, ...week.staffCitations])
})

const hours = (windows: ReadonlyArray<Interval>, citations: ReadonlyArray<Citation>) => ({
  hours: lengthOf(toFlat(windows)) / HOUR,
  windows,
  citations: citationIds(citations)
})
