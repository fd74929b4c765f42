import { present } from "@hedgerow/core/handbook/Present"
import { undated } from "@hedgerow/core/policy/Parameter"
import {
  breachedSince,
  type Clock,
  clockJson,
  counted,
  hoursOf,
  isoSeconds,
  remainingMs
} from "@hedgerow/core/support/Clock"
import { METRICS } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import {
  automatic,
  becomes,
  clocksOf,
  customer,
  escalated,
  note,
  patched,
  planChanged,
  staff,
  type TestEvent,
  type TestTicket,
  ticketOf,
  told,
  utc,
  written
} from "./tickets.ts"

const toldAt = (ticket: TestTicket, now: string) => clocksOf(present, ticket, utc(now)).clocks.map(told)
const only = (ticket: TestTicket, now: string): Clock => {
  const [clock, ...others] = clocksOf(present, ticket, utc(now)).clocks
  if (clock === undefined || others.length > 0) throw new Error("not one clock")
  return clock
}

describe("which clocks run", () => {
  it.each([
    {
      name: "the first reply, since the ticket's creation",
      events: [],
      clocks: ["first_reply since Mon 09:00 running"]
    },
    {
      name: "no other for the customer's messages before it is met",
      events: [customer("2026-11-16 09:30"), customer("2026-11-16 09:40")],
      clocks: ["first_reply since Mon 09:00 running"]
    },
    {
      name: "the same after notes and automatic acknowledgements",
      events: [note("2026-11-16 09:30"), automatic("2026-11-16 09:40")],
      clocks: ["first_reply since Mon 09:00 running"]
    },
    {
      name: "the update once it is met",
      events: [staff("2026-11-16 09:30")],
      clocks: ["first_reply since Mon 09:00 met", "update since Mon 09:30 running"]
    },
    {
      name: "the next reply beside it once the customer writes again, from the first message",
      events: [staff("2026-11-16 09:30"), customer("2026-11-16 09:40"), customer("2026-11-16 09:50")],
      clocks: [
        "first_reply since Mon 09:00 met",
        "update since Mon 09:30 running",
        "next_reply since Mon 09:40 running"
      ]
    },
    {
      name: "a new update once the next reply is met",
      events: [staff("2026-11-16 09:30"), customer("2026-11-16 09:40"), staff("2026-11-16 09:50")],
      clocks: [
        "first_reply since Mon 09:00 met",
        "update since Mon 09:30 met",
        "next_reply since Mon 09:40 met",
        "update since Mon 09:50 running"
      ]
    },
    {
      name: "no next reply for a message to a closed ticket, and the others stay paused",
      events: [
        staff("2026-11-16 09:30"),
        becomes("2026-11-16 09:40", "closed"),
        customer("2026-11-16 09:50")
      ],
      clocks: ["first_reply since Mon 09:00 met", "update since Mon 09:30 paused"]
    },
    {
      name: "the customer's message before staff's reply at one instant: the next reply ends as it begins",
      events: [staff("2026-11-16 09:30"), staff("2026-11-16 09:40"), customer("2026-11-16 09:40")],
      clocks: [
        "first_reply since Mon 09:00 met",
        "update since Mon 09:30 met",
        "next_reply since Mon 09:40 met",
        "update since Mon 09:40 running"
      ]
    },
    {
      name: "first, next and update in that order where they begin together",
      events: [staff("2026-11-16 09:00"), customer("2026-11-16 09:30"), staff("2026-11-16 09:30")],
      clocks: [
        "first_reply since Mon 09:00 met",
        "update since Mon 09:00 met",
        "next_reply since Mon 09:30 met",
        "update since Mon 09:30 running"
      ]
    }
  ])("$name", ({ events, clocks }) => {
    const read = clocksOf(present, ticketOf({ events }), utc("2026-11-16 10:00")).clocks
    expect(
      read.map(
        ({ metric, startedAt, state }) =>
          `${metric} since ${written(startedAt).replace(" 2026-11-16", "")} ${state}`
      )
    ).toEqual(clocks)
  })
})

describe("a clock without a target", () => {
  it.each([
    {
      name: "counts on a plan that has none",
      ticket: ticketOf({ plan: "free" }),
      clocks: ["first_reply since Mon 2026-11-16 09:00, no_target, 27 h"]
    },
    {
      name: "counts on a plan that is not known",
      ticket: ticketOf({ plan: "unknown" }),
      clocks: ["first_reply since Mon 2026-11-16 09:00, unknown_target, 27 h"]
    },
    {
      name: "is no less without one while it is paused",
      ticket: ticketOf({ plan: "free", events: [becomes("2026-11-16 10:00", "pending")] }),
      clocks: ["first_reply since Mon 2026-11-16 09:00, no_target, 1 h"]
    },
    {
      name: "is not known while it is paused",
      ticket: ticketOf({ plan: "unknown", events: [becomes("2026-11-16 10:00", "on_hold")] }),
      clocks: ["first_reply since Mon 2026-11-16 09:00, unknown_target, 1 h"]
    },
    {
      name: "is met all the same once it is answered",
      ticket: ticketOf({ plan: "free", events: [staff("2026-11-16 10:00")] }),
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, met Mon 2026-11-16 10:00, 1 h",
        "update since Mon 2026-11-16 10:00, no_target, 26 h"
      ]
    },
    {
      name: "has one once the plan is known",
      ticket: ticketOf({ plan: "unknown", events: [planChanged("2026-11-16 10:00", "boost")] }),
      clocks: [
        "first_reply since Mon 2026-11-16 09:00, running, 27 of 48 h, due Wed 2026-11-18 09:00, act by Wed 2026-11-18 01:00"
      ]
    }
  ])("$name", ({ ticket, clocks }) => expect(toldAt(ticket, "2026-11-17 12:00")).toEqual(clocks))
})

