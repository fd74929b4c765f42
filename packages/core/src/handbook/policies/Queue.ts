/** The order of work: who comes first, and how the others follow. */
import { rules as cite, readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { routingFacts } from "../../support/RoutingFacts.ts"
import type { QueueStep } from "../../support/SupportEdition.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"

const rules = cite<RuleId>

/** Top 20, Enterprise and priority customers come first (R044, R051), then the plans by their targets (R032, A6, H4). */
export const queue = definePolicy<QueueStep, never, RuleId>()({
  id: "queue",
  title: "In which order tickets are worked",
  kind: "unique",
  facts: routingFacts(vocabulary),
  rules: [
    {
      id: "top_20",
      citations: [...rules("R051"), ...readings("A6")],
      strength: "should",
      when: [{ fact: "top20", is: true }],
      exceptionTo: ["enterprise"],
      then: { _tag: "QueueStep", rank: 0, label: "Top 20" }
    },
    {
      id: "enterprise",
      citations: [...rules("R044", "R051"), ...readings("A6")],
      strength: "should",
      when: knownToBe("plan", "enterprise"),
      exceptionTo: ["priority"],
      then: { _tag: "QueueStep", rank: 1, label: "Enterprise" }
    },
    {
      id: "priority",
      citations: [...rules("R044"), ...readings("A6")],
      strength: "should",
      when: [{ fact: "priority", is: true }],
      exceptionTo: ["by_target", "unknown_target", "no_target"],
      then: { _tag: "QueueStep", rank: 2, label: "Priority customer" }
    },
    {
      id: "by_target",
      citations: [...rules("R032"), ...readings("A6")],
      strength: "should",
      when: [{ fact: "target", is: "some" }],
      then: { _tag: "QueueByTarget", rank: 3 }
    },
    {
      id: "unknown_target",
      citations: [...readings("H4"), ...rules("R032"), ...readings("A6")],
      strength: "should",
      when: [{ fact: "target", is: "unknown" }],
      then: { _tag: "QueueByTarget", rank: 4 }
    },
    {
      id: "no_target",
      citations: [...rules("R032"), ...readings("A6")],
      strength: "should",
      when: [{ fact: "target", is: "none" }],
      then: { _tag: "QueueByTarget", rank: 5 }
    }
  ]
})
