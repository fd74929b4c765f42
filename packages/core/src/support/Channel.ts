/** The channels on which tickets arrive, in an edition's own words. */
import * as Schema from "effect/Schema"
import type { Vocabulary, Words } from "./Vocabulary.ts"

/** A channel of a vocabulary. */
export type Channel<W extends Words = Words> = W["channel"]

/**
 * The Schema of a channel.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { channel } from "@hedgerow/core/support/Channel"
 *
 * Schema.is(channel(present.vocabulary))("community") // => true
 * ```
 */
export const channel = <W extends Words>(vocabulary: Vocabulary<W>) => Schema.Literals(vocabulary.channels)
