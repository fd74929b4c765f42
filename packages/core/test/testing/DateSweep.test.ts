import type { Policy } from "@hedgerow/core/policy/Rule"
import { datesBetween, datesOfChange, expectEveryDate, SweepFailed, sweep } from "@hedgerow/core/testing"
import { days } from "@hedgerow/core/time/Duration"
import { describe, expect, it } from "vitest"
import { DISCOUNT, EDITION, NOTES } from "../policy/discount.ts"
import { messageOf } from "./messageOf.ts"

const at = (text: string) => new Date(text)
const big = { spend: 5500, plan: "scale", late: false } as const
const december = datesBetween(at("2027-12-30T00:00:00Z"), at("2028-01-03T00:00:00Z"), days(1))

/** Both rules hold of who spends enough, and neither is an exception to the other. */
const atOdds = {
  ...DISCOUNT,
  rules: DISCOUNT.rules.slice(0, 2).map(({ exceptionTo: _, ...rule }) => rule)
}
/** Nothing is said of who spends less. */
const gap = { ...atOdds, rules: atOdds.rules.slice(1) }

describe("the dates of a sweep", () => {
  it("are those of a range, its end included where a step falls on it", () => {
    expect(december.map((date) => date.toISOString().slice(0, 10))).toEqual([
      "2027-12-30",
      "2027-12-31",
      "2028-01-01",
      "2028-01-02",
      "2028-01-03"
    ])
    expect(datesBetween(at("2027-12-30"), at("2028-01-01T23:59:59.999Z"), days(1)).length).toBe(3)
    expect(datesBetween(at("2027-12-30"), at("2027-12-30"), days(1))).toEqual([at("2027-12-30")])
  })

  it.for([
    [at("2027-12-30"), at("2027-12-29"), days(1)],
    [at("2027-12-30"), at("2027-12-31"), 0],
    [at("2027-12-30"), at("2027-12-31"), -1],
    [at("2027-12-30"), at("2027-12-31"), Number.NaN],
    [at("2027-12-30"), new Date(Number.NaN), 1],
    [at("2027-12-30"), at("2027-12-31"), 1]
  ] as const)("are refused where there are none, or too many: %#", ([from, to, step]) => {
    expect(() => datesBetween(from, to, step)).toThrow("at most 100000 dates")
  })

  it("are those about every change of a threshold, in order, each once", () => {
    const value = (from: string) => ({ from, value: 1, citations: [] })
    const thresholds = {
      a: [value("2028-01-01"), value("undated")],
      b: [value("2027-01-01")],
      c: [value("2028-01-01")]
    }
    expect(datesOfChange({ id: "e", thresholds })).toEqual(
      [
        "2026-12-31T23:59:59.999Z",
        "2027-01-01T00:00:00.000Z",
        "2027-01-01T00:00:00.001Z",
        "2027-12-31T23:59:59.999Z",
        "2028-01-01T00:00:00.000Z",
        "2028-01-01T00:00:00.001Z"
      ].map(at)
    )
    expect(datesOfChange({ id: "e", thresholds: {} })).toEqual([new Date(0)])
  })
})

describe("a sweep", () => {
  it("finds nothing in a sound policy, and takes missing facts for an answer", () => {
    expectEveryDate(DISCOUNT, EDITION, big, [...datesOfChange(EDITION), ...december])
    expectEveryDate(DISCOUNT, EDITION, {}, december)
  })

  it("finds the dates without an answer", () => {
    expect(sweep(gap, EDITION, big, datesOfChange(EDITION))).toEqual([
      { _tag: "Gap", at: at("2028-01-01T00:00:00Z") },
      { _tag: "Gap", at: at("2028-01-01T00:00:00.001Z") }
    ])
    expect(
      messageOf(() => expectEveryDate(gap, EDITION, big, december))
    ).toBe(`discount, edition 2026: 3 of 5 dates have no single answer.
  2028-01-01T00:00:00.000Z to 2028-01-03T00:00:00.000Z (3 dates): no rule says what to do`)
  })

  it("finds the dates at which two rules are at odds", () => {
    expect(sweep(atOdds, EDITION, big, datesOfChange(EDITION))).toEqual([
      { _tag: "Conflict", at: at("2027-12-31T23:59:59.999Z"), rules: ["none", "big"] }
    ])
    const scattered = [...december].reverse().toSpliced(4, 0, at("2029-01-01T00:00:00Z"))
    expect(
      messageOf(() => expectEveryDate(atOdds, EDITION, big, scattered))
    ).toBe(`discount, edition 2026: 2 of 6 dates have no single answer.
  2027-12-31T00:00:00.000Z: rules at odds: none says 0, big says 10; let one except the other
  2027-12-30T00:00:00.000Z: rules at odds: none says 0, big says 10; let one except the other`)
  })

  it("tells what is wrong on one date from what is on the next", () => {
    const twice = { ...gap, rules: gap.rules.flatMap((rule) => [rule, { ...rule, id: "bigger", then: 20 }]) }
    expect(
      messageOf(() => expectEveryDate(twice, EDITION, big, december))
    ).toBe(`discount, edition 2026: 5 of 5 dates have no single answer.
  2027-12-30T00:00:00.000Z to 2027-12-31T00:00:00.000Z (2 dates): rules at odds: big says 10, bigger says 20; let one except the other
  2028-01-01T00:00:00.000Z to 2028-01-03T00:00:00.000Z (3 dates): no rule says what to do`)
  })

  it("lets rules agree, and a rule above two that do not settle it", () => {
    const same: Policy<typeof DISCOUNT.facts, number> = {
      ...atOdds,
      rules: atOdds.rules.map((rule) => ({ ...rule, then: 0 }))
    }
    expect(sweep(same, EDITION, big, december)).toEqual([])
    const late = {
      id: "late",
      citations: [],
      strength: "must",
      when: [],
      exceptionTo: ["none", "big"],
      then: 1
    } as const
    expect(sweep({ ...atOdds, rules: [...atOdds.rules, late] }, EDITION, big, december)).toEqual([])
    const half = { ...late, exceptionTo: ["none"] }
    expect(sweep({ ...atOdds, rules: [...atOdds.rules, half] }, EDITION, big, december).length).toBe(2)
  })

  it("is of no use without dates, or to a policy that may be silent", () => {
    expect(() => expectEveryDate(DISCOUNT, EDITION, big, [])).toThrow(SweepFailed)
    expect(() => sweep(NOTES, EDITION, {}, december)).toThrow(
      "kind: is collect; only a unique policy must have one answer"
    )
  })
})
