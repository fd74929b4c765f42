import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import { closedOn, isOnLeave, leaveOf, workdaysFrom, workOf, worksOn } from "@hedgerow/core/support/Person"
import { make, segments } from "@hedgerow/core/time/BusinessCalendar"
import { parseDate } from "@hedgerow/core/time/CivilDate"
import { HOUR } from "@hedgerow/core/time/Duration"
import { lengthOf } from "@hedgerow/core/time/Interval"
import { describe, expect, it } from "vitest"
import { person } from "./people.ts"

const day = (date: string): number => parseDate(date) ?? Number.NaN
const [monday, saturday] = ["2026-11-16T00:00:00Z", "2026-11-21T08:00:00Z"].map(Date.parse) as [
  number,
  number
]

describe("somebody's work", () => {
  it("begins on the first day, on their own clocks", () => {
    const wren = person("Wren", { region: "na", startedOn: "2026-11-19" })
    expect(workOf(wren, monday, saturday)[0]).toBe(Date.parse("2026-11-19T17:00:00Z"))
    expect(lengthOf(workOf(wren, monday, saturday))).toBe(16 * HOUR)
  })

  it("is on a day of their own clocks, though it is the next in UTC", () => {
    const wren = person("Wren", { region: "na", leave: [{ from: "2026-11-20" }] })
    expect(["2026-11-19", "2026-11-20", "2026-11-21"].map((date) => worksOn(wren, day(date)))).toEqual([
      true,
      false,
      false
    ])
    expect(["2026-11-19", "2026-11-20", "2026-11-21"].map((date) => isOnLeave(wren, day(date)))).toEqual([
      false,
      true,
      false
    ])
  })

  it("loses hours to leave, not to holidays or weekends", () => {
    const hours = { ...officeWeek("Europe/London"), closures: [{ from: "2026-11-18" }] }
    const otter = person("Otter", {
      hours,
      leave: [
        { from: "2026-11-18", through: "2026-11-22" },
        { start: "2026-11-16T09:00", end: "2026-11-16T13:00" }
      ]
    })
    expect(lengthOf(leaveOf(otter, monday, saturday))).toBe(20 * HOUR)
    expect(leaveOf(person("Heron"), monday, saturday)).toEqual([])
  })

  it("is closed in every part of a calendar made of several", () => {
    const hours = {
      intersection: [officeWeek("UTC"), { union: [officeWeek("Europe/London"), officeWeek("Europe/Paris")] }]
    }
    const cut = make(closedOn(hours, [{ from: "2026-11-16", through: "2026-11-20" }]))
    expect(segments(cut, new Date(monday), new Date(saturday))).toEqual([])
    expect(worksOn(person("Otter", { hours }), day("2026-11-16"))).toBe(true)
  })

  it("has five days in a week", () => {
    expect(workdaysFrom(day("2026-11-16")).at(-1)).toBe(day("2026-11-20"))
  })
})
