/** What looks like an incident, by the page on incidents that the handbook links to (A23). */

/** Signs of an incident: something is seriously broken. */
export const BROKEN = [
  "region_app_unavailable",
  "no_insight_created",
  "flags_not_returned",
  "feature_data_unreachable",
  "critical_alert",
  "otherwise_seriously_broken"
] as const

/** Signs of an incident of security. */
export const SECURITY = [
  "unauthorised_access",
  "malware",
  "suspicious_production_activity",
  "exposed_credentials_or_data",
  "credible_vulnerability_report"
] as const

/** What looks like an incident and is none by itself. */
export const NO_INCIDENT = [
  "wrong_insight_results",
  "insights_not_saved",
  "flags_not_created",
  "planned_maintenance"
] as const
