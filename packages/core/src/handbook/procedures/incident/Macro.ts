/** How the macro of an incident is made (R139–R141, R146–R148, R152). */
import { readings } from "../../../policy/Citation.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The steps from the template to a macro that the team knows. Who has to see it before it is used, the policy `incidentMacro` says.
 *
 * @example
 * ```ts
 * import { incidentMacroSteps } from "@hedgerow/core/handbook/procedures/incident/Macro"
 *
 * incidentMacroSteps.steps.map(({ id }) => id) // => ["clone", "number", "tag", "write", "announce"]
 * ```
 */
export const incidentMacroSteps = defineProcedure<never, RuleId>()({
  id: "incidentMacro",
  title: "Make a macro for an incident",
  citations: rules("R138", "R139", "R140", "R141", "R152"),
  facts: {},
  steps: [
    {
      id: "clone",
      text: 'Clone the macro "Incident information".',
      citations: rules("R139"),
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "number",
      text: "Look up the incident's number in incident.io: 123, if it is INC-123.",
      citations: [...rules("R140"), ...readings("A36")],
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "tag",
      text: "Have the macro add the tag incident/ and the number, such as incident/123.",
      citations: [...rules("R141"), ...readings("A36")],
      strength: "should",
      by: "support-watcher",
      after: ["clone", "number"]
    },
    {
      id: "write",
      text: "Write what is understood, what is broken, slow and working, and link the incident's page. Keep it short.",
      citations: rules("R142", "R143", "R144", "R145"),
      strength: "should",
      by: "support-watcher",
      after: ["clone"]
    },
    {
      id: "announce",
      text: "Tell #team-support of the macro.",
      citations: rules("R152"),
      strength: "should",
      by: "support-watcher",
      after: ["tag", "write"]
    }
  ]
})
