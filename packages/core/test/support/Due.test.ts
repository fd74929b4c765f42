import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { governing } from "@hedgerow/core/support/Due"
import { dueAt } from "@hedgerow/core/support/Sla"
import type { Metric } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import { becomes, clocksOf, customer, patched, staff, type TestTicket, ticketOf, utc } from "./tickets.ts"

describe("the clock that governs (A9)", () => {
  it.each([
    {
      name: "is the first reply before staff have answered",
      ticket: ticketOf(),
      metric: "first_reply",
      due: "2026-11-17 09:00"
    },
    {
      name: "is the update before the next reply when it is due first",
      ticket: ticketOf({ events: [staff("2026-11-16 10:00"), customer("2026-11-16 11:00")] }),
      metric: "update",
      due: "2026-11-17 10:00"
    },
    {
      name: "is one that was due long ago, though it is paused",
      ticket: ticketOf({ plan: "enterprise", events: [becomes("2026-11-16 18:00", "on_hold")] }),
      metric: "first_reply",
      due: "2026-11-16 17:00"
    },
    {
      name: "is never one that has ended, though it was due before",
      ticket: ticketOf({ plan: "enterprise", events: [staff("2026-11-17 10:00")] }),
      metric: "update",
      due: "2026-11-17 18:00"
    }
  ])("$name", ({ ticket, metric, due }) => {
    const now = utc("2026-11-17 12:00")
    const clock = governing(clocksOf(present, ticket, now).clocks)
    expect([clock?.metric, clock?.dueAt]).toEqual([metric, utc(due)])
    expect(dueAt(present, ticket, now)).toEqual(utc(due))
  })

  it("is the next reply where that is promised sooner than an update", () => {
    const { targets } = present.parameters
    const row = (metrics: ReadonlyArray<Metric>, hours: number) => ({
      plan: "scale" as const,
      metrics,
      hours: undated(hours, [])
    })
    const edition = patched({
      targets: { ...targets, scale: row(["first_reply", "update"], 24), next: row(["next_reply"], 4) }
    })
    const ticket = ticketOf({ events: [staff("2026-11-16 10:00"), customer("2026-11-16 11:00")] })
    const now = utc("2026-11-16 12:00")
    expect(governing(clocksOf(edition, ticket, now).clocks)?.metric).toBe("next_reply")
    expect(dueAt(edition, ticket, now)).toEqual(utc("2026-11-16 15:00"))
  })

  it("is none among none", () => expect(governing([])).toBeUndefined())
})

interface Without {
  readonly name: string
  readonly ticket: TestTicket
  readonly now: string
  readonly why: string
  readonly message: string
  readonly cites: ReadonlyArray<string>
}

const POINTER = { channel: "community", url: "https://posthog.com/questions" }

describe("nothing is due", () => {
  it.each<Without>([
    {
      name: "on a plan without a target: the community is pointed to",
      ticket: ticketOf({ plan: "free" }),
      now: "2026-11-17 12:00",
      why: "no_target",
      message:
        "the plan Free has no response target: point the customer to community (https://posthog.com/questions)",
      cites: ["R033", "A4", "R328"]
    },
    {
      name: "on a plan without a target although it is paused",
      ticket: ticketOf({ plan: "free", events: [becomes("2026-11-16 10:00", "pending")] }),
      now: "2026-11-17 12:00",
      why: "no_target",
      message:
        "the plan Free has no response target: point the customer to community (https://posthog.com/questions)",
      cites: ["R033", "A4", "R328"]
    },
    {
      name: "on a plan that is not known",
      ticket: ticketOf({ plan: "unknown" }),
      now: "2026-11-17 12:00",
      why: "unknown_target",
      message: "the organization's plan is not known: ask, or look it up",
      cites: ["A6"]
    },
    {
      name: "while paused under the target",
      ticket: ticketOf({ events: [becomes("2026-11-16 10:00", "on_hold")] }),
      now: "2026-11-17 12:00",
      why: "paused",
      message: "the clock stands still while the ticket is on hold",
      cites: ["R036"]
    },
    {
      name: "once solved",
      ticket: ticketOf({ events: [staff("2026-11-16 10:00"), becomes("2026-11-16 10:00", "solved")] }),
      now: "2026-11-17 12:00",
      why: "paused",
      message: "the clock stands still while the ticket is solved",
      cites: ["R036"]
    },
    {
      name: "before the ticket is created",
      ticket: ticketOf(),
      now: "2026-11-16 08:59:59.999",
      why: "nothing_awaited",
      message: "no answer is awaited",
      cites: []
    },
    {
      name: "on a ticket that cannot be read",
      ticket: ticketOf({ events: [customer("2026-11-16 08:00")] }),
      now: "2026-11-17 12:00",
      why: "unreadable",
      message: "ticket T-1 has events before its creation: events[0]; check the instants of both",
      cites: []
    }
  ])("$name", ({ ticket, now, why, message, cites }) => {
    const none = dueAt(present, ticket, utc(now))
    if (none instanceof Date) throw new Error(none.toISOString())
    expect(none).toMatchObject({ _tag: "NoDue", why, message })
    expect(citationIds(none.citations)).toEqual(expect.arrayContaining([...cites]))
    expect(none.pointTo).toEqual(why === "no_target" ? POINTER : undefined)
  })

  it("and nowhere to point to in an edition that names no place", () => {
    expect(
      dueAt(patched({ withoutTarget: [] }), ticketOf({ plan: "free" }), utc("2026-11-17 12:00"))
    ).toEqual({
      _tag: "NoDue",
      why: "no_target",
      message: "the plan Free has no response target",
      citations: [
        { kind: "rule", id: "R033" },
        { kind: "reading", id: "A4" }
      ]
    })
  })
})
