import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  formatDate,
  parseDate,
  parseDateTime,
  parseTime,
  WEEKDAYS,
  weekdayOf
} from "../../src/time/CivilDate.ts"

const DAY = 86_400_000

describe("dates", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2026-11-20", 20_777],
    ["2024-02-29", 19_782],
    ["9999-12-31", 2_932_896]
  ])("%s is day %d", (text, day) => {
    expect(parseDate(text)).toBe(day)
    expect(formatDate(day)).toBe(text)
  })

  it.each([
    "",
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-01",
    "2026-1-1",
    "20261120",
    "2026-11-20T09:00",
    " 2026-11-20",
    "tomorrow"
  ])("%j is none", (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it("are read as they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDate("0001-01-01") ?? 0, max: 2_932_896 }), (day) => {
        expect(parseDate(formatDate(day))).toBe(day)
      })
    )
  })

  it("fall on the weekday of the calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 2_932_896 }), (day) => {
        expect(weekdayOf(day)).toBe(new Date(day * DAY).getUTCDay())
      })
    )
    expect(WEEKDAYS[weekdayOf(parseDate("2026-11-20") ?? 0)]).toBe("friday")
  })
})

describe("times", () => {
  it.each([
    ["00:00", 0],
    ["09:05", 545],
    ["23:59", 1439],
    ["24:00", 1440]
  ])("%s is minute %d", (text, minute) => {
    expect(parseTime(text)).toBe(minute)
  })

  it.each(["", "9:00", "09:60", "24:01", "25:00", "09:00:00", "0900", "9am", "-1:00", " 09:00"])(
    "%j is none",
    (text) => {
      expect(parseTime(text)).toBeUndefined()
    }
  )
})

describe("dates with times", () => {
  it.each([
    ["2026-11-20T09:00", Date.UTC(2026, 10, 20, 9)],
    ["2026-11-20T24:00", Date.UTC(2026, 10, 21)]
  ])("%s is read as if it were UTC", (text, wall) => {
    expect(parseDateTime(text)).toBe(wall)
  })

  it.each([
    "",
    "2026-11-20",
    "09:00",
    "T09:00",
    "2026-11-20T",
    "2026-02-30T09:00",
    "2026-11-20T09:00Z",
    "2026-11-20T09:00T",
    "2026-11-20 09:00"
  ])("%j is none", (text) => {
    expect(parseDateTime(text)).toBeUndefined()
  })
})
