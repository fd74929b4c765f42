import { mergeCoverage } from "@hedgerow/core/policy/CoverageSum"
import { compile, compileCollect } from "@hedgerow/core/policy/Decider"
import { coverageOf, type PolicyCoverage } from "@hedgerow/core/policy/PolicyCoverage"
import { coverageText, unreached } from "@hedgerow/core/policy/Unreached"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asStated, INSTANTS, ruled, type StatedFacts, statedFacts } from "./arbitraries.ts"
import { DISCOUNT, EDITION, NOTES } from "./discount.ts"

const NOW = new Date("2026-11-20T12:00:00Z")

interface Case {
  readonly facts: StatedFacts
  readonly at: Date
}

const withCases = (kind: "unique" | "collect") =>
  ruled(kind).chain((one) =>
    fc
      .array(fc.record({ facts: statedFacts(one.policy.facts), at: fc.constantFrom(...INSTANTS) }), {
        maxLength: 8
      })
      .map((cases) => ({ ...one, cases }))
  )

const asCases = (cases: ReadonlyArray<Case>) => cases.map(({ facts, at }) => ({ facts: asStated(facts), at }))

const inOrder = ({ rules, conditions, thresholds, ...rest }: PolicyCoverage) => ({
  ...rest,
  rows: [...rules, ...conditions, ...thresholds].map((row) => JSON.stringify(row)).sort()
})

describe("coverageOf", () => {
  it("counts for each rule the cases that it decides", () => {
    fc.assert(
      fc.property(withCases("unique"), ({ policy, edition, cases }) => {
        const decide = compile(policy, edition)
        const answers = asCases(cases).map(({ facts, at }) => decide(facts, at))
        expect(coverageOf(policy, edition, asCases(cases)).rules).toEqual(
          policy.rules.map(({ id }) => ({
            rule: id,
            decided: answers.filter((answer) => answer._tag === "Decision" && answer.rule === id).length
          }))
        )
      }),
      { numRuns: 100 }
    )
  })

  it("counts for each rule of a collecting policy the cases in which it speaks", () => {
    fc.assert(
      fc.property(withCases("collect"), ({ policy, edition, cases }) => {
        const collect = compileCollect(policy, edition)
        const said = asCases(cases).flatMap(({ facts, at }) =>
          collect(facts, at).decisions.map(({ rule }) => rule)
        )
        expect(coverageOf(policy, edition, asCases(cases)).rules).toEqual(
          policy.rules.map(({ id }) => ({ rule: id, decided: said.filter((rule) => rule === id).length }))
        )
      }),
      { numRuns: 100 }
    )
  })

  it("is the sum of what its cases reach, in any order and grouping", () => {
    fc.assert(
      fc.property(withCases("unique"), fc.nat({ max: 8 }), ({ policy, edition, cases }, cut) => {
        const whole = coverageOf(policy, edition, asCases(cases))
        const [left, right] = [cases.slice(0, cut), cases.slice(cut)].map((part) =>
          coverageOf(policy, edition, asCases(part))
        )
        const single = cases.map((one) => coverageOf(policy, edition, asCases([one])))
        const none = coverageOf(policy, edition, [])
        if (left === undefined || right === undefined) throw new Error("no halves")
        for (const parts of [
          [left, right],
          [right, left],
          [none, ...single],
          [...single.reverse(), none]
        ]) {
          expect(mergeCoverage(parts).map(inOrder)).toEqual([inOrder(whole)])
        }
      }),
      { numRuns: 60 }
    )
  })

  it("can be written as JSON and added up again", () => {
    const coverage = coverageOf(DISCOUNT, EDITION, [{ facts: { spend: 4999 }, at: NOW }])
    expect(mergeCoverage(JSON.parse(JSON.stringify([coverage])))).toEqual([coverage])
  })

  it("keeps the nearest values on both sides of a threshold, by what is in force", () => {
    const spends = [4000, 4999, 4500, 5000, 7000, 5600]
    const later = new Date("2028-06-01")
    const { thresholds } = coverageOf(DISCOUNT, EDITION, [
      ...spends.map((spend) => ({ facts: { spend }, at: NOW })),
      { facts: { spend: 5999 }, at: later },
      { facts: {}, at: later }
    ])
    expect(thresholds.map(({ value, at, below, above }) => [value, at, below, above])).toEqual([
      [5000, 1, 4999, 5600],
      [6000, 0, 5999, null]
    ])
  })

  it("counts a condition that is unknown neither way", () => {
    const { conditions } = coverageOf(DISCOUNT, EDITION, [
      { facts: { late: true }, at: NOW },
      { facts: { late: false }, at: NOW },
      { facts: {}, at: NOW }
    ])
    expect(conditions.map(({ rule, index, ...seen }) => [rule, index, seen.true, seen.false])).toEqual([
      ["big", 0, 0, 0],
      ["big", 1, 0, 0],
      ["late", 0, 1, 1]
    ])
  })
})

