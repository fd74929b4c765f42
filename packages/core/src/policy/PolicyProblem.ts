/** What can be wrong with a policy: words that name nothing, conditions that cannot be asked, rules that except each other. */
import { describeProblem, type Problem, show } from "../data/Problem.ts"
import {
  type ConditionShape,
  conditionProblems,
  type FactShapes,
  few,
  namedIn,
  noSuch
} from "./ConditionProblem.ts"
import type { FactKind } from "./Fact.ts"
import { outrankedBy } from "./Rule.ts"
import { thresholdProblems } from "./ThresholdProblem.ts"
import type { Thresholds } from "./Thresholds.ts"

/**
 * What is looked at of a policy. It may be one of which only parts could be read: what could not is `undefined`, a name `""`,
 * and is passed over.
 */
export interface PolicyShape {
  readonly kind: string
  readonly facts: FactShapes
  readonly rules: ReadonlyArray<RuleShape>
  readonly precedence?: ReadonlyArray<string>
}

/** What is looked at of a rule. */
export interface RuleShape {
  readonly id: string
  readonly when: ReadonlyArray<ConditionShape | undefined>
  readonly exceptionTo?: ReadonlyArray<string>
}

/** Thrown for a policy that cannot be compiled; lists every problem. */
export class InvalidPolicy extends Error {
  override readonly name = "InvalidPolicy"
  readonly problems: ReadonlyArray<Problem>
  constructor(policy: string, edition: string, problems: ReadonlyArray<Problem>) {
    super(
      [
        `The policy ${show(policy)} cannot be used under edition ${show(edition)}:`,
        ...problems.map((problem) => `  ${describeProblem(problem)}`)
      ].join("\n")
    )
    this.problems = problems
  }
}

/**
 * Throws {@link InvalidPolicy} for a policy that cannot be compiled under an edition.
 *
 * @example
 * ```ts
 * import { assertPolicy } from "@hedgerow/core/policy/PolicyProblem"
 *
 * const policy = { id: "p", kind: "unique", facts: {}, rules: [{ id: "a", when: [], exceptionTo: ["b"] }] }
 * try {
 *   assertPolicy(policy, { id: "e", thresholds: {} })
 * } catch (problem) {
 *   String(problem)
 *   // => 'InvalidPolicy: The policy "p" cannot be used under edition "e":\n  rules[0].exceptionTo[0]: no rule is called "b"; there is a'
 * }
 * ```
 */
export const assertPolicy = (policy: PolicyShape & { readonly id: string }, edition: Thresholds): void => {
  const problems = problemsUnder(policy, edition)
  if (problems.length > 0) throw new InvalidPolicy(policy.id, edition.id, problems)
}

/**
 * That what stands at a path under a key has another id; nothing where it has not, or where the id is no text.
 *
 * @example
 * ```ts
 * import { keyProblems } from "@hedgerow/core/policy/PolicyProblem"
 *
 * keyProblems(["policies", "legal"], "legal", "leagl")
 * // => [{ path: ["policies", "legal", "id"], message: 'is "leagl", but stands under "legal"; write the same in both places' }]
 * ```
 */
export const keyProblems = (path: Path, key: string, id: unknown): ReadonlyArray<Problem> =>
  typeof id !== "string" || id === key
    ? []
    : [
        {
          path: [...path, "id"],
          message: `is ${show(id)}, but stands under ${show(key)}; write the same in both places`
        }
      ]

/** Everything that keeps a policy from being compiled under an edition, the thresholds that it names included. */
export const problemsUnder = (policy: PolicyShape, edition: Thresholds): ReadonlyArray<Problem> => {
  const named = new Set(policy.rules.flatMap(({ when }) => when.flatMap(namedIn)))
  return [...policyProblems(policy, Object.keys(edition.thresholds)), ...thresholdProblems(edition, named)]
}

