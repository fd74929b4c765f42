/** What an edition says of incidents beside its policies: who does what and by when, how grave is what, what a macro needs. */
import type { FactKinds } from "../policy/Fact.ts"
import type { Parameter } from "../policy/Parameter.ts"
import type { Policy } from "../policy/Rule.ts"
import type { Thresholds } from "../policy/Thresholds.ts"
import type { IncidentEvent } from "./IncidentEvent.ts"
import type { IncidentSeverity } from "./IncidentFacts.ts"
import type { SupportOutcome, SupportParameters } from "./SupportEdition.ts"

/** Whose a rule's duty is, and when it is due. Without a time it is due at once, and never late. */
export interface IncidentTerm {
  /** The role. */
  readonly by: string
  readonly time?: Parameter<{
    /** Minutes after the rule has begun to hold. */
    readonly afterMinutes?: number
    /** Minutes, from then, after which it is late. */
    readonly withinMinutes?: number
  }>
  /** Events that fulfil it and start it anew. */
  readonly renewedBy?: ReadonlyArray<IncidentEvent["type"]>
}

/** The dated values that functions about incidents read. */
export interface IncidentParameters {
  /** The policies about an incident, first things first. */
  readonly policies: ReadonlyArray<string>
  /** Whose a duty is that no term names: the watcher's, or anybody's while nobody watches. */
  readonly roles: { readonly watcher: string; readonly anybody: string }
  /** By `policy/rule`. */
  readonly terms: Readonly<Record<string, IncidentTerm>>
  /** Signs, any of which makes an incident at least this grave; gravest first. */
  readonly severityTests: Parameter<
    ReadonlyArray<{ readonly level: IncidentSeverity; readonly anyOf: ReadonlyArray<string> }>
  >
  /** How long to wait for a TAM or CSM: a share of what is left of the target, and minutes at most. */
  readonly managerWait: Parameter<{ readonly share: number; readonly atMostMinutes: number }>
  readonly macro: Parameter<{
    /** The macro to clone. */
    readonly template: string
    /** What comes before the number in an incident's id, and in its tag. */
    readonly idPrefix: string
    readonly tagPrefix: string
    /** What its text has to say. */
    readonly parts: ReadonlyArray<string>
  }>
  /** What a note of hand-over has to say. */
  readonly handoverNote: Parameter<ReadonlyArray<string>>
}

/** What is read of an edition about incidents. */
export interface IncidentEdition extends Thresholds {
  readonly parameters: Pick<SupportParameters, "coverageCalendar" | "regionHours">
  readonly policies: Readonly<Record<string, Policy<FactKinds, SupportOutcome>>>
  readonly incidents: IncidentParameters
}
