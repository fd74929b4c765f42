/** After a zero week: available again, and what became of the tickets (R236–R240). */
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The steps after a zero week.
 *
 * @example
 * ```ts
 * import { zeroWeekAfter } from "@hedgerow/core/handbook/procedures/zeroWeek/AfterWeek"
 *
 * zeroWeekAfter.steps.map(({ id }) => id) // => ["available", "take-back", "ticket-feedback", "goal-feedback", "tickets"]
 * ```
 */
export const zeroWeekAfter = defineProcedure<never, RuleId>()({
  id: "zeroWeekAfter",
  title: "Come back from a zero week",
  citations: rules("R236", "R237", "R238", "R239", "R240"),
  facts: {},
  steps: [
    {
      id: "available",
      text: "Set yourself available in Zendesk again.",
      citations: rules("R236"),
      strength: "should"
    },
    {
      id: "take-back",
      text: "Ask which of your former tickets the team wants to give back.",
      citations: rules("R237"),
      strength: "should",
      after: ["available"]
    },
    {
      id: "ticket-feedback",
      text: "Ask for feedback on your tickets that others handled.",
      citations: rules("R238"),
      strength: "should",
      after: ["available"]
    },
    {
      id: "goal-feedback",
      text: "If it is worth the time of the team, ask for feedback on the goal.",
      citations: rules("R239"),
      strength: "may"
    },
    {
      id: "tickets",
      text: "Go back to tickets.",
      citations: rules("R240"),
      strength: "should",
      after: ["available"]
    }
  ]
})
