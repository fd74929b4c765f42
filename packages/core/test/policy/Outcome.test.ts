import { frozenCopy, outcomeText, sameOutcome } from "@hedgerow/core/policy/Outcome"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

/** The same data with the keys of every object the other way round. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, reversed(part)])
        )
      : value

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozenThrough))

describe("sameOutcome", () => {
  it("does not mind the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameOutcome(value, reversed(value))).toBe(true)
      })
    )
  })

  it("tells apart what JSON tells apart", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        const text = (value: unknown) =>
          JSON.stringify(value, (_, part) =>
            part === null || typeof part !== "object" || Array.isArray(part)
              ? part
              : ["an object", ...Object.entries(part).sort()]
          )
        expect(sameOutcome(a, b)).toBe(text(a) === text(b))
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    [{ a: undefined }, {}, true],
    [Number.NaN, Number.NaN, true],
    [0, -0, true],
    [[1, 2], [1], false],
    [{ a: 1 }, { b: 1 }, false],
    [{ toString: 1 }, {}, false],
    [[], {}, false],
    [null, {}, false],
    [new Date(0), new Date(0), false],
    [new Map(), {}, false]
  ])("of %j and %j is %j", (a, b, same) => {
    expect(sameOutcome(a, b)).toBe(same)
    expect(sameOutcome(b, a)).toBe(same)
  })
})

describe("frozenCopy", () => {
  it("is the same data, frozen through and through, and leaves the first as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = frozenCopy(value)
        expect(copy).toEqual(value)
        expect(isFrozenThrough(copy)).toBe(true)
        expect(typeof value === "object" && value !== null && Object.isFrozen(value)).toBe(false)
      })
    )
  })

  it("leaves alone what is no data", () => {
    const date = new Date(0)
    expect(frozenCopy({ date }).date).toBe(date)
    expect(Object.isFrozen(date)).toBe(false)
  })
})

describe("outcomeText", () => {
  it.each([
    ["close it", "close it"],
    [true, "yes"],
    [10, "10"],
    [null, "null"],
    [undefined, "nothing"],
    [["a"], '["a"]']
  ])("of %j is %j", (outcome, text) => {
    expect(outcomeText(outcome)).toBe(text)
  })
})
