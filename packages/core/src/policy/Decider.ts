/** Compiles a policy under an edition: all work once, then an answer is a few words of bits. */
import { type CompiledPeriod, compilePeriods, missingOf, unknown } from "./CompiledPolicy.ts"
import type { Answer, Collected, Decision, NoRule, Unknown } from "./Decision.ts"
import type { FactKinds, Facts } from "./Fact.ts"
import { lowestBit, meet, placesIn, shared } from "./Masks.ts"
import { frozenCopy } from "./Outcome.ts"
import { remembered } from "./Remembered.ts"
import type { Policy } from "./Rule.ts"
import { periodAt, type Thresholds } from "./Thresholds.ts"

/** Answers by the values in force at an instant. */
export type Decider<F extends FactKinds, Outcome> = (facts: Facts<F>, at: Date) => Answer<Outcome>

/** Answers with all that hold, by the values in force at an instant. */
export type Collector<F extends FactKinds, Outcome> = (facts: Facts<F>, at: Date) => Collected<Outcome>

/**
 * Compiles a `unique` policy. The answer is that of the rule which holds and which no other that holds outranks; of several
 * such rules (`Analysis` finds them) the one that fewest rules outrank, then the one with the lesser id. A rule that waits for
 * facts, outranks the one that holds and has another outcome makes the answer `Unknown`. An answer is frozen, and a decision
 * the same object each time. A threshold compares with nothing before its first value; an invalid date is answered by the first values.
 *
 * Throws `InvalidPolicy`, which lists every problem, where the policy's words are not those of its facts and the edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { compile } from "@hedgerow/core/policy/Decider"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const decide = compile(
 *   definePolicy<number, "big">()({
 *     id: "discount",
 *     title: "Who gets a discount",
 *     kind: "unique",
 *     facts: { spend: amount("euros a year", "what they spend") },
 *     rules: [
 *       { id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 },
 *       { id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], exceptionTo: ["none"], then: 10 }
 *     ]
 *   }),
 *   { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * )
 * const now = new Date("2026-11-20T12:00:00Z")
 * const answer = decide({ spend: 5000 }, now)
 * answer._tag === "Decision" && [answer.outcome, answer.rule] // => [10, "big"]
 * decide({}, now) // => { _tag: "Unknown", missing: ["spend"], rules: ["big"] }
 * ```
 */
export const compile = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds
): Decider<F, Outcome> => {
  const periods = compilePeriods<Outcome>(policy, edition, "unique").map((period) => ({
    ...period,
    unknowns: remembered<Unknown>()
  }))
  const noRule: NoRule = Object.freeze({ _tag: "NoRule", policy: policy.id })
  return (facts, at) => {
    const period = periodAt(periods, at.getTime())
    if (period === undefined) return noRule
    const { masks, rules, unknowns } = period
    masks.read(facts)
    masks.weigh()
    const { holds, waits } = masks
    for (let w = 0; w < holds.length; w++) {
      const word = holds[w] as number
      if (word === 0) continue
      const { decision, rivals } = rules[32 * w + lowestBit(word)] as (typeof rules)[number]
      return meet(rivals, waits)
        ? unknowns(masks.key(), () => unknown(shared(rivals, waits), period, facts))
        : decision
    }
    return meet(waits, waits) ? unknowns(masks.key(), () => unknown(waits, period, facts)) : noRule
  }
}

/**
 * Compiles a `collect` policy: every rule that holds and is not outranked by one that holds, first things first.
 * Rules that wait for facts, or that an undecided exception with another outcome might displace, are listed apart.
 * Throws `InvalidPolicy` as {@link compile} does.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const notes = compileCollect(
 *   definePolicy<string>()({
 *     id: "notes",
 *     title: "What a reply says",
 *     kind: "collect",
 *     facts: { paid: yesNo("there is an invoice"), late: yesNo("it is overdue") },
 *     rules: [
 *       { id: "greet", citations: rules("N1"), strength: "should", when: [], then: "hello" },
 *       { id: "invoice", citations: rules("N2"), strength: "must", when: [{ fact: "paid", is: true }], then: "see the invoice" },
 *       { id: "remind", citations: rules("N3"), strength: "may", when: [{ fact: "late", is: true }], then: "please pay" }
 *     ],
 *     precedence: ["greet"]
 *   }),
 *   { id: "2026", thresholds: {} }
 * )
 * const { decisions, undecided } = notes({ paid: true }, new Date("2026-11-20T12:00:00Z"))
 * decisions.map(({ outcome }) => outcome) // => ["hello", "see the invoice"]
 * undecided // => [{ rule: "remind", missing: ["late"] }]
 * ```
 */
export const compileCollect = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds
): Collector<F, Outcome> => {
  const periods = compilePeriods<Outcome>(policy, edition, "collect").map((period) => ({
    ...period,
    answers: remembered<Collected<Outcome>>()
  }))
  const place = new Map((policy.precedence ?? []).map((id, i) => [id, i] as const))
  const placeOf = (id: string): number => place.get(id) ?? place.size
  const byPrecedence = (a: { readonly rule: string }, b: { readonly rule: string }): number =>
    placeOf(a.rule) - placeOf(b.rule) || (a.rule < b.rule ? -1 : 1)
  const answer = ({ masks, rules }: CompiledPeriod<Outcome>, facts: Facts<F>): Collected<Outcome> => {
    masks.weigh()
    const { holds, waits } = masks
    const decisions: Array<Decision<Outcome>> = []
    const undecided: Array<Collected<Outcome>["undecided"][number]> = []
    for (const [w, word] of holds.entries()) {
      for (let rest = word | (waits[w] as number); rest !== 0; rest &= rest - 1) {
        const bit = lowestBit(rest)
        const { decision, above, rivals, rule } = rules[32 * w + bit] as (typeof rules)[number]
        if (meet(above, holds)) continue
        const waiting = shared(rivals, waits)
        if ((word & (1 << bit)) === 0) waiting[w] = (waiting[w] as number) | (1 << bit)
        else if (!meet(waiting, waiting)) {
          decisions.push(decision)
          continue
        }
        const waited = placesIn(waiting).flatMap((other) => rules[other]?.rule ?? [])
        undecided.push({ rule: rule.id, missing: missingOf(waited, facts) })
      }
    }
    return Object.freeze({
      decisions: Object.freeze(decisions.sort(byPrecedence)),
      undecided: frozenCopy(undecided.sort(byPrecedence))
    })
  }
  const nothing: Collected<Outcome> = Object.freeze({ decisions: [], undecided: [] })
  return (facts, at) => {
    const period = periodAt(periods, at.getTime())
    if (period === undefined) return nothing
    period.masks.read(facts)
    return period.answers(period.masks.key(), () => answer(period, facts))
  }
}
