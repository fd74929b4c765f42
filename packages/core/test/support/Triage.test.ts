/** Triage as a whole: what is said of a ticket at an instant, and that something is said of every ticket. */
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { clockJson } from "@hedgerow/core/support/Clock"
import { triage } from "@hedgerow/core/support/Triage"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { eventsAfter, PLANS, questions, SEVERITIES } from "./arbitraries.ts"
import {
  becomes,
  customer,
  escalated,
  patched,
  planChanged,
  staff,
  type TestEdition,
  type TestTicket,
  ticketOf,
  told,
  utc,
  written
} from "./tickets.ts"

const triaged = (ticket: TestTicket, now: string, edition: TestEdition = present) => {
  const answer = triage(edition)(ticket, utc(now))
  if (answer._tag !== "Triage") throw new Error(answer.message)
  return answer
}

describe("a ticket in the middle of its life", () => {
  // Boost, answered, escalated, upgraded to Enterprise, and the customer waits again.
  const ticket: TestTicket = {
    ...ticketOf({
      id: "T-42",
      product: "replay",
      severity: "high",
      events: [
        customer("2026-11-19 22:00"),
        staff("2026-11-17 10:00"),
        escalated("2026-11-19 10:00", "Team Rowan"),
        planChanged("2026-11-19 12:00", "enterprise"),
        staff("2026-11-17 10:00"),
        becomes("2026-11-17 10:00", "pending"),
        becomes("2026-11-25 10:00", "solved")
      ]
    }),
    organization: { id: "bramble-bakery", plan: "boost", recentlyUpgraded: true }
  }
  const answer = triaged(ticket, "2026-11-20 08:00")

  it("has its clocks: 25 h to the first reply, then paused until the customer wrote", () => {
    expect(answer.clocks.map(told)).toEqual([
      "first_reply since Mon 2026-11-16 09:00, met Tue 2026-11-17 10:00, 25 of 48 h, due Wed 2026-11-18 09:00, act by Wed 2026-11-18 01:00",
      "update since Tue 2026-11-17 10:00, running, 10 of 8 h, breached, due Fri 2026-11-20 06:00, act by Fri 2026-11-20 01:00",
      "next_reply since Thu 2026-11-19 22:00, running, 10 of 8 h, breached, due Fri 2026-11-20 06:00, act by Fri 2026-11-20 01:00"
    ])
  })

  it("has the clock that is due first", () => {
    expect(answer.due).toBe(answer.clocks[1])
  })

  it("has a place in the queue", () => {
    expect(answer.place?.reasons).toEqual(["Enterprise", "severity high", "due 2026-11-20T06:00:00.000Z"])
  })

  it("has a route, and somebody who checks in", () => {
    const { route } = answer
    expect([route.product, route.firstLevel.name, route.group.id, route.expert?.role]).toEqual([
      "session_replay",
      "support",
      "replay",
      "sme.replay.eu"
    ])
    expect([route.expert?.onShift, route.responsible.name, route.checkIn?.name]).toEqual([
      false,
      "Team Rowan",
      "support"
    ])
  })

  it("has its warnings, the first three of all clocks: the first reply was met before its own", () => {
    expect(answer.warnings.map(({ at, metric }) => `${metric} ${written(at)}`)).toEqual([
      "update Thu 2026-11-19 22:00",
      "next_reply Thu 2026-11-19 22:00",
      "update Thu 2026-11-19 23:00"
    ])
  })

  it("has its state, and no advice: it was upgraded and says so", () => {
    expect(answer.state).toMatchObject({
      status: "open",
      statusSince: utc("2026-11-19 22:00"),
      plan: "enterprise",
      severity: "high",
      replied: true,
      escalation: { to: "Team Rowan", answered: false }
    })
    expect(answer.advice).toEqual([])
  })

  it("has its history: a repeat and what lies ahead are counted", () => {
    expect(answer.history).toMatchObject({ repeated: 1, future: 1 })
    expect(answer.history.events).toHaveLength(5)
    expect([answer.ticket, answer.now, answer.notYetCreated]).toEqual([
      ticket,
      utc("2026-11-20 08:00"),
      false
    ])
  })
})

describe("a place in the queue", () => {
  it.each([
    ["a new ticket has one", [], true],
    ["an open one has one", [staff("2026-11-16 10:00")], true],
    ["a pending one has none", [becomes("2026-11-16 10:00", "pending")], false],
    ["one on hold has none", [becomes("2026-11-16 10:00", "on_hold")], false],
    ["a solved one has none", [becomes("2026-11-16 10:00", "solved")], false],
    ["a closed one has none", [becomes("2026-11-16 10:00", "closed")], false],
    [
      "a closed one has none although the customer wrote",
      [becomes("2026-11-16 10:00", "closed"), customer("2026-11-16 10:30")],
      false
    ],
    [
      "a reopened one has one again",
      [becomes("2026-11-16 10:00", "solved"), customer("2026-11-16 10:30")],
      true
    ]
  ] as const)("%s", (_, events, has) => {
    expect(triaged(ticketOf({ events }), "2026-11-16 12:00").place !== undefined).toBe(has)
  })
})

