/** The customer's organization, as known when the ticket was created. */
import * as Schema from "effect/Schema"
import { plan } from "./Plan.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** The customer's organization. What is absent is unknown, not false. */
export interface Organization<W extends Words = Words> {
  readonly id: string
  /** The plan at the ticket's creation. */
  readonly plan?: W["plan"]
  readonly top20?: boolean
  readonly priority?: boolean
  readonly recentlyUpgraded?: boolean
  /** Spend over a year in US dollars, billed or contracted, whichever is higher. */
  readonly annualSpendUsd?: number
}

/**
 * The Schema of an organization in a vocabulary's words; further fields are kept.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { organization } from "@hedgerow/core/support/Organization"
 *
 * Schema.is(organization(present.vocabulary))({ id: "o1", plan: "scale" }) // => true
 * ```
 */
export const organization = <W extends Words>(vocabulary: Vocabulary<W>) =>
  Schema.Struct({
    id: Schema.NonEmptyString,
    plan: Schema.optionalKey(plan(vocabulary)),
    top20: Schema.optionalKey(Schema.Boolean),
    priority: Schema.optionalKey(Schema.Boolean),
    recentlyUpgraded: Schema.optionalKey(Schema.Boolean),
    annualSpendUsd: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)))
  })
