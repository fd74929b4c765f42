/** How far a procedure has come: what is done, what can be done next, what is blocked and by what, what was done too early. */
import type { Problem } from "../data/Problem.ts"
import { type Condition, truthOf } from "./Condition.ts"
import { few, noSuch } from "./ConditionProblem.ts"
import type { FactKinds, Facts } from "./Fact.ts"
import type { Procedure, Step } from "./Procedure.ts"
import { inForceAt, type Thresholds } from "./Thresholds.ts"

/** A step that somebody has done, and when. */
export interface StepDone {
  readonly step: string
  readonly at: Date
}

/** What is known of a case that a procedure is followed in. */
export interface ProcedureCase<F extends FactKinds = FactKinds> {
  /** In any order; of a step done twice the first time counts. */
  readonly done: ReadonlyArray<StepDone>
  readonly facts: Facts<F>
  readonly at: Date
}

/** A step that cannot be taken yet. */
export interface BlockedStep {
  readonly step: Step
  /** The steps that have to be done before and are not. */
  readonly waitsFor: ReadonlyArray<string>
  /** The conditions of its gate that are false. */
  readonly closed: ReadonlyArray<Condition>
  /** The facts that its gate reads and that are not known. */
  readonly missing: ReadonlyArray<string>
}

/** A step that was done too early. */
export interface EarlyStep {
  readonly step: Step
  readonly at: Date
  /** The steps it comes after that were not done by then. */
  readonly before: ReadonlyArray<string>
  /** The conditions of its gate that are known to be false, by the numbers in force when it was done. */
  readonly closed: ReadonlyArray<Condition>
}

/** An entry among the steps done that is passed over, and what would be right. */
export type DoneProblem = Problem &
  (
    | { readonly _tag: "UnknownStep"; readonly step: string; readonly steps: ReadonlyArray<string> }
    | { readonly _tag: "InvalidInstant"; readonly step: string }
    | { readonly _tag: "AfterNow"; readonly step: string }
  )

/** How far a procedure has come. Each list is in the order of the procedure's steps, but `done` in that of its instants. */
export interface ProcedureStanding {
  readonly procedure: string
  /** The steps that can be taken now. */
  readonly next: ReadonlyArray<Step>
  readonly blocked: ReadonlyArray<BlockedStep>
  readonly done: ReadonlyArray<{ readonly step: Step; readonly at: Date }>
  readonly outOfOrder: ReadonlyArray<EarlyStep>
  /** Whether every step is done but those that only may be. */
  readonly complete: boolean
  readonly problems: ReadonlyArray<DoneProblem>
}

/**
 * How far a procedure has come in a case. A step is next once the steps before it are done and all conditions of its gate are
 * known to hold; a fact that is not known keeps the gate shut, and is named. Steps that the procedure lacks, invalid instants
 * and instants after `at` are reported and do not count. `ProcedureProblem` says what is wrong with the procedure itself.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { defineProcedure } from "@hedgerow/core/policy/Procedure"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const refund = defineProcedure()({
 *   id: "refund",
 *   title: "Give money back",
 *   citations: rules("P1"),
 *   facts: { approved: yesNo("the lead has approved it") },
 *   steps: [
 *     { id: "check", text: "Look at the receipt.", citations: rules("P1"), strength: "must" },
 *     { id: "pay", text: "Pay.", citations: rules("P1"), strength: "must", after: ["check"], gate: [{ fact: "approved", is: true }] }
 *   ]
 * })
 * const at = new Date("2026-11-20T12:00:00Z")
 * const standing = procedureStanding(refund, { thresholds: {} }, { done: [{ step: "check", at }], facts: {}, at })
 * standing.next // => []
 * standing.blocked.map(({ step, waitsFor, missing }) => [step.id, waitsFor, missing]) // => [["pay", [], ["approved"]]]
 * procedureStanding(refund, { thresholds: {} }, { done: [{ step: "pay", at }], facts: { approved: false }, at }).outOfOrder
 *   .map(({ step, before, closed }) => [step.id, before, closed])
 * // => [["pay", ["check"], [{ fact: "approved", is: true }]]]
 * ```
 */
export const procedureStanding = <F extends FactKinds>(
  procedure: Procedure<F>,
  edition: Pick<Thresholds, "thresholds">,
  { done, facts, at }: ProcedureCase<NoInfer<F>>
): ProcedureStanding => {
  const { steps } = procedure
  const stated: Readonly<Record<string, unknown>> = facts
  const ids = steps.map(({ id }) => id)
  const problems = done.flatMap((one, i) => doneProblem(one, i, ids, at) ?? [])
  const since = firstInstants(done.filter((one, i) => doneProblem(one, i, ids, at) === undefined))
  const gateOf = ({ gate = [] }: Step, instant: Date) => {
    const threshold = inForceAt(edition, instant.getTime())
    const truths = gate.map((condition) => ({ condition, truth: truthOf(condition, stated, threshold) }))
    return {
      closed: truths.filter(({ truth }) => truth === false).map(({ condition }) => condition),
      missing: [
        ...new Set(truths.filter(({ truth }) => truth === undefined).map(({ condition }) => condition.fact))
      ]
    }
  }

  const waiting = steps
    .filter(({ id }) => !since.has(id))
    .map((step) => ({
      step,
      waitsFor: (step.after ?? []).filter((id) => !since.has(id)),
      ...gateOf(step, at)
    }))
  const isReady = ({ waitsFor, closed, missing }: BlockedStep) =>
    waitsFor.length + closed.length + missing.length === 0
  const finished = steps.flatMap((step) => {
    const instant = since.get(step.id)
    return instant === undefined ? [] : [{ step, at: instant }]
  })
  return {
    procedure: procedure.id,
    next: waiting.filter(isReady).map(({ step }) => step),
    blocked: waiting.filter((one) => !isReady(one)),
    done: [...finished].sort((a, b) => a.at.getTime() - b.at.getTime()),
    outOfOrder: finished
      .map(({ step, at: instant }) => ({
        step,
        at: instant,
        before: (step.after ?? []).filter(
          (id) => !((since.get(id)?.getTime() ?? Infinity) <= instant.getTime())
        ),
        closed: gateOf(step, instant).closed
      }))
      .filter(({ before, closed }) => before.length + closed.length > 0),
    complete: waiting.every(({ step }) => step.strength === "may"),
    problems
  }
}

const doneProblem = (
  { step, at }: StepDone,
  i: number,
  steps: ReadonlyArray<string>,
  now: Date
): DoneProblem | undefined => {
  if (!steps.includes(step)) {
    const message = noSuch("step", step, steps)
    return { _tag: "UnknownStep", path: ["done", i, "step"], message, step, steps: few(steps) }
  }
  const path = ["done", i, "at"]
  if (Number.isNaN(at.getTime()))
    return { _tag: "InvalidInstant", path, message: "is no instant; write a valid date and time", step }
  if (at.getTime() > now.getTime())
    return {
      _tag: "AfterNow",
      path,
      message: `${at.toISOString()} is after the instant asked about, so that ${step} is not done yet`,
      step
    }
  return undefined
}

const firstInstants = (done: ReadonlyArray<StepDone>): ReadonlyMap<string, Date> => {
  const first = new Map<string, Date>()
  for (const { step, at } of done) {
    const known = first.get(step)
    if (known === undefined || at.getTime() < known.getTime()) first.set(step, at)
  }
  return first
}
