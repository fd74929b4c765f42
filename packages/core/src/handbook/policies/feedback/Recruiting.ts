/** Inviting users to a call (R285, R286, R288, R289, R291): who leads, by which way, and to how many a survey is shown. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { undated } from "../../../policy/Parameter.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { recruitingFacts } from "../../../support/Feedback.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const wait = [...rules("R288"), ...readings("A35")]
const part = [...rules("R289"), ...readings("A35")]

/**
 * How long to leave a user alone after a survey, above how many users a cohort is large, and between which shares of a large
 * one to start (A35).
 *
 * @example
 * ```ts
 * import { recruitingThresholds } from "@hedgerow/core/handbook/policies/feedback/Recruiting"
 *
 * recruitingThresholds.surveyWaitDays.map(({ value }) => value) // => [14]
 * recruitingThresholds.largeCohort.map(({ value }) => value) // => [1000]
 * ```
 */
export const recruitingThresholds = {
  surveyWaitDays: undated(14, wait),
  largeCohort: undated(1000, part),
  firstRolloutFromPercent: undated(20, part),
  firstRolloutToPercent: undated(30, part)
}

/** The names of {@link recruitingThresholds}. */
export type RecruitingThreshold = keyof typeof recruitingThresholds

const large = [
  { fact: "cohortSize", known: true },
  { fact: "cohortSize", moreThan: "largeCohort" }
] as const

const largeAtAShare = [...large, { fact: "rolloutPercent", known: true }] as const

/**
 * Who leads, and how users are invited. A user whose last survey nobody knows of is neither held back nor let through.
 *
 * @example
 * ```ts
 * import { feedbackRecruiting, recruitingThresholds } from "@hedgerow/core/handbook/policies/feedback/Recruiting"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(feedbackRecruiting, { id: "example", thresholds: recruitingThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ cohortSize: 1000 }, now).decisions.map(({ rule }) => rule) // => ["small-cohort"]
 * collect({ cohortSize: 1001 }, now).decisions.map(({ rule }) => rule) // => ["start-with-part"]
 * collect({ surveyShown: true, daysSinceSurvey: 13 }, now).decisions.map(({ rule }) => rule) // => ["shown-lately"]
 * ```
 */
export const feedbackRecruiting = definePolicy<PostHogDuty, RecruitingThreshold, RuleId>()({
  id: "feedbackRecruiting",
  title: "Invitations to feedback calls",
  kind: "collect",
  facts: recruitingFacts,
  rules: [
    {
      id: "general-feedback",
      citations: rules("R285"),
      strength: "should",
      when: knownToBe("feedbackKind", "general"),
      then: {
        _tag: "Tell",
        roles: ["product-manager"],
        when: "when_handled",
        text: "General feedback is led by the PM who supports the team: let them know."
      }
    },
    {
      id: "usability-test",
      citations: rules("R285"),
      strength: "should",
      when: knownToBe("feedbackKind", "usability_test"),
      then: {
        _tag: "Tell",
        roles: ["feature-engineer"],
        when: "when_handled",
        text: "A usability test is run by the engineer who builds the feature: let them know."
      }
    },
    {
      id: "by-survey",
      citations: rules("R286", "R287", "R288", "R289"),
      strength: "should",
      when: knownToBe("inviteTo", "cohort"),
      then: {
        _tag: "Follow",
        procedure: "interviewSurvey",
        text: "Invite them by a survey, from the template for user interviews."
      }
    },
    {
      id: "in-slack",
      citations: rules("R291"),
      strength: "should",
      when: knownToBe("inviteTo", "asked_in_slack"),
      then: {
        _tag: "Do",
        act: "invite_in_slack",
        text: "They asked for the feature in Slack: message them there directly."
      }
    },
    {
      id: "by-email",
      citations: rules("R291"),
      strength: "should",
      when: knownToBe("inviteTo", "roadmap_subscriber"),
      then: {
        _tag: "Do",
        act: "invite_by_email",
        text: "They subscribed to the feature on the roadmap: invite them by email."
      }
    },
    {
      id: "shown-lately",
      citations: wait,
      strength: "should",
      when: [...knownToBe("surveyShown", true), { fact: "daysSinceSurvey", below: "surveyWaitDays" }],
      then: {
        _tag: "Forbid",
        act: "show_survey",
        text: "They were shown a survey a short while ago: wait before you show them another."
      }
    },
    {
      id: "wait-over",
      citations: wait,
      strength: "should",
      when: [...knownToBe("surveyShown", true), { fact: "daysSinceSurvey", atLeast: "surveyWaitDays" }],
      then: {
        _tag: "Permit",
        act: "show_survey",
        text: "Their last survey was long enough ago: you may show them another."
      }
    },
    {
      id: "never-shown",
      citations: wait,
      strength: "should",
      when: knownToBe("surveyShown", false),
      then: {
        _tag: "Permit",
        act: "show_survey",
        text: "They were shown no survey yet: you may show them one."
      }
    },
    {
      id: "small-cohort",
      citations: part,
      strength: "should",
      when: [
        { fact: "cohortSize", known: true },
        { fact: "cohortSize", atMost: "largeCohort" }
      ],
      then: { _tag: "Nothing", text: "The cohort is not large: the survey needs no partial rollout." }
    },
    {
      id: "start-with-part",
      citations: part,
      strength: "should",
      when: [...large, { fact: "rolloutPercent", known: false }],
      then: {
        _tag: "Do",
        act: "start_with_part",
        text: "The cohort is large: show the survey to a part of it first, so that you are not flooded with interviews."
      }
    },
    {
      id: "part-too-large",
      citations: part,
      strength: "should",
      when: [...largeAtAShare, { fact: "rolloutPercent", moreThan: "firstRolloutToPercent" }],
      then: {
        _tag: "Forbid",
        act: "roll_out_survey",
        text: "That is too large a part of a large cohort to begin with: start with less, and raise it when you need to."
      }
    },
    {
      id: "part-too-small",
      citations: part,
      strength: "should",
      when: [...largeAtAShare, { fact: "rolloutPercent", below: "firstRolloutFromPercent" }],
      then: {
        _tag: "Do",
        act: "start_with_part",
        text: "That is a smaller part of the cohort than is recommended: start with more of it."
      }
    },
    {
      id: "part-fits",
      citations: part,
      strength: "should",
      when: [
        ...largeAtAShare,
        { fact: "rolloutPercent", atLeast: "firstRolloutFromPercent" },
        { fact: "rolloutPercent", atMost: "firstRolloutToPercent" }
      ],
      then: {
        _tag: "Permit",
        act: "roll_out_survey",
        text: "That is a good part of the cohort to begin with: you may show them the survey."
      }
    },
    {
      id: "more-needed",
      citations: part,
      strength: "should",
      when: [...largeAtAShare, ...knownToBe("moreInterviewsNeeded", true)],
      exceptionTo: ["part-too-large", "part-too-small", "part-fits"],
      then: {
        _tag: "Do",
        act: "raise_rollout",
        text: "You need more interviews than have come: show the survey to more of the cohort, if any are left."
      }
    }
  ]
})
