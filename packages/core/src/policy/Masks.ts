/** The rules of a policy as bits: one pass over the facts tells which of them hold and which wait for facts. */
import { type ThresholdInForce, truthOfValue } from "./Condition.ts"
import { type FactKinds, isInherited, kindOf } from "./Fact.ts"
import { type Asked, type Partition, partitionOf } from "./Partition.ts"
import type { Rule } from "./Rule.ts"

/** A set of rules, 32 a word: bit 0 of the first word is the first rule. */
export type Bits = Int32Array

/** Reads facts into bits: first each fact into its class, then all of them into the two sets, which are written anew. */
export interface MaskReader {
  /** The rules whose conditions are all true. */
  readonly holds: Bits
  /** The rules of whose conditions none is false and one is unknown. */
  readonly waits: Bits
  readonly read: (facts: Readonly<Record<string, unknown>>) => void
  /** Writes the two sets for the facts last read. */
  readonly weigh: () => void
  /**
   * A number for the facts last read, the same for all that no condition tells apart; NaN where there are too many to
   * number them.
   */
  readonly key: () => number
}

/** One fact: for each class of its values, the rules that are not out, and then those that wait for it. */
interface FactReader {
  readonly fact: string
  readonly inherited: boolean
  readonly classOf: Partition["classOf"]
  readonly table: Bits
  /** How many rows the table has. */
  readonly classes: number
}

/** Compiles the rules of a policy; `threshold` gives the numbers in force. */
export const compileMasks = (
  rules: ReadonlyArray<Pick<Rule, "when">>,
  facts: FactKinds,
  threshold: ThresholdInForce
): MaskReader => {
  const words = Math.max(1, Math.ceil(rules.length / 32))
  const all = bitsOf(words, rules.keys())
  const readers = Object.keys(facts).flatMap((fact): ReadonlyArray<FactReader> => {
    const kind = kindOf(facts, fact)
    const asked = rules.flatMap(({ when }, rule) =>
      when.flatMap((condition) => (condition.fact === fact ? [{ condition, threshold, rule }] : []))
    )
    if (kind === undefined || asked.length === 0) return []
    const partition = partitionOf(fact, kind, asked)
    const table = tableOf(partition, asked, all)
    const classes = partition.classes.length + 1
    return [{ fact, inherited: isInherited(fact), classOf: partition.classOf, table, classes }]
  })
  const holds = new Int32Array(words)
  const waits = new Int32Array(words)
  const rows = new Int32Array(readers.length)
  const size = 2 * words * readers.reduce((product, { classes }) => product * classes, 1)
  const numbered = Number.isSafeInteger(size)
  return {
    holds,
    waits,
    read: (facts) => {
      for (let i = 0; i < readers.length; i++) {
        const { fact, inherited, classOf } = readers[i] as FactReader
        const value = inherited && !Object.hasOwn(facts, fact) ? undefined : facts[fact]
        rows[i] = classOf(value) * 2 * words
      }
    },
    weigh: () => {
      for (let w = 0; w < words; w++) {
        let alive = all[w] as number
        let waiting = 0
        for (let i = 0; i < readers.length; i++) {
          const { table } = readers[i] as FactReader
          const row = (rows[i] as number) + w
          alive &= table[row] as number
          waiting |= table[row + words] as number
        }
        holds[w] = alive & ~waiting
        waits[w] = alive & waiting
      }
    },
    key: () => {
      if (!numbered) return Number.NaN
      let key = 0
      for (let i = 0; i < readers.length; i++) {
        key = key * (readers[i] as FactReader).classes + (rows[i] as number)
      }
      return key
    }
  }
}

/**
 * A set of rules by their places.
 *
 * @example
 * ```ts
 * import { bitsOf, placesIn } from "@hedgerow/core/policy/Masks"
 *
 * placesIn(bitsOf(2, [3, 40])) // => [3, 40]
 * ```
 */
export const bitsOf = (words: number, places: Iterable<number>): Bits => {
  const bits = new Int32Array(words)
  for (const place of places) bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31))
  return bits
}

/**
 * Whether two sets share a rule.
 *
 * @example
 * ```ts
 * import { bitsOf, meet } from "@hedgerow/core/policy/Masks"
 *
 * meet(bitsOf(1, [1, 2]), bitsOf(1, [2, 3])) // => true
 * meet(bitsOf(1, [1, 2]), bitsOf(1, [3])) // => false
 * ```
 */
export const meet = (a: Bits, b: Bits): boolean => {
  for (let w = 0; w < a.length; w++) if (((a[w] as number) & (b[w] as number)) !== 0) return true
  return false
}

/**
 * The rules that two sets share.
 *
 * @example
 * ```ts
 * import { bitsOf, placesIn, shared } from "@hedgerow/core/policy/Masks"
 *
 * placesIn(shared(bitsOf(1, [1, 2]), bitsOf(1, [2, 3]))) // => [2]
 * ```
 */
export const shared = (a: Bits, b: Bits): Bits => a.map((word, w) => word & (b[w] as number))

/** The places of the rules in a set, in order. */
export const placesIn = (bits: Bits): ReadonlyArray<number> => {
  const places: Array<number> = []
  bits.forEach((word, w) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) places.push(32 * w + lowestBit(rest))
  })
  return places
}

/**
 * The place of the lowest bit of a word that is not 0.
 *
 * @example
 * ```ts
 * import { lowestBit } from "@hedgerow/core/policy/Masks"
 *
 * lowestBit(0b1100) // => 2
 * ```
 */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

/** Stands for any value that the fact cannot have. */
const OTHER = Symbol("a value outside the fact's kind")

const tableOf = (
  { classes }: Partition,
  asked: ReadonlyArray<Asked & { readonly rule: number }>,
  all: Bits
): Bits => {
  const words = all.length
  const table = new Int32Array((classes.length + 1) * 2 * words)
  const others = asked.map(({ condition, threshold }) => truthOfValue(condition, OTHER, threshold))
  for (const [i, truths] of [...classes.map((one) => one.truths), others].entries()) {
    const ruled = (truth: boolean | undefined) =>
      bitsOf(
        words,
        asked.flatMap(({ rule }, j) => (truths[j] === truth ? [rule] : []))
      )
    const out = ruled(false)
    table.set(
      all.map((word, w) => word & ~(out[w] as number)),
      i * 2 * words
    )
    table.set(ruled(undefined), (i * 2 + 1) * words)
  }
  return table
}
