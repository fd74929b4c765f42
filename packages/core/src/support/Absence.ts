/** What an absence does to coverage: the hours for which it leaves a group with nobody. */
import type { Citation } from "../policy/Citation.ts"
import type { Closure } from "../time/Closure.ts"
import { type Interval, intersect, subtract, toFlat, toIntervals } from "../time/Interval.ts"
import type { PeopleRules } from "./PeopleRules.ts"
import type { Person } from "./Person.ts"
import { coverageOf, workIn } from "./Staffing.ts"
import type { Words } from "./Vocabulary.ts"

/** People who are away for something: an offsite, say. */
export interface Absence {
  readonly name: string
  readonly people: ReadonlyArray<string>
  readonly when: Closure
}

/** A group that absences leave with nobody, who of it is away then, and for which hours. */
export interface OpenedGap<W extends Words = Words> {
  readonly group: W["group"]
  readonly person: string
  readonly gaps: ReadonlyArray<Interval>
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Which leave leaves nobody on (R212–R214): by group and person, the hours to be covered that their leave takes from a group
 * in which nobody else is on. Where several are away at once, each of them is named.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { leaveGaps } from "@hedgerow/core/support/Absence"
 *
 * const otter = {
 *   name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: ["flags"], startedOn: "2026-01-05", leave: [{ from: "2026-11-20" }]
 * } as const
 * const heron = { ...otter, name: "Heron", groups: ["data"], leave: [] } as const
 * const day = [{ start: new Date("2026-11-20T09:00:00Z"), end: new Date("2026-11-20T17:00:00Z") }]
 * leaveGaps([otter, heron], people, day).map(({ group, person }) => [group, person]) // => [["flags", "Otter"]]
 * ```
 */
export const leaveGaps = <W extends Words>(
  team: ReadonlyArray<Person<W>>,
  rules: PeopleRules<W>,
  toCover: ReadonlyArray<Interval>
): ReadonlyArray<OpenedGap<W>> =>
  opened(
    team.map((person) => (person.leave.length === 0 ? person : { ...person, leave: [] })),
    team,
    rules,
    toCover,
    rules.absenceSources.leave
  )

/**
 * The hours that an offsite, or any other absence, would leave with nobody beyond those of the team as it is (R214, R217).
 * Names that are not in the team are passed over.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { absenceGaps } from "@hedgerow/core/support/Absence"
 *
 * const otter = { name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: ["flags"], startedOn: "2026-01-05", leave: [] } as const
 * const heron = { ...otter, name: "Heron" }
 * const day = [{ start: new Date("2026-11-20T09:00:00Z"), end: new Date("2026-11-20T17:00:00Z") }]
 * const offsite = { name: "Flags offsite", people: ["Otter"], when: { from: "2026-11-18", through: "2026-11-20" } }
 * absenceGaps([otter, heron], people, day, offsite) // => []
 * absenceGaps([otter], people, day, offsite).map(({ group }) => group) // => ["analytics", "unclassified", "flags"]
 * ```
 */
export const absenceGaps = <W extends Words>(
  team: ReadonlyArray<Person<W>>,
  rules: PeopleRules<W>,
  toCover: ReadonlyArray<Interval>,
  { people, when }: Absence
): ReadonlyArray<OpenedGap<W>> =>
  opened(
    team,
    team.map((person) =>
      people.includes(person.name) ? { ...person, leave: [...person.leave, when] } : person
    ),
    rules,
    toCover,
    rules.absenceSources.other
  )

/** The gaps of the second team that the first has not, with those who fill them in the first. */
const opened = <W extends Words>(
  before: ReadonlyArray<Person<W>>,
  after: ReadonlyArray<Person<W>>,
  rules: PeopleRules<W>,
  toCover: ReadonlyArray<Interval>,
  citations: ReadonlyArray<Citation>
): ReadonlyArray<OpenedGap<W>> => {
  const known = new Map(coverageOf(before, rules, toCover).map(({ group, gaps }) => [group, toFlat(gaps)]))
  return coverageOf(after, rules, toCover).flatMap(({ group, gaps }) => {
    const more = subtract(toFlat(gaps), known.get(group) ?? [])
    return before.flatMap((person) => {
      const missed = intersect(workIn(person, group, rules, more), more)
      return missed.length === 0 ? [] : [{ group, person: person.name, gaps: toIntervals(missed), citations }]
    })
  })
}
