import { present } from "@hedgerow/core/handbook/Present"
import { backtest } from "@hedgerow/core/policy/Backtest"
import { rules } from "@hedgerow/core/policy/Citation"
import { oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import type { Duty } from "@hedgerow/core/support/Duty"
import { EDITION_FACT, policiesThatDiffer, policyAnswers } from "@hedgerow/core/support/PolicyAnswers"
import { clocksAt } from "@hedgerow/core/support/Sla"
import { ticketAnswers } from "@hedgerow/core/support/TicketAnswers"
import { happenedTo, ticketBacktest } from "@hedgerow/core/support/TicketBacktest"
import { factsOf } from "@hedgerow/core/support/TicketFacts"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questions } from "./arbitraries.ts"
import {
  becomes,
  customer,
  escalated,
  staff,
  type TestEdition,
  type TestTicket,
  ticketOf,
  utc
} from "./tickets.ts"

const { parameters } = present

/** The present edition with another target for Scale, all metrics, all else as it is. */
const scaleIn = (hours: number | null, id = "faster"): TestEdition => ({
  ...present,
  id,
  parameters: {
    ...parameters,
    targets: {
      ...parameters.targets,
      scale: {
        plan: "scale",
        metrics: ["first_reply", "next_reply", "update"],
        hours: undated(hours, rules("R036"))
      }
    }
  }
})

const parcels = (text: string) =>
  definePolicy<Duty, "big">()({
    id: "parcels",
    title: "Parcels that got lost",
    kind: "collect",
    facts: {
      lost: yesNo("a parcel got lost"),
      worth: { type: "number", unit: "euros", about: "what it is worth" },
      escalated: yesNo("the ticket was escalated")
    },
    rules: [
      {
        id: "lost",
        citations: rules("P1"),
        strength: "must",
        when: [{ fact: "lost", is: true }],
        then: { _tag: "Do", act: "look_for_it", text }
      },
      {
        id: "worth",
        citations: rules("P2"),
        strength: "must",
        when: [
          { fact: "lost", is: true },
          { fact: "worth", atLeast: "big" }
        ],
        then: { _tag: "Tell", roles: ["parcel_lead"], when: "at_once", text: "It is dear." }
      },
      {
        id: "early",
        citations: rules("P3"),
        strength: "must",
        when: [{ fact: "escalated", is: true }],
        then: { _tag: "Forbid", act: "public_reply", text: "Leave it to them." }
      }
    ]
  })

/** An edition that decides of parcels besides routing. */
const withParcels = (id: string, text: string, big: number): TestEdition => {
  const { firstLevel, group, queue } = present.policies
  return {
    ...present,
    id,
    thresholds: { big: undated(big, rules("P2")) },
    policies: { firstLevel, group, queue, parcels: parcels(text) }
  }
}

const run = async (tickets: ReadonlyArray<TestTicket>, before: TestEdition, after: TestEdition, now?: Date) =>
  backtest(tickets, ticketBacktest(before, after, now === undefined ? {} : { now }))

/** Changes of the outcome, one line each. */
const told = ({ changes }: Awaited<ReturnType<typeof run>>): ReadonlyArray<string> =>
  changes
    .filter(({ sameOutcome }) => !sameOutcome)
    .map(({ question, before, after, rows }) => {
      const [was, is] = [before, after].map(({ outcome, text }) => text ?? `${outcome}`)
      return `${question}: ${was} → ${is} (${rows})`
    })

