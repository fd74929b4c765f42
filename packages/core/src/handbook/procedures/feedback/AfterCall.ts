/** What is done after a feedback call, with a recording and without (R298–R304). */
import { readings } from "../../../policy/Citation.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const share = {
  id: "share",
  text: "Post a short summary of the interview in #posthog-feedback.",
  citations: [...rules("R301"), ...readings("C13")],
  strength: "should"
} as const

const findings = [
  {
    id: "issues",
    text: "Open issues on GitHub for the bugs and wishes they named, each with a link to their person profile.",
    citations: rules("R302"),
    strength: "should"
  },
  {
    id: "reward",
    text: "Make their reward: mostly a gift card for the merch store, made in Shopify.",
    citations: rules("R303", "R305", "R306"),
    strength: "should"
  },
  {
    id: "follow-up",
    text: "Write to the user: with the reward, links to the issues, and answers to what was left open.",
    citations: rules("R304"),
    strength: "should",
    after: ["issues", "reward"]
  }
] as const

/**
 * The steps after a call that was recorded.
 *
 * @example
 * ```ts
 * import { afterRecordedCall } from "@hedgerow/core/handbook/procedures/feedback/AfterCall"
 *
 * afterRecordedCall.steps.map(({ id }) => id)
 * // => ["check-summary", "rename", "share", "issues", "reward", "follow-up"]
 * ```
 */
export const afterRecordedCall = defineProcedure<never, RuleId>()({
  id: "afterRecordedCall",
  title: "Work up a recorded feedback call",
  citations: rules("R298", "R299", "R301", "R302", "R303", "R304"),
  facts: {},
  steps: [
    {
      id: "check-summary",
      text: "Check the summary that the AI made of the recording, and add your own thoughts: it gets things wrong.",
      citations: rules("R298"),
      strength: "should"
    },
    {
      id: "rename",
      text: "Rename the recording to its topic, then user interview with, then the first name of the user.",
      citations: rules("R299"),
      strength: "should"
    },
    { ...share, after: ["check-summary"] },
    ...findings
  ]
})

/**
 * The steps after a call that was not recorded.
 *
 * @example
 * ```ts
 * import { afterUnrecordedCall } from "@hedgerow/core/handbook/procedures/feedback/AfterCall"
 *
 * afterUnrecordedCall.steps.map(({ id }) => id) // => ["notes", "share", "issues", "reward", "follow-up"]
 * ```
 */
export const afterUnrecordedCall = defineProcedure<never, RuleId>()({
  id: "afterUnrecordedCall",
  title: "Work up a feedback call without a recording",
  citations: rules("R300", "R301", "R302", "R303", "R304"),
  facts: {},
  steps: [
    {
      id: "notes",
      text: "Put your notes in the Google Doc in which feedback is kept.",
      citations: [...rules("R300"), ...readings("C13")],
      strength: "should"
    },
    { ...share, after: ["notes"] },
    ...findings
  ]
})
