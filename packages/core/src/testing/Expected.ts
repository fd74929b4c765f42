/** What a case expects of a policy: an outcome and the rule that decides it, a person's judgement, or that facts are missing. */
import type { Problem } from "../data/Problem.ts"
import { noSuch } from "../policy/ConditionProblem.ts"
import type { Policy } from "../policy/Rule.ts"

/** What an outcome has to have: of an object, only the keys that are named count. */
export type PartOf<A> =
  A extends ReadonlyArray<unknown> ? A : A extends object ? { readonly [K in keyof A]?: PartOf<A[K]> } : A

/** A rule decides: with this outcome, or by asking the role of this name for its judgement. */
export type ExpectedDecision<Outcome = unknown> =
  | { readonly rule: string; readonly outcome: PartOf<Outcome> }
  | { readonly rule: string; readonly judgement: string }

/** A rule that waits for these facts, in any order. */
export interface ExpectedWait<Fact extends string = string> {
  readonly rule: string
  readonly missing: ReadonlyArray<Fact>
}

/** Of a `unique` policy: a decision, an answer that is unknown for want of exactly these facts, or that no rule says anything. */
export type ExpectedAnswer<Outcome = unknown, Fact extends string = string> =
  | ExpectedDecision<Outcome>
  | { readonly missing: ReadonlyArray<Fact> }
  | { readonly nothing: true }

/** Of a `collect` policy, at least one of these. */
export interface ExpectedAll<Outcome = unknown, Fact extends string = string> {
  /** Exactly these decide, in this order. */
  readonly decides?: ReadonlyArray<ExpectedDecision<Outcome>>
  /** These decide, among others and in any order. */
  readonly includes?: ReadonlyArray<ExpectedDecision<Outcome>>
  /** Exactly these wait for facts, in any order. */
  readonly undecided?: ReadonlyArray<ExpectedWait<Fact>>
}

/** What a case expects. */
export type Expected<Outcome = unknown, Fact extends string = string> =
  | ExpectedAnswer<Outcome, Fact>
  | ExpectedAll<Outcome, Fact>

/** The keys of an expectation, by the kind of policy that can answer so. */
const KEYS = {
  unique: ["rule", "outcome", "judgement", "missing", "nothing"],
  collect: ["decides", "includes", "undecided"]
} as const

const FORMS = {
  unique: "{ rule, outcome }, { rule, judgement }, { missing } or { nothing: true }",
  collect: "decides, includes or undecided"
}

/**
 * Everything that keeps an expectation from being asked of a policy: a form that its kind has not, a rule or fact that is none.
 *
 * @example
 * ```ts
 * import { expectedProblems } from "@hedgerow/core/testing"
 *
 * const policy = { kind: "unique", facts: {}, rules: [{ id: "none" }, { id: "big" }] } as const
 * expectedProblems({ rule: "big", outcome: 10 }, policy) // => []
 * expectedProblems({ rule: "bgi", outcome: 10 }, policy)
 * // => [{ path: ["rule"], message: 'no rule is called "bgi"; there is none, big' }]
 * ```
 */
export const expectedProblems = (
  given: Expected,
  policy: Pick<Policy, "kind" | "facts"> & { readonly rules: ReadonlyArray<{ readonly id: string }> }
): ReadonlyArray<Problem> => {
  const expected = statedIn(given)
  const form = formProblem(expected, policy.kind)
  if (form !== undefined) return [{ path: [], message: form }]
  const facts = Object.keys(policy.facts)
  const rules = policy.rules.map(({ id }) => id)
  const waits = "undecided" in expected ? (expected.undecided ?? []) : []
  const at = (name: string, names: ReadonlyArray<string>, what: string, path: Problem["path"]) =>
    names.includes(name) ? [] : [{ path, message: noSuch(what, name, names) }]
  const missing = (names: ReadonlyArray<string>, path: Problem["path"]) =>
    names.flatMap((name, i) => at(name, facts, "fact", [...path, "missing", i]))
  return [
    ...("rule" in expected ? at(expected.rule, rules, "rule", ["rule"]) : []),
    ...("missing" in expected ? missing(expected.missing, []) : []),
    ...(["decides", "includes"] as const).flatMap((key) =>
      decisionsIn(expected, key).flatMap((one, i) => [
        ...decisionProblem(one, [key, i]),
        ...at(one.rule, rules, "rule", [key, i, "rule"])
      ])
    ),
    ...waits.flatMap(({ rule, missing: names }, i) => [
      ...at(rule, rules, "rule", ["undecided", i, "rule"]),
      ...missing(names, ["undecided", i])
    ])
  ]
}

/** An expectation without the keys whose value is `undefined`, which are as good as absent and leave it of the same form. */
export const statedIn = (expected: Expected): Expected =>
  Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)) as Expected

/** The decisions that stand under a key of an expectation; none where it has not that key. */
export const decisionsIn = (
  expected: Expected,
  key: "decides" | "includes"
): ReadonlyArray<ExpectedDecision> =>
  "decides" in expected || "includes" in expected ? (expected[key] ?? []) : []

/** The rules that an expectation names as deciding, each once. */
export const rulesIn = (expected: Expected): ReadonlyArray<string> =>
  "rule" in expected
    ? [expected.rule]
    : [
        ...new Set(
          [...decisionsIn(expected, "decides"), ...decisionsIn(expected, "includes")].map(({ rule }) => rule)
        )
      ]

const formProblem = (expected: Expected, kind: Policy["kind"]): string | undefined => {
  const keys = Object.keys(expected)
  const own: ReadonlyArray<string> = KEYS[kind]
  if (keys.length === 0 || keys.some((key) => !own.includes(key)))
    return `expects ${keys.join(" and ") || "nothing"}; of a policy whose kind is ${kind}, expect ${FORMS[kind]}`
  if (kind === "collect") return undefined
  const fits = ["rule outcome", "rule judgement", "missing", "nothing"].includes(
    own.filter((key) => keys.includes(key)).join(" ")
  )
  return fits ? undefined : `expects ${keys.join(" and ")}; expect ${FORMS.unique}`
}

const decisionProblem = (one: ExpectedDecision, path: Problem["path"]): ReadonlyArray<Problem> => {
  const says = Object.entries(one).filter(([key, value]) => key !== "rule" && value !== undefined)
  return says.length === 1
    ? []
    : [{ path, message: "expects of a rule either its outcome or whose judgement it asks" }]
}
