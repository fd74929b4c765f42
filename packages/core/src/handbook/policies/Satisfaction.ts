/** When a satisfaction survey goes out, and when none does (R063), and where its link leads (R064). */
import { readings } from "../../policy/Citation.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { satisfactionFacts } from "../../support/Satisfaction.ts"
import { type PostHogDuty, page, rules } from "../PostHogDuty.ts"
import { vocabulary } from "../PostHogVocabulary.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * After how many hours since a ticket was solved or closed, whichever came first, a survey is due.
 *
 * @example
 * ```ts
 * import { satisfactionThresholds } from "@hedgerow/core/handbook/policies/Satisfaction"
 *
 * satisfactionThresholds.surveyAfterHours.map(({ value }) => value) // => [72]
 * ```
 */
export const satisfactionThresholds = {
  surveyAfterHours: undated(72, [...rules("R063"), ...readings("A14")])
}

/**
 * The site of the survey. The handbook does not name the query parameter of the team: whoever builds a link gives it.
 *
 * @example
 * ```ts
 * import { surveyParameters } from "@hedgerow/core/handbook/policies/Satisfaction"
 *
 * surveyParameters.base.map(({ value }) => value) // => ["https://survey.posthog.com/"]
 * ```
 */
export const surveyParameters = { base: undated("https://survey.posthog.com/", rules("R064")) }

const none = (why: string): PostHogDuty => ({
  _tag: "Forbid",
  act: "satisfaction_survey",
  text: `${why}: send no survey.`
})

/**
 * Whether a survey goes out now. None does while it is unknown whether the ticket is spam, abusive or a legal claim.
 *
 * @example
 * ```ts
 * import { satisfaction, satisfactionThresholds } from "@hedgerow/core/handbook/policies/Satisfaction"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(satisfaction, { id: "example", thresholds: satisfactionThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const solved = { channel: "in_app", surveyed: false, spam: false, abuse: false, legalClaim: false } as const
 * collect({ ...solved, hoursSinceEnded: 72 }, now).decisions.map(({ rule }) => rule) // => ["send"]
 * collect({ ...solved, hoursSinceEnded: 71 }, now).decisions.map(({ rule }) => rule) // => ["too-early"]
 * collect(solved, now).decisions.map(({ rule }) => rule) // => ["not-over"]
 * ```
 */
export const satisfaction = definePolicy<PostHogDuty, keyof typeof satisfactionThresholds, RuleId>()({
  id: "satisfaction",
  title: "Satisfaction surveys",
  kind: "collect",
  facts: satisfactionFacts(vocabulary.channels),
  rules: [
    {
      id: "send",
      citations: [...rules("R063"), ...readings("A14", "C20")],
      strength: "should",
      when: [
        { fact: "hoursSinceEnded", known: true },
        { fact: "hoursSinceEnded", atLeast: "surveyAfterHours" }
      ],
      then: { _tag: "Do", act: "satisfaction_survey", text: "Send the satisfaction survey." }
    },
    {
      id: "too-early",
      citations: [...rules("R063"), ...readings("A14")],
      strength: "should",
      when: [
        { fact: "hoursSinceEnded", known: true },
        { fact: "hoursSinceEnded", below: "surveyAfterHours" }
      ],
      then: none("The ticket has not been over for long enough yet")
    },
    {
      id: "not-over",
      citations: [...rules("R063"), ...readings("A14")],
      strength: "should",
      when: [{ fact: "hoursSinceEnded", known: false }],
      then: none("The ticket is open, or open again")
    },
    {
      id: "once",
      citations: [...rules("R063"), ...readings("A14")],
      strength: "should",
      when: [{ fact: "surveyed", is: true }],
      exceptionTo: ["send"],
      then: none("One has gone out for this ticket")
    },
    {
      id: "spam",
      citations: [...rules("R063", "R082"), ...readings("A14", "A18")],
      strength: "should",
      when: [{ fact: "spam", is: true }],
      exceptionTo: ["send"],
      then: none("It is spam")
    },
    {
      id: "abuse",
      citations: [...rules("R067", "R063"), ...readings("A14")],
      strength: "must",
      when: [{ fact: "abuse", is: true }],
      exceptionTo: ["send"],
      then: none("A message was abusive")
    },
    {
      id: "legal",
      citations: [...rules("R070", "R063"), ...readings("A14")],
      strength: "must",
      when: [{ fact: "legalClaim", is: true }],
      exceptionTo: ["send"],
      then: none("A legal claim was made")
    },
    {
      id: "community",
      citations: [
        ...rules("R063"),
        ...readings("A14"),
        page("handbook/support/community-and-free-support@5fd7e27a")
      ],
      strength: "should",
      when: [{ fact: "channel", is: "community" }],
      exceptionTo: ["send"],
      then: none("It is a question in the community")
    }
  ]
})
