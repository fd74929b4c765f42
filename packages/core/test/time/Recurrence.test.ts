/** Recurrences beside the standard's examples, real holidays and the naive oracle; hostile rules; all that is refused. */
import fc from "fast-check"
import { afterEach, describe, expect, it, vi } from "vitest"
import { isOpen, make as makeCalendar } from "../../src/time/BusinessCalendar.ts"
import { formatDate, parseDate } from "../../src/time/CivilDate.ts"
import {
  InvalidRecurrence,
  isRecurrence,
  make,
  type Recurrence,
  recurrenceProblems
} from "../../src/time/Recurrence.ts"
import type { RecurrenceSource } from "../../src/time/RecurrenceSource.ts"
import { occurrences, type RuleParts, ruleText } from "./recurrenceOracle.ts"

const dayOf = (date: string): number => {
  const day = parseDate(date)
  if (day === undefined) throw new Error(`no date: ${date}`)
  return day
}

const dates = (recurrence: Recurrence, first: string, last: string): ReadonlyArray<string> =>
  recurrence.daysBetween(dayOf(first), dayOf(last)).map(formatDate)

interface Case {
  readonly says: string
  readonly source: RecurrenceSource
  readonly within: readonly [first: string, last: string]
  readonly gives: ReadonlyArray<string>
}

