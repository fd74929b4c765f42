/** The order of work in the next handbook: Top 20 and churn risks, Enterprise, then whatever is most overdue. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { routingFacts } from "../../../support/RoutingFacts.ts"
import type { QueueStep } from "../../../support/SupportEdition.ts"
import { nextVocabulary } from "../../NextVocabulary.ts"
import { page } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const sources = [page("posthog-support.md@0500aae7"), ...readings("C20")]

/**
 * The order of work in the next edition. Among the rest severity does not weigh; what has no deadline stands last.
 *
 * @example
 * ```ts
 * import { nextQueue } from "@hedgerow/core/handbook/policies/next/Queue"
 *
 * nextQueue.rules.map(({ id, then }) => [id, then._tag === "QueueStep" && then.rank])
 * // => [["top_20", 0], ["churn_risk", 0], ["enterprise", 1], ["rest", 2]]
 * ```
 */
export const nextQueue = definePolicy<QueueStep, never, RuleId>()({
  id: "queue",
  title: "In which order tickets are worked",
  kind: "unique",
  facts: routingFacts(nextVocabulary),
  rules: [
    {
      id: "top_20",
      citations: sources,
      strength: "should",
      when: [{ fact: "top20", is: true }],
      exceptionTo: ["churn_risk"],
      then: { _tag: "QueueStep", rank: 0, label: "Top 20" }
    },
    {
      id: "churn_risk",
      citations: sources,
      strength: "should",
      when: [{ fact: "churnRisk", is: true }],
      exceptionTo: ["enterprise"],
      then: { _tag: "QueueStep", rank: 0, label: "Churn risk" }
    },
    {
      id: "enterprise",
      citations: sources,
      strength: "should",
      when: knownToBe("plan", "enterprise"),
      exceptionTo: ["rest"],
      then: { _tag: "QueueStep", rank: 1, label: "Enterprise" }
    },
    {
      id: "rest",
      citations: sources,
      strength: "should",
      when: [],
      then: { _tag: "QueueStep", rank: 2, label: "Most overdue first", bySeverity: false }
    }
  ]
})
