/** What an analysis finds in a policy: the rules it is about, an example, and a sentence for whoever mends it. */
import type { Problem } from "../data/Problem.ts"
import type { Witness } from "./Cells.ts"
import { valueText } from "./Condition.ts"
import { type During, dated, duringText, type FoundIn } from "./During.ts"
import type { Period } from "./Thresholds.ts"

/** Something wrong. */
export type Found =
  | {
      /** Facts for which no rule of a unique policy holds, or could. */
      readonly _tag: "Gap"
      readonly witness: Witness
      /** The facts that matter, in words. */
      readonly when: string
    }
  | {
      /** A rule whose conditions cannot all be true. */
      readonly _tag: "Contradiction"
      readonly rule: string
      /** The fact that would have to be two things at once. */
      readonly fact: string
    }
  | {
      /** A rule that holds for some facts but never decides. */
      readonly _tag: "Shadowed"
      readonly rule: string
      /** Rules of which one comes before it wherever it holds. */
      readonly by: ReadonlyArray<string>
      readonly witness: Witness
    }
  | {
      /** Two rules of a unique policy that can both hold, where neither they nor a rule above them says which decides. */
      readonly _tag: "Overlap"
      readonly rules: readonly [string, string]
      readonly sameOutcome: boolean
      /** What each of the two says, in words. */
      readonly outcomes: readonly [string, string]
      readonly witness: Witness
      /** The example in words, of what the two rules ask about alone. */
      readonly example: string
    }
  | {
      /** A threshold without a value yet: no comparison with it is true. */
      readonly _tag: "NotInForce"
      readonly threshold: string
      readonly rules: ReadonlyArray<string>
    }
  | {
      /** A threshold that no rule compares with. */
      readonly _tag: "UnusedThreshold"
      readonly threshold: string
    }
  | {
      /** A word that names nothing, a number without a source, and the like. */
      readonly _tag: "Problem"
      readonly problem: Problem
    }

/** Something wrong, in words for whoever mends it. */
export type WordedFound = Found & { readonly message: string }

/** Something wrong, in words, and when it is so: always where `during` is empty. */
export type Finding = WordedFound & { readonly during: ReadonlyArray<During> }

/**
 * An example in words: `spend 4999, plan free`. What it does not name is unknown.
 *
 * @example
 * ```ts
 * import { witnessText } from "@hedgerow/core/policy/Finding"
 *
 * witnessText({ spend: 4999, asked: true }) // => "spend 4999, asked yes"
 * witnessText({}) // => "nothing is known"
 * ```
 */
export const witnessText = (witness: Witness): string => {
  const facts = Object.entries(witness).map(([fact, value]) => `${fact} ${valueText(value)}`)
  return facts.length === 0 ? "nothing is known" : facts.join(", ")
}

/** What mends an overlap. */
export const KEEP_APART = "Name one in the other's exceptionTo, or keep them apart by a condition."

/** What was found in some stretches of time, once each, with when it is so; the example is that of the earliest. */
export const datedFindings = (
  found: ReadonlyArray<FoundIn<WordedFound>>,
  all: ReadonlyArray<Period>
): ReadonlyArray<Finding> =>
  dated(found, all, keyOf).map(({ one, during }) => {
    const when = during.length === 0 ? "" : ` This is so ${duringText(during)}.`
    return { ...one, message: `${one.message}${when}`, during }
  })

const keyOf = (one: WordedFound): string =>
  JSON.stringify({ ...one, message: undefined, witness: undefined, example: undefined })
