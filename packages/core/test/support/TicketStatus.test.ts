import { vocabulary } from "@hedgerow/core/handbook/PostHogVocabulary"
import { present } from "@hedgerow/core/handbook/Present"
import { clocksIn, isReply, move, statusAfter } from "@hedgerow/core/support/TicketStatus"
import { describe, expect, it } from "vitest"
import { STATUSES } from "./arbitraries.ts"
import {
  automatic,
  becomes,
  clocksOf,
  customer,
  escalated,
  issueLinked,
  note,
  planChanged,
  severityChanged,
  staff,
  ticketOf,
  utc
} from "./tickets.ts"

const AT = "2026-11-16 10:00"

describe("what staff may set next", () => {
  const table = {
    new: ["new", "open", "pending", "on_hold", "solved"],
    open: ["open", "pending", "on_hold", "solved"],
    pending: ["open", "pending", "on_hold", "solved"],
    on_hold: ["open", "pending", "on_hold", "solved"],
    solved: ["open", "pending", "on_hold", "solved", "closed"],
    closed: ["closed"]
  }
  const moves = STATUSES.flatMap((from) =>
    STATUSES.map((to) => ({
      from,
      to,
      allowed: table[from].includes(to),
      may: table[from].includes(to) ? "yes" : "no"
    }))
  )

  it.each(moves)("$from → $to: $may", ({ from, to, allowed }) => {
    expect(move(vocabulary, from, to).allowed).toBe(allowed)
  })

  it.each(moves)(
    "$from → $to, though $may, counts in a history, and is told apart",
    ({ from, to, allowed }) => {
      const events = [becomes("2026-11-16 09:30", from), becomes(AT, to)]
      const { state } = clocksOf(present, ticketOf({ events }), utc("2026-11-16 11:00"))
      expect(state.status).toBe(to)
      expect(state.oddMoves.filter(({ at }) => at.getTime() === utc(AT).getTime())).toEqual(
        allowed ? [] : [{ at: utc(AT), from, to }]
      )
    }
  )

  it.each([
    ["new", "open", "new may become open"],
    ["closed", "open", "closed is final: open a follow-up ticket"],
    ["open", "new", "open cannot become new; it may become: pending, on_hold, solved"],
    ["pending", "closed", "pending cannot become closed; it may become: open, on_hold, solved"]
  ] as const)("%s → %s is told: %s", (from, to, message) => {
    expect(move(vocabulary, from, to).message).toBe(message)
  })

  it("rests on the status's own sources", () => {
    expect(move(vocabulary, "pending", "open").citations).toEqual(vocabulary.statuses.pending.citations)
    expect(move(vocabulary, "closed", "open").citations).toEqual(vocabulary.statuses.closed.citations)
  })
})

describe("what an event makes of a status", () => {
  const same = {
    new: "new",
    open: "open",
    pending: "pending",
    on_hold: "on_hold",
    solved: "solved",
    closed: "closed"
  }
  const cases = [
    { what: "a public reply", event: staff(AT), after: { ...same, new: "open" } },
    {
      what: "a customer's message",
      event: customer(AT),
      after: { ...same, pending: "open", on_hold: "open", solved: "open" }
    },
    { what: "an internal note", event: note(AT), after: same },
    { what: "an automatic acknowledgement", event: automatic(AT), after: same },
    { what: "an escalation", event: escalated(AT), after: same },
    { what: "a linked issue", event: issueLinked(AT, true), after: same },
    { what: "another plan", event: planChanged(AT, "boost"), after: same },
    { what: "another severity", event: severityChanged(AT, "low"), after: same }
  ].flatMap(({ what, event, after }) =>
    STATUSES.map((before) => ({ what, event, before, after: after[before] }))
  )

  it.each(cases)("$what: $before becomes $after", ({ event, before, after }) => {
    expect(statusAfter(vocabulary, before, event)).toBe(after)
  })

  it.each(STATUSES)("the status %s is what staff set, from wherever", (status) => {
    for (const before of STATUSES) expect(statusAfter(vocabulary, before, becomes(AT, status))).toBe(status)
  })
})

describe("a reply of staff to the customer", () => {
  it.each([
    ["is a public one", staff(AT), true],
    ["is not an internal note", note(AT), false],
    ["is not an automatic acknowledgement", automatic(AT), false],
    ["may say that it is not automatic", { ...staff(AT), automatic: false }, true],
    ["is not a customer's message", customer(AT), false],
    ["is not a status", becomes(AT, "solved"), false]
  ])("%s", (_, event, is) => expect(isReply(event)).toBe(is))
})

describe("clocks", () => {
  it.each([
    ["new", false],
    ["open", false],
    ["pending", true],
    ["on_hold", true],
    ["solved", true],
    ["closed", true],
    ["a status that the handbook lacks", false],
    ["constructor", false]
  ])("in %s pause: %s", (status, paused) => expect(clocksIn(vocabulary, status) === "pause").toBe(paused))
})

describe("since when a ticket has its status", () => {
  it.each([
    ["at its creation", [], "2026-11-16 09:00"],
    ["set", [becomes(AT, "pending")], AT],
    ["set again to what it is", [becomes(AT, "pending"), becomes("2026-11-16 11:00", "pending")], AT],
    [
      "set again after another",
      [becomes("2026-11-16 09:10", "pending"), customer("2026-11-16 09:20"), becomes(AT, "pending")],
      AT
    ],
    ["opened by a reply", [staff(AT)], AT],
    ["reopened by the customer", [becomes("2026-11-16 09:10", "solved"), customer(AT)], AT]
  ])("%s", (_, events, since) => {
    const { state } = clocksOf(present, ticketOf({ events }), utc("2026-11-16 12:00"))
    expect(state.statusSince).toEqual(utc(since))
  })
})
