/** Everything that is said about a team's quarter: the proposal, the verdict on it, and what leave does to coverage. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { inForce } from "@hedgerow/core/policy/Parameter"
import { leaveGaps, type OpenedGap } from "@hedgerow/core/support/Absence"
import { type Owners, ownersOf } from "@hedgerow/core/support/Staffing"
import type { ZeroWeekRequest } from "@hedgerow/core/support/ZeroWeek"
import { proposeZeroWeeks, type ZeroWeekProposal } from "@hedgerow/core/support/zeroWeek/Proposal"
import { verifyZeroWeeks, type ZeroWeekViolation } from "@hedgerow/core/support/zeroWeek/Verify"
import { make, segments } from "@hedgerow/core/time/BusinessCalendar"
import { DAY } from "@hedgerow/core/time/Duration"
import { isOutsideHorizon } from "@hedgerow/core/time/OutsideHorizon"

/** What is found out. */
export interface Answer {
  readonly _tag: "Answer"
  readonly request: ZeroWeekRequest<PostHogWords>
  readonly proposal: ZeroWeekProposal
  readonly violations: ReadonlyArray<ZeroWeekViolation>
  /** By group and person, covered hours that leave leaves with nobody. */
  readonly gaps: ReadonlyArray<OpenedGap<PostHogWords>>
  /** Groups that lack an expert in a region when the quarter begins. */
  readonly lacking: ReadonlyArray<Owners<PostHogWords>>
}

/** Plans a quarter, and looks at the plan as somebody who has not made it. */
export const answerOf = (
  request: ZeroWeekRequest<PostHogWords>
): Answer | { readonly _tag: "Refused"; readonly problems: ReadonlyArray<string> } => {
  const proposal = proposeZeroWeeks(request)
  if (proposal._tag === "InvalidZeroWeekRequest")
    return { _tag: "Refused", problems: proposal.problems.map(describeProblem) }
  const { team, people, quarter } = request
  const start = new Date(`${quarter.firstMonday}T00:00:00Z`)
  const end = new Date(start.getTime() + 7 * DAY * quarter.weeks)
  const coverage = inForce(present.parameters.coverageCalendar, start)
  const covered = coverage === undefined ? [] : segments(make(coverage.value), start, end)
  return {
    _tag: "Answer",
    request,
    proposal,
    violations: verifyZeroWeeks(proposal.plan, request),
    gaps: isOutsideHorizon(covered) ? [] : leaveGaps(team, people, covered),
    lacking: ownersOf(team, people, start).filter(({ names }) => names.length === 0)
  }
}
