import { readings, rules } from "@hedgerow/core/policy/Citation"
import { beginning, inForce, type Parameter, undated, valueAt } from "@hedgerow/core/policy/Parameter"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Listed out of order: order carries no meaning. */
const hours: Parameter<number> = [
  { from: "2027-01-01", value: 12, citations: readings("A33") },
  { from: "undated", value: 24, citations: rules("R036") },
  { from: "2028-02-29", value: 6, citations: readings("A34") }
]

describe("the value in force", () => {
  it.each([
    ["long before any date is the undated one", "1970-01-01T00:00:00Z", 24],
    ["a millisecond before a date is the one before", "2026-12-31T23:59:59.999Z", 24],
    ["at the first instant of a date (UTC) is the new one", "2027-01-01T00:00:00Z", 12],
    ["where that day has begun only east of UTC is still the old one", "2027-01-01T05:00:00+14:00", 24],
    ["between two dates is the former", "2028-02-28T23:59:59.999Z", 12],
    ["from the last date on is the last", "2028-02-29T00:00:00Z", 6],
    ["long after is the last", "2099-01-01T00:00:00Z", 6]
  ])("%s", (_, at, value) => {
    expect(inForce(hours, new Date(at))?.value).toBe(value)
    expect(valueAt(hours, Date.parse(at))?.value).toBe(value)
  })

  it("comes with its date and source", () => {
    expect(inForce(hours, new Date("2027-06-01T00:00:00Z"))).toEqual({
      from: "2027-01-01",
      value: 12,
      citations: [{ kind: "reading", id: "A33" }]
    })
  })

  it("is none before the first date", () => {
    const late = hours.filter(({ from }) => from !== "undated")
    expect(inForce(late, new Date("2026-12-31T23:59:59.999Z"))).toBeUndefined()
    expect(inForce(late, new Date("2027-01-01T00:00:00Z"))?.value).toBe(12)
  })

  it("is none where there are no values", () => {
    expect(inForce([], new Date("2026-11-20T00:00:00Z"))).toBeUndefined()
  })

  it("may be a value that says there is none", () => {
    const none: Parameter<number | null> = undated(null, rules("R033"))
    expect(inForce(none, new Date(0))).toEqual({
      from: "undated",
      value: null,
      citations: [{ kind: "rule", id: "R033" }]
    })
  })

  it("does not depend on the order of the list", () => {
    const instants = fc.date({ min: new Date("2026-01-01T00:00Z"), max: new Date("2029-01-01T00:00Z") })
    const shuffled = fc.shuffledSubarray([...hours], { minLength: hours.length })
    fc.assert(
      fc.property(shuffled, instants, (list, at) => {
        expect(inForce(list, at)).toEqual(inForce(hours, at))
      })
    )
  })
})

describe("a value begins to hold", () => {
  it("at midnight UTC of its date", () => {
    expect(beginning({ from: "2027-01-01" })).toBe(Date.UTC(2027, 0, 1))
  })

  it("before everything when it has no date", () => {
    expect(beginning({ from: "undated" })).toBe(Number.NEGATIVE_INFINITY)
  })
})