const CASES: ReadonlyArray<Case> = [
  {
    says: "Christmas, every year",
    source: { rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "1970-01-01" },
    within: ["2025-06-01", "2027-12-25"],
    gives: ["2025-12-25", "2026-12-25", "2027-12-25"]
  },
  {
    says: "a rule without days means its start's",
    source: { rule: "FREQ=YEARLY", start: "2024-02-29" },
    within: ["2000-01-01", "2033-01-01"],
    gives: ["2024-02-29", "2028-02-29", "2032-02-29"]
  },
  {
    says: "a rule with only a month means its start's day in it",
    source: { rule: "FREQ=YEARLY;BYMONTH=6", start: "2026-01-15" },
    within: ["2026-01-01", "2027-12-31"],
    gives: ["2026-06-15", "2027-06-15"]
  },
  {
    says: "months without a 31st are left out",
    source: { rule: "FREQ=MONTHLY", start: "2026-01-31" },
    within: ["2026-01-01", "2026-08-01"],
    gives: ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]
  },
  {
    says: "the last Monday of May",
    source: { rule: "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", start: "2020-01-01" },
    within: ["2025-01-01", "2028-12-31"],
    gives: ["2025-05-26", "2026-05-25", "2027-05-31", "2028-05-29"]
  },
  {
    says: "Thanksgiving",
    source: { rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", start: "2000-01-01" },
    within: ["2024-01-01", "2027-12-31"],
    gives: ["2024-11-28", "2025-11-27", "2026-11-26", "2027-11-25"]
  },
  {
    says: "Good Friday",
    source: { rule: "FREQ=YEARLY;BYEASTER=-2", start: "2000-01-01" },
    within: ["2024-01-01", "2028-12-31"],
    gives: ["2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26", "2028-04-14"]
  },
  {
    says: "Easter Monday at its earliest and latest",
    source: { rule: "FREQ=YEARLY;BYEASTER=1", start: "1800-01-01" },
    within: ["1818-01-01", "1818-12-31"],
    gives: ["1818-03-23"]
  },
  {
    says: "Election Day: the first Tuesday after a Monday in November, every four years (RFC 5545)",
    source: {
      rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      start: "1996-11-05"
    },
    within: ["1990-01-01", "2010-01-01"],
    gives: ["1996-11-05", "2000-11-07", "2004-11-02", "2008-11-04"]
  },
  {
    says: "every Friday the 13th (RFC 5545)",
    source: { rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", start: "1997-09-02" },
    within: ["1997-09-02", "2000-12-31"],
    gives: ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"]
  },
  {
    says: "the first Saturday that follows the first Sunday of the month (RFC 5545)",
    source: { rule: "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", start: "1997-09-13" },
    within: ["1997-09-13", "1998-02-28"],
    gives: ["1997-09-13", "1997-10-11", "1997-11-08", "1997-12-13", "1998-01-10", "1998-02-07"]
  },
  {
    says: "the third of Tuesday, Wednesday and Thursday of a month, three times (RFC 5545)",
    source: { rule: "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", start: "1997-09-04" },
    within: ["1997-01-01", "1998-12-31"],
    gives: ["1997-09-04", "1997-10-07", "1997-11-06"]
  },
  {
    says: "the second-to-last weekday of the month (RFC 5545)",
    source: { rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", start: "1997-09-29" },
    within: ["1997-09-29", "1998-03-31"],
    gives: ["1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30", "1998-01-29", "1998-02-26", "1998-03-30"]
  },
  {
    says: "a position named twice, from both ends, counts once",
    source: { rule: "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4;BYSETPOS=1,-1;COUNT=2", start: "2026-01-01" },
    within: ["2026-01-01", "2036-01-01"],
    gives: ["2026-07-04", "2027-07-04"]
  },
  {
    says: "every second week on Tuesday and Sunday, weeks from Monday (RFC 5545)",
    source: { rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", start: "1997-08-05" },
    within: ["1997-01-01", "1997-12-31"],
    gives: ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
  },
  {
    says: "the same, weeks from Sunday (RFC 5545)",
    source: { rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", start: "1997-08-05" },
    within: ["1997-01-01", "1997-12-31"],
    gives: ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
  },
  {
    says: "the last of two weekdays, in a week of two years",
    source: { rule: "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1", start: "2025-12-01" },
    within: ["2025-12-22", "2026-01-09"],
    gives: ["2025-12-26", "2026-01-02", "2026-01-09"]
  },
  {
    says: "the first of two weekdays, in a week of two years",
    source: { rule: "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1", start: "2025-12-01" },
    within: ["2025-12-22", "2026-01-09"],
    gives: ["2025-12-22", "2025-12-29", "2026-01-05"]
  },
  {
    says: "every tenth day, five times (RFC 5545)",
    source: { rule: "FREQ=DAILY;INTERVAL=10;COUNT=5", start: "1997-09-02" },
    within: ["1997-01-01", "1998-01-01"],
    gives: ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"]
  },
  {
    says: "the 1st, 100th and 200th day of every third year (RFC 5545)",
    source: { rule: "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", start: "1997-01-01" },
    within: ["1997-01-01", "2003-12-31"],
    gives: [
      "1997-01-01",
      "1997-04-10",
      "1997-07-19",
      "2000-01-01",
      "2000-04-09",
      "2000-07-18",
      "2003-01-01",
      "2003-04-10",
      "2003-07-19"
    ]
  },
  {
    says: "until a day, that day included; the time of an UNTIL is not looked at",
    source: { rule: "FREQ=DAILY;UNTIL=20261122T090000Z", start: "2026-11-20" },
    within: ["2026-01-01", "2027-01-01"],
    gives: ["2026-11-20", "2026-11-21", "2026-11-22"]
  },
  {
    says: "exceptions, and days besides; an exception takes away one of those too",
    source: {
      rule: "FREQ=WEEKLY",
      start: "2026-11-02",
      except: ["2026-11-09", "2026-11-12"],
      also: ["2026-11-20", "2026-11-12", "2026-11-16", "2026-10-31"]
    },
    within: ["2026-10-01", "2026-11-23"],
    gives: ["2026-10-31", "2026-11-02", "2026-11-16", "2026-11-20", "2026-11-23"]
  },
  {
    says: "occurrences of several days, cut to what is asked, joined where they overlap",
    source: { rule: "FREQ=YEARLY", start: "2025-12-24", days: 9, also: ["2026-12-31"] },
    within: ["2026-01-01", "2027-01-02"],
    gives: [
      "2026-01-01",
      ...["24", "25", "26", "27", "28", "29", "30", "31"].map((day) => `2026-12-${day}`),
      "2027-01-01",
      "2027-01-02"
    ]
  },
  {
    says: "in small letters, and with the name that calendar files put before it",
    source: { rule: "rrule:freq=yearly;bymonth=1;bymonthday=1", start: "2026-01-01" },
    within: ["2026-01-01", "2026-12-31"],
    gives: ["2026-01-01"]
  },
  {
    says: "nothing before the start, nothing where the last day lies before the first",
    source: { rule: "FREQ=DAILY", start: "2026-11-20" },
    within: ["2026-11-19", "2026-11-01"],
    gives: []
  }
]

describe("a recurrence", () => {
  it.each(CASES)("falls on the right days: $says", ({ source, within, gives }) => {
    expect(dates(make(source), ...within)).toEqual(gives)
  })

  it("keeps what it was made from", () => {
    const source = {
      rule: "FREQ=YEARLY",
      start: "2026-01-01",
      days: 2,
      except: ["2027-01-01"],
      also: ["2027-01-02"]
    }
    const { rule, start, days, except, also } = make(source)
    expect({ rule, start, days, except, also }).toEqual(source)
    expect(Object.keys(make({ rule: "FREQ=YEARLY", start: "2026-01-01" }))).toEqual(["_tag", "rule", "start"])
  })

  it("is told from a function of someone's own", () => {
    expect(isRecurrence(make({ rule: "FREQ=DAILY", start: "2026-01-01" }))).toBe(true)
    expect(isRecurrence({ daysBetween: () => [] })).toBe(false)
  })

  it("does not change when the lists it was made from do", () => {
    const except = ["2026-11-21"]
    const recurrence = make({ rule: "FREQ=DAILY;COUNT=3", start: "2026-11-20", except })
    except.length = 0
    expect(recurrence.except).toEqual(["2026-11-21"])
    expect(dates(recurrence, "2026-01-01", "2026-12-31")).toEqual(["2026-11-20", "2026-11-22"])
  })

  it("closes a calendar, whole days or part of them", () => {
    const christmas = make({ rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2000-01-01" })
    const fridays = make({ rule: "FREQ=WEEKLY;BYDAY=FR", start: "2026-01-01" })
    const office = makeCalendar({
      zone: "UTC",
      week: [{ days: ["thursday", "friday"], opens: "09:00", closes: "17:00" }],
      closures: [
        { recurrence: christmas },
        { recurrence: fridays, hours: { opens: "12:00", closes: "13:00" } }
      ]
    })
    expect(
      ["2026-12-24T10:00Z", "2026-12-25T10:00Z", "2026-12-18T12:30Z", "2026-12-18T13:00Z"].map((at) =>
        isOpen(office, new Date(at))
      )
    ).toEqual([true, false, false, true])
  })
})

describe("Easter", () => {
  /** By Gauss's way, which rrule does not go. */
  const easter = (year: number): string => {
    const a = year % 19
    const k = Math.floor(year / 100)
    const m = (15 + k - Math.floor((13 + 8 * k) / 25) - Math.floor(k / 4)) % 30
    const d = (19 * a + m) % 30
    const n = (4 + k - Math.floor(k / 4)) % 7
    const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
    const late = (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * m + 11) % 30 < 19)
    return formatDate(dayOf(`${year}-03-22`) + d + e - (late ? 7 : 0))
  }

  it("is right from 1970 to 2600", () => {
    const sundays = make({ rule: "FREQ=YEARLY;BYEASTER=0", start: "1970-01-01" })
    const years = Array.from({ length: 631 }, (_, i) => 1970 + i)
    expect(dates(sundays, "1970-01-01", "2600-12-31")).toEqual(years.map(easter))
  })
})

const START = dayOf("2019-06-01")
const SPAN = 2_500

const some = <A>(values: ReadonlyArray<A>, maxLength = 4) =>
  fc.subarray([...values], { minLength: 1, maxLength })
const range = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, i) => low + i)
const CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
const codes = fc.subarray(CODES, { minLength: 1 })
const numbered = (highest: number) =>
  fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...range(-highest, -1), ...range(1, highest)), fc.constantFrom(...CODES))
      .map(([n, code]) => `${n}${code}`),
    { minLength: 1, maxLength: 4 }
  )
