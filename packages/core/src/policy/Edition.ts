/** An edition of a handbook: one immutable value that holds its words, its dated numbers, its rules and its people. */
import type { Citation } from "./Citation.ts"
import type { Parameter } from "./Parameter.ts"
import type { Procedure } from "./Procedure.ts"
import type { Policy } from "./Rule.ts"

/** Who fills a role, since when and according to which source. Rules speak of roles; names stand only here. */
export type Contacts = Readonly<Record<string, Parameter<ReadonlyArray<string>>>>

/** What an edition leaves open, said plainly instead of filled in. */
export interface Gap {
  readonly about: string
  readonly citations: ReadonlyArray<Citation>
}

/**
 * A handbook as it stood at one time. `Vocabulary`, `Parameters` and `Policies` are its field's: see
 * `support/SupportEdition`.
 */
export interface Edition<Vocabulary, Parameters, Policies = Readonly<Record<string, Policy>>> {
  readonly format: 1
  readonly id: string
  readonly title: string
  /** The day it takes effect (`YYYY-MM-DD`), or `undated`: as collected. */
  readonly takesEffect: "undated" | (string & {})
  readonly vocabulary: Vocabulary
  readonly parameters: Parameters
  /** The numbers that conditions may name. */
  readonly thresholds: Readonly<Record<string, Parameter<number>>>
  /** Each under its own id. */
  readonly policies: Policies
  /** Each under its own id. */
  readonly procedures: Readonly<Record<string, Procedure>>
  readonly contacts: Contacts
  readonly gaps: ReadonlyArray<Gap>
}
