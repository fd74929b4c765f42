import { describe, expect, it } from "vitest"
import {
  add,
  between,
  intersection,
  isOpen,
  make,
  nextClose,
  nextOpen,
  segments,
  union
} from "../../src/time/BusinessCalendar.ts"
import { EVERY_DAY, expectOpen, type OpenCase, office, utc } from "./OpenCase.ts"

const HOUR = 3_600_000

const london = office("Europe/London")
const losAngeles = office("America/Los_Angeles")

const at = (text: string): Date => new Date(text)

describe("a week", () => {
  it.each<OpenCase>([
    {
      name: "opens and closes by the clock of its zone, winter and summer",
      definition: london,
      days: ["2026-03-27", "2026-03-31"],
      open: ["2026-03-27T09:00Z/2026-03-27T17:00Z", "2026-03-30T08:00Z/2026-03-30T16:00Z"]
    },
    {
      name: "may have split shifts",
      definition: utc(
        { days: ["friday"], opens: "09:00", closes: "12:00" },
        { days: ["friday"], opens: "13:00", closes: "17:00" }
      ),
      days: ["2026-11-20", "2026-11-21"],
      open: ["2026-11-20T09:00Z/2026-11-20T12:00Z", "2026-11-20T13:00Z/2026-11-20T17:00Z"]
    },
    {
      name: "is one stretch where shifts touch or overlap",
      definition: utc(
        { days: ["friday"], opens: "12:00", closes: "17:00" },
        { days: ["friday"], opens: "09:00", closes: "12:00" },
        { days: ["friday"], opens: "10:00", closes: "11:00" },
        { days: ["friday"], opens: "16:30", closes: "18:00" }
      ),
      days: ["2026-11-20", "2026-11-21"],
      open: ["2026-11-20T09:00Z/2026-11-20T18:00Z"]
    },
    {
      name: "runs over midnight when it closes at or before it opens",
      definition: utc(
        { days: ["friday"], opens: "22:00", closes: "06:00" },
        { days: ["sunday"], opens: "10:00", closes: "10:00" }
      ),
      days: ["2026-11-20", "2026-11-24"],
      open: ["2026-11-20T22:00Z/2026-11-21T06:00Z", "2026-11-22T10:00Z/2026-11-23T10:00Z"]
    },
    {
      name: "to 24:00 runs into the next from 00:00",
      definition: utc(
        { days: ["friday"], opens: "20:00", closes: "24:00" },
        { days: ["saturday"], opens: "00:00", closes: "04:00" }
      ),
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T20:00Z/2026-11-21T04:00Z"]
    },
    {
      name: "to 00:00 is the same as to 24:00",
      definition: utc({ days: ["friday"], opens: "20:00", closes: "00:00" }),
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T20:00Z/2026-11-21T00:00Z"]
    },
    {
      name: "chooses the closing's date by the figures, not by the instants",
      // it is 20:00 on Friday in Los Angeles when it is 13:00 on Saturday in Tokyo
      definition: utc({
        days: ["friday"],
        opens: { time: "20:00", zone: "America/Los_Angeles" },
        closes: { time: "13:30", zone: "Asia/Tokyo" }
      }),
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-21T04:00Z/2026-11-21T04:30Z"]
    },
    {
      name: "has no hours on a day on which the closing comes first",
      // 09:30 in London is 09:30 UTC in winter, but 08:30 UTC in summer
      definition: utc({ days: EVERY_DAY, opens: "09:00", closes: { time: "09:30", zone: "Europe/London" } }),
      days: ["2026-10-23", "2026-10-27"],
      open: ["2026-10-25T09:00Z/2026-10-25T09:30Z", "2026-10-26T09:00Z/2026-10-26T09:30Z"]
    }
  ])("$name", expectOpen)
})

