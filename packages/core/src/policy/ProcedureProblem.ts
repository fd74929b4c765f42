/** What can be wrong with a procedure: steps that name nothing or wait for each other, gates that cannot be asked, no source. */
import { type Problem, show } from "../data/Problem.ts"
import {
  type ConditionShape,
  conditionProblems,
  type FactShapes,
  few,
  namedIn,
  noSuch
} from "./ConditionProblem.ts"
import { policyProblems } from "./PolicyProblem.ts"
import { outrankedBy } from "./Rule.ts"
import { thresholdProblems } from "./ThresholdProblem.ts"
import type { Thresholds } from "./Thresholds.ts"

/**
 * What is looked at of a procedure. It may be one of which only parts could be read: what could not is `undefined`, a name
 * `""`, and is passed over.
 */
export interface ProcedureShape {
  readonly citations: ReadonlyArray<unknown> | undefined
  readonly facts: FactShapes
  readonly steps: ReadonlyArray<StepShape>
}

/** What is looked at of a step. */
export interface StepShape {
  readonly id: string
  readonly citations: ReadonlyArray<unknown> | undefined
  readonly after?: ReadonlyArray<string>
  readonly gate?: ReadonlyArray<ConditionShape | undefined>
}

/**
 * Everything that is wrong with a procedure, each with its path; none when it can be followed. `thresholds`: the names that its
 * gates may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { procedureProblems } from "@hedgerow/core/policy/ProcedureProblem"
 *
 * const citations = rules("P1")
 * const steps = [
 *   { id: "check", citations, after: ["chek"], gate: [{ fact: "approved", is: true }] },
 *   { id: "pay", citations: [], after: ["pay"] }
 * ]
 * procedureProblems({ citations, facts: {}, steps }).map(describeProblem)
 * // => [
 * //   'steps[0].gate[0].fact: no fact is called "approved"; there is none',
 * //   'steps[0].after[0]: no step is called "chek"; did you mean check?',
 * //   "steps[1].after: waits for itself; a step can only come after others",
 * //   "steps[1].citations: cites nothing; name the rule, reading, page or law that it rests on"
 * // ]
 * ```
 */
export const procedureProblems = (
  { citations, facts, steps }: ProcedureShape,
  thresholds?: ReadonlyArray<string>
): ReadonlyArray<Problem> => {
  const ids = steps.map(({ id }) => id)
  const names = [...new Set(ids)].filter((id) => id !== "")
  return [
    ...policyProblems({ kind: "collect", facts, rules: [] }),
    ...steps.flatMap(({ gate = [] }, i) =>
      gate.flatMap((condition, j) =>
        condition === undefined
          ? []
          : conditionProblems(condition, facts, thresholds, ["steps", i, "gate", j])
      )
    ),
    ...(steps.length === 0 ? [{ path: ["steps"], message: "lists no step; list at least one" }] : []),
    ...ids.flatMap((id, i) => {
      const first = ids.indexOf(id)
      const message = `${show(id)} is the id of steps[${first}] too; give each step its own`
      return id === "" || first === i ? [] : [{ path: ["steps", i, "id"], message }]
    }),
    ...steps.flatMap(({ after = [] }, i) =>
      after.flatMap((name, j) => {
        const path = ["steps", i, "after", j]
        if (name === "") return []
        if (!names.includes(name)) return [{ path, message: noSuch("step", name, names) }]
        return after.indexOf(name) === j
          ? []
          : [{ path, message: `${show(name)} is listed twice; list it once` }]
      })
    ),
    ...circles(steps),
    ...(citations?.length === 0 ? [{ path: ["citations"], message: NO_SOURCE }] : []),
    ...steps.flatMap((step, i) =>
      step.citations?.length === 0 ? [{ path: ["steps", i, "citations"], message: NO_SOURCE }] : []
    )
  ]
}

/** Everything that keeps a procedure from being followed under an edition, the thresholds that it names included. */
export const procedureProblemsUnder = (
  procedure: ProcedureShape,
  edition: Pick<Thresholds, "thresholds">
): ReadonlyArray<Problem> => {
  const named = new Set(procedure.steps.flatMap(({ gate = [] }) => gate.flatMap(namedIn)))
  return [
    ...procedureProblems(procedure, Object.keys(edition.thresholds)),
    ...thresholdProblems(edition, named)
  ]
}

const NO_SOURCE = "cites nothing; name the rule, reading, page or law that it rests on"

/** A step waits for those it comes after as a rule yields to those that except it: the same question of a graph. */
const circles = (steps: ProcedureShape["steps"]): ReadonlyArray<Problem> => {
  const reached = outrankedBy(
    steps.filter(({ id }) => id !== "").map(({ id, after = [] }) => ({ id, exceptionTo: after }))
  )
  const seen = new Set<string>()
  return steps.flatMap(({ id }, i) => {
    const waiting = reached.get(id) ?? new Set()
    if (seen.has(id) || !waiting.has(id)) return []
    const circle = [...reached.keys()].filter((other) => waiting.has(other) && reached.get(other)?.has(id))
    for (const other of circle) seen.add(other)
    const message =
      circle.length === 1
        ? "waits for itself; a step can only come after others"
        : `${few(circle.map(show)).join(", ")} wait for each other in a circle, so that none can begin; break it`
    return [{ path: ["steps", i, "after"], message }]
  })
}