describe("what an edition says of a ticket", () => {
  const answersOf = (ticket: TestTicket, edition: TestEdition = present, now?: Date) =>
    Object.fromEntries(
      Object.entries(ticketAnswers(edition, now === undefined ? {} : { now })(ticket)).map(
        ([question, { outcome }]) => [question, outcome]
      )
    )

  it("R036: Scale's targets, its place and its team are those of the instant at which it came", () => {
    const ticket = ticketOf({
      product: "feature_flags",
      severity: "high",
      events: [{ at: utc("2026-11-16 10:00"), type: "plan_changed", plan: "enterprise" }]
    })
    expect(answersOf(ticket)).toMatchObject({
      "first reply target": { targetHours: 24 },
      "next reply target": { targetHours: 24 },
      "update target": { targetHours: 24 },
      queue: "Scale: 24 h",
      "first level": "support"
    })
  })

  it.each<[string, Partial<Parameters<typeof ticketOf>[0]>, unknown]>([
    ["R033: Free has none", { plan: "free" }, { targetHours: null }],
    ["R037: Enterprise has 8 hours", { plan: "enterprise" }, { targetHours: 8 }],
    ["a plan that is not stated has an unknown one", { plan: "unknown" }, {}]
  ])("of the first reply's target: %s", (_, fields, target) => {
    expect(answersOf(ticketOf(fields))["first reply target"]).toEqual(target)
  })

  it.each<[string, Partial<TestTicket>, string | undefined, string | undefined]>([
    ["a reply at the target's last instant", { events: [staff("2026-11-17 09:00")] }, "met", undefined],
    ["a reply a minute later", { events: [staff("2026-11-17 09:01")] }, "breached", undefined],
    ["no reply, nothing since", { events: [] }, "waiting", undefined],
    [
      "no reply, a message after the target",
      { events: [customer("2026-11-17 09:01")] },
      "breached",
      undefined
    ],
    [
      "a question that waits when the history ends",
      { events: [staff("2026-11-16 10:00"), customer("2026-11-16 11:00")] },
      "met",
      "waiting"
    ],
    [
      "two questions, the first answered late",
      {
        events: [
          ...[staff("2026-11-16 10:00"), customer("2026-11-16 11:00"), staff("2026-11-18 11:00")],
          ...[customer("2026-11-18 12:00"), staff("2026-11-18 13:00")]
        ]
      },
      "met",
      "breached"
    ]
  ])("R036: %s", (_, fields, first, next) => {
    const answers = answersOf(ticketOf(fields))
    expect([answers["first reply"], answers["next reply"]]).toEqual([first, next])
  })

  it("reads clocks up to an instant where one is given", () => {
    const ticket = ticketOf({ events: [staff("2026-11-18 09:00")] })
    expect(answersOf(ticket, present, utc("2026-11-16 12:00"))["first reply"]).toBe("waiting")
    expect(answersOf(ticketOf(), present, utc("2026-11-18 12:00"))["first reply"]).toBe("breached")
  })

  it("R054: says after how many days it solves itself", () => {
    const ticket = ticketOf({ events: [staff("2026-11-16 10:00"), becomes("2026-11-16 10:00", "pending")] })
    expect(answersOf(ticket)["at last, auto solve"]).toBe("set to solved after 7 days")
  })

  it("says of a history that cannot be read only that", () => {
    const ticket = ticketOf({ events: [staff("2026-11-15 10:00")] })
    expect(Object.keys(answersOf(ticket))).toEqual(["history"])
    expect(happenedTo(present, ticket, ticketAnswers(present)(ticket))).toEqual(["unreadable"])
  })

  it("asks every duty policy by the facts of the instant at which it came", () => {
    const ticket = ticketOf({ facts: { lost: true, worth: 500 }, events: [escalated("2026-11-16 12:00")] })
    const edition = withParcels("dear from 500", "Search.", 500)
    expect(answersOf(ticket, edition)["parcels"]).toBe(
      "do look for it: Search.; tell parcel lead at once: It is dear."
    )
    expect(answersOf(ticketOf({ facts: { lost: true } }), edition)["parcels"]).toBe(
      "do look for it: Search.; waits for worth"
    )
  })
})

