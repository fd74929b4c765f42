/** Who keeps the status page in an incident, and who sees to its wording (R122, R131, R135). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { INCIDENTS_PAGE } from "../../IncidentParameters.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const open = knownToBe("incidentStage", "open")
const { incidentStage, pageWording } = incidentFacts

/**
 * What the status page asks for while an incident is open.
 *
 * @example
 * ```ts
 * import { incidentStatusPage } from "@hedgerow/core/handbook/policies/incident/StatusPage"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentStatusPage, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ incidentStage: "open", pageWording: "unclear" }, now).decisions.map(({ rule }) => rule) // => ["improve", "update"]
 * ```
 */
export const incidentStatusPage = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentStatusPage",
  title: "The status page in an incident",
  kind: "collect",
  facts: { incidentStage, pageWording },
  rules: [
    {
      id: "update",
      citations: [...rules("R131"), ...readings("C16"), INCIDENTS_PAGE],
      strength: "should",
      when: open,
      then: {
        _tag: "Do",
        act: "update_status_page",
        text: "Keep the status page up to date: what is broken, for whom, and what is being done."
      }
    },
    {
      id: "review",
      citations: [...rules("R131", "R122"), ...readings("C16", "A27")],
      strength: "should",
      when: [...open, { fact: "pageWording", is: "unreviewed" }],
      then: {
        _tag: "Do",
        act: "review_status_page",
        text: "Read the status page as a customer would: is it clear what is broken and how they notice it?"
      }
    },
    {
      id: "improve",
      citations: [...rules("R135", "R122"), ...readings("C16")],
      strength: "should",
      when: [...open, { fact: "pageWording", is: "unclear" }],
      then: {
        _tag: "Do",
        act: "improve_status_page",
        text: "Improve the wording with the incident lead, or edit it by /incident statuspage (/inc sp)."
      }
    }
  ]
})
