/** The order of work: R032, R042, R044 and R051 with the reading A6. */
import { present } from "@hedgerow/core/handbook/Present"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Rule } from "@hedgerow/core/policy/Rule"
import { comparePlaces, type Place } from "@hedgerow/core/support/Queue"
import type { Metric, QueueStep } from "@hedgerow/core/support/SupportEdition"
import { triage } from "@hedgerow/core/support/Triage"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questions, tickets } from "./arbitraries.ts"
import {
  patched,
  planChanged,
  severityChanged,
  type TestEdition,
  type TestTicket,
  ticketOf,
  utc
} from "./tickets.ts"

const NOW = utc("2026-11-20 12:00")

const placeIn = (edition: TestEdition, ticket: TestTicket, now = NOW): Place => {
  const answer = triage(edition)(ticket, now)
  if (answer._tag !== "Triage" || answer.place === undefined) throw new Error("no place")
  return answer.place
}
const placeOf = (ticket: TestTicket, now = NOW): Place => placeIn(present, ticket, now)

type Flags = Partial<Record<"top20" | "priority" | "recentlyUpgraded", boolean>>
type Short = Parameters<typeof ticketOf>[0] & { readonly flags?: Flags }

/** A ticket of Friday 2026-11-20 at 09:00, of medium severity, on Scale, unless said otherwise. */
const waiting = ({ flags, ...fields }: Short = {}): TestTicket => {
  const ticket = ticketOf({ createdAt: utc("2026-11-20 09:00"), severity: "medium", ...fields })
  return { ...ticket, organization: { ...ticket.organization, ...flags } }
}

const step = {
  citations: [],
  strength: "should",
  then: { _tag: "QueueStep", rank: 0, label: "On Boost" }
} as const
const byTarget = {
  ...step,
  id: "by_target",
  when: [{ fact: "target", is: "some" }],
  then: { _tag: "QueueByTarget", rank: 0 }
} as const

/** The present edition with another queue. */
const withQueue = (rules: ReadonlyArray<Rule<QueueStep>>): TestEdition => ({
  ...present,
  policies: { ...present.policies, queue: { ...present.policies.queue, rules } }
})
const boostFirst = withQueue([
  { ...step, id: "boost", when: [{ fact: "plan", is: "boost" }], exceptionTo: ["by_target"] },
  { ...byTarget, then: { _tag: "QueueByTarget", rank: 1 } }
])

interface Pair {
  readonly name: string
  readonly sooner: TestTicket
  readonly later: TestTicket
}

const unknownSeverity = (() => {
  const { severity: _, ...ticket } = waiting({ id: "T-1" })
  return ticket
})()

