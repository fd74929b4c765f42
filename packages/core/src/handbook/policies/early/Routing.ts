/** Where a request goes in the early handbook (R020, R327): to everyone in engineering, the oldest first. */
import { readings } from "../../../policy/Citation.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import type { FirstLevel, ProductGroup, QueueStep } from "../../../support/SupportEdition.ts"
import type { EarlyWords } from "../../EarlyWords.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const everyone = {
  id: "everyone",
  citations: [...rules("R327", "R020"), ...readings("C12")],
  strength: "should",
  when: []
} as const

/**
 * Who answers first in the early edition: support, which is everyone in engineering.
 *
 * @example
 * ```ts
 * import { earlyFirstLevel } from "@hedgerow/core/handbook/policies/early/Routing"
 *
 * earlyFirstLevel.rules.map(({ then }) => then) // => [{ _tag: "FirstLevel", team: "support" }]
 * ```
 */
export const earlyFirstLevel = definePolicy<FirstLevel, never, RuleId>()({
  id: "firstLevel",
  title: "Who answers a ticket first",
  kind: "unique",
  facts: {},
  rules: [{ ...everyone, then: { _tag: "FirstLevel", team: "support" } }]
})

/**
 * Whose experts know a ticket in the early edition: there is one group, of everyone.
 *
 * @example
 * ```ts
 * import { earlyGroup } from "@hedgerow/core/handbook/policies/early/Routing"
 *
 * earlyGroup.rules.map(({ then }) => then) // => [{ _tag: "Group", group: "engineering" }]
 * ```
 */
export const earlyGroup = definePolicy<ProductGroup<EarlyWords>, never, RuleId>()({
  id: "group",
  title: "Which group's experts know a ticket",
  kind: "unique",
  facts: {},
  rules: [{ ...everyone, then: { _tag: "Group", group: "engineering" } }]
})

/**
 * The order of work in the early edition, whose page gives none: one step, with nothing due and so the oldest first (H9).
 *
 * @example
 * ```ts
 * import { earlyQueue } from "@hedgerow/core/handbook/policies/early/Routing"
 *
 * earlyQueue.rules.map(({ then }) => then._tag) // => ["QueueStep"]
 * ```
 */
export const earlyQueue = definePolicy<QueueStep, never, RuleId>()({
  id: "queue",
  title: "In which order tickets are worked",
  kind: "unique",
  facts: {},
  rules: [
    {
      id: "oldest_first",
      citations: readings("C12", "H9"),
      strength: "should",
      when: [],
      then: { _tag: "QueueStep", rank: 0, label: "Waiting", bySeverity: false }
    }
  ]
})
