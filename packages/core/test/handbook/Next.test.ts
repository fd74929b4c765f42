/** The next edition: its statuses, clocks, queue, first level, groups, billing, leads and surveys. */
import { next } from "@hedgerow/core/handbook/Next"
import type { NextWords } from "@hedgerow/core/handbook/NextWords"
import { undated } from "@hedgerow/core/policy/Parameter"
import { comparePlaces } from "@hedgerow/core/support/Queue"
import { clocksAt } from "@hedgerow/core/support/Sla"
import { statusAdvice } from "@hedgerow/core/support/StatusAdvice"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { METRICS } from "@hedgerow/core/support/SupportEdition"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import type { TicketEvent } from "@hedgerow/core/support/TicketEvent"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"
import { utc } from "../support/tickets.ts"

type NextTicket = Ticket<NextWords>
type Event = TicketEvent<NextWords>

const becomes = (text: string, status: NextWords["status"]): Event => ({
  at: utc(text),
  type: "status_changed",
  status
})
const staff = (text: string): Event => ({ at: utc(text), type: "agent_replied", public: true })
const customer = (text: string): Event => ({ at: utc(text), type: "customer_replied" })
const ticketOf = (fields: Partial<NextTicket> = {}): NextTicket => ({
  id: "T-1",
  createdAt: utc("2026-11-16 09:00"),
  channel: "in_app",
  organization: { id: "bramble-bakery", plan: "scale" },
  events: [],
  ...fields
})
const answer = (ticket: NextTicket, now = utc("2026-11-16 12:00")) => {
  const read = triage(next)(ticket, now)
  if (read._tag !== "Triage") throw new Error(read.message)
  return read
}

describe("clocks of the next edition", () => {
  it.each(["pending", "on_hold", "resolved"] as const)("C23: are cleared in %s, and start anew", (status) => {
    const events = [staff("2026-11-16 10:00"), becomes("2026-11-16 10:00", status)]
    const clocks = (more: ReadonlyArray<Event>) =>
      answer(ticketOf({ events: [...events, ...more] })).clocks.map(
        ({ metric, state }) => `${metric} ${state}`
      )
    expect(clocks([])).toEqual(["first_reply met", "update cleared"])
    expect(clocks([customer("2026-11-16 11:00")])).toEqual([
      "first_reply met",
      "update cleared",
      "next_reply running"
    ])
  })

  it.each([
    [23, false],
    [24, true]
  ])("C23: an update in %d h beside a next reply in 24 h: the next reply counts: %s", (hours, counts) => {
    const edition: SupportEdition<NextWords> = {
      ...next,
      parameters: {
        ...next.parameters,
        targets: {
          replies: { plan: "scale", metrics: METRICS.slice(0, 2), hours: undated(24, []) },
          updates: { plan: "scale", metrics: ["update"], hours: undated(hours, []) }
        }
      }
    }
    const ticket = ticketOf({ events: [staff("2026-11-16 10:00"), customer("2026-11-16 11:00")] })
    const read = clocksAt(edition, ticket, utc("2026-11-16 12:00"))
    if (read._tag !== "TicketClocks") throw new Error(read.message)
    expect(read.clocks.some(({ metric }) => metric === "next_reply")).toBe(counts)
  })

  it.each([
    ["enterprise", 8],
    ["scale", 24],
    ["boost", 48],
    ["pay_as_you_go", 72]
  ] as const)(
    "R034–R037: on %s a first reply is due in %d h, as in the present edition (H9)",
    (plan, hours) => {
      const [clock] = answer(ticketOf({ organization: { id: "o", plan } })).clocks
      expect(clock?.target.durationMs).toBe(hours * 3_600_000)
    }
  )

  it("C23: a ticket of unknown plan has no deadline, is promised none, and is raised", () => {
    const { clocks, due, handling } = answer(ticketOf({ organization: { id: "o" } }))
    expect(clocks.map(({ state }) => state)).toEqual(["unknown_target"])
    expect("why" in due && due.why).toBe("unknown_target")
    expect(handling.forbidden.map(({ rule }) => rule)).toContain("no-deadline")
    expect(handling.told.find(({ rule }) => rule === "plan-unknown")?.roles).toEqual(["support-lead"])
    expect(
      handling.undecided.find(({ policy, rules }) => policy === "targetNotice" && rules.includes("target"))
    ).toBeUndefined()
    const known = answer(ticketOf()).handling
    expect(known.obligations.map(({ act }) => act)).toContain("notify_target")
    expect(known.told.map(({ rule }) => rule)).not.toContain("plan-unknown")
  })
})

describe("the statuses of the next edition", () => {
  it.each([
    ["2026-11-23 09:59:59.999", "becomes resolved at"],
    ["2026-11-23 10:00", "pending for 7 days"]
  ])("R054: a pending ticket at %s: %s", (now, message) => {
    const events = [staff("2026-11-16 10:00"), becomes("2026-11-16 10:00", "pending")]
    const read = clocksAt(next, ticketOf({ events }), utc(now))
    if (read._tag !== "TicketClocks") throw new Error(read.message)
    const [advice] = statusAdvice(next, read.state, utc(now))
    expect(advice).toMatchObject({ kind: "auto_solve", status: "resolved" })
    expect(advice?._tag === "Advice" && advice.message.startsWith(message)).toBe(true)
  })

  it("C23: knows no solved and no closed", () => {
    expect(Object.keys(next.vocabulary.statuses)).toEqual(["new", "open", "pending", "on_hold", "resolved"])
  })
})

