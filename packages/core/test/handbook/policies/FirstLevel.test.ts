/** Who answers first: R022 and R023 with C4, and R189, R195, R196 with H7 where it is unclear. */

import { vocabulary } from "@hedgerow/core/handbook/PostHogVocabulary"
import { present } from "@hedgerow/core/handbook/Present"
import { firstLevel } from "@hedgerow/core/handbook/policies/FirstLevel"
import type { RuleId } from "@hedgerow/core/handbook/RuleId"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import { routingFacts } from "@hedgerow/core/support/RoutingFacts"
import { compileRouting } from "@hedgerow/core/support/RoutingPolicies"
import type { FirstLevel } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const { firstLevel: decide } = compileRouting(present)
const SUPPORTED = [
  "batch_exports",
  "data_warehouse",
  "experiments",
  "feature_flags",
  "product_analytics",
  "sales_and_cs",
  "session_replay",
  "surveys",
  "web_analytics"
]

describe("who answers first", () => {
  it.each(Object.keys(vocabulary.products))(
    "R022, R023: %s is support's where it is on support's list, else its own team's",
    (product) => {
      const supported = SUPPORTED.includes(product)
      const answer = decide({ product }, NOW)
      expect(answer).toMatchObject({
        rule: supported ? "support" : "product_team",
        outcome: { team: supported ? "support" : "product_team" }
      })
      expect(answer._tag === "Decision" && citationIds(answer.citations)).toEqual([
        supported ? "R022" : "R023",
        "C4"
      ])
    }
  )

  it("R189, R195, R196: support, where the product is not known", () => {
    const answer = decide({}, NOW)
    expect(answer).toMatchObject({ rule: "unclassified", outcome: { team: "support" } })
    expect(answer._tag === "Decision" && citationIds(answer.citations)).toEqual([
      "R189",
      "R195",
      "R196",
      "H7"
    ])
  })

  it("is decided for every product, by one rule", () => {
    expect(analyse(firstLevel, present)).toMatchObject({ checked: true, findings: [] })
  })

  it("cannot be written with words that the handbook lacks", () => {
    const rule = { id: "one", citations: [], strength: "should" } as const
    definePolicy<FirstLevel, never, RuleId>()({
      id: "firstLevel",
      title: "",
      kind: "unique",
      facts: routingFacts(vocabulary),
      rules: [
        // @ts-expect-error no product is called hedges
        { ...rule, when: [{ fact: "product", is: "hedges" }], then: { _tag: "FirstLevel", team: "support" } },
        // @ts-expect-error no mark is called top21
        { ...rule, when: [{ fact: "top21", is: true }], then: { _tag: "FirstLevel", team: "support" } },
        // @ts-expect-error no team is called sales
        { ...rule, when: [{ fact: "top20", is: true }], then: { _tag: "FirstLevel", team: "sales" } }
      ]
    })
  })
})
