/** The answer of a policy: an outcome with the rule it came from, or which facts are missing to tell. */
import type { Citation } from "./Citation.ts"
import type { NeedsJudgement } from "./NeedsJudgement.ts"
import type { Strength } from "./Strength.ts"

/** An outcome and why. Frozen, and the same object each time the same rule decides. */
export interface Decision<Outcome> {
  readonly _tag: "Decision"
  readonly outcome: Outcome | NeedsJudgement
  /** The id of the rule that decided. */
  readonly rule: string
  readonly strength: Strength
  readonly citations: ReadonlyArray<Citation>
  readonly edition: string
}

/** No answer: a rule that is not decided yet could lead to another outcome. */
export interface Unknown {
  readonly _tag: "Unknown"
  /** The facts that would have to be known. */
  readonly missing: ReadonlyArray<string>
  /** The rules that wait for them. */
  readonly rules: ReadonlyArray<string>
}

/** No rule holds, and none could: the policy has a gap. `Analysis` finds such gaps before they are met. */
export interface NoRule {
  readonly _tag: "NoRule"
  readonly policy: string
}

/** The answer of a `unique` policy. */
export type Answer<Outcome> = Decision<Outcome> | Unknown | NoRule

/** The answer of a `collect` policy: all rules that hold, first things first, and those that wait for facts. */
export interface Collected<Outcome> {
  readonly decisions: ReadonlyArray<Decision<Outcome>>
  readonly undecided: ReadonlyArray<{ readonly rule: string; readonly missing: ReadonlyArray<string> }>
}
