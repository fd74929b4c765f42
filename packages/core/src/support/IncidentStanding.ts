/** What is said of an incident at an instant: what is due of whom, what comes later, and what came too late. */
import type { Problem } from "../data/Problem.ts"
import type { Citation } from "../policy/Citation.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import type { Duty } from "./Duty.ts"
import type { Bound, Undecided } from "./Handling.ts"
import type { IncidentState } from "./IncidentState.ts"

/** Something that an incident asks of a role. */
export type IncidentDuty = Bound<Duty | NeedsJudgement> & {
  /** The role whose it is. */
  readonly by: string
  /** Since when its rule has held, or since it was last fulfilled. */
  readonly since: Date
  /** When it falls to them. */
  readonly from: Date
  /** After this it is late; undefined where no time is set. */
  readonly dueAt: Date | undefined
}

/** Something that was done too late, or is late and not done yet. */
export interface IncidentMiss {
  readonly policy: string
  readonly rule: string
  readonly by: string
  readonly dueAt: Date
  /** When it was done or no longer asked; undefined while it is still late. */
  readonly endedAt: Date | undefined
  readonly citations: ReadonlyArray<Citation>
}

/** An incident at an instant. */
export interface IncidentStanding {
  readonly state: IncidentState
  /** What is asked now, in the order of the edition's incident policies. */
  readonly due: ReadonlyArray<IncidentDuty>
  /** What will be asked if things stay as they are. */
  readonly later: ReadonlyArray<IncidentDuty>
  /** In the order in which it was due. */
  readonly missed: ReadonlyArray<IncidentMiss>
  /** What cannot be told before somebody states a fact. */
  readonly undecided: ReadonlyArray<Undecided>
  /** Events that do not count: without a valid instant, or before it was raised. */
  readonly problems: ReadonlyArray<Problem>
}
