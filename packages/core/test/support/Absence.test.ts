import { people } from "@hedgerow/core/handbook/People"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { absenceGaps, leaveGaps } from "@hedgerow/core/support/Absence"
import { describe, expect, it } from "vitest"
import { person, span } from "./people.ts"

const friday = span("2026-11-20T09:00:00Z", "2026-11-20T17:00:00Z")
const away = { leave: [{ from: "2026-11-20" }] }
const inShort = (gaps: ReturnType<typeof leaveGaps>) => gaps.map(({ group, person }) => [group, person])

describe("leave against coverage", () => {
  it("R212 R213 R214: names whose leave leaves a group with nobody, for which hours and by which rules", () => {
    const gaps = leaveGaps([person("Otter", away), person("Heron", { groups: ["data"] })], people, friday)
    expect(inShort(gaps)).toEqual([["flags", "Otter"]])
    expect(gaps[0]?.gaps).toEqual(friday)
    expect(citationIds(gaps[0]?.citations ?? [])).toEqual(["R212", "R213", "R214", "A33"])
  })

  it("R212: is silent where the counterpart is there, and names both where both are away", () => {
    expect(leaveGaps([person("Otter", away), person("Heron")], people, friday)).toEqual([])
    expect(
      inShort(
        leaveGaps(
          [person("Otter", away), person("Heron", away), person("Wren", { groups: [] })],
          people,
          friday
        )
      )
    ).toEqual([
      ["flags", "Otter"],
      ["flags", "Heron"]
    ])
  })

  it("does not blame leave for hours that nobody works anyhow", () => {
    const evening = span("2026-11-20T18:00:00Z", "2026-11-20T20:00:00Z")
    expect(leaveGaps([person("Otter", away)], people, evening)).toEqual([])
  })
})

describe("an offsite against coverage", () => {
  const offsite = {
    name: "Flags offsite",
    people: ["Otter"],
    when: { from: "2026-11-19", through: "2026-11-20" }
  }

  it("R214 R217: is what nobody else could keep up with", () => {
    const gaps = absenceGaps([person("Otter"), person("Heron", { groups: [] })], people, friday, offsite)
    expect(inShort(gaps)).toEqual([["flags", "Otter"]])
    expect(citationIds(gaps[0]?.citations ?? [])).toEqual(["R214", "R217", "A33"])
    expect(absenceGaps([person("Otter"), person("Heron")], people, friday, offsite)).toEqual([])
  })

  it("does not count hours that leave has left open already", () => {
    expect(absenceGaps([person("Otter", away)], people, friday, offsite)).toEqual([])
  })
})