describe("what really happened", () => {
  it.each<[string, Partial<TestTicket>, ReadonlyArray<string>]>([
    ["answered in time", { events: [staff("2026-11-16 10:00")] }, ["met"]],
    ["answered late", { events: [staff("2026-11-18 10:00")] }, ["breached"]],
    ["never answered", {}, ["unanswered"]],
    [
      "taken up again after it was solved",
      {
        events: [
          staff("2026-11-16 10:00"),
          becomes("2026-11-16 10:00", "solved"),
          customer("2026-11-16 11:00")
        ]
      },
      ["met", "reopened"]
    ],
    [
      "answered after a wait, which is no reopening",
      {
        events: [
          staff("2026-11-16 10:00"),
          becomes("2026-11-16 10:00", "pending"),
          customer("2026-11-16 11:00")
        ]
      },
      ["met"]
    ],
    [
      "solved, then closed",
      {
        events: [
          staff("2026-11-16 10:00"),
          becomes("2026-11-16 10:00", "solved"),
          becomes("2026-11-16 11:00", "closed")
        ]
      },
      ["met"]
    ],
    [
      "escalated",
      { events: [escalated("2026-11-16 09:30"), staff("2026-11-16 10:00")] },
      ["met", "escalated"]
    ]
  ])("%s", (_, fields, happened) => {
    const ticket = ticketOf(fields)
    expect(happenedTo(present, ticket, ticketAnswers(present)(ticket))).toEqual(happened)
  })
})

describe("a backtest of two editions", () => {
  const inTime = ticketOf({ id: "T-1", events: [staff("2026-11-16 20:00")] })
  const tight = ticketOf({ id: "T-2", events: [staff("2026-11-16 22:00")] })
  const enterprise = ticketOf({ id: "T-3", plan: "enterprise", events: [staff("2026-11-16 22:00")] })

  it("R036: 12 hours for Scale would have broken a promise that 24 kept, given the same replies", async () => {
    const result = await run([inTime, tight, enterprise], present, scaleIn(12))
    expect([result.rows, result.changed]).toEqual([3, 2])
    expect(told(result)).toEqual([
      "first reply target: 24 h → 12 h (2)",
      "next reply target: 24 h → 12 h (2)",
      "update target: 24 h → 12 h (2)",
      "queue: Scale: 24 h → Scale: 12 h (2)",
      "first reply: met → breached (1)"
    ])
    const broken = result.changes.find(({ question }) => question === "first reply")
    expect(broken).toMatchObject({ happened: { met: 1 }, examples: ["T-2"] })
    expect(result.happened).toEqual({ met: { rows: 2, changed: 2 }, breached: { rows: 1, changed: 0 } })
  })

  it("finds nothing between an edition and its copy", async () => {
    const result = await run(
      [inTime, tight, enterprise],
      present,
      structuredClone({ ...present, id: "copy" })
    )
    expect([result.changed, result.otherRules, result.changes]).toEqual([0, 0, []])
  })

  it("R036: replays what was logged, and leaves out what does not come out so", async () => {
    const logged = (targetHours: number, edition = "present") => ({
      edition,
      rule: "R036",
      outcome: { targetHours }
    })
    const result = await run(
      [
        { ...inTime, logged: logged(24) },
        { ...inTime, logged: logged(12, "faster") },
        { ...inTime, id: "T-9", logged: logged(48) },
        { ...inTime, logged: logged(24, "2019") }
      ],
      present,
      scaleIn(12)
    )
    expect([result.rows, result.compared, result.changed]).toEqual([4, 3, 3])
    expect(result.replay).toMatchObject({ reproduced: 2, notReplayed: 1, notReproduced: 1 })
    expect(result.replay.examples[0]).toMatchObject({ id: "T-9", outcome: { targetHours: 48 } })
    expect(result.replay.examples[0]?.now).toContainEqual({
      question: "first reply target",
      outcome: { targetHours: 24 }
    })
  })

  it("replays a duty policy that is the same in both editions, although it is not compared", async () => {
    const [before, after] = [withParcels("a", "Search.", 500), withParcels("b", "Search.", 500)]
    const ticket = ticketOf({
      facts: { lost: true, worth: 1 },
      logged: { edition: "b", rule: "P1", outcome: "do look for it: Search." }
    })
    expect((await run([ticket], before, after)).replay).toMatchObject({ reproduced: 1, notReproduced: 0 })
  })

  it("sees other numbers and other words of a duty policy", async () => {
    const ticket = ticketOf({ facts: { lost: true, worth: 500 } })
    const before = withParcels("a", "Search.", 500)
    expect(told(await run([ticket], before, withParcels("b", "Search.", 501)))).toEqual([
      "parcels: do look for it: Search.; tell parcel lead at once: It is dear. → do look for it: Search. (1)"
    ])
    expect((await run([ticket], before, withParcels("b", "Ask.", 500))).changed).toBe(1)
    expect((await run([ticket], before, withParcels("b", "Search.", 499))).changed).toBe(0)
  })

  it("sees a policy that is new or gone", async () => {
    const ticket = ticketOf({ facts: { lost: true, worth: 1 } })
    const { firstLevel, group, queue } = present.policies
    const without: TestEdition = { ...present, policies: { firstLevel, group, queue } }
    const withThem = withParcels("b", "Search.", 500)
    expect(told(await run([ticket], without, withThem))).toEqual([
      "parcels: not answered → do look for it: Search. (1)"
    ])
    expect(told(await run([ticket], withThem, without))).toEqual([
      "parcels: do look for it: Search. → not answered (1)"
    ])
  })
})

