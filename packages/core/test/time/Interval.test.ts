import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  append,
  type Flat,
  intersect,
  lengthOf,
  normalise,
  subtract,
  toFlat,
  toIntervals,
  union
} from "../../src/time/Interval.ts"

/** Instants from 0 to 29: small enough to look at every one. */
const INSTANTS = Array.from({ length: 30 }, (_, instant) => instant)
const has = (intervals: Flat, instant: number): boolean =>
  intervals.some((start, i) => i % 2 === 0 && start <= instant && instant < (intervals[i + 1] ?? 0))
const members = (intervals: Flat): ReadonlyArray<number> =>
  INSTANTS.filter((instant) => has(intervals, instant))

/** Any pairs of numbers: overlapping, touching, empty, inverted. */
const anyIntervals = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 8 }).map((pairs) => pairs.flat())
const sets = anyIntervals.map(normalise)

const isNormal = (intervals: Flat): boolean =>
  intervals.length % 2 === 0 && intervals.every((edge, i) => i === 0 || edge > (intervals[i - 1] ?? 0))

describe("normalise", () => {
  it.each<[string, Flat, Flat]>([
    ["nothing stays nothing", [], []],
    ["touching stretches become one", [0, 5, 5, 9], [0, 9]],
    ["overlapping stretches become one", [3, 9, 0, 5], [0, 9]],
    ["a stretch within another vanishes", [0, 9, 3, 5], [0, 9]],
    ["stretches apart stay apart, in order", [6, 9, 0, 5], [0, 5, 6, 9]],
    ["empty and inverted stretches vanish", [4, 4, 9, 2, 5, 6], [5, 6]]
  ])("%s", (_, given, expected) => {
    expect(normalise(given)).toEqual(expected)
  })

  it("keeps every instant and leaves stretches in order, apart and not empty", () => {
    fc.assert(
      fc.property(anyIntervals, (given) => {
        const normal = normalise(given)
        expect(members(normal)).toEqual(members(given))
        expect(isNormal(normal)).toBe(true)
      })
    )
  })
})

describe("append", () => {
  it.each<[string, Flat, [number, number], Flat]>([
    ["to nothing", [], [2, 5], [2, 5]],
    ["apart", [0, 1], [2, 5], [0, 1, 2, 5]],
    ["touching", [0, 2], [2, 5], [0, 5]],
    ["overlapping", [0, 3], [2, 5], [0, 5]],
    ["within", [0, 9], [2, 5], [0, 9]]
  ])("adds a stretch %s", (_, before, [start, end], after) => {
    const merged = [...before]
    append(merged, start, end)
    expect(merged).toEqual(after)
  })
})

describe("set operations", () => {
  const OPERATIONS = [
    ["a union holds what either holds", union, (a: boolean, b: boolean) => a || b],
    ["an intersection holds what both hold", intersect, (a: boolean, b: boolean) => a && b],
    ["a difference holds what only the first holds", subtract, (a: boolean, b: boolean) => a && !b]
  ] as const

  it.each(OPERATIONS)("%s", (_, operate, rule) => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const result = operate(a, b)
        expect(members(result)).toEqual(INSTANTS.filter((instant) => rule(has(a, instant), has(b, instant))))
        expect(isNormal(result)).toBe(true)
      }),
      { numRuns: 1_000 }
    )
  })

  it.each(OPERATIONS)("%s, in a list of its own", (_, operate) => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const copies = [[...a], [...b]]
        const result = operate(a, b)
        result.push(99, 100)
        expect([a, b]).toEqual(copies)
      })
    )
  })
})

describe("a set", () => {
  it("is as long as it has members", () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(lengthOf(set)).toBe(members(set).length)
      })
    )
  })

  it("is the same as intervals of dates", () => {
    expect(toIntervals([0, 2, 5, 9])).toEqual([
      { start: new Date(0), end: new Date(2) },
      { start: new Date(5), end: new Date(9) }
    ])
    fc.assert(
      fc.property(sets, (set) => {
        expect(toFlat(toIntervals(set))).toEqual(set)
      })
    )
  })
})
