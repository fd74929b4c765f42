/** Calendars as JSON: read, written back, and refused with everything that is wrong. */
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { describeProblem, type Problem } from "../../src/data/Problem.ts"
import { type BusinessCalendar, isOpen, make, union } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../../src/time/CalendarDefinition.ts"
import { fromJson, toJson } from "../../src/time/CalendarJson.ts"
import { CalendarJson } from "../../src/time/CalendarShape.ts"
import { make as makeRecurrence } from "../../src/time/Recurrence.ts"

const read = (input: unknown): BusinessCalendar => {
  const answer = fromJson(input)
  if (answer._tag === "Calendar") return answer.calendar
  throw new Error(answer.problems.map(describeProblem).join("\n"))
}

const written = (definition: CalendarDefinition): unknown => {
  const answer = toJson(make(definition))
  if (answer._tag === "CalendarJson") return answer.json
  throw new Error(answer.problems.map(describeProblem).join("\n"))
}

const problems = (input: unknown): ReadonlyArray<Problem> => {
  const answer = fromJson(input)
  return answer._tag === "Calendar" ? [] : answer.problems
}

const says = (input: unknown): ReadonlyArray<string> => problems(input).map(describeProblem)

const OFFICE = {
  format: 1,
  zone: "Europe/London",
  week: [
    { days: ["monday", "tuesday"], opens: "09:00", closes: "12:30" },
    {
      days: ["friday"],
      opens: { time: "09:00", zone: "UTC" },
      closes: { time: "17:00", zone: "-08:00" }
    }
  ],
  closures: [
    { name: "New Year", from: "2027-01-01" },
    { from: "2026-12-24", through: "2026-12-31" },
    { name: "fire drill", start: "2026-11-23T10:00", end: "2026-11-23T11:00" },
    { start: "2026-11-23T10:00", end: "2026-11-23T11:00", zone: "America/New_York" },
    { name: "Good Friday", rrule: "FREQ=YEARLY;BYEASTER=-2", start: "2000-01-01" },
    {
      rrule: "FREQ=MONTHLY;BYDAY=1MO",
      start: "2026-01-01",
      days: 2,
      except: ["2026-12-07"],
      also: ["2026-12-14"],
      hours: { opens: "11:00", closes: { time: "12:00", zone: "UTC" } }
    }
  ],
  openings: [{ name: "stocktaking", date: "2026-11-22", opens: "22:00", closes: "02:00" }],
  horizonYears: 20
} as const

const NESTED = {
  format: 1,
  union: [
    { zone: "UTC", week: [] },
    {
      intersection: [
        { zone: "UTC", week: OFFICE.week },
        { union: [{ zone: "Asia/Kolkata", week: [], openings: [] }] }
      ]
    }
  ]
} as const

describe("a calendar's JSON", () => {
  it("is read as the calendar that it says", () => {
    const { format: _, ...definition } = OFFICE
    expect(read(OFFICE).definition).toEqual({
      ...definition,
      closures: [
        ...definition.closures.slice(0, 4),
        {
          name: "Good Friday",
          recurrence: makeRecurrence({ rule: "FREQ=YEARLY;BYEASTER=-2", start: "2000-01-01" })
        },
        {
          recurrence: makeRecurrence({
            rule: "FREQ=MONTHLY;BYDAY=1MO",
            start: "2026-01-01",
            days: 2,
            except: ["2026-12-07"],
            also: ["2026-12-14"]
          }),
          hours: { opens: "11:00", closes: { time: "12:00", zone: "UTC" } }
        }
      ]
    })
  })

  it("closes on its recurring closures", () => {
    const at = [
      "2027-03-26T10:00Z",
      "2027-03-19T10:00Z",
      "2026-11-02T11:30Z",
      "2026-11-03T11:30Z",
      "2026-12-07T11:30Z"
    ]
    expect(at.map((instant) => isOpen(read(OFFICE), new Date(instant)))).toEqual([
      false,
      true,
      false,
      false,
      true
    ])
  })

  it.each([
    ["a week with everything", OFFICE],
    ["calendars in calendars", NESTED],
    ["an empty week", { format: 1, zone: "UTC", week: [] }]
  ])("is written back as it was: %s", (_, json) => {
    expect(written(read(json).definition)).toStrictEqual(json)
    expect(JSON.parse(JSON.stringify(written(read(json).definition)))).toStrictEqual(json)
  })

  it("is not tied to what was read or written: changing one does not change the other", () => {
    const json = { format: 1, zone: "UTC", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] }
    const calendar = read(json)
    json.week.length = 0
    expect(calendar.definition).toEqual({
      zone: "UTC",
      week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }]
    })
  })
})