/**
 * Everything that is wrong with a policy, each with its path; none when it can be compiled. `thresholds`: the names that
 * its conditions may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { policyProblems } from "@hedgerow/core/policy/PolicyProblem"
 *
 * const facts = { spend: amount("euros a year", "what they spend") }
 * const rules = [{ id: "big", when: [{ fact: "spent", atLeast: "big" }], exceptionTo: ["nobody"] }]
 * policyProblems({ kind: "unique", facts, rules }, ["big"])
 * // => [
 * //   { path: ["rules", 0, "when", 0, "fact"], message: 'no fact is called "spent"; did you mean spend?' },
 * //   { path: ["rules", 0, "exceptionTo", 0], message: 'no rule is called "nobody"; there is big' }
 * // ]
 * ```
 */
export const policyProblems = (
  policy: PolicyShape,
  thresholds?: ReadonlyArray<string>
): ReadonlyArray<Problem> => [
  ...Object.entries(policy.facts).flatMap(([fact, kind]) => factProblems(kind, ["facts", fact])),
  ...policy.rules.flatMap(({ when }, i) =>
    when.flatMap((condition, j) =>
      condition === undefined
        ? []
        : conditionProblems(condition, policy.facts, thresholds, ["rules", i, "when", j])
    )
  ),
  ...nameProblems(policy)
]

type Path = Problem["path"]

const factProblems = (kind: FactKind | undefined, path: Path): ReadonlyArray<Problem> => {
  if (kind?.type !== "oneOf") return []
  const at = [...path, "values"]
  if (kind.values.length === 0) return [{ path: at, message: "lists no value; list at least one" }]
  return repeated(kind.values).map(([value, i]) => ({
    path: [...at, i],
    message: `${show(value)} is listed twice; list it once`
  }))
}

const nameProblems = ({ kind, rules, precedence }: PolicyShape): ReadonlyArray<Problem> => {
  const ids = rules.map(({ id }) => id)
  const known = new Set(ids)
  const names = [...known].filter((id) => id !== "")
  const check = (name: string, path: Path): ReadonlyArray<Problem> =>
    known.has(name) || name === "" ? [] : [{ path, message: noSuch("rule", name, names) }]
  return [
    ...repeated(ids).map(([id, i]) => ({
      path: ["rules", i, "id"],
      message: `${show(id)} is the id of rules[${ids.indexOf(id)}] too; give each rule its own`
    })),
    ...rules.flatMap(({ exceptionTo = [] }, i) =>
      exceptionTo.flatMap((name, j) => check(name, ["rules", i, "exceptionTo", j]))
    ),
    ...circles(rules),
    ...(precedence ?? []).flatMap((name, i) => check(name, ["precedence", i])),
    ...repeated(precedence ?? []).map(([name, i]) => ({
      path: ["precedence", i],
      message: `${show(name)} is listed twice; list it once`
    })),
    ...((precedence ?? []).length > 0 && kind === "unique"
      ? [{ path: ["precedence"], message: "orders nothing where the outcome is unique; leave it out" }]
      : [])
  ]
}

const circles = (rules: PolicyShape["rules"]): ReadonlyArray<Problem> => {
  const above = outrankedBy(rules.filter(({ id }) => id !== ""))
  const seen = new Set<string>()
  return rules.flatMap(({ id }, i) => {
    const outranking = above.get(id) ?? new Set()
    if (seen.has(id) || !outranking.has(id)) return []
    const circle = rules
      .map((rule) => rule.id)
      .filter((other) => outranking.has(other) && above.get(other)?.has(id))
    for (const other of circle) seen.add(other)
    const message =
      circle.length === 1
        ? "excepts itself; a rule can only take the place of others"
        : `${few(circle.map(show)).join(", ")} except each other in a circle, so that none outranks another; break it`
    return [{ path: ["rules", i, "exceptionTo"], message }]
  })
}

/** The names that stand in a list before, with their places. */
const repeated = (names: ReadonlyArray<string>): ReadonlyArray<readonly [string, number]> => {
  const seen = new Set([""])
  return names.flatMap((name, i) => {
    if (seen.has(name)) return name === "" ? [] : [[name, i] as const]
    seen.add(name)
    return []
  })
}