const monthDays = some([...range(1, 31), ...range(-31, -1)], 8)
const months = some(range(1, 12), 12)
const common = {
  INTERVAL: fc.constantFrom(1, 1, 2, 3, 5, 12),
  BYMONTH: months,
  BYSETPOS: some([1, 2, 3, 5, -1, -2, -4], 3)
}
const end = fc.oneof(
  fc.constant({}),
  fc.record({ COUNT: fc.integer({ min: 1, max: 60 }) }),
  fc.integer({ min: 30, max: SPAN }).map((days) => ({ UNTIL: formatDate(START + days).replaceAll("-", "") }))
)

/** Rules of every frequency, with each part that it allows. */
const rules: fc.Arbitrary<RuleParts> = fc
  .tuple(
    fc.oneof(
      fc.record(
        { FREQ: fc.constant("DAILY" as const), BYDAY: codes, BYMONTHDAY: monthDays, ...common },
        { requiredKeys: ["FREQ"] }
      ),
      fc.record(
        { FREQ: fc.constant("WEEKLY" as const), WKST: fc.constantFrom(...CODES), BYDAY: codes, ...common },
        { requiredKeys: ["FREQ"] }
      ),
      fc.record(
        {
          FREQ: fc.constant("MONTHLY" as const),
          BYDAY: fc.oneof(codes, numbered(5)),
          BYMONTHDAY: monthDays,
          ...common
        },
        { requiredKeys: ["FREQ"] }
      ),
      fc.record(
        {
          FREQ: fc.constant("YEARLY" as const),
          BYDAY: fc.oneof(codes, numbered(5), numbered(53)),
          BYMONTHDAY: monthDays,
          BYYEARDAY: some([1, 59, 60, 61, 100, 200, 365, 366, -1, -100, -366]),
          ...common
        },
        { requiredKeys: ["FREQ"] }
      )
    ),
    end
  )
  .map(([rule, limit]) => ({ ...rule, ...limit }))

