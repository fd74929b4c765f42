/** Before a zero week: hand over, and say that you are away (R227–R229). */
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The steps before a zero week.
 *
 * @example
 * ```ts
 * import { zeroWeekBeforeWeek } from "@hedgerow/core/handbook/procedures/zeroWeek/BeforeWeek"
 *
 * zeroWeekBeforeWeek.steps.map(({ id }) => id) // => ["hand-over", "unavailable", "slack-status"]
 * ```
 */
export const zeroWeekBeforeWeek = defineProcedure<never, RuleId>()({
  id: "zeroWeekBeforeWeek",
  title: "Go into a zero week",
  citations: rules("R227", "R228", "R229"),
  facts: {},
  steps: [
    {
      id: "hand-over",
      text: "Hand over your tickets in progress by a message in #team-support, with the Pending ones that are likely to return.",
      citations: rules("R227"),
      strength: "should"
    },
    {
      id: "unavailable",
      text: "Set yourself unavailable in Zendesk with the Out of Office app.",
      citations: rules("R228"),
      strength: "should",
      after: ["hand-over"]
    },
    {
      id: "slack-status",
      text: "Set a status in Slack that tells of it.",
      citations: rules("R229"),
      strength: "should"
    }
  ]
})