describe("the queue of the next edition", () => {
  const placed = (id: string, fields: Partial<NextTicket>) => {
    const { place } = answer(ticketOf({ id, ...fields }))
    if (place === undefined) throw new Error("no place")
    return place
  }
  const on = (plan: NextWords["plan"] | undefined, marks: object = {}) => ({
    organization: { id: "o", ...(plan === undefined ? {} : { plan }), ...marks }
  })

  it("C20: takes Top 20 and churn risks, Enterprise, and then what is due first, however grave", () => {
    const places = [
      placed("no-deadline", { ...on(undefined), severity: "critical" }),
      placed("later", { ...on("boost", { priority: true }), severity: "critical" }),
      placed("sooner", { ...on("scale"), severity: "low" }),
      placed("overdue", { ...on("boost"), severity: "low", createdAt: utc("2026-11-10 09:00") }),
      placed("enterprise", { ...on("enterprise"), severity: "low" }),
      placed("top-20", { ...on("free", { top20: true }), severity: "low" }),
      placed("churn", { ...on("boost", { churnRisk: true }), severity: "high" })
    ]
    expect(places.toSorted(comparePlaces).map(({ id, label }) => [id, label])).toEqual([
      ["churn", "Churn risk"],
      ["top-20", "Top 20"],
      ["enterprise", "Enterprise"],
      ["overdue", "Most overdue first"],
      ["sooner", "Most overdue first"],
      ["later", "Most overdue first"],
      ["no-deadline", "Most overdue first"]
    ])
  })
})

describe("who answers in the next edition", () => {
  it.each(Object.keys(next.vocabulary.products))("R022: %s is support's unless its team's", (product) => {
    const own = ["security", "merch", "docs", "infrastructure"].includes(product)
    const name = (facts: NextTicket["facts"] = {}) =>
      answer(ticketOf({ product, facts })).route.firstLevel.name === "support"
    expect([name(), name({ preRelease: false }), name({ preRelease: true })]).toEqual([!own, !own, false])
  })

  it("R023: support where no product is stated, released or not", () => {
    expect(answer(ticketOf({ facts: { preRelease: true } })).route.firstLevel.name).toBe("support")
  })

  it.each([
    ["ingestion", "analytics"],
    ["batch_exports", "data"],
    ["workflows", "data"],
    ["product_analytics", "analytics"]
  ])("R188, R191: %s is known by the group %s", (product, group) => {
    expect(answer(ticketOf({ product })).route.group.id).toBe(group)
  })
})

describe("duties of the next edition", () => {
  it("R080, R084: a lead is told to the Slack group of Sales", () => {
    const facts = { salesRequest: true, needsSupportFirst: false, offer: false }
    const { told, obligations } = answer(ticketOf({ facts })).handling
    expect(told.find(({ rule }) => rule === "lead")?.roles).toEqual(["sales"])
    expect(obligations.map(({ act }) => act)).not.toContain("send_lead_macro")
    expect(next.contacts["sales"]?.map(({ value }) => value)).toEqual([["#group-cs-sales-support"]])
  })

  it("R080: a lead that is kept for a reason is told to nobody", () => {
    const facts = { salesRequest: true, needsSupportFirst: false, offer: false, keptWithReason: true }
    expect(answer(ticketOf({ facts })).handling.told.map(({ rule }) => rule)).not.toContain("lead")
  })

  it("R076, R077: the billing lead is told by a message and a private note", () => {
    const { procedures } = answer(ticketOf({ facts: { billing: true, billingInvestigation: true } })).handling
    expect(procedures.map(({ procedure }) => procedure)).toEqual(["billingHandOver"])
    expect(next.procedures["billingHandOver"]?.steps.map(({ id, after = [] }) => [id, after])).toEqual([
      ["message", []],
      ["note", []],
      ["investigate", ["message", "note"]],
      ["tell-customer", ["investigate"]],
      ["hand-over", ["tell-customer"]]
    ])
  })

  it.each([
    ["2026-11-17 09:59:59.999", false, false, "Forbid"],
    ["2026-11-17 10:00", false, false, "Do"],
    ["2026-11-17 10:00", true, false, "Forbid"],
    ["2026-11-17 10:00", false, true, "Forbid"]
  ])("R063: a survey at %s, security %s, merch %s: %s", (now, security, merch, expected) => {
    const facts = { surveyed: false, spam: false, abuse: false, legalClaim: false, security, merch }
    const events = [staff("2026-11-16 10:00"), becomes("2026-11-16 10:00", "resolved")]
    const { obligations, forbidden } = answer(ticketOf({ facts, events }), utc(now)).handling
    const about = ({ act }: { readonly act: string }) => act === "satisfaction_survey"
    expect([obligations.some(about), forbidden.some(about)]).toEqual([
      expected === "Do",
      expected === "Forbid"
    ])
  })

  it("C23: names no Zendesk and no Solved", () => {
    const said = JSON.stringify([next.policies, next.procedures, next.vocabulary])
    expect(said).not.toMatch(/Zendesk|Solved/)
    expect(said).toMatch(/PostHog Support/)
  })

  it("says what is not known of it", () => {
    for (const about of ["5 days", "Accounts & Billing", "AI note", "social media", "open issue"])
      expect(
        next.gaps.some((gap) => gap.about.includes(about)),
        about
      ).toBe(true)
  })
})
