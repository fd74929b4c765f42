/** A case of a policy: facts, an instant, what is expected of them; and the check that says in full where it fails. */
import { describeProblem, type Problem, show } from "../data/Problem.ts"
import { valueText } from "../policy/Condition.ts"
import { explain } from "../policy/Explanation.ts"
import { explanationText } from "../policy/ExplanationText.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import type { Policy } from "../policy/Rule.ts"
import { statedProblems } from "../policy/StatedFacts.ts"
import type { Thresholds } from "../policy/Thresholds.ts"
import { differencesOf } from "./CaseDifference.ts"
import { type Expected, expectedProblems } from "./Expected.ts"

/** A case. What its facts leave out is unknown. */
export interface Case<F extends FactKinds = FactKinds, Outcome = unknown> {
  /** What is so, as a sentence. */
  readonly name?: string
  readonly facts: Facts<F>
  readonly at: Date
  readonly expect: Expected<Outcome, keyof F & string>
}

/** Thrown where a case fails: what was expected, what came, and why. */
export class CaseFailed extends Error {
  override readonly name = "CaseFailed"
}

/** A case as far as its checking goes: its words are compared with the policy's. */
interface AnyCase {
  readonly name?: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: Date
  readonly expect: Expected
}

/** Everything that is wrong with the parts of a case before it is asked: facts, values and rules that the policy does not know. */
export const caseProblems = (
  { facts = {}, expect }: Partial<Pick<AnyCase, "facts" | "expect">>,
  policy: Policy
): ReadonlyArray<Problem> => {
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return [
    ...statedProblems(stated, policy.facts).map(inside("facts")),
    ...(expect === undefined ? [] : expectedProblems(expect, policy).map(inside("expect")))
  ]
}

const inside =
  (key: string) =>
  ({ path, message }: Problem): Problem => ({ path: [key, ...path], message })

/**
 * Fails with {@link CaseFailed} unless the policy answers as the case expects, by the rule that it expects. The message shows
 * what was expected and what came, the facts, and the explanation.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { expectCase } from "@hedgerow/core/testing"
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
 * const at = new Date("2026-11-20T12:00:00Z")
 * expectCase(discount, edition, { facts: { spend: 5000 }, at, expect: { rule: "big", outcome: 10 } })
 * expectCase(discount, edition, { facts: {}, at, expect: { missing: ["spend"] } })
 * ```
 */
export const expectCase = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  one: NoInfer<Case<F, Outcome>>
): void => {
  const failure = failureOf(policy, edition, one)
  if (failure !== undefined) throw new CaseFailed(failure)
}

/** What {@link expectCase} would say; `undefined` where the case holds. Throws `InvalidPolicy` where the policy does not fit the edition. */
export const failureOf = (policy: Policy, edition: Thresholds, one: AnyCase): string | undefined => {
  const problems = [
    ...caseProblems(one, policy),
    ...(Number.isNaN(one.at.getTime()) ? [{ path: ["at"], message: "is no date" }] : [])
  ]
  if (problems.length > 0)
    return [
      `${titleOf(policy, edition, one)} cannot be asked:`,
      ...problems.map((problem) => `  ${describeProblem(problem)}`)
    ].join("\n")
  const explanation = explain(policy, edition, one.facts as Facts<FactKinds>, one.at)
  const differences = differencesOf(one.expect, explanation.answer)
  return differences.length === 0
    ? undefined
    : [
        `${titleOf(policy, edition, one)} is not answered as expected.`,
        ...differences.flatMap(({ expected, got }) => [`  expected: ${expected}`, `  got: ${got}`]),
        `  facts: ${factsText(one.facts)}`,
        "",
        explanationText(explanation)
      ].join("\n")
}

const titleOf = (policy: Policy, edition: Thresholds, { name }: AnyCase): string =>
  `${policy.id}, edition ${edition.id}: ${name === undefined ? "the case" : show(name)}`

const factsText = (facts: AnyCase["facts"]): string =>
  Object.entries(facts)
    .flatMap(([fact, value]) => (value === undefined ? [] : [`${fact} ${valueText(value)}`]))
    .join(", ") || "none is known"
