import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isZone, zone } from "../../src/time/ZonedTime.ts"
import { intlClock, firstReach as naiveFirstReach } from "./WallClock.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Milliseconds of figures read as if they were UTC: `2026-03-08T02:30` on the wall. */
const figures = (text: string): number => Date.parse(`${text}Z`)

describe("isZone", () => {
  it.each([
    "UTC",
    "Europe/London",
    "America/Argentina/Buenos_Aires",
    "Asia/Calcutta",
    "EST",
    "-08:00",
    "+05:45",
    "-00:30",
    "+14:00"
  ])("knows %s", (id) => {
    expect(isZone(id)).toBe(true)
  })

  it.each([
    "",
    "Z",
    "Atlantis/Capital",
    "Europe/",

    "-8",
    "-0800",
    "+15:00",
    "+05:60",
    "8:00",
    "-08:00 ",
    "Europe/London "
  ])("does not know %j", (id) => {
    expect(isZone(id)).toBe(false)
  })
})

describe("the offset at an instant", () => {
  it.each([
    ["America/Los_Angeles", "2026-01-15T00:00:00Z", -8],
    ["America/Los_Angeles", "2026-07-15T00:00:00Z", -7],
    ["Asia/Kolkata", "2026-01-15T00:00:00Z", 5.5],
    ["Asia/Kathmandu", "1985-12-31T18:29:59.999Z", 5.5],
    ["Asia/Kathmandu", "1985-12-31T18:30:00Z", 5.75],
    ["Australia/Lord_Howe", "2026-01-15T00:00:00Z", 11],
    ["Australia/Lord_Howe", "2026-07-15T00:00:00Z", 10.5],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", -10],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", 14],
    ["Antarctica/Troll", "2026-07-15T00:00:00Z", 2],
    // Liberia kept a clock of its own longest: 44 minutes and 30 seconds behind
    ["Africa/Monrovia", "1971-06-01T00:00:00Z", -(44.5 / 60)],
    ["Africa/Monrovia", "1972-01-07T00:44:30Z", 0],
    ["-08:00", "2026-07-15T00:00:00Z", -8],
    ["+05:45", "2026-07-15T00:00:00Z", 5.75],
    ["-00:30", "2026-07-15T00:00:00Z", -0.5],
    ["UTC", "2026-07-15T00:00:00Z", 0]
  ])("in %s at %s is %d hours", (id, at, hours) => {
    expect(zone(id).offsetAt(Date.parse(at))).toBe(hours * HOUR)
  })

  it("is Intl's, in any zone at any time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) }),
        (id, at) => {
          expect(zone(id).offsetAt(at)).toBe(intlClock(id)(at) - at)
        }
      ),
      { numRuns: 1_000 }
    )
  })

  it("is no number in a zone that does not exist", () => {
    expect(zone("Atlantis/Capital").offsetAt(0)).toBeNaN()
    expect(zone("Atlantis/Capital").firstReach(0)).toBeNaN()
  })
})

describe("the first instant at which a clock shows a time or later", () => {
  it.each([
    ["an ordinary time", "Europe/London", "2026-11-20T09:00", "2026-11-20T09:00:00Z"],
    [
      "the last time before a gap",
      "America/Los_Angeles",
      "2026-03-08T01:59:59.999",
      "2026-03-08T09:59:59.999Z"
    ],
    ["the first time in a gap", "America/Los_Angeles", "2026-03-08T02:00", "2026-03-08T10:00:00Z"],
    ["the middle of a gap", "America/Los_Angeles", "2026-03-08T02:30", "2026-03-08T10:00:00Z"],
    ["the first time after a gap", "America/Los_Angeles", "2026-03-08T03:00", "2026-03-08T10:00:00Z"],
    ["a time repeated", "America/Los_Angeles", "2026-11-01T01:30", "2026-11-01T08:30:00Z"],
    ["the last time repeated", "America/Los_Angeles", "2026-11-01T01:59:59.999", "2026-11-01T08:59:59.999Z"],
    [
      "the first time after those repeated",
      "America/Los_Angeles",
      "2026-11-01T02:00",
      "2026-11-01T10:00:00Z"
    ],
    ["a gap of half an hour", "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z"],
    ["a repeated half hour", "Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z"],
    ["a gap at midnight", "America/Sao_Paulo", "2018-11-04T00:00", "2018-11-04T03:00:00Z"],
    ["the noon of a date that was skipped", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00:00Z"],
    [
      "the morning after the date that was skipped",
      "Pacific/Apia",
      "2011-12-31T09:00",
      "2011-12-30T19:00:00Z"
    ],
    ["a time that Ramadan repeats", "Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30:00Z"],
    [
      "a time that the end of Ramadan leaves out",
      "Africa/Casablanca",
      "2026-03-22T02:30",
      "2026-03-22T02:00:00Z"
    ],
    ["a gap of two hours", "Antarctica/Troll", "2026-03-29T02:30", "2026-03-29T01:00:00Z"],
    [
      "the last instant of a year further east",
      "Pacific/Kiritimati",
      "2027-01-01T00:00",
      "2026-12-31T10:00:00Z"
    ],
    [
      "the first instant of a year further west",
      "Pacific/Pago_Pago",
      "2027-01-01T00:00",
      "2027-01-01T11:00:00Z"
    ],
    ["a gap of a fraction of a minute", "Africa/Monrovia", "1972-01-07T00:30", "1972-01-07T00:44:30Z"],
    ["a time at a fixed offset", "-08:00", "2026-07-15T17:00", "2026-07-16T01:00:00Z"]
  ])("%s: in %s, %s is %s", (_, id, wall, instant) => {
    expect(new Date(zone(id).firstReach(figures(wall)))).toEqual(new Date(instant))
  })

  it("is the oracle's, in any zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(1973, 0, 1) / MINUTE, max: Date.UTC(2100, 0, 1) / MINUTE }),
        (id, minute) => {
          expect(zone(id).firstReach(minute * MINUTE)).toBe(naiveFirstReach(id, minute * MINUTE))
        }
      ),
      { numRuns: 500 }
    )
  })

  it("shows that time or later, and no instant of the day and a half before does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) }),
        fc.integer({ min: 1, max: 1.5 * DAY }),
        (id, wall, before) => {
          const at = zone(id).firstReach(wall)
          const shows = intlClock(id)
          expect(shows(at)).toBeGreaterThanOrEqual(wall)
          expect(shows(at - 1)).toBeLessThan(wall)
          expect(shows(at - before)).toBeLessThan(wall)
        }
      ),
      { numRuns: 500 }
    )
  })
})

describe("a zone asked for by many", () => {
  it("answers the same after more zones and years than are kept", () => {
    const at = figures("2026-11-20T09:00")
    const london = zone("Europe/London")
    const answers = [london.offsetAt(at), london.firstReach(at)]
    for (const id of Intl.supportedValuesOf("timeZone").slice(0, 140)) zone(id).offsetAt(at)
    for (let year = 1972; year < 2500; year++) expect(london.offsetAt(Date.UTC(year, 6, 1))).toBe(HOUR)
    expect([london.offsetAt(at), london.firstReach(at)]).toEqual(answers)
    expect([zone("Europe/London").offsetAt(at), zone("Europe/London").firstReach(at)]).toEqual(answers)
  })
})
