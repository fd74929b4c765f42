/** How grave an incident is (A25): the gravest level of which a sign is there, or may be. */
import { inForce } from "../policy/Parameter.ts"
import { INCIDENT_SEVERITIES, type IncidentSeverity } from "./IncidentFacts.ts"
import type { IncidentParameters } from "./IncidentParameters.ts"
import type { SeverityLevel } from "./Severity.ts"
import type { Words } from "./Vocabulary.ts"

/** Signs of an incident. One that somebody is unsure of counts as there; one that is absent, as not looked at. */
export type IncidentSigns = Readonly<Record<string, boolean | "unsure" | undefined>>

/**
 * The severity of an incident from its signs: whoever is unsure takes the higher. Where nobody has looked at a sign that could
 * make it graver, the answer is `Unknown` and lists it. Signs that the edition does not name are ignored.
 *
 * @example
 * ```ts
 * import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
 * import { incidentSeverityOf } from "@hedgerow/core/support/IncidentSeverity"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * const answer = incidentSeverityOf(incidentParameters, { dataLoss: "unsure", signupBroken: true }, now)
 * answer._tag // => "Level"
 * answer._tag === "Level" && answer.level // => "critical"
 * ```
 */
export const incidentSeverityOf = (
  { severityTests }: Pick<IncidentParameters, "severityTests">,
  signs: IncidentSigns,
  now: Date
): SeverityLevel<Words & { readonly severity: IncidentSeverity }> => {
  const tests = inForce(severityTests, now)
  const citations = tests?.citations ?? []
  const stated = (sign: string) => (Object.hasOwn(signs, sign) ? signs[sign] : undefined)
  const missing: Array<string> = []
  for (const { level, anyOf } of tests?.value ?? []) {
    const because = anyOf.filter((sign) => stated(sign) === true || stated(sign) === "unsure")
    if (because.length > 0)
      return missing.length === 0
        ? { _tag: "Level", level, because, citations }
        : { _tag: "Unknown", atLeast: level, missing, citations }
    missing.push(...anyOf.filter((sign) => stated(sign) === undefined))
  }
  return { _tag: "Unknown", missing, citations }
}

/**
 * The higher of two severities that somebody wavers between.
 *
 * @example
 * ```ts
 * import { higherSeverity } from "@hedgerow/core/support/IncidentSeverity"
 *
 * higherSeverity("major", "minor") // => "major"
 * ```
 */
export const higherSeverity = (a: IncidentSeverity, b: IncidentSeverity): IncidentSeverity =>
  INCIDENT_SEVERITIES.indexOf(a) > INCIDENT_SEVERITIES.indexOf(b) ? a : b
