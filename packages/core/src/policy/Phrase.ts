/** Phrases, all looked for in one walk over the words of a text. */
import { type Meter, readText, type TextWord } from "./MessageText.ts"

/** Where something was found: the first and the last of a text's words, by place. */
export interface Found {
  readonly first: number
  readonly last: number
}

interface Node {
  readonly words: Map<string, Node>
  number?: Node
  any?: Node
  /** Whose phrases end here. */
  readonly ends: Array<string>
}

/** How many ways of saying it one phrase may have. */
export const MOST_WAYS = 5000

const node = (): Node => ({ words: new Map(), ends: [] })

/** One place of a phrase: in which words it may be said. `[]`: left out. */
type Place = ReadonlyArray<ReadonlyArray<string>>

const placesOf = (phrase: string): ReadonlyArray<Place> =>
  phrase
    .split(" ")
    .filter((place) => place !== "")
    .map((place) => {
      const optional = place.endsWith("?")
      const ways = (optional ? place.slice(0, -1) : place)
        .split("|")
        .map((way) =>
          way === "#" || way === "*"
            ? [way]
            : readText(way.replaceAll("_", " ")).words.map(({ word }) => word)
        )
      return optional ? [...ways, []] : ways
    })

/**
 * The ways of saying a phrase, each as words; `undefined` for more than {@link MOST_WAYS}. A `_` joins the words of one
 * alternative.
 *
 * @example
 * ```ts
 * import { waysOf } from "@hedgerow/core/policy/Phrase"
 *
 * waysOf("we're fixing|looking_into it?")
 * // => [
 * //   ["we", "are", "fixing", "it"],
 * //   ["we", "are", "fixing"],
 * //   ["we", "are", "looking", "into", "it"],
 * //   ["we", "are", "looking", "into"]
 * // ]
 * ```
 */
export const waysOf = (phrase: string): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  const places = placesOf(phrase)
  if (places.reduce((product, place) => product * place.length, 1) > MOST_WAYS) return undefined
  return places.reduce<ReadonlyArray<ReadonlyArray<string>>>(
    (ways, place) => ways.flatMap((way) => place.map((words) => [...way, ...words])),
    [[]]
  )
}

/**
 * In how many ways a phrase may be said, and whether one of them holds no word.
 *
 * @example
 * ```ts
 * import { sizeOf } from "@hedgerow/core/policy/Phrase"
 *
 * sizeOf("we|you fix it?") // => { ways: 4, mayBeEmpty: false }
 * ```
 */
export const sizeOf = (phrase: string): { readonly ways: number; readonly mayBeEmpty: boolean } => {
  const places = placesOf(phrase)
  return {
    ways: places.reduce((product, place) => product * place.length, 1),
    mayBeEmpty: places.every((place) => place.some((words) => words.length === 0))
  }
}

/** Finds phrases in words: by the name they were given under, where they stand. */
export type PhraseSearch = (
  words: ReadonlyArray<TextWord>,
  meter: Meter
) => ReadonlyMap<string, ReadonlyArray<Found>>

/**
 * Compiles phrases under names. A phrase is found within a sentence only. A text is walked once: from each word at most as many
 * steps are taken as the longest phrase has words, for each `*` and `#` on the way at most as many again.
 *
 * @example
 * ```ts
 * import { readText } from "@hedgerow/core/policy/MessageText"
 * import { compilePhrases } from "@hedgerow/core/policy/Phrase"
 *
 * const search = compilePhrases([["wait", ["# day|days"]]])
 * const { words } = readText("It takes 3 days.")
 * search(words, { steps: 0 }).get("wait") // => [{ first: 2, last: 3 }]
 * ```
 */
export const compilePhrases = (
  named: ReadonlyArray<readonly [name: string, phrases: ReadonlyArray<string>]>
): PhraseSearch => {
  const root = node()
  for (const [name, phrases] of named) {
    for (const way of phrases.flatMap((phrase) => waysOf(phrase) ?? [])) {
      if (way.length === 0) continue
      let at = root
      for (const word of way) at = stepInto(at, word)
      if (!at.ends.includes(name)) at.ends.push(name)
    }
  }
  return (words, meter) => {
    const found = new Map<string, Array<Found>>()
    const walk = (from: Node, first: number, i: number): void => {
      const word = words[i]
      meter.steps++
      if (word === undefined || word.sentence !== words[first]?.sentence || word.word === "") return
      reach(from.words.get(word.word), first, i)
      if (from.number !== undefined && isNumber(word.word)) reach(from.number, first, i)
      reach(from.any, first, i)
    }
    const reach = (to: Node | undefined, first: number, i: number): void => {
      if (to === undefined) return
      for (const name of to.ends) {
        const known = found.get(name)
        if (known === undefined) found.set(name, [{ first, last: i }])
        else known.push({ first, last: i })
      }
      walk(to, first, i + 1)
    }
    for (let i = 0; i < words.length; i++) walk(root, i, i)
    return found
  }
}

const stepInto = (from: Node, word: string): Node => {
  if (word === "#") {
    from.number ??= node()
    return from.number
  }
  if (word === "*") {
    from.any ??= node()
    return from.any
  }
  let next = from.words.get(word)
  if (next === undefined) {
    next = node()
    from.words.set(word, next)
  }
  return next
}

const isNumber = (word: string): boolean =>
  word < "\u0080" ? word >= "0" && word < ":" : /^\p{N}/u.test(word)
