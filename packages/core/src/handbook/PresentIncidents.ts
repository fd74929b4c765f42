/** The present edition with what it says of incidents: what functions about an incident are asked with. */
import type { IncidentEdition } from "../support/IncidentParameters.ts"
import { incidentParameters } from "./IncidentParameters.ts"
import { type PresentEdition, present } from "./Present.ts"

/**
 * The present edition, with the numbers, roles and lists of its rules about incidents.
 *
 * @example
 * ```ts
 * import { presentIncidents } from "@hedgerow/core/handbook/PresentIncidents"
 *
 * presentIncidents.id // => "present"
 * presentIncidents.incidents.policies.filter((id) => !Object.hasOwn(presentIncidents.policies, id)) // => []
 * ```
 */
export const presentIncidents: PresentEdition & IncidentEdition = {
  ...present,
  incidents: incidentParameters
}
