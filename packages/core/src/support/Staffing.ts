/** Who is on for which group, when nobody is, and where a single person carries it. */
import type { Citation } from "../policy/Citation.ts"
import { type Dated, inForce } from "../policy/Parameter.ts"
import { parseDate } from "../time/CivilDate.ts"
import { DAY } from "../time/Duration.ts"
import {
  type Flat,
  type Interval,
  intersect,
  normalise,
  subtract,
  toFlat,
  toIntervals
} from "../time/Interval.ts"
import type { FirstWeeks, PeopleRules } from "./PeopleRules.ts"
import { type Person, workOf } from "./Person.ts"
import type { Words } from "./Vocabulary.ts"

/** A stretch of time, and the names of those who are on, in the team's order. */
export interface Stretch extends Interval {
  readonly on: ReadonlyArray<string>
}

/** A group over a span of time. */
export interface GroupCoverage<W extends Words = Words> {
  readonly group: W["group"]
  /** Everything that is to be covered, cut where somebody comes or goes. */
  readonly stretches: ReadonlyArray<Stretch>
  /** Where nobody is on. */
  readonly gaps: ReadonlyArray<Interval>
  /** Where one person alone is on. */
  readonly single: ReadonlyArray<Stretch>
}

/** The group's experts in a region: none is a gap to report, one a single point of failure. */
export interface Owners<W extends Words = Words> {
  readonly group: W["group"]
  readonly region: W["region"]
  readonly names: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}

/**
 * What binds somebody to the first weeks' products at an instant (R026, A33): until the day they are said to be familiar, or
 * else for as many weeks as the handbook's parameter says. `undefined` for anybody else, and before the first day.
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { firstWeeksOf } from "@hedgerow/core/support/Staffing"
 *
 * const heron = { startedOn: "2026-11-02" }
 * firstWeeksOf(heron, people, new Date("2026-11-22T23:59:59Z"))?.value.groups // => ["analytics"]
 * firstWeeksOf(heron, people, new Date("2026-11-23T00:00:00Z")) // => undefined
 * ```
 */
export const firstWeeksOf = <W extends Words>(
  { startedOn, familiarOn }: Pick<Person, "startedOn" | "familiarOn">,
  { firstWeeks }: Pick<PeopleRules<W>, "firstWeeks">,
  at: Date
): Dated<FirstWeeks<W>> | undefined => {
  const found = inForce(firstWeeks, at)
  const start = parseDate(startedOn)
  if (found === undefined || start === undefined) return undefined
  const end = familiarOn === undefined ? start + 7 * found.value.weeks : (parseDate(familiarOn) ?? start)
  const day = Math.floor(at.getTime() / DAY)
  return start <= day && day < end ? found : undefined
}

/**
 * The groups whose tickets somebody works at an instant: in the first weeks those of the first weeks' products (R026),
 * afterwards their own and the ones that all share (R195).
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { groupsAt } from "@hedgerow/core/support/Staffing"
 *
 * const heron = { startedOn: "2026-11-02", groups: ["flags"] } as const
 * groupsAt(heron, people, new Date("2026-11-09T12:00:00Z")) // => ["analytics"]
 * groupsAt(heron, people, new Date("2026-12-09T12:00:00Z")) // => ["flags", "analytics", "unclassified"]
 * ```
 */
export const groupsAt = <W extends Words>(
  person: Pick<Person<W>, "startedOn" | "familiarOn" | "groups">,
  rules: PeopleRules<W>,
  at: Date
): ReadonlyArray<W["group"]> =>
  firstWeeksOf(person, rules, at)?.value.groups ?? [...new Set([...person.groups, ...sharedOf(rules)])]

/** The groups that everybody works (R195). */
export const sharedOf = <W extends Words>({
  vocabulary
}: Pick<PeopleRules<W>, "vocabulary">): ReadonlyArray<W["group"]> =>
  groupNames(vocabulary).filter((group) => vocabulary.groups[group].shared)

const groupNames = <W extends Words>({ groups }: PeopleRules<W>["vocabulary"]): ReadonlyArray<W["group"]> =>
  Object.keys(groups)

