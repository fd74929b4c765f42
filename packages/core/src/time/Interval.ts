/** Sets of instants, kept as sorted, disjoint, half-open intervals in one flat array: `[start, end, start, end, …]`. */

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Date
  readonly end: Date
}

/** Flat list of half-open intervals in epoch milliseconds; sorted and disjoint unless said otherwise. */
export type Flat = ReadonlyArray<number>

/** Sorts and merges intervals that overlap or touch; empty and inverted ones vanish. */
export const normalise = (intervals: Flat): Array<number> => {
  const order: Array<number> = []
  for (let i = 0; i < intervals.length; i += 2) {
    if ((intervals[i] as number) < (intervals[i + 1] as number)) order.push(i)
  }
  order.sort((a, b) => (intervals[a] as number) - (intervals[b] as number))
  const merged: Array<number> = []
  for (const i of order) append(merged, intervals[i] as number, intervals[i + 1] as number)
  return merged
}

/** Adds an interval that starts no earlier than all before it, merging it with the last where they touch. */
export const append = (merged: Array<number>, start: number, end: number): void => {
  const last = merged.length - 1
  if (last > 0 && start <= (merged[last] as number)) {
    if (end > (merged[last] as number)) merged[last] = end
  } else merged.push(start, end)
}

/** All instants that lie in either set. */
export const union = (a: Flat, b: Flat): Array<number> =>
  a.length === 0 ? [...b] : b.length === 0 ? [...a] : normalise([...a, ...b])

/** All instants that lie in both sets. */
export const intersect = (a: Flat, b: Flat): Array<number> => {
  const both: Array<number> = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i] as number, b[j] as number)
    const end = Math.min(a[i + 1] as number, b[j + 1] as number)
    if (start < end) both.push(start, end)
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2
    else j += 2
  }
  return both
}

/** All instants of the first set that lie outside the second. */
export const subtract = (a: Flat, b: Flat): Array<number> => {
  if (b.length === 0) return [...a]
  const left: Array<number> = []
  let j = 0
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i] as number
    const end = a[i + 1] as number
    while (j < b.length && (b[j + 1] as number) <= start) j += 2
    for (let k = j; k < b.length && (b[k] as number) < end; k += 2) {
      if ((b[k] as number) > start) left.push(start, b[k] as number)
      start = Math.max(start, b[k + 1] as number)
    }
    if (start < end) left.push(start, end)
  }
  return left
}

/** How long all of them are together, in milliseconds. */
export const lengthOf = (flat: Flat): number => {
  let sum = 0
  for (let i = 0; i < flat.length; i += 2) sum += (flat[i + 1] as number) - (flat[i] as number)
  return sum
}

/** The flat list of sorted, disjoint intervals. */
export const toFlat = (intervals: ReadonlyArray<Interval>): Flat =>
  intervals.flatMap(({ start, end }) => [start.getTime(), end.getTime()])

/** The intervals of a flat list. */
export const toIntervals = (flat: Flat): ReadonlyArray<Interval> =>
  Array.from({ length: flat.length / 2 }, (_, i) => ({
    start: new Date(flat[2 * i] as number),
    end: new Date(flat[2 * i + 1] as number)
  }))
