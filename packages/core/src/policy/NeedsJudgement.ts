/** A question that the handbook leaves to a person: an outcome of its own, never an invented threshold. */
import type { Citation } from "./Citation.ts"

/** Who is to decide what, and between which answers. */
export interface NeedsJudgement {
  readonly _tag: "NeedsJudgement"
  readonly question: string
  /** The role that is asked. */
  readonly askedOf: string
  readonly options: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}