const ZONES = ["UTC", "Europe/London", "America/Los_Angeles", "+05:30"] as const
const zones = fc.constantFrom(...ZONES)
const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const times = fc.integer({ min: 0, max: 24 * 60 }).map((minute) => {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
})
const optional = <A extends object, K extends keyof A>(
  model: { [P in keyof A]: fc.Arbitrary<A[P]> },
  requiredKeys: Array<K>
) => fc.record<A, K>(model, { requiredKeys })
/** In one zone a shift lasts no longer than a day. */
const hours = { opens: times, closes: times }
const name = fc.string()
const days = fc.subarray(
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const,
  {
    minLength: 1
  }
)
const closures = fc.oneof(
  fc.tuple(name, fc.tuple(dates, dates)).map(([called, pair]) => {
    const [from, through] = [...pair].sort()
    return { name: called, from, through }
  }),
  fc.tuple(dates, fc.boolean(), zones).map(([date, zoned, zone]) => ({
    start: `${date}T09:00`,
    end: `${date}T24:00`,
    ...(zoned ? { zone } : {})
  })),
  optional(
    {
      name,
      rrule: fc.constantFrom(
        "FREQ=YEARLY",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=9",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        "freq=daily"
      ),
      start: dates,
      days: fc.integer({ min: 1, max: 366 }),
      except: fc.array(dates, { maxLength: 3 }),
      also: fc.array(dates, { maxLength: 3 }),
      hours: fc.record(hours)
    },
    ["rrule", "start"]
  )
)
const weeks = optional(
  {
    zone: zones,
    week: fc.array(fc.record({ days, ...hours }), { maxLength: 3 }),
    closures: fc.array(closures, { maxLength: 4 }),
    openings: fc.array(optional({ name, date: dates, ...hours }, ["date", "opens", "closes"]), {
      maxLength: 3
    }),
    horizonYears: fc.integer({ min: 1, max: 300 })
  },
  ["zone", "week"]
)
const parts = fc.letrec((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    weeks,
    fc.record({ union: fc.array(tie("part"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ intersection: fc.array(tie("part"), { minLength: 1, maxLength: 3 }) })
  )
})).part

describe("any calendar", () => {
  it("comes back from JSON equal, and its JSON too", () => {
    fc.assert(
      fc.property(parts, (part) => {
        const json: unknown = JSON.parse(JSON.stringify({ format: 1, ...(part as object) }))
        const calendar = read(json)
        expect(Schema.is(CalendarJson)(json)).toBe(true)
        expect(written(calendar.definition)).toStrictEqual(json)
        expect(read(written(calendar.definition)).definition).toEqual(calendar.definition)
      }),
      { numRuns: 200 }
    )
  })
})

const week = (more: object = {}): object => ({ format: 1, zone: "UTC", week: [], ...more })
const WALL = (time: string) =>
  `expected a time like "${time}", or { "time": "${time}", "zone": "Europe/London" }`
const NOT_KNOWN = "is not known here; check its spelling"
const WEEKDAYS = '"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"'
const KINDS =
  'expected "from" for whole days, "start" and "end" for part of a day, or "rrule" and "start" for days that come again'