describe("the queue takes", () => {
  it.each<Pair>([
    {
      name: "R051: Top 20, on whatever plan, before Enterprise",
      sooner: waiting({ plan: "free", flags: { top20: true }, severity: "low" }),
      later: waiting({ plan: "enterprise", severity: "critical" })
    },
    {
      name: "R051: Top 20 before Enterprise with priority",
      sooner: waiting({ plan: "boost", flags: { top20: true } }),
      later: waiting({ plan: "enterprise", flags: { priority: true } })
    },
    {
      name: "R044, R051: Enterprise before priority customers",
      sooner: waiting({ plan: "enterprise", severity: "low" }),
      later: waiting({ plan: "scale", flags: { priority: true }, severity: "critical" })
    },
    {
      name: "R044: priority customers, on whatever plan, before Scale",
      sooner: waiting({ plan: "free", flags: { priority: true }, severity: "low" }),
      later: waiting({ plan: "scale", severity: "critical" })
    },
    {
      name: "R032: Scale before Boost",
      sooner: waiting({ plan: "scale", severity: "low" }),
      later: waiting({ plan: "boost", severity: "critical" })
    },
    {
      name: "R032: Boost before pay-as-you-go, even when that is due first",
      sooner: waiting({ plan: "boost" }),
      later: waiting({ plan: "pay_as_you_go", createdAt: utc("2026-11-16 09:00") })
    },
    {
      name: "pay-as-you-go before plans that are not known",
      sooner: waiting({ plan: "pay_as_you_go", severity: "low" }),
      later: waiting({ plan: "unknown", severity: "critical" })
    },
    {
      name: "H4: plans that are not known before Free",
      sooner: waiting({ plan: "unknown", severity: "low" }),
      later: waiting({ plan: "free", severity: "critical" })
    },
    {
      name: "the plan of now, not of the creation",
      sooner: waiting({ plan: "free", events: [planChanged("2026-11-20 10:00", "scale")] }),
      later: waiting({ plan: "boost" })
    },
    {
      name: "within a plan critical before high",
      sooner: waiting({ severity: "critical", createdAt: utc("2026-11-20 10:00") }),
      later: waiting({ severity: "high" })
    },
    {
      name: "high before medium",
      sooner: waiting({ severity: "high", createdAt: utc("2026-11-20 10:00") }),
      later: waiting({ severity: "medium" })
    },
    {
      name: "medium before low",
      sooner: waiting({ severity: "medium", createdAt: utc("2026-11-20 10:00") }),
      later: waiting({ severity: "low" })
    },
    {
      name: "among Top 20 the graver before the shorter target",
      sooner: waiting({ plan: "free", flags: { top20: true }, severity: "high" }),
      later: waiting({ plan: "enterprise", flags: { top20: true }, severity: "medium" })
    },
    {
      name: "the severity of now, not of the creation",
      sooner: waiting({ severity: "low", events: [severityChanged("2026-11-20 10:00", "critical")] }),
      later: waiting({ severity: "high" })
    },
    {
      name: "high before a severity that is not known",
      sooner: waiting({ severity: "high", createdAt: utc("2026-11-20 10:00") }),
      later: unknownSeverity
    },
    {
      name: "a severity that is not known before low",
      sooner: { ...unknownSeverity, createdAt: utc("2026-11-20 10:00") },
      later: waiting({ severity: "low" })
    },
    {
      name: "a severity that is not known as medium: what is due first comes first",
      sooner: unknownSeverity,
      later: waiting({ id: "T-0", createdAt: utc("2026-11-20 09:01") })
    },
    {
      name: "medium as one that is not known: what is due first comes first",
      sooner: waiting({ id: "T-2", createdAt: utc("2026-11-20 08:59") }),
      later: unknownSeverity
    },
    {
      name: "what is due first",
      sooner: waiting({ id: "T-2", createdAt: utc("2026-11-20 08:59") }),
      later: waiting({ id: "T-1", createdAt: utc("2026-11-20 09:00") })
    },
    {
      name: "what was due before what will be",
      sooner: waiting({ id: "T-2", createdAt: utc("2026-11-18 09:00") }),
      later: waiting({ id: "T-1", createdAt: utc("2026-11-20 09:00") })
    },
    {
      name: "what is due before what is not, among Top 20",
      sooner: waiting({ id: "T-2", plan: "pay_as_you_go", flags: { top20: true } }),
      later: waiting({ id: "T-1", plan: "free", flags: { top20: true }, createdAt: utc("2026-11-16 09:00") })
    },
    {
      name: "the older ticket of two that are due together",
      sooner: waiting({ id: "T-2", createdAt: utc("2026-11-21 09:00") }),
      later: waiting({ id: "T-1", createdAt: utc("2026-11-22 09:00") })
    },
    {
      name: "the older ticket of two that are not due",
      sooner: waiting({ id: "T-2", plan: "free", createdAt: utc("2026-11-20 08:59") }),
      later: waiting({ id: "T-1", plan: "free" })
    },
    {
      name: "else the ticket whose id comes first",
      sooner: waiting({ id: "T-1" }),
      later: waiting({ id: "T-2" })
    }
  ])("$name", ({ sooner, later }) => {
    const now = utc("2026-11-22 12:00")
    expect(comparePlaces(placeOf(sooner, now), placeOf(later, now))).toBeLessThan(0)
    expect(comparePlaces(placeOf(later, now), placeOf(sooner, now))).toBeGreaterThan(0)
  })

  it("a flag that is false, or not known, for no flag", () => {
    const plain = placeOf(waiting({}))
    expect(comparePlaces(plain, placeOf(waiting({ flags: { top20: false, priority: false } })))).toBe(0)
    expect(comparePlaces(plain, placeOf(waiting({ flags: { recentlyUpgraded: true } })))).toBe(0)
  })

  it("its steps as the edition ranks them", () => {
    const places = (["enterprise", "boost", "scale"] as const).map((plan) =>
      placeIn(boostFirst, waiting({ id: plan, plan, flags: { top20: true } }))
    )
    expect(places.toSorted(comparePlaces).map(({ label }) => label)).toEqual([
      "On Boost",
      "Enterprise: 8 h",
      "Scale: 24 h"
    ])
  })

  describe("a step in which severity does not weigh", () => {
    const all = (bySeverity?: boolean) =>
      withQueue([
        {
          ...step,
          id: "all",
          when: [],
          then: { ...step.then, label: "All", ...(bySeverity === undefined ? {} : { bySeverity }) }
        }
      ])
    const grave = waiting({ id: "grave", severity: "critical", plan: "boost" })
    const due = waiting({ id: "due", severity: "low", plan: "enterprise" })
    const { severity: _, ...unknown } = due

    it.each([
      [false, "due"],
      [true, "grave"],
      [undefined, "grave"]
    ])("bySeverity %s: %s comes first", (bySeverity, first) => {
      const places = [grave, due].map((ticket) => placeIn(all(bySeverity), ticket))
      expect(places.toSorted(comparePlaces)[0]?.id).toBe(first)
    })

    it("takes a ticket of unknown severity like any other, and gives severity as no reason", () => {
      const [place, other] = [due, unknown].map((ticket) => placeIn(all(false), ticket))
      expect(place && other && comparePlaces(place, other)).toBe(0)
      expect(other?.reasons).toEqual(["All", "due 2026-11-20T17:00:00.000Z"])
      expect(other?.citations).toEqual([])
    })
  })

  it("ranks plans by the target of the ticket's severity", () => {
    const row = (plan: "scale" | "boost", hours: number) => ({
      plan,
      metrics: ["first_reply"] as const,
      hours: undated(hours, [])
    })
    const edition = patched({
      targets: {
        scale: row("scale", 24),
        boost: row("boost", 48),
        high: { ...row("boost", 12), severities: ["high"] }
      }
    })
    const label = (severity: "high" | "medium") =>
      placeIn(edition, waiting({ plan: "boost", severity })).label
    expect([label("high"), label("medium")]).toEqual(["Boost: 12 h", "Boost: 48 h"])
  })

  it("a step behind the plans after all of them, whatever their targets", () => {
    const last = withQueue([
      { ...byTarget, exceptionTo: ["later"] },
      { ...step, id: "later", when: [], then: { _tag: "QueueStep", rank: 1, label: "Later" } }
    ])
    const places = [waiting({ id: "T-1", plan: "free" }), waiting({ id: "T-2", plan: "pay_as_you_go" })].map(
      (ticket) => placeIn(last, ticket)
    )
    expect(places.toSorted(comparePlaces).map(({ label }) => label)).toEqual(["Pay-as-you-go: 72 h", "Later"])
  })

  it("last, and says why, what the policy does not decide", () => {
    const question = "Is the hedge on fire?"
    const asking = { ...step, id: "fire", when: [{ fact: "channel", is: "slack" }] } as const
    const edition = withQueue([
      { ...asking, then: { _tag: "NeedsJudgement", question, askedOf: "lead", options: [], citations: [] } },
      { ...step, id: "boost", when: [{ fact: "plan", is: "boost" }] },
      { ...byTarget, when: [{ fact: "plan", is: "scale" }] }
    ])
    const places = [
      waiting({ id: "asked", plan: "free", channel: "slack" }),
      waiting({ id: "unknown", plan: "unknown" }),
      waiting({ id: "none", plan: "free" }),
      waiting({ id: "decided", severity: "low" })
    ].map((ticket) => placeIn(edition, ticket))
    expect(places.map(({ id, label }) => [id, label])).toEqual([
      ["asked", `lead decides: ${question}`],
      ["unknown", "to tell where it stands, state: plan"],
      ["none", "the handbook does not say where it stands"],
      ["decided", "Scale: 24 h"]
    ])
    expect(places.toSorted(comparePlaces)[0]?.id).toBe("decided")
  })

  it("plans by their target for a first reply to tickets that are not escalated", () => {
    const { targets } = present.parameters
    const row = (metrics: ReadonlyArray<Metric>, escalated: boolean, hours: number) => ({
      plan: "scale" as const,
      metrics,
      escalated,
      hours: undated(hours, [])
    })
    const edition = patched({
      targets: {
        ...targets,
        scale: row(["first_reply"], false, 60),
        escalated: row(["first_reply"], true, 1),
        others: row(["next_reply", "update"], false, 1)
      }
    })
    const places = (["pay_as_you_go", "scale", "boost"] as const).map((plan) =>
      placeIn(edition, waiting({ id: plan, plan }))
    )
    expect(places.toSorted(comparePlaces).map(({ id }) => id)).toEqual(["boost", "scale", "pay_as_you_go"])
  })

  it("a severity that is not known last in an edition that does not say where", () => {
    const edition = patched({ unknownSeverity: [] })
    expect(
      comparePlaces(placeIn(edition, waiting({ severity: "low" })), placeIn(edition, unknownSeverity))
    ).toBeLessThan(0)
  })
})

