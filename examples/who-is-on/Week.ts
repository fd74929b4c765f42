/** Everything that is said about a team's week: who is on, whose turn it is, who is away, and where somebody is missing. */
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { inForce } from "@hedgerow/core/policy/Parameter"
import { isOnLeave, type Person } from "@hedgerow/core/support/Person"
import type { Turn } from "@hedgerow/core/support/Rotation"
import { coverageOf, type GroupCoverage, type Owners, ownersOf } from "@hedgerow/core/support/Staffing"
import { make, segments } from "@hedgerow/core/time/BusinessCalendar"
import { formatDate, weekdayOf } from "@hedgerow/core/time/CivilDate"
import { DAY } from "@hedgerow/core/time/Duration"
import type { Interval } from "@hedgerow/core/time/Interval"
import { isOutsideHorizon } from "@hedgerow/core/time/OutsideHorizon"
import { heroesOf } from "./Heroes.ts"
import { type Nobody, nobodyIn } from "./Nobody.ts"
import type { Offsite, Rota } from "./Rota.ts"

/** Somebody who is away on some days, `YYYY-MM-DD`: on leave, or at an offsite of this name. */
interface Away {
  readonly name: string
  readonly offsite?: string
  readonly days: ReadonlyArray<string>
}

/** A team and its rota. */
export interface Roster {
  readonly team: ReadonlyArray<Person<PostHogWords>>
  readonly rota?: Rota
}

/** What is found out about a week, Monday to Sunday in UTC. */
export interface Week {
  readonly span: Interval
  readonly roster: Roster
  /** The team, whose offsites are leave too. */
  readonly there: ReadonlyArray<Person<PostHogWords>>
  readonly toCover: ReadonlyArray<Interval>
  readonly coverCitations: ReadonlyArray<Citation>
  readonly coverage: ReadonlyArray<GroupCoverage<PostHogWords>>
  readonly owners: ReadonlyArray<Owners<PostHogWords>>
  readonly turns: ReadonlyArray<Turn>
  /** What keeps a product team from its one hero, one sentence each. */
  readonly heroless: ReadonlyArray<string>
  readonly heroCitations: ReadonlyArray<Citation>
  readonly away: ReadonlyArray<Away>
  readonly nobody: ReadonlyArray<Nobody>
}

/** The week that holds an instant. */
export const weekOf = (roster: Roster, at: Date): Week => {
  const today = Math.floor(at.getTime() / DAY)
  const monday = today - ((weekdayOf(today) + 6) % 7)
  const span = { start: new Date(monday * DAY), end: new Date((monday + 7) * DAY) }
  const there = withOffsites(roster)
  const { toCover, citations } = toCoverIn(span)
  const coverage = coverageOf(there, people, toCover)
  return {
    span,
    roster,
    there,
    toCover,
    coverCitations: citations,
    coverage,
    owners: ownersOf(roster.team, people, span.start),
    ...heroesOf(roster.rota, there, span),
    away: awayIn(roster, monday),
    nobody: nobodyIn(roster, there, coverage, toCover, citations)
  }
}

/** Whether anybody is missing: then the program ends with 1. */
export const isShort = ({ nobody, owners, heroless }: Week): boolean =>
  nobody.length > 0 || heroless.length > 0 || owners.some(({ names }) => names.length === 0)

/** The covered hours of a span, with what says so. */
export const toCoverIn = ({
  start,
  end
}: Interval): { readonly toCover: ReadonlyArray<Interval>; readonly citations: ReadonlyArray<Citation> } => {
  const found = inForce(present.parameters.coverageCalendar, start)
  const covered = found === undefined ? [] : segments(make(found.value), start, end)
  return { toCover: isOutsideHorizon(covered) ? [] : covered, citations: found?.citations ?? [] }
}

const closureOf = ({ name, from, through }: Offsite) => ({ name, from, through })

const withOffsites = ({ team, rota }: Roster): ReadonlyArray<Person<PostHogWords>> =>
  team.map((person) => {
    const mine = (rota?.offsites ?? []).filter((one) => one.people.includes(person.name))
    return mine.length === 0 ? person : { ...person, leave: [...person.leave, ...mine.map(closureOf)] }
  })

const awayIn = ({ team, rota }: Roster, monday: number): ReadonlyArray<Away> => {
  const week = Array.from({ length: 7 }, (_, i) => monday + i)
  const daysOf = (person: Person): ReadonlyArray<string> =>
    week.filter((day) => isOnLeave(person, day)).map(formatDate)
  return team.flatMap((person) =>
    [
      { name: person.name, days: daysOf(person) },
      ...(rota?.offsites ?? [])
        .filter((one) => one.people.includes(person.name))
        .map((one) => ({
          name: person.name,
          offsite: one.name,
          days: daysOf({ ...person, leave: [closureOf(one)] })
        }))
    ].filter(({ days }) => days.length > 0)
  )
}
