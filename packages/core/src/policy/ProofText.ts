/** What became of a claim about a policy, as lines of text. */
import { grouped } from "./Cells.ts"
import { conditionText } from "./Condition.ts"
import { type During, duringText } from "./During.ts"
import { witnessText } from "./Finding.ts"
import type { Proof } from "./Proof.ts"

/**
 * A proof as lines of text.
 *
 * @example
 * ```ts
 * import { proofText } from "@hedgerow/core/policy/ProofText"
 *
 * proofText({ _tag: "NeverReached", cells: 12 })
 * // => "nothing proved: none of 12 combinations of facts leads to such an outcome"
 * proofText({ _tag: "NotChecked", why: "it is too large" }) // => "NOT CHECKED: it is too large"
 * ```
 */
export const proofText = (proof: Proof): string => {
  switch (proof._tag) {
    case "Proved":
      return [
        `proved over ${grouped(proof.cells)} combinations of facts; every way to it:`,
        ...proof.ways.map(
          ({ rule, when, more, during }) =>
            `- ${rule}, when ${[...when, ...(more ? ["more besides"] : [])].join("; or ")}${since(during)}`
        )
      ].join("\n")
    case "Refuted":
      return [
        "refuted:",
        ...proof.counterexamples.map(
          ({ rule, without, witness, during }) =>
            `- ${rule} decides it, though not that ${without.map(conditionText).join(", and not that ")}; for example: ${witnessText(witness)}${since(during)}`
        )
      ].join("\n")
    case "NeverReached":
      return `nothing proved: none of ${grouped(proof.cells)} combinations of facts leads to such an outcome`
    case "NotChecked":
      return `NOT CHECKED: ${proof.why}`
  }
}

const since = (during: ReadonlyArray<During>): string =>
  during.length === 0 ? "" : ` (${duringText(during)})`
