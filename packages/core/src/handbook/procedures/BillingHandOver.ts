/** A billing issue that needs a technical investigation first, step by step until billing has it (R076–R079). */
import { readings } from "../../policy/Citation.ts"
import { defineProcedure } from "../../policy/Procedure.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * The steps from a billing issue under investigation to its hand-over.
 *
 * @example
 * ```ts
 * import { billingHandOver } from "@hedgerow/core/handbook/procedures/BillingHandOver"
 *
 * billingHandOver.steps.map(({ id }) => id)
 * // => ["follower", "note", "investigate", "tell-customer", "hand-over"]
 * ```
 */
export const billingHandOver = defineProcedure<never, RuleId>()({
  id: "billingHandOver",
  title: "Hand a billing issue over after an investigation",
  citations: rules("R076", "R077", "R078", "R079"),
  facts: {},
  steps: [
    {
      id: "follower",
      text: "Add the billing lead as a follower to the ticket; somebody of the billing team where the lead is away.",
      citations: [...rules("R076"), ...readings("A19", "A30")],
      strength: "should"
    },
    {
      id: "note",
      text: "Leave an internal note that says briefly what billing will have to do in the end.",
      citations: rules("R077"),
      strength: "should"
    },
    {
      id: "investigate",
      text: "Finish the technical investigation.",
      citations: rules("R078"),
      strength: "should",
      after: ["follower", "note"]
    },
    {
      id: "tell-customer",
      text: "Tell the customer that the billing team takes over.",
      citations: [...rules("R079"), ...readings("A19")],
      strength: "should",
      after: ["investigate"]
    },
    {
      id: "hand-over",
      text: "Pass the ticket on to the billing team.",
      citations: [...rules("R079"), ...readings("A19")],
      strength: "should",
      after: ["tell-customer"]
    }
  ]
})
