import { historyAt } from "@hedgerow/core/support/TicketHistory"
import { describe, expect, it } from "vitest"
import {
  becomes,
  customer,
  escalated,
  issueLinked,
  note,
  planChanged,
  severityChanged,
  staff,
  type TestEvent,
  ticketOf,
  utc
} from "./tickets.ts"

/** A ticket created on Monday 2026-11-16 at 09:00, asked about on Friday unless said otherwise. */
const historyOf = (events: ReadonlyArray<TestEvent>, now = "2026-11-20 12:00") => {
  const history = historyAt(ticketOf({ events }), utc(now))
  if (history._tag !== "TicketHistory") throw new Error(history.message)
  return history
}

const MONDAY = "2026-11-16 10:00"
const TUESDAY = "2026-11-17 10:00"

describe("the order of events", () => {
  it("is that of their instants", () => {
    const events = [staff(TUESDAY), customer(MONDAY)]
    expect(historyOf(events).events).toEqual([customer(MONDAY), staff(TUESDAY)])
  })

  it("is by type at one instant: plan and severity, the customer, staff, status, the rest", () => {
    const events = [
      issueLinked(MONDAY),
      escalated(MONDAY),
      becomes(MONDAY, "solved"),
      staff(MONDAY),
      customer(MONDAY),
      severityChanged(MONDAY, "low"),
      planChanged(MONDAY, "boost")
    ]
    expect(historyOf(events).events.map(({ type }) => type)).toEqual([
      "severity_changed",
      "plan_changed",
      "customer_replied",
      "agent_replied",
      "status_changed",
      "issue_linked",
      "escalated"
    ])
  })

  it("is the list's at one instant and step", () => {
    const events = [becomes(MONDAY, "solved"), becomes(MONDAY, "open"), becomes(MONDAY, "pending")]
    expect(historyOf(events).events).toEqual(events)
  })

  it.each([
    [[planChanged(MONDAY, "boost"), severityChanged(MONDAY, "low")]],
    [[severityChanged(MONDAY, "low"), planChanged(MONDAY, "boost")]],
    [[escalated(MONDAY), issueLinked(MONDAY)]],
    [[issueLinked(MONDAY), escalated(MONDAY)]]
  ])("is the list's between types of one step: %j", (events) => {
    expect(historyOf(events).events).toEqual(events)
  })

  it("leaves the ticket's own list as it was", () => {
    const events = [staff(TUESDAY), customer(MONDAY)]
    historyOf(events)
    expect(events).toEqual([staff(TUESDAY), customer(MONDAY)])
  })
})

describe("an event that is said again", () => {
  it("counts once, in the first one's place", () => {
    const history = historyOf([becomes(MONDAY, "solved"), becomes(MONDAY, "open"), becomes(MONDAY, "solved")])
    expect(history).toMatchObject({
      events: [becomes(MONDAY, "solved"), becomes(MONDAY, "open")],
      repeated: 1,
      future: 0
    })
  })

  it("counts once however often it is said, and wherever", () => {
    const events = [staff(MONDAY), customer(TUESDAY), staff(MONDAY), customer(TUESDAY), staff(MONDAY)]
    expect(historyOf(events)).toMatchObject({ events: [staff(MONDAY), customer(TUESDAY)], repeated: 3 })
  })

  it.each([
    ["at another instant", staff(MONDAY), staff("2026-11-16 10:00:00.001")],
    ["of another type", staff(MONDAY), customer(MONDAY)],
    ["with another value", staff(MONDAY), note(MONDAY)],
    ["with one field more", issueLinked(MONDAY), issueLinked(MONDAY, false)],
    [
      "with another date within",
      becomes(MONDAY, "on_hold", "2026-12-01 09:00"),
      becomes(MONDAY, "on_hold", "2026-12-01 09:01")
    ],
    ["with another unknown field", { ...staff(MONDAY), moss: [1] }, { ...staff(MONDAY), moss: [2] }],
    ["with a list instead of an object", { ...staff(MONDAY), moss: [] }, { ...staff(MONDAY), moss: {} }],
    ["with a number instead of an object", { ...staff(MONDAY), moss: {} }, { ...staff(MONDAY), moss: 5 }],
    [
      "with an object instead of a date",
      { ...staff(MONDAY), moss: utc(MONDAY) },
      { ...staff(MONDAY), moss: {} }
    ],
    ["with null instead of an object", { ...staff(MONDAY), moss: {} }, { ...staff(MONDAY), moss: null }]
  ])("is another one %s", (_, one, other) => {
    for (const events of [
      [one, other],
      [other, one]
    ]) {
      expect(historyOf(events)).toMatchObject({ events: [{}, {}], repeated: 0 })
    }
  })

  it.each([
    [
      "in another order of keys",
      { ...staff(MONDAY), moss: 1, fern: 2 },
      { fern: 2, moss: 1, ...staff(MONDAY) }
    ],
    [
      "with an equal date",
      becomes(MONDAY, "on_hold", "2026-12-01 09:00"),
      becomes(MONDAY, "on_hold", "2026-12-01 09:00")
    ],
    [
      "with equal unknown fields",
      { ...staff(MONDAY), moss: [{ fern: null }] },
      { ...staff(MONDAY), moss: [{ fern: null }] }
    ]
  ])("is the same %s", (_, one, other) => {
    expect(historyOf([one, other])).toMatchObject({ events: [one], repeated: 1 })
  })
})

describe("an event of the future", () => {
  it("is counted and left out", () => {
    const history = historyOf(
      [customer(MONDAY), staff(TUESDAY), customer(TUESDAY)],
      "2026-11-17 09:59:59.999"
    )
    expect(history).toMatchObject({ events: [customer(MONDAY)], future: 2, repeated: 0 })
  })

  it("is past at its own instant", () => {
    expect(historyOf([staff(TUESDAY)], TUESDAY)).toMatchObject({ events: [staff(TUESDAY)], future: 0 })
  })
})

describe("an event before the ticket's creation", () => {
  const ticket = ticketOf({
    id: "T-7",
    events: [
      customer("2026-11-16 09:00"),
      staff("2026-11-16 08:59:59.999"),
      staff(TUESDAY),
      { ...customer(MONDAY), at: new Date(Number.NaN) }
    ]
  })

  it("refuses the ticket, and says which events they are", () => {
    expect(historyAt(ticket, utc("2026-11-20 12:00"))).toEqual({
      _tag: "EventBeforeCreation",
      ticket: "T-7",
      createdAt: utc("2026-11-16 09:00"),
      events: [1, 3],
      message: "ticket T-7 has events before its creation: events[1], events[3]; check the instants of both"
    })
  })

  it("refuses it at any instant", () => {
    for (const now of ["2026-11-16 08:00", "2026-11-16 09:00", "2027-01-01 00:00"]) {
      expect(historyAt(ticket, utc(now))._tag).toBe("EventBeforeCreation")
    }
  })
})
