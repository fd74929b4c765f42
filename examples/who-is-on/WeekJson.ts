/** A week as JSON. These keys are what scripts read: they change with a version only. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import { nowOf } from "./Now.ts"
import { isShort, type Week } from "./Week.ts"

/** All of it; `at` is an instant to say more of. */
export const weekJson = (week: Week, at?: Date) => ({
  week: week.span,
  short: isShort(week),
  groups: week.coverage.map((coverage) => ({
    ...coverage,
    owners: week.owners
      .filter(({ group }) => group === coverage.group)
      .map(({ region, names, citations }) => ({ region, names, citations: citationIds(citations) }))
  })),
  heroes: week.turns,
  heroless: week.heroless,
  away: week.away,
  nobody: week.nobody.map(({ citations, ...rest }) => ({ ...rest, citations: citationIds(citations) })),
  ...(at === undefined ? {} : { now: { at, ...nowOf(week, at) } })
})
