/** The facts that routing reads, and their values for a ticket. */
import { present } from "@hedgerow/core/handbook/Present"
import { routingFacts, routingFactsOf } from "@hedgerow/core/support/RoutingFacts"
import { describe, expect, it } from "vitest"
import { type TestTicket, ticketOf, utc } from "./tickets.ts"

const NOW = utc("2026-11-20 12:00")
const factsOf = (ticket: TestTicket, plan = ticket.organization.plan) =>
  routingFactsOf(present, ticket, undefined, plan, NOW)

describe("the facts of routing", () => {
  it("are declared in the edition's words, each mark by its name", () => {
    const { plan, product, ...others } = routingFacts(present.vocabulary)
    expect(plan.values).toEqual(["free", "pay_as_you_go", "boost", "scale", "enterprise"])
    expect(product.values).toEqual(Object.keys(present.vocabulary.products))
    expect(Object.keys(others)).toEqual(["channel", "target", "top20", "priority", "recentlyUpgraded"])
  })

  it("have a value for all that is declared", () => {
    const facts = routingFactsOf(present, ticketOf(), "mobile", "scale", NOW)
    expect(facts).toEqual({
      channel: "in_app",
      plan: "scale",
      product: "mobile",
      target: "some",
      top20: false,
      priority: false,
      recentlyUpgraded: false
    })
    expect(Object.keys(facts).toSorted()).toEqual(Object.keys(routingFacts(present.vocabulary)).toSorted())
  })

  it.each([
    ["scale", "some"],
    ["free", "none"],
    ["unknown", "unknown"]
  ] as const)("know of the plan %s that it has a target: %s", (plan, target) => {
    expect(factsOf(ticketOf({ plan }))["target"]).toBe(target)
  })

  it("take the plan and the product that are given, not the ticket's", () => {
    const facts = routingFactsOf(
      present,
      ticketOf({ plan: "scale", product: "replay" }),
      "session_replay",
      "free",
      NOW
    )
    expect([facts["plan"], facts["product"], facts["target"]]).toEqual(["free", "session_replay", "none"])
  })

  it("take in what the host states, but nothing against the ticket", () => {
    const facts = factsOf({ ...ticketOf(), facts: { harvest: true, channel: "email", top20: true } })
    expect([facts["harvest"], facts["channel"], facts["top20"]]).toEqual([true, "in_app", false])
  })

  it("take a mark only for the word yes itself", () => {
    const organization = { id: "bramble-bakery", top20: true, priority: false }
    expect(factsOf({ ...ticketOf(), organization })).toMatchObject({ top20: true, priority: false })
  })
})
