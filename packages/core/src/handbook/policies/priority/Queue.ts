/** The order of work in the priority handbook: as in the present one, where a grave ticket of a plan without a target has one too. */
import { readings } from "../../../policy/Citation.ts"
import { oneOf } from "../../../policy/Fact.ts"
import type { Policy, Rule } from "../../../policy/Rule.ts"
import type { QueueStep } from "../../../support/SupportEdition.ts"
import { vocabulary } from "../../PostHogVocabulary.ts"
import { queue } from "../Queue.ts"
import { pages } from "./Pages.ts"

const facts = { ...queue.facts, severity: oneOf(vocabulary.severities, "the ticket's severity now") }

const bySeverity: Rule<QueueStep> = {
  id: "target_by_severity",
  citations: [...pages, ...readings("C20", "H9", "H10")],
  strength: "should",
  when: [
    { fact: "target", is: "none" },
    { fact: "severity", known: true },
    { fact: "severity", oneOf: ["critical", "high"] }
  ],
  exceptionTo: ["no_target"],
  then: { _tag: "QueueByTarget", rank: 3 }
}

/**
 * The order of work in the priority edition: a ticket that has a target by its severity stands among the plans with one.
 *
 * @example
 * ```ts
 * import { priorityQueue } from "@hedgerow/core/handbook/policies/priority/Queue"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const decide = compile(priorityQueue, { id: "example", thresholds: {} })
 * const free = { plan: "free", target: "none", top20: false, priority: false } as const
 * const ruleFor = (severity: "critical" | "low") => {
 *   const answer = decide({ ...free, severity }, new Date("2026-11-20T12:00:00Z"))
 *   return answer._tag === "Decision" && answer.rule
 * }
 * ruleFor("critical") // => "target_by_severity"
 * ruleFor("low") // => "no_target"
 * ```
 */
export const priorityQueue: Policy<typeof facts, QueueStep> = {
  ...queue,
  facts,
  rules: [
    ...queue.rules.map((rule) =>
      rule.id === "priority" ? { ...rule, exceptionTo: [...(rule.exceptionTo ?? []), bySeverity.id] } : rule
    ),
    bySeverity
  ]
}
