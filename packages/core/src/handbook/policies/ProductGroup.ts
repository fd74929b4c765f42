/** Which group's experts know a ticket, by its product. */
import { rules as cite, readings } from "../../policy/Citation.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { routingFacts } from "../../support/RoutingFacts.ts"
import type { ProductGroup } from "../../support/SupportEdition.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { PostHogWords } from "../PostHogWords.ts"
import type { RuleId } from "../RuleId.ts"

const rules = cite<RuleId>

type Group = Exclude<PostHogWords["group"], "unclassified">

/** The products of a group, as an exception to having none. */
const holds = <const Id extends Group>(
  group: Id,
  source: ReadonlyArray<RuleId>,
  products: ReadonlyArray<PostHogWords["product"]>
) =>
  ({
    id: group,
    citations: rules(...source),
    strength: "should",
    when: [{ fact: "product", oneOf: products }],
    exceptionTo: ["without_group"],
    then: { _tag: "Group", group }
  }) as const

/**
 * The groups and their products (R188, R190–R193). A product of none of them, and a ticket whose product is not known, are
 * Unclassified, and it is said (R189, R195, R196, C4, H7).
 */
export const group = definePolicy<ProductGroup<PostHogWords>, never, RuleId>()({
  id: "group",
  title: "Which group's experts know a ticket",
  kind: "unique",
  facts: routingFacts(vocabulary),
  rules: [
    holds(
      "analytics",
      ["R188", "R194", "R195"],
      ["product_analytics", "web_analytics", "customer_analytics", "analytics_platform", "growth"]
    ),
    holds("flags", ["R190", "R194"], ["feature_flags", "experiments", "surveys"]),
    holds("data", ["R191", "R194"], ["ingestion", "batch_exports", "workflows", "data_stack"]),
    holds("replay", ["R192", "R194"], ["session_replay"]),
    holds(
      "observability",
      ["R193", "R194"],
      ["error_tracking", "ai_observability", "posthog_ai", "sdk_implementation", "mobile"]
    ),
    {
      id: "without_group",
      citations: [...rules("R189", "R194", "R195"), ...readings("C4")],
      strength: "should",
      when: [{ fact: "product", known: true }],
      then: {
        _tag: "Group",
        group: "unclassified",
        gap: { about: "belongs to no group of experts", citations: readings("C4") }
      }
    },
    {
      id: "unclassified",
      citations: [...rules("R189", "R194", "R195"), ...readings("H7")],
      strength: "should",
      when: [{ fact: "product", known: false }],
      then: {
        _tag: "Group",
        group: "unclassified",
        gap: {
          about: "move it to the right group where possible",
          citations: [...rules("R196"), ...readings("H7")]
        }
      }
    }
  ]
})
