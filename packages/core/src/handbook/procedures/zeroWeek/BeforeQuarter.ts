/** Before a quarter: from goals to weeks in the calendar (R222–R226). */
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The steps before a quarter; the proposal itself is made by `support/zeroWeek/Proposal`.
 *
 * @example
 * ```ts
 * import { zeroWeekBeforeQuarter } from "@hedgerow/core/handbook/procedures/zeroWeek/BeforeQuarter"
 *
 * zeroWeekBeforeQuarter.steps.map(({ id }) => id) // => ["goals", "wishes", "propose", "calendar", "meta-issue"]
 * ```
 */
export const zeroWeekBeforeQuarter = defineProcedure<never, RuleId>()({
  id: "zeroWeekBeforeQuarter",
  title: "Plan the zero weeks of a quarter",
  citations: rules("R222", "R223", "R224", "R225", "R226"),
  facts: {},
  steps: [
    {
      id: "goals",
      text: "Scope goals that can be reached in the zero time of the quarter.",
      citations: rules("R222"),
      strength: "should"
    },
    {
      id: "wishes",
      text: "Tell the support lead which weeks you prefer and which cannot be.",
      citations: rules("R223"),
      strength: "should",
      tells: ["support-lead"],
      after: ["goals"]
    },
    {
      id: "propose",
      text: "Check leave and time zones, and propose a schedule, with one week in each half of the quarter as the aim.",
      citations: rules("R224"),
      strength: "should",
      by: "support-lead",
      after: ["wishes"]
    },
    {
      id: "calendar",
      text: "Put the weeks into the calendar of zero weeks.",
      citations: rules("R225"),
      strength: "should",
      after: ["propose"]
    },
    {
      id: "meta-issue",
      text: "Create a meta issue on GitHub for the work on your goal.",
      citations: rules("R226"),
      strength: "should",
      after: ["goals"]
    }
  ]
})
