/** What several runs have reached of policies, added up. */
import type { PolicyCoverage, ThresholdCoverage } from "./PolicyCoverage.ts"

/**
 * Adds up what several runs have reached, one sum for each policy under each edition, in the order in which they first come.
 * The order of the runs does not matter for the sums, nor how they are grouped.
 *
 * @example
 * ```ts
 * import { mergeCoverage } from "@hedgerow/core/policy/CoverageSum"
 *
 * const run = { policy: "p", edition: "e", cases: 1, rules: [{ rule: "a", decided: 1 }], conditions: [], thresholds: [] }
 * mergeCoverage([run, run])
 * // => [{ policy: "p", edition: "e", cases: 2, rules: [{ rule: "a", decided: 2 }], conditions: [], thresholds: [] }]
 * ```
 */
export const mergeCoverage = (coverages: Iterable<PolicyCoverage>): ReadonlyArray<PolicyCoverage> => {
  const sums = new Map<string, PolicyCoverage>()
  for (const coverage of coverages) {
    const key = JSON.stringify([coverage.policy, coverage.edition])
    const sum = sums.get(key)
    sums.set(key, sum === undefined ? coverage : addCoverage(sum, coverage))
  }
  return [...sums.values()]
}

/** Two coverages of the same policy under the same edition, added up. */
export const addCoverage = (a: PolicyCoverage, b: PolicyCoverage): PolicyCoverage => ({
  policy: a.policy,
  edition: a.edition,
  cases: a.cases + b.cases,
  rules: mergeRows(
    a.rules,
    b.rules,
    ({ rule }) => rule,
    (one, other) => ({ ...one, decided: one.decided + other.decided })
  ),
  conditions: mergeRows(
    a.conditions,
    b.conditions,
    ({ rule, index, condition }) => JSON.stringify([rule, index, condition]),
    (one, other) => ({ ...one, true: one.true + other.true, false: one.false + other.false })
  ),
  thresholds: mergeRows(a.thresholds, b.thresholds, thresholdKey, (one, other) => ({
    ...one,
    at: one.at + other.at,
    below: furthest(Math.max, one.below, other.below),
    above: furthest(Math.min, one.above, other.above)
  }))
})

const thresholdKey = ({ threshold, from, value, fact, by }: ThresholdCoverage): string =>
  JSON.stringify([threshold, from, value, fact, by])

const furthest = (
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null
): number | null => (a === null ? b : b === null ? a : choose(a, b))

const mergeRows = <Row>(
  a: ReadonlyArray<Row>,
  b: ReadonlyArray<Row>,
  keyOf: (row: Row) => string,
  add: (one: Row, other: Row) => Row
): ReadonlyArray<Row> => {
  const rows = new Map<string, Row>()
  for (const row of [...a, ...b]) {
    const known = rows.get(keyOf(row))
    rows.set(keyOf(row), known === undefined ? row : add(known, row))
  }
  return [...rows.values()]
}
