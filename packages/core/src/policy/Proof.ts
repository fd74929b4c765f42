/** Proves of a policy that an outcome is never reached without certain conditions, or shows facts with which it is. */
import { type CellSet, cellSet } from "./CellSet.ts"
import { CELL_CAP, type Cells, cellsOf, tooMany, type Witness, witnessOf } from "./Cells.ts"
import { parametersOf } from "./CompiledPolicy.ts"
import { type Condition, truthOf } from "./Condition.ts"
import { type During, dated } from "./During.ts"
import type { FactKinds } from "./Fact.ts"
import type { NeedsJudgement } from "./NeedsJudgement.ts"
import { regionsOf } from "./Region.ts"
import type { Policy } from "./Rule.ts"
import { inForceAt, type Period, periodsOf, type Thresholds, thresholdOf } from "./Thresholds.ts"
import { compileSay } from "./Verdict.ts"

/** What is to be proved: wherever the policy decides such an outcome, all the conditions are known to hold. */
export interface Claim<Outcome> {
  readonly outcome: (outcome: Outcome | NeedsJudgement, rule: string) => boolean
  readonly needs: ReadonlyArray<Condition>
}

/** Facts with which the outcome is decided though a condition is false or not known. */
export interface Counterexample {
  readonly rule: string
  readonly outcome: unknown
  readonly witness: Witness
  /** The conditions that do not hold of them. */
  readonly without: ReadonlyArray<Condition>
  /** When it is so; always where it is empty. */
  readonly during: ReadonlyArray<During>
}

/** Facts with which a rule decides the outcome. */
export interface Way {
  readonly rule: string
  /** Which facts these are, in words: any of these. */
  readonly when: ReadonlyArray<string>
  /** Whether there are more facts than `when` names. */
  readonly more: boolean
  readonly during: ReadonlyArray<During>
}

/** What became of a claim. Only `Proved` says that it is true. */
export type Proof =
  | {
      readonly _tag: "Proved"
      /** How many combinations of facts were looked at, over all stretches of time. */
      readonly cells: number
      /** Every way to the outcome. */
      readonly ways: ReadonlyArray<Way>
    }
  /** One example for each rule and what is missing. */
  | { readonly _tag: "Refuted"; readonly counterexamples: ReadonlyArray<Counterexample> }
  /** No facts lead to such an outcome, so that nothing is said about it. */
  | { readonly _tag: "NeverReached"; readonly cells: number }
  | { readonly _tag: "NotChecked"; readonly why: string }

/** How many blocks of facts to name for a way. */
const REGIONS = 6

/** The earliest instant that a `Date` can be, in epoch milliseconds. */
const EARLIEST = -8.64e15

/**
 * Decides a claim about a policy under an edition for every combination of facts, unknown ones included, in every stretch of
 * time. Exact up to `cap` combinations, by default 1,000,000. Throws `InvalidPolicy` where the policy does not fit the edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { prove } from "@hedgerow/core/policy/Proof"
 * import { proofText } from "@hedgerow/core/policy/ProofText"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const refund = definePolicy<"pay" | "decline">()({
 *   id: "refund",
 *   title: "Who gets money back",
 *   kind: "unique",
 *   facts: { receipt: yesNo("the receipt is there"), kind: yesNo("we are in a kind mood") },
 *   rules: [
 *     { id: "no", citations: rules("P1"), strength: "must", when: [], then: "decline" },
 *     { id: "yes", citations: rules("P2"), strength: "must", when: [{ fact: "receipt", is: true }], exceptionTo: ["no"], then: "pay" }
 *   ]
 * })
 * const claim = { outcome: (outcome: unknown) => outcome === "pay", needs: [{ fact: "receipt", is: true }] } as const
 * const proof = prove(refund, { id: "2026", thresholds: {} }, claim)
 * proofText(proof).split("\n")
 * // => ["proved over 3 combinations of facts; every way to it:", "- yes, when receipt is yes"]
 * const wrong = { ...claim, needs: [{ fact: "kind", is: true }] } as const
 * proofText(prove(refund, { id: "2026", thresholds: {} }, wrong)).split("\n")
 * // => ["refuted:", "- yes decides it, though not that kind is yes; for example: receipt yes, kind no"]
 * ```
 */
export const prove = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  claim: Claim<Outcome> & { readonly needs: ReadonlyArray<Condition<NoInfer<F>>> },
  options: { readonly cap?: number } = {}
): Proof => {
  const { cap = CELL_CAP } = options
  const needs: Claim<Outcome>["needs"] = claim.needs
  const claimed = { when: needs }
  const say = compileSay({ policy, edition })
  const wanted = new Set(policy.rules.filter(({ then, id }) => claim.outcome(then, id)).map(({ id }) => id))
  const periods = periodsOf(
    [...policy.rules, claimed].flatMap(parametersOf).map((name) => thresholdOf(edition, name))
  )
  const spaces = periods.map((period) => {
    const threshold = inForceAt(edition, period.start)
    return {
      period,
      threshold,
      cells: cellsOf([{ facts: policy.facts, rules: [...policy.rules, claimed], threshold }], "all")
    }
  })
  const largest = Math.max(...spaces.map(({ cells }) => cells.size))
  if (largest > cap) return { _tag: "NotChecked", why: tooMany(largest, cap) }

  const looked = spaces.map(({ period, threshold, cells }) => {
    const reached = new Map<string, CellSet>()
    const failed = new Map<string, Omit<Counterexample, "during">>()
    const at = new Date(Math.max(period.start, EARLIEST))
    for (let cell = 0; cell < cells.size; cell++) {
      const facts = cells.factsOf(cell)
      for (const verdict of say(facts, at).values()) {
        if (verdict._tag !== "Decided" || !wanted.has(verdict.rule)) continue
        const { rule, outcome } = verdict
        const known = reached.get(rule) ?? cellSet(cells.size)
        known.add(cell)
        reached.set(rule, known)
        const without = needs.filter((condition) => truthOf(condition, facts, threshold) !== true)
        const key = JSON.stringify([rule, without])
        if (without.length > 0 && !failed.has(key))
          failed.set(key, { rule, outcome, witness: witnessOf(facts), without })
      }
    }
    return { period, cells, reached, failed: [...failed.values()] }
  })

  const failures = looked.map(({ period, failed }) => ({ period, found: failed }))
  const counterexamples = dated(failures, periods, ({ rule, without }) => JSON.stringify([rule, without]))
  if (counterexamples.length > 0)
    return {
      _tag: "Refuted",
      counterexamples: counterexamples.map(({ one, during }) => ({ ...one, during }))
    }
  const cells = looked.reduce((sum, one) => sum + one.cells.size, 0)
  const ways = dated(looked.map(waysIn), periods, (way) => JSON.stringify(way))
  if (ways.length === 0) return { _tag: "NeverReached", cells }
  return { _tag: "Proved", cells, ways: ways.map(({ one, during }) => ({ ...one, during })) }
}

const waysIn = ({
  period,
  cells,
  reached
}: {
  readonly period: Period
  readonly cells: Cells
  readonly reached: ReadonlyMap<string, CellSet>
}) => ({
  period,
  found: [...reached].map(([rule, set]) => {
    const { regions, more } = regionsOf(cells, set.has, REGIONS)
    return { rule, when: regions.map(({ text }) => text), more }
  })
})
