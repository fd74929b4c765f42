import { cellSet } from "@hedgerow/core/policy/CellSet"
import { type Cells, cellsOf, grouped, type UnknownFacts, witnessOf } from "@hedgerow/core/policy/Cells"
import { truthOf } from "@hedgerow/core/policy/Condition"
import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { type Region, regionsOf } from "@hedgerow/core/policy/Region"
import { inForceAt } from "@hedgerow/core/policy/Thresholds"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { INSTANTS, type Ruled, rewritten } from "./arbitraries.ts"
import { everyFacts } from "./bruteForce.ts"

const numbered = (cells: Cells): ReadonlyArray<number> =>
  Array.from({ length: cells.size }, (_, cell) => cell)

const truthsOf = (sets: ReadonlyArray<Ruled>, at: Date, facts: Readonly<Record<string, unknown>>): string =>
  String(
    sets.flatMap(({ policy, edition }) =>
      policy.rules.flatMap(({ when }) =>
        when.map((condition) => truthOf(condition, facts, inForceAt(edition, at.getTime())))
      )
    )
  )

const cellsUnder = (sets: ReadonlyArray<Ruled>, at: Date, unknown: UnknownFacts): Cells =>
  cellsOf(
    sets.map(({ policy, edition }) => ({ ...policy, threshold: inForceAt(edition, at.getTime()) })),
    unknown
  )

describe("cellsOf", () => {
  it("has one cell for each way in which the conditions of two rule sets can come out, and no two for one", () => {
    fc.assert(
      fc.property(rewritten("unique", { facts: 2, rules: 5 }), fc.constantFrom(...INSTANTS), (sets, at) => {
        const [{ policy }] = sets
        const cells = cellsUnder(sets, at, "all")
        const told = numbered(cells).map((cell) => truthsOf(sets, at, cells.factsOf(cell)))
        expect(new Set(told).size).toBe(cells.size)
        expect(new Set(told)).toEqual(
          new Set(everyFacts(policy.facts).map((facts) => truthsOf(sets, at, facts)))
        )
      }),
      { numRuns: 60 }
    )
  })

  it("numbers cells so that places and cells tell each other", () => {
    fc.assert(
      fc.property(rewritten("unique"), fc.constantFrom("all", "asked", "none"), (sets, unknown) => {
        const cells = cellsUnder(sets, new Date(0), unknown)
        expect(cells.size).toBe(cells.axes.reduce((size, { places }) => size * places.length, 1))
        for (const cell of numbered(cells).slice(0, 200))
          expect(cells.cellOf(cells.placesOf(cell))).toBe(cell)
      }),
      { numRuns: 50 }
    )
  })

  const facts = { spend: amount("euros", ""), asked: yesNo(""), idle: yesNo(""), plan: oneOf(["a", "b"], "") }
  const rules = [
    { when: [{ fact: "spend", atLeast: "five" }] },
    { when: [{ fact: "asked", known: true }] },
    { when: [{ fact: "plan", is: "a" }] }
  ] as const
  const set = { facts, rules, threshold: () => 5 }

  it("leaves facts unknown only where they may be", () => {
    const unknown = (which: UnknownFacts) => {
      const cells = cellsOf([set], which)
      const stated = numbered(cells).map((cell) => cells.factsOf(cell))
      return ["spend", "asked", "plan"].filter((fact) => stated.some((one) => one[fact] === undefined))
    }
    expect(unknown("all")).toEqual(["spend", "asked", "plan"])
    expect(unknown("asked")).toEqual(["asked"])
    expect(unknown("none")).toEqual([])
  })

  it("begins with what is known, and leaves out what no rule reads", () => {
    const cells = cellsOf([set], "all")
    expect(cells.size).toBe(18)
    expect(cells.factsOf(0)).toEqual({ spend: 4, asked: true, plan: "a" })
    expect(cells.factsOf(17)).toEqual({ spend: undefined, asked: undefined, plan: undefined })
    expect(witnessOf(cells.factsOf(17))).toEqual({})
  })

  it("has the values of both where two sets declare a fact differently", () => {
    const more = {
      facts: { plan: oneOf(["b", "c"], "") },
      rules: [{ when: [{ fact: "plan", is: "c" }] }],
      threshold: () => 0
    } as const
    const cells = cellsOf([{ ...set, rules: [rules[2]] }, more], "none")
    expect(numbered(cells).map((cell) => cells.factsOf(cell)["plan"])).toEqual(["a", "b", "c"])
  })

  it("makes no cell before it is asked for", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, yesNo("")]))
    const when = Object.keys(many).map((fact) => ({ fact, is: true }))
    const cells = cellsOf([{ facts: many, rules: [{ when }], threshold: () => 0 }], "none")
    expect(cells.size).toBe(2 ** 60)
    expect(cells.factsOf(0)["f59"]).toBe(true)
    expect(cells.factsOf(1)["f59"]).toBe(false)
  })

  it("keeps a fact by the name of what every object has", () => {
    const named = {
      facts: Object.fromEntries([["__proto__", yesNo("")]]),
      rules: [{ when: [{ fact: "__proto__", is: true }] }],
      threshold: () => 0
    }
    expect(Object.entries(cellsOf([named], "none").factsOf(0))).toEqual([["__proto__", true]])
  })
})

