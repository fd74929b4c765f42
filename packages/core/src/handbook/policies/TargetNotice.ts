/** What a customer is told about the time of an answer (R040): the plan's target, or where there is help without one. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { targetNoticeFacts } from "../../support/TargetNotice.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { PostHogWords } from "../PostHogWords.ts"
import type { RuleId } from "../RuleId.ts"

const PLANS = ["free", "pay_as_you_go", "boost", "scale", "enterprise"] as const satisfies ReadonlyArray<
  PostHogWords["plan"]
>

/**
 * What a customer on a plan is told about when they will be answered, once a ticket.
 *
 * @example
 * ```ts
 * import { targetNotice } from "@hedgerow/core/handbook/policies/TargetNotice"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(targetNotice, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ plan: "scale" }, now).decisions.map(({ rule }) => rule) // => ["target"]
 * collect({ plan: "free" }, now).decisions.map(({ rule }) => rule) // => ["community"]
 * ```
 */
export const targetNotice = definePolicy<PostHogDuty, never, RuleId>()({
  id: "targetNotice",
  title: "Notice of the response target",
  kind: "collect",
  facts: targetNoticeFacts(PLANS),
  rules: [
    {
      id: "target",
      citations: rules("R040", "R039"),
      strength: "should",
      when: [{ fact: "plan", oneOf: ["pay_as_you_go", "boost", "scale", "enterprise"] }],
      then: {
        _tag: "Do",
        act: "notify_target",
        text: "Tell the customer by when we aim to give a first answer. It may come sooner."
      }
    },
    {
      id: "community",
      citations: [...rules("R033", "R040"), ...readings("A4")],
      strength: "must",
      when: [{ fact: "plan", is: "free" }],
      then: {
        _tag: "Do",
        act: "point_to_community",
        text: "The Free plan has no response target: point the customer to the community, and promise no time."
      }
    },
    {
      id: "told",
      citations: rules("R040"),
      strength: "should",
      when: knownToBe("targetTold", true),
      exceptionTo: ["target", "community"],
      then: { _tag: "Nothing", text: "The customer knows what to expect." }
    },
    {
      id: "answered",
      citations: rules("R039", "R040"),
      strength: "should",
      when: knownToBe("replied", true),
      exceptionTo: ["target", "community", "told"],
      then: { _tag: "Nothing", text: "The customer has a first answer, which is what the target is about." }
    }
  ]
})
