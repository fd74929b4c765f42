/** How the watch over an incident passes to somebody else (R174–R181). */
import { readings } from "../../../policy/Citation.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The steps of whoever leaves, with the fields of the note, and of whoever takes over.
 *
 * @example
 * ```ts
 * import { incidentHandover } from "@hedgerow/core/handbook/procedures/incident/Handover"
 *
 * incidentHandover.steps.map(({ id }) => id)
 * // => ["choose", "status", "tickets", "key-information", "consistency", "read-notes", "scan-channel", "raise-hand"]
 * ```
 */
export const incidentHandover = defineProcedure<never, RuleId>()({
  id: "incidentHandover",
  title: "Hand over the watch",
  citations: [...rules("R174", "R175", "R176", "R177", "R178", "R179", "R180", "R181"), ...readings("A29")],
  facts: {},
  steps: [
    {
      id: "choose",
      text: "Find somebody who is working or comes online, best whoever has the most working hours ahead.",
      citations: [...rules("R174", "R175"), ...readings("A29")],
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "status",
      text: "Write into the original thread in #team-support how things stand.",
      citations: rules("R176"),
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "tickets",
      text: "Add roughly how many tickets belong to it.",
      citations: rules("R177"),
      strength: "should",
      by: "support-watcher",
      after: ["status"]
    },
    {
      id: "key-information",
      text: "Add what the next person has to know.",
      citations: rules("R178"),
      strength: "should",
      by: "support-watcher",
      after: ["status"]
    },
    {
      id: "consistency",
      text: "Add what users were told, and what has to stay consistent with it.",
      citations: rules("R179"),
      strength: "should",
      by: "support-watcher",
      after: ["status"]
    },
    {
      id: "read-notes",
      text: "Taking over: read the notes.",
      citations: rules("R181"),
      strength: "should",
      by: "support-engineer",
      after: ["status", "tickets", "key-information", "consistency"]
    },
    {
      id: "scan-channel",
      text: "Taking over: look through what was written in the incident channel since.",
      citations: rules("R181"),
      strength: "should",
      by: "support-engineer",
      after: ["read-notes"]
    },
    {
      id: "raise-hand",
      text: "Taking over: raise a hand on the original post.",
      citations: rules("R181"),
      strength: "should",
      by: "support-engineer",
      after: ["scan-channel"]
    }
  ]
})
