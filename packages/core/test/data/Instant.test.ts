import { Instant, isInstant } from "@hedgerow/core/data/Instant"
import { reader } from "@hedgerow/core/data/SchemaProblem"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const read = reader(Instant)
const encode = Schema.encodeUnknownSync(Instant)

describe("a text is an instant", () => {
  it.each([
    ["to the second", "2026-11-20T20:00:00Z", "2026-11-20T20:00:00.000Z"],
    ["to the minute", "2026-11-20T20:00Z", "2026-11-20T20:00:00.000Z"],
    ["to the millisecond", "2026-11-20T20:00:00.001Z", "2026-11-20T20:00:00.001Z"],
    ["to a tenth", "2026-11-20T20:00:00.5Z", "2026-11-20T20:00:00.500Z"],
    ["finer than a millisecond, which is cut", "2026-11-20T20:00:00.123999999Z", "2026-11-20T20:00:00.123Z"],
    ["with an offset behind UTC", "2026-11-20T12:00:00-08:00", "2026-11-20T20:00:00.000Z"],
    ["with an offset ahead of UTC", "2026-11-21T01:45:00+05:45", "2026-11-20T20:00:00.000Z"],
    ["with an offset of ten hours", "2026-11-21T06:30:00+10:30", "2026-11-20T20:00:00.000Z"],
    ["with the furthest offset there is", "2026-11-21T10:00:00+14:00", "2026-11-20T20:00:00.000Z"],
    ["at an offset of nothing", "2026-11-20T20:00:00+00:00", "2026-11-20T20:00:00.000Z"],
    ["at the first minute of a day", "2026-11-20T00:00:00Z", "2026-11-20T00:00:00.000Z"],
    ["at the last second of a year", "2026-12-31T23:59:59Z", "2026-12-31T23:59:59.000Z"],
    ["on a leap day", "2028-02-29T12:00:00Z", "2028-02-29T12:00:00.000Z"],
    ["on a leap day of a century", "2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z"],
    ["on the 31st of a long month", "2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"],
    ["on the 30th of a short month", "2026-04-30T12:00:00Z", "2026-04-30T12:00:00.000Z"],
    ["in an early year", "0099-02-28T12:00:00Z", "0099-02-28T12:00:00.000Z"]
  ])("%s", (_, text, instant) => {
    expect(isInstant(text)).toBe(true)
    expect(read(text)).toEqual({ _tag: "Value", value: new Date(instant) })
  })
})

describe("a text is no instant", () => {
  it.each([
    ["without a zone", "2026-11-20T20:00:00"],
    ["without a time", "2026-11-20"],
    ["without a date", "20:00:00Z"],
    ["on a leap day of a common year", "2026-02-29T12:00:00Z"],
    ["on a leap day of a common century", "1900-02-29T12:00:00Z"],
    ["on the 30th of February", "2028-02-30T12:00:00Z"],
    ["on the 31st of a short month", "2026-04-31T12:00:00Z"],
    ["on the 32nd", "2026-01-32T12:00:00Z"],
    ["on day zero", "2026-11-00T12:00:00Z"],
    ["in month zero", "2026-00-15T12:00:00Z"],
    ["in month thirteen", "2026-13-15T12:00:00Z"],
    ["in month thirteen, at its end", "2026-13-31T12:00:00Z"],
    ["at 24:00", "2026-11-20T24:00:00Z"],
    ["at minute sixty", "2026-11-20T20:60:00Z"],
    ["at a leap second", "2026-12-31T23:59:60Z"],
    ["at an offset beyond 14 hours", "2026-11-20T20:00:00+15:00"],
    ["at an offset without its minutes", "2026-11-20T20:00:00+05"],
    ["at an offset without a colon", "2026-11-20T20:00:00+0545"],
    ["to a tenth of a nanosecond", "2026-11-20T20:00:00.1234567891Z"],
    ["with a point and no fraction", "2026-11-20T20:00:00.Z"],
    ["with a space instead of T", "2026-11-20 20:00:00Z"],
    ["in small letters", "2026-11-20t20:00:00z"],
    ["as Americans write it", "11/20/2026 20:00"],
    ["with something before it", " 2026-11-20T20:00:00Z"],
    ["with something after it", "2026-11-20T20:00:00Z\n"],
    ["in a year of five figures", "12026-11-20T20:00:00Z"],
    ["when there is nothing", ""]
  ])("%s", (_, text) => {
    expect(isInstant(text)).toBe(false)
    expect(read(text)).toEqual({
      _tag: "Problems",
      problems: [
        {
          path: [],
          message: `expected a date and time with a zone, like 2026-11-20T20:00:00Z, got ${JSON.stringify(text)}`
        }
      ]
    })
  })

  it.each([[1_795_204_800_000], [null], [true], [["2026-11-20T20:00:00Z"]]])(
    "when it is no text: %j",
    (value) => {
      expect(read(value)).toMatchObject({ _tag: "Problems", problems: [{ path: [] }] })
    }
  )
})

const days = fc.date({
  min: new Date("0000-01-02T00:00Z"),
  max: new Date("9999-12-30T23:59Z"),
  noInvalidDate: true
})

describe("instants", () => {
  it("come back as they went out", () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(read(encode(date))).toEqual({ _tag: "Value", value: date })
      })
    )
  })

  it("are those dates that the calendar has", () => {
    const figures = (value: number, width: number) => String(value).padStart(width, "0")
    const parts = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
        const text = `${figures(year, 4)}-${figures(month, 2)}-${figures(day, 2)}T12:00:00Z`
        expect(isInstant(text)).toBe(day >= 1 && day <= length)
      }),
      { numRuns: 500 }
    )
  })
})
