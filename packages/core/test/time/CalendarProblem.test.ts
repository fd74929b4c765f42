import { describe, expect, it } from "vitest"
import { make } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition, WeeklyHours, WeeklyShift } from "../../src/time/CalendarDefinition.ts"
import { type CalendarProblem, InvalidCalendar } from "../../src/time/CalendarProblem.ts"
import type { Weekday } from "../../src/time/CivilDate.ts"

const WEEK: WeeklyHours = { zone: "UTC", week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }] }
const shift = (hours: Pick<WeeklyShift, "opens" | "closes">): WeeklyHours => ({
  zone: "UTC",
  week: [{ days: ["friday"], ...hours }]
})

const refusal = (definition: CalendarDefinition): InvalidCalendar => {
  try {
    make(definition)
  } catch (error) {
    if (error instanceof InvalidCalendar) return error
    throw error
  }
  throw new Error("the calendar was made")
}

const problem = (message: string, ...path: CalendarProblem["path"]): CalendarProblem => ({ path, message })

/** As one writes a weekday without a type checker. */
const misspelt = (day: string): Weekday => day as Weekday

const CASES: ReadonlyArray<readonly [name: string, CalendarDefinition, ReadonlyArray<CalendarProblem>]> = [
  [
    "an unknown zone",
    { ...WEEK, zone: "Atlantis/Capital" },
    [
      problem(
        'unknown time zone "Atlantis/Capital"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
        "zone"
      )
    ]
  ],
  [
    "an offset that is none",
    { ...WEEK, zone: "-8" },
    [
      problem(
        'unknown time zone "-8"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
        "zone"
      )
    ]
  ],
  [
    "a time that is none",
    shift({ opens: "9am", closes: "17:60" }),
    [
      problem('"9am" is no time of day; write HH:MM from 00:00 to 24:00', "week", 0, "opens"),
      problem('"17:60" is no time of day; write HH:MM from 00:00 to 24:00', "week", 0, "closes")
    ]
  ],
  [
    "a time with a zone that are none",
    shift({ opens: { time: "24:01", zone: "UTC" }, closes: { time: "17:00", zone: "Mars" } }),
    [
      problem('"24:01" is no time of day; write HH:MM from 00:00 to 24:00', "week", 0, "opens", "time"),
      problem(
        'unknown time zone "Mars"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
        "week",
        0,
        "closes",
        "zone"
      )
    ]
  ],
  [
    "a shift of more than a day from zone to zone",
    shift({
      opens: { time: "09:00", zone: "Asia/Tokyo" },
      closes: { time: "17:00", zone: "America/Los_Angeles" }
    }),
    [problem("lasts 25 hours; a shift is at most 24 hours long: split it into two", "week", 0)]
  ],
  [
    "a shift of a whole day as written, and more from zone to zone",
    shift({ opens: "09:00", closes: { time: "09:00", zone: "-08:00" } }),
    [problem("lasts 32 hours; a shift is at most 24 hours long: split it into two", "week", 0)]
  ],
  [
    "a shift on no day",
    { zone: "UTC", week: [{ days: [], opens: "09:00", closes: "17:00" }] },
    [problem("names no day; list at least one weekday", "week", 0, "days")]
  ],
  [
    "a weekday that is none",
    { zone: "UTC", week: [{ days: ["friday", misspelt("Saturday")], opens: "09:00", closes: "17:00" }] },
    [
      problem(
        '"Saturday" is no weekday; write sunday, monday, tuesday, wednesday, thursday, friday, saturday',
        "week",
        0,
        "days",
        1
      )
    ]
  ],
  [
    "a horizon of half a year",
    { ...WEEK, horizonYears: 0.5 },
    [problem("0.5 is no whole number of years from 1 to 8030", "horizonYears")]
  ],
  [
    "a horizon of no years",
    { ...WEEK, horizonYears: 0 },
    [problem("0 is no whole number of years from 1 to 8030", "horizonYears")]
  ],
  [
    "a horizon of 8,031 years",
    { ...WEEK, horizonYears: 8_031 },
    [problem("8031 is no whole number of years from 1 to 8030", "horizonYears")]
  ],
  [
    "a date that does not exist",
    { ...WEEK, closures: [{ from: "2026-02-30" }] },
    [problem('"2026-02-30" is no date; write YYYY-MM-DD', "closures", 0, "from")]
  ],
  [
    "a closure that ends before it begins",
    { ...WEEK, closures: [{ from: "2026-12-25" }, { from: "2026-12-25", through: "2026-12-24" }] },
    [problem("ends on 2026-12-24, before it begins on 2026-12-25", "closures", 1)]
  ],
  [
    "a closure of nothing",
    { ...WEEK, closures: [{ start: "2026-12-24T12:00", end: "2026-12-24T12:00" }] },
    [problem("ends at 2026-12-24T12:00, which is not after 2026-12-24T12:00", "closures", 0)]
  ],
  [
    "a closure at times and in a zone that are none",
    { ...WEEK, closures: [{ start: "2026-12-24 12:00", end: "2026-12-24", zone: "Atlantis" }] },
    [
      problem('"2026-12-24 12:00" is no date and time; write YYYY-MM-DDTHH:MM', "closures", 0, "start"),
      problem('"2026-12-24" is no date and time; write YYYY-MM-DDTHH:MM', "closures", 0, "end"),
      problem(
        'unknown time zone "Atlantis"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
        "closures",
        0,
        "zone"
      )
    ]
  ],
  [
    "a recurring closure at a time that is none",
    {
      ...WEEK,
      closures: [{ recurrence: { daysBetween: () => [] }, hours: { opens: "noon", closes: "13:00" } }]
    },
    [problem('"noon" is no time of day; write HH:MM from 00:00 to 24:00', "closures", 0, "hours", "opens")]
  ],
  [
    "an opening on a date and at a time that are none",
    { ...WEEK, openings: [{ date: "20261225", opens: "10:00", closes: "2pm" }] },
    [
      problem('"20261225" is no date; write YYYY-MM-DD', "openings", 0, "date"),
      problem('"2pm" is no time of day; write HH:MM from 00:00 to 24:00', "openings", 0, "closes")
    ]
  ],
  ["a union of nothing", { union: [] }, [problem("names no calendar; list at least one", "union")]],
  [
    "a problem deep within calendars of calendars",
    { union: [WEEK, { intersection: [WEEK, { union: [] }, { ...WEEK, zone: "Nowhere" }] }] },
    [
      problem("names no calendar; list at least one", "union", 1, "intersection", 1, "union"),
      problem(
        'unknown time zone "Nowhere"; write an IANA name (Europe/London), or a fixed offset (-08:00)',
        "union",
        1,
        "intersection",
        2,
        "zone"
      )
    ]
  ]
]

