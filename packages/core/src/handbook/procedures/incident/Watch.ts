/** What the Support Watcher of an incident does (R121–R127, R153). */
import { readings } from "../../../policy/Citation.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * The duties of a watcher. Those that go on while the incident is open count as done once they are under way.
 *
 * @example
 * ```ts
 * import { incidentWatch } from "@hedgerow/core/handbook/procedures/incident/Watch"
 *
 * incidentWatch.steps.map(({ id }) => id)
 * // => ["follow-channel", "understand-impact", "review-page", "earlier-tickets", "macro", "new-tickets", "pass-on"]
 * ```
 */
export const incidentWatch = defineProcedure<never, RuleId>()({
  id: "incidentWatch",
  title: "Watch an incident for support",
  citations: rules("R121", "R122", "R123", "R124", "R125", "R126", "R127", "R153"),
  facts: {},
  steps: [
    {
      id: "follow-channel",
      text: "Follow the incident channel and the updates of the status page.",
      citations: rules("R121"),
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "understand-impact",
      text: "Find out what users notice: what is broken, what is slow, and what works.",
      citations: rules("R127"),
      strength: "should",
      by: "support-watcher",
      after: ["follow-channel"]
    },
    {
      id: "review-page",
      text: "See that the status page says it clearly, in words that customers know.",
      citations: [...rules("R122", "R131"), ...readings("A27", "C16")],
      strength: "should",
      by: "support-watcher",
      after: ["understand-impact"]
    },
    {
      id: "earlier-tickets",
      text: "Look through the queue for tickets that the incident has caused already.",
      citations: rules("R123", "R153"),
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "macro",
      text: "Make a macro, unless few tickets are to be expected.",
      citations: [...rules("R124", "R138"), ...readings("A26")],
      strength: "should",
      by: "support-watcher",
      after: ["understand-impact"]
    },
    {
      id: "new-tickets",
      text: "Keep watch for new tickets about it.",
      citations: rules("R125", "R153"),
      strength: "should",
      by: "support-watcher"
    },
    {
      id: "pass-on",
      text: "Pass on to #team-support what helps to answer tickets.",
      citations: rules("R126", "R163"),
      strength: "should",
      by: "support-watcher"
    }
  ]
})
