/** The values of one fact in classes that some conditions cannot tell apart, and the class that a value falls into. */
import {
  type Condition,
  orList,
  parameterOf,
  type ThresholdInForce,
  type Truth,
  truthOfValue,
  valueText
} from "./Condition.ts"
import { type FactKind, type FactValue, isKnown } from "./Fact.ts"
import { type Cuts, numbersIn, stretchesText, stretchOf } from "./NumberLine.ts"

/** A condition with the numbers that it compares with. */
export interface Asked {
  readonly condition: Condition
  readonly threshold: ThresholdInForce
}

/** Values that every condition answers alike. */
export interface FactClass {
  /** One of them, at a threshold where there is one; `undefined`: that the fact is unknown. */
  readonly witness: FactValue | undefined
  /** What each condition comes to, in the order in which they were given. */
  readonly truths: ReadonlyArray<Truth>
}

/** The classes of a fact. */
export interface Partition {
  readonly fact: string
  /** The first is that the fact is unknown. */
  readonly classes: ReadonlyArray<FactClass>
  /** The class of a value, as its place among `classes`; their number for a value that the fact cannot have. */
  readonly classOf: (value: unknown) => number
  /** Some of the classes in words. */
  readonly describe: (places: ReadonlyArray<number>) => string
}

/**
 * Parts the values of a fact by conditions on it. Numbers are cut at the thresholds; then whatever no condition tells
 * apart is one class.
 *
 * @example
 * ```ts
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { partitionOf } from "@hedgerow/core/policy/Partition"
 *
 * const condition = { fact: "spend", atLeast: "big" }
 * const spend = partitionOf("spend", amount("euros", "what they spend"), [{ condition, threshold: () => 5000 }])
 * spend.classes
 * // => [
 * //   { witness: undefined, truths: [undefined] },
 * //   { witness: 4999, truths: [false] },
 * //   { witness: 5000, truths: [true] }
 * // ]
 * spend.classOf(7000) // => 2
 * spend.describe([1]) // => "spend is below 5000 euros"
 * ```
 */
export const partitionOf = (fact: string, kind: FactKind, asked: ReadonlyArray<Asked>): Partition => {
  const truthsOf = (value: unknown) =>
    asked.map(({ condition, threshold }) => truthOfValue(condition, value, threshold))
  const cuts = kind.type === "number" ? cutsOf(asked) : []
  const values =
    kind.type === "number" ? numbersIn(cuts) : kind.type === "oneOf" ? kind.values : [true, false]

  const classes = [{ witness: undefined, truths: truthsOf(undefined) }] as Array<Writable<FactClass>>
  const places = new Map<string, number>()
  const placeOf = values.map((value, i) => {
    if (value === undefined) return 0
    const truths = truthsOf(value)
    const known = places.get(String(truths))
    if (known === undefined) {
      places.set(String(truths), classes.length)
      return classes.push({ witness: value, truths }) - 1
    }
    const one = classes[known]
    if (one !== undefined && kind.type === "number" && i % 2 === 1) one.witness = value
    return known
  })

  const isNumber = kind.type === "number"
  const other = classes.length
  const byWord = new Map(isNumber ? [] : values.map((value, i) => [value, placeOf[i] ?? 0]))
  const yes = byWord.get(true) ?? other
  const no = byWord.get(false) ?? other
  const classOf = (value: unknown): number => {
    if (typeof value === "string") return byWord.get(value) ?? other
    if (typeof value === "boolean") return value ? yes : no
    if (!isKnown(value)) return 0
    return isNumber && typeof value === "number" ? (placeOf[stretchOf(cuts, value)] as number) : other
  }
  return {
    fact,
    classes,
    classOf,
    describe: (chosen) => {
      const held = values.flatMap((value, i) =>
        value !== undefined && chosen.includes(placeOf[i] ?? 0) ? [i] : []
      )
      const unknown = chosen.includes(0)
      if (held.length === values.filter((value) => value !== undefined).length)
        return unknown ? `${fact} is anything` : `${fact} is known`
      const texts =
        kind.type === "number"
          ? stretchesText(cuts, held).map((text) => `${text} ${kind.unit}`)
          : held.map((i) => valueText(values[i]))
      return `${fact} is ${orList(unknown ? [...texts, "not known"] : texts)}`
    }
  }
}

type Writable<A> = { -readonly [K in keyof A]: A[K] }

const cutsOf = (asked: ReadonlyArray<Asked>): Cuts => {
  const numbers = asked.flatMap(({ condition, threshold }) => {
    const parameter = parameterOf(condition)
    const cut = parameter === undefined ? Number.NaN : threshold(parameter)
    return Number.isNaN(cut) ? [] : [cut]
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
