/** Holidays from iCalendar files: what an event closes, what is refused, and files that are broken or hostile. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isOpen, make } from "../../src/time/BusinessCalendar.ts"
import { fromJson, toJson } from "../../src/time/CalendarJson.ts"
import type { Closure } from "../../src/time/Closure.ts"
import { closuresFromICalendar } from "../../src/time/ICalendar.ts"
import { make as makeRecurrence, type Recurrence } from "../../src/time/Recurrence.ts"
import type { RecurrenceSource } from "../../src/time/RecurrenceSource.ts"

const calendar = (...lines: ReadonlyArray<string>): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n")
const event = (...lines: ReadonlyArray<string>): ReadonlyArray<string> => [
  "BEGIN:VEVENT",
  ...lines,
  "END:VEVENT"
]
const file = (...lines: ReadonlyArray<string>): string => calendar(...event(...lines))

const every = (
  rule: string,
  start: string,
  more: Omit<RecurrenceSource, "rule" | "start"> = {}
): Recurrence => makeRecurrence({ rule, start, ...more })

/** Outlook's way: a Windows name, its offsets in the file. */
const ROMANCE = [
  "BEGIN:VTIMEZONE",
  "TZID:Romance Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE"
]

const fixedZone = (tzid: string, offset: string, ...more: ReadonlyArray<string>) => [
  "BEGIN:VTIMEZONE",
  `TZID:${tzid}`,
  ...more,
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  `TZOFFSETFROM:${offset}`,
  `TZOFFSETTO:${offset}`,
  "END:STANDARD",
  "END:VTIMEZONE"
]

