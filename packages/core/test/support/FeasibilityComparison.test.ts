/** Two editions beside each other: the differences are those of the sets of hours. */
import { civilCoverage } from "@hedgerow/core/handbook/Calendars"
import { present } from "@hedgerow/core/handbook/Present"
import { undated } from "@hedgerow/core/policy/Parameter"
import { feasibilityOf } from "@hedgerow/core/support/Feasibility"
import { compareFeasibility } from "@hedgerow/core/support/FeasibilityComparison"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Interval } from "@hedgerow/core/time/Interval"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

type Parameters = Partial<SupportEdition["parameters"]>

const edition: SupportEdition = present
const altered = (parameters: Parameters): SupportEdition => ({
  ...edition,
  parameters: { ...edition.parameters, ...parameters }
})
const civil = altered({ coverageCalendar: undated(civilCoverage, []) })
const promising = (plan: string, hours: number): SupportEdition =>
  altered({ targets: { [plan]: { plan, metrics: ["first_reply"], hours: undated(hours, []) } } })

const at = new Date("2026-11-18T12:00:00Z")
const iso = ({ start, end }: Interval): string =>
  `${start.toISOString().slice(5, 13)}/${end.toISOString().slice(5, 13)}`

describe("the literal reading of R030 beside the civil one (A2)", () => {
  it.each([
    ["2026-01-14", "in winter: the same", { covered: 0, unserved: 0, unstaffed: 0 }],
    ["2026-07-15", "in summer: an hour earlier", { covered: 0, unserved: 0, unstaffed: -5 }],
    [
      "2026-03-18",
      "while only the US has changed: an hour less",
      { covered: -5, unserved: 5, unstaffed: -5 }
    ],
    ["2026-10-28", "and again in autumn", { covered: -5, unserved: 5, unstaffed: -5 }]
  ])("R030, R037: in the week of %s, %s", (date, _, hours) => {
    const { covered, plans, unstaffed } = compareFeasibility(edition, civil, new Date(date))
    expect({ covered: covered.hours, unserved: plans[0]?.change?.hours, unstaffed: unstaffed.hours }).toEqual(
      hours
    )
  })

  it("shows which hours came and went, also where their number is the same", () => {
    const { plans, covered } = compareFeasibility(edition, civil, new Date("2026-07-15"))
    expect(plans[0]?.change?.added.map(iso)).toEqual(["07-18T00/07-18T01"])
    expect(plans[0]?.change?.removed.map(iso)).toEqual(["07-13T00/07-13T01"])
    expect(covered.added.map(iso)).toEqual([13, 14, 15, 16, 17].map((day) => `07-${day}T08/07-${day}T09`))
    expect(covered.removed.map(iso)).toEqual([14, 15, 16, 17, 18].map((day) => `07-${day}T00/07-${day}T01`))
  })
})

describe("plans", () => {
  it("are compared by their word, whatever their targets are", () => {
    const { plans } = compareFeasibility(promising("scale", 8), promising("scale", 4), at)
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatchObject({ before: { targetHours: 8 }, after: { targetHours: 4 } })
    expect(plans[0]?.change?.hours).toBe(20)
  })

  it("that only one edition promises something have no difference, and come last when they are the second's", () => {
    const { plans } = compareFeasibility(promising("scale", 8), promising("boost", 4), at)
    expect(plans.map(({ plan, before, after, change }) => [plan, !before, !after, change])).toEqual([
      ["scale", false, true, undefined],
      ["boost", true, false, undefined]
    ])
  })
})

describe("targets by severity", () => {
  const rows = (...hours: ReadonlyArray<readonly [number, ReadonlyArray<string>?]>): SupportEdition =>
    altered({
      targets: Object.fromEntries(
        hours.map(([value, severities], i) => [
          i,
          {
            plan: "scale",
            metrics: ["first_reply"] as const,
            hours: undated(value, []),
            ...(severities === undefined ? {} : { severities })
          }
        ])
      )
    })
  const compared = (first: SupportEdition, second: SupportEdition) =>
    compareFeasibility(first, second, at).plans.map(({ severities, before, after, change }) => [
      severities,
      before?.targetHours,
      after?.targetHours,
      change?.hours
    ])
  const bySeverity = rows([8], [4, ["critical"]])

  it("are each compared with the one target of the other, either way round", () => {
    expect(compared(rows([8]), bySeverity)).toEqual([
      [["critical"], 8, 4, 20],
      [["high", "medium", "low"], 8, 8, 0]
    ])
    expect(compared(bySeverity, rows([8]))).toEqual([
      [["critical"], 4, 8, -20],
      [["high", "medium", "low"], 8, 8, 0]
    ])
  })

  it("are compared for the severities that both speak of", () => {
    expect(compared(bySeverity, rows([8], [4, ["critical", "high"]]))).toEqual([
      [["critical"], 4, 4, 0],
      [["high"], 8, 4, 20],
      [["medium", "low"], 8, 8, 0]
    ])
  })

  it("have no difference where the other promises that severity nothing", () => {
    expect(compared(rows([8, ["high"]]), rows([8, ["critical"]]))).toEqual([
      [["high"], 8, undefined, undefined],
      [["critical"], undefined, 8, undefined]
    ])
  })
})

describe("the differences", () => {
  const hoursOf = fc.integer({ min: 1, max: 72 })
  const coverage = fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 }))
    .map(([opens, length]) => ({
      zone: "UTC",
      week: [
        {
          days: ["monday", "tuesday", "wednesday", "thursday", "friday"] as const,
          opens: `${String(opens).padStart(2, "0")}:00`,
          closes: `${String((opens + length) % 24).padStart(2, "0")}:00`
        }
      ]
    }))
  const editions = fc.tuple(coverage, hoursOf).map(([calendar, hours]) => ({
    ...promising("scale", hours),
    parameters: {
      ...promising("scale", hours).parameters,
      coverageCalendar: undated(calendar, [])
    }
  }))

  it("are none from an edition to itself", () => {
    fc.assert(
      fc.property(editions, (one) => {
        const none = { hours: 0, added: [], removed: [] }
        const { covered, plans, unstaffed } = compareFeasibility(one, one, at)
        expect([covered, unstaffed, ...plans.map(({ change }) => change)]).toEqual([none, none, none])
      }),
      { numRuns: 30 }
    )
  })

  it("are the hours of the one less those of the other, and turn round with the editions", () => {
    fc.assert(
      fc.property(editions, editions, (one, other) => {
        const there = compareFeasibility(one, other, at)
        const back = compareFeasibility(other, one, at)
        expect(there.before).toEqual(feasibilityOf(one, at))
        expect(there.plans[0]?.change?.hours).toBeCloseTo(
          (there.after.plans[0]?.hours ?? Number.NaN) - (there.before.plans[0]?.hours ?? Number.NaN)
        )
        expect(there.unstaffed.hours).toBeCloseTo(there.after.unstaffedHours - there.before.unstaffedHours)
        expect(back.covered.added).toEqual(there.covered.removed)
        expect(back.plans[0]?.change?.removed).toEqual(there.plans[0]?.change?.added)
      }),
      { numRuns: 30 }
    )
  })
})
