/** Why a policy answers as it does: every rule and how it stands, every fact read, every threshold with its source. */
import { decisionOf, parametersOf } from "./CompiledPolicy.ts"
import type { Answer, Collected } from "./Decision.ts"
import { type FactKind, type FactKinds, type Facts, factOf } from "./Fact.ts"
import type { Dated } from "./Parameter.ts"
import { assertPolicy } from "./PolicyProblem.ts"
import type { Policy, Rule } from "./Rule.ts"
import { type Standing, standingsOf } from "./Standing.ts"
import { answerOf, collectedOf } from "./StandingAnswer.ts"
import { inForceAt, type Thresholds, thresholdAt } from "./Thresholds.ts"

/** A rule, how it stands, and whether its outcome is the answer, or part of it. */
export interface RuleExplanation<Outcome = unknown> extends Standing<Outcome> {
  readonly decides: boolean
}

/** A fact that some condition reads. */
export interface FactExplanation {
  readonly fact: string
  readonly kind: FactKind
  /** `undefined`: unknown. */
  readonly value: unknown
}

/** A number that some condition compares with. */
export interface ThresholdExplanation {
  readonly threshold: string
  /** Its value, its source, and since when; `undefined` where it has none yet. */
  readonly inForce: Dated<number> | undefined
}

/** Why a policy answers as it does. Rules, facts and thresholds stand in the order of the policy. */
export interface Explanation<Outcome = unknown> {
  readonly policy: Pick<Policy, "id" | "title" | "kind">
  readonly edition: string
  readonly at: Date
  readonly answer: Answer<Outcome> | Collected<Outcome>
  readonly rules: ReadonlyArray<RuleExplanation<Outcome>>
  readonly facts: ReadonlyArray<FactExplanation>
  readonly thresholds: ReadonlyArray<ThresholdExplanation>
}

/**
 * Explains the answer of a policy. It works without the decider, and answers as that does. Throws `InvalidPolicy` where the
 * policy's words are not those of its facts and the edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { explain } from "@hedgerow/core/policy/Explanation"
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
 * const edition = { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * const why = explain(discount, edition, { spend: 4000 }, new Date("2026-11-20T12:00:00Z"))
 * why.rules.map(({ rule, state, decides }) => [rule.id, state, decides])
 * // => [["none", "held", true], ["big", "failed", false]]
 * why.thresholds.map(({ threshold, inForce }) => [threshold, inForce?.value]) // => [["big", 5000]]
 * ```
 */
export const explain = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  facts: Facts<F>,
  at: Date
): Explanation<Outcome> => {
  assertPolicy(policy, edition)
  // An invalid date is answered by the first values, as the decider does.
  const instant = Number.isNaN(at.getTime()) ? Number.NEGATIVE_INFINITY : at.getTime()
  const standings = standingsOf(policy.rules, facts, inForceAt(edition, instant))
  const decision = (rule: Rule<Outcome>) => decisionOf(rule, edition, instant)
  const answer =
    policy.kind === "unique"
      ? answerOf(policy.id, standings, decision, facts)
      : collectedOf(policy.precedence ?? [], standings, decision, facts)
  const decisions = "decisions" in answer ? answer.decisions : answer._tag === "Decision" ? [answer] : []
  const asked = new Set(policy.rules.flatMap(({ when }) => when.map(({ fact }) => fact)))
  return {
    policy: { id: policy.id, title: policy.title, kind: policy.kind },
    edition: edition.id,
    at,
    answer,
    rules: policy.rules.flatMap((rule) =>
      standings
        .filter((one) => one.rule === rule)
        .map((one) => ({ ...one, decides: decisions.some((decided) => decided.rule === rule.id) }))
    ),
    facts: Object.entries(policy.facts).flatMap(([fact, kind]) =>
      asked.has(fact) ? [{ fact, kind, value: factOf(facts, fact) }] : []
    ),
    thresholds: [...new Set(policy.rules.flatMap(parametersOf))].map((name) => ({
      threshold: name,
      inForce: thresholdAt(edition, name, instant)
    }))
  }
}