describe("grouped", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [1_234_567, "1,234,567"],
    [2 ** 60, "about 1.2e+18"],
    [Number.POSITIVE_INFINITY, "about Infinity"]
  ])("writes %d as %s", (count, text) => {
    expect(grouped(count)).toBe(text)
  })
})

const membersOf = (cells: Cells, { block }: Region): ReadonlyArray<number> =>
  block
    .reduce<ReadonlyArray<ReadonlyArray<number>>>(
      (so, places) => so.flatMap((one) => places.map((place) => [...one, place])),
      [[]]
    )
    .map(cells.cellOf)

describe("regionsOf", () => {
  const CELLS = cellsOf(
    [
      {
        facts: { plan: oneOf(["a", "b", "c"], ""), spend: amount("euros", ""), asked: yesNo("") },
        rules: [
          {
            when: [
              { fact: "plan", is: "a" },
              { fact: "plan", is: "b" }
            ]
          },
          {
            when: [
              { fact: "spend", atLeast: "five" },
              { fact: "spend", moreThan: "five" }
            ]
          },
          { when: [{ fact: "asked", is: true }] }
        ],
        threshold: () => 5
      }
    ],
    "all"
  )

  it("covers all the cells, and no others", () => {
    fc.assert(
      fc.property(fc.func(fc.boolean()), (isIn) => {
        const wanted = numbered(CELLS).filter((cell) => isIn(cell))
        const { regions, more } = regionsOf(CELLS, (cell) => isIn(cell), CELLS.size)
        expect(more).toBe(false)
        expect(
          [...new Set(regions.flatMap((region) => membersOf(CELLS, region)))].sort((a, b) => a - b)
        ).toEqual(wanted)
        for (const region of regions) {
          expect(region.cells).toBe(membersOf(CELLS, region).length)
          expect(membersOf(CELLS, region)).toContain(region.cell)
        }
      })
    )
  })

  it("says so where there is more than it may tell", () => {
    fc.assert(
      fc.property(fc.func(fc.boolean()), fc.nat({ max: 3 }), (isIn, limit) => {
        const whole = regionsOf(CELLS, (cell) => isIn(cell), CELLS.size).regions
        const { regions, more } = regionsOf(CELLS, (cell) => isIn(cell), limit)
        expect(regions).toEqual(whole.slice(0, limit))
        expect(more).toBe(whole.length > limit)
      })
    )
  })

  it("leaves out facts that may be anything", () => {
    const text = (isIn: (facts: ReturnType<Cells["factsOf"]>) => boolean) =>
      regionsOf(CELLS, (cell) => isIn(CELLS.factsOf(cell)), 9).regions.map((region) => region.text)
    expect(text(({ plan }) => plan === "c")).toEqual(["plan is c"])
    expect(text(({ plan, asked }) => plan !== "c" && plan !== undefined && asked === false)).toEqual([
      "plan is a or b and asked is no"
    ])
    expect(text(({ spend, plan }) => spend === 5 || plan === "a")).toEqual([
      "plan is a",
      "spend is exactly 5 euros"
    ])
    expect(text(() => true)).toEqual(["always"])
    expect(text(() => false)).toEqual([])
  })
})

describe("cellSet", () => {
  it("is a set that knows its first member", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 })), (cells) => {
        const set = cellSet(100)
        for (const cell of cells) set.add(cell)
        expect(Array.from({ length: 100 }, (_, cell) => cell).filter(set.has)).toEqual(
          [...new Set(cells)].sort((a, b) => a - b)
        )
        expect([set.first(), set.count()]).toEqual([cells[0] ?? -1, new Set(cells).size])
      })
    )
  })
})
