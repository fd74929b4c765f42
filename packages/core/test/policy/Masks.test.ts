import { bitsOf, lowestBit, meet, placesIn } from "@hedgerow/core/policy/Masks"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const places = fc.uniqueArray(fc.nat({ max: 95 })).map((some) => some.sort((a, b) => a - b))

describe("sets of rules as bits", () => {
  it("hold the places they were given, in order", () => {
    fc.assert(
      fc.property(places, (some) => {
        expect(placesIn(bitsOf(3, some))).toEqual(some)
      })
    )
  })

  it("meet where they share a place", () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        expect(meet(bitsOf(3, a), bitsOf(3, b))).toBe(a.some((place) => b.includes(place)))
      })
    )
  })

  it("tell the lowest place of a word, the sign bit included", () => {
    expect([1, 6, 0x80000000 | 0, -1].map(lowestBit)).toEqual([0, 1, 31, 0])
  })
})
