/** Matching with gaps: whether a sequence fits a pattern in which a gap stands for any stretch, nothing included. */

/** A place in a pattern where any stretch may stand. */
export const GAP = Symbol.for("@hedgerow/core/Wildcard/GAP")

/** What a pattern is made of. */
export type PatternPart<Token> = Token | typeof GAP

/**
 * Whether a sequence of this length fits a pattern from end to end. `fits` says whether a token fits what stands at a place.
 * It asks of each token and place once at most, so that no pattern takes longer than its length times the sequence's.
 *
 * @example
 * ```ts
 * import { fitsPattern, GAP } from "@hedgerow/core/support/Wildcard"
 *
 * const fits = (token: number, at: number) => [1, 5, 9, 2][at] === token
 * fitsPattern([1, GAP, 2], 4, fits) // => true
 * fitsPattern([1, GAP, 9], 4, fits) // => false
 * ```
 */
export const fitsPattern = <Token>(
  pattern: ReadonlyArray<PatternPart<Token>>,
  length: number,
  fits: (token: Token, at: number) => boolean
): boolean => {
  let place = 0
  let part = 0
  let gap = -1
  let gapEnd = 0
  while (place < length) {
    const token = pattern[part]
    if (token === GAP) {
      gap = part++
      gapEnd = place
    } else if (token !== undefined && fits(token, place)) {
      part++
      place++
    } else if (gap >= 0) {
      part = gap + 1
      place = ++gapEnd
    } else return false
  }
  while (pattern[part] === GAP) part++
  return part === pattern.length
}
