/** In a zero week: what is kept in the open (R231, R232, R234). */
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * What is done in a zero week as it comes up; what is left alone stands in the policy `zeroWeek`.
 *
 * @example
 * ```ts
 * import { zeroWeekDuring } from "@hedgerow/core/handbook/procedures/zeroWeek/DuringWeek"
 *
 * zeroWeekDuring.steps.map(({ id }) => id) // => ["notes", "returned-tickets", "questions"]
 * ```
 */
export const zeroWeekDuring = defineProcedure<never, RuleId>()({
  id: "zeroWeekDuring",
  title: "In a zero week",
  citations: rules("R234", "R231", "R232"),
  facts: {},
  steps: [
    {
      id: "notes",
      text: "Keep notes and design choices public in the meta issue.",
      citations: rules("R234"),
      strength: "should"
    },
    {
      id: "returned-tickets",
      text: "Give tickets that come back to you to the main group.",
      citations: rules("R231"),
      strength: "should"
    },
    {
      id: "questions",
      text: "Answer what is asked in #team-support about your former tickets.",
      citations: rules("R232"),
      strength: "should"
    }
  ]
})
