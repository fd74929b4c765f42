/** A rule as data: what it asks of the facts, what follows, where it comes from, and which rules it excepts. */
import type { Citation } from "./Citation.ts"
import type { Condition } from "./Condition.ts"
import type { FactKinds } from "./Fact.ts"
import type { NeedsJudgement } from "./NeedsJudgement.ts"
import type { Strength } from "./Strength.ts"

/** A rule. It holds when all its conditions do; with none it always holds. The order of rules carries no meaning. */
export interface Rule<Outcome = unknown> {
  /** Its name within the policy. */
  readonly id: string
  readonly citations: ReadonlyArray<Citation>
  readonly strength: Strength
  readonly when: ReadonlyArray<Condition>
  /** The rules of the same policy that it takes the place of where it holds. */
  readonly exceptionTo?: ReadonlyArray<string>
  readonly then: Outcome | NeedsJudgement
}

/**
 * A set of rules about the same facts. `unique`: exactly one outcome; `collect`: every rule that holds has its say,
 * in the order of precedence. {@link definePolicy} checks its words as it is written.
 */
export interface Policy<F extends FactKinds = FactKinds, Outcome = unknown> {
  readonly id: string
  readonly title: string
  readonly kind: "unique" | "collect"
  readonly facts: F
  readonly rules: ReadonlyArray<Rule<Outcome>>
  /** For `collect`: the ids of rules, first things first; rules not listed come last, in the order of their ids. */
  readonly precedence?: ReadonlyArray<string>
}

/** What keeps a rule to its words: its policy's facts and rules, an edition's thresholds, a handbook's ids. */
interface Worded<F extends FactKinds, Threshold extends string, Cited extends string, Id extends string> {
  readonly id: Id
  readonly citations: ReadonlyArray<Citation<Cited>>
  readonly when: ReadonlyArray<Condition<F, Threshold>>
  readonly exceptionTo?: ReadonlyArray<NoInfer<Id>>
}

/**
 * Declares a policy that decides an `Outcome`, so that a misspelt fact, value, threshold, cited rule or excepted rule does
 * not compile. Which thresholds its conditions may name and which ids it may cite are given as types; the facts and the ids
 * of its rules are read from the policy itself. Returns the policy as it is.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const discount = definePolicy<number, "big", "D1" | "D2">()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: { spend: amount("euros a year", "what they spend") },
 *   rules: [
 *     { id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 },
 *     {
 *       id: "big",
 *       citations: rules("D2"),
 *       strength: "should",
 *       when: [{ fact: "spend", atLeast: "big" }],
 *       exceptionTo: ["none"],
 *       then: 10
 *     }
 *   ]
 * })
 * discount.rules.map(({ id }) => id) // => ["none", "big"]
 * ```
 */
export const definePolicy =
  <Outcome, Threshold extends string = never, Cited extends string = string>() =>
  <const F extends FactKinds, const Id extends string>(
    policy: Policy<F, Outcome> & {
      readonly rules: ReadonlyArray<Rule<Outcome> & Worded<NoInfer<F>, Threshold, Cited, Id>>
      readonly precedence?: ReadonlyArray<NoInfer<Id>>
    }
  ): Policy<F, Outcome> =>
    policy

/**
 * For each rule, the rules that outrank it: its exceptions, theirs, and so on.
 *
 * @example
 * ```ts
 * import { outrankedBy } from "@hedgerow/core/policy/Rule"
 *
 * const above = outrankedBy([{ id: "a" }, { id: "b", exceptionTo: ["a"] }, { id: "c", exceptionTo: ["b"] }])
 * above.get("a") // => new Set(["b", "c"])
 * ```
 */
export const outrankedBy = (
  rules: ReadonlyArray<Pick<Rule, "id" | "exceptionTo">>
): ReadonlyMap<string, ReadonlySet<string>> => {
  const exceptions = new Map<string, Array<string>>()
  for (const { id, exceptionTo = [] } of rules) {
    for (const excepted of exceptionTo) {
      const known = exceptions.get(excepted)
      if (known === undefined) exceptions.set(excepted, [id])
      else known.push(id)
    }
  }
  return new Map(
    rules.map(({ id }) => {
      const above = new Set<string>()
      const waiting = [...(exceptions.get(id) ?? [])]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (above.has(next)) continue
        above.add(next)
        for (const further of exceptions.get(next) ?? []) waiting.push(further)
      }
      return [id, above] as const
    })
  )
}

/**
 * Rules with those that outrank them, in an order in which these stand before: by their number, then by id.
 *
 * @example
 * ```ts
 * import { highestFirst } from "@hedgerow/core/policy/Rule"
 *
 * highestFirst([{ id: "a" }, { id: "b", exceptionTo: ["a"] }]).map(({ rule }) => rule.id) // => ["b", "a"]
 * ```
 */
export const highestFirst = <R extends Pick<Rule, "id" | "exceptionTo">>(
  rules: ReadonlyArray<R>
): ReadonlyArray<{ readonly rule: R; readonly above: ReadonlySet<string> }> => {
  const above = outrankedBy(rules)
  return rules
    .map((rule) => ({ rule, above: above.get(rule.id) ?? new Set<string>() }))
    .sort((a, b) => a.above.size - b.above.size || (a.rule.id < b.rule.id ? -1 : 1))
}
