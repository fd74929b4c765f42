import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { type Warning, warningsOf } from "@hedgerow/core/support/Warning"
import { describe, expect, it } from "vitest"
import {
  becomes,
  clocksOf,
  customer,
  patched,
  staff,
  type TestEdition,
  type TestTicket,
  ticketOf,
  utc,
  written
} from "./tickets.ts"

const warningsAt = (
  ticket: TestTicket,
  now: string,
  edition: TestEdition = present
): ReadonlyArray<Warning> => warningsOf(edition, clocksOf(edition, ticket, utc(now)).clocks, utc(now))
const toldWarnings = (warnings: ReadonlyArray<Warning>) =>
  warnings.map(({ at, metric, coveredHoursLeft }) => `${metric} ${written(at)}, ${coveredHoursLeft} h left`)

interface Case {
  readonly name: string
  readonly sum: string
  readonly ticket: TestTicket
  readonly now: string
  readonly warnings: ReadonlyArray<string>
}

describe("warnings", () => {
  it.each<Case>([
    {
      name: "3, 2 and 1 hours before act-by",
      sum: "due Tue 17:00 within coverage: 14:00, 15:00, 16:00",
      ticket: ticketOf({ createdAt: utc("2026-11-16 17:00") }),
      now: "2026-11-16 17:00",
      warnings: [
        "first_reply Tue 2026-11-17 14:00, 3 h left",
        "first_reply Tue 2026-11-17 15:00, 2 h left",
        "first_reply Tue 2026-11-17 16:00, 1 h left"
      ]
    },
    {
      name: "in covered hours, the latest instant at which so many are left",
      sum: "due Tue 10:30: 1.5 h of Tuesday's coverage, so 1 h left at 09:30, 2 h at Tue 00:30, 3 h at Mon 23:30",
      ticket: ticketOf({ createdAt: utc("2026-11-16 10:30") }),
      now: "2026-11-16 10:30",
      warnings: [
        "first_reply Mon 2026-11-16 23:30, 3 h left",
        "first_reply Tue 2026-11-17 00:30, 2 h left",
        "first_reply Tue 2026-11-17 09:30, 1 h left"
      ]
    },
    {
      name: "at the opening where exactly so many hours are left there",
      sum: "due Tue 11:00: 2 h left at 09:00, not at 01:00; 3 h left at 00:00",
      ticket: ticketOf({ createdAt: utc("2026-11-16 11:00") }),
      now: "2026-11-16 11:00",
      warnings: [
        "first_reply Tue 2026-11-17 00:00, 3 h left",
        "first_reply Tue 2026-11-17 09:00, 2 h left",
        "first_reply Tue 2026-11-17 10:00, 1 h left"
      ]
    },
    {
      name: "over a weekend",
      sum: "due Mon 10:00: an hour of Monday, the others are Friday night's",
      ticket: ticketOf({ createdAt: utc("2026-11-20 10:00") }),
      now: "2026-11-20 10:00",
      warnings: [
        "first_reply Fri 2026-11-20 23:00, 3 h left",
        "first_reply Sat 2026-11-21 00:00, 2 h left",
        "first_reply Mon 2026-11-23 09:00, 1 h left"
      ]
    },
    {
      name: "as one at the start where the start is too late for some",
      sum: "created Fri 22:30, act by Sat 01:00: 2.5 h are left, so that of 3 h falls at the start",
      ticket: ticketOf({ createdAt: utc("2026-11-20 22:30"), plan: "enterprise" }),
      now: "2026-11-20 22:30",
      warnings: [
        "first_reply Fri 2026-11-20 22:30, 2.5 h left",
        "first_reply Fri 2026-11-20 23:00, 2 h left",
        "first_reply Sat 2026-11-21 00:00, 1 h left"
      ]
    },
    {
      name: "as one at the start where the start is too late for all",
      sum: "created Sat 00:15, act by 01:00: 0.75 h are left",
      ticket: ticketOf({ createdAt: utc("2026-11-21 00:15"), plan: "enterprise" }),
      now: "2026-11-21 00:15",
      warnings: ["first_reply Sat 2026-11-21 00:15, 0.75 h left"]
    },
    {
      name: "one at the start where nobody is there before it is due",
      sum: "created Sat 10:00, due Mon 08:00, coverage opens Mon 09:00",
      ticket: ticketOf({ createdAt: utc("2026-11-21 10:00"), plan: "enterprise" }),
      now: "2026-11-21 10:00",
      warnings: ["first_reply Sat 2026-11-21 10:00, null h left"]
    },
    {
      name: "the first three of all clocks",
      sum: "the update is due Tue 12:00 and the next reply Tue 12:30: 9:00, 9:30 and 10:00 come first",
      ticket: ticketOf({
        createdAt: utc("2026-11-16 12:00"),
        events: [staff("2026-11-16 12:00"), customer("2026-11-16 12:30")]
      }),
      now: "2026-11-16 13:00",
      warnings: [
        "update Tue 2026-11-17 09:00, 3 h left",
        "next_reply Tue 2026-11-17 09:30, 3 h left",
        "update Tue 2026-11-17 10:00, 2 h left"
      ]
    },
    {
      name: "none of a clock that ended before them",
      sum: "the first reply was due Tue 12:00 but met Tue 10:00, when 2 h were left: that of 10:00 does not fall",
      ticket: ticketOf({ createdAt: utc("2026-11-16 12:00"), events: [staff("2026-11-17 10:00")] }),
      now: "2026-11-17 10:00",
      warnings: [
        "first_reply Tue 2026-11-17 09:00, 3 h left",
        "update Tue 2026-11-17 23:00, 3 h left",
        "update Wed 2026-11-18 00:00, 2 h left"
      ]
    },
    {
      name: "none of a clock that ended as it began",
      sum: "answered as it came on Saturday: only the update, due Mon 08:00, has nobody before it",
      ticket: ticketOf({
        createdAt: utc("2026-11-21 10:00"),
        plan: "enterprise",
        events: [staff("2026-11-21 10:00")]
      }),
      now: "2026-11-21 10:00",
      warnings: ["update Sat 2026-11-21 10:00, null h left"]
    },
    {
      name: "none while it is paused under its target",
      sum: "on hold since Mon 10:00: no due, so no act-by",
      ticket: ticketOf({ events: [becomes("2026-11-16 10:00", "on_hold")] }),
      now: "2026-11-16 12:00",
      warnings: []
    },
    {
      name: "none without a target",
      sum: "Free has none",
      ticket: ticketOf({ plan: "free" }),
      now: "2026-11-16 12:00",
      warnings: []
    }
  ])("$name: $sum", ({ ticket, now, warnings }) => {
    expect(toldWarnings(warningsAt(ticket, now))).toEqual(warnings)
  })

  it("say by when to act, when it is due, and their source", () => {
    const [first] = warningsAt(
      ticketOf({ createdAt: utc("2026-11-20 20:00"), plan: "enterprise" }),
      "2026-11-20 21:00"
    )
    expect(first).toMatchObject({ actBy: utc("2026-11-21 01:00"), dueAt: utc("2026-11-23 04:00") })
    expect(citationIds(first?.citations ?? [])).toContain("H6")
  })

  it("fall at an edition's own hours, in any order, and as often as it says", () => {
    const edition = patched({ warnings: undated({ hoursBefore: [1, 5], perTicket: 1 }, []) })
    const ticket = ticketOf({ createdAt: utc("2026-11-16 17:00") })
    expect(toldWarnings(warningsAt(ticket, "2026-11-16 17:00", edition))).toEqual([
      "first_reply Tue 2026-11-17 12:00, 5 h left"
    ])
  })

  it("do not fall in an edition without them", () => {
    const ticket = ticketOf({ createdAt: utc("2026-11-16 17:00") })
    expect(warningsAt(ticket, "2026-11-16 17:00", patched({ warnings: [] }))).toEqual([])
  })
})
