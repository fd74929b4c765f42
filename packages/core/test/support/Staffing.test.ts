import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Person } from "@hedgerow/core/support/Person"
import { coverageOf, firstWeeksOf, groupsAt, ownersOf } from "@hedgerow/core/support/Staffing"
import { HOUR } from "@hedgerow/core/time/Duration"
import { lengthOf, toFlat } from "@hedgerow/core/time/Interval"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { person, span } from "./people.ts"

const NOW = new Date("2026-11-20T12:00:00Z")

const of = (team: ReadonlyArray<Person<PostHogWords>>, group: string, toCover: ReturnType<typeof span>) => {
  const found = coverageOf(team, people, toCover).find((one) => one.group === group)
  if (found === undefined) throw new Error(`no group ${group}`)
  return found
}

describe("the first weeks", () => {
  const heron = person("Heron", { startedOn: "2026-11-02" })

  it.each([
    ["before the first day nothing binds", "2026-11-01T23:59:59Z", false],
    ["on the first day they do", "2026-11-02T00:00:00Z", true],
    ["on the last day of the third week they do", "2026-11-22T23:59:59Z", true],
    ["on the day after they don't", "2026-11-23T00:00:00Z", false]
  ])("R026: %s", (_, at, bound) => {
    expect(firstWeeksOf(heron, people, new Date(at)) !== undefined).toBe(bound)
  })

  it.each([
    ["sooner", "2026-11-09", "2026-11-08T12:00:00Z", "2026-11-09T12:00:00Z"],
    ["later", "2026-12-14", "2026-12-13T12:00:00Z", "2026-12-14T12:00:00Z"]
  ])("R026: end %s where the person is said to be familiar then", (_, familiarOn, last, next) => {
    const groups = [last, next].map((at) => groupsAt({ ...heron, familiarOn }, people, new Date(at)))
    expect(groups).toEqual([["analytics"], ["flags", "analytics", "unclassified"]])
  })

  it("R026: keep somebody new out of the coverage of the group they will know", () => {
    const toCover = span("2026-11-06T09:00:00Z", "2026-11-06T17:00:00Z")
    expect(of([heron], "flags", toCover).gaps).toEqual(toCover)
    expect(of([heron], "analytics", toCover).gaps).toEqual([])
  })
})

describe("coverage", () => {
  const otter = person("Otter")
  const wren = person("Wren", { region: "na" })
  const day = span("2026-11-20T09:00:00Z", "2026-11-21T01:00:00Z")

  it("R195: of Analytics and Unclassified is everybody's", () => {
    for (const group of ["analytics", "unclassified"])
      expect(of([otter, wren], group, day).stretches.flatMap(({ on }) => on)).toEqual(["Otter", "Wren"])
  })

  it("is cut where somebody comes or goes; one alone is a single point of failure (C5)", () => {
    const early = person("Finch", { groups: ["flags"] })
    const { stretches, gaps, single } = of([otter, early, wren], "flags", day)
    expect(stretches.map(({ start, end, on }) => [start.getUTCHours(), end.getUTCHours(), on])).toEqual([
      [9, 17, ["Otter", "Finch"]],
      [17, 1, ["Wren"]]
    ])
    expect(gaps).toEqual([])
    expect(single.map(({ on }) => on)).toEqual([["Wren"]])
  })

  it("of a group that nobody knows is one gap", () => {
    expect(of([otter, wren], "replay", day)).toMatchObject({ gaps: day, single: [] })
  })

  it("of nothing is empty", () => {
    expect(of([otter], "flags", [])).toEqual({ group: "flags", stretches: [], gaps: [], single: [] })
  })

  it("R197: lacks an owner in each region where nobody of the group is (C5)", () => {
    const owners = ownersOf([otter, wren, person("Heron", { startedOn: "2026-11-09" })], people, NOW)
    expect(owners.map(({ group, region, names }) => [group, region, names])).toEqual([
      ["flags", "eu", ["Otter"]],
      ["flags", "na", ["Wren"]],
      ["data", "eu", []],
      ["data", "na", []],
      ["replay", "eu", []],
      ["replay", "na", []],
      ["observability", "eu", []],
      ["observability", "na", []]
    ])
    expect(owners[0]?.citations.map(({ id }) => id)).toEqual(["R197", "C5", "R190", "R194"])
  })

  it("counts, minute by minute, those who are there (naive)", () => {
    const days = fc.subarray(["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"])
    const one = fc.record({ region: fc.constantFrom("eu" as const, "na" as const), away: days })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), (members) => {
        const team = members.map(({ region, away }, i) =>
          person(`P${i}`, { region, leave: away.map((from) => ({ from })) })
        )
        const week = span("2026-11-16T00:00:00Z", "2026-11-21T00:00:00Z")
        const { stretches, gaps } = of(team, "flags", week)
        const isOn = (at: Date, i: number): boolean => {
          const local = new Date(at.getTime() - (members[i]?.region === "na" ? 8 * HOUR : 0))
          const date = local.toISOString().slice(0, 10)
          const hour = local.getUTCHours()
          return local.getUTCDay() % 6 !== 0 && hour >= 9 && hour < 17 && !members[i]?.away.includes(date)
        }
        for (const { start, end, on } of stretches)
          for (const at of [start, new Date(end.getTime() - 60_000)])
            expect(on).toEqual(team.flatMap(({ name }, i) => (isOn(at, i) ? [name] : [])))
        const empty = toFlat(stretches.filter(({ on }) => on.length === 0))
        expect(lengthOf(toFlat(gaps))).toBe(lengthOf(empty))
        expect(lengthOf(toFlat(stretches))).toBe(120 * HOUR)
      }),
      { numRuns: 30 }
    )
  })
})
