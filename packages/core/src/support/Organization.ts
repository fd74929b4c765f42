/** The customer's organization, as known when the ticket was created. */
import * as Schema from "effect/Schema"
import { plan } from "./Plan.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** The customer's organization. What is absent is unknown, not false; but a mark that it does not carry is "no". */
export interface Organization<W extends Words = Words> {
  readonly id: string
  /** The plan at the ticket's creation. */
  readonly plan?: W["plan"]
  readonly top20?: boolean
  readonly priority?: boolean
  readonly recentlyUpgraded?: boolean
  /** Spend over a year in US dollars, billed or contracted, whichever is higher. */
  readonly annualSpendUsd?: number
  /** Marks of an edition's own are true or false; whatever else is known is kept and not read. */
  readonly [further: string]: unknown
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
    ...Object.fromEntries(vocabulary.flags.map((flag) => [flag, Schema.optionalKey(Schema.Boolean)])),
    annualSpendUsd: Schema.optionalKey(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)))
  })
