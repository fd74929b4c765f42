/** How severe a problem is: the levels of a vocabulary, and the level that stated facts give. */
import * as Schema from "effect/Schema"
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** A severity of a vocabulary. */
export type Severity<W extends Words = Words> = W["severity"]

/**
 * The Schema of a severity.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { severity } from "@hedgerow/core/support/Severity"
 *
 * Schema.is(severity(present.vocabulary))("urgent") // => false
 * ```
 */
export const severity = <W extends Words>(vocabulary: Vocabulary<W>) => Schema.Literals(vocabulary.severities)

/** The level that the facts give, or which facts are missing to tell. */
export type SeverityLevel<W extends Words = Words> =
  | {
      readonly _tag: "Level"
      readonly level: W["severity"]
      /** The facts that make it so. */
      readonly because: ReadonlyArray<string>
      readonly citations: ReadonlyArray<Citation>
    }
  | {
      readonly _tag: "Unknown"
      /** It is at least this severe, if anything is known. */
      readonly atLeast?: W["severity"]
      /** Facts which, if true, would make it graver. */
      readonly missing: ReadonlyArray<string>
      readonly citations: ReadonlyArray<Citation>
    }

/**
 * The severity of a problem from stated facts (R042, R043, A5): the gravest level of which a fact is true. A fact that
 * is not stated is unknown, not false: where one could make the problem graver, the answer is `Unknown` and lists it.
 * The facts are those of the edition's `severityTests`; others are ignored.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { severityOf } from "@hedgerow/core/support/Severity"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * severityOf(present, { productUnavailable: true }, now)._tag // => "Level"
 * severityOf(present, { keyFeatureUnavailable: true }, now)._tag // => "Unknown"
 * ```
 */
export const severityOf = <W extends Words>(
  edition: SupportEdition<W>,
  facts: Readonly<Record<string, boolean | undefined>>,
  now: Date
): SeverityLevel<W> => {
  const tests = inForce(edition.parameters.severityTests, now)
  const citations = tests?.citations ?? []
  const missing: Array<string> = []
  for (const { level, anyOf } of tests?.value ?? []) {
    const because = anyOf.filter((fact) => Object.hasOwn(facts, fact) && facts[fact] === true)
    if (because.length > 0) {
      return missing.length === 0
        ? { _tag: "Level", level, because, citations }
        : { _tag: "Unknown", atLeast: level, missing, citations }
    }
    missing.push(...anyOf.filter((fact) => !Object.hasOwn(facts, fact) || facts[fact] === undefined))
  }
  return { _tag: "Unknown", missing, citations }
}

/**
 * Whether the severity chosen on a ticket should be corrected, and to what (R043).
 * `undefined` when it is right, or when the facts do not tell.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { correction } from "@hedgerow/core/support/Severity"
 *
 * correction(present, "low", { dataLoss: true }, new Date("2026-11-20T12:00:00Z"))?.level // => "critical"
 * ```
 */
export const correction = <W extends Words>(
  edition: SupportEdition<W>,
  chosen: W["severity"],
  facts: Readonly<Record<string, boolean | undefined>>,
  now: Date
): Extract<SeverityLevel<W>, { readonly _tag: "Level" }> | undefined => {
  const right = severityOf(edition, facts, now)
  return right._tag === "Level" && right.level !== chosen ? right : undefined
}
