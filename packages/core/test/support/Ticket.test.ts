/** The interchange format: what is read, what is refused and why, and what is kept although nobody knows it. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import { present } from "@hedgerow/core/handbook/Present"
import { ticket, ticketReader } from "@hedgerow/core/support/Ticket"
import { triage } from "@hedgerow/core/support/Triage"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tickets } from "./arbitraries.ts"
import { type TestTicket, utc } from "./tickets.ts"

const codec = ticket(present.vocabulary)
const read = ticketReader(present.vocabulary)
const encode = Schema.encodeUnknownSync(codec)

const line = {
  id: "T-1",
  createdAt: "2026-11-20T20:00:00Z",
  channel: "in_app",
  organization: { id: "bramble-bakery" },
  events: []
}

const ticketFrom = (input: unknown): TestTicket => {
  const answer = read(input)
  if (answer._tag === "Problems") throw new Error(answer.problems.map(describeProblem).join("; "))
  return answer.value
}
const problemsOf = (input: unknown): ReadonlyArray<string> => {
  const answer = read(input)
  return answer._tag === "Value" ? [] : answer.problems.map(describeProblem)
}

describe("a line that is right", () => {
  it("is read with all its fields", () => {
    expect(
      ticketFrom({
        ...line,
        organization: {
          id: "bramble-bakery",
          plan: "enterprise",
          top20: true,
          priority: false,
          recentlyUpgraded: true,
          annualSpendUsd: 20_000
        },
        product: "feature_flags",
        severity: "high",
        subject: "Hedges do not load",
        description: "Since this morning.",
        requester: { email: "hazel@bramble.example" },
        logged: { edition: "present", rule: "R037", outcome: { due: "soon" } },
        events: [
          { at: "2026-11-20T20:01:00Z", type: "agent_replied", public: true, automatic: true },
          { at: "2026-11-20T21:00:00+01:00", type: "customer_replied" },
          {
            at: "2026-11-20T20:03:00Z",
            type: "status_changed",
            status: "on_hold",
            expectedReturn: "2026-12-01T09:00Z"
          },
          { at: "2026-11-20T20:04:00Z", type: "escalated", to: "Team Hazel" },
          { at: "2026-11-20T20:05:00Z", type: "issue_linked", shared: true },
          { at: "2026-11-20T20:06:00Z", type: "plan_changed", plan: "scale" },
          { at: "2026-11-20T20:07:00Z", type: "severity_changed", severity: "low" }
        ]
      })
    ).toEqual({
      id: "T-1",
      createdAt: utc("2026-11-20 20:00"),
      channel: "in_app",
      organization: {
        id: "bramble-bakery",
        plan: "enterprise",
        top20: true,
        priority: false,
        recentlyUpgraded: true,
        annualSpendUsd: 20_000
      },
      product: "feature_flags",
      severity: "high",
      subject: "Hedges do not load",
      description: "Since this morning.",
      requester: { email: "hazel@bramble.example" },
      logged: { edition: "present", rule: "R037", outcome: { due: "soon" } },
      events: [
        { at: utc("2026-11-20 20:01"), type: "agent_replied", public: true, automatic: true },
        { at: utc("2026-11-20 20:00"), type: "customer_replied" },
        {
          at: utc("2026-11-20 20:03"),
          type: "status_changed",
          status: "on_hold",
          expectedReturn: utc("2026-12-01 09:00")
        },
        { at: utc("2026-11-20 20:04"), type: "escalated", to: "Team Hazel" },
        { at: utc("2026-11-20 20:05"), type: "issue_linked", shared: true },
        { at: utc("2026-11-20 20:06"), type: "plan_changed", plan: "scale" },
        { at: utc("2026-11-20 20:07"), type: "severity_changed", severity: "low" }
      ]
    })
  })

  it("needs no more than an id, an instant, a channel, an organization and its events", () => {
    expect(ticketFrom(line)).toEqual({ ...line, createdAt: utc("2026-11-20 20:00") })
  })

  it.each([
    ["a product that the handbook does not name", { product: "hedge_trimming" }],
    ["an empty subject", { subject: "" }],
    [
      "an event at the very instant of its creation",
      { events: [{ at: line.createdAt, type: "customer_replied" }] }
    ],
    ["a spend of nothing", { organization: { id: "o1", annualSpendUsd: 0 } }],
    ["a requester of any shape", { requester: ["hazel", 3, null] }]
  ])("may have %s", (_, fields) => {
    expect(problemsOf({ ...line, ...fields })).toEqual([])
  })
})

const PLANS = '"free", "pay_as_you_go", "boost", "scale", "enterprise"'
const STATUSES = '"new", "open", "pending", "on_hold", "solved", "closed"'
const NO_INSTANT = "expected a date and time with a zone, like 2026-11-20T20:00:00Z"

describe("a line that is wrong", () => {
  it.each([
    [{ id: "" }, 'id: expected a value with a length of at least 1, got ""'],
    [{ createdAt: "2026-11-20T20:00:00" }, `createdAt: ${NO_INSTANT}, got "2026-11-20T20:00:00"`],
    [
      { channel: "fax" },
      'channel: expected "in_app", "community", "slack", "email", "social", "github", got "fax"'
    ],
    [{ organization: { id: "o1", plan: "gold" } }, `organization.plan: expected ${PLANS}, got "gold"`],
    [{ organization: { id: "o1", plan: null } }, `organization.plan: expected ${PLANS}, got null`],
    [{ organization: { id: "o1", top20: "yes" } }, 'organization.top20: expected boolean, got "yes"'],
    [
      { organization: { id: "o1", annualSpendUsd: -1 } },
      "organization.annualSpendUsd: expected a value greater than or equal to 0, got -1"
    ],
    [{ severity: "urgent" }, 'severity: expected "critical", "high", "medium", "low", got "urgent"'],
    [{ events: {} }, "events: expected array, got {}"],
    [{ events: [{ at: "2026-11-20T21:00:00Z", type: "agent_replied" }] }, "events[0].public: is missing"],
    [
      { events: [{ at: "2026-11-20T21:00:00Z", type: "status_changed", status: "deleted" }] },
      `events[0].status: expected ${STATUSES}, got "deleted"`
    ],
    [{ events: [{ at: "soon", type: "customer_replied" }] }, `events[0].at: ${NO_INSTANT}, got "soon"`],
    [
      { events: [{ at: "2026-11-20T19:59:59.999Z", type: "customer_replied" }] },
      "events[0].at: 2026-11-20T19:59:59.999Z lies before the ticket's creation at 2026-11-20T20:00:00.000Z"
    ]
  ])("%j is told so", (fields, problem) => {
    expect(problemsOf({ ...line, ...fields })).toEqual([problem])
  })

  it("names the types of event that there are where one is of another", () => {
    const [problem, ...others] = problemsOf({
      ...line,
      events: [{ at: "2026-11-20T21:00:00Z", type: "customer_called" }]
    })
    expect(others).toEqual([])
    expect(problem).toMatch(
      /^events\[0\].*agent_replied, customer_replied, status_changed, escalated, issue_linked, plan_changed or severity_changed/
    )
  })

  it("has all its problems said at once", () => {
    expect(
      problemsOf({
        createdAt: "yesterday",
        channel: "in_app",
        organization: { plan: "gold" },
        severity: "low",
        events: [
          { at: "2026-11-20T21:00:00Z", type: "agent_replied", public: "yes" },
          { at: "2026-11-20T21:00:00Z", type: "escalated", to: "" }
        ]
      })
    ).toEqual([
      "id: is missing",
      `createdAt: ${NO_INSTANT}, got "yesterday"`,
      "organization.id: is missing",
      `organization.plan: expected ${PLANS}, got "gold"`,
      'events[0].public: expected boolean, got "yes"',
      'events[1].to: expected a value with a length of at least 1, got ""'
    ])
  })

  it("has each event before its creation said, beside its other problems", () => {
    const problems = problemsOf({
      ...line,
      severity: "urgent",
      events: [
        { at: "2026-11-19T08:00:00Z", type: "customer_replied" },
        { at: "2026-11-21T08:00:00Z", type: "customer_replied" },
        { at: "2026-11-19T09:00:00Z", type: "agent_replied", public: true }
      ]
    })
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "severity",
      "events[0].at",
      "events[2].at"
    ])
  })

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "T-1"],
    ["a list", [line]]
  ])("is no object but %s", (_, input) => {
    expect(problemsOf(input)).toHaveLength(1)
  })
})

/** A field that no program knows, at every level of a ticket. */
const strange = { moss: [{ deep: { fern: [1, null, { at: "2026-11-20T20:00:00Z" }] } }] }

