/** Which policies of an edition decide duties, and which say where a ticket goes. */
import { present } from "@hedgerow/core/handbook/Present"
import type { FactKinds } from "@hedgerow/core/policy/Fact"
import type { Policy } from "@hedgerow/core/policy/Rule"
import { dutyPolicies, ROUTING_POLICIES, type SupportOutcome } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"

const deciding = (...then: ReadonlyArray<SupportOutcome>): Policy<FactKinds, SupportOutcome> => ({
  id: "hedges",
  title: "Hedges",
  kind: "collect",
  facts: {},
  rules: then.map((then, i) => ({ id: `rule ${i}`, citations: [], strength: "may", when: [], then }))
})
const trim = { _tag: "Do", act: "trim", text: "Trim it." } as const
const step = { _tag: "QueueStep", rank: 0, label: "Hedges" } as const

describe("the policies that decide duties", () => {
  it("are all of the present edition but those of routing", () => {
    const domains = Object.keys(present.policies).filter(
      (id) => !ROUTING_POLICIES.some((name) => name === id)
    )
    expect(Object.keys(dutyPolicies(present))).toEqual(domains)
  })

  it.each([
    ["of duties", [trim], true],
    ["without rules", [], true],
    ["that says where to go", [trim, step], false],
    ["of targets", [{ _tag: "QueueByTarget", rank: 0 }], false],
    ["of teams", [{ _tag: "FirstLevel", team: "support" }], false],
    ["of groups", [{ _tag: "Group", group: "hedges" }], false]
  ] as const)("take in one %s: %s", (_, outcomes, taken) => {
    const hedges = deciding(...outcomes)
    expect(dutyPolicies({ policies: { hedges } })).toEqual(taken ? { hedges } : {})
  })

  it("do not take in one by the name of a routing policy, whatever it decides", () => {
    expect(
      dutyPolicies({ policies: { queue: deciding(trim), group: deciding(), firstLevel: deciding(trim) } })
    ).toEqual({})
  })
})
