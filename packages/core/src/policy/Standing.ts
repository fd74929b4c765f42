/** How each rule of a policy stands under some facts, worked out rule by rule and without the decider. */
import { type Condition, type ThresholdInForce, type Truth, truthOf } from "./Condition.ts"
import { sameOutcome } from "./Outcome.ts"
import { highestFirst, type Rule } from "./Rule.ts"

/** A condition and what it came to; `undefined`: its fact is unknown. */
export interface ConditionStanding {
  readonly condition: Condition
  readonly truth: Truth
}

/** A rule and how it stands. */
export interface Standing<Outcome = unknown> {
  readonly rule: Rule<Outcome>
  /** `held`: every condition is true; `failed`: one is false; `undecided`: none is false and one is unknown. */
  readonly state: "held" | "failed" | "undecided"
  readonly conditions: ReadonlyArray<ConditionStanding>
  /** The rules that hold and outrank it. */
  readonly outrankedBy: ReadonlyArray<string>
  /** The undecided rules that would outrank it with another outcome. */
  readonly mayYieldTo: ReadonlyArray<string>
}

/**
 * How the rules stand; those that outrank a rule before it.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { standingsOf } from "@hedgerow/core/policy/Standing"
 *
 * const [big, none] = standingsOf(
 *   [
 *     { id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 },
 *     { id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], exceptionTo: ["none"], then: 10 }
 *   ],
 *   {},
 *   () => 5000
 * )
 * big?.state // => "undecided"
 * none?.state // => "held"
 * none?.mayYieldTo // => ["big"]
 * ```
 */
export const standingsOf = <Outcome>(
  rules: ReadonlyArray<Rule<Outcome>>,
  facts: Readonly<Record<string, unknown>>,
  threshold: ThresholdInForce
): ReadonlyArray<Standing<Outcome>> => {
  const ranked = highestFirst(rules).map(({ rule, above }) => {
    const conditions = rule.when.map((condition) => ({
      condition,
      truth: truthOf(condition, facts, threshold)
    }))
    return { rule, above, conditions, state: stateOf(conditions.map(({ truth }) => truth)) }
  })
  return ranked.map(({ rule, above, conditions, state }) => {
    const higher = ranked.filter((other) => above.has(other.rule.id))
    const rivals = higher.filter((other) => !sameOutcome(other.rule.then, rule.then))
    return {
      rule,
      state,
      conditions,
      outrankedBy: higher.filter((other) => other.state === "held").map((other) => other.rule.id),
      mayYieldTo: rivals.filter((other) => other.state === "undecided").map((other) => other.rule.id)
    }
  })
}

const stateOf = (truths: ReadonlyArray<Truth>): Standing["state"] =>
  truths.includes(false) ? "failed" : truths.includes(undefined) ? "undecided" : "held"
