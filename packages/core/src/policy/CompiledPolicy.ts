/** A policy under an edition, made ready: for each stretch of time its rules as bits, with their decisions. */
import type { Citation } from "./Citation.ts"
import { parameterOf } from "./Condition.ts"
import type { Decision, Unknown } from "./Decision.ts"
import { type FactKinds, factOf } from "./Fact.ts"
import { type Bits, bitsOf, compileMasks, type MaskReader, placesIn } from "./Masks.ts"
import { frozenCopy, sameOutcome } from "./Outcome.ts"
import { assertPolicy, InvalidPolicy } from "./PolicyProblem.ts"
import { highestFirst, type Policy, type Rule } from "./Rule.ts"
import { inForceAt, type Period, periodsOf, type Thresholds, thresholdAt, thresholdOf } from "./Thresholds.ts"

/** One rule, ready. */
export interface CompiledRule<Outcome> {
  readonly rule: Rule<Outcome>
  readonly decision: Decision<Outcome>
  /** The rules that outrank it. */
  readonly above: Bits
  /** Those of them with another outcome. */
  readonly rivals: Bits
}

/** A policy under the values of one stretch of time. */
export interface CompiledPeriod<Outcome> extends Period {
  readonly masks: MaskReader
  /** Those that outrank a rule stand before it. */
  readonly rules: ReadonlyArray<CompiledRule<Outcome>>
}

/**
 * Compiles a policy under an edition, a stretch of time each. Throws `InvalidPolicy` where one does not fit the other, and
 * where the policy is not of the kind that is wanted.
 */
export const compilePeriods = <Outcome>(
  policy: Policy<FactKinds, Outcome>,
  edition: Thresholds,
  wanted: Policy["kind"] = policy.kind
): ReadonlyArray<CompiledPeriod<Outcome>> => {
  assertPolicy(policy, edition)
  if (policy.kind !== wanted) {
    const message = `is ${policy.kind}, not ${wanted}; compile answers unique policies, compileCollect the others`
    throw new InvalidPolicy(policy.id, edition.id, [{ path: ["kind"], message }])
  }
  const ranked = highestFirst(policy.rules)
  const words = Math.max(1, Math.ceil(ranked.length / 32))
  const places = new Map(ranked.map(({ rule }, place) => [rule.id, place]))
  const parameters = ranked
    .flatMap(({ rule }) => parametersOf(rule))
    .map((name) => thresholdOf(edition, name))
  return periodsOf(parameters).map((period) => ({
    ...period,
    masks: compileMasks(
      ranked.map(({ rule }) => rule),
      policy.facts,
      inForceAt(edition, period.start)
    ),
    rules: ranked.map(({ rule, above }) => {
      const outranking = [...above].map((id) => places.get(id) ?? 0)
      return {
        rule,
        above: bitsOf(words, outranking),
        rivals: bitsOf(
          words,
          outranking.filter((place) => !sameOutcome(ranked[place]?.rule.then, rule.then))
        ),
        decision: decisionOf(rule, edition, period.start)
      }
    })
  }))
}

/** The decision of a rule by the values in force at an instant, in epoch milliseconds; frozen. */
export const decisionOf = <Outcome>(
  rule: Rule<Outcome>,
  edition: Thresholds,
  at: number
): Decision<Outcome> => {
  const ofThresholds = parametersOf(rule).flatMap(
    (name): ReadonlyArray<Citation> => thresholdAt(edition, name, at)?.citations ?? []
  )
  return frozenCopy({
    _tag: "Decision",
    outcome: rule.then,
    rule: rule.id,
    strength: rule.strength,
    citations: [...rule.citations, ...ofThresholds],
    edition: edition.id
  })
}

/**
 * The thresholds that a rule names, as often as it does.
 *
 * @example
 * ```ts
 * import { parametersOf } from "@hedgerow/core/policy/CompiledPolicy"
 *
 * parametersOf({ when: [{ fact: "spend", atLeast: "small" }, { fact: "spend", below: "big" }] }) // => ["small", "big"]
 * ```
 */
export const parametersOf = ({ when }: Pick<Rule, "when">): ReadonlyArray<string> =>
  when.flatMap((condition) => parameterOf(condition) ?? [])

/** The answer where some rules wait for facts. */
export const unknown = <Outcome>(
  waiting: Bits,
  { rules }: CompiledPeriod<Outcome>,
  facts: Readonly<Record<string, unknown>>
): Unknown => {
  const undecided = placesIn(waiting).flatMap((place) => rules[place]?.rule ?? [])
  return frozenCopy({
    _tag: "Unknown",
    missing: missingOf(undecided, facts),
    rules: undecided.map(({ id }) => id)
  })
}

/**
 * The facts that some undecided rules wait for.
 *
 * @example
 * ```ts
 * import { missingOf } from "@hedgerow/core/policy/CompiledPolicy"
 *
 * const rule = { when: [{ fact: "spend", atLeast: "big" }, { fact: "plan", is: "scale" }] } as const
 * missingOf([rule], { plan: "scale" }) // => ["spend"]
 * ```
 */
export const missingOf = (
  undecided: ReadonlyArray<Pick<Rule, "when">>,
  facts: Readonly<Record<string, unknown>>
): ReadonlyArray<string> => {
  const missing = new Set<string>()
  for (const { when } of undecided) {
    for (const condition of when) {
      if (!("known" in condition) && factOf(facts, condition.fact) === undefined) missing.add(condition.fact)
    }
  }
  return [...missing]
}