describe("a ticket that is created later", () => {
  const answer = triaged(
    ticketOf({ plan: "unknown", events: [staff("2026-11-16 10:00")] }),
    "2026-11-16 08:59:59.999"
  )

  it("is new, has no clocks, and stands outside the queue", () => {
    expect(answer).toMatchObject({
      notYetCreated: true,
      clocks: [],
      warnings: [],
      state: { status: "new" },
      due: { _tag: "NoDue", why: "nothing_awaited" },
      history: { events: [], future: 1 }
    })
    expect(answer?.place).toBeUndefined()
  })

  it("asks nobody for its plan", () => {
    expect(answer.advice).toEqual([])
  })
})

describe("a ticket with an event before its creation", () => {
  it("is refused, and says which event that is", () => {
    const ticket = ticketOf({ events: [staff("2026-11-16 10:00"), customer("2026-11-16 08:00")] })
    expect(triage(present)(ticket, utc("2026-11-17 12:00"))).toMatchObject({
      _tag: "EventBeforeCreation",
      ticket: "T-1",
      events: [1]
    })
  })
})

describe("an organization whose plan", () => {
  const upgraded = (plan: (typeof PLANS)[number] | undefined, recentlyUpgraded?: boolean): TestTicket => ({
    ...ticketOf(),
    organization: {
      id: "bramble-bakery",
      ...(plan === undefined ? {} : { plan }),
      ...(recentlyUpgraded === undefined ? {} : { recentlyUpgraded })
    }
  })
  const tags = (ticket: TestTicket) => triaged(ticket, "2026-11-17 12:00").advice.map(({ _tag }) => _tag)

  it("lags behind its upgrade is to be set by hand (R045)", () => {
    const [advice] = triaged(upgraded("scale", true), "2026-11-17 12:00").advice
    expect(advice).toMatchObject({
      _tag: "SetPlan",
      plan: "enterprise",
      message:
        "recently upgraded to Enterprise, but the ticket says Scale: set the priority field to Enterprise by hand"
    })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R045", "A6"])
  })

  it("lags behind, but is left alone until the ticket is there", () => {
    expect(triaged(upgraded("scale", true), "2026-11-01 12:00").advice).toEqual([])
  })

  it("is not stated is asked of the support lead, among all plans there are", () => {
    const [advice, ...others] = triaged(upgraded(undefined), "2026-11-17 12:00").advice
    expect(others).toEqual([])
    expect(advice).toMatchObject({
      _tag: "NeedsJudgement",
      askedOf: "support-lead",
      options: ["Free", "Pay-as-you-go", "Boost", "Scale", "Enterprise"]
    })
    expect(citationIds(advice?.citations ?? [])).toEqual(["R032", "A6"])
  })

  it.each([
    ["is Enterprise already", "enterprise", true, []],
    ["was not upgraded", "scale", false, []],
    ["is not known to be upgraded", "scale", undefined, []],
    ["is not stated though upgraded", undefined, true, ["SetPlan", "NeedsJudgement"]]
  ] as const)("%s", (_, plan, recentlyUpgraded, expected) => {
    expect(tags(upgraded(plan, recentlyUpgraded))).toEqual(expected)
  })

  it("lags is left alone by an edition without that rule", () => {
    expect(triaged(upgraded("scale", true), "2026-11-17 12:00", patched({ upgraded: [] })).advice).toEqual([])
  })
})

describe("triage", () => {
  it("is one function for an edition, and asks nothing of the clock on the wall", () => {
    const ask = triage(present)
    const ticket = ticketOf({ events: [staff("2026-11-16 10:00")] })
    expect(ask(ticket, utc("2026-11-17 12:00"))).toEqual(ask(ticket, utc("2026-11-17 12:00")))
  })

  it("answers for every ticket at every instant, and can be written down", () => {
    const far = fc.date({ min: new Date("0000-01-02T00:00Z"), max: new Date("9999-12-30T00:00Z") })
    const near = fc.date({ min: new Date("2026-01-01T00:00Z"), max: new Date("2028-01-01T00:00Z") })
    const dates = fc.oneof({ weight: 9, arbitrary: near }, { weight: 1, arbitrary: far })
    const word = fc.oneof(fc.constantFrom("__proto__", "constructor", "toString", "valueOf", ""), fc.string())
    const odd = fc
      .record({
        id: word,
        createdAt: dates,
        product: word,
        severity: fc.constantFrom(...SEVERITIES),
        plan: fc.constantFrom(...PLANS, "unknown" as const),
        now: fc.oneof(dates, fc.constantFrom(new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)))
      })
      .chain(({ now, ...fields }) =>
        eventsAfter(fields.createdAt.getTime() || 0).map((events) => ({
          ticket: ticketOf({ ...fields, events }),
          now
        }))
      )
    fc.assert(
      fc.property(fc.oneof(odd, questions), ({ ticket, now }) => {
        const answer = triage(present)(ticket, now)
        expect(["Triage", "EventBeforeCreation"]).toContain(answer._tag)
        if (answer._tag !== "Triage") return
        expect(() => JSON.stringify(answer.clocks.map(clockJson))).not.toThrow()
        expect("metric" in answer.due || answer.due.message !== "").toBe(true)
        expect(answer.route.responsible.name).not.toBe("")
        expect(answer.warnings.length).toBeLessThanOrEqual(3)
        if (answer.place !== undefined) expect(answer.place.reasons).toHaveLength(3)
      }),
      { numRuns: 300 }
    )
  })
})
