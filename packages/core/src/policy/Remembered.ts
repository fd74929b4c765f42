/** Answers that are given again where no condition tells the facts apart. */

/** How many answers are kept; a policy is seldom asked of more kinds of facts at a time. */
const MOST = 1024

/** Gives the answer to a key, worked out anew where it is not known. NaN is no key: nothing is kept under it. */
export type Remembered<A> = (key: number, answer: () => A) => A

/**
 * Keeps answers by their keys, at most so many that memory stays small.
 *
 * @example
 * ```ts
 * import { remembered } from "@hedgerow/core/policy/Remembered"
 *
 * const answers = remembered<ReadonlyArray<string>>()
 * const first = answers(7, () => ["once"])
 * answers(7, () => ["again"]) === first // => true
 * ```
 */
export const remembered = <A>(): Remembered<A> => {
  const known = new Map<number, A>()
  return (key, answer) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const made = answer()
    if (Number.isNaN(key)) return made
    if (known.size >= MOST) known.clear()
    known.set(key, made)
    return made
  }
}