const sources = fc.record({ parts: rules, start: fc.integer({ min: START, max: START + 400 }) })

describe("random rules", () => {
  it("fall on the days that the oracle finds", () => {
    let fell = 0
    fc.assert(
      fc.property(sources, ({ parts, start }) => {
        const source = { rule: ruleText(parts), start: formatDate(start) }
        const expected = occurrences(parts, start, START + SPAN)
        if (recurrenceProblems(source).length > 0) expect(expected).toEqual([])
        else {
          fell += expected.length
          expect(
            make(source)
              .daysBetween(0, START + SPAN)
              .map(formatDate)
          ).toEqual(expected)
        }
      }),
      { numRuns: 150 }
    )
    expect(fell).toBeGreaterThan(1_000)
  }, 60_000)

  it("fall on the same days whatever was asked before, and however the question is cut", () => {
    fc.assert(
      fc.property(
        sources,
        fc.array(fc.tuple(fc.integer({ min: -400, max: SPAN }), fc.nat(800)), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        ({ parts, start }, questions, days) => {
          const source = { rule: ruleText(parts), start: formatDate(start), days }
          fc.pre(recurrenceProblems(source).length === 0)
          const asked = make(source)
          for (const [from, length] of questions) {
            const [first, last] = [START + from, START + from + length]
            const all = make(source).daysBetween(0, START + 2 * SPAN)
            expect(asked.daysBetween(first, last)).toEqual(all.filter((day) => first <= day && day <= last))
          }
        }
      ),
      { numRuns: 100 }
    )
  }, 60_000)
})

interface Refused {
  readonly source: RecurrenceSource
  readonly says: ReadonlyArray<string>
}

const refused = (rule: string, ...says: ReadonlyArray<string>): Refused => ({
  source: { rule, start: "2026-01-01" },
  says: says.map((message) => `rule: ${message}`)
})

const NUMBER = "a whole number from 1 to 999999999"
const WITHIN =
  "chooses times within the day; leave it out, and give the closure `hours` where it is not the whole day"
const OUTSIDE =
  "does not belong in the rule; the first day is the recurrence's `start`, the zone its calendar's"
const ALL_FREQUENCIES = "FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY, FREQ=YEARLY"

const REFUSED: ReadonlyArray<Refused> = [
  refused(
    "",
    'expected parts like FREQ=YEARLY with ";" between them, got ""',
    `FREQ is missing; write ${ALL_FREQUENCIES}`
  ),
  refused("BYMONTH=2", `FREQ is missing; write ${ALL_FREQUENCIES}`),
  refused("FREQ=HOURLY", `FREQ=HOURLY ${WITHIN}`),
  refused("FREQ=MINUTELY;COUNT=0", `FREQ=MINUTELY ${WITHIN}`, `COUNT: expected ${NUMBER}, got "0"`),
  refused("FREQ=SECONDLY", `FREQ=SECONDLY ${WITHIN}`),
  refused("FREQ=FORTNIGHTLY", 'FREQ: expected DAILY, WEEKLY, MONTHLY, YEARLY, got "FORTNIGHTLY"'),
  refused(
    "FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0",
    `BYHOUR ${WITHIN}`,
    `BYMINUTE ${WITHIN}`,
    `BYSECOND ${WITHIN}`
  ),
  refused("DTSTART=20260101;TZID=Europe/London;FREQ=DAILY", `DTSTART ${OUTSIDE}`, `TZID ${OUTSIDE}`),
  refused(
    "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO",
    "BYWEEKNO is not supported; choose days with BYMONTH and BYDAY, or list them in `also`"
  ),
  refused("FREQ=YEARLY;BYMONHT=2", '"BYMONHT" is not known here; check its spelling'),
  refused(
    "FREQ=YEARLY;__PROTO__=2;CONSTRUCTOR=1",
    '"__PROTO__" is not known here; check its spelling',
    '"CONSTRUCTOR" is not known here; check its spelling'
  ),
  refused("FREQ=YEARLY;BYMONTH=1;BYMONTH=2", "BYMONTH stands twice; keep one"),
  refused("FREQ=DAILY;COUNT=3;UNTIL=20270101", "has both COUNT and UNTIL; keep one"),
  refused("FREQ=DAILY;INTERVAL=0", `INTERVAL: expected ${NUMBER}, got "0"`),
  refused("FREQ=DAILY;INTERVAL=-1", `INTERVAL: expected ${NUMBER}, got "-1"`),
  refused("FREQ=DAILY;INTERVAL=1.5", `INTERVAL: expected ${NUMBER}, got "1.5"`),
  refused("FREQ=DAILY;UNTIL=20260230", 'UNTIL: expected a date like 20271231, got "20260230"'),
  refused("FREQ=DAILY;UNTIL=2026-02-20", 'UNTIL: expected a date like 20271231, got "2026-02-20"'),
  refused("FREQ=WEEKLY;WKST=XX", 'WKST: expected SU, MO, TU, WE, TH, FR, SA, got "XX"'),
  refused("FREQ=YEARLY;BYMONTH=0,13", 'BYMONTH: expected 1 to 12, or several after commas, got "0,13"'),
  refused(
    "FREQ=MONTHLY;BYMONTHDAY=32;BYSETPOS=0",
    'BYMONTHDAY: expected 1 to 31 or -1 to -31, or several after commas, got "32"',
    'BYSETPOS: expected 1 to 366 or -1 to -366, or several after commas, got "0"'
  ),
  refused(
    "FREQ=MONTHLY;BYDAY=0MO",
    'BYDAY: expected MO, or 1MO for the first Monday, or -1MO for the last, or several after commas, got "0MO"'
  ),
  refused("FREQ=YEARLY;BYEASTER=1,2", 'BYEASTER: expected a whole number from -80 to 250, got "1,2"'),
  refused(
    "FREQ=WEEKLY;BYDAY=1MO;BYMONTHDAY=3",
    "BYMONTHDAY has no meaning with FREQ=WEEKLY; leave it out, or change FREQ",
    'BYDAY: "1MO" counts weekdays of a month or year; with FREQ=WEEKLY write the weekday alone'
  ),
  refused(
    "FREQ=MONTHLY;BYDAY=MO,1TU",
    "BYDAY: weekdays with a number and without do not go together; make two recurrences of them"
  ),
  refused("FREQ=DAILY;FREQ", 'expected parts like FREQ=YEARLY with ";" between them, got "FREQ"'),
  refused("FREQ=DAILY;COUNT=1=2", 'expected parts like FREQ=YEARLY with ";" between them, got "COUNT=1=2"'),
  refused(
    "FREQ=DAILY\nCOUNT=2",
    'expected parts like FREQ=YEARLY with ";" between them, got "FREQ=DAILY\\nCOUNT=2"'
  ),
  refused(
    `FREQ=DAILY;BYMONTHDAY=${"1,".repeat(5_000)}1`,
    "is 10023 characters long; a rule has at most 2000"
  ),
  refused(
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    'never occurs in the 100 years after 2026-01-01: no day fits "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"'
  ),
  refused(
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    'never occurs in the 100 years after 2026-01-01: no day fits "FREQ=DAILY;INTERVAL=7;BYDAY=MO"'
  ),
  refused(
    "FREQ=MONTHLY;BYDAY=6MO",
    'never occurs in the 100 years after 2026-01-01: no day fits "FREQ=MONTHLY;BYDAY=6MO"'
  ),
  refused("FREQ=DAILY;UNTIL=20251231", "ends before it starts on 2026-01-01; write a later UNTIL"),
  {
    source: {
      rule: "FREQ=EVER",
      start: "2026-02-30",
      days: 0,
      except: ["tomorrow", "2026-01-01"],
      also: ["2026-01-01", "1066-10-14"]
    },
    says: [
      'rule: FREQ: expected DAILY, WEEKLY, MONTHLY, YEARLY, got "EVER"',
      'start: "2026-02-30" is no date from 1583 on; write YYYY-MM-DD',
      "days: expected a whole number of days from 1 to 366, got 0",
      'except[0]: "tomorrow" is no date from 1583 on; write YYYY-MM-DD',
      'also[1]: "1066-10-14" is no date from 1583 on; write YYYY-MM-DD'
    ]
  },
  {
    source: { rule: "FREQ=DAILY", start: "2026-01-01", also: Array(10_001).fill("2026-01-01") },
    says: ["also: holds 10001 dates; at most 10000 can be listed"]
  }
]

describe("a source that cannot be a recurrence", () => {
  it.each(REFUSED.map((one) => [one.source.rule.slice(0, 60), one] as const))(
    "is refused with all its problems: %j",
    (_, { source, says }) => {
      const thrown = (): unknown => {
        try {
          return make(source)
        } catch (error) {
          return error
        }
      }
      const error = thrown()
      expect(error).toBeInstanceOf(InvalidRecurrence)
      expect(String(error)).toBe(
        ["InvalidRecurrence: This recurrence cannot be used:", ...says.map((line) => `  ${line}`)].join("\n")
      )
      expect(recurrenceProblems(source)).toEqual((error as InvalidRecurrence).problems)
    }
  )

  it("is never a reason to throw anything else, or to take long", () => {
    const names = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"]
    const values = [
      "DAILY",
      "WEEKLY",
      "MONTHLY",
      "YEARLY",
      "1",
      "-1",
      "0",
      "2,30",
      "MO,TU",
      "5FR",
      "99999",
      "20301231"
    ]
    const part = fc.oneof(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)).map((pair) => pair.join("=")),
      fc.string({ maxLength: 12 })
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.string(), (parts, start) => {
        const rule = parts.join(";")
        expect(recurrenceProblems({ rule, start }).length).toBeGreaterThan(0)
        recurrenceProblems({ rule, start: "2026-01-01" })
      }),
      { numRuns: 500 }
    )
  }, 20_000)
})

