/** The priority edition: targets by class of customer and severity, both sides of each number, and what it lacks. */
import { present } from "@hedgerow/core/handbook/Present"
import { priority } from "@hedgerow/core/handbook/Priority"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { feasibilityOf } from "@hedgerow/core/support/Feasibility"
import { comparePlaces } from "@hedgerow/core/support/Queue"
import { triage } from "@hedgerow/core/support/Triage"
import { describe, expect, it } from "vitest"
import {
  customer,
  escalated,
  staff,
  type TestEvent,
  type TestTicket,
  ticketOf,
  utc
} from "../support/tickets.ts"

type Plan = NonNullable<Parameters<typeof ticketOf>[0]>["plan"]
type Severity = NonNullable<TestTicket["severity"]>

const of = (
  plan: Plan,
  severity: Severity | undefined,
  events: ReadonlyArray<TestEvent> = [],
  facts: TestTicket["facts"] = {}
): TestTicket =>
  ticketOf({
    ...(plan === undefined ? {} : { plan }),
    events,
    facts,
    ...(severity === undefined ? {} : { severity })
  })
const answer = (ticket: TestTicket, now: Date) => {
  const read = triage(priority)(ticket, now)
  if (read._tag !== "Triage") throw new Error(read.message)
  return read
}

/** Tickets begin on Monday 2026-11-16 at 09:00; the week is whole days, so hours run on until Saturday. */
const START = utc("2026-11-16 09:00").getTime()
const HOUR = 3_600_000

const CLASSES: ReadonlyArray<readonly [Plan, Severity | undefined, number | null]> = [
  ["enterprise", "low", 12],
  ["scale", undefined, 12],
  ["boost", "medium", 24],
  ["boost", "high", 24],
  ["boost", "critical", 12],
  ["pay_as_you_go", undefined, 24],
  ["pay_as_you_go", "critical", 12],
  ["free", "high", 24],
  ["free", "critical", 12],
  ["free", "medium", null],
  ["free", undefined, null]
]

describe("the priority edition promises", () => {
  it.each(CLASSES)(
    "R033–R037: on %s, severity %s: a first reply in %s h, not an instant later",
    (plan, severity, hours) => {
      const breachedAt = (ms: number) => answer(of(plan, severity), new Date(START + ms)).clocks[0]?.breached
      if (hours === null) {
        expect(answer(of(plan, severity), new Date(START)).clocks[0]?.state).toBe("no_target")
        return
      }
      expect([breachedAt(hours * HOUR), breachedAt(hours * HOUR + 1)]).toEqual([false, true])
    }
  )

  it.each(CLASSES.flatMap((one) => (one[2] === null ? [] : [[one[0], one[1], one[2] * 2] as const])))(
    "R046: on %s, severity %s: a follow-up in twice that, %d h (C20)",
    (plan, severity, hours) => {
      const replied = utc("2026-11-16 10:00").getTime()
      const events = [staff("2026-11-16 10:00"), customer("2026-11-16 10:00:01")]
      const stateAt = (ms: number) =>
        answer(of(plan, severity, events), new Date(replied + ms)).clocks.map(({ metric, breached }) => [
          metric,
          breached
        ])
      expect(stateAt(hours * HOUR)).toEqual([
        ["first_reply", false],
        ["update", false],
        ["next_reply", false]
      ])
      expect(stateAt(hours * HOUR + 1001)).toEqual([
        ["first_reply", false],
        ["update", true],
        ["next_reply", true]
      ])
    }
  )

  it.each([
    ["scale", undefined, 48],
    ["boost", "critical", 48],
    ["boost", "high", 96],
    ["free", "high", 96]
  ] as const)(
    "R048: escalated on %s, severity %s: %d h of business days (C20, H10)",
    (plan, severity, hours) => {
      const ticket = of(plan, severity, [escalated("2026-11-16 09:30")])
      const breachedAt = (ms: number) => answer(ticket, new Date(START + ms)).clocks[0]?.breached
      expect([breachedAt(hours * HOUR), breachedAt(hours * HOUR + 1)]).toEqual([false, true])
    }
  )

  it("nothing more than a page and a reading give", () => {
    for (const row of Object.values(priority.parameters.targets))
      expect(citationIds(row.hours.flatMap(({ citations }) => citations))).toEqual([
        "customer-support.md@096bfd07",
        "customer-support.md@a0d55840",
        "C20",
        "H10"
      ])
  })
})