const READ: ReadonlyArray<readonly [name: string, text: string, closures: ReadonlyArray<Closure>]> = [
  ["a calendar without events", calendar(), []],
  [
    "a whole day",
    file("SUMMARY:Christmas Day", "DTSTART;VALUE=DATE:20261225"),
    [{ name: "Christmas Day", from: "2026-12-25" }]
  ],
  ["a day that is not called one", file("DTSTART:20261225"), [{ from: "2026-12-25" }]],
  [
    "an end is the day after",
    file("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"),
    [{ from: "2026-12-24", through: "2026-12-26" }]
  ],
  [
    "an end on the next day",
    file("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261225"),
    [{ from: "2026-12-24" }]
  ],
  [
    "an end that is wrongly the day itself",
    file("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261224"),
    [{ from: "2026-12-24" }]
  ],
  [
    "days by their number",
    file("DTSTART;VALUE=DATE:20261230", "DURATION:P1W1D"),
    [{ from: "2026-12-30", through: "2027-01-06" }]
  ],
  [
    "days by hours, begun ones too",
    file("DTSTART;VALUE=DATE:20261230", "DURATION:PT25H"),
    [{ from: "2026-12-30", through: "2026-12-31" }]
  ],
  [
    "a busy, a free and a tentative day alike",
    calendar(
      ...event("DTSTART;VALUE=DATE:20260101", "TRANSP:TRANSPARENT"),
      ...event("DTSTART;VALUE=DATE:20260102", "TRANSP:OPAQUE", "STATUS:TENTATIVE")
    ),
    [{ from: "2026-01-01" }, { from: "2026-01-02" }]
  ],
  [
    "no cancelled event",
    calendar(
      ...event("DTSTART;VALUE=DATE:20260101", "STATUS:Cancelled"),
      ...event("DTSTART;VALUE=DATE:20260102", "STATUS:CONFIRMED")
    ),
    [{ from: "2026-01-02" }]
  ],
  [
    "hours in UTC",
    file("SUMMARY:Maintenance", "DTSTART:20261120T090000Z", "DTEND:20261120T103000Z"),
    [{ name: "Maintenance", start: "2026-11-20T09:00", end: "2026-11-20T10:30", zone: "UTC" }]
  ],
  [
    "hours in a named zone",
    file("DTSTART;TZID=America/New_York:20261120T090000", "DURATION:PT90M"),
    [{ start: "2026-11-20T09:00", end: "2026-11-20T10:30", zone: "America/New_York" }]
  ],
  [
    "hours in no zone, which are the calendar's",
    file("DTSTART:20261120T090000", "DTEND:20261121T090000"),
    [{ start: "2026-11-20T09:00", end: "2026-11-21T09:00" }]
  ],
  [
    "seconds, widened to whole minutes",
    file("DTSTART:20261120T000010", "DTEND:20261120T235959"),
    [{ start: "2026-11-20T00:00", end: "2026-11-21T00:00" }]
  ],
  [
    "an end in another zone",
    file("DTSTART;TZID=Europe/London:20261120T090000", "DTEND;TZID=America/New_York:20261120T090000"),
    [{ start: "2026-11-20T09:00", end: "2026-11-20T14:00", zone: "UTC" }]
  ],
  [
    "a length over the change of the clocks",
    file("DTSTART;TZID=Europe/London:20261024T120000", "DURATION:P1D"),
    [{ start: "2026-10-24T12:00", end: "2026-10-25T12:00", zone: "Europe/London" }]
  ],
  [
    "hours over the change of the clocks",
    file("DTSTART;TZID=Europe/London:20261024T120000", "DURATION:PT24H"),
    [{ start: "2026-10-24T12:00", end: "2026-10-25T11:00", zone: "Europe/London" }]
  ],
  [
    "an end that the clock shows for the second time",
    calendar(...event("DTSTART;TZID=Europe/London:20261025T000000", "DURATION:PT2H30M")),
    [{ start: "2026-10-24T23:00", end: "2026-10-25T01:30", zone: "UTC" }]
  ],
  [
    "a zone at the end of a path",
    file(
      'DTSTART;TZID="/freeassociation.sourceforge.net/America/Argentina/Salta":20261120T090000',
      "DURATION:PT1H"
    ),
    [{ start: "2026-11-20T09:00", end: "2026-11-20T10:00", zone: "America/Argentina/Salta" }]
  ],
  [
    "a zone that says where it lies",
    calendar(
      ...fixedZone("Custom", "+0000", "X-LIC-LOCATION:Europe/Paris"),
      ...event("DTSTART;TZID=Custom:20260720T090000", "DURATION:PT1H")
    ),
    [{ start: "2026-07-20T09:00", end: "2026-07-20T10:00", zone: "Europe/Paris" }]
  ],
  [
    "a zone of a single offset",
    calendar(
      ...fixedZone("India", "+0530"),
      ...event("DTSTART;TZID=India:20260720T090000", "DURATION:PT1H"),
      ...event("DTSTART;TZID=India:20260720T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    ),
    [
      { start: "2026-07-20T09:00", end: "2026-07-20T10:00", zone: "+05:30" },
      {
        recurrence: every("FREQ=DAILY", "2026-07-20"),
        hours: { opens: { time: "09:00", zone: "+05:30" }, closes: { time: "10:00", zone: "+05:30" } }
      }
    ]
  ],
  [
    "a zone that only the file knows",
    calendar(
      ...ROMANCE,
      ...event("DTSTART;TZID=Romance Standard Time:20260115T090000", "DURATION:PT1H"),
      ...event("DTSTART;TZID=Romance Standard Time:20260715T090000", "DURATION:PT1H"),
      ...event(
        "DTSTART;TZID=Romance Standard Time:20260329T023000",
        "DTEND;TZID=Romance Standard Time:20260329T040000"
      ),
      ...event(
        "DTSTART;TZID=Romance Standard Time:20261025T023000",
        "DTEND;TZID=Romance Standard Time:20261025T040000"
      )
    ),
    [
      { start: "2026-01-15T08:00", end: "2026-01-15T09:00", zone: "UTC" },
      { start: "2026-07-15T07:00", end: "2026-07-15T08:00", zone: "UTC" },
      { start: "2026-03-29T01:30", end: "2026-03-29T02:00", zone: "UTC" },
      { start: "2026-10-25T00:30", end: "2026-10-25T03:00", zone: "UTC" }
    ]
  ],
  [
    "a zone whose parts stand in another order: of a time shown twice, the first",
    calendar(
      ...ROMANCE.slice(0, 2),
      ...ROMANCE.slice(8, 14),
      ...ROMANCE.slice(2, 8),
      ...ROMANCE.slice(14),
      ...event("DTSTART;TZID=Romance Standard Time:20261025T023000", "DURATION:PT10M")
    ),
    [{ start: "2026-10-25T00:30", end: "2026-10-25T00:40", zone: "UTC" }]
  ],
  [
    "a zone that has given up changing its clocks",
    calendar(
      ...ROMANCE.map((line) => (line.startsWith("RRULE") ? `${line};UNTIL=19951231T000000Z` : line)),
      ...event("DTSTART;TZID=Romance Standard Time:20260715T090000", "DURATION:PT1H")
    ),
    [{ start: "2026-07-15T08:00", end: "2026-07-15T09:00", zone: "UTC" }]
  ],
  [
    "a day that comes again",
    file("SUMMARY:New Year", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"),
    [{ name: "New Year", recurrence: every("FREQ=YEARLY", "2020-01-01") }]
  ],
  [
    "days that come again",
    file("DTSTART;VALUE=DATE:20251224", "DTEND;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=3"),
    [{ recurrence: every("FREQ=YEARLY;COUNT=3", "2025-12-24", { days: 8 }) }]
  ],
  [
    "hours that come again",
    file(
      "DTSTART;TZID=Europe/London:20260102T120000",
      "DTEND;TZID=Europe/London:20260102T130000",
      "RRULE:FREQ=WEEKLY;BYDAY=FR"
    ),
    [
      {
        recurrence: every("FREQ=WEEKLY;BYDAY=FR", "2026-01-02"),
        hours: {
          opens: { time: "12:00", zone: "Europe/London" },
          closes: { time: "13:00", zone: "Europe/London" }
        }
      }
    ]
  ],
  [
    "hours past midnight that come again",
    file("DTSTART:20260102T220000", "DURATION:PT4H", "RRULE:FREQ=DAILY"),
    [{ recurrence: every("FREQ=DAILY", "2026-01-02"), hours: { opens: "22:00", closes: "02:00" } }]
  ],
  [
    "a whole day's hours that come again",
    file("DTSTART:20260102T000000", "DTEND:20260102T235959", "RRULE:FREQ=DAILY"),
    [{ recurrence: every("FREQ=DAILY", "2026-01-02"), hours: { opens: "00:00", closes: "24:00" } }]
  ],
  [
    "an end in UTC of hours that come again",
    file("DTSTART;TZID=America/New_York:20260102T090000", "DTEND:20260102T150000Z", "RRULE:FREQ=DAILY"),
    [
      {
        recurrence: every("FREQ=DAILY", "2026-01-02"),
        hours: {
          opens: { time: "09:00", zone: "America/New_York" },
          closes: { time: "10:00", zone: "America/New_York" }
        }
      }
    ]
  ],
  [
    "exceptions",
    file(
      "DTSTART;VALUE=DATE:20200101",
      "RRULE:FREQ=YEARLY",
      "EXDATE;VALUE=DATE:20210101,20230101",
      "EXDATE:20220101T000000Z"
    ),
    [
      {
        recurrence: every("FREQ=YEARLY", "2020-01-01", { except: ["2021-01-01", "2022-01-01", "2023-01-01"] })
      }
    ]
  ],
  [
    "exceptions in another zone",
    file(
      "DTSTART;TZID=America/Los_Angeles:20260102T200000",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY",
      "EXDATE:20260104T040000Z"
    ),
    [
      {
        recurrence: every("FREQ=DAILY", "2026-01-02", { except: ["2026-01-03"] }),
        hours: {
          opens: { time: "20:00", zone: "America/Los_Angeles" },
          closes: { time: "21:00", zone: "America/Los_Angeles" }
        }
      }
    ]
  ],
  [
    "days besides",
    file("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY", "RDATE;VALUE=DATE:20200601,20200501"),
    [{ recurrence: every("FREQ=YEARLY", "2020-01-01", { also: ["2020-05-01", "2020-06-01"] }) }]
  ],
  [
    "times besides: alike, later in the day, and with an end of their own",
    file(
      "DTSTART:20260102T120000",
      "DTEND:20260102T130000",
      "RRULE:FREQ=WEEKLY",
      "RDATE:20260105T120000,20260106T150000",
      "RDATE;VALUE=PERIOD:20260107T120000/PT3H,20260108T120000/20260108T130000"
    ),
    [
      {
        recurrence: every("FREQ=WEEKLY", "2026-01-02", { also: ["2026-01-05", "2026-01-08"] }),
        hours: { opens: "12:00", closes: "13:00" }
      },
      { start: "2026-01-06T15:00", end: "2026-01-06T16:00" },
      { start: "2026-01-07T12:00", end: "2026-01-07T15:00" }
    ]
  ],
  [
    "days without a rule",
    file(
      "SUMMARY:Eid",
      "DTSTART;VALUE=DATE:20260320",
      "DURATION:P2D",
      "RDATE;VALUE=DATE:20270310,20280227",
      "EXDATE;VALUE=DATE:20270310"
    ),
    [
      { name: "Eid", from: "2026-03-20", through: "2026-03-21" },
      { name: "Eid", from: "2028-02-27", through: "2028-02-28" }
    ]
  ],
  [
    "days without a rule, the first of them excepted",
    file("DTSTART;VALUE=DATE:20260320", "RDATE;VALUE=DATE:20270310", "EXDATE;VALUE=DATE:20260320"),
    [{ from: "2027-03-10" }]
  ],
  [
    "two rules",
    file(
      "DTSTART;VALUE=DATE:20260105",
      "RRULE:FREQ=WEEKLY;BYDAY=MO",
      "RRULE:FREQ=YEARLY",
      "RDATE;VALUE=DATE:20260106",
      "EXDATE;VALUE=DATE:20260112"
    ),
    [
      {
        recurrence: every("FREQ=WEEKLY;BYDAY=MO", "2026-01-05", {
          except: ["2026-01-12"],
          also: ["2026-01-06"]
        })
      },
      { recurrence: every("FREQ=YEARLY", "2026-01-05", { except: ["2026-01-12"] }) }
    ]
  ],
  [
    "a first day that its rule does not know",
    file("DTSTART;VALUE=DATE:20260106", "RRULE:FREQ=WEEKLY;BYDAY=MO"),
    [{ recurrence: every("FREQ=WEEKLY;BYDAY=MO", "2026-01-06", { also: ["2026-01-06"] }) }]
  ],
  [
    "an UNTIL in UTC: the last evening is still before it",
    file(
      "DTSTART;TZID=America/Los_Angeles:20260102T200000",
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;UNTIL=20260105T040000Z"
    ),
    [
      {
        recurrence: every("FREQ=DAILY;UNTIL=20260104", "2026-01-02"),
        hours: {
          opens: { time: "20:00", zone: "America/Los_Angeles" },
          closes: { time: "21:00", zone: "America/Los_Angeles" }
        }
      }
    ]
  ],
  [
    "an UNTIL earlier on the last day",
    file("DTSTART:20260102T200000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260105T195959"),
    [
      {
        recurrence: every("FREQ=DAILY;UNTIL=20260104", "2026-01-02"),
        hours: { opens: "20:00", closes: "21:00" }
      }
    ]
  ],
  [
    "an occurrence that was moved",
    calendar(
      ...event("UID:a", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"),
      ...event("UID:b", "DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY"),
      ...event("UID:a", "SUMMARY:moved", "RECURRENCE-ID;VALUE=DATE:20230101", "DTSTART;VALUE=DATE:20230102")
    ),
    [
      { recurrence: every("FREQ=YEARLY", "2020-01-01", { except: ["2023-01-01"] }) },
      { recurrence: every("FREQ=YEARLY", "2020-06-01") },
      { name: "moved", from: "2023-01-02" }
    ]
  ],
  [
    "an occurrence that was cancelled",
    calendar(
      ...event(
        "UID:a",
        "RECURRENCE-ID;VALUE=DATE:20230101",
        "DTSTART;VALUE=DATE:20230101",
        "STATUS:CANCELLED"
      ),
      ...event("UID:a", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY")
    ),
    [{ recurrence: every("FREQ=YEARLY", "2020-01-01", { except: ["2023-01-01"] }) }]
  ],
  [
    "an event without a UID, which no other replaces",
    calendar(
      ...event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"),
      ...event("RECURRENCE-ID;VALUE=DATE:20230101", "DTSTART;VALUE=DATE:20230102")
    ),
    [{ recurrence: every("FREQ=YEARLY", "2020-01-01") }, { from: "2023-01-02" }]
  ],
  [
    "an occurrence alone",
    file("UID:a", "RECURRENCE-ID;VALUE=DATE:20230101", "DTSTART;VALUE=DATE:20230102"),
    [{ from: "2023-01-02" }]
  ],
  [
    "several calendars, each with its own zones",
    [
      calendar(...fixedZone("Here", "+0100"), ...event("DTSTART;TZID=Here:20260720T090000", "DURATION:PT1H")),
      calendar(...fixedZone("Here", "-0100"), ...event("DTSTART;TZID=Here:20260720T090000", "DURATION:PT1H"))
    ].join(""),
    [
      { start: "2026-07-20T09:00", end: "2026-07-20T10:00", zone: "+01:00" },
      { start: "2026-07-20T09:00", end: "2026-07-20T10:00", zone: "-01:00" }
    ]
  ],
  ["an event in no calendar", event("DTSTART:20261225").join("\n"), [{ from: "2026-12-25" }]],
  [
    "what stands around and inside events",
    calendar(
      "BEGIN:VTODO",
      "DTSTART;VALUE=DATE:20260101",
      "END:VTODO",
      ...event(
        "DTSTART;VALUE=DATE:20260102",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "DTSTART;VALUE=DATE:20260103",
        "END:VALARM",
        "X-NOTE:a;b:c"
      )
    ),
    [{ from: "2026-01-02" }]
  ],
  [
    "texts with their escapes, in any case, folded",
    calendar(
      "begin:vevent",
      "summary;language=en:All Saints\\, and",
      "\t all Souls\\; both\\n ",
      "dtstart;value=da",
      " te:20261101",
      "DTEND;VALUE=DATE:20261103",
      "end:vevent"
    ),
    [{ name: "All Saints, and all Souls; both", from: "2026-11-01", through: "2026-11-02" }]
  ]
]

describe("an iCalendar file", () => {
  it.each(READ)("gives %s", (_, text, closures) => {
    expect(closuresFromICalendar(text)).toEqual({ closures, problems: [] })
  })

  it.each([
    ["Unix", (text: string) => text.replaceAll("\r\n", "\n")],
    ["old Mac", (text: string) => text.replaceAll("\r\n", "\r")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["blank lines", (text: string) => `\r\n${text.replaceAll("\r\n", "\r\n\r\n")}`],
    [
      "every line folded",
      (text: string) => text.replaceAll(/(BEGIN|END|:)/g, "$1\r\n ").replaceAll(/(?<=BEGIN|END)\r\n /g, "")
    ]
  ])("is read alike with %s", (_, change) => {
    for (const [, text, closures] of READ) {
      if (text.includes("\t all Souls")) continue
      expect(closuresFromICalendar(change(text))).toEqual({ closures, problems: [] })
    }
  })

  it("closes a calendar", () => {
    const { closures } = closuresFromICalendar(
      calendar(
        ...event("DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY"),
        ...event("DTSTART:20261120T120000", "DURATION:PT1H")
      )
    )
    const office = make({
      zone: "America/New_York",
      week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }],
      closures
    })
    const at = ["2027-01-01T15:00Z", "2027-01-08T15:00Z", "2026-11-20T16:59Z", "2026-11-20T17:00Z"]
    expect(at.map((instant) => isOpen(office, new Date(instant)))).toEqual([false, true, true, false])
  })
})

const STAMP = "expected a date like 20261225 or a time like 20261225T090000"
const LENGTH = "DURATION: expected a length up to a century like P1D or PT1H30M"
const CUT_OFF = "the file may have been cut off: fetch it again"
const LONG = "comes again and lasts more than 24 hours each time; make it an event of whole days, or several"

/** Each in a file whose event begins on its third line. */
const REFUSED: ReadonlyArray<readonly [lines: ReadonlyArray<string>, ...messages: ReadonlyArray<string>]> = [
  [[], "has no DTSTART; without a beginning it is no closure"],
  [["DTSTART"], "has no DTSTART; without a beginning it is no closure"],
  [["DTSTART;VALUE=DATE"], 'DTSTART cannot be read: "DTSTART;VALUE=DATE"'],
  [["DTSTART:garbage"], `DTSTART: ${STAMP}, got "garb-ag-eT::"`],
  [["DTSTART;VALUE=DATE:20260230"], `DTSTART: ${STAMP}, got "2026-02-30"`],
  [["DTSTART;VALUE=DATE:00010101"], `DTSTART: ${STAMP}, got "0001-01-01"`],
  [["DTSTART:20260101T250000"], `DTSTART: ${STAMP}, got "2026-01-01T25:00:00"`],
  [["DTSTART:20260101T090000"], "begins at a time but has no end; give it a DTEND or a DURATION"],
  [
    ["DTSTART:20260101T090000", "DTEND:20260101T090000"],
    "ends before or as it begins; check DTEND or DURATION"
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "DTEND;VALUE=DATE:20260101"],
    "ends before or as it begins; check DTEND or DURATION"
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "DTEND:20260103T090000"],
    "begins with a date and ends with a time, or the reverse; write both alike"
  ],
  [
    ["DTSTART:20260102T090000", "DTEND:20260103T090000Z"],
    "begins in a time zone and ends in none, or the reverse; write both alike"
  ],
  [["DTSTART:20260102T090000", "DURATION:-PT1H"], `${LENGTH}, got "-PT1H"`],
  [["DTSTART:20260102T090000", "DURATION:1h"], `${LENGTH}, got "1h"`],
  [["DTSTART:20260102T090000", "DURATION:P999999W"], `${LENGTH}, got "P999999W"`],
  [
    ["DTSTART;TZID=Romance Standard Time:20260102T090000", "DTEND;TZID=Mars:20260102T100000"],
    'DTSTART: unknown time zone "Romance Standard Time", and no usable VTIMEZONE for it; write an IANA name (TZID=Europe/London)',
    'DTEND: unknown time zone "Mars", and no usable VTIMEZONE for it; write an IANA name (TZID=Europe/London)'
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "EXDATE;VALUE=DATE:x", "RDATE;VALUE=PERIOD:20260102T090000/x"],
    `RDATE: ${STAMP}, got "x--T::"`,
    `EXDATE: ${STAMP}, got "x--"`
  ],
  [["DTSTART;VALUE=DATE:20260102", "EXRULE:FREQ=DAILY"], "EXRULE is not supported; list the dates in EXDATE"],
  [
    ["DTSTART;VALUE=DATE:20260102", "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260102"],
    "changes all later occurrences (RANGE=THISANDFUTURE), which is not supported; end the old event with UNTIL and begin a new one"
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=HOURLY"],
    "RRULE: FREQ=HOURLY chooses times within the day; leave it out, and give the closure `hours` where it is not the whole day"
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "RRULE:"],
    'RRULE: expected parts like FREQ=YEARLY with ";" between them, got ""'
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
    'RRULE: never occurs in the 100 years after 2026-01-02: no day fits "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"'
  ],
  [
    ["DTSTART;VALUE=DATE:20260102", "DURATION:P400D", "RRULE:FREQ=YEARLY"],
    "RRULE: expected a whole number of days from 1 to 366, got 400"
  ],
  [["DTSTART:20260102T090000", "DURATION:PT25H", "RRULE:FREQ=YEARLY"], LONG],
  [["DTSTART:99991231T230000", "DURATION:PT3H"], "ends after the year 9999; check DTEND or DURATION"]
]

