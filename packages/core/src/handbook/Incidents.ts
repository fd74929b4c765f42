/** The policies, procedures and thresholds about incidents, for an edition to take in. */
import { incidentCommunication, incidentCommunicationThresholds } from "./policies/incident/Communication.ts"
import { incidentCourse } from "./policies/incident/Course.ts"
import { incidentMacro } from "./policies/incident/Macro.ts"
import { incidentProactive } from "./policies/incident/Proactive.ts"
import { incidentRaising, incidentRaisingThresholds } from "./policies/incident/Raising.ts"
import { incidentStatusPage } from "./policies/incident/StatusPage.ts"
import { incidentTicket } from "./policies/incident/Ticket.ts"
import { incidentWatching } from "./policies/incident/Watching.ts"
import { incidentAftermath } from "./procedures/incident/Aftermath.ts"
import { incidentHandover } from "./procedures/incident/Handover.ts"
import { incidentMacroSteps } from "./procedures/incident/Macro.ts"
import { incidentWatch } from "./procedures/incident/Watch.ts"

/** The policies about incidents. The first three ask about a ticket, the others are silent unless an incident is asked about. */
export const incidentPolicies = {
  incidentRaising,
  incidentTicket,
  incidentProactive,
  incidentCourse,
  incidentWatching,
  incidentStatusPage,
  incidentMacro,
  incidentCommunication
} as const

/** The procedures about incidents. */
export const incidentProcedures = {
  incidentWatch,
  incidentMacro: incidentMacroSteps,
  incidentHandover,
  incidentAftermath
} as const

/** The numbers that these policies name. */
export const incidentThresholds = { ...incidentRaisingThresholds, ...incidentCommunicationThresholds }
