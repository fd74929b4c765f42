/** What somebody may have meant by a misspelt word. */

/**
 * The name that is nearest to a misspelt one: begun so, or at most two letters off; `undefined` where none is.
 *
 * @example
 * ```ts
 * import { nearestOf } from "@hedgerow/core/data/Nearest"
 *
 * nearestOf("R36", ["R035", "R036"]) // => "R036"
 * nearestOf("scal", ["free", "scale"]) // => "scale"
 * nearestOf("gold", ["free", "scale"]) // => undefined
 * ```
 */
export const nearestOf = (name: string, names: ReadonlyArray<string>): string | undefined =>
  names
    .map((known) => ({ known, distance: known.startsWith(name) ? 0 : distance(name, known) }))
    .filter(({ known, distance }) => distance <= Math.min(2, known.length - 2))
    .sort((a, b) => a.distance - b.distance)[0]?.known

/** Levenshtein's distance: how many letters to add, drop or change. More than two letters of length apart is too far. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
