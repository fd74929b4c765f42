/** Who answers a ticket first in the next handbook: support for most teams. */
import { readings } from "../../../policy/Citation.ts"
import { yesNo } from "../../../policy/Fact.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { routingFacts } from "../../../support/RoutingFacts.ts"
import type { FirstLevel } from "../../../support/SupportEdition.ts"
import { nextVocabulary } from "../../NextVocabulary.ts"
import { page } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const sources = [page("posthog-support.md@0500aae7"), ...readings("C20")]

/**
 * Support, but for security, merchandise, docs, infrastructure and what is not released yet: those are their teams'.
 *
 * @example
 * ```ts
 * import { nextFirstLevel } from "@hedgerow/core/handbook/policies/next/FirstLevel"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const decide = compile(nextFirstLevel, { id: "example", thresholds: {} })
 * const ruleFor = (product: "mobile" | "docs") => {
 *   const answer = decide({ product }, new Date("2026-11-20T12:00:00Z"))
 *   return answer._tag === "Decision" && answer.rule
 * }
 * ruleFor("mobile") // => "support"
 * ruleFor("docs") // => "product_team"
 * ```
 */
export const nextFirstLevel = definePolicy<FirstLevel, never, RuleId>()({
  id: "firstLevel",
  title: "Who answers a ticket first",
  kind: "unique",
  facts: {
    ...routingFacts(nextVocabulary),
    preRelease: yesNo("its product is not released to everybody yet")
  },
  rules: [
    {
      id: "support",
      citations: sources,
      strength: "should",
      when: [{ fact: "product", known: true }],
      then: { _tag: "FirstLevel", team: "support" }
    },
    {
      id: "product_team",
      citations: sources,
      strength: "should",
      when: [{ fact: "product", oneOf: ["docs", "infrastructure", "merch", "security"] }],
      exceptionTo: ["support"],
      then: { _tag: "FirstLevel", team: "product_team" }
    },
    {
      id: "pre_release",
      citations: sources,
      strength: "should",
      when: [{ fact: "product", known: true }, ...knownToBe("preRelease", true)],
      exceptionTo: ["support", "product_team"],
      then: { _tag: "FirstLevel", team: "product_team" }
    },
    {
      id: "unclassified",
      citations: [...sources, ...readings("H7")],
      strength: "should",
      when: [{ fact: "product", known: false }],
      then: { _tag: "FirstLevel", team: "support" }
    }
  ]
})
