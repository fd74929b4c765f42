import { inWeekOf } from "@hedgerow/core/testing"
import { describe, expect, it } from "vitest"

describe("an instant of a week", () => {
  it.for([
    ["2026-11-16", "UTC", "Mon 00:00", "2026-11-16T00:00:00Z"],
    ["2026-11-18", "UTC", "Mon 09:00", "2026-11-16T09:00:00Z"],
    ["2026-11-22", "UTC", "Sun 24:00", "2026-11-23T00:00:00Z"],
    ["2026-11-16", "Europe/Berlin", "Fri 20:00", "2026-11-20T19:00:00Z"],
    ["2026-11-16", "-08:00", "Fri 20:00", "2026-11-21T04:00:00Z"],
    ["2026-11-16", "UTC", "next Mon 09:00", "2026-11-23T09:00:00Z"],
    ["2026-11-16", "UTC", "next next Sun 09:00", "2026-12-06T09:00:00Z"],
    ["2026-11-16", "UTC", "2027-02-01 08:30", "2027-02-01T08:30:00Z"],
    ["2026-11-16", "UTC", "Fri 20:00 +90m", "2026-11-20T21:30:00Z"],
    ["2026-11-16", "UTC", "Fri 20:00 +4h", "2026-11-21T00:00:00Z"],
    ["2026-11-16", "UTC", "2026-11-20 20:00 +2d", "2026-11-22T20:00:00Z"],
    // The clocks of London go back on the Sunday and forward in March; two days of 24 hours are no two dates there.
    ["2026-10-19", "Europe/London", "Sun 01:30", "2026-10-25T00:30:00Z"],
    ["2026-10-19", "Europe/London", "Sat 12:00 +1d", "2026-10-25T11:00:00Z"],
    ["2026-03-23", "Europe/London", "Sun 01:30", "2026-03-29T01:00:00Z"]
  ] as const)("in the week of %s in %s, %s is %s", ([day, zone, text, instant]) => {
    expect(inWeekOf(day, zone)(text)).toEqual(new Date(instant))
  })

  it("is a Date as it is", () => {
    const date = new Date("2026-11-20T20:00:00Z")
    expect(inWeekOf("2026-11-16")(date)).toBe(date)
  })

  it.for([
    "Fri",
    "Fry 20:00",
    "fri 20:00",
    "Fri 25:00",
    "Fri 20:60",
    "Fri 9:00",
    "Fri 20:00 +1w",
    "2026-02-30 20:00",
    "toString 20:00",
    ""
  ])("refuses %o, and says what would be right", (text) => {
    expect(() => inWeekOf("2026-11-18")(text)).toThrow(
      `"${text}" is no instant of the week of 2026-11-16; write it like "Fri 20:00", "next Mon 09:00 +90m" or "2026-11-20 20:00".`
    )
  })

  it("refuses a week or a zone that is none", () => {
    expect(() => inWeekOf("2026-02-30")).toThrow('"2026-02-30" is no date; write one like 2026-11-16.')
    expect(() => inWeekOf("2026-11-16", "Atlantis/Capital")).toThrow('"Atlantis/Capital" is no zone')
  })
})