describe("policies that are left out of the comparison", () => {
  it("are those whose rules and numbers are the same", () => {
    const before = withParcels("a", "Search.", 500)
    const differ = (after: TestEdition) => [...policiesThatDiffer(before, after)]
    expect(differ(withParcels("b", "Search.", 500))).toEqual([])
    expect(differ(withParcels("b", "Search.", 501))).toEqual(["parcels"])
    expect(differ(withParcels("b", "Ask.", 500))).toEqual(["parcels"])
    expect(differ({ ...before, policies: present.policies })).toContain("parcels")
  })

  it("are not those that read whether there is a target, where targets are not the same", () => {
    const { firstLevel, group, queue } = present.policies
    const targeted = definePolicy<Duty>()({
      id: "targeted",
      title: "Who is told of targets",
      kind: "collect",
      facts: { target: oneOf(["some", "none", "unknown"], "whether there is one") },
      rules: [
        {
          id: "say",
          citations: rules("P1"),
          strength: "must",
          when: [{ fact: "target", is: "none" }],
          then: { _tag: "Do", act: "say_so", text: "Say so." }
        }
      ]
    })
    const edition: TestEdition = { ...present, policies: { firstLevel, group, queue, targeted } }
    const other: TestEdition = { ...scaleIn(null), policies: edition.policies }
    expect([...policiesThatDiffer(edition, other)]).toEqual(["targeted"])
    expect([...policiesThatDiffer(edition, { ...edition, id: "copy" })]).toEqual([])
  })

  it("cannot answer differently: but for one, facts come from the ticket and the edition's words alone", () => {
    const other: TestEdition = {
      ...scaleIn(null, "other"),
      gaps: [],
      contacts: {},
      thresholds: {},
      procedures: {}
    }
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        const factsUnder = (edition: TestEdition) => {
          const read = clocksAt(edition, ticket, now)
          const facts = read._tag === "TicketClocks" ? factsOf(edition, ticket, read.state, now) : {}
          return { ...facts, [EDITION_FACT]: "left out" }
        }
        expect(factsUnder(other)).toEqual(factsUnder(present))
      })
    )
  })

  it("answer of every policy of the edition otherwise", () => {
    expect(policyAnswers(withParcels("a", "Search.", 1)).map(([name]) => name)).toEqual(["parcels"])
  })
})