describe("an event that cannot be a closure", () => {
  it.each(REFUSED)("is left out and named: %j", (lines, ...messages) => {
    const text = calendar(...event("SUMMARY:Bad", "UID:1", ...lines), ...event("DTSTART;VALUE=DATE:20261225"))
    expect(closuresFromICalendar(text)).toEqual({
      closures: [{ from: "2026-12-25" }],
      problems: messages.map((message) => ({ event: "Bad", line: 3, message }))
    })
  })

  it("is named by its UID where it has no summary, and by its line where it has neither", () => {
    const { problems } = closuresFromICalendar(calendar(...event("UID:1"), ...event("SUMMARY: ")))
    expect(problems.map(({ event, line }) => [event, line])).toEqual([
      ["1", 3],
      [undefined, 6]
    ])
  })

  it("comes again in a zone without a name", () => {
    const { closures, problems } = closuresFromICalendar(
      calendar(
        ...ROMANCE,
        ...event("DTSTART;TZID=Romance Standard Time:20260102T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
      )
    )
    expect([closures, problems.map(({ message }) => message)]).toEqual([
      [],
      ["comes again in a time zone that has no name we know; write its TZID as in Europe/London"]
    ])
  })

  it("stands in a zone of which one part cannot be read", () => {
    const zone = ROMANCE.map((line) => (line === "DTSTART:16010101T020000" ? "DTSTART:x" : line))
    const { closures, problems } = closuresFromICalendar(
      calendar(...zone, ...event("DTSTART;TZID=Romance Standard Time:20260102T090000", "DURATION:PT1H"))
    )
    expect([closures.length, problems.length]).toEqual([0, 1])
  })

  it.each([
    ["that changes every day", ["RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"]],
    ["that changes every third year", ["RRULE:FREQ=YEARLY;INTERVAL=3"]],
    ["whose rule cannot be read", ["RRULE:FREQ=YEARLY;BYMONTH=13"]],
    ["of which only half can be read", ["RDATE:x"]]
  ])("stands in a zone %s", (_, lines) => {
    const zone = ROMANCE.flatMap((line) => (line.startsWith("RRULE") ? lines : [line]))
    const { problems } = closuresFromICalendar(
      calendar(...zone, ...event("DTSTART;TZID=Romance Standard Time:20260102T090000", "DURATION:PT1H"))
    )
    expect(problems.map(({ message }) => message.slice(0, 51))).toEqual([
      'DTSTART: unknown time zone "Romance Standard Time",'
    ])
  })
})

const BROKEN: ReadonlyArray<
  readonly [name: string, text: string, problems: ReadonlyArray<readonly [line: number, message: string]>]
> = [
  ["empty", "", [[1, "the text is empty; expected an iCalendar file, which begins with BEGIN:VCALENDAR"]]],
  [
    "blank",
    " \r\n\uFEFF\t",
    [[1, "the text is empty; expected an iCalendar file, which begins with BEGIN:VCALENDAR"]]
  ],
  [
    "a web page",
    "<!doctype html>\n<title>Not found</title>",
    [
      [
        1,
        'expected an iCalendar file, which begins with BEGIN:VCALENDAR, got "<!doctype html>\\n<title>Not found</title>"'
      ]
    ]
  ],
  [
    "a calendar cut off",
    calendar(...event("DTSTART:20261225")).replace("END:VCALENDAR", ""),
    [[1, `BEGIN:VCALENDAR has no END:VCALENDAR; ${CUT_OFF}`]]
  ],
  [
    "an event cut off",
    calendar(...event("DTSTART:20261225"), "BEGIN:VEVENT", "DTSTART:2026").replace("END:VCALENDAR", ""),
    [
      [6, `BEGIN:VEVENT has no END:VEVENT; ${CUT_OFF}`],
      [1, `BEGIN:VCALENDAR has no END:VCALENDAR; ${CUT_OFF}`]
    ]
  ],
  [
    "an event without its end",
    calendar("BEGIN:VEVENT", "DTSTART:20260101", ...event("DTSTART:20261225")),
    [[3, `BEGIN:VEVENT has no END:VEVENT; ${CUT_OFF}`]]
  ],
  [
    "an alarm without its end",
    calendar(...event("DTSTART:20261225", "BEGIN:VALARM")),
    [[5, `BEGIN:VALARM has no END:VALARM; ${CUT_OFF}`]]
  ],
  ["an end of nothing", calendar("END:VEVENT", ...event("DTSTART:20261225"), "END:VTODO"), []],
  [
    "too deep",
    calendar(...event("DTSTART:20261225"), Array(100_000).fill("BEGIN:X").join("\r\n")),
    [
      [13, "BEGIN:X lies deeper than any calendar goes; the rest is not read"],
      ...Array.from({ length: 7 }, (_, i) => [12 - i, `BEGIN:X has no END:X; ${CUT_OFF}`] as const),
      [1, `BEGIN:VCALENDAR has no END:VCALENDAR; ${CUT_OFF}`]
    ]
  ]
]

describe("a broken file", () => {
  it.each(BROKEN)("says what is wrong: %s", (_, text, problems) => {
    const read = closuresFromICalendar(text)
    expect(read.problems.map(({ line, message }) => [line, message])).toEqual(problems)
    expect(read.closures).toEqual(text.includes("20261225") ? [{ from: "2026-12-25" }] : [])
  })

  it("is never a reason to throw, and what it gives is always a calendar's", () => {
    const lines = [...new Set(READ.flatMap(([, text]) => text.split("\r\n")))]
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string() },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...lines).chain((text) => fc.nat(text.length).map((n) => text.slice(0, n)))
      },
      { weight: 1, arbitrary: fc.constantFrom("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR") }
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.array(line, { maxLength: 6 }).map((some) => event(...some)),
          { maxLength: 6 }
        ),
        (events) => {
          const { closures } = closuresFromICalendar(calendar(...events.flat()))
          const office = make({ zone: "Europe/London", week: [], closures })
          const written = toJson(office)
          if (written._tag !== "CalendarJson") throw new Error("not written")
          const again = fromJson(written.json)
          expect(again._tag === "Calendar" && again.calendar.definition).toEqual(office.definition)
        }
      ),
      { numRuns: 500 }
    )
  }, 30_000)
})

