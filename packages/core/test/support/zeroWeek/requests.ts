/** Requests for zero weeks by what a test needs of them, random ones, and a deliberately naive look at a plan. */
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
import type { Person } from "@hedgerow/core/support/Person"
import {
  type Quarter,
  weeksOf,
  type ZeroWeekPlan,
  type ZeroWeekRequest,
  type ZeroWeekWish
} from "@hedgerow/core/support/ZeroWeek"
import { proposeZeroWeeks, type ZeroWeekProposal } from "@hedgerow/core/support/zeroWeek/Proposal"
import type { Solver } from "@hedgerow/core/support/zeroWeek/Solver"
import fc from "fast-check"
import { person } from "../people.ts"

type Request = ZeroWeekRequest<PostHogWords>

const QUARTER: Quarter = { firstMonday: "2027-01-04", weeks: 13 }
export const WEEKS = weeksOf(QUARTER)

/** The Monday of a week, the first of which is 1. */
export const week = (number: number): string => WEEKS[number - 1] ?? "none"

export const request = (
  team: ReadonlyArray<Person<PostHogWords>>,
  wishes: ReadonlyArray<ZeroWeekWish> = [],
  more: Partial<Request> = {}
): Request => ({ quarter: QUARTER, team, wishes, people, rules: zeroWeekRules, ...more })

/** The proposal of a request that is right. */
export const proposed = (of: Request, solver?: Solver): ZeroWeekProposal => {
  const proposal = proposeZeroWeeks(of, solver)
  if (proposal._tag === "InvalidZeroWeekRequest") throw new Error(JSON.stringify(proposal.problems))
  return proposal
}

const GROUPS = ["flags", "data", "replay"] as const

/** A day of the quarter by its index. */
const dayOf = (index: number): string =>
  new Date(Date.parse(QUARTER.firstMonday) + index * 86_400_000).toISOString().slice(0, 10)

/** Requests of up to so many people in a quarter of so many weeks. */
export const requests = (most: number, weeks: number): fc.Arbitrary<Request> => {
  const quarter = { ...QUARTER, weeks }
  const monday = fc.constantFrom(...weeksOf(quarter))
  const leave = fc
    .tuple(fc.nat(7 * weeks - 1), fc.nat(9))
    .map(([from, length]) => ({ from: dayOf(from), through: dayOf(from + length) }))
  const member = fc.record({
    region: fc.constantFrom("eu" as const, "na" as const),
    groups: fc.subarray([...GROUPS]),
    leave: fc.array(leave, { maxLength: 2 }),
    startedOn: fc.constantFrom("2025-01-06", "2026-12-28", "2027-01-13"),
    wish: fc.record({
      prefers: fc.array(monday, { maxLength: 4 }),
      cannot: fc.array(monday, { maxLength: 2 }),
      goal: fc.option(fc.constantFrom("docs", "macros"), { nil: undefined }),
      wants: fc.constantFrom(0, 1, 2, 5)
    })
  })
  return fc.array(member, { minLength: 1, maxLength: most }).map((members) =>
    request(
      members.map(({ wish: _, ...more }, i) => person(`P${i}`, more)),
      members.map(({ wish: { goal, ...wish } }, i) => ({
        name: `P${i}`,
        ...wish,
        ...(goal === undefined ? {} : { goal })
      })),
      { quarter }
    )
  )
}

/** What the rules forbid of a plan, from the request's own words: a date at a time, offices that never close but on weekends. */
export const forbidden = (plan: ZeroWeekPlan, { team, wishes, quarter }: Request): ReadonlyArray<string> => {
  const isAway = ({ leave, startedOn }: Person, date: string) =>
    startedOn <= date &&
    leave.some((one) => "from" in one && one.from <= date && date <= (one.through ?? one.from))
  const datesOf = (monday: string) =>
    [0, 1, 2, 3, 4].map((i) => new Date(Date.parse(monday) + i * 86_400_000).toISOString().slice(0, 10))
  const isNew = ({ startedOn }: Person, date: string) =>
    Date.parse(date) - Date.parse(startedOn) < 21 * 86_400_000
  const broken = new Set<string>()
  for (const one of team) {
    const mine = plan.get(one.name) ?? []
    const wish = wishes.find(({ name }) => name === one.name)
    if (mine.length > Math.min(2, wish?.wants ?? 2) || new Set(mine).size < mine.length) broken.add("quota")
    for (const monday of mine) {
      if (monday < one.startedOn) broken.add("not_started")
      if (wish?.cannot?.includes(monday)) broken.add("restriction")
      if (datesOf(monday).some((date) => isAway(one, date))) broken.add("leave")
    }
  }
  for (const monday of weeksOf(quarter))
    for (const date of datesOf(monday))
      for (const scope of [...GROUPS, "analytics", "unclassified", "eu", "na"]) {
        const there = team.filter((one) => {
          if (one.startedOn > date || isAway(one, date)) return false
          if (scope === one.region || scope === "analytics") return true
          return (
            !isNew(one, date) && (scope === "unclassified" || one.groups.some((group) => group === scope))
          )
        })
        const off = there.filter(({ name }) => plan.get(name)?.includes(monday))
        if (off.length > 0 && off.length === there.length) broken.add("coverage")
      }
  return [...broken].sort()
}
