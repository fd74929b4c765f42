/** What is different between two editions' rule sets: the patch, the rules, the numbers, their sources, and what they decide. */
import * as JsonPatch from "effect/JsonPatch"
import type * as Schema from "effect/Schema"
import { type Behaviour, type BehaviourOptions, compareBehaviour } from "./Behaviour.ts"
import type { Citation } from "./Citation.ts"
import { parametersOf } from "./CompiledPolicy.ts"
import { sameOutcome } from "./Outcome.ts"
import { beginning, type Parameter } from "./Parameter.ts"
import type { Policy, Rule } from "./Rule.ts"
import { type Thresholds, thresholdOf } from "./Thresholds.ts"

/** What of an edition is compared. It may hold more, which only the patch shows. */
export interface RuleSets extends Thresholds {
  /** Each under its own id. */
  readonly policies: Readonly<Record<string, Policy>>
}

/** How to compare. */
export interface DiffOptions<E = RuleSets> extends BehaviourOptions {
  /** An edition as JSON, for the patch; by default what `JSON.stringify` makes of it. */
  readonly toJson?: (edition: E) => Schema.Json
}

/** A rule that is new, gone, or not what it was. */
export interface RuleChange {
  readonly rule: string
  readonly before?: Rule
  readonly after?: Rule
}

/** A threshold that is new, gone, or has other values, dates or sources. */
export interface ThresholdChange {
  readonly threshold: string
  /** Its values by date; none where it is new. */
  readonly before: Parameter<number>
  /** Its values by date; none where it is gone. */
  readonly after: Parameter<number>
}

/** A policy that is in both editions and not the same, or compares with a threshold that is not the same. */
export interface PolicyChange {
  readonly policy: string
  /** What of it is different besides its rules: its title, kind, facts or precedence. */
  readonly keys: ReadonlyArray<string>
  readonly rules: ReadonlyArray<RuleChange>
  readonly behaviour: Behaviour
}

/** The difference between two editions. */
export interface Diff {
  readonly before: string
  readonly after: string
  /** The change as a JSON Patch (RFC 6902): applied to the first edition as JSON it gives the second. */
  readonly patch: JsonPatch.JsonPatch
  readonly policiesAdded: ReadonlyArray<string>
  readonly policiesRemoved: ReadonlyArray<string>
  readonly policies: ReadonlyArray<PolicyChange>
  readonly thresholds: ReadonlyArray<ThresholdChange>
  /** The sources of every rule and number that changed, before and after, each once. */
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Compares the rule sets of two editions. Policies are the same by their id, rules by theirs within the policy; their order
 * does not matter. Editions must be data that JSON can hold, unless `toJson` makes such data of them.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { diff } from "@hedgerow/core/policy/Diff"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
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
 * const edition = (id: string, big: number) => ({
 *   id,
 *   thresholds: { big: undated(big, rules("D2")) },
 *   policies: { discount }
 * })
 * const { patch, policies } = diff(edition("2026", 5000), edition("2027", 6000))
 * patch
 * // => [
 * //   { op: "replace", path: "/id", value: "2027" },
 * //   { op: "replace", path: "/thresholds/big/0/value", value: 6000 }
 * // ]
 * const behaviour = policies[0]?.behaviour
 * behaviour?.checked && behaviour.changes.map(({ before, after, when }) => [before, after, when])
 * // => [[
 * //   { _tag: "Decided", rule: "big", outcome: 10 },
 * //   { _tag: "Decided", rule: "none", outcome: 0 },
 * //   ["spend is at least 5000 and below 6000 euros a year"]
 * // ]]
 * ```
 */
export const diff = <A extends RuleSets, B extends RuleSets>(
  before: A,
  after: B,
  options: DiffOptions<A | B> = {}
): Diff => {
  const { toJson = asJson, ...behaviourOptions } = options
  const inBoth = Object.entries(before.policies).flatMap(([id, policy]) => {
    const now = policyOf(after, id)
    return now === undefined ? [] : [[policy, now] as const]
  })
  const onlyIn = (one: RuleSets, other: RuleSets) =>
    Object.entries(one.policies).filter(([id]) => policyOf(other, id) === undefined)
  const thresholds = [...new Set([...Object.keys(before.thresholds), ...Object.keys(after.thresholds)])]
    .map((threshold) => ({
      threshold,
      before: byDate(thresholdOf(before, threshold)),
      after: byDate(thresholdOf(after, threshold))
    }))
    .filter((change) => !sameOutcome(change.before, change.after))
  const policies = inBoth
    .map(([was, is]) => ({ was, is, keys: keyChanges(was, is), rules: ruleChanges(was.rules, is.rules) }))
    .filter(
      ({ was, keys, rules }) =>
        keys.length + rules.length > 0 ||
        thresholds.some(({ threshold }) => was.rules.some((rule) => parametersOf(rule).includes(threshold)))
    )
    .map(({ was, is, keys, rules }): PolicyChange => {
      const behaviour = compareBehaviour(
        { policy: was, edition: before },
        { policy: is, edition: after },
        behaviourOptions
      )
      return { policy: was.id, keys, rules, behaviour }
    })
  const rules = [
    ...policies.flatMap((policy) => policy.rules.flatMap((change) => [change.before, change.after])),
    ...[...onlyIn(before, after), ...onlyIn(after, before)].flatMap(([, policy]) => policy.rules)
  ]
  return {
    before: before.id,
    after: after.id,
    patch: JsonPatch.get(toJson(before), toJson(after)),
    policiesAdded: onlyIn(after, before).map(([id]) => id),
    policiesRemoved: onlyIn(before, after).map(([id]) => id),
    policies,
    thresholds,
    citations: once([
      ...rules.flatMap((rule) => rule?.citations ?? []),
      ...thresholds.flatMap((change) =>
        [...change.before, ...change.after].flatMap(({ citations }) => citations)
      )
    ])
  }
}

const policyOf = ({ policies }: RuleSets, id: string): Policy | undefined =>
  Object.hasOwn(policies, id) ? policies[id] : undefined

const keyChanges = (before: Policy, after: Policy): PolicyChange["keys"] =>
  (["title", "kind", "facts", "precedence"] as const).filter((key) => !sameOutcome(before[key], after[key]))

const ruleChanges = (before: ReadonlyArray<Rule>, after: ReadonlyArray<Rule>): ReadonlyArray<RuleChange> => [
  ...before.flatMap((rule): ReadonlyArray<RuleChange> => {
    const now = after.find(({ id }) => id === rule.id)
    if (now === undefined) return [{ rule: rule.id, before: rule }]
    return sameOutcome(inOrder(rule), inOrder(now)) ? [] : [{ rule: rule.id, before: rule, after: now }]
  }),
  ...after
    .filter(({ id }) => !before.some((rule) => rule.id === id))
    .map((rule): RuleChange => ({ rule: rule.id, after: rule }))
]

/** A rule with its lists in an order that does not depend on how they were written. */
const inOrder = ({ when, exceptionTo = [], ...rest }: Rule): unknown => ({
  ...rest,
  when: when.map((condition) => JSON.stringify(Object.entries(condition).sort())).sort(),
  exceptionTo: [...exceptionTo].sort()
})

const byDate = (parameter: Parameter<number>): Parameter<number> =>
  [...parameter].sort((a, b) => beginning(a) - beginning(b))

const once = (citations: ReadonlyArray<Citation>): ReadonlyArray<Citation> => [
  ...new Map(citations.map((citation) => [`${citation.kind} ${citation.id}`, citation])).values()
]

const asJson = (value: unknown): Schema.Json => JSON.parse(JSON.stringify(value))
