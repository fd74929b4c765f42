import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Person } from "@hedgerow/core/support/Person"
import { describe, expect, it } from "vitest"
import { nowOf } from "../../who-is-on/Now.ts"
import type { Rota } from "../../who-is-on/Rota.ts"
import { isShort, weekOf } from "../../who-is-on/Week.ts"

const otter: Person<PostHogWords> = {
  name: "Otter",
  region: "eu",
  hours: officeWeek("UTC"),
  groups: ["flags"],
  startedOn: "2026-01-05",
  leave: []
}
const at = new Date("2026-11-18T12:00:00Z")
const rota = (given: Partial<Rota>): Rota => ({ productTeams: [], rotations: [], offsites: [], ...given })
describe("the week that holds an instant", () => {
  it.each([
    ["2026-11-15T23:59:59Z", "2026-11-09"],
    ["2026-11-16T00:00:00Z", "2026-11-16"],
    ["2026-11-22T23:59:59Z", "2026-11-16"],
    ["2026-11-23T00:00:00Z", "2026-11-23"],
    ["1970-01-05T00:00:00Z", "1970-01-05"]
  ])("%s begins on Monday, %s", (instant, monday) => {
    const { span } = weekOf({ team: [otter] }, new Date(instant))
    expect(span.start.toISOString().slice(0, 10)).toBe(monday)
  })
})

describe("who is missing", () => {
  it("R197 C5: a group without its expert is, one alone is not", () => {
    const groups = ["flags", "data", "replay", "observability"] as const
    const [eu, na] = [officeWeek("Europe/London"), officeWeek("America/Los_Angeles")]
    const both = [
      { ...otter, groups, hours: eu },
      { ...otter, name: "Heron", region: "na", groups, hours: na }
    ] as const
    expect(isShort(weekOf({ team: both }, at))).toBe(false)
    expect(isShort(weekOf({ team: [both[0]] }, at))).toBe(true)
    const dropped = [both[0], { ...both[1], groups: groups.slice(1) }]
    expect(weekOf({ team: dropped }, at).owners.filter(({ names }) => names.length === 0)).toMatchObject([
      { group: "flags", region: "na" }
    ])
  })

  it.each([
    ["no rotation", [], "Replay has no rotation: each product team has one hero a week"],
    [
      "turns that have not begun",
      [{ team: "Replay", members: ["Mira"], start: "2026-11-23" }],
      "Replay has no hero this week: its turns begin on 2026-11-23"
    ]
  ])("R027: a product team with %s", (_, rotations, message) => {
    expect(
      weekOf({ team: [otter], rota: rota({ productTeams: ["Replay"], rotations }) }, at).heroless
    ).toEqual([message])
  })

  it("R027: a hero of two teams", () => {
    const rotations = ["Replay", "Flags"].map((team) => ({ team, members: ["Mira"], start: "2026-11-16" }))
    const given = rota({ productTeams: ["Replay", "Flags"], rotations })
    expect(weekOf({ team: [otter], rota: given }, at).heroless).toEqual([
      "Mira is the hero of Replay and of Flags: one of them has none"
    ])
  })
})

describe("who is on at an instant", () => {
  const flagsAt = (instant: string) => {
    const { covered, groups } = nowOf(weekOf({ team: [otter] }, at), new Date(instant))
    const { on, until } = groups.find(({ group }) => group === "flags") ?? {}
    return [covered, on, until?.toISOString()]
  }
  it.each([
    ["2026-11-18T08:59:59Z", [false, [], "2026-11-18T09:00:00.000Z"]],
    ["2026-11-18T09:00:00Z", [true, ["Otter"], "2026-11-18T17:00:00.000Z"]],
    ["2026-11-18T16:59:59Z", [true, ["Otter"], "2026-11-18T17:00:00.000Z"]],
    ["2026-11-18T17:00:00Z", [true, [], "2026-11-19T09:00:00.000Z"]]
  ])("%s", (instant, wanted) => {
    expect(flagsAt(instant)).toEqual(wanted)
  })

  it("names nobody as next where nobody comes within the week", () => {
    const gone = { ...otter, leave: [{ from: "2026-11-18", through: "2026-12-31" }] }
    const { groups } = nowOf(weekOf({ team: [gone] }, at), at)
    expect(groups.every(({ next, until }) => next === undefined && until === undefined)).toBe(true)
  })
})
