/** How a feedback call is announced, recorded and begun (R292–R294, R296, R297). */
import { defineProcedure } from "../../../policy/Procedure.ts"
import { feedbackStepFacts } from "../../../support/Feedback.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const { recordingConsent, recordingAccess } = feedbackStepFacts

/**
 * The steps of a call. It is recorded only once the user was asked and has agreed, never while that is not known; it is whole
 * without a recording.
 *
 * @example
 * ```ts
 * import { userCall } from "@hedgerow/core/handbook/procedures/feedback/UserCall"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const done = ["calendar", "ask-to-record", "introductions"].map((step) => ({ step, at }))
 * const { blocked } = procedureStanding(userCall, { thresholds: {} }, { done, facts: { recordingAccess: true }, at })
 * blocked.map(({ step, missing }) => [step.id, missing]) // => [["record", ["recordingConsent"]]]
 * ```
 */
export const userCall = defineProcedure<never, RuleId>()({
  id: "userCall",
  title: "Hold a feedback call",
  citations: rules("R292", "R293", "R294", "R296", "R297"),
  facts: { recordingConsent, recordingAccess },
  steps: [
    {
      id: "calendar",
      text: 'Add the call to the calendar "User interviews"; in an invitation of your own, invite that calendar.',
      citations: rules("R292"),
      strength: "should"
    },
    {
      id: "ask-to-record",
      text: "Ask whether they are comfortable with being recorded. Without a recording, take notes.",
      citations: rules("R293"),
      strength: "must",
      after: ["calendar"]
    },
    {
      id: "record",
      text: 'Record it: in BuildBetter choose "Join a call", and paste the address of the call.',
      citations: rules("R294", "R293", "R296"),
      strength: "may",
      after: ["ask-to-record"],
      gate: [
        { fact: "recordingConsent", is: true },
        { fact: "recordingAccess", is: true }
      ]
    },
    {
      id: "introductions",
      text: "Introduce yourselves, if you have not met before.",
      citations: rules("R297"),
      strength: "should",
      after: ["calendar"]
    },
    {
      id: "context",
      text: "In a first interview, ask about their company, their role, and whether they are technical.",
      citations: rules("R297"),
      strength: "should",
      after: ["introductions"]
    }
  ]
})
