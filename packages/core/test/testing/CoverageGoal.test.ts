import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
import { CoverageTooLow, coverageShares, expectCoverage } from "@hedgerow/core/testing"
import { expect, it } from "vitest"
import { DISCOUNT, EDITION } from "../policy/discount.ts"
import { messageOf } from "./messageOf.ts"

const at = new Date("2026-11-20T12:00:00Z")
const next = new Date("2028-01-01T00:00:00Z")
const scale = { plan: "scale", late: false } as const
const few = [{ facts: { ...scale, spend: 5000 }, at }]
const all = [
  ...few,
  { facts: { ...scale, spend: 4999 }, at },
  { facts: { ...scale, spend: 6000, late: true }, at: next },
  { facts: { ...scale, spend: 5999 }, at: next },
  { facts: { plan: "free", spend: 6000 }, at: next }
] as const

it("passes cases that reach all of a policy", () => {
  const coverage = coverageOf(DISCOUNT, EDITION, all)
  expect(coverageShares(coverage)).toEqual({ rules: 100, conditions: 100, thresholds: 100 })
  expectCoverage(coverage, { rules: 100, conditions: 100, thresholds: 100 })
})

it("fails with what is missing, by name and by number", () => {
  const coverage = coverageOf(DISCOUNT, EDITION, few)
  expect(
    messageOf(() => expectCoverage(coverage, { rules: 100, conditions: 50, thresholds: 100 }))
  ).toBe(`The cases reach 33.3 % of rules, not 100 %, 0 % of conditions, not 50 %, 0 % of thresholds, not 100 %.
discount, edition 2026: 1 case reaches 1 of 3 rules, 0 of 3 conditions both ways, 0 of 2 thresholds from both sides
- no case is decided by rule none
- no case is decided by rule late
- of rule big, no case shows that spend is at least big fails
- of rule big, no case shows that plan is boost or scale fails
- of rule late, no case shows that late is yes
- of threshold big (5000), no case has spend 4999
- of threshold big (6000 from 2028-01-01), no case has spend 6000 or 5999`)
})

it("asks of rules, conditions and thresholds apart, and at the percentage itself passes", () => {
  const coverage = coverageOf(DISCOUNT, EDITION, few)
  expectCoverage(coverage, {})
  expectCoverage(coverage, { rules: 33, conditions: 0, thresholds: 0 })
  expectCoverage(coverage, { rules: 100 / 3 })
  expect(() => expectCoverage(coverage, { rules: 34 })).toThrow(CoverageTooLow)
  expect(() => expectCoverage(coverage, { conditions: 1 })).toThrow(CoverageTooLow)
  expect(() => expectCoverage(coverage, { thresholds: 1 })).toThrow(CoverageTooLow)
})

it("never reaches what is no percentage", () => {
  expect(() => expectCoverage(coverageOf(DISCOUNT, EDITION, all), { rules: Number.NaN })).toThrow(
    CoverageTooLow
  )
})

it("asks for a neighbour as near as it is told", () => {
  const loose = coverageOf(
    DISCOUNT,
    EDITION,
    [...all, { facts: { ...scale, spend: 4000 }, at }].filter(({ facts }) => facts.spend !== 4999)
  )
  expect(coverageShares(loose).thresholds).toBe(50)
  expectCoverage(loose, { thresholds: 100 }, () => 1000)
})
