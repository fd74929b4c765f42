/** The number and tag of an incident, and what its macro is made of (R139–R144, A36). */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import type { IncidentParameters } from "./IncidentParameters.ts"

/** What the macro of one incident is made of. */
export interface IncidentMacro {
  /** The macro to clone. */
  readonly template: string
  /** The tag that it adds to a ticket. */
  readonly tag: string
  /** What its text has to say. */
  readonly parts: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}

/**
 * What the macro of an incident is made of; `undefined` for an id that is not the prefix and digits.
 *
 * @example
 * ```ts
 * import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
 * import { incidentMacroOf } from "@hedgerow/core/support/IncidentMacro"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * incidentMacroOf(incidentParameters, "INC-123", now)?.tag // => "incident/123"
 * incidentMacroOf(incidentParameters, "the outage", now) // => undefined
 * ```
 */
export const incidentMacroOf = (
  { macro }: Pick<IncidentParameters, "macro">,
  incident: string,
  now: Date
): IncidentMacro | undefined => {
  const known = inForce(macro, now)
  if (known === undefined) return undefined
  const { template, idPrefix, tagPrefix, parts } = known.value
  const digits = incident.startsWith(idPrefix) ? incident.slice(idPrefix.length) : ""
  if (!/^\d+$/.test(digits)) return undefined
  return { template, tag: `${tagPrefix}${digits}`, parts, citations: known.citations }
}

/**
 * Tags with an incident's tag among them, once however often it is added.
 *
 * @example
 * ```ts
 * import { tagged } from "@hedgerow/core/support/IncidentMacro"
 *
 * tagged(["vip"], "incident/123") // => ["vip", "incident/123"]
 * tagged(["incident/123"], "incident/123") // => ["incident/123"]
 * ```
 */
export const tagged = (tags: ReadonlyArray<string>, tag: string): ReadonlyArray<string> => [
  ...new Set([...tags, tag])
]