describe("the reasons for a place", () => {
  it.each([
    {
      name: "Top 20",
      ticket: waiting({ flags: { top20: true }, severity: "high" }),
      reasons: ["Top 20", "severity high", "due 2026-11-23T09:00:00.000Z"],
      cites: ["R051", "A6"]
    },
    {
      name: "Enterprise",
      ticket: waiting({ plan: "enterprise" }),
      reasons: ["Enterprise", "severity medium", "due 2026-11-20T17:00:00.000Z"],
      cites: ["R044", "R051", "A6"]
    },
    {
      name: "a priority customer",
      ticket: waiting({ plan: "free", flags: { priority: true } }),
      reasons: ["Priority customer", "severity medium", "nothing due"],
      cites: ["R044", "A6"]
    },
    {
      name: "a plan with a target",
      ticket: waiting({ plan: "boost" }),
      reasons: ["Boost: 48 h", "severity medium", "due 2026-11-24T09:00:00.000Z"],
      cites: ["R032", "A6", "R035"]
    },
    {
      name: "a plan that is not known",
      ticket: waiting({ plan: "unknown" }),
      reasons: ["plan unknown: no target known", "severity medium", "nothing due"],
      cites: ["H4", "R032", "A6"]
    },
    {
      name: "a plan without a target",
      ticket: waiting({ plan: "free" }),
      reasons: ["Free: no target", "severity medium", "nothing due"],
      cites: ["R032", "R033", "A4"]
    },
    {
      name: "a severity that is not known",
      ticket: unknownSeverity,
      reasons: ["Scale: 24 h", "severity unknown, sorted as medium", "due 2026-11-23T09:00:00.000Z"],
      cites: ["R036", "R042", "H3"]
    }
  ])("$name", ({ ticket, reasons, cites }) => {
    const place = placeOf(ticket)
    expect(place.reasons).toEqual(reasons)
    expect(place.label).toBe(reasons[0])
    expect(citationIds(place.citations)).toEqual(expect.arrayContaining(cites))
  })
})

