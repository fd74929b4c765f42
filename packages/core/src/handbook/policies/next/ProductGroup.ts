/** Which group's experts know a ticket in the next handbook: as in the present one, but ingestion is Analytics'. */
import { readings } from "../../../policy/Citation.ts"
import type { Policy } from "../../../policy/Rule.ts"
import { routingFacts } from "../../../support/RoutingFacts.ts"
import type { ProductGroup } from "../../../support/SupportEdition.ts"
import { nextVocabulary } from "../../NextVocabulary.ts"
import type { NextWords } from "../../NextWords.ts"
import { page } from "../../PostHogDuty.ts"
import { group } from "../ProductGroup.ts"

const facts = routingFacts(nextVocabulary)

/**
 * The groups and their products in the next edition. Ingestion is an exception to its old group.
 *
 * @example
 * ```ts
 * import { nextGroup } from "@hedgerow/core/handbook/policies/next/ProductGroup"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const decide = compile(nextGroup, { id: "example", thresholds: {} })
 * const answer = decide({ product: "ingestion" }, new Date("2026-11-20T12:00:00Z"))
 * answer._tag === "Decision" && answer.outcome // => { _tag: "Group", group: "analytics" }
 * ```
 */
export const nextGroup: Policy<typeof facts, ProductGroup<NextWords>> = {
  ...group,
  facts,
  rules: [
    ...group.rules.map(({ then, ...rule }) => ({ ...rule, then: { ...then } })),
    {
      id: "ingestion",
      citations: [page("posthog-support.md@0500aae7"), ...readings("C20")],
      strength: "should",
      when: [{ fact: "product", is: "ingestion" }],
      exceptionTo: ["data"],
      then: { _tag: "Group", group: "analytics" }
    }
  ]
}
