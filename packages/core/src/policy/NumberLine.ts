/** A number line cut at some points, into stretches: below the first, at it, between it and the next, and so on. */

/** The points at which it is cut: finite, each once, in ascending order. Stretch `2i` lies before point `i`, stretch `2i + 1` is it. */
export type Cuts = ReadonlyArray<number>

/**
 * The stretch that a number lies in. NaN lies in none and gives the last.
 *
 * @example
 * ```ts
 * import { stretchOf } from "@hedgerow/core/policy/NumberLine"
 *
 * stretchOf([3, 7], 2) // => 0
 * stretchOf([3, 7], 3) // => 1
 * stretchOf([3, 7], 5) // => 2
 * ```
 */
export const stretchOf = (cuts: Cuts, value: number): number => {
  let i = 0
  while (i < cuts.length && !(value <= (cuts[i] as number))) i++
  return value === cuts[i] ? 2 * i + 1 : 2 * i
}

/**
 * A number of each stretch, near the point where it begins or ends; `undefined` where no number lies between two points.
 *
 * @example
 * ```ts
 * import { numbersIn } from "@hedgerow/core/policy/NumberLine"
 *
 * numbersIn([3, 7.5]) // => [2, 3, 4, 7.5, 8]
 * numbersIn([3, 4]) // => [2, 3, 3.5, 4, 5]
 * numbersIn([]) // => [0]
 * ```
 */
export const numbersIn = (cuts: Cuts): ReadonlyArray<number | undefined> =>
  Array.from({ length: 2 * cuts.length + 1 }, (_, stretch) => {
    const next = cuts[stretch >> 1]
    if (stretch % 2 === 1) return next
    const last = cuts[(stretch >> 1) - 1]
    if (last === undefined) return next === undefined ? 0 : below(next)
    return next === undefined ? above(last) : between(last, next)
  })

const below = (cut: number): number | undefined => first([Math.ceil(cut) - 1, -Infinity], (at) => at < cut)

const above = (cut: number): number | undefined => first([Math.floor(cut) + 1, Infinity], (at) => at > cut)

const between = (low: number, high: number): number | undefined =>
  first([Math.floor(low) + 1, low + (high - low) / 2, low / 2 + high / 2], (at) => at > low && at < high)

const first = (numbers: ReadonlyArray<number>, fits: (at: number) => boolean): number | undefined =>
  numbers.find(fits)

/**
 * Some stretches in words.
 *
 * @example
 * ```ts
 * import { stretchesText } from "@hedgerow/core/policy/NumberLine"
 *
 * stretchesText([3, 7], [0]) // => ["below 3"]
 * stretchesText([3, 7], [1, 2]) // => ["at least 3 and below 7"]
 * stretchesText([3, 7], [0, 3]) // => ["below 3", "exactly 7"]
 * stretchesText([3, 7], [2, 3, 4]) // => ["more than 3"]
 * ```
 */
export const stretchesText = (cuts: Cuts, stretches: ReadonlyArray<number>): ReadonlyArray<string> => {
  const runs: Array<{ start: number; end: number }> = []
  for (const stretch of [...stretches].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.end === stretch - 1) run.end = stretch
    else runs.push({ start: stretch, end: stretch })
  }
  return runs.map(({ start, end }) => {
    if (start === end && start % 2 === 1) return `exactly ${cuts[start >> 1]}`
    const from = start % 2 === 1 ? `at least ${cuts[start >> 1]}` : `more than ${cuts[(start >> 1) - 1]}`
    const to = end % 2 === 1 ? `at most ${cuts[end >> 1]}` : `below ${cuts[end >> 1]}`
    const bounds = [...(start === 0 ? [] : [from]), ...(end === 2 * cuts.length ? [] : [to])]
    return bounds.length === 0 ? "any number" : bounds.join(" and ")
  })
}