describe("the priority edition", () => {
  it("R032: works a grave ticket of a free plan among the plans with a target, by its hours", () => {
    const placed = [
      of("free", "low"),
      of("free", "high"),
      of("free", "critical"),
      of("boost", "medium"),
      of("boost", "critical")
    ].flatMap((ticket, i) => {
      const { place } = answer({ ...ticket, id: `T-${i}` }, new Date(START))
      return place === undefined ? [] : [place]
    })
    expect(placed.toSorted(comparePlaces).map(({ label, id }) => [id, label])).toEqual([
      ["T-2", "Free: 12 h"],
      ["T-4", "Boost: 12 h"],
      ["T-1", "Free: 24 h"],
      ["T-3", "Boost: 24 h"],
      ["T-0", "Free: no target"]
    ])
  })

  it("R040: tells of a target where severity gives one, and points to the community elsewhere", () => {
    const acts = (severity: Severity) =>
      answer(of("free", severity), new Date(START)).handling.obligations.map(({ act }) => act)
    expect(acts("critical")).toContain("notify_target")
    expect(acts("high")).toContain("notify_target")
    expect(acts("medium")).toContain("point_to_community")
    expect(acts("medium")).not.toContain("notify_target")
  })

  it("R073, R084: has nothing on billing and no macro for leads: sales requests may be escalated", () => {
    const { handling } = answer(
      of("scale", "low", [], { billing: true, salesRequest: true, needsSupportFirst: false, offer: false }),
      new Date(START)
    )
    expect(handling.obligations.map(({ act }) => act)).toEqual(
      expect.arrayContaining(["escalate_to_sales", "keep_ticket"])
    )
    expect([...handling.obligations, ...handling.forbidden].map(({ act }) => act)).not.toContain(
      "send_lead_macro"
    )
    expect(handling.forbidden.map(({ act }) => act)).not.toContain("answer_on_billing")
  })

  it("R091, R101: asks about deleting certain events, with both proofs and whatever is spent", () => {
    const asked = { deletionRequest: "targeted", unwilling: true, requesterIsAdmin: true }
    const judged = (directMail: boolean) =>
      answer(of("scale", "low", [], { ...asked, directMail, otherWaysFail: true }), new Date(START)).handling
    expect(judged(true).judgements.map(({ rule }) => rule)).toContain("targeted")
    expect(judged(false).obligations.map(({ rule }) => rule)).toContain("confirm-by-direct-mail")
    expect(judged(true).procedures).toEqual([])
  })

  it("R067, R074: names nobody for abuse and for billing, and others as the present one", () => {
    const { "billing-lead": billing, "conduct-contact": conduct, ...others } = present.contacts
    expect([billing, conduct].includes(undefined)).toBe(false)
    expect(priority.contacts).toEqual(others)
  })

  it("says what its pages ask and tickets do not tell", () => {
    for (const about of [
      "trial",
      "teams add-on",
      "startup",
      "billing issue",
      "Abuse",
      "support zero",
      "leads"
    ])
      expect(
        priority.gaps.some((gap) => gap.about.includes(about)),
        about
      ).toBe(true)
  })

  it("R032: leaves open what the present one does, but for trial and startup plans, which are of a class", () => {
    const open = present.gaps.filter(({ about }) => !priority.gaps.some((gap) => gap.about === about))
    expect(open.map(({ about }) => about)).toEqual(["Trial and startup plans have no target of their own"])
  })

  it("shows each target by severity where it is asked what cannot be staffed", () => {
    const { plans } = feasibilityOf(priority, new Date("2026-11-18T12:00:00Z"))
    expect(plans.map(({ plan, severities, targetHours }) => [plan, severities, targetHours])).toEqual([
      ["free", ["critical"], 12],
      ["pay_as_you_go", ["critical"], 12],
      ["boost", ["critical"], 12],
      ["scale", undefined, 12],
      ["enterprise", undefined, 12],
      ["free", ["high"], 24],
      ["pay_as_you_go", ["high", "medium", "low"], 24],
      ["boost", ["high", "medium", "low"], 24]
    ])
  })
})
