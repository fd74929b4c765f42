/** The order of work: R032, R044 and R051 with A6 and H4. */
import { present } from "@hedgerow/core/handbook/Present"
import { queue } from "@hedgerow/core/handbook/policies/Queue"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { compileRouting } from "@hedgerow/core/support/RoutingPolicies"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const { queue: decide } = compileRouting(present)

const PLAIN = { plan: "scale", target: "some", top20: false, priority: false, recentlyUpgraded: false }

const CASES = [
  {
    name: "R051: Top 20 come first, whatever else they are",
    facts: [
      { top20: true },
      { top20: true, plan: "enterprise", priority: true },
      { top20: true, target: "none" }
    ],
    rule: "top_20",
    cites: ["R051", "A6"]
  },
  {
    name: "R044, R051: Enterprise comes next, with priority or without",
    facts: [{ plan: "enterprise" }, { plan: "enterprise", priority: true }],
    rule: "enterprise",
    cites: ["R044", "R051", "A6"]
  },
  {
    name: "R044: priority customers come next, on whatever plan",
    facts: [
      { priority: true },
      { priority: true, plan: "free", target: "none" },
      { priority: true, plan: undefined, target: "unknown" }
    ],
    rule: "priority",
    cites: ["R044", "A6"]
  },
  {
    name: "R032: plans with a target come next",
    facts: [{}, { plan: "boost" }, { recentlyUpgraded: true }],
    rule: "by_target",
    cites: ["R032", "A6"]
  },
  {
    name: "R032: then those whose target is not known (H4)",
    facts: [{ plan: undefined, target: "unknown" }],
    rule: "unknown_target",
    cites: ["H4", "R032", "A6"]
  },
  {
    name: "R032: and last plans without a target",
    facts: [{ plan: "free", target: "none" }],
    rule: "no_target",
    cites: ["R032", "A6"]
  }
] as const

describe("the queue", () => {
  it.each(CASES)("$name", ({ facts, rule, cites }) => {
    for (const some of facts) {
      const answer = decide({ ...PLAIN, ...some }, NOW)
      expect(answer).toMatchObject({ _tag: "Decision", rule })
      expect(answer._tag === "Decision" && citationIds(answer.citations)).toEqual(cites)
    }
  })

  it("ranks its rules in that order, all of them", () => {
    const ranks = CASES.map(({ rule }) => queue.rules.find(({ id }) => id === rule)?.then)
    expect(ranks).toHaveLength(queue.rules.length)
    expect(ranks).toMatchObject([0, 1, 2, 3, 4, 5].map((rank) => ({ rank })))
  })

  it("says which facts it lacks where nobody says whether the organization is marked", () => {
    expect(decide({ plan: "scale", target: "some" }, NOW)).toMatchObject({
      _tag: "Unknown",
      missing: ["top20", "priority"]
    })
  })

  it("has a place for every ticket, by one rule", () => {
    expect(analyse(queue, present)).toMatchObject({ checked: true, findings: [] })
  })
})
