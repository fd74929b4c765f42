/** Where nobody is on, and who would be if they were not away. */
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { leaveGaps } from "@hedgerow/core/support/Absence"
import type { Person } from "@hedgerow/core/support/Person"
import type { GroupCoverage } from "@hedgerow/core/support/Staffing"
import { type Interval, subtract, toFlat, toIntervals, union } from "@hedgerow/core/time/Interval"
import type { Roster } from "./Week.ts"

/** Covered hours of a group for which nobody is on. */
export interface Nobody {
  readonly group: PostHogWords["group"]
  /** Who would be on, and is away; absent: nobody ever is then. */
  readonly person?: string
  readonly gaps: ReadonlyArray<Interval>
  readonly citations: ReadonlyArray<Citation>
}

/** First by who is away (R212–R214, R217), then what is left. `there` is the team with its offsites as leave. */
export const nobodyIn = (
  { rota }: Pick<Roster, "rota">,
  there: ReadonlyArray<Person<PostHogWords>>,
  coverage: ReadonlyArray<GroupCoverage<PostHogWords>>,
  toCover: ReadonlyArray<Interval>,
  citations: ReadonlyArray<Citation>
): ReadonlyArray<Nobody> => {
  const opened = leaveGaps(there, people, toCover)
  const { leave, other } = people.absenceSources
  const sources = (person: string): ReadonlyArray<Citation> =>
    rota?.offsites.some((one) => one.people.includes(person)) ? [...leave, ...other] : leave
  return coverage.flatMap(({ group, gaps }): ReadonlyArray<Nobody> => {
    const mine = opened.filter((one) => one.group === group)
    const known = mine.reduce<ReadonlyArray<number>>((all, one) => union(all, toFlat(one.gaps)), [])
    const rest = toIntervals(subtract(toFlat(gaps), known))
    return [
      ...mine.map((one) => ({ ...one, citations: sources(one.person) })),
      ...(rest.length === 0 ? [] : [{ group, gaps: rest, citations }])
    ]
  })
}
