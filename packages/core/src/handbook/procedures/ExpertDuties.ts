/** What an expert does for the group beside its tickets, and counterparts for each other (R203–R205, R211–R213). */
import { readings } from "../../policy/Citation.ts"
import { defineProcedure } from "../../policy/Procedure.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * The duties of an expert. They go on side by side: none waits for another.
 *
 * @example
 * ```ts
 * import { expertDuties } from "@hedgerow/core/handbook/procedures/ExpertDuties"
 *
 * expertDuties.steps.map(({ id }) => id) // => ["oversee", "product-teams", "improve"]
 * ```
 */
export const expertDuties = defineProcedure<never, RuleId>()({
  id: "expertDuties",
  title: "An expert's duties",
  citations: rules("R203", "R204", "R205"),
  facts: {},
  steps: [
    {
      id: "oversee",
      text: "Look over all of the group's tickets, see patterns, and know its worst bugs and most wanted features.",
      citations: rules("R203"),
      strength: "should"
    },
    {
      id: "product-teams",
      text: "Stay close to the product teams: a standup now and then, their Slack, their roadmap, and what customers say for their quarterly planning.",
      citations: rules("R204"),
      strength: "should"
    },
    {
      id: "improve",
      text: "Make support better: prevent tickets, and make the usual investigations quicker.",
      citations: rules("R205"),
      strength: "should"
    }
  ]
})

/**
 * What the experts of one group in two regions do for each other.
 *
 * @example
 * ```ts
 * import { counterparts } from "@hedgerow/core/handbook/procedures/ExpertDuties"
 *
 * counterparts.steps.map(({ id }) => id) // => ["share", "holidays", "busy-queue", "coverage-gap"]
 * ```
 */
export const counterparts = defineProcedure<never, RuleId>()({
  id: "counterparts",
  title: "Working with your counterpart",
  citations: rules("R211", "R212", "R213"),
  facts: {},
  steps: [
    {
      id: "share",
      text: "Tell each other what you learn and which patterns you see.",
      citations: rules("R211"),
      strength: "should"
    },
    {
      id: "holidays",
      text: "Plan your holidays together, one after the other where you can.",
      citations: rules("R212"),
      strength: "should"
    },
    {
      id: "busy-queue",
      text: "Say so when your queue is especially busy.",
      citations: [...rules("R213"), ...readings("A33")],
      strength: "should"
    },
    {
      id: "coverage-gap",
      text: "Report gaps in coverage in #team-support.",
      citations: [...rules("R213"), ...readings("A33")],
      strength: "should"
    }
  ]
})
