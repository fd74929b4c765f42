/** What cannot be staffed, against a replay of every quarter of an hour of the week. */
import { civilCoverage, responseWeek } from "@hedgerow/core/handbook/Calendars"
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { feasibilityOf } from "@hedgerow/core/support/Feasibility"
import { describe, expect, it } from "vitest"

const QUARTER = 15 * 60_000
/** Arrivals are taken in the middle of a quarter: the edge of a window is one instant and no time. */
const STEP = QUARTER / 2
const WEEK = 7 * 24 * 60 * 60_000

type Edition = typeof present

const withTarget = (hours: number | null): Edition => ({
  ...present,
  parameters: {
    ...present.parameters,
    targets: { scale: { plan: "scale", metrics: ["first_reply"], hours: undated(hours, []) } }
  }
})

const civil: Edition = {
  ...present,
  parameters: { ...present.parameters, coverageCalendar: undated(civilCoverage, []) }
}

/** Monday to Friday in UTC, and coverage from 09:00 to 01:00 of the next day, by the quarter of an hour. */
const isCounted = (at: number): boolean => ![0, 6].includes(new Date(at).getUTCDay())
const isCovered = (at: number): boolean => {
  const hour = new Date(at).getUTCHours()
  return (hour >= 9 && isCounted(at)) || (hour < 1 && isCounted(at - 60 * 60_000))
}

const unservedQuarters = (week: number, hours: number): number => {
  let unserved = 0
  for (let arrival = week + STEP; arrival < week + WEEK; arrival += QUARTER) {
    let left = hours * 8
    let served = false
    for (let at = arrival; left > 0 && !served; at += STEP) {
      served = isCovered(at)
      if (isCounted(at)) left--
    }
    if (!served) unserved++
  }
  return unserved
}

describe("arrivals that nobody can answer in time", () => {
  it("are 48 hours of every Enterprise week: from the end of Friday's coverage to Monday 01:00 UTC", () => {
    const { plans } = feasibilityOf(present, new Date("2026-11-20T12:00:00Z"))
    expect(plans.map(({ plan, hours }) => [plan, hours])).toEqual([
      ["enterprise", 48],
      ["scale", 0],
      ["boost", 0],
      ["pay_as_you_go", 0]
    ])
    expect(plans[0]?.windows).toEqual([
      { start: new Date("2026-11-16T00:00:00Z"), end: new Date("2026-11-16T01:00:00Z") },
      { start: new Date("2026-11-21T01:00:00Z"), end: new Date("2026-11-23T00:00:00Z") }
    ])
  })

  it.each([1, 2, 4, 7, 8, 9, 10, 24])(
    "are those of a replay by quarters of an hour for a target of %d h",
    (hours) => {
      const { plans, week } = feasibilityOf(withTarget(hours), new Date("2026-11-18T09:00:00Z"))
      expect((plans[0]?.hours ?? Number.NaN) * 4).toBe(unservedQuarters(week.start.getTime(), hours))
    }
  )

  it("are not asked of a plan without a target", () => {
    expect(feasibilityOf(withTarget(null), new Date("2026-11-18T09:00:00Z")).plans).toEqual([])
  })

  describe("where severity moves the target", () => {
    type Row = Edition["parameters"]["targets"][string]
    const row = (hours: number | null, severities?: Row["severities"]): Row => ({
      plan: "scale",
      metrics: ["first_reply"],
      hours: undated(hours, []),
      ...(severities === undefined ? {} : { severities })
    })
    const rowsOf = (...rows: ReadonlyArray<Row>) => {
      const edition = {
        ...present,
        parameters: { ...present.parameters, targets: Object.fromEntries(rows.entries()) }
      }
      return feasibilityOf(edition, new Date("2026-11-18T09:00:00Z")).plans.map(
        ({ severities, targetHours, hours }) => [severities, targetHours, hours]
      )
    }

    it.each<[string, ReadonlyArray<Row>, ReadonlyArray<unknown>]>([
      ["one for all", [row(8)], [[undefined, 8, 48]]],
      [
        "one for each target, the shortest first",
        [row(24), row(8, ["critical"])],
        [
          [["critical"], 8, 48],
          [["high", "medium", "low"], 24, 0]
        ]
      ],
      [
        "one where the target is only by severity",
        [row(null), row(8, ["critical"])],
        [[["critical"], 8, 48]]
      ],
      ["one where no row is for the others", [row(8, ["high"])], [[["high"], 8, 48]]],
      ["one for two rows of the same hours", [row(8), row(8, ["high"])], [[undefined, 8, 48]]],
      [
        "one of no severity, where each is named apart",
        [row(24), row(8, ["critical", "high", "medium", "low"])],
        [
          [["critical", "high", "medium", "low"], 8, 48],
          [[], 24, 0]
        ]
      ],
      ["none without any target", [row(null), row(null, ["low"])], []]
    ])("there is %s", (_, rows, expected) => {
      expect(rowsOf(...rows)).toEqual(expected)
    })
  })

  it("are the whole week where nobody is ever there", () => {
    const never = {
      ...present,
      parameters: { ...present.parameters, coverageCalendar: undated({ zone: "UTC", week: [] }, []) }
    }
    const { plans, covered } = feasibilityOf(never, new Date("2026-11-18T09:00:00Z"))
    expect(covered).toEqual([])
    expect(plans.map(({ hours }) => hours)).toEqual([168, 168, 168, 168])
  })

  it("are none where somebody is always there", () => {
    const always = {
      ...present,
      parameters: {
        ...present.parameters,
        coverageCalendar: undated({ ...responseWeek(), week: [ALWAYS] }, [])
      }
    }
    expect(feasibilityOf(always, new Date("2026-11-18T09:00:00Z")).plans.map(({ hours }) => hours)).toEqual([
      0, 0, 0, 0
    ])
  })
})

