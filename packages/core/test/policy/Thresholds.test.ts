import { describeProblem } from "@hedgerow/core/data/Problem"
import { rules as cite } from "@hedgerow/core/policy/Citation"
import { dated, duringText } from "@hedgerow/core/policy/During"
import { undated } from "@hedgerow/core/policy/Parameter"
import { sourceProblems, thresholdProblems } from "@hedgerow/core/policy/ThresholdProblem"
import { inForceAt, periodAt, periodsOf, thresholdAt } from "@hedgerow/core/policy/Thresholds"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { editions, INSTANTS } from "./arbitraries.ts"

const DAY = 86_400_000

describe("periodsOf", () => {
  it("makes stretches in which no value changes, and between which one does", () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const names = Object.keys(edition.thresholds)
        const periods = periodsOf(Object.values(edition.thresholds))
        const valuesAt = (at: number) => JSON.stringify(names.map((name) => thresholdAt(edition, name, at)))
        for (const [i, { start, end }] of periods.entries()) {
          const first = Number.isFinite(start) ? start : end - 1000 * DAY
          expect(valuesAt(Number.isFinite(end) ? end - 1 : first + 1000 * DAY)).toBe(valuesAt(first))
          expect(periods[i + 1]?.start ?? Number.POSITIVE_INFINITY).toBe(end)
          if (Number.isFinite(end)) expect(valuesAt(end)).not.toBe(valuesAt(first))
        }
        for (const at of INSTANTS) {
          const period = periodAt(periods, at.getTime())
          expect(period === undefined || (period.start <= at.getTime() && at.getTime() < period.end)).toBe(
            true
          )
        }
      })
    )
  })

  it("has one stretch without ends where nothing is dated", () => {
    expect(periodsOf([])).toEqual([
      { from: "undated", start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }
    ])
    expect(periodAt(periodsOf([]), Number.NaN)?.from).toBe("undated")
  })
})

describe("thresholdAt", () => {
  it("knows no threshold that only every object has", () => {
    expect(thresholdAt({ thresholds: {} }, "constructor", 0)).toBeUndefined()
    expect(inForceAt({ thresholds: {} }, 0)("toString")).toBeNaN()
  })
})

describe("thresholdProblems", () => {
  const of = (...values: ReadonlyArray<readonly [from: string, value: number]>) =>
    thresholdProblems({
      thresholds: { big: values.map(([from, value]) => ({ from, value, citations: [] })) }
    }).map(describeProblem)

  it("finds none where all is well", () => {
    expect(of(["undated", 0], ["2026-02-28", -1.5])).toEqual([])
  })

  it("finds what is no date, no number, twice there, or not there", () => {
    expect(of()).toEqual(["thresholds.big: has no value; give it at least one"])
    expect(of(["2026-02-30", 1], ["soon", 1])).toEqual([
      'thresholds.big[0].from: "2026-02-30" is no date; write YYYY-MM-DD, or undated',
      'thresholds.big[1].from: "soon" is no date; write YYYY-MM-DD, or undated'
    ])
    expect(of(["undated", Number.NaN], ["2026-01-01", Number.POSITIVE_INFINITY])).toEqual([
      "thresholds.big[0].value: NaN is no number to compare with",
      "thresholds.big[1].value: Infinity is no number to compare with"
    ])
    expect(of(["undated", 1], ["undated", 2])).toEqual([
      'thresholds.big[1].from: there are two values from "undated"; keep one'
    ])
  })

  it("looks only at the names it is given", () => {
    expect(
      thresholdProblems({ thresholds: { big: [], small: [] } }, ["small", "tiny"]).map(({ path }) => path)
    ).toEqual([["thresholds", "small"]])
  })
})

describe("sourceProblems", () => {
  it("finds rules and numbers without a source", () => {
    const thresholds = { big: undated(1, []), small: undated(1, cite("T")) }
    expect(
      sourceProblems([{ citations: cite("R") }, { citations: [] }], { thresholds }).map(({ path }) => path)
    ).toEqual([
      ["rules", 1, "citations"],
      ["thresholds", "big", 0, "citations"]
    ])
  })
})

describe("dated", () => {
  const periods = periodsOf([
    ["2026-01-01", "2027-01-01", "2028-01-01"].map((from) => ({ from, value: 0, citations: [] }))
  ])
  const when = (...places: ReadonlyArray<number>) =>
    dated(
      periods.map((period, i) => ({ period, found: places.includes(i) ? ["x", "x"] : [] })),
      periods,
      (one) => one
    ).map(({ during }) => duringText(during))

  it("joins stretches that follow one another", () => {
    expect(when(0, 1, 3)).toEqual(["until 2027-01-01, from 2028-01-01"])
    expect(when(1, 2)).toEqual(["from 2026-01-01 until 2028-01-01"])
    expect(when(0, 1, 2, 3)).toEqual(["always"])
    expect(when()).toEqual([])
  })
})
