/** Calendars and instants that nobody means to write: every question still ends, with an answer or with none. */
import { describe, expect, it } from "vitest"
import {
  add,
  type BusinessCalendar,
  between,
  intersection,
  isOpen,
  make,
  nextClose,
  nextOpen,
  segments,
  union,
  withHorizon
} from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../../src/time/CalendarDefinition.ts"
import type { Closure, DayPattern } from "../../src/time/Closure.ts"
import { outsideHorizon } from "../../src/time/OutsideHorizon.ts"
import { EVERY_DAY, office, roundTheClock, utc } from "./OpenCase.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const always = utc(roundTheClock)
const weekdays = office("UTC")

const NOW = new Date("2026-11-20T12:00:00Z")
const INVALID = new Date(Number.NaN)
const later = (date: Date, ms: number): Date => new Date(date.getTime() + ms)
const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The same answer to every question about when it is open. */
const expectNever = (calendar: BusinessCalendar, at: Date, horizonYears: number): void => {
  const none = outsideHorizon(at.getTime(), horizonYears)
  expect(isOpen(calendar, at)).toBe(false)
  expect(nextOpen(calendar, at)).toEqual(none)
  expect(nextClose(calendar, at)).toEqual(none)
  expect(add(calendar, at, 1)).toEqual(none)
  expect(add(calendar, at, -1)).toEqual(none)
  expect(add(calendar, at, 0)).toEqual(at)
  expect(between(calendar, at, later(at, 300 * DAY))).toBe(0)
  expect(segments(calendar, at, later(at, 300 * DAY))).toEqual([])
}

describe("a calendar that never opens", () => {
  const NEVER: Readonly<Record<string, CalendarDefinition>> = {
    "an empty week": { zone: "UTC", week: [] },
    "closed for ever by one closure": {
      ...weekdays,
      closures: [{ from: "1970-01-01", through: "9999-12-31" }]
    },
    "closed by a pattern of all days": {
      ...weekdays,
      closures: [
        {
          recurrence: {
            daysBetween: (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i)
          }
        }
      ]
    },
    "cut away to the end of time": {
      ...weekdays,
      closures: [{ start: "1970-01-01T00:00", end: "9999-12-31T24:00" }]
    },
    "an intersection of a working day and a Sunday": {
      intersection: [weekdays, { zone: "UTC", week: [{ days: ["sunday"], opens: "00:00", closes: "24:00" }] }]
    }
  }

  it.each(Object.entries(NEVER))("%s: there is no answer within 100 years", (_, definition) => {
    expectNever(make(definition), NOW, 100)
  })

  it.each([1, 1_000, 8_030])("looks as far as its own horizon: %d years", (horizonYears) => {
    expectNever(make({ zone: "Europe/London", week: [], horizonYears }), NOW, horizonYears)
    const closed = { ...weekdays, closures: [{ from: "1970-01-01", through: "9999-12-31" }] }
    expectNever(withHorizon(make(closed), horizonYears), NOW, horizonYears)
  })

  it("opens all the same where an extra opening says so", () => {
    const once = make({
      ...weekdays,
      closures: [{ from: "1970-01-01", through: "9999-12-31" }],
      openings: [{ date: "2030-05-01", opens: "10:00", closes: "10:30" }]
    })
    expect(nextOpen(once, NOW)).toEqual(new Date("2030-05-01T10:00:00Z"))
    expect(add(once, NOW, 30 * MINUTE)).toEqual(new Date("2030-05-01T10:30:00Z"))
    expect(add(once, NOW, 30 * MINUTE + 1)).toEqual(outsideHorizon(NOW.getTime(), 100))
  })
})

describe("a calendar that never closes", () => {
  const roundTheClock = make({ ...always, horizonYears: 30 })

  it("has no next closing", () => {
    expect(nextClose(roundTheClock, NOW)).toEqual(outsideHorizon(NOW.getTime(), 30))
  })

  it("is open now, and counts every millisecond", () => {
    expect(nextOpen(roundTheClock, NOW)).toEqual(NOW)
    expect(add(roundTheClock, NOW, 400 * DAY + 7)).toEqual(later(NOW, 400 * DAY + 7))
    expect(add(roundTheClock, NOW, -400 * DAY - 7)).toEqual(later(NOW, -400 * DAY - 7))
    expect(between(roundTheClock, NOW, later(NOW, 3_000 * DAY))).toBe(3_000 * DAY)
    expect(segments(roundTheClock, NOW, later(NOW, 3_000 * DAY))).toEqual([
      { start: NOW, end: later(NOW, 3_000 * DAY) }
    ])
  })

  it("has been open since 1970, if one looks that far back", () => {
    expect(roundTheClock.timeline.openSince(NOW.getTime())).toBeNaN()
    expect(withHorizon(roundTheClock, 57).timeline.openSince(NOW.getTime())).toBe(0)
  })

  it("closes once a closure says so", () => {
    const nearly = make({ ...always, closures: [{ start: "2040-02-01T00:00", end: "2040-02-01T00:01" }] })
    expect(nextClose(nearly, NOW)).toEqual(new Date("2040-02-01T00:00:00Z"))
  })
})