const ALWAYS = {
  days: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
  opens: "00:00",
  closes: "24:00"
} as const

describe("covered hours that nobody works", () => {
  it.each([
    ["in summer, literally: 00:00 to 01:00 UTC on five nights", present, "2026-07-15T12:00:00Z", 5],
    ["in winter: none", present, "2026-01-14T12:00:00Z", 0],
    ["in summer, on civil clocks: none", civil, "2026-07-15T12:00:00Z", 0],
    [
      "while only the US has changed, on civil clocks: none, since the regions overlap",
      civil,
      "2026-03-18T12:00:00Z",
      0
    ],
    ["in the week of the US change, literally", present, "2026-03-10T12:00:00Z", 5]
  ])("%s", (_, edition, at, hours) => {
    expect(feasibilityOf(edition, new Date(at)).unstaffedHours).toBe(hours)
  })
})

describe("the week", () => {
  it("R030: says what its coverage and its staff hours rest on (A2, A29)", () => {
    const { coverageCitations, staffCitations } = feasibilityOf(present, new Date("2026-11-18T09:00:00Z"))
    expect(citationIds(coverageCitations)).toEqual(["R030", "R031", "A1", "A2", "A3"])
    expect(citationIds(staffCitations)).toEqual(["A29"])
  })

  it("is read by the hours in force at its beginning, on whichever of its days one asks", () => {
    const none = { zone: "UTC", week: [] }
    const ending = (from: string): Edition => ({
      ...present,
      parameters: {
        ...present.parameters,
        regionHours: {
          eu: [...present.parameters.regionHours.eu, { from, value: none, citations: [] }],
          na: [...present.parameters.regionHours.na, { from, value: none, citations: [] }]
        }
      }
    })
    const friday = new Date("2026-11-20T12:00:00Z")
    expect(feasibilityOf(ending("2026-11-17"), friday).unstaffedHours).toBe(0)
    expect(feasibilityOf(ending("2026-11-16"), friday).unstaffedHours).toBe(80)
  })

  it.each([
    ["2026-11-16T00:00:00Z", "2026-11-16"],
    ["2026-11-22T23:59:59Z", "2026-11-16"],
    ["2026-11-23T00:00:00Z", "2026-11-23"],
    ["1970-01-07T12:00:00Z", "1970-01-05"]
  ])("of %s begins on Monday %s", (at, monday) => {
    expect(feasibilityOf(present, new Date(at)).week.start.toISOString().slice(0, 10)).toBe(monday)
  })
})
