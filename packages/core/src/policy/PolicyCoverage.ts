/** What of a policy some cases have reached: its rules, its conditions either way, its thresholds from both sides. */
import { type Comparison, type Condition, comparisonOf, parameterOf } from "./Condition.ts"
import { addCoverage } from "./CoverageSum.ts"
import { type Explanation, explain } from "./Explanation.ts"
import type { FactKinds, Facts } from "./Fact.ts"
import type { Policy } from "./Rule.ts"
import { type Thresholds, thresholdOf } from "./Thresholds.ts"

/** One rule. */
export interface RuleCoverage {
  readonly rule: string
  /** In how many cases it decided, or was part of what was decided. */
  readonly decided: number
}

/** One condition of a rule. */
export interface ConditionCoverage {
  readonly rule: string
  /** Its place in the rule's `when`. */
  readonly index: number
  readonly condition: Condition
  /** In how many cases it was true. */
  readonly true: number
  /** In how many cases it was false. */
  readonly false: number
}

/** One value of a threshold, as one fact is compared with it. Only cases at whose instant it is in force count. */
export interface ThresholdCoverage {
  readonly threshold: string
  /** Since when the value holds. */
  readonly from: string
  readonly value: number
  readonly fact: string
  readonly by: Comparison
  /** In how many cases the fact was exactly the value. */
  readonly at: number
  /** The nearest that the fact was below the value; `null`: never. */
  readonly below: number | null
  /** The nearest that the fact was above the value; `null`: never. */
  readonly above: number | null
}

/** What some cases have reached of a policy under an edition. It can be written as JSON. */
export interface PolicyCoverage {
  readonly policy: string
  readonly edition: string
  readonly cases: number
  readonly rules: ReadonlyArray<RuleCoverage>
  readonly conditions: ReadonlyArray<ConditionCoverage>
  readonly thresholds: ReadonlyArray<ThresholdCoverage>
}

/** Facts, and the instant at which they are decided. */
export interface PolicyCase<F extends FactKinds = FactKinds> {
  readonly facts: Facts<F>
  readonly at: Date
}

/**
 * What some cases reach of a policy; with none, what there is to reach. Throws `InvalidPolicy` where the policy does not fit
 * the edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const discount = definePolicy<number, "big">()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: { spend: amount("euros a year", "what they spend") },
 *   rules: [
 *     { id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 },
 *     { id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], exceptionTo: ["none"], then: 10 }
 *   ]
 * })
 * const edition = { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * const coverage = coverageOf(discount, edition, [{ facts: { spend: 4000 }, at: new Date("2026-11-20T12:00:00Z") }])
 * coverage.rules // => [{ rule: "none", decided: 1 }, { rule: "big", decided: 0 }]
 * ```
 */
export const coverageOf = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  cases: Iterable<PolicyCase<F>>
): PolicyCoverage => {
  let coverage = nothingReached(policy, edition)
  for (const { facts, at } of cases)
    coverage = addCoverage(coverage, reachedBy(coverage, explain(policy, edition, facts, at)))
  return coverage
}

const nothingReached = (policy: Policy, edition: Thresholds): PolicyCoverage => {
  const compared = policy.rules.flatMap(({ when }) =>
    when.flatMap((condition) => {
      const threshold = parameterOf(condition)
      if (threshold === undefined || "known" in condition || "is" in condition || "oneOf" in condition)
        return []
      const { by } = comparisonOf(condition)
      return thresholdOf(edition, threshold).map(
        ({ from, value }): ThresholdCoverage => ({
          threshold,
          from,
          value,
          fact: condition.fact,
          by,
          at: 0,
          below: null,
          above: null
        })
      )
    })
  )
  return {
    policy: policy.id,
    edition: edition.id,
    cases: 0,
    rules: policy.rules.map(({ id }) => ({ rule: id, decided: 0 })),
    conditions: policy.rules.flatMap(({ id, when }) =>
      when.map((condition, index) => ({ rule: id, index, condition, true: 0, false: 0 }))
    ),
    thresholds: onceEach(compared)
  }
}

/** What one explained case reaches, of what there is to reach. */
const reachedBy = (coverage: PolicyCoverage, { rules, facts, thresholds }: Explanation): PolicyCoverage => ({
  ...coverage,
  cases: 1,
  rules: rules.map(({ rule, decides }) => ({ rule: rule.id, decided: decides ? 1 : 0 })),
  conditions: rules.flatMap(({ rule, conditions }) =>
    conditions.map(({ condition, truth }, index) => ({
      rule: rule.id,
      index,
      condition,
      true: truth === true ? 1 : 0,
      false: truth === false ? 1 : 0
    }))
  ),
  thresholds: coverage.thresholds.flatMap((row): ReadonlyArray<ThresholdCoverage> => {
    const inForce = thresholds.find(({ threshold }) => threshold === row.threshold)?.inForce
    const value = facts.find(({ fact }) => fact === row.fact)?.value
    if (inForce?.from !== row.from || typeof value !== "number") return []
    const below = value < row.value ? value : null
    const above = value > row.value ? value : null
    return [{ ...row, at: value === row.value ? 1 : 0, below, above }]
  })
})

const onceEach = <Row>(rows: ReadonlyArray<Row>): ReadonlyArray<Row> => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values()
]