describe("make refuses", () => {
  it.each(CASES)("%s", (_, definition, problems) => {
    expect(refusal(definition).problems).toEqual(problems)
  })

  it("with one error that lists every problem by its path", () => {
    const error = refusal({
      zone: "Atlantis",
      week: [
        { days: ["friday"], opens: "9", closes: "17:00" },
        { days: [], opens: "09:00", closes: { time: "17:00", zone: "Mars" } }
      ],
      closures: [{ from: "2026-12-25", through: "2026-13-01" }],
      openings: [{ date: "", opens: "10:00", closes: "14:00" }],
      horizonYears: -1
    })
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe("InvalidCalendar")
    expect(error.message).toBe(
      `This calendar cannot be used:
  zone: unknown time zone "Atlantis"; write an IANA name (Europe/London), or a fixed offset (-08:00)
  horizonYears: -1 is no whole number of years from 1 to 8030
  week[0].opens: "9" is no time of day; write HH:MM from 00:00 to 24:00
  week[1].closes.zone: unknown time zone "Mars"; write an IANA name (Europe/London), or a fixed offset (-08:00)
  week[1].days: names no day; list at least one weekday
  closures[0].through: "2026-13-01" is no date; write YYYY-MM-DD
  openings[0].date: "" is no date; write YYYY-MM-DD`
    )
  })
})

describe("make accepts", () => {
  it.each<readonly [name: string, CalendarDefinition]>([
    ["a working day of 24 hours", shift({ opens: "09:00", closes: "09:00" })],
    ["a working day to 24:00", shift({ opens: "00:00", closes: "24:00" })],
    [
      "a shift of just 24 hours from zone to zone",
      shift({ opens: "09:00", closes: { time: "01:00", zone: "-08:00" } })
    ],
    [
      "a shift that exists in one season only",
      {
        zone: "Europe/London",
        week: [{ days: ["friday"], opens: "09:00", closes: { time: "09:30", zone: "UTC" } }]
      }
    ],
    ["a horizon of 8,030 years", { ...WEEK, horizonYears: 8_030 }],
    ["a closure of one day", { ...WEEK, closures: [{ from: "2026-12-25", through: "2026-12-25" }] }],
    [
      "a closure to the end of a day",
      { ...WEEK, closures: [{ start: "2026-12-24T12:00", end: "2026-12-24T24:00" }] }
    ]
  ])("%s", (_, definition) => {
    expect(make(definition).definition).toBe(definition)
  })
})