/**
 * Every group over what is to be covered, in the handbook's order: who is on, where nobody is, where one alone is.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { coverageOf } from "@hedgerow/core/support/Staffing"
 *
 * const otter = { name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: ["flags"], startedOn: "2026-01-05", leave: [] } as const
 * const day = [{ start: new Date("2026-11-20T09:00:00Z"), end: new Date("2026-11-20T18:00:00Z") }]
 * const flags = coverageOf([otter], people, day).find(({ group }) => group === "flags")
 * flags?.gaps // => [{ start: new Date("2026-11-20T17:00:00Z"), end: new Date("2026-11-20T18:00:00Z") }]
 * flags?.single.map(({ on }) => on) // => [["Otter"]]
 * ```
 */
export const coverageOf = <W extends Words>(
  team: ReadonlyArray<Person<W>>,
  rules: PeopleRules<W>,
  toCover: ReadonlyArray<Interval>
): ReadonlyArray<GroupCoverage<W>> => {
  const span = normalise(toFlat(toCover))
  return groupNames<W>(rules.vocabulary).map((group) => {
    const shifts = team.map((person) => ({ name: person.name, flat: workIn(person, group, rules, span) }))
    const stretches = stretchesOf(span, shifts)
    return {
      group,
      stretches,
      gaps: toIntervals(shifts.reduce<Flat>((left, { flat }) => subtract(left, flat), span)),
      single: stretches.filter(({ on }) => on.length === 1)
    }
  })
}

/** When somebody works a group's tickets within a span: day by day, since the first weeks end on one. */
export const workIn = <W extends Words>(
  person: Person<W>,
  group: W["group"],
  rules: PeopleRules<W>,
  span: Flat
): Flat => {
  const [first, last] = [span[0], span.at(-1)]
  if (first === undefined || last === undefined) return []
  const work = intersect(workOf(person, first, last), span)
  const mine: Array<number> = []
  for (let i = 0; i < work.length; i += 2) {
    const [start, end] = [work[i] as number, work[i + 1] as number]
    if (groupsAt(person, rules, new Date(start)).includes(group)) mine.push(start, end)
  }
  return mine
}

const stretchesOf = (
  span: Flat,
  shifts: ReadonlyArray<{ readonly name: string; readonly flat: Flat }>
): ReadonlyArray<Stretch> => {
  const cuts = [...new Set([...span, ...shifts.flatMap(({ flat }) => flat)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((start, i) => {
    const piece: Flat = [start, cuts[i + 1] as number]
    if (intersect(span, piece).length === 0) return []
    const on = shifts.flatMap(({ name, flat }) => (intersect(flat, piece).length > 0 ? [name] : []))
    return toIntervals(piece).map((interval) => ({ ...interval, on }))
  })
}

/**
 * The experts of each group in each region that should have one (R197, C5): groups that all share are not asked about, nor
 * are people before their first day or in their first weeks.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { ownersOf } from "@hedgerow/core/support/Staffing"
 *
 * const otter = { name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: ["flags"], startedOn: "2026-01-05", leave: [] } as const
 * const owners = ownersOf([otter], people, new Date("2026-11-20T12:00:00Z"))
 * owners.filter(({ group }) => group === "flags").map(({ region, names }) => [region, names]) // => [["eu", ["Otter"]], ["na", []]]
 * ```
 */
export const ownersOf = <W extends Words>(
  team: ReadonlyArray<Person<W>>,
  rules: PeopleRules<W>,
  at: Date
): ReadonlyArray<Owners<W>> => {
  const regions = inForce(rules.expertRegions, at)
  return groupNames<W>(rules.vocabulary)
    .filter((group) => !rules.vocabulary.groups[group].shared)
    .flatMap((group) =>
      (regions?.value ?? []).map((region) => ({
        group,
        region,
        names: team
          .filter((person) => person.region === region && person.groups.includes(group))
          .filter(
            (person) =>
              person.startedOn <= at.toISOString().slice(0, 10) &&
              firstWeeksOf(person, rules, at) === undefined
          )
          .map(({ name }) => name),
        citations: [...(regions?.citations ?? []), ...rules.vocabulary.groups[group].citations]
      }))
    )
}