describe("mergeCoverage", () => {
  it("keeps policies and editions apart", () => {
    const next = { ...EDITION, id: "2027" }
    const coverages = [
      coverageOf(DISCOUNT, EDITION, []),
      coverageOf(NOTES, EDITION, []),
      coverageOf(DISCOUNT, next, [])
    ]
    expect(mergeCoverage([...coverages, ...coverages])).toEqual(coverages)
  })
})

describe("unreached", () => {
  const of = (...spends: ReadonlyArray<number>) =>
    unreached(
      coverageOf(
        DISCOUNT,
        { id: "e", thresholds: { big: [{ from: "undated", value: 5000, citations: [] }] } },
        spends.map((spend) => ({ facts: { spend }, at: NOW }))
      )
    ).thresholds.map(({ wanted }) => wanted)

  it("wants a value exactly at the threshold, and one just on the other side", () => {
    expect(of()).toEqual([[5000, 4999]])
    expect(of(5000, 5001)).toEqual([[4999]])
    expect(of(4999, 5001)).toEqual([[5000]])
    expect(of(5000, 4949)).toEqual([[4999]])
    expect(of(5000, 4950)).toEqual([])
  })

  it.each([
    ["atLeast", [5, 4]],
    ["below", [5, 4]],
    ["moreThan", [5, 6]],
    ["atMost", [5, 6]]
  ] as const)("takes the side on which %s changes", (by, wanted) => {
    const row = { threshold: "t", from: "undated", value: 5, fact: "f", by, at: 0, below: null, above: null }
    const nothing = { policy: "p", edition: "e", cases: 0, rules: [], conditions: [] }
    expect(unreached({ ...nothing, thresholds: [row] }).thresholds.map((one) => one.wanted)).toEqual([wanted])
    const near = { ...row, at: 1, below: 4, above: 6 }
    expect(unreached({ ...nothing, thresholds: [near] }).thresholds).toEqual([])
    const far = { ...row, at: 1, below: 3, above: 7 }
    expect(unreached({ ...nothing, thresholds: [far] }).thresholds.map((one) => one.wanted)).toEqual([
      [wanted[1]]
    ])
  })

  it("is empty where everything was reached", () => {
    const known = { spend: 5000, plan: "scale", late: false } as const
    const coverage = coverageOf(
      DISCOUNT,
      { id: "e", thresholds: { big: EDITION.thresholds["big"]?.slice(0, 1) ?? [] } },
      [
        { facts: known, at: NOW },
        { facts: { ...known, spend: 4999 }, at: NOW },
        { facts: { ...known, plan: "free" }, at: NOW },
        { facts: { ...known, late: true }, at: NOW }
      ]
    )
    expect(unreached(coverage)).toEqual({ rules: [], conditions: [], thresholds: [] })
    expect(coverageText(coverage)).toBe(
      "discount, edition e: 4 cases reach 3 of 3 rules, 3 of 3 conditions both ways, 1 of 1 threshold from both sides"
    )
  })

  it("says what a test is wanted for", () => {
    const coverage = coverageOf(DISCOUNT, EDITION, [
      { facts: { spend: 9000, plan: "scale", late: false }, at: NOW }
    ])
    expect(coverageText(coverage).split("\n")).toEqual([
      "discount, edition 2026: 1 case reaches 1 of 3 rules, 0 of 3 conditions both ways, 0 of 2 thresholds from both sides",
      "- no case is decided by rule none",
      "- no case is decided by rule late",
      "- of rule big, no case shows that spend is at least big fails",
      "- of rule big, no case shows that plan is boost or scale fails",
      "- of rule late, no case shows that late is yes",
      "- of threshold big (5000), no case has spend 5000 or 4999",
      "- of threshold big (6000 from 2028-01-01), no case has spend 6000 or 5999"
    ])
  })
})
