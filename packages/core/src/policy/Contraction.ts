/** Words that stand for two: "we're", "cannot", and those whose apostrophe got lost. */

const ENDINGS: ReadonlyArray<readonly [ending: string, word: string]> = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ll", "will"],
  ["'ve", "have"],
  ["'m", "am"],
  ["'d", "would"],
  ["'s", "is"]
]

const WHOLE: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.entries({
    "can't": "can not",
    cant: "can not",
    cannot: "can not",
    "won't": "will not",
    wont: "will not",
    dont: "do not",
    doesnt: "does not",
    didnt: "did not",
    isnt: "is not",
    arent: "are not",
    couldnt: "could not",
    shouldnt: "should not",
    wouldnt: "would not",
    havent: "have not",
    hasnt: "has not",
    im: "i am",
    ive: "i have",
    youre: "you are",
    theyre: "they are",
    weve: "we have",
    gonna: "going to"
  }).map(([word, words]) => [word, words.split(" ")] as const)
)

/**
 * The words that a word in lower case stands for.
 *
 * @example
 * ```ts
 * import { wordsOf } from "@hedgerow/core/policy/Contraction"
 *
 * wordsOf("we're") // => ["we", "are"]
 * wordsOf("cannot") // => ["can", "not"]
 * wordsOf("fixed") // => ["fixed"]
 * ```
 */
export const wordsOf = (word: string): ReadonlyArray<string> => {
  const whole = WHOLE.get(word)
  if (whole !== undefined) return whole
  if (!word.includes("'")) return [word]
  for (const [ending, second] of ENDINGS)
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), second]
  return [word.replaceAll("'", "")]
}
