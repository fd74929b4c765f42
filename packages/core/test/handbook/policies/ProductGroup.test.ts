/** The groups of experts and their products: R188–R195 with C4 and H7. */
import { vocabulary } from "@hedgerow/core/handbook/PostHogVocabulary"
import { present } from "@hedgerow/core/handbook/Present"
import { group } from "@hedgerow/core/handbook/policies/ProductGroup"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { compileRouting } from "@hedgerow/core/support/RoutingPolicies"
import { describe, expect, it } from "vitest"

const NOW = new Date("2026-11-20T12:00:00Z")
const { group: decide } = compileRouting(present)

const idsOf = (answer: ReturnType<typeof decide>) =>
  answer._tag === "Decision" ? citationIds(answer.citations) : []

/** As each rule lists them. */
const GROUPS = [
  ["R188", "analytics", "product_analytics web_analytics customer_analytics analytics_platform growth"],
  ["R190", "flags", "feature_flags experiments surveys"],
  ["R191", "data", "ingestion batch_exports workflows data_stack"],
  ["R192", "replay", "session_replay"],
  ["R193", "observability", "error_tracking ai_observability posthog_ai sdk_implementation mobile"]
] as const

describe("the group that knows a ticket", () => {
  it.each(GROUPS)("%s, R194: %s holds %s", (rule, id, products) => {
    for (const product of products.split(" ")) {
      const answer = decide({ product }, NOW)
      expect(answer).toMatchObject({ rule: id, outcome: { _tag: "Group", group: id } })
      expect(answer).not.toHaveProperty("outcome.gap")
      expect(idsOf(answer)).toEqual(expect.arrayContaining([rule, "R194"]))
    }
  })

  it.each(["data_warehouse", "sales_and_cs"])(
    "R189, R195: is Unclassified for %s, which no group lists, and that is said (C4)",
    (product) => {
      const answer = decide({ product }, NOW)
      expect(answer).toMatchObject({
        rule: "without_group",
        outcome: { group: "unclassified", gap: { about: "belongs to no group of experts" } }
      })
      expect(idsOf(answer)).toEqual(["R189", "R194", "R195", "C4"])
    }
  )

  it("R189, R195, R196: is Unclassified where the product is not known, until it is moved (H7)", () => {
    const answer = decide({}, NOW)
    expect(answer).toMatchObject({
      rule: "unclassified",
      outcome: {
        group: "unclassified",
        gap: { citations: [{ id: "R196" }, { id: "H7" }] }
      }
    })
    expect(idsOf(answer)).toEqual(["R189", "R194", "R195", "H7"])
  })

  it("is listed for all products but two", () => {
    const listed = GROUPS.flatMap(([, , products]) => products.split(" "))
    expect([...listed, "data_warehouse", "sales_and_cs"].toSorted()).toEqual(
      Object.keys(vocabulary.products).toSorted()
    )
  })

  it("is decided for every product, by one rule", () => {
    expect(analyse(group, present)).toMatchObject({ checked: true, findings: [] })
  })
})