const REFUSED: ReadonlyArray<readonly [name: string, input: unknown, says: ReadonlyArray<string>]> = [
  ["nothing", undefined, ["expected object, got undefined"]],
  ["null", null, ["expected object, got null"]],
  ["a list", [], ["expected object, got []"]],
  ["a text", "{}", ['expected object, got "{}"']],
  ["an empty object", {}, ["format: is missing", "zone: is missing", "week: is missing"]],
  ["a later format", week({ format: 2 }), ["format: expected 1, got 2"]],
  ["a misspelt key", week({ closure: [{ from: "2026-12-25" }] }), [`closure: ${NOT_KNOWN}`]],
  [
    "misspelt keys everywhere",
    week({
      week: [{ days: [], opens: "09:00", closes: "17:00", zone: "UTC" }],
      closures: [
        { from: "2026-12-25", until: "2026-12-26" },
        { rrule: "FREQ=DAILY", start: "2026-01-01", exept: [] }
      ],
      openings: [{ date: "2026-12-25", opens: { time: "09:00", zone: "UTC", z: 1 }, closes: "17:00" }]
    }),
    [
      `week[0].zone: ${NOT_KNOWN}`,
      `closures[0].until: ${NOT_KNOWN}`,
      `closures[1].exept: ${NOT_KNOWN}`,
      `openings[0].opens.z: ${NOT_KNOWN}`
    ]
  ],
  [
    "a union with a zone",
    { format: 1, zone: "UTC", union: [week()] },
    [`zone: ${NOT_KNOWN}`, `union[0].format: ${NOT_KNOWN}`]
  ],
  [
    "a union and an intersection",
    { format: 1, union: [{ zone: "UTC", week: [] }], intersection: [] },
    [`intersection: ${NOT_KNOWN}`]
  ],
  ["a union of nothing", { format: 1, union: [] }, ["union: names no calendar; list at least one"]],
  ["a union that is no list", { format: 1, union: {} }, ["union: expected array, got {}"]],
  [
    "parts that are no calendars",
    { format: 1, intersection: [1, { union: [null] }] },
    ["intersection[0]: expected object, got 1", "intersection[1].union[0]: expected object, got null"]
  ],
  [
    "wrong types",
    { format: "1", zone: 5, week: {}, closures: 1, openings: "x", horizonYears: "20" },
    [
      'format: expected 1, got "1"',
      "zone: expected string, got 5",
      "week: expected array, got {}",
      "closures: expected array, got 1",
      'openings: expected array, got "x"',
      'horizonYears: expected number, got "20"'
    ]
  ],
  [
    "wrong types inside",
    week({
      week: [7, { days: ["mon", 1], opens: 9, closes: { time: "17:00" } }],
      closures: [null, { from: 20261225 }],
      openings: [[]]
    }),
    [
      "week[0]: expected object, got 7",
      `week[1].days[0]: expected ${WEEKDAYS}, got "mon"`,
      `week[1].days[1]: expected ${WEEKDAYS}, got 1`,
      `week[1].opens: ${WALL("09:00")}, got 9`,
      "week[1].closes.zone: is missing",
      "closures[0]: expected object, got null",
      "closures[1].from: expected string, got 20261225",
      "openings[0]: expected object, got []"
    ]
  ],
  [
    "closures of no kind",
    week({ closures: [{}, { start: "2026-12-25", rule: "FREQ=YEARLY" }] }),
    [`closures[0]: ${KINDS}; got []`, `closures[1]: ${KINDS}; got ["start","rule"]`]
  ],
  [
    "closures of two kinds",
    week({
      closures: [
        { from: "2026-12-25", end: "2026-12-26T10:00" },
        { rrule: "FREQ=DAILY", start: "2026-12-25", end: "2026-12-26" }
      ]
    }),
    [`closures[0].end: ${NOT_KNOWN}`, `closures[1].end: ${NOT_KNOWN}`]
  ],
  [
    "form and meaning at once, in their own places",
    {
      format: 1,
      zone: "Mars/Base",
      week: [
        { days: ["friday"], opens: "9am", closes: "17:00" },
        5,
        { days: ["friday"], opens: "09:00", closes: "25:00" }
      ],
      closures: [
        { form: "2026-12-25" },
        { from: "2026-02-30" },
        { rrule: "FREQ=HOURLY", start: "soon", also: ["2026-13-01"], hours: { opens: "10:00", closes: "x" } },
        { start: "2026-12-25T10:00", end: "2026-12-25T09:00" }
      ],
      openings: [
        { date: 1, opens: "09:00", closes: "17:00" },
        { date: "1", opens: "09:00", closes: "17:00" }
      ],
      horizonYears: 0
    },
    [
      "week[1]: expected object, got 5",
      `closures[0]: ${KINDS}; got ["form"]`,
      "closures[2].rrule: FREQ=HOURLY chooses times within the day; leave it out, and give the closure `hours` where it is not the whole day",
      'closures[2].start: "soon" is no date from 1583 on; write YYYY-MM-DD',
      'closures[2].also[0]: "2026-13-01" is no date from 1583 on; write YYYY-MM-DD',
      "openings[0].date: expected string, got 1",
      'zone: unknown time zone "Mars/Base"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
      "horizonYears: 0 is no whole number of years from 1 to 8030",
      'week[0].opens: "9am" is no time of day; write HH:MM from 00:00 to 24:00',
      'week[2].closes: "25:00" is no time of day; write HH:MM from 00:00 to 24:00',
      'closures[1].from: "2026-02-30" is no date; write YYYY-MM-DD',
      'closures[2].hours.closes: "x" is no time of day; write HH:MM from 00:00 to 24:00',
      "closures[3]: ends at 2026-12-25T09:00, which is not after 2026-12-25T10:00",
      'openings[1].date: "1" is no date; write YYYY-MM-DD'
    ]
  ],
  [
    "a problem deep inside",
    { format: 1, union: [{ intersection: [{ zone: "UTC", week: [], closures: [{ from: "x" }] }] }] },
    ['union[0].intersection[0].closures[0].from: "x" is no date; write YYYY-MM-DD']
  ],
  [
    "more days than a week has",
    week({ week: [{ days: Array(8).fill("monday"), opens: "09:00", closes: "17:00" }] }),
    ["week[0].days: lists 8 days; a week has seven"]
  ]
]

