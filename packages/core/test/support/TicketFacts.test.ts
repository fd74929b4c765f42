import { present } from "@hedgerow/core/handbook/Present"
import { yesNo } from "@hedgerow/core/policy/Fact"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { factsOf, shownFacts, statableFacts } from "@hedgerow/core/support/TicketFacts"
import { describe, expect, it } from "vitest"
import {
  becomes,
  clocksOf,
  escalated,
  issueLinked,
  planChanged,
  staff,
  type TestTicket,
  ticketOf,
  utc
} from "./tickets.ts"

const factsAt = (fields: Parameters<typeof ticketOf>[0], now: string) => {
  const ticket: TestTicket = ticketOf(fields)
  return factsOf(present, ticket, clocksOf(present, ticket, utc(now)).state, utc(now))
}

describe("what a ticket's history shows", () => {
  it.each<[string, Parameters<typeof ticketOf>[0], Readonly<Record<string, unknown>>]>([
    [
      "where it came from, and what is absent",
      { plan: "unknown" },
      { channel: "in_app", plan: undefined, severity: undefined }
    ],
    ["the plan as it is now", { events: [planChanged("2026-11-16 10:00", "boost")] }, { plan: "boost" }],
    ["a product by another of its names", { product: "replay" }, { product: "session_replay" }],
    ["no product where its name is none", { product: "toaster" }, { product: undefined }],
    [
      "that it was escalated",
      { events: [escalated("2026-11-16 10:00")] },
      { escalated: true, escalationAnswered: false }
    ],
    [
      "that staff have answered since",
      { events: [escalated("2026-11-16 10:00"), staff("2026-11-16 11:00")] },
      { escalated: true, escalationAnswered: true, replied: true }
    ],
    [
      "that an issue is linked",
      { events: [issueLinked("2026-11-16 10:00")] },
      { issueLinked: true, escalated: false }
    ],
    [
      "how long it has been over",
      { events: [becomes("2026-11-16 10:00", "solved")] },
      { hoursSinceEnded: 2 }
    ],
    ["nothing of the kind while it is open", {}, { hoursSinceEnded: undefined }],
    [
      "an organization's marks, and that the others are not there",
      { organization: { id: "o1", priority: true } },
      { priority: true, top20: false, recentlyUpgraded: false }
    ],
    ["what it spends", { organization: { id: "o1", annualSpendUsd: 20_000 } }, { annualSpendUsd: 20_000 }]
  ])("%s", (_, fields, expected) => expect(factsAt(fields, "2026-11-16 12:00")).toMatchObject(expected))

  it("is not overruled by what is stated", () =>
    expect(factsAt({ facts: { channel: "email", birthday: true } }, "2026-11-16 12:00")).toMatchObject({
      channel: "in_app",
      birthday: true
    }))

  it("is of the kinds it says", () => {
    const kinds = shownFacts(present.vocabulary)
    const shown = factsAt(
      { severity: "high", product: "surveys", organization: { id: "o1", plan: "scale", annualSpendUsd: 5 } },
      "2026-11-16 12:00"
    )
    const known = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined))
    expect(statedProblems(known, kinds)).toEqual([])
    expect(Object.keys(shown).filter((name) => !Object.hasOwn(kinds, name))).toEqual([])
  })
})

describe("facts that a ticket states", () => {
  const greeting = {
    id: "greeting",
    title: "Greetings",
    kind: "collect",
    facts: { birthday: yesNo("it is their birthday"), escalated: yesNo("it was escalated") },
    rules: []
  } as const
  const statable = statableFacts({ ...present, policies: { ...present.policies, greeting } })
  const read = ticketReader(present.vocabulary, statable)
  const line = {
    id: "T-1",
    createdAt: "2026-11-16T09:00:00Z",
    channel: "in_app",
    organization: { id: "o1" },
    events: []
  }

  it("are those that policies read and no history shows", () => {
    expect(Object.keys(statable)).toContain("birthday")
    expect(Object.keys(statable)).not.toContain("escalated")
  })

  it.each<[string, unknown, ReadonlyArray<string>]>([
    ["are read", { birthday: true }, []],
    ["are refused where they are no value", { birthday: "yes" }, ["facts.birthday"]],
    ["are refused where a history shows them", { escalated: true }, ["facts.escalated"]],
    ["are refused where they are misspelt", { brithday: true }, ["facts.brithday"]],
    ["are refused where they are no facts", [true], ["facts"]],
    ["are refused where they are not plain values", { birthday: { yes: true } }, ["facts.birthday"]]
  ])("%s", (_, facts, paths) => {
    const answer = read({ ...line, facts })
    expect(answer._tag === "Problems" ? answer.problems.map(({ path }) => path.join(".")) : []).toEqual(paths)
  })

  it("are named beside everything else that is wrong", () => {
    const answer = read({ ...line, id: "", facts: { brithday: true } })
    expect(answer._tag === "Problems" && answer.problems.map(({ path }) => path.join("."))).toEqual([
      "id",
      "facts.brithday"
    ])
  })
})
