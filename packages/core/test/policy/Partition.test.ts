import { type Condition, truthOfValue } from "@hedgerow/core/policy/Condition"
import { amount, type FactKind, isKnown, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { numbersIn, stretchesText, stretchOf } from "@hedgerow/core/policy/NumberLine"
import { partitionOf } from "@hedgerow/core/policy/Partition"
import { inForceAt } from "@hedgerow/core/policy/Thresholds"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { INSTANTS, ruled, valuesOf } from "./arbitraries.ts"

const doubles = fc.double({ noNaN: true })
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const cutLists = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -3, max: 3 }), finite), {
    maxLength: 5,
    selector: (cut) => cut + 0
  })
  .map((cuts) => cuts.map((cut) => cut + 0).sort((a, b) => a - b))

/** A line of pieces that tells which stretch a number lies in, one after another. */
const naiveStretch = (cuts: ReadonlyArray<number>, value: number): number =>
  cuts.filter((cut) => cut < value).length * 2 + (cuts.includes(value) ? 1 : 0)

describe("stretchOf", () => {
  it("counts the points below, and whether it is one", () => {
    fc.assert(
      fc.property(cutLists, doubles, (cuts, value) => {
        for (const at of [value, ...cuts, -0])
          expect(stretchOf(cuts, at)).toBe(naiveStretch(cuts, at === 0 ? 0 : at))
      })
    )
  })
})

describe("numbersIn", () => {
  it("has a number of every stretch, but of those that have none", () => {
    fc.assert(
      fc.property(cutLists, doubles, (cuts, value) => {
        const numbers = numbersIn(cuts)
        expect(numbers).toHaveLength(2 * cuts.length + 1)
        for (const [stretch, number] of numbers.entries())
          if (number !== undefined) expect(naiveStretch(cuts, number === 0 ? 0 : number)).toBe(stretch)
        expect(numbers[naiveStretch(cuts, value === 0 ? 0 : value)]).toBeDefined()
      }),
      { numRuns: 500 }
    )
  })

  it("finds no number between two that are next to each other, none beyond infinity, and the one between two others", () => {
    expect(numbersIn([1, 1 + Number.EPSILON])[2]).toBeUndefined()
    expect(numbersIn([1, 1 + 2 * Number.EPSILON])[2]).toBe(1 + Number.EPSILON)
    expect(numbersIn([0, 2 * Number.MIN_VALUE])[2]).toBe(Number.MIN_VALUE)
    expect(numbersIn([-Number.MAX_VALUE, Number.MAX_VALUE])).toEqual([
      -Infinity,
      -Number.MAX_VALUE,
      0,
      Number.MAX_VALUE,
      Infinity
    ])
  })
})

describe("stretchesText", () => {
  it.each([
    [[0, 1], ["at most 3"]],
    [[1], ["exactly 3"]],
    [[2], ["more than 3 and below 7"]],
    [[2, 3], ["more than 3 and at most 7"]],
    [[1, 2, 3], ["at least 3 and at most 7"]],
    [
      [4, 0],
      ["below 3", "more than 7"]
    ],
    [[3, 4], ["at least 7"]],
    [[0, 1, 2, 3, 4], ["any number"]],
    [[], []]
  ])("of %j is %j", (stretches, texts) => {
    expect(stretchesText([3, 7], stretches)).toEqual(texts)
  })
})

const asked = (conditions: ReadonlyArray<Condition>, numbers: Readonly<Record<string, number>> = {}) =>
  conditions.map((condition) => ({ condition, threshold: (name: string) => numbers[name] ?? Number.NaN }))

describe("partitionOf", () => {
  it("puts values into one class where every condition answers alike, and only there", () => {
    fc.assert(
      fc.property(ruled("unique"), fc.constantFrom(...INSTANTS), ({ policy, edition }, at) => {
        const threshold = inForceAt(edition, at.getTime())
        for (const [fact, kind] of Object.entries(policy.facts)) {
          const conditions = policy.rules.flatMap(({ when }) =>
            when.filter((condition) => condition.fact === fact)
          )
          const { classes, classOf } = partitionOf(
            fact,
            kind,
            conditions.map((condition) => ({ condition, threshold }))
          )
          const truths = (value: unknown) =>
            conditions.map((condition) => truthOfValue(condition, value, threshold))
          for (const value of valuesOf(kind)) expect(classes[classOf(value)]?.truths).toEqual(truths(value))
          for (const [place, { witness, truths: told }] of classes.entries()) {
            expect(classOf(witness)).toBe(place)
            expect(told).toEqual(truths(witness))
          }
          const known = classes.slice(1).map((one) => String(one.truths))
          expect(new Set(known).size).toBe(known.length)
        }
      })
    )
  })

  it.each<readonly [string, FactKind, ReadonlyArray<unknown>]>([
    ["number", amount("days", ""), ["3", true, {}, 3n]],
    ["truth", yesNo(""), ["yes", 1, 0, {}]],
    ["choice", oneOf(["a"], ""), ["b", 1, true, Symbol("a")]]
  ])("keeps apart what a %s cannot be, and takes what is no value for unknown", (_, kind, others) => {
    const { classes, classOf } = partitionOf("f", kind, asked([{ fact: "f", known: true }]))
    for (const value of others) expect(classOf(value)).toBe(classes.length)
    for (const value of [undefined, null, Number.NaN]) {
      expect(isKnown(value)).toBe(false)
      expect(classOf(value)).toBe(0)
    }
  })

  it("takes a value at the threshold for its example where it can", () => {
    const conditions = asked(
      [
        { fact: "f", atMost: "five" },
        { fact: "f", atLeast: "nine" }
      ],
      { five: 5, nine: 9 }
    )
    expect(partitionOf("f", amount("days", ""), conditions).classes.map(({ witness }) => witness)).toEqual([
      undefined,
      5,
      6,
      9
    ])
  })

  it("describes classes", () => {
    const spend = partitionOf(
      "spend",
      amount("euros", ""),
      asked([{ fact: "spend", atLeast: "five" }], { five: 5 })
    )
    expect([[0], [1], [2], [1, 2], [0, 1], [0, 1, 2]].map(spend.describe)).toEqual([
      "spend is not known",
      "spend is below 5 euros",
      "spend is at least 5 euros",
      "spend is known",
      "spend is below 5 euros or not known",
      "spend is anything"
    ])
    const plan = partitionOf("plan", oneOf(["a", "b", "c"], ""), asked([{ fact: "plan", is: "b" }]))
    expect([[1], [2], [0, 2]].map(plan.describe)).toEqual([
      "plan is a or c",
      "plan is b",
      "plan is b or not known"
    ])
    expect(partitionOf("asked", yesNo(""), asked([{ fact: "asked", is: true }])).describe([2])).toBe(
      "asked is no"
    )
  })
})
