/** What a customer is told about the time of an answer in the next handbook: nothing where the plan is unknown, which is raised. */
import { readings } from "../../../policy/Citation.ts"
import type { Policy, Rule } from "../../../policy/Rule.ts"
import { type PostHogDuty, page } from "../../PostHogDuty.ts"
import { targetNotice } from "../TargetNotice.ts"

const unknownPlan = {
  citations: [page("posthog-support.md@0500aae7"), ...readings("C20", "A30")],
  strength: "should",
  when: [{ fact: "plan", known: false }]
} satisfies Omit<Rule<PostHogDuty>, "id" | "then">

/**
 * What a customer is told in the next edition about when they will be answered. The page does not say who is alerted to an
 * unknown plan: the support lead is.
 *
 * @example
 * ```ts
 * import { nextTargetNotice } from "@hedgerow/core/handbook/policies/next/TargetNotice"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(nextTargetNotice, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({}, now).decisions.map(({ rule }) => rule) // => ["no-deadline", "plan-unknown"]
 * ```
 */
export const nextTargetNotice: Policy<typeof targetNotice.facts, PostHogDuty> = {
  ...targetNotice,
  rules: [
    ...targetNotice.rules,
    {
      ...unknownPlan,
      id: "no-deadline",
      exceptionTo: ["target", "community"],
      then: {
        _tag: "Forbid",
        act: "notify_target",
        text: "Nobody knows the plan, so there is no deadline: promise no time."
      }
    },
    {
      ...unknownPlan,
      id: "plan-unknown",
      then: {
        _tag: "Tell",
        roles: ["support-lead"],
        when: "when_handled",
        text: "Nobody knows the plan: alert somebody who can look it up."
      }
    }
  ]
}
