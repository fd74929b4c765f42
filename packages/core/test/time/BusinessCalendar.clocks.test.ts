/** Business time where clocks are put forward or back, by the hour, half an hour or a day. */
import { describe, it } from "vitest"
import { expectOpen, type OpenCase, office, roundTheClock, WEEKDAYS } from "./OpenCase.ts"

describe("clocks that change", () => {
  it.each<OpenCase>([
    {
      name: "a shift over the missing hour is an hour shorter",
      definition: {
        zone: "America/Los_Angeles",
        week: [{ days: ["saturday"], opens: "22:00", closes: "06:00" }]
      },
      days: ["2026-03-08", "2026-03-09"],
      open: ["2026-03-08T06:00Z/2026-03-08T13:00Z"]
    },
    {
      name: "a shift over the repeated hour is an hour longer",
      definition: {
        zone: "America/Los_Angeles",
        week: [{ days: ["saturday"], opens: "22:00", closes: "06:00" }]
      },
      days: ["2026-11-01", "2026-11-02"],
      open: ["2026-11-01T05:00Z/2026-11-01T14:00Z"]
    },
    {
      name: "a shift that begins in the missing hour begins at the change",
      definition: {
        zone: "America/Los_Angeles",
        week: [{ days: ["sunday"], opens: "02:30", closes: "05:00" }]
      },
      days: ["2026-03-08", "2026-03-09"],
      open: ["2026-03-08T10:00Z/2026-03-08T12:00Z"]
    },
    {
      name: "a shift within the missing hour is not held that day",
      definition: {
        zone: "America/Los_Angeles",
        week: [{ days: ["sunday"], opens: "02:10", closes: "02:50" }]
      },
      days: ["2026-03-07", "2026-03-16"],
      open: ["2026-03-15T09:10Z/2026-03-15T09:50Z"]
    },
    {
      name: "a shift that ends in the repeated hour ends the first time",
      definition: {
        zone: "America/Los_Angeles",
        week: [{ days: ["sunday"], opens: "00:00", closes: "01:30" }]
      },
      days: ["2026-11-01", "2026-11-02"],
      open: ["2026-11-01T07:00Z/2026-11-01T08:30Z"]
    },
    {
      name: "Lord Howe puts its clocks forward by half an hour: a night of seven and a half",
      definition: {
        zone: "Australia/Lord_Howe",
        week: [{ days: ["sunday"], opens: "00:00", closes: "08:00" }]
      },
      days: ["2026-10-03", "2026-10-04"],
      open: ["2026-10-03T13:30Z/2026-10-03T21:00Z"]
    },
    {
      name: "Lord Howe puts its clocks back by half an hour: a night of eight and a half",
      definition: {
        zone: "Australia/Lord_Howe",
        week: [{ days: ["sunday"], opens: "00:00", closes: "08:00" }]
      },
      days: ["2026-04-04", "2026-04-05"],
      open: ["2026-04-04T13:00Z/2026-04-04T21:30Z"]
    },
    {
      name: "Samoa skipped Friday 2011-12-30: after Thursday's hours come Monday's",
      definition: office("Pacific/Apia"),
      days: ["2011-12-29", "2012-01-02"],
      open: [
        "2011-12-29T00:00Z/2011-12-29T03:00Z",
        "2011-12-29T19:00Z/2011-12-30T03:00Z",
        "2012-01-01T19:00Z/2012-01-02T00:00Z"
      ]
    },
    {
      name: "Samoa skipped Friday 2011-12-30: round the clock on Fridays was never that week",
      definition: { zone: "Pacific/Apia", week: [{ ...roundTheClock, days: ["friday"] }] },
      days: ["2011-12-26", "2012-01-02"],
      open: []
    },
    {
      name: "Samoa skipped Friday 2011-12-30: round the clock all week knew no pause",
      definition: { zone: "Pacific/Apia", week: [roundTheClock] },
      days: ["2011-12-29", "2012-01-01"],
      open: ["2011-12-29T00:00Z/2012-01-01T00:00Z"]
    },
    {
      name: "Samoa skipped Friday 2011-12-30: of Friday's night there was what came after midnight",
      definition: { zone: "Pacific/Apia", week: [{ days: ["friday"], opens: "22:00", closes: "06:00" }] },
      days: ["2011-12-29", "2012-01-01"],
      open: ["2011-12-30T10:00Z/2011-12-30T16:00Z"]
    },
    {
      name: "Morocco puts its clocks back for Ramadan: its hours come an hour later, the night before is longer",
      definition: {
        zone: "Africa/Casablanca",
        week: [
          { days: WEEKDAYS, opens: "09:00", closes: "17:00" },
          { days: ["saturday"], opens: "22:00", closes: "06:00" }
        ]
      },
      days: ["2026-02-13", "2026-02-17"],
      open: [
        "2026-02-13T08:00Z/2026-02-13T16:00Z",
        "2026-02-14T21:00Z/2026-02-15T06:00Z",
        "2026-02-16T09:00Z/2026-02-16T17:00Z"
      ]
    },
    {
      name: "Morocco puts its clocks forward after Ramadan: its hours come an hour earlier, the night before is shorter",
      definition: {
        zone: "Africa/Casablanca",
        week: [
          { days: WEEKDAYS, opens: "09:00", closes: "17:00" },
          { days: ["saturday"], opens: "22:00", closes: "06:00" }
        ]
      },
      days: ["2026-03-20", "2026-03-24"],
      open: [
        "2026-03-20T09:00Z/2026-03-20T17:00Z",
        "2026-03-21T22:00Z/2026-03-22T05:00Z",
        "2026-03-23T08:00Z/2026-03-23T16:00Z"
      ]
    }
  ])("$name", expectOpen)
})
