import { present } from "@hedgerow/core/handbook/Present"
import { explain } from "@hedgerow/core/policy/Explanation"
import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { clocksAt } from "@hedgerow/core/support/Sla"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { historyAt } from "@hedgerow/core/support/TicketHistory"
import { move, statusAfter } from "@hedgerow/core/support/TicketStatus"
import type { StatusRule, Vocabulary } from "@hedgerow/core/support/Vocabulary"
import { coverageShares } from "@hedgerow/core/testing"
import { factsArbitrary, ticketArbitrary } from "@hedgerow/core/testing/arbitrary"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DISCOUNT, EDITION } from "../policy/discount.ts"

const at = new Date("2026-11-20T12:00:00Z")
const next = new Date("2028-01-01T00:00:00Z")

describe("random facts", () => {
  it("are such as the policy reads", () => {
    fc.assert(
      fc.property(factsArbitrary(DISCOUNT, EDITION), (facts) => {
        expect(statedProblems(facts, DISCOUNT.facts)).toEqual([])
        expect(["Decision", "Unknown"]).toContain(
          Reflect.get(explain(DISCOUNT, EDITION, facts, at).answer, "_tag")
        )
      })
    )
  })

  it("reach every rule, every condition both ways and every threshold from both sides, at any time", () => {
    const drawn = fc.sample(factsArbitrary(DISCOUNT, EDITION), { numRuns: 400, seed: 1 })
    const coverage = coverageOf(
      DISCOUNT,
      EDITION,
      drawn.flatMap((facts) => [at, next].map((instant) => ({ facts, at: instant })))
    )
    expect(coverageShares(coverage)).toEqual({ rules: 100, conditions: 100, thresholds: 100 })
  })

  it("leave each fact out now and then, and none where all are to be known", () => {
    const names = Object.keys(DISCOUNT.facts)
    const drawn = fc.sample(factsArbitrary(DISCOUNT, EDITION), { numRuns: 200, seed: 1 })
    for (const name of names) expect(drawn.some((facts) => !Object.hasOwn(facts, name))).toBe(true)
    fc.assert(
      fc.property(factsArbitrary(DISCOUNT, EDITION, { unknown: false }), (facts) => {
        expect(Object.keys(facts)).toEqual(names)
      })
    )
  })
})

describe("random tickets", () => {
  const read = ticketReader(present.vocabulary)

  it("are read from their JSON, with clocks", () => {
    fc.assert(
      fc.property(ticketArbitrary(present), (ticket) => {
        expect(read(JSON.parse(JSON.stringify(ticket)))).toEqual({ _tag: "Value", value: ticket })
        expect(clocksAt(present, ticket, next)._tag).toBe("TicketClocks")
      })
    )
  })

  it("have their events in the order in which they are read, and move only as staff may", () => {
    fc.assert(
      fc.property(ticketArbitrary(present), (ticket) => {
        const history = historyAt(ticket, next)
        if (history._tag !== "TicketHistory") throw new Error(history.message)
        expect(history.events.length + history.repeated).toBe(ticket.events.length)
        if (history.repeated === 0) expect(history.events).toEqual(ticket.events)
        let status = present.vocabulary.initialStatus
        for (const event of ticket.events) {
          if (event.type === "status_changed")
            expect(move(present.vocabulary, status, event.status)).toMatchObject({ allowed: true })
          status = statusAfter(present.vocabulary, status, event)
        }
      })
    )
  })

  it("follow their own vocabulary: replies move them too, and a final status ends it", () => {
    const status = { clocks: "run", queued: true, citations: [] } as const
    const statuses: Readonly<Record<string, StatusRule>> = {
      new: { ...status, moves: ["taken"], onStaffReply: "answered" },
      taken: { ...status, moves: ["new"] },
      answered: { ...status, moves: ["done"], onCustomerReply: "taken" },
      done: { ...status, moves: [], final: true }
    }
    const vocabulary: Vocabulary = { ...present.vocabulary, initialStatus: "new", statuses }
    fc.assert(
      fc.property(ticketArbitrary({ vocabulary }), ({ events }) => {
        let now = "new"
        for (const event of events) {
          if (event.type === "status_changed") expect(statuses[now]?.moves).toContain(event.status)
          now = statusAfter(vocabulary, now, event)
        }
      })
    )
  })

  it("hold every kind of event, every status that staff may set, and tickets of which little is known", () => {
    const drawn = fc.sample(ticketArbitrary(present), { numRuns: 500, seed: 1 })
    const events = drawn.flatMap((ticket) => ticket.events)
    expect(new Set(events.map(({ type }) => type)).size).toBe(7)
    const settable = Object.values(present.vocabulary.statuses).flatMap(({ moves }) => moves)
    expect(
      new Set(events.flatMap((event) => (event.type === "status_changed" ? [event.status] : [])))
    ).toEqual(new Set(settable))
    for (const part of ["severity", "product"] as const)
      expect(new Set(drawn.map((ticket) => ticket[part] === undefined))).toEqual(new Set([true, false]))
    expect(new Set(drawn.map(({ organization }) => organization.plan))).toContain(undefined)
    expect(new Set(drawn.map(({ organization }) => organization.top20))).toEqual(
      new Set([undefined, true, false])
    )
  })

  it("are created in the days that are asked for", () => {
    const options = { from: at, days: 2, maxEvents: 0 }
    fc.assert(
      fc.property(ticketArbitrary(present, options), ({ createdAt, events }) => {
        expect(createdAt.getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(createdAt.getTime()).toBeLessThanOrEqual(at.getTime() + 2 * 86_400_000)
        expect(events).toEqual([])
      })
    )
  })
})

it("gives facts and tickets of their own types", () => {
  const check = () => {
    const [facts] = fc.sample(factsArbitrary(DISCOUNT, EDITION), 1)
    const plan: "free" | "boost" | "scale" | undefined = facts?.plan
    // @ts-expect-error there is no such fact
    const nothing = facts?.spned
    const [ticket] = fc.sample(ticketArbitrary(present), 1)
    // @ts-expect-error there is no such plan
    const misspelt = ticket?.organization.plan === "scael"
    return [plan, nothing, misspelt]
  }
  expect(check).toBeTypeOf("function")
})