describe("a minute a year", () => {
  const newYear: DayPattern = {
    daysBetween: (first, last) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
        (day) => !dateText(day * DAY).endsWith("-01-01")
      )
  }
  const rare: CalendarDefinition = {
    zone: "UTC",
    week: [{ days: EVERY_DAY, opens: "00:00", closes: "00:01" }],
    closures: [{ name: "all but New Year", recurrence: newYear }]
  }

  it("adds up over the years", () => {
    expect(add(make(rare), NOW, 10 * MINUTE)).toEqual(new Date("2036-01-01T00:01:00Z"))
    expect(add(make(rare), NOW, -10 * MINUTE)).toEqual(new Date("2017-01-01T00:00:00Z"))
    expect(add(make(rare), NOW, 10 * MINUTE + 1)).toEqual(new Date("2037-01-01T00:00:00.001Z"))
    expect(between(make(rare), NOW, later(NOW, 90 * 365.25 * DAY))).toBe(90 * MINUTE)
  })

  it("is not waited for longer than the horizon", () => {
    expect(add(make(rare), NOW, 101 * MINUTE)).toEqual(outsideHorizon(NOW.getTime(), 100))
    expect(add(make({ ...rare, horizonYears: 1_000 }), NOW, 500 * MINUTE)).toEqual(
      new Date("2526-01-01T00:01:00Z")
    )
  })
})

describe("thousands of exceptions", () => {
  it("a closure on every other day for twenty years leaves the days between", () => {
    const closures = Array.from({ length: 3_650 }, (_, i) => ({
      from: dateText(Date.UTC(2020, 0, 1) + 2 * i * DAY)
    }))
    const calendar = make({
      zone: "UTC",
      week: [{ days: EVERY_DAY, opens: "10:00", closes: "11:00" }],
      closures
    })
    const [from, to] = [
      new Date("2020-01-01T00:00:00Z"),
      later(new Date("2020-01-01T00:00:00Z"), 7_300 * DAY)
    ]
    expect(between(calendar, from, to)).toBe(3_650 * HOUR)
    expect(add(calendar, from, 3_650 * HOUR)).toEqual(later(to, -13 * HOUR))
  })

  it("hundreds of closures within a day leave the minutes between", () => {
    const clock = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
    const closures: ReadonlyArray<Closure> = Array.from({ length: 720 }, (_, i) => ({
      start: `2026-11-20T${clock(2 * i)}`,
      end: `2026-11-20T${clock(2 * i + 1)}`
    }))
    const calendar = make({ ...always, closures: closures.toReversed() })
    const [from, to] = [new Date("2026-11-20T00:00:00Z"), new Date("2026-11-21T00:00:00Z")]
    expect(between(calendar, from, to)).toBe(720 * MINUTE)
    expect(segments(calendar, from, to)).toHaveLength(720)
    expect(isOpen(calendar, new Date("2026-11-20T12:00:59.999Z"))).toBe(false)
    expect(isOpen(calendar, new Date("2026-11-20T12:01:00Z"))).toBe(true)
    expect(nextOpen(calendar, NOW)).toEqual(new Date("2026-11-20T12:01:00Z"))
    expect(nextClose(calendar, NOW)).toEqual(new Date("2026-11-20T12:02:00Z"))
    expect(add(calendar, from, 600 * MINUTE)).toEqual(new Date("2026-11-20T20:00:00Z"))
    expect(add(calendar, to, -600 * MINUTE)).toEqual(new Date("2026-11-20T04:01:00Z"))
  })

  it("thousands of openings on one date are one stretch", () => {
    const opening = { date: "2026-11-22", opens: "10:00", closes: "12:00" }
    const calendar = make({ zone: "UTC", week: [], openings: Array.from({ length: 3_000 }, () => opening) })
    expect(segments(calendar, NOW, later(NOW, 7 * DAY))).toEqual([
      { start: new Date("2026-11-22T10:00:00Z"), end: new Date("2026-11-22T12:00:00Z") }
    ])
  })

  it("calendars nested a hundred deep answer as the innermost does", () => {
    let calendar = make(weekdays)
    for (let depth = 0; depth < 50; depth++) calendar = intersection(union(calendar))
    expect(add(calendar, NOW, 6 * HOUR)).toEqual(new Date("2026-11-23T10:00:00Z"))
  })
})

describe("instants and durations that are none", () => {
  const calendar = make(weekdays)

  it("an Invalid Date gives an Invalid Date, no number, and no open instant", () => {
    expect(isOpen(calendar, INVALID)).toBe(false)
    expect(nextOpen(calendar, INVALID)).toEqual(INVALID)
    expect(nextClose(calendar, INVALID)).toEqual(INVALID)
    for (const duration of [HOUR, 0, -HOUR, Number.NaN])
      expect(add(calendar, INVALID, duration)).toEqual(INVALID)
    expect(between(calendar, INVALID, NOW)).toBeNaN()
    expect(between(calendar, NOW, INVALID)).toBeNaN()
  })

  it.each([
    ["from", INVALID, NOW],
    ["to", NOW, INVALID],
    ["both ends", INVALID, INVALID]
  ])("there are no open stretches when %s is an Invalid Date, and nothing is thrown", (_, from, to) => {
    expect(() => segments(calendar, from, to)).not.toThrow()
    expect(segments(calendar, from, to)).toEqual([])
  })

  it("a duration that is no number gives an Invalid Date", () => {
    expect(add(calendar, NOW, Number.NaN)).toEqual(INVALID)
  })

  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_SAFE_INTEGER])(
    "a duration of %d is more than there is",
    (duration) => {
      expect(add(calendar, NOW, duration)).toEqual(outsideHorizon(NOW.getTime(), 100))
    }
  )

  it("there are no stretches between an instant and itself, or an earlier one", () => {
    expect(segments(calendar, NOW, NOW)).toEqual([])
    expect(segments(calendar, NOW, later(NOW, -DAY))).toEqual([])
    expect(between(calendar, NOW, NOW)).toBe(0)
  })
})
