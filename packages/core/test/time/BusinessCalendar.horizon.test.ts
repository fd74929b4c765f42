/** How far a calendar looks, and the years beyond which none does. */
import { describe, expect, it } from "vitest"
import {
  add,
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
import { outsideHorizon } from "../../src/time/OutsideHorizon.ts"
import { office, roundTheClock, utc } from "./OpenCase.ts"

const HOUR = 3_600_000
const NOW = new Date("2026-11-20T12:00:00Z")
const always = utc(roundTheClock)
const later = (date: Date, ms: number): Date => new Date(date.getTime() + ms)

describe("the ends of the years that calendars cover", () => {
  const calendar = make(office("UTC"))

  it("in 1970 there is working time from the first morning on", () => {
    const first = new Date("1970-01-01T00:00:00Z")
    expect(nextOpen(calendar, first)).toEqual(new Date("1970-01-01T09:00:00Z"))
    expect(add(calendar, first, 8 * HOUR)).toEqual(new Date("1970-01-01T17:00:00Z"))
    expect(add(calendar, first, -1)).toEqual(outsideHorizon(0, 100))
    expect(add(calendar, new Date("1970-01-02T10:00:00Z"), -9 * HOUR)).toEqual(
      new Date("1970-01-01T09:00:00Z")
    )
  })

  it("a night that began in 1969 runs on into 1970", () => {
    const night = make({ zone: "UTC", week: [{ days: ["wednesday"], opens: "22:00", closes: "06:00" }] })
    expect(nextClose(night, new Date("1970-01-01T00:00:00Z"))).toEqual(new Date("1970-01-01T06:00:00Z"))
  })

  it.each([
    "1969-12-31T23:59:59.999Z",
    "1960-06-01T12:00:00Z",
    "0001-01-01T12:00:00Z",
    "-100000-01-01T00:00:00Z"
  ])("before 1970 there is no answer: %s", (text) => {
    const at = new Date(text.replace("-100000", "-100000"))
    const none = outsideHorizon(at.getTime(), 100)
    expect(isOpen(make(always), at)).toBe(false)
    expect(nextOpen(calendar, at)).toEqual(none)
    expect(nextClose(calendar, at)).toEqual(none)
    expect(add(calendar, at, HOUR)).toEqual(none)
    expect(add(calendar, at, -HOUR)).toEqual(none)
    expect(between(calendar, at, later(at, HOUR))).toEqual(none)
    expect(segments(calendar, at, later(at, HOUR))).toEqual(none)
  })

  it("in 9999 there is working time until the last evening", () => {
    const last = new Date("9999-12-31T16:00:00Z")
    expect(isOpen(calendar, last)).toBe(true)
    expect(add(calendar, last, HOUR)).toEqual(new Date("9999-12-31T17:00:00Z"))
    expect(nextClose(calendar, last)).toEqual(new Date("9999-12-31T17:00:00Z"))
    expect(add(calendar, last, HOUR + 1)).toEqual(outsideHorizon(last.getTime(), 100))
    expect(nextOpen(calendar, new Date("9999-12-31T17:00:00Z"))).toEqual(
      outsideHorizon(Date.parse("9999-12-31T17:00:00Z"), 100)
    )
  })

  it.each(["+010000-01-01T00:00:00.000Z", "+275760-09-13T00:00:00.000Z"])(
    "after 9999 there is no answer: %s",
    (text) => {
      const at = new Date(text)
      expect(isOpen(make(always), at)).toBe(false)
      expect(nextOpen(calendar, at)).toEqual(outsideHorizon(at.getTime(), 100))
      expect(add(calendar, at, -HOUR)).toEqual(outsideHorizon(at.getTime(), 100))
    }
  )

  it("instants further apart than the horizon have no working time between them", () => {
    const near = make({ ...office("UTC"), horizonYears: 1 })
    const [from, to] = [new Date("2026-01-01T00:00:00Z"), new Date("2027-01-02T00:00:00Z")]
    expect(between(near, from, to)).toEqual(outsideHorizon(from.getTime(), 1))
    expect(between(near, to, from)).toEqual(outsideHorizon(to.getTime(), 1))
    expect(segments(near, from, to)).toEqual(outsideHorizon(from.getTime(), 1))
    expect(between(near, from, new Date("2027-01-01T00:00:00Z"))).toBe(261 * 8 * HOUR)
  })

  it("the same calendar can be given another horizon, either way, and keeps its own", () => {
    const near = make({
      ...office("UTC"),
      openings: [{ date: "2029-01-06", opens: "10:00", closes: "11:00" }],
      week: []
    })
    expect(nextOpen(withHorizon(near, 3), NOW)).toEqual(new Date("2029-01-06T10:00:00Z"))
    expect(nextOpen(withHorizon(near, 2), NOW)).toEqual(outsideHorizon(NOW.getTime(), 2))
    expect(nextOpen(near, NOW)).toEqual(new Date("2029-01-06T10:00:00Z"))
  })

  it("a union or intersection looks as far as the farthest-looking of its parts", () => {
    const far = (horizonYears: number) =>
      make({
        zone: "UTC",
        week: [],
        openings: [{ date: "2029-01-01", opens: "10:00", closes: "11:00" }],
        horizonYears
      })
    const opens = new Date("2029-01-01T10:00:00Z")
    expect(nextOpen(far(1), NOW)).toEqual(outsideHorizon(NOW.getTime(), 1))
    expect(nextOpen(union(far(1), far(5)), NOW)).toEqual(opens)
    expect(nextOpen(intersection(far(5), far(1)), NOW)).toEqual(opens)
    expect(nextOpen(union(far(1), far(2)), NOW)).toEqual(outsideHorizon(NOW.getTime(), 2))
  })
})