describe("a ticket at its own creation", () => {
  const ticket = ticketOf({})

  it("has a clock that has counted nothing", () => {
    expect(toldAt(ticket, "2026-11-16 09:00")).toEqual([
      "first_reply since Mon 2026-11-16 09:00, running, 0 of 24 h, due Tue 2026-11-17 09:00, act by Tue 2026-11-17 01:00"
    ])
  })

  it("has none a millisecond before", () => {
    const early = clocksOf(present, ticket, utc("2026-11-16 08:59:59.999"))
    expect([early.clocks, early.state.status, early.notYetCreated]).toEqual([[], "new", true])
  })
})

describe("how a clock explains itself", () => {
  const ticket = ticketOf({
    createdAt: utc("2026-11-20 22:00"),
    events: [
      becomes("2026-11-20 23:00", "on_hold"),
      becomes("2026-11-23 02:00", "open"),
      becomes("2026-11-23 03:00", "pending")
    ]
  })
  const clock = only(ticket, "2026-11-23 12:00")

  it("by the stretches that it counted", () => {
    expect(counted(clock).map(({ start, end }) => `${written(start)} – ${written(end)}`)).toEqual([
      "Fri 2026-11-20 22:00 – Fri 2026-11-20 23:00",
      "Mon 2026-11-23 02:00 – Mon 2026-11-23 03:00"
    ])
  })

  it("without the weekend within a stretch", () => {
    const unpaused = only({ ...ticket, events: [] }, "2026-11-23 01:00")
    expect(counted(unpaused).map(({ start, end }) => `${written(start)} – ${written(end)}`)).toEqual([
      "Fri 2026-11-20 22:00 – Sat 2026-11-21 00:00",
      "Mon 2026-11-23 00:00 – Mon 2026-11-23 01:00"
    ])
  })

  it("by its pauses, the present one without an end", () => {
    expect(clock.pauses).toEqual([
      { start: utc("2026-11-20 23:00"), end: utc("2026-11-23 02:00"), status: "on_hold" },
      { start: utc("2026-11-23 03:00"), status: "pending" }
    ])
  })

  it("by pauses cut to its own time", () => {
    const events = [
      staff("2026-11-16 10:00"),
      becomes("2026-11-16 10:00", "pending"),
      staff("2026-11-16 12:00"),
      becomes("2026-11-16 14:00", "open")
    ]
    const [, first, second] = clocksOf(present, ticketOf({ events }), utc("2026-11-16 15:00")).clocks
    expect([first?.pauses, second?.pauses]).toEqual([
      [{ start: utc("2026-11-16 10:00"), end: utc("2026-11-16 12:00"), status: "pending" }],
      [{ start: utc("2026-11-16 12:00"), end: utc("2026-11-16 14:00"), status: "pending" }]
    ])
    expect([first?.elapsedMs, second?.elapsedMs]).toEqual([0, 3_600_000])
  })

  it("by its target's source", () => {
    expect(clock.target).toMatchObject({
      kind: "some",
      plan: "scale",
      durationMs: 86_400_000,
      from: "undated"
    })
    expect(clock.target.citations).toContainEqual({ kind: "rule", id: "R036" })
    expect(clock.target.citations).toContainEqual({ kind: "reading", id: "A1" })
  })

  it("by the targets it had before, and how each change was taken", () => {
    const changed = only(
      ticketOf({
        events: [planChanged("2026-11-16 10:00", "boost"), planChanged("2026-11-16 11:00", "enterprise")]
      }),
      "2026-11-16 12:00"
    )
    expect(changed.target.plan).toBe("enterprise")
    const once = only(ticketOf({ events: [planChanged("2026-11-16 10:00", "boost")] }), "2026-11-16 12:00")
    expect(once.rebased.map(({ at, from }) => [at, from.plan])).toEqual([[utc("2026-11-16 10:00"), "scale"]])
    expect(only(ticketOf(), "2026-11-16 12:00").rebased).toEqual([])
    expect(changed.rebased.map(({ at, from, how }) => [at, from.plan, how])).toEqual([
      [utc("2026-11-16 10:00"), "scale", "fromCreation"],
      [utc("2026-11-16 11:00"), "boost", "fromCreation"]
    ])
  })

  it("is bound to an escalation's own target where an edition has one", () => {
    const { targets } = present.parameters
    const row = (escalated: boolean, hours: number) => ({
      plan: "scale" as const,
      metrics: METRICS,
      escalated,
      hours: undated(hours, [])
    })
    const edition = patched({ targets: { ...targets, scale: row(false, 24), escalated: row(true, 2) } })
    const read = (...events: ReadonlyArray<TestEvent>) =>
      clocksOf(edition, ticketOf({ events }), utc("2026-11-16 12:00")).clocks.map(told)
    expect(read(escalated("2026-11-16 10:00"))).toEqual([
      "first_reply since Mon 2026-11-16 09:00, running, 3 of 2 h, breached, due Mon 2026-11-16 11:00, act by Mon 2026-11-16 11:00"
    ])
    expect(
      read(staff("2026-11-16 10:00"), escalated("2026-11-16 10:00"), customer("2026-11-16 11:00"))
    ).toEqual([
      "first_reply since Mon 2026-11-16 09:00, met Mon 2026-11-16 10:00, 1 of 24 h, due Tue 2026-11-17 09:00, act by Tue 2026-11-17 01:00",
      "update since Mon 2026-11-16 10:00, running, 2 of 2 h, due Mon 2026-11-16 12:00, act by Mon 2026-11-16 12:00",
      "next_reply since Mon 2026-11-16 11:00, running, 1 of 2 h, due Mon 2026-11-16 13:00, act by Mon 2026-11-16 13:00"
    ])
  })

  it("takes a change as the edition said when it came", () => {
    const { rebase } = present.parameters
    const edition = patched({
      rebase: [...rebase, { from: "2026-11-17", value: "restart", citations: [] }]
    })
    const elapsed = (changed: string) =>
      clocksOf(edition, ticketOf({ events: [planChanged(changed, "boost")] }), utc("2026-11-17 12:00"))
        .clocks[0]?.elapsedMs
    expect([elapsed("2026-11-16 23:59"), elapsed("2026-11-17 00:00")]).toEqual([
      27 * 3_600_000,
      12 * 3_600_000
    ])
  })
})