describe("a file's size", () => {
  it("is bounded in characters", () => {
    const text = calendar(...event("DTSTART:20261225"))
    expect(closuresFromICalendar(text, { maxLength: text.length }).problems).toEqual([])
    expect(closuresFromICalendar(text, { maxLength: 50 })).toEqual({
      closures: [],
      problems: [
        {
          line: 1,
          message: `the text has ${text.length} characters; at most 50 are read: leave out events that no longer matter`
        }
      ]
    })
    expect(closuresFromICalendar("x".repeat(5_000_001)).problems).toHaveLength(1)
  })

  it.each([
    ["10000 events", Array(10_001).fill(event("DTSTART:20261225")).flat(), 10_000],
    ["1000 recurring events", Array(1_001).fill(event("DTSTART:20261225", "RRULE:FREQ=DAILY")).flat(), 1_000],
    ["10000 closures", event("DTSTART:20261225", `RDATE:${Array(10_000).fill("20261225").join(",")}`), 0]
  ])(
    "is bounded: %s",
    (most, lines, closures) => {
      const read = closuresFromICalendar(calendar(...lines))
      expect(read.problems).toEqual([{ line: 1, message: `holds more than ${most}; the rest is left out` }])
      expect(read.closures).toHaveLength(closures)
    },
    30_000
  )

  it.each([
    ["one long line", `BEGIN:VCALENDAR\nSUMMARY:${"x".repeat(4_000_000)}`],
    ["only line ends", "\n".repeat(4_000_000)],
    ["only folded lines", `BEGIN:VCALENDAR${"\n ".repeat(2_000_000)}`],
    ["a wide calendar", calendar(Array(200_000).fill('X-A;B=C;D="E":F').join("\n"))],
    ["many ends", calendar(Array(300_000).fill("END:VEVENT").join("\n"))],
    ["many unended events", Array(300_000).fill("BEGIN:VEVENT").join("\n")],
    ["many wrong dates", file("DTSTART:20260101", `EXDATE:${Array(600_000).fill("x").join(",")}`)],
    ["a long rule", file("DTSTART:20260101", `RRULE:FREQ=DAILY;BYMONTHDAY=${"1,".repeat(1_000_000)}1`)],
    ["a long duration", file("DTSTART:20260101", `DURATION:P${"1".repeat(3_000_000)}D`)],
    [
      "a rich zone",
      calendar(
        "BEGIN:VTIMEZONE",
        "TZID:Z",
        ...Array.from({ length: 100 }, (_, i) => [
          "BEGIN:STANDARD",
          `DTSTART:1601010${(i % 9) + 1}T030000`,
          "TZOFFSETFROM:+0200",
          `TZOFFSETTO:+0${i % 10}00`,
          "RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10",
          "END:STANDARD"
        ]).flat(),
        "END:VTIMEZONE",
        ...Array.from({ length: 3_000 }, (_, i) =>
          event(`DTSTART;TZID=Z:${2_000 + i}0101T090000`, "DURATION:PT1H")
        ).flat()
      )
    ]
  ])(
    "keeps no program busy: %s",
    (_, text) => {
      expect(closuresFromICalendar(text)).toBeDefined()
    },
    20_000
  )
})
