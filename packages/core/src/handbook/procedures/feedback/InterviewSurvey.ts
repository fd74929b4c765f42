/** How users are invited to interviews by a survey (R286–R289). */
import { readings } from "../../../policy/Citation.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { feedbackStepFacts } from "../../../support/Feedback.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RecruitingThreshold } from "../../policies/feedback/Recruiting.ts"
import type { RuleId } from "../../RuleId.ts"

const { surveyWaitSetDays } = feedbackStepFacts

/**
 * The steps to a survey that invites users. It starts once it is set to wait long enough since any other.
 *
 * @example
 * ```ts
 * import { interviewSurvey } from "@hedgerow/core/handbook/procedures/feedback/InterviewSurvey"
 *
 * interviewSurvey.steps.map(({ id }) => id) // => ["cohort", "survey", "wait-period", "rollout", "start"]
 * ```
 */
export const interviewSurvey = defineProcedure<RecruitingThreshold, RuleId>()({
  id: "interviewSurvey",
  title: "Invite users to interviews by a survey",
  citations: [...rules("R286", "R287", "R288", "R289"), ...readings("A35")],
  facts: { surveyWaitSetDays },
  steps: [
    {
      id: "cohort",
      text: "Make a cohort of the users to invite, with a static copy.",
      citations: rules("R287"),
      strength: "should"
    },
    {
      id: "survey",
      text: "Make a survey from the template for user interviews, shown on the condition that a user is in the cohort.",
      citations: rules("R286", "R287"),
      strength: "should",
      after: ["cohort"]
    },
    {
      id: "wait-period",
      text: "Set its wait period, so that nobody sees it who was shown any survey a short while ago.",
      citations: [...rules("R288"), ...readings("A35")],
      strength: "should",
      after: ["survey"]
    },
    {
      id: "rollout",
      text: "Set its rollout: of a large cohort only a part to begin with.",
      citations: [...rules("R289"), ...readings("A35")],
      strength: "should",
      after: ["survey"]
    },
    {
      id: "start",
      text: "Start it. Raise the rollout later if you need more interviews.",
      citations: [...rules("R286", "R288", "R289"), ...readings("A35")],
      strength: "should",
      after: ["wait-period", "rollout"],
      gate: [{ fact: "surveyWaitSetDays", atLeast: "surveyWaitDays" }]
    }
  ]
})
