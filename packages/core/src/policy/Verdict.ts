/** What a policy says of some facts, reduced to what two editions can be compared by. */
import type { Cells } from "./Cells.ts"
import { compile, compileCollect } from "./Decider.ts"
import { outcomeText, sameOutcome } from "./Outcome.ts"
import type { Policy } from "./Rule.ts"
import type { Thresholds } from "./Thresholds.ts"

/** What a policy says of some facts: an outcome by a rule, that facts are missing, or nothing. */
export type Verdict =
  | { readonly _tag: "Decided"; readonly rule: string; readonly outcome: unknown }
  | { readonly _tag: "Unknown" }
  | { readonly _tag: "Nothing" }

/** A policy under an edition. */
export interface PolicyUnder {
  readonly policy: Policy
  readonly edition: Thresholds
}

/** Who says what of some facts: a policy that is unique as `""`, of one that collects each rule that is not silent. */
export type Say = (facts: ReturnType<Cells["factsOf"]>, at: Date) => ReadonlyMap<string, Verdict>

const UNKNOWN: Verdict = { _tag: "Unknown" }
/** What is said by who is silent. */
export const NOTHING: Verdict = { _tag: "Nothing" }

/** Compiles a policy. Throws `InvalidPolicy` where it does not fit the edition. */
export const compileSay = ({ policy, edition }: PolicyUnder): Say => {
  const decided = new Map(
    policy.rules.map((rule): [string, Verdict] => [
      rule.id,
      { _tag: "Decided", rule: rule.id, outcome: rule.then }
    ])
  )
  const by = (rule: string): Verdict => decided.get(rule) ?? NOTHING
  if (policy.kind === "unique") {
    const decide = compile(policy, edition)
    return (facts, at) => {
      const answer = decide(facts, at)
      const says =
        answer._tag === "Decision" ? by(answer.rule) : answer._tag === "Unknown" ? UNKNOWN : NOTHING
      return new Map([["", says]])
    }
  }
  const collect = compileCollect(policy, edition)
  return (facts, at) => {
    const { decisions, undecided } = collect(facts, at)
    const says = decisions.map(({ rule }): [string, Verdict] => [rule, by(rule)])
    return new Map([...says, ...undecided.map(({ rule }): [string, Verdict] => [rule, UNKNOWN])])
  }
}

/** Whether two verdicts come to the same, by whatever rule. */
export const saysSame = (a: Verdict, b: Verdict): boolean =>
  a._tag === b._tag && (a._tag !== "Decided" || b._tag !== "Decided" || sameOutcome(a.outcome, b.outcome))

/** Whether two verdicts come to the same by the same rule. */
export const isSame = (a: Verdict, b: Verdict): boolean =>
  saysSame(a, b) && (a._tag !== "Decided" || b._tag !== "Decided" || a.rule === b.rule)

/**
 * A verdict in words.
 *
 * @example
 * ```ts
 * import { verdictText } from "@hedgerow/core/policy/Verdict"
 *
 * verdictText({ _tag: "Decided", rule: "big", outcome: 10 }) // => "10 by big"
 * verdictText({ _tag: "Unknown" }) // => "facts missing"
 * ```
 */
export const verdictText = (verdict: Verdict): string => {
  switch (verdict._tag) {
    case "Decided":
      return `${outcomeText(verdict.outcome)} by ${verdict.rule}`
    case "Unknown":
      return "facts missing"
    case "Nothing":
      return "nothing"
  }
}
