/** What a customer is told about the time of an answer in the priority handbook, where severity can give a target too. */
import { readings } from "../../../policy/Citation.ts"
import { oneOf } from "../../../policy/Fact.ts"
import type { Policy, Rule } from "../../../policy/Rule.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import { vocabulary } from "../../PostHogVocabulary.ts"
import { targetNotice } from "../TargetNotice.ts"
import { pages } from "./Pages.ts"

const facts = { ...targetNotice.facts, severity: oneOf(vocabulary.severities, "the ticket's severity now") }

const bySeverity: Rule<PostHogDuty> = {
  id: "target-by-severity",
  citations: [...rules("R040", "R039"), ...pages, ...readings("C20", "H10")],
  strength: "should",
  when: [
    { fact: "plan", is: "free" },
    { fact: "severity", known: true },
    { fact: "severity", oneOf: ["critical", "high"] }
  ],
  exceptionTo: ["community"],
  then: {
    _tag: "Do",
    act: "notify_target",
    text: "It is grave enough for a target on any plan: tell the customer by when we aim to give a first answer."
  }
}

/**
 * What a customer is told in the priority edition about when they will be answered, once a ticket.
 *
 * @example
 * ```ts
 * import { priorityTargetNotice } from "@hedgerow/core/handbook/policies/priority/TargetNotice"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(priorityTargetNotice, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ plan: "free", severity: "high" }, now).decisions.map(({ rule }) => rule) // => ["target-by-severity"]
 * collect({ plan: "free", severity: "low" }, now).decisions.map(({ rule }) => rule) // => ["community"]
 * ```
 */
export const priorityTargetNotice: Policy<typeof facts, PostHogDuty> = {
  ...targetNotice,
  facts,
  rules: [
    ...targetNotice.rules.map((rule) =>
      rule.id === "told" ? { ...rule, exceptionTo: [...(rule.exceptionTo ?? []), bySeverity.id] } : rule
    ),
    bySeverity
  ]
}