describe("the order of places", () => {
  const few = fc.integer({ min: 0, max: 2 })
  const drawn: fc.Arbitrary<Place> = fc
    .record({
      rank: few,
      targetHours: fc.oneof(few, fc.constant(Number.POSITIVE_INFINITY)),
      severityRank: few,
      due: fc.oneof(few, fc.constant(Number.POSITIVE_INFINITY)),
      createdAt: few,
      id: fc.constantFrom("T-1", "T-2", "T-10")
    })
    .map((place) => ({ ...place, label: "", reasons: [], citations: [] }))
  const real = fc
    .tuple(fc.uniqueArray(tickets, { selector: ({ id }) => id, maxLength: 12 }), questions)
    .map(([list, { now }]) =>
      list.flatMap((ticket) => {
        const answer = triage(present)(ticket, now)
        return answer._tag === "Triage" && answer.place !== undefined ? [answer.place] : []
      })
    )
  const triples = fc.oneof(
    fc.tuple(drawn, drawn, drawn),
    real.filter((places) => places.length >= 3).map((places) => places.slice(0, 3) as [Place, Place, Place])
  )

  it("is total and antisymmetric: one comes first, unless all that counts is equal", () => {
    fc.assert(
      fc.property(triples, ([a, b]) => {
        const order = comparePlaces(a, b)
        expect(Number.isNaN(order)).toBe(false)
        expect(Math.sign(comparePlaces(b, a))).toBe(order === 0 ? 0 : -Math.sign(order))
        if (order === 0)
          expect({ ...a, reasons: [], citations: [] }).toEqual({ ...b, reasons: [], citations: [] })
        expect(comparePlaces(a, a)).toBe(0)
      }),
      { numRuns: 300 }
    )
  })

  it("is transitive", () => {
    fc.assert(
      fc.property(triples, ([a, b, c]) => {
        if (comparePlaces(a, b) <= 0 && comparePlaces(b, c) <= 0) {
          expect(comparePlaces(a, c)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 300 }
    )
  })

  it("does not depend on where the tickets stood before", () => {
    const shuffled = real.chain((places) =>
      fc.tuple(fc.constant(places), fc.shuffledSubarray(places, { minLength: places.length }))
    )
    fc.assert(
      fc.property(shuffled, ([places, other]) => {
        expect(other.toSorted(comparePlaces)).toEqual(places.toSorted(comparePlaces))
      })
    )
  })

  it("leaves equal places as they stood", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (places) => {
        const numbered = places.map((place, i) => ({ ...place, label: String(i) }))
        const sorted = numbered.toSorted(comparePlaces)
        for (const [i, place] of sorted.entries()) {
          const next = sorted[i + 1]
          if (next !== undefined && comparePlaces(place, next) === 0) {
            expect(Number(place.label)).toBeLessThan(Number(next.label))
          }
        }
      })
    )
  })
})
