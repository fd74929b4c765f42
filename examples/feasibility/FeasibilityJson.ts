/** A week as JSON. These keys are what scripts read: they change with a version only. */
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import { type Feasibility, feasibilityOf, type Unservable } from "@hedgerow/core/support/Feasibility"
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
    difference: {
      covered,
      plans: plans.map(({ change, ...row }) => ({ ...classOf(row), ...change })),
      unstaffed
    }
  }
}

const weekJson = ({ id, title }: SupportEdition, week: Feasibility) => ({
  edition: id,
  title,
  week: week.week,
  covered: hours(week.covered, week.coverageCitations),
  plans: week.plans.map((row) => ({
    ...classOf(row),
    targetHours: row.targetHours,
    unservableHours: row.hours,
    windows: row.windows,
    citations: citationIds(row.citations)
  })),
  unstaffed: hours(week.unstaffed, [...week.coverageCitations, ...week.staffCitations])
})

/** The plan, and the severities only where they matter. */
const classOf = ({ plan, severities }: Pick<Unservable, "plan" | "severities">) =>
  severities === undefined ? { plan } : { plan, severities }

const hours = (windows: ReadonlyArray<Interval>, citations: ReadonlyArray<Citation>) => ({
  hours: lengthOf(toFlat(windows)) / HOUR,
  windows,
  citations: citationIds(citations)
})