/** Rules over which rrule alone would run to the year 9999, or for ever. */
const HOSTILE: ReadonlyArray<readonly [rule: string, days2026: number]> = [
  ["FREQ=DAILY;COUNT=999999999", 365],
  ["FREQ=DAILY;INTERVAL=2;COUNT=999999999", 183],
  ["FREQ=DAILY;INTERVAL=999999", 0],
  ["FREQ=WEEKLY;INTERVAL=999999999;WKST=SU", 0],
  ["FREQ=MONTHLY;INTERVAL=999999999;COUNT=2", 0],
  ["FREQ=YEARLY;INTERVAL=999999", 0],
  ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", 0],
  ["FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366,-366", 0],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,2,3,4,5,6,7,-1,-2,-3;COUNT=999999999", 365],
  ["FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=1,-1,366", 1],
  ["FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU", 0],
  [`FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 366 }, (_, i) => i + 1).join(",")}`, 365]
]

describe("a hostile rule", () => {
  it.each(HOSTILE.map(([rule, days]) => [rule.slice(0, 60), rule, days] as const))(
    "costs no more than another, asked about year after year and the last: %s",
    (_, rule, days) => {
      const recurrence = make({ rule, start: "1600-01-01" })
      for (const year of [...range(1970, 2270), 9999]) {
        recurrence.daysBetween(dayOf(`${year}-01-01`) - 3, dayOf(`${year}-12-31`) + 3)
      }
      expect(recurrence.daysBetween(dayOf("2026-01-01"), dayOf("2026-12-31"))).toHaveLength(days)
    }
  )

  it("gives what there is, asked for all time", () => {
    const recurrence = make({ rule: "FREQ=YEARLY", start: "9998-12-31", days: 5 })
    const [all, none] = [
      recurrence.daysBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      recurrence.daysBetween(Number.NaN, Number.NaN)
    ]
    expect(all.slice(0, 6).map((day) => new Date(day * 86_400_000).toISOString().slice(0, -14))).toEqual([
      "9998-12-31",
      "9999-01-01",
      "9999-01-02",
      "9999-01-03",
      "9999-01-04",
      "9999-12-31"
    ])
    expect(none).toEqual([])
  })
})

describe("the machine", () => {
  const zone = process.env["TZ"]
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env["TZ"]
    else process.env["TZ"] = zone
  })

  it.each([
    ["UTC", "2026-11-20T12:00:00Z"],
    ["Pacific/Apia", "2011-12-30T23:59:59Z"],
    ["America/Los_Angeles", "1999-12-31T23:59:59Z"]
  ])("does not matter: in %s at %s all is as elsewhere", (tz, now) => {
    process.env["TZ"] = tz
    vi.useFakeTimers({ now: new Date(now) })
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz)
    for (const { source, within, gives } of CASES) expect(dates(make(source), ...within)).toEqual(gives)
  })
})
