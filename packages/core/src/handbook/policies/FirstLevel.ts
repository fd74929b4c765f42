/** Who answers a ticket first, by its product. */
import { rules as cite, readings } from "../../policy/Citation.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { routingFacts } from "../../support/RoutingFacts.ts"
import type { FirstLevel } from "../../support/SupportEdition.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"

const rules = cite<RuleId>

/** Support for the products it knows, for any other that product's team (R022, R023, C4); support where it is unclear (H7). */
export const firstLevel = definePolicy<FirstLevel, never, RuleId>()({
  id: "firstLevel",
  title: "Who answers a ticket first",
  kind: "unique",
  facts: routingFacts(vocabulary),
  rules: [
    {
      id: "product_team",
      citations: [...rules("R023"), ...readings("C4")],
      strength: "should",
      when: [{ fact: "product", known: true }],
      then: { _tag: "FirstLevel", team: "product_team" }
    },
    {
      id: "support",
      citations: [...rules("R022"), ...readings("C4")],
      strength: "should",
      when: [
        {
          fact: "product",
          oneOf: [
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
        }
      ],
      exceptionTo: ["product_team"],
      then: { _tag: "FirstLevel", team: "support" }
    },
    {
      id: "unclassified",
      citations: [...rules("R189", "R195", "R196"), ...readings("H7")],
      strength: "should",
      when: [{ fact: "product", known: false }],
      then: { _tag: "FirstLevel", team: "support" }
    }
  ]
})