describe("JSON that is no calendar", () => {
  it.each(REFUSED)("is refused with all its problems: %s", (_, input, expected) => {
    expect(says(input)).toEqual(expected)
  })

  it("does not reach the prototypes of anything", () => {
    const input: unknown = JSON.parse(`{
      "format": 1, "zone": "UTC", "__proto__": { "week": [] }, "constructor": { "prototype": { "open": true } },
      "week": [{ "days": [], "opens": { "time": "09:00", "zone": "UTC", "__proto__": { "open": true } }, "closes": "10:00" }],
      "closures": [{ "__proto__": { "from": "2026-12-25" } }]
    }`)
    expect(says(input)).toEqual([
      `__proto__: ${NOT_KNOWN}`,
      `constructor: ${NOT_KNOWN}`,
      `week[0].opens.__proto__: ${NOT_KNOWN}`,
      `closures[0]: ${KINDS}; got ["__proto__"]`
    ])
    expect("open" in {}).toBe(false)
  })

  it("may have its keys from a prototype, as classes do", () => {
    const [first, second] = [
      read(Object.create(OFFICE)),
      read({ format: 1, union: [Object.create(NESTED.union[1])] })
    ]
    expect(first.definition).toEqual(read(OFFICE).definition)
    expect(second.definition).toEqual({ union: [NESTED.union[1]] })
  })

  it("is never a reason to throw", () => {
    const keys = [
      "format",
      "zone",
      "week",
      "closures",
      "openings",
      "union",
      "intersection",
      "days",
      "opens",
      "closes",
      "rrule",
      "start",
      "end",
      "from",
      "also",
      "hours",
      "__proto__"
    ]
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom(...keys),
          maxDepth: 4,
          values: [
            fc.string(),
            fc.integer(),
            fc.constant(null),
            fc.constantFrom("UTC", "FREQ=DAILY", "2026-11-20", "09:00", "monday")
          ]
        }),
        (input) => {
          expect(problems(input).length).toBeGreaterThan(0)
        }
      ),
      { numRuns: 500 }
    )
  })
})

const nested = (depth: number): object =>
  depth === 1 ? { zone: "UTC", week: [] } : { union: [nested(depth - 1)] }
const shift = { days: ["monday"], opens: "09:00", closes: "17:00" }
const yearly = { rrule: "FREQ=YEARLY", start: "2026-01-01" }
const many = <A>(count: number, value: A): ReadonlyArray<A> => Array(count).fill(value)
const TOO_MANY_ENTRIES =
  "holds more than 10000 shifts, closures, openings and dates in all; leave out what no longer matters"
const TOO_MANY_YEARLY =
  "holds more than 1000 shifts, recurring closures and nested calendars in all; leave out what no longer matters"

const cyclic: { format: 1; union: Array<unknown> } = { format: 1, union: [] }
cyclic.union.push(cyclic, cyclic, cyclic)

