import { present } from "@hedgerow/core/handbook/Present"
import { inWeekOf, ticketBuilder } from "@hedgerow/core/testing"
import { expect, it } from "vitest"

const at = inWeekOf("2026-11-16")
const build = ticketBuilder(present, at)
const friday = new Date("2026-11-20T20:00:00Z")

it("writes a ticket with what it is told, and nothing that it is not", () => {
  expect(build.ticket({}, "Fri 20:00")).toEqual({
    id: "T-1",
    createdAt: friday,
    channel: "in_app",
    organization: { id: "o1" },
    events: []
  })
  expect(
    build.ticket(
      {
        id: "T-7",
        plan: "scale",
        channel: "email",
        severity: "high",
        subject: "no data",
        organization: { id: "fern", annualSpendUsd: 9 }
      },
      friday
    )
  ).toEqual({
    id: "T-7",
    createdAt: friday,
    channel: "email",
    severity: "high",
    subject: "no data",
    organization: { id: "fern", plan: "scale", annualSpendUsd: 9 },
    events: []
  })
})

it("writes every kind of event", () => {
  const events = [
    build.staff("Fri 20:00"),
    build.note(friday),
    build.automatic("Fri 20:00"),
    build.customer("Fri 20:00"),
    build.becomes("Fri 20:00", "on_hold", "next Mon 09:00"),
    build.becomes("Fri 20:00", "open"),
    build.escalated("Fri 20:00", "Team Hazel"),
    build.issueLinked("Fri 20:00"),
    build.issueLinked("Fri 20:00", true),
    build.planChanged("Fri 20:00", "boost"),
    build.severityChanged("Fri 20:00", "low")
  ]
  expect(build.ticket({}, "Fri 20:00", ...events).events).toEqual([
    { at: friday, type: "agent_replied", public: true },
    { at: friday, type: "agent_replied", public: false },
    { at: friday, type: "agent_replied", public: true, automatic: true },
    { at: friday, type: "customer_replied" },
    {
      at: friday,
      type: "status_changed",
      status: "on_hold",
      expectedReturn: new Date("2026-11-23T09:00:00Z")
    },
    { at: friday, type: "status_changed", status: "open" },
    { at: friday, type: "escalated", to: "Team Hazel" },
    { at: friday, type: "issue_linked" },
    { at: friday, type: "issue_linked", shared: true },
    { at: friday, type: "plan_changed", plan: "boost" },
    { at: friday, type: "severity_changed", severity: "low" }
  ])
})

it("has no tickets of a vocabulary without channels", () => {
  const vocabulary = { ...present.vocabulary, channels: [] }
  expect(() => ticketBuilder({ vocabulary }, at)).toThrow("A vocabulary without channels has no tickets.")
})

it("does not compile with a word that is none of the vocabulary's", () => {
  const check = () => {
    // @ts-expect-error there is no such plan
    build.ticket({ plan: "scael" }, "Fri 20:00")
    // @ts-expect-error there is no such status
    build.becomes("Fri 20:00", "onhold")
    // @ts-expect-error there is no such severity
    build.severityChanged("Fri 20:00", "hgih")
  }
  expect(check).toBeTypeOf("function")
})