describe("fields that are not known", () => {
  const known = {
    ...line,
    ...strange,
    organization: { id: "bramble-bakery", ...strange },
    logged: { edition: "present", rule: "R037", outcome: strange, ...strange },
    events: [{ at: "2026-11-20T20:00:00.000Z", type: "customer_replied", ...strange }]
  }

  it("are kept at every level, and written again", () => {
    expect(encode(ticketFrom(known))).toEqual({ ...known, createdAt: "2026-11-20T20:00:00.000Z" })
  })

  it("tell two events apart", () => {
    const at = "2026-11-20T20:00:00Z"
    const events = [
      { at, type: "customer_replied", moss: { fern: 1 } },
      { at, type: "customer_replied", moss: { fern: 2 } },
      { at, type: "customer_replied", moss: { fern: 1 } }
    ]
    const answer = triage(present)(ticketFrom({ ...line, events }), utc("2026-11-21 00:00"))
    expect(answer._tag === "Triage" && answer.history).toMatchObject({ repeated: 1, events: [{}, {}] })
  })
})

describe("keys that name the prototype", () => {
  const hostile =
    '{"id":"T-1","createdAt":"2026-11-20T20:00:00Z","channel":"in_app","__proto__":{"severity":"critical"},' +
    '"organization":{"id":"o1","__proto__":{"top20":true,"plan":"enterprise"},"constructor":{"prototype":{"priority":true}}},' +
    '"events":[{"at":"2026-11-20T20:00:00Z","type":"agent_replied","public":true,"__proto__":{"automatic":true}}]}'

  it("say nothing about the ticket, and nothing about any other object", () => {
    const one = ticketFrom(JSON.parse(hostile))
    expect([one.severity, one.organization.plan, one.organization.top20]).toEqual([
      undefined,
      undefined,
      undefined
    ])
    expect([Reflect.get({}, "top20"), Reflect.get({}, "severity"), Reflect.get({}, "priority")]).toEqual([
      undefined,
      undefined,
      undefined
    ])
    const answer = triage(present)(one, utc("2026-11-20 20:00"))
    expect(answer._tag === "Triage" && [answer.place?.label, answer.state.status]).toEqual([
      "plan unknown: no target known",
      "open"
    ])
  })

  it("are kept as they are", () => {
    expect(JSON.stringify(encode(ticketFrom(JSON.parse(hostile))))).toContain('"__proto__":{"top20":true')
  })
})

describe("any ticket", () => {
  const KNOWN = [
    "id",
    "createdAt",
    "channel",
    "organization",
    "product",
    "severity",
    "subject",
    "description"
  ]
  const more = fc.dictionary(
    fc.string().filter((key) => ![...KNOWN, "requester", "events", "logged"].includes(key)),
    fc.jsonValue(),
    { maxKeys: 3 }
  )
  const lines = fc
    .tuple(
      tickets,
      more,
      fc.record({ requester: fc.jsonValue(), subject: fc.string() }, { requiredKeys: [] })
    )
    .map(([one, rest, optional]) => ({ ...JSON.parse(JSON.stringify(one)), ...rest, ...optional }))

  it("is written as it was read", () => {
    fc.assert(
      fc.property(lines, (json) => {
        expect(encode(ticketFrom(json))).toEqual(json)
      })
    )
  })

  it("is read as it was written", () => {
    fc.assert(
      fc.property(tickets, (one) => {
        expect(ticketFrom(encode(one))).toEqual(one)
      })
    )
  })
})
