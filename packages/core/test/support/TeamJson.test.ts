import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import { present } from "@hedgerow/core/handbook/Present"
import { teamReader } from "@hedgerow/core/support/TeamJson"
import { describe, expect, it } from "vitest"

const read = teamReader(present)
const otter = { name: "Otter", region: "eu", groups: ["flags"], startedOn: "2026-01-05" }
const file = (...team: ReadonlyArray<unknown>) => ({
  format: 1,
  quarter: { firstMonday: "2027-01-04", weeks: 13 },
  team
})
const problemsOf = (input: unknown) => {
  const answer = read(input)
  return answer._tag === "Problems" ? answer.problems.map(({ path }) => path.join(".")) : []
}

describe("a team's file", () => {
  it("gives people, their region's hours where they name none, and their wishes", () => {
    const zeroWeeks = { prefers: ["2027-01-11"], goal: "docs" }
    const own = { zone: "UTC", week: [{ days: ["friday"], opens: "10:00", closes: "12:00" }] }
    const leave = [{ from: "2027-02-01" }]
    const answer = read(
      file({ ...otter, zeroWeeks }, { ...otter, name: "Wren", region: "na", hours: own, leave })
    )
    expect(answer).toEqual({
      _tag: "Value",
      value: {
        quarter: { firstMonday: "2027-01-04", weeks: 13 },
        team: [
          { ...otter, leave: [], hours: officeWeek("Europe/London") },
          { ...otter, name: "Wren", region: "na", leave, hours: own }
        ],
        wishes: [{ name: "Otter", ...zeroWeeks }]
      }
    })
  })

  it.each([
    ["nothing at all", undefined, [""]],
    ["another format", { ...file(), format: 2 }, ["format"]],
    [
      "what is missing and what is misspelt, together",
      file({ name: "", region: "apac", startdOn: "x" }),
      ["team.0.name", "team.0.region", "team.0.groups", "team.0.startedOn", "team.0.startdOn"]
    ],
    [
      "hours that are no calendar",
      file({ ...otter, hours: { zone: "Mars/Base", week: [] } }),
      ["team.0.hours.zone"]
    ],
    ["hours that are no object", file({ ...otter, hours: 9 }), ["team.0.hours"]],
    [
      "a wish that is not known",
      file({ ...otter, zeroWeeks: { perfers: [] } }),
      ["team.0.zeroWeeks.perfers"]
    ],
    ["more people than are looked at", file(...Array.from({ length: 501 }, () => otter)), ["team"]]
  ])("refuses %s, each problem with its place", (_, input, places) => {
    expect(problemsOf(input).sort()).toEqual(places.toSorted())
  })
})
