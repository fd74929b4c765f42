import { present } from "@hedgerow/core/handbook/Present"
import { ClockFailed, expectClock, expectDue, inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
import { hours } from "@hedgerow/core/time/Duration"
import { describe, expect, it } from "vitest"
import { messageOf } from "./messageOf.ts"

const at = inWeekOf("2026-11-16")
const { ticket, staff, customer, becomes } = ticketBuilder(present, at)
const enterprise = ticket({ plan: "enterprise" }, "Fri 20:00")
const waiting = ticket(
  { id: "T-2", plan: "enterprise" },
  "Fri 20:00",
  becomes("Fri 22:00", "pending"),
  customer("next Mon 01:00"),
  becomes("next Mon 02:00", "on_hold")
)

describe("a clock that is as expected", () => {
  it("R037: Enterprise is answered within 8 hours of the week", () => {
    expectClock(present, enterprise, at("Fri 21:00"), {
      metric: "first_reply",
      startedAt: at("Fri 20:00"),
      endedAt: null,
      state: "running",
      elapsedMs: hours(1),
      breached: false,
      dueAt: at("next Mon 04:00"),
      actBy: at("Sat 01:00")
    })
    expectDue(present, enterprise, at("Fri 21:00"), at("next Mon 04:00"))
  })

  it("R033: Free has no target, so that nothing of it is due", () => {
    const free = ticket({ plan: "free" }, "Fri 20:00")
    expectClock(present, free, at("Fri 21:00"), {
      metric: "first_reply",
      state: "no_target",
      breached: null,
      dueAt: null,
      actBy: null
    })
    expectDue(present, free, at("Fri 21:00"), "no_target")
  })

  it("is the one of its metric that started last", () => {
    const again = ticket(
      { plan: "scale" },
      "Mon 09:00",
      staff("Mon 10:00"),
      customer("Mon 11:00"),
      staff("Mon 12:00"),
      customer("Tue 09:00")
    )
    expectClock(present, again, at("Tue 10:00"), {
      metric: "next_reply",
      startedAt: at("Tue 09:00"),
      elapsedMs: hours(1)
    })
  })
})

describe("a clock that is not as expected", () => {
  it("shows each difference, what it counted, its pauses and its target's sources", () => {
    const check = () =>
      expectClock(present, waiting, at("next Mon 03:00"), {
        metric: "first_reply",
        state: "running",
        elapsedMs: hours(4),
        dueAt: at("next Mon 07:00"),
        breached: false
      })
    expect(check).toThrow(ClockFailed)
    expect(messageOf(check)).toBe(`Ticket T-2 at Mon 2026-11-23T03:00:00Z: first_reply is not as expected.
  expected state: running
  got state: paused
  expected elapsedMs: 4 h
  got elapsedMs: 3 h
  expected dueAt: Mon 2026-11-23T07:00:00Z
  got dueAt: none

first_reply since Fri 2026-11-20T20:00:00Z: paused
  counted 3 of 8 hours (R037, R038, R046, R048, A1)
    Fri 2026-11-20T20:00:00Z to Fri 2026-11-20T22:00:00Z: 2 h
    Mon 2026-11-23T01:00:00Z to Mon 2026-11-23T02:00:00Z: 1 h
  paused Fri 2026-11-20T22:00:00Z to Mon 2026-11-23T01:00:00Z: pending
  paused since Mon 2026-11-23T02:00:00Z: on_hold`)
  })

  it.for([
    ["startedAt", { startedAt: at("Fri 20:01") }],
    ["endedAt", { endedAt: at("Fri 21:00") }],
    ["breached", { breached: true }],
    ["breached", { breached: null }],
    ["actBy", { actBy: null }],
    ["dueAt", { dueAt: at("next Mon 04:01") }],
    ["elapsedMs", { elapsedMs: hours(1) + 1 }]
  ] as const)("names its %s, %#", ([field, expected]) => {
    const message = messageOf(() =>
      expectClock(present, enterprise, at("Fri 21:00"), { metric: "first_reply", ...expected })
    )
    expect(message.split("\n")[1]).toMatch(new RegExp(`^ {2}expected ${field}: `))
    expect(message.split("\n")[2]).toMatch(new RegExp(`^ {2}got ${field}: `))
  })

  it("is missing: then the others are named", () => {
    expect(messageOf(() => expectClock(present, enterprise, at("Fri 21:00"), { metric: "update" }))).toBe(
      "Ticket T-1 at Fri 2026-11-20T21:00:00Z has no update clock; its clocks: first_reply."
    )
    expect(
      messageOf(() => expectClock(present, enterprise, at("Fri 19:00"), { metric: "update" }))
    ).toContain("its clocks: none.")
  })

  it("cannot be read where an event lies before the ticket's creation", () => {
    const early = ticket({ plan: "scale" }, "Fri 20:00", staff("Fri 19:00"))
    const text = "ticket T-1 has events before its creation: events[0]; check the instants of both"
    expect(messageOf(() => expectClock(present, early, at("Fri 21:00"), { metric: "first_reply" }))).toBe(
      `Ticket T-1 at Fri 2026-11-20T21:00:00Z: ${text}`
    )
    expectDue(present, early, at("Fri 21:00"), "unreadable")
    expect(messageOf(() => expectDue(present, early, at("Fri 21:00"), "paused"))).toBe(
      `Ticket T-1 at Fri 2026-11-20T21:00:00Z: its next answer is not due as expected.\n  expected: paused\n  got: unreadable: ${text}`
    )
  })
})

describe("an answer that is not due as expected", () => {
  it("shows all clocks", () => {
    expect(
      messageOf(() => expectDue(present, enterprise, at("Fri 21:00"), at("next Mon 05:00")))
    ).toBe(`Ticket T-1 at Fri 2026-11-20T21:00:00Z: its next answer is not due as expected.
  expected: Mon 2026-11-23T05:00:00Z
  got: Mon 2026-11-23T04:00:00Z

first_reply since Fri 2026-11-20T20:00:00Z: running, due Mon 2026-11-23T04:00:00Z, act by Sat 2026-11-21T01:00:00Z
  counted 1 of 8 hours (R037, R038, R046, R048, A1)
    Fri 2026-11-20T20:00:00Z to Fri 2026-11-20T21:00:00Z: 1 h`)
  })

  it("says why nothing is due", () => {
    expect(
      messageOf(() => expectDue(present, waiting, at("next Mon 03:00"), at("next Mon 05:00")))
    ).toContain("\n  got: paused: the clock stands still while the ticket is on hold\n")
  })
})
