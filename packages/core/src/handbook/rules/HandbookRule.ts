/** A rule of the handbook as its registry lists it: what it says in one line, how binding it is, where it stands. */
import type { Strength } from "../../policy/Strength.ts"
import type { ReadingId } from "../Readings.ts"
import type { RuleId } from "../RuleId.ts"

/** What a rule is for: to decide, to date, to repeat, to tick off, to check a message against, or to know. */
export type RuleKind = "decision" | "deadline" | "schedule" | "checklist" | "message-constraint" | "knowledge"

/** A page of the handbook: `s1` to `s10` have an address, `f000`, `f002`, `f003` and `f004` came without one. */
export type SectionId = `s${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}` | `f00${0 | 2 | 3 | 4}`

/** One rule. It speaks of roles (`legal-contact`); who fills them stands in an edition's contacts. */
export interface HandbookRule {
  readonly id: RuleId
  readonly kind: RuleKind
  /** By the words of its source (C15): `must` too for all on law, abuse and deletion. */
  readonly strength: Strength
  /** The page that says it first. */
  readonly section: SectionId
  /** The readings of what it leaves open. */
  readonly readings: ReadonlyArray<ReadingId>
  /** Said by an earlier edition only (C12). */
  readonly superseded?: true
  /** What it says, in one sentence. */
  readonly line: string
}
