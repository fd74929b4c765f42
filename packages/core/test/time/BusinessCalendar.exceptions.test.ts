/** Closures and extra openings: what each takes from a week, and adds to it. */
import { describe, it } from "vitest"
import type { DayPattern } from "../../src/time/Closure.ts"
import { EVERY_DAY, expectOpen, type OpenCase, office, roundTheClock, utc } from "./OpenCase.ts"

const DAY = 86_400_000

const daysOf = (...dates: ReadonlyArray<string>): DayPattern => ({
  daysBetween: (first, last) =>
    dates.map((date) => Date.parse(date) / DAY).filter((day) => first <= day && day <= last)
})

describe("closures", () => {
  const nights = utc({ days: EVERY_DAY, opens: "22:00", closes: "06:00" })
  const always = utc(roundTheClock)

  it.each<OpenCase>([
    {
      name: "of whole days take the shifts that begin on them, first to last",
      definition: {
        ...office("Europe/London"),
        closures: [{ name: "Christmas", from: "2026-12-24", through: "2026-12-28" }]
      },
      days: ["2026-12-23", "2026-12-30"],
      open: ["2026-12-23T09:00Z/2026-12-23T17:00Z", "2026-12-29T09:00Z/2026-12-29T17:00Z"]
    },
    {
      name: "of a whole day leave the night that began before, and take the whole night that begins",
      definition: { ...nights, closures: [{ from: "2026-11-20" }] },
      days: ["2026-11-19", "2026-11-22"],
      open: [
        "2026-11-19T00:00Z/2026-11-19T06:00Z",
        "2026-11-19T22:00Z/2026-11-20T06:00Z",
        "2026-11-21T22:00Z/2026-11-22T00:00Z"
      ]
    },
    {
      name: "of a whole day mean the day in the opening's zone",
      // 09:00 on Saturday in Auckland is Friday 20:00 UTC
      definition: {
        ...utc({
          days: ["saturday"],
          opens: { time: "09:00", zone: "Pacific/Auckland" },
          closes: { time: "17:00", zone: "Pacific/Auckland" }
        }),
        closures: [{ from: "2026-11-20" }, { from: "2026-11-28" }]
      },
      days: ["2026-11-20", "2026-11-30"],
      open: ["2026-11-20T20:00Z/2026-11-21T04:00Z"]
    },
    {
      name: "of part of a day cut the instants, across shifts and days",
      definition: { ...always, closures: [{ start: "2026-11-20T15:00", end: "2026-11-21T09:30" }] },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T15:00Z", "2026-11-21T09:30Z/2026-11-22T00:00Z"]
    },
    {
      name: "of part of a day may have a zone of their own",
      definition: {
        ...always,
        closures: [{ start: "2026-11-20T12:00", end: "2026-11-20T24:00", zone: "America/Los_Angeles" }]
      },
      days: ["2026-11-20", "2026-11-22"],
      open: ["2026-11-20T00:00Z/2026-11-20T20:00Z", "2026-11-21T08:00Z/2026-11-22T00:00Z"]
    },
    {
      name: "that overlap cut what any of them cuts",
      definition: {
        ...always,
        closures: [
          { start: "2026-11-20T10:00", end: "2026-11-20T14:00" },
          { start: "2026-11-20T12:00", end: "2026-11-20T13:00" },
          { start: "2026-11-20T08:00", end: "2026-11-20T10:00" }
        ]
      },
      days: ["2026-11-20", "2026-11-21"],
      open: ["2026-11-20T00:00Z/2026-11-20T08:00Z", "2026-11-20T14:00Z/2026-11-21T00:00Z"]
    },
    {
      name: "that come again take whole days, or hours of them, over midnight too",
      definition: {
        ...always,
        closures: [
          { name: "retreat", recurrence: daysOf("2026-11-20") },
          {
            name: "backup",
            recurrence: daysOf("2026-11-21", "2026-11-22"),
            hours: { opens: "23:00", closes: "01:00" }
          }
        ]
      },
      days: ["2026-11-19", "2026-11-24"],
      open: [
        "2026-11-19T00:00Z/2026-11-20T00:00Z",
        "2026-11-21T00:00Z/2026-11-21T23:00Z",
        "2026-11-22T01:00Z/2026-11-22T23:00Z",
        "2026-11-23T01:00Z/2026-11-24T00:00Z"
      ]
    }
  ])("$name", expectOpen)
})

describe("extra openings", () => {
  it.each<OpenCase>([
    {
      name: "stay open whatever is closed, whole day or part, once or again",
      definition: {
        ...office("Europe/London"),
        closures: [
          { from: "2026-11-01", through: "2026-11-30" },
          { start: "2026-11-20T10:00", end: "2026-11-20T12:00" },
          { recurrence: daysOf("2026-11-20"), hours: { opens: "09:00", closes: "17:00" } }
        ],
        openings: [{ name: "release day", date: "2026-11-20", opens: "11:00", closes: "15:00" }]
      },
      days: ["2026-11-16", "2026-11-23"],
      open: ["2026-11-20T11:00Z/2026-11-20T15:00Z"]
    },
    {
      name: "lengthen the week's hours, and add hours of their own, over midnight too",
      definition: {
        ...office("Europe/London"),
        openings: [
          { date: "2026-11-20", opens: "16:00", closes: "20:00" },
          { date: "2026-11-21", opens: "23:00", closes: { time: "01:00", zone: "America/New_York" } }
        ]
      },
      days: ["2026-11-20", "2026-11-24"],
      open: [
        "2026-11-20T09:00Z/2026-11-20T20:00Z",
        "2026-11-21T23:00Z/2026-11-22T06:00Z",
        "2026-11-23T09:00Z/2026-11-23T17:00Z"
      ]
    }
  ])("$name", expectOpen)
})
