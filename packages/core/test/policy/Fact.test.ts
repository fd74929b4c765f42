import { factOf, isKnown, kindOf, yesNo } from "@hedgerow/core/policy/Fact"
import { describe, expect, it } from "vitest"

describe("factOf", () => {
  it.each([
    [{ spend: 0 }, 0],
    [{ spend: false }, false],
    [{ spend: "" }, ""],
    [{ spend: Number.NEGATIVE_INFINITY }, Number.NEGATIVE_INFINITY],
    [{}, undefined],
    [{ spend: undefined }, undefined],
    [{ spend: null }, undefined],
    [{ spend: Number.NaN }, undefined]
  ])("of %j is %j", (facts, value) => {
    expect(factOf(facts, "spend")).toBe(value)
  })

  it.each(["toString", "constructor", "__proto__", "hasOwnProperty"])(
    "does not take %s for a fact",
    (name) => {
      expect(factOf({}, name)).toBeUndefined()
      expect(factOf(Object.fromEntries([[name, true]]), name)).toBe(true)
      expect(kindOf({}, name)).toBeUndefined()
      expect(kindOf(Object.fromEntries([[name, yesNo("")]]), name)).toEqual(yesNo(""))
    }
  )
})

describe("isKnown", () => {
  it.each([undefined, null, Number.NaN])("is false of %s", (value) => expect(isKnown(value)).toBe(false))
  it.each([0, "", false, "NaN", Number.POSITIVE_INFINITY])("is true of %j", (value) =>
    expect(isKnown(value)).toBe(true)
  )
})
