/** The present handbook with what it says of incidents. */
import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import { incidentPolicies, incidentThresholds } from "@hedgerow/core/handbook/Incidents"
import { present } from "@hedgerow/core/handbook/Present"
import type { IncidentEdition } from "@hedgerow/core/support/IncidentParameters"

export const EDITION: IncidentEdition = {
  id: "present with incidents",
  parameters: present.parameters,
  thresholds: { ...present.thresholds, ...incidentThresholds },
  policies: { ...present.policies, ...incidentPolicies },
  incidents: incidentParameters
}
