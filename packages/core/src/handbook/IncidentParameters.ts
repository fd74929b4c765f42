/** The numbers, terms and lists of PostHog's rules about incidents, each with its source. */
import { type Citation, readings } from "../policy/Citation.ts"
import { undated } from "../policy/Parameter.ts"
import type { IncidentParameters } from "../support/IncidentParameters.ts"
import { page, rules } from "./PostHogDuty.ts"
import type { PostHogRole } from "./PostHogRole.ts"

/** The page on incidents that the handbook links to. */
export const INCIDENTS_PAGE: Citation<never> = page("handbook/engineering/operations/incidents.md@00eb1ec7")

/** The page on what is said outside in an incident. */
export const MARKETING_PAGE: Citation<never> = page("marketing/incident-comms.md@1aa4c8a3")

/** A few minutes (A24). */
const FEW_MINUTES = 5

const by = (role: PostHogRole) => ({ by: role })

/**
 * What the present edition says of incidents beside its policies.
 *
 * @example
 * ```ts
 * import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
 *
 * incidentParameters.managerWait.map(({ value }) => value) // => [{ share: 0.25, atMostMinutes: 60 }]
 * ```
 */
export const incidentParameters: IncidentParameters = {
  policies: [
    "incidentCourse",
    "incidentWatching",
    "incidentStatusPage",
    "incidentMacro",
    "incidentCommunication"
  ],
  roles: { watcher: "support-watcher", anybody: "support-engineer" },
  terms: {
    "incidentWatching/ask-volunteer": by("incident-workflow"),
    "incidentWatching/raiser": by("incident-raiser"),
    "incidentWatching/see-to-watcher": by("support-engineer"),
    "incidentWatching/raise-hand": {
      by: "support-engineer",
      time: undated({ withinMinutes: FEW_MINUTES }, [...rules("R118"), ...readings("A24")])
    },
    "incidentWatching/remind-lead": {
      by: "incident-workflow",
      time: undated({ afterMinutes: FEW_MINUTES }, [...rules("R117"), ...readings("A24")])
    },
    "incidentStatusPage/update": {
      by: "incident-lead",
      time: undated({ withinMinutes: 6 * 60 }, [INCIDENTS_PAGE]),
      renewedBy: ["page_updated"]
    },
    "incidentCommunication/appoint": by("marketing"),
    "incidentCourse/post-mortem": by("support-engineer")
  },
  severityTests: undated(
    [
      {
        level: "critical",
        anyOf: ["cloudDown", "dataBreach", "dataLoss", "ingestionFailsEntirely", "activeExploit"]
      },
      { level: "major", anyOf: ["signupBroken", "errorRateWellUp", "exposedDataFound"] },
      { level: "minor", anyOf: ["otherIncident"] }
    ],
    [INCIDENTS_PAGE, ...readings("A25")]
  ),
  managerWait: undated({ share: 0.25, atMostMinutes: 60 }, [...rules("R172"), ...readings("A28")]),
  macro: undated(
    {
      template: "Incident information",
      idPrefix: "INC-",
      tagPrefix: "incident/",
      parts: ["current understanding", "what is broken, degraded and working", "link to the incident's page"]
    },
    [...rules("R139", "R140", "R141", "R142", "R143", "R144"), ...readings("A36", "A27")]
  ),
  handoverNote: undated(
    ["status", "relatedTickets", "keyInformation", "toldToUsers"],
    rules("R176", "R177", "R178", "R179")
  )
}
