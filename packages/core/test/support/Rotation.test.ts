import { earlyPeople, people } from "@hedgerow/core/handbook/People"
import { type Rotation, rotationProblems, turnsOf } from "@hedgerow/core/support/Rotation"
import { formatDate, parseDate } from "@hedgerow/core/time/CivilDate"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { person } from "./people.ts"

const [WEEKLY = ""] = people.heroes.map(({ value }) => value.rule)
const NOW = new Date("2026-11-20T12:00:00Z")
const replay: Rotation = { team: "Replay", members: ["Otter", "Heron", "Wren"], start: "2026-11-02" }
const november = { from: "2026-11-02", through: "2026-11-30" }

describe("turns", () => {
  it("R027: go round week by week, Monday to Sunday", () => {
    expect(turnsOf(replay, WEEKLY, november).map(({ from, through, name }) => [from, through, name])).toEqual(
      [
        ["2026-11-02", "2026-11-08", "Otter"],
        ["2026-11-09", "2026-11-15", "Heron"],
        ["2026-11-16", "2026-11-22", "Wren"],
        ["2026-11-23", "2026-11-29", "Otter"],
        ["2026-11-30", "2026-12-06", "Heron"]
      ]
    )
  })

  it("R027: are swapped by whoever says so, and the others keep theirs", () => {
    const names = turnsOf({ ...replay, swaps: { "2026-11-16": "Otter" } }, WEEKLY, november).map(
      ({ name }) => name
    )
    expect(names).toEqual(["Otter", "Heron", "Otter", "Otter", "Heron"])
  })

  it("say on which days the hero is on leave", () => {
    const wren = person("Wren", { leave: [{ from: "2026-11-19", through: "2026-11-24" }] })
    const turns = turnsOf(replay, WEEKLY, november, new Map([["Wren", wren]]))
    expect(turns.map(({ away }) => away)).toEqual([[], [], ["2026-11-19", "2026-11-20"], [], []])
  })

  it("have none without members or dates", () => {
    expect(turnsOf({ ...replay, members: [] }, WEEKLY, november)).toEqual([])
    expect(turnsOf(replay, WEEKLY, { from: "soon", through: "2026-11-30" })).toEqual([])
  })

  it("are each somebody's exactly once, from whatever week one asks", () => {
    const [start = 0] = [replay.start].map(parseDate)
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 5 }), (weeks, size) => {
        const members = Array.from({ length: size }, (_, i) => `P${i}`)
        const monday = formatDate(start + 7 * weeks)
        const [turn, ...more] = turnsOf({ ...replay, members }, WEEKLY, { from: monday, through: monday })
        expect([turn?.name, more]).toEqual([`P${weeks % size}`, []])
      })
    )
  })
})

describe("rotations", () => {
  it("R027: are wrong where a product team has none, two, or is none", () => {
    const problems = rotationProblems(
      [replay, replay, { ...replay, team: "Rplay" }],
      ["Replay", "Flags"],
      people,
      NOW
    )
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [[], "Replay has 2 rotations: each product team has one hero a week"],
      [[], "Flags has no rotation: each product team has one hero a week"],
      [[2, "team"], "Rplay is no product team"]
    ])
    expect(rotationProblems([replay], ["Replay"], people, NOW)).toEqual([])
  })

  it("R028: were one for the whole company in the earlier edition", () => {
    expect(rotationProblems([replay], [], earlyPeople, NOW)).toEqual([])
    expect(rotationProblems([replay, replay], [], earlyPeople, NOW).map(({ message }) => message)).toEqual([
      "there are 2 rotations: the whole company has one hero a week"
    ])
  })

  it("say what of them cannot be read", () => {
    const broken = [
      { ...replay, start: "2026-02-30" },
      { ...replay, members: [], swaps: { "2026-11-17": "Otter" } }
    ]
    const places = broken.flatMap((one) =>
      rotationProblems([one], ["Replay"], people, NOW).map(({ path }) => path)
    )
    expect(places).toEqual([
      [0, "start"],
      [0, "members"],
      [0, "swaps", "2026-11-17"]
    ])
  })
})
