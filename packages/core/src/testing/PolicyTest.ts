/** A policy's cases as tests of any runner, named by their sentences and the sources of the rule that is to decide. */
import { citationIds } from "../policy/Citation.ts"
import type { FactKinds } from "../policy/Fact.ts"
import { coverageOf } from "../policy/PolicyCoverage.ts"
import type { Policy } from "../policy/Rule.ts"
import type { Thresholds } from "../policy/Thresholds.ts"
import { type Case, expectCase } from "./Case.ts"
import { type CoverageGoal, expectCoverage } from "./CoverageGoal.ts"
import { rulesIn } from "./Expected.ts"

/** What is used of a test runner: vitest's, jest's and `node:test`'s `describe` and `it` will do. */
export type Registers = (name: string, body: () => void) => unknown

/** What to test, and with which runner. */
export interface PolicyTest<F extends FactKinds, Outcome> {
  readonly describe: Registers
  readonly it: Registers
  readonly policy: Policy<F, Outcome>
  readonly edition: Thresholds
  readonly cases: NoInfer<ReadonlyArray<Case<F, Outcome>>>
  /** How much of the policy the cases are to reach; by default that is not asked. */
  readonly coverage?: CoverageGoal
}

/**
 * Registers one test a case and, where a coverage is asked for, one that the cases reach it. Throws without cases, since tests
 * that are not there cannot fail.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { testPolicy } from "@hedgerow/core/testing"
 *
 * const policy = definePolicy<string>()({
 *   id: "gate",
 *   title: "Who may pass the gate",
 *   kind: "unique",
 *   facts: { key: yesNo("they hold a key") },
 *   rules: [{ id: "key", citations: rules("G1"), strength: "must", when: [{ fact: "key", is: true }], then: "open" }]
 * })
 * const ran: Array<string> = []
 * const describe = (name: string, body: () => void) => body()
 * const it = (name: string, body: () => void) => {
 *   body()
 *   ran.push(name)
 * }
 * const at = new Date("2026-11-20T12:00:00Z")
 * const cases = [{ name: "who holds a key may pass", facts: { key: true }, at, expect: { rule: "key", outcome: "open" } }]
 * testPolicy({ describe, it, policy, edition: { id: "2026", thresholds: {} }, cases, coverage: { rules: 100 } })
 * ran // => ["who holds a key may pass [G1]", "the cases reach all that they are to"]
 * ```
 */
export const testPolicy = <F extends FactKinds, Outcome>({
  describe,
  it,
  policy,
  edition,
  cases,
  coverage
}: PolicyTest<F, Outcome>): void => {
  if (cases.length === 0) throw new Error(`There is no case of the policy ${policy.id} to test.`)
  describe(`${policy.title}, edition ${edition.id}`, () => {
    for (const [i, one] of cases.entries())
      it(`${one.name ?? `case ${i + 1}`}${sourcesOf(policy, one)}`, () => expectCase(policy, edition, one))
    if (coverage !== undefined)
      it("the cases reach all that they are to", () =>
        expectCoverage(coverageOf(policy, edition, cases), coverage))
  })
}

const sourcesOf = (policy: Policy, { expect }: Pick<Case, "expect">): string => {
  const named = rulesIn(expect)
  const ids = citationIds(policy.rules.flatMap(({ id, citations }) => (named.includes(id) ? citations : [])))
  return ids.length === 0 ? "" : ` [${ids.join(" ")}]`
}
