/** "9am GMT to 5pm PST": one shift that opens in one zone and closes in another. */
import { describe, expect, it } from "vitest"
import { between, isOpen, make, nextClose, nextOpen } from "../../src/time/BusinessCalendar.ts"
import { expectOpen, type OpenCase, utc, WEEKDAYS } from "./OpenCase.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** As written, each figure at the offset it names. */
const literal = utc({
  days: WEEKDAYS,
  opens: { time: "09:00", zone: "UTC" },
  closes: { time: "17:00", zone: "-08:00" }
})
/** As people live it: London's morning to the West Coast's evening. */
const civil = utc({
  days: WEEKDAYS,
  opens: { time: "09:00", zone: "Europe/London" },
  closes: { time: "17:00", zone: "America/Los_Angeles" }
})

const at = (text: string): Date => new Date(text)

describe("9am GMT to 5pm PST", () => {
  it.each<OpenCase>([
    {
      name: "as written, it is 16 hours, and Friday's ends on Saturday at 01:00 UTC",
      definition: literal,
      days: ["2026-11-19", "2026-11-23"],
      open: [
        "2026-11-19T00:00Z/2026-11-19T01:00Z",
        "2026-11-19T09:00Z/2026-11-20T01:00Z",
        "2026-11-20T09:00Z/2026-11-21T01:00Z"
      ]
    },
    {
      name: "as written, it takes no notice of summer time",
      definition: literal,
      days: ["2026-07-03", "2026-07-05"],
      open: ["2026-07-03T00:00Z/2026-07-03T01:00Z", "2026-07-03T09:00Z/2026-07-04T01:00Z"]
    },
    {
      name: "between London and Los Angeles it is the same in winter",
      definition: civil,
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z", "2026-11-20T09:00Z/2026-11-21T01:00Z"]
    },
    {
      name: "between London and Los Angeles it is an hour earlier in summer, and touches no Saturday",
      definition: civil,
      days: ["2026-07-02", "2026-07-06"],
      open: ["2026-07-02T08:00Z/2026-07-03T00:00Z", "2026-07-03T08:00Z/2026-07-04T00:00Z"]
    },
    {
      name: "while only the United States keeps summer time, in March, it is 15 hours",
      definition: civil,
      days: ["2026-03-06", "2026-03-11"],
      open: [
        "2026-03-06T00:00Z/2026-03-06T01:00Z",
        "2026-03-06T09:00Z/2026-03-07T01:00Z",
        "2026-03-09T09:00Z/2026-03-10T00:00Z",
        "2026-03-10T09:00Z/2026-03-11T00:00Z"
      ]
    },
    {
      name: "while only the United States keeps summer time, in October, it is 15 hours",
      definition: civil,
      days: ["2026-10-30", "2026-11-03"],
      open: ["2026-10-30T09:00Z/2026-10-31T00:00Z", "2026-11-02T09:00Z/2026-11-03T00:00Z"]
    }
  ])("$name", expectOpen)

  it.each([
    ["2026-03-02", 80],
    ["2026-03-09", 75],
    ["2026-03-16", 75],
    ["2026-03-23", 75],
    ["2026-03-30", 80],
    ["2026-10-19", 80],
    ["2026-10-26", 75],
    ["2026-11-02", 80]
  ])("the week of %s has 80 hours as written, and %d between London and Los Angeles", (monday, hours) => {
    const [from, to] = [at(`${monday}T05:00:00Z`), new Date(Date.parse(`${monday}T05:00:00Z`) + 7 * DAY)]
    expect(between(make(literal), from, to)).toBe(80 * HOUR)
    expect(between(make(civil), from, to)).toBe(hours * HOUR)
  })

  it("is still open at 00:59:59.999 on Saturday, and closed at 01:00", () => {
    expect(isOpen(make(literal), at("2026-11-21T00:59:59.999Z"))).toBe(true)
    expect(isOpen(make(literal), at("2026-11-21T01:00:00Z"))).toBe(false)
    expect(nextClose(make(literal), at("2026-11-20T12:00:00Z"))).toEqual(at("2026-11-21T01:00:00Z"))
    expect(nextOpen(make(literal), at("2026-11-21T01:00:00Z"))).toEqual(at("2026-11-23T09:00:00Z"))
  })

  it.each<OpenCase>([
    {
      name: "a holiday on Friday takes Friday's shift with its hour of Saturday",
      definition: { ...literal, closures: [{ from: "2026-11-20" }] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z"]
    },
    {
      name: "a holiday on Saturday leaves Friday's shift its hour of Saturday",
      definition: { ...literal, closures: [{ from: "2026-11-21" }] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z", "2026-11-20T09:00Z/2026-11-21T01:00Z"]
    }
  ])("$name", expectOpen)
})
