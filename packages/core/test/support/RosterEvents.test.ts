import { people } from "@hedgerow/core/handbook/People"
import { coverageEvents, turnEvents, zeroWeekEvents } from "@hedgerow/core/support/RosterEvents"
import { turnsOf } from "@hedgerow/core/support/Rotation"
import { coverageOf } from "@hedgerow/core/support/Staffing"
import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
import { type CalendarEvent, toICalendar } from "@hedgerow/core/time/ICalendarWriter"
import { describe, expect, it } from "vitest"
import { person, span } from "./people.ts"

const readBack = (events: ReadonlyArray<CalendarEvent>) => {
  const text = toICalendar({ name: "Roster", now: new Date("2026-11-20T12:00:00Z"), events })
  const { closures, problems } = closuresFromICalendar(text)
  expect(problems).toEqual([])
  return closures
}

describe("a roster in a calendar", () => {
  it("R225: holds each zero week from Monday to Friday", () => {
    expect(
      readBack(
        zeroWeekEvents(
          new Map([
            ["Otter", ["2027-01-11", "2027-03-01"]],
            ["Heron", []]
          ])
        )
      )
    ).toEqual([
      { name: "Otter: zero week", from: "2027-01-11", through: "2027-01-15" },
      { name: "Otter: zero week", from: "2027-03-01", through: "2027-03-05" }
    ])
  })

  it("R027: holds each hero's week", () => {
    const rotation = { team: "Replay", members: ["Otter", "Heron"], start: "2026-11-02" }
    const turns = turnsOf(rotation, "FREQ=WEEKLY;BYDAY=MO", { from: "2026-11-02", through: "2026-11-09" })
    expect(readBack(turnEvents(turns))).toEqual([
      { name: "Replay: Otter is the support hero", from: "2026-11-02", through: "2026-11-08" },
      { name: "Replay: Heron is the support hero", from: "2026-11-09", through: "2026-11-15" }
    ])
  })

  it("holds who is on, to the instant, and where nobody is", () => {
    const [flags] = coverageOf(
      [person("Otter")],
      people,
      span("2026-11-20T16:00:00Z", "2026-11-20T18:30:00Z")
    ).filter(({ group }) => group === "flags")
    expect(readBack(flags === undefined ? [] : coverageEvents(flags))).toEqual([
      { name: "flags: Otter", start: "2026-11-20T16:00", end: "2026-11-20T17:00", zone: "UTC" },
      { name: "flags: nobody is on", start: "2026-11-20T17:00", end: "2026-11-20T18:30", zone: "UTC" }
    ])
  })

  it("names each event alike in every export", () => {
    const plan = new Map([["Otter", ["2027-01-11"]]])
    expect(zeroWeekEvents(plan)[0]?.uid).toBe(
      zeroWeekEvents(new Map([...plan, ["Heron", ["2027-01-04"]]]))[0]?.uid
    )
  })
})
