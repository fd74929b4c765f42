/** A proposal for a quarter's zero weeks: within the hard rules, best by the aims, with every refused wish and its reason. */
import type { Problem } from "../../data/Problem.ts"
import type { Words } from "../Vocabulary.ts"
import type { ZeroWeekPlan, ZeroWeekRequest } from "../ZeroWeek.ts"
import {
  type Choice,
  emptyChoice,
  improved,
  isAllowed,
  isMore,
  totalOf,
  type Worth,
  worthOf
} from "./Choice.ts"
import { type Frame, frameOf } from "./Frame.ts"
import { choiceOf, programOf } from "./Model.ts"
import { type Refusal, refusalsOf } from "./Refusal.ts"
import { requestProblems } from "./RequestProblem.ts"
import type { Solver } from "./Solver.ts"
import { yalps } from "./Yalps.ts"

/** What the lead may propose. */
export interface ZeroWeekProposal {
  readonly _tag: "ZeroWeekProposal"
  /** Everybody of the team, in its order; who has no week has an empty list. */
  readonly plan: ZeroWeekPlan
  /** Whether no plan is worth more; otherwise it is the best that was found. */
  readonly proven: boolean
  readonly worth: Worth
  readonly refused: ReadonlyArray<Refusal>
  /** Who gets fewer weeks than they want: whether one is carried over is the lead's to decide (A38). */
  readonly short: ReadonlyArray<{ readonly name: string; readonly wanted: number; readonly got: number }>
}

/** A request that cannot be planned, and everything that is wrong with it. */
export interface InvalidZeroWeekRequest {
  readonly _tag: "InvalidZeroWeekRequest"
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Proposes zero weeks (R220–R224, A38). The same request gives the same proposal, in whatever order its team stands. A solver's answer that
 * breaks a rule is not used: the plan is then the best that adding and moving single weeks finds.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
 * import { proposeZeroWeeks } from "@hedgerow/core/support/zeroWeek/Proposal"
 *
 * const otter = { name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: ["flags"], startedOn: "2026-01-05", leave: [] } as const
 * const proposal = proposeZeroWeeks({
 *   quarter: { firstMonday: "2027-01-04", weeks: 13 },
 *   team: [otter, { ...otter, name: "Heron" }],
 *   wishes: [
 *     { name: "Heron", prefers: ["2027-01-11"], wants: 1 },
 *     { name: "Otter", prefers: ["2027-01-11", "2027-03-01", "2027-01-18"] }
 *   ],
 *   people,
 *   rules: zeroWeekRules
 * })
 * proposal._tag === "ZeroWeekProposal" && [...proposal.plan]
 * // => [["Otter", ["2027-01-18", "2027-03-01"]], ["Heron", ["2027-01-11"]]]
 * proposal._tag === "ZeroWeekProposal" && proposal.refused.map(({ name, week, because }) => [name, week, because])
 * // => [["Otter", "2027-01-11", ["coverage"]]]
 * ```
 */
export const proposeZeroWeeks = <W extends Words>(
  request: ZeroWeekRequest<W>,
  solver: Solver = yalps
): ZeroWeekProposal | InvalidZeroWeekRequest => {
  const problems = requestProblems(request)
  if (problems.length > 0) return { _tag: "InvalidZeroWeekRequest", problems }
  const frame = frameOf(request)
  const solution = solver(programOf(frame))
  const solved = choiceOf(frame, solution)
  const usable = solution.status !== "none" && isAllowed(frame, solved) ? [solved] : []
  const isOptimal = usable.length > 0 && solution.status === "optimal"
  const [choice = solved] = (isOptimal ? usable : [...usable, emptyChoice(frame)])
    .map((start) => improved(frame, start))
    .sort((a, b) => totalOf(worthOf(frame, b)) - totalOf(worthOf(frame, a)))
  const worth = worthOf(frame, choice)
  return {
    _tag: "ZeroWeekProposal",
    plan: planOf(frame, choice, request),
    proven: isOptimal && !isMore(totalOf(worth), totalOf(worthOf(frame, solved))),
    worth,
    refused: refusalsOf(frame, choice, request),
    short: frame.names.flatMap((name, m) => {
      const [wanted = 0, got = 0] = [frame.wanted[m], choice[m]?.length]
      return got < wanted ? [{ name, wanted, got }] : []
    })
  }
}

const planOf = (frame: Frame, choice: Choice, { team }: Pick<ZeroWeekRequest, "team">): ZeroWeekPlan =>
  new Map(
    team.map(({ name }) => [
      name,
      (choice[frame.names.indexOf(name)] ?? []).map((week) => frame.weeks[week] ?? "")
    ])
  )
