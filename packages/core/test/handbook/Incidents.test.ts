import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import { incidentPolicies, incidentThresholds } from "@hedgerow/core/handbook/Incidents"
import { present } from "@hedgerow/core/handbook/Present"
import { handlingOf } from "@hedgerow/core/support/Handling"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T12:00:00Z")

describe("the policies about incidents", () => {
  const { firstLevel, group, queue } = present.policies
  const handle = handlingOf({
    ...present,
    thresholds: { ...present.thresholds, ...incidentThresholds },
    policies: { firstLevel, group, queue, ...incidentPolicies }
  })

  it.each([
    ["of which nothing is known", {}],
    ["of a grave matter", { plan: "enterprise", severity: "critical", channel: "in_app", escalated: true }],
    ["of a legal claim", { legalClaim: true, plan: "free", replied: true }],
    ["that is said to be no matter of incidents", { incidentRelated: false, incidentSuspected: false }]
  ] as const)("ask nothing of a ticket %s, and leave nothing open", (_, facts) => {
    const { obligations, forbidden, withheld, told, procedures, judgements, undecided } = handle(facts, now)
    expect([obligations, forbidden, withheld, told, procedures, judgements, undecided].flat()).toEqual([])
  })

  it("R159 R169: ask of a ticket of an incident, and nothing that is the watcher's", () => {
    const facts = {
      incidentRelated: true,
      incidentOpen: true,
      incidentSeverity: "minor",
      securityIncident: false,
      plan: "enterprise",
      accountManager: "none"
    } as const
    expect(handle(facts, now).obligations.map(({ policy, rule }) => [policy, rule])).toEqual([
      ["incidentTicket", "attach"],
      ["incidentTicket", "minor"]
    ])
    expect(handle(facts, now).undecided).toEqual([])
  })
})

describe("the parameters about incidents", () => {
  const policies: Readonly<Record<string, { readonly rules: ReadonlyArray<{ readonly id: string }> }>> =
    incidentPolicies

  it("R117 R118 R131: name policies and rules that there are", () => {
    expect(incidentParameters.policies.filter((id) => policies[id] === undefined)).toEqual([])
    const keys = Object.entries(policies).flatMap(([id, { rules }]) =>
      rules.map((rule) => `${id}/${rule.id}`)
    )
    expect(Object.keys(incidentParameters.terms).filter((key) => !keys.includes(key))).toEqual([])
  })

  it("R117 R118 R131 R172: have a source for every number", () => {
    const { terms, severityTests, managerWait, macro, handoverNote } = incidentParameters
    const dated = [
      ...Object.values(terms).flatMap(({ time = [] }) => time),
      ...severityTests,
      ...managerWait,
      ...macro,
      ...handoverNote,
      ...Object.values(incidentThresholds).flat()
    ]
    expect(dated.length).toBeGreaterThan(8)
    expect(dated.filter(({ citations }) => citations.length === 0)).toEqual([])
  })
})