describe("what is left", () => {
  it.each([
    { name: "under the target", now: "2026-11-17 08:00", left: 3_600_000, since: undefined },
    { name: "at the target", now: "2026-11-17 09:00", left: 0, since: undefined },
    { name: "beyond the target", now: "2026-11-17 10:00", left: -3_600_000, since: utc("2026-11-17 09:00") }
  ])("$name", ({ now, left, since }) => {
    const clock = only(ticketOf({}), now)
    expect(remainingMs(clock)).toBe(left)
    expect(breachedSince(clock)).toEqual(since)
  })

  it("is not known without a target", () => {
    const clock = only(ticketOf({ plan: "free" }), "2026-12-16 09:00")
    expect([remainingMs(clock), breachedSince(clock), clock.breached]).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
})

describe("a clock in JSON", () => {
  it("has hours to four decimals and instants to the second", () => {
    const events = [staff("2026-11-16 09:00:01")]
    expect(clocksOf(present, ticketOf({ events }), utc("2026-11-16 10:00")).clocks.map(clockJson)).toEqual([
      {
        metric: "first_reply",
        startedAt: "2026-11-16T09:00:00Z",
        endedAt: "2026-11-16T09:00:01Z",
        state: "met",
        elapsedHours: 0.0003,
        targetHours: 24,
        breached: false,
        dueAt: "2026-11-17T09:00:00Z",
        actBy: "2026-11-17T01:00:00Z"
      },
      {
        metric: "update",
        startedAt: "2026-11-16T09:00:01Z",
        state: "running",
        elapsedHours: 0.9997,
        targetHours: 24,
        breached: false,
        dueAt: "2026-11-17T09:00:01Z",
        actBy: "2026-11-17T09:00:01Z"
      }
    ])
  })

  it("has only the keys that apply", () => {
    const clock = only(ticketOf({ events: [becomes("2026-11-16 10:00", "pending")] }), "2026-11-16 11:00")
    expect(Object.keys(clockJson(clock))).toEqual([
      "metric",
      "startedAt",
      "state",
      "elapsedHours",
      "targetHours",
      "breached"
    ])
  })

  it("says null where nobody is there to act", () => {
    const clock = only(
      ticketOf({ createdAt: utc("2026-11-21 10:00"), plan: "enterprise" }),
      "2026-11-21 10:00"
    )
    expect(clockJson(clock)).toMatchObject({ dueAt: "2026-11-23T08:00:00Z", actBy: null })
  })

  it.each([
    [utc("2026-11-16 09:00"), "2026-11-16T09:00:00Z"],
    [utc("2026-11-16 09:00:00.120"), "2026-11-16T09:00:00.120Z"]
  ])("writes %j as %s", (date, text) => expect(isoSeconds(date)).toBe(text))

  it.each([
    [0, 0],
    [1, 0],
    [179, 0],
    [180, 0.0001],
    [3_600_000, 1],
    [5_400_000, 1.5],
    [1_200_000, 0.3333]
  ])("writes %d ms as %d h", (ms, hours) => expect(hoursOf(ms)).toBe(hours))
})
