/** When a satisfaction survey goes out in the next handbook: sooner, and not about security or merchandise. */
import { readings } from "../../../policy/Citation.ts"
import { yesNo } from "../../../policy/Fact.ts"
import { undated } from "../../../policy/Parameter.ts"
import type { Policy, Rule } from "../../../policy/Rule.ts"
import { type PostHogDuty, page } from "../../PostHogDuty.ts"
import { satisfaction } from "../Satisfaction.ts"

const sources = [page("posthog-support.md@0500aae7"), ...readings("A14", "C20")]

/**
 * After how many hours since a ticket was resolved a survey is due in the next edition.
 *
 * @example
 * ```ts
 * import { nextSatisfactionThresholds } from "@hedgerow/core/handbook/policies/next/Satisfaction"
 *
 * nextSatisfactionThresholds.surveyAfterHours.map(({ value }) => value) // => [24]
 * ```
 */
export const nextSatisfactionThresholds = { surveyAfterHours: undated(24, sources) }

const facts = {
  ...satisfaction.facts,
  security: yesNo("it is about security"),
  merch: yesNo("it is about merchandise")
}

const notAbout = (fact: "security" | "merch", what: string): Rule<PostHogDuty> => ({
  id: fact,
  citations: sources,
  strength: "should",
  when: [{ fact, is: true }],
  exceptionTo: ["send"],
  then: { _tag: "Forbid", act: "satisfaction_survey", text: `It is about ${what}: send no survey.` }
})

/**
 * Whether a survey goes out in the next edition: as in the present one, but for tickets about security and merchandise.
 *
 * @example
 * ```ts
 * import { nextSatisfaction, nextSatisfactionThresholds } from "@hedgerow/core/handbook/policies/next/Satisfaction"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(nextSatisfaction, { id: "example", thresholds: nextSatisfactionThresholds })
 * const over = { channel: "in_app", surveyed: false, spam: false, abuse: false, legalClaim: false, hoursSinceEnded: 24 } as const
 * const rulesFor = (security: boolean) =>
 *   collect({ ...over, security, merch: false }, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule)
 * rulesFor(false) // => ["send"]
 * rulesFor(true) // => ["security"]
 * ```
 */
export const nextSatisfaction: Policy<typeof facts, PostHogDuty> = {
  ...satisfaction,
  facts,
  rules: [...satisfaction.rules, notAbout("security", "security"), notAbout("merch", "merchandise")]
}
