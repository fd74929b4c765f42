/** A set of cells by their numbers, a bit each, that remembers its first member and how many it has. */

/** A set of cells. */
export interface CellSet {
  readonly add: (cell: number) => void
  readonly has: (cell: number) => boolean
  /** The cell that was added first; -1 while there is none. */
  readonly first: () => number
  readonly count: () => number
}

/**
 * An empty set of cells with numbers below `size`.
 *
 * @example
 * ```ts
 * import { cellSet } from "@hedgerow/core/policy/CellSet"
 *
 * const cells = cellSet(100)
 * cells.add(42)
 * cells.add(7)
 * cells.has(7) // => true
 * cells.first() // => 42
 * cells.count() // => 2
 * ```
 */
export const cellSet = (size: number): CellSet => {
  const bits = new Uint8Array(Math.ceil(size / 8))
  let first = -1
  let count = 0
  const has = (cell: number): boolean => ((bits[cell >> 3] ?? 0) & (1 << (cell & 7))) !== 0
  return {
    has,
    add: (cell) => {
      if (has(cell)) return
      bits[cell >> 3] = (bits[cell >> 3] ?? 0) | (1 << (cell & 7))
      if (count === 0) first = cell
      count++
    },
    first: () => first,
    count: () => count
  }
}
