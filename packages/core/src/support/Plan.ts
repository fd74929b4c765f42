/** The plans that customers are on, in an edition's own words. */
import * as Schema from "effect/Schema"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** A plan of a vocabulary. */
export type Plan<W extends Words = Words> = W["plan"]

/**
 * The Schema of a plan.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { plan } from "@hedgerow/core/support/Plan"
 *
 * Schema.is(plan(present.vocabulary))("gold") // => false
 * ```
 */
export const plan = <W extends Words>(vocabulary: Vocabulary<W>) =>
  Schema.Literals(Object.keys(vocabulary.plans) as ReadonlyArray<Plan<W>>)