describe("combined calendars", () => {
  it.each<OpenCase>([
    {
      name: "a union follows the sun in one stretch",
      definition: { union: [losAngeles, london] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z", "2026-11-20T09:00Z/2026-11-21T01:00Z"]
    },
    {
      name: "an intersection is when all are there",
      definition: { intersection: [losAngeles, utc({ days: ["friday"], opens: "00:00", closes: "18:30" })] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z", "2026-11-20T17:00Z/2026-11-20T18:30Z"]
    },
    {
      name: "a part's closures close that part alone",
      definition: { union: [{ ...london, closures: [{ from: "2026-11-20" }] }, losAngeles] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T01:00Z", "2026-11-20T17:00Z/2026-11-21T01:00Z"]
    }
  ])("$name", expectOpen)

  it("made of calendars are the same as made of their definitions", () => {
    const [from, to] = [at("2026-11-16T00:00:00Z"), at("2026-11-23T00:00:00Z")]
    const parts = [make(london), make(losAngeles)] as const
    expect(segments(union(...parts), from, to)).toEqual(
      segments(make({ union: [london, losAngeles] }), from, to)
    )
    expect(union(...parts).definition).toEqual({ union: [london, losAngeles] })
    expect(intersection(...parts).definition).toEqual({ intersection: [london, losAngeles] })
  })
})

describe("deadlines in London", () => {
  // 2026-11-20 is a Friday
  it.each([
    [
      "an hour before closing plus an hour is closing time, not the next morning",
      "2026-11-20T16:00:00Z",
      HOUR,
      "2026-11-20T17:00:00Z"
    ],
    [
      "a millisecond more is after the next opening",
      "2026-11-20T16:00:00Z",
      HOUR + 1,
      "2026-11-23T09:00:00.001Z"
    ],
    [
      "from the evening time counts from the next opening",
      "2026-11-20T18:30:00Z",
      HOUR,
      "2026-11-23T10:00:00Z"
    ],
    ["from closing time too", "2026-11-20T17:00:00Z", HOUR, "2026-11-23T10:00:00Z"],
    ["parts of a second are kept", "2026-11-20T16:59:59.250Z", 1_000, "2026-11-23T09:00:00.250Z"],
    [
      "plus nothing is the start itself, in the middle of the night",
      "2026-11-21T03:00:00.123Z",
      0,
      "2026-11-21T03:00:00.123Z"
    ],
    [
      "minus an hour from opening is the last hour before",
      "2026-11-23T09:00:00Z",
      -HOUR,
      "2026-11-20T16:00:00Z"
    ],
    [
      "minus a whole day is the latest instant: the morning, not the evening before",
      "2026-11-20T17:00:00Z",
      -8 * HOUR,
      "2026-11-20T09:00:00Z"
    ],
    ["minus two hours over a weekend", "2026-11-23T10:00:00Z", -2 * HOUR, "2026-11-20T16:00:00Z"],
    [
      "a millisecond before the weekend's end is on Friday",
      "2026-11-22T12:00:00Z",
      -1,
      "2026-11-20T16:59:59.999Z"
    ],
    [
      "a working week over the spring change is an hour earlier in UTC",
      "2026-03-27T10:00:00Z",
      40 * HOUR,
      "2026-04-03T09:00:00Z"
    ]
  ])("%s", (_, start, duration, expected) => {
    expect(add(make(london), at(start), duration)).toEqual(at(expected))
  })

  it.each([
    ["within a day", "2026-11-20T10:00:00Z", "2026-11-20T16:30:00.250Z", 6.5 * HOUR + 250],
    ["over a weekend", "2026-11-20T16:00:00Z", "2026-11-23T10:00:00Z", 2 * HOUR],
    ["backward over a weekend", "2026-11-23T10:00:00Z", "2026-11-20T16:00:00Z", -2 * HOUR],
    ["within a weekend", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z", 0],
    ["over the year 2026, of 261 weekdays", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", 261 * 8 * HOUR]
  ])("working time %s", (_, from, to, expected) => {
    expect(between(make(london), at(from), at(to))).toBe(expected)
  })

  it.each([
    ["before opening", "2026-11-20T08:59:59.999Z", false, "2026-11-20T09:00:00Z", "2026-11-20T17:00:00Z"],
    ["at opening", "2026-11-20T09:00:00Z", true, "2026-11-20T09:00:00Z", "2026-11-20T17:00:00Z"],
    ["within the day", "2026-11-20T12:00:00.500Z", true, "2026-11-20T12:00:00.500Z", "2026-11-20T17:00:00Z"],
    [
      "at the last millisecond",
      "2026-11-20T16:59:59.999Z",
      true,
      "2026-11-20T16:59:59.999Z",
      "2026-11-20T17:00:00Z"
    ],
    ["at closing", "2026-11-20T17:00:00Z", false, "2026-11-23T09:00:00Z", "2026-11-23T17:00:00Z"],
    ["at the weekend", "2026-11-21T12:00:00Z", false, "2026-11-23T09:00:00Z", "2026-11-23T17:00:00Z"]
  ])("%s", (_, now, open, opens, closes) => {
    expect(isOpen(make(london), at(now))).toBe(open)
    expect(nextOpen(make(london), at(now))).toEqual(at(opens))
    expect(nextClose(make(london), at(now))).toEqual(at(closes))
  })
})
