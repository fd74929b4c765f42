/** The words of a text by which it is searched: folded to one form, without those that say nothing of its matter. */

/** Longer words are cut: nobody types them, and each is compared letter by letter. */
const TERM_LENGTH = 40

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u
const ACCENTS = /\p{M}+/gu
const APOSTROPHES = /['’]/gu

const SILENT: ReadonlySet<string> = new Set(
  [
    "about again also an and another any anyone anything are as at be because been being but by can could did do does else for from",
    "had has have he her here him his how if in into is it its just me most my no nor not now of off on once one only or other",
    "our out over per please put say says she should since so somebody someone something still such than that the their them",
    "then there these they this those to too two until up us via want wants was way we well were what when where which while who",
    "whom whose why will with would yet you your",
    "cant couldnt didnt doesnt dont im isnt ive thats theyre wasnt whats wont youre",
    "hello help hey hi thank thanks all got get really some very"
  ]
    .join(" ")
    .split(" ")
)

/**
 * The words of a text by their stems, in order, each stem with its first spelling: in small letters, without accents and
 * apostrophes. Single letters and words such as "the" are left out, and what is longer than 40 letters is cut.
 *
 * @example
 * ```ts
 * import { termsOf } from "@hedgerow/core/support/SearchTerms"
 *
 * const terms = termsOf("Why don't my Funnels' stories match?")
 * terms // => new Map([["funnel", "funnels"], ["story", "stories"], ["match", "match"]])
 * Array.from(termsOf("posthog.get_distinct_id()").keys()) // => ["posthog", "distinct", "id"]
 * termsOf("???").size // => 0
 * ```
 */
export const termsOf = (text: string): ReadonlyMap<string, string> => {
  const words = text
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(APOSTROPHES, "")
    .toLowerCase()
    .split(BETWEEN_WORDS)
  const terms = new Map<string, string>()
  for (const whole of words) {
    if (whole.length < 2 || SILENT.has(whole)) continue
    const word = whole.slice(0, TERM_LENGTH)
    const stem = stemOf(word)
    if (!terms.has(stem)) terms.set(stem, word)
  }
  return terms
}

/**
 * An English word without its ending, so that `deletes`, `deleted` and `deleting` are one. It is for comparing, not for reading.
 *
 * @example
 * ```ts
 * import { stemOf } from "@hedgerow/core/support/SearchTerms"
 *
 * const stems = ["deletes", "deleted", "deleting", "delete"].map(stemOf)
 * stems // => ["delet", "delet", "delet", "delet"]
 * stemOf("stopped") // => "stop"
 * stemOf("status") // => "status"
 * ```
 */
export const stemOf = (word: string): string => {
  if (word.length < 4) return word
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  const single = /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, "")
  const root = single.replace(/(?<=[aeiouy].*.)(?:ing|ed)$/, "")
  const plain = root === single ? root : root.replace(/([bdgmnprt])\1$/, "$1")
  return plain.length > 4 ? plain.replace(/e$/, "") : plain
}
