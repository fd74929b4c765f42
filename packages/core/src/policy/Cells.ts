/** The combinations of facts that some sets of rules can tell apart: finitely many, each with one example. */
import type { ThresholdInForce } from "./Condition.ts"
import { type FactKind, type FactKinds, type FactValue, isInherited, kindOf } from "./Fact.ts"
import { type Partition, partitionOf } from "./Partition.ts"
import type { Rule } from "./Rule.ts"

/** Rules with their facts and the numbers that they compare with. */
export interface RulesInForce {
  readonly facts: FactKinds
  readonly rules: ReadonlyArray<Pick<Rule, "when">>
  readonly threshold: ThresholdInForce
}

/** Which facts may be unknown: every one, only those that some condition asks to be `known` or not, or none. */
export type UnknownFacts = "all" | "asked" | "none"

/** One fact, with those classes of its values that are looked at. */
export interface Axis {
  readonly partition: Partition
  /** Places among the classes of `partition`, the unknown one last. */
  readonly places: ReadonlyArray<number>
}

/** An example of a cell; facts that are unknown in it are left out. */
export type Witness = Readonly<Record<string, FactValue>>

/** The cells, numbered from 0: the last fact changes fastest, and what is known comes first. None is made before it is asked for. */
export interface Cells {
  /** The facts that some condition reads. */
  readonly axes: ReadonlyArray<Axis>
  /** How many cells there are; `Infinity` where they cannot be counted. */
  readonly size: number
  /** For each axis, the place in its `places` that a cell has. */
  readonly placesOf: (cell: number) => ReadonlyArray<number>
  /** The cell with these places. */
  readonly cellOf: (places: ReadonlyArray<number>) => number
  /** One example of a cell, with `undefined` for what is unknown. */
  readonly factsOf: (cell: number) => Readonly<Record<string, FactValue | undefined>>
}

/**
 * The cells that all the given sets of rules together can tell apart: any two combinations of facts in one cell make the same
 * conditions true, false and unknown. A fact that two sets declare differently has the values of both; where one says it is a
 * number and the other not, the first is believed.
 *
 * @example
 * ```ts
 * import { cellsOf } from "@hedgerow/core/policy/Cells"
 * import { amount, yesNo } from "@hedgerow/core/policy/Fact"
 *
 * const facts = { spend: amount("euros a year", "what they spend"), asked: yesNo("they asked for it") }
 * const when = [{ fact: "spend", atLeast: "big" }, { fact: "asked", is: true }]
 * const cells = cellsOf([{ facts, rules: [{ when }], threshold: () => 5000 }], "none")
 * cells.size // => 4
 * cells.factsOf(3) // => { spend: 5000, asked: false }
 * ```
 */
export const cellsOf = (sets: ReadonlyArray<RulesInForce>, unknown: UnknownFacts): Cells => {
  const names = new Set(sets.flatMap(({ facts }) => Object.keys(facts)))
  const axes = [...names].flatMap((fact): ReadonlyArray<Axis> => {
    const kind = sets
      .flatMap(({ facts }) => kindOf(facts, fact) ?? [])
      .reduce<FactKind | undefined>(
        (one, other) => (one === undefined ? other : withValuesOf(one, other)),
        undefined
      )
    const asked = sets.flatMap(({ rules, threshold }) =>
      rules.flatMap(({ when }) =>
        when.flatMap((condition) => (condition.fact === fact ? [{ condition, threshold }] : []))
      )
    )
    if (kind === undefined || asked.length === 0) return []
    const partition = partitionOf(fact, kind, asked)
    const unknowable =
      unknown === "all" || (unknown === "asked" && asked.some(({ condition }) => "known" in condition))
    const known = [...partition.classes.keys()].slice(1)
    return [{ partition, places: unknowable ? [...known, 0] : known }]
  })
  const strides = axes.map((_, i) => sizeOf(axes.slice(i + 1)))
  const witnesses = axes.map(({ partition, places }) =>
    places.map((place) => partition.classes[place]?.witness)
  )
  const placeAt = (axis: number, cell: number): number =>
    Math.floor(cell / (strides[axis] ?? 1)) % (axes[axis]?.places.length ?? 1)
  return {
    axes,
    size: sizeOf(axes),
    placesOf: (cell) => axes.map((_, i) => placeAt(i, cell)),
    cellOf: (places) => places.reduce((sum, place, i) => sum + place * (strides[i] ?? 1), 0),
    factsOf: (cell) => {
      const facts: Record<string, FactValue | undefined> = {}
      for (let i = 0; i < axes.length; i++) {
        const fact = axes[i]?.partition.fact ?? ""
        const value = witnesses[i]?.[placeAt(i, cell)]
        if (isInherited(fact)) Object.defineProperty(facts, fact, { value, enumerable: true })
        else facts[fact] = value
      }
      return facts
    }
  }
}

/**
 * The same example without what is unknown.
 *
 * @example
 * ```ts
 * import { witnessOf } from "@hedgerow/core/policy/Cells"
 *
 * witnessOf({ spend: 5000, plan: undefined }) // => { spend: 5000 }
 * ```
 */
export const witnessOf = (facts: Readonly<Record<string, FactValue | undefined>>): Witness =>
  Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, FactValue] => entry[1] !== undefined)
  )

const sizeOf = (axes: ReadonlyArray<Axis>): number =>
  axes.reduce((size, { places }) => size * places.length, 1)

const withValuesOf = (kind: FactKind, other: FactKind): FactKind =>
  kind.type === "oneOf" && other.type === "oneOf"
    ? { ...kind, values: [...new Set([...kind.values, ...other.values])] }
    : kind

/** How many cells are looked at unless a caller wants more. */
export const CELL_CAP = 1_000_000

/** Why so many cells are not looked at. */
export const tooMany = (size: number, cap: number): string =>
  `it tells ${grouped(size)} combinations of facts apart, more than the ${grouped(cap)} that are looked at; raise the cap, split the policy, or look at unknown facts only where a rule asks for them`

/**
 * A number as people write it: `1,234,567`.
 *
 * @example
 * ```ts
 * import { grouped } from "@hedgerow/core/policy/Cells"
 *
 * grouped(1234567) // => "1,234,567"
 * ```
 */
export const grouped = (count: number): string =>
  Number.isSafeInteger(count)
    ? String(count).replace(/\B(?=(\d{3})+$)/g, ",")
    : `about ${count.toPrecision(2)}`