const SIZES: ReadonlyArray<readonly [name: string, input: object, says: ReadonlyArray<string>]> = [
  ["16 deep", { format: 1, ...nested(16) }, []],
  [
    "17 deep",
    { format: 1, ...nested(17) },
    [`${"union[0].".repeat(16).slice(0, -1)}: lies more than 16 calendars deep; nest them less`]
  ],
  [
    "10,000 entries",
    week({
      closures: many(5_000, { from: "2026-12-25" }),
      openings: many(5_000, { date: "2026-12-25", opens: "09:00", closes: "10:00" })
    }),
    []
  ],
  [
    "10,001 entries",
    week({ closures: many(5_001, { from: "2026-12-25" }), openings: many(5_000, {}) }),
    [TOO_MANY_ENTRIES]
  ],
  [
    "10,001 entries in two calendars",
    {
      format: 1,
      union: [
        { zone: "UTC", week: [], closures: many(5_000, {}) },
        { zone: "UTC", week: [], closures: many(5_000, {}) }
      ]
    },
    [TOO_MANY_ENTRIES]
  ],
  [
    "10,001 dates",
    week({ closures: [{ ...yearly, also: many(5_000, "2026-12-25"), except: many(5_000, "2026-12-25") }] }),
    [TOO_MANY_ENTRIES]
  ],
  ["1,000 shifts", week({ week: many(1_000, shift) }), []],
  ["1,001 shifts", week({ week: many(1_001, shift) }), [TOO_MANY_YEARLY]],
  [
    "1,000 shifts that are looked at over 101 years",
    week({ week: many(1_000, shift), horizonYears: 101 }),
    [
      "looks 101 years ahead over 1000 shifts, recurring closures and nested calendars; lower horizonYears to 100, or leave out what no longer matters"
    ]
  ],
  ["12 shifts that are looked at over all time", week({ week: many(12, shift), horizonYears: 8_030 }), []],
  [
    "12 shifts that are looked at for longer than there are years",
    week({ week: many(12, shift), horizonYears: 1e9 }),
    ["horizonYears: 1000000000 is no whole number of years from 1 to 8030"]
  ],
  ["1,001 recurring closures", week({ closures: many(1_001, yearly) }), [TOO_MANY_YEARLY]],
  ["1,001 calendars", { format: 1, intersection: many(1_001, { zone: "UTC", week: [] }) }, [TOO_MANY_YEARLY]],
  ["a million closures", week({ closures: many(1_000_000, null) }), [TOO_MANY_ENTRIES]],
  [
    "1,000 rules that never occur",
    week({
      closures: many(1_000, { rrule: "FREQ=DAILY;INTERVAL=7;BYDAY=FR,SA", start: "2026-01-01" })
    }),
    many(1_000, "").map(
      (_, i) =>
        `closures[${i}].rrule: never occurs in the 100 years after 2026-01-01: no day fits "FREQ=DAILY;INTERVAL=7;BYDAY=FR,SA"`
    )
  ]
]

describe("a calendar's size", () => {
  it.each(SIZES)(
    "is bounded: %s",
    (_, input, expected) => {
      expect(says(input)).toEqual(expected)
    },
    30_000
  )

  it("may be bad in a million ways", () => {
    const strange = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`key${i}`, i]))
    expect(says(week({ ...strange, closures: [{ from: "2026-12-25", ...strange }] }))).toHaveLength(300_000)
  }, 30_000)

  it("is bounded also where a calendar contains itself", () => {
    expect(says(cyclic)).toEqual([
      `${"union[2].".repeat(16).slice(0, -1)}: lies more than 16 calendars deep; nest them less`
    ])
  })

  it("is said shortly where a value is long", () => {
    const [message = ""] = says(week({ zone: "x".repeat(1_000_000) }))
    expect(message.length).toBeLessThan(200)
  })
})

describe("a calendar that JSON cannot hold", () => {
  it("has a closure that is a function", () => {
    const pattern = { daysBetween: () => [] }
    const office = make({
      zone: "UTC",
      week: [],
      closures: [{ from: "2026-12-25" }, { name: "ours", recurrence: pattern }]
    })
    expect(toJson(union(make({ zone: "UTC", week: [] }), office))).toEqual({
      _tag: "UnwritableCalendar",
      problems: [
        {
          path: ["union", 1, "closures", 1, "recurrence"],
          message:
            "is a function, which JSON cannot hold; make it with Recurrence.make, or list its days as closures of their own"
        }
      ]
    })
  })

  it("is larger than it could be read again", () => {
    const deep = (depth: number): CalendarDefinition =>
      depth === 1 ? { zone: "UTC", week: [] } : { union: [deep(depth - 1)] }
    expect(toJson(make(deep(17)))._tag).toBe("UnwritableCalendar")
  })
})
