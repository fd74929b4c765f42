/** How far a procedure has come, as lines of text for whoever goes through it. */
import { describeProblem } from "../data/Problem.ts"
import { citationIds } from "./Citation.ts"
import { conditionText } from "./Condition.ts"
import type { Procedure, Step } from "./Procedure.ts"
import type { BlockedStep, EarlyStep, ProcedureStanding } from "./ProcedureStanding.ts"

/**
 * A procedure as lines of text: each step with what it waits for, its role and its sources.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { procedureText } from "@hedgerow/core/policy/ProcedureText"
 *
 * const head = { id: "refund", title: "Give money back", citations: rules("P1"), facts: {} }
 * const steps = [
 *   { id: "check", text: "Look at the receipt.", citations: rules("P1"), strength: "must" },
 *   { id: "pay", text: "Pay.", citations: rules("P2"), strength: "must", by: "cashier", after: ["check"], gate: [{ fact: "approved", is: true }] }
 * ] as const
 * procedureText({ ...head, steps }).split("\n")
 * // => [
 * //   "Give money back (P1)",
 * //   "- check: Look at the receipt. (must, P1)",
 * //   "- pay: Pay. (cashier; must, P2), after check, once approved is yes"
 * // ]
 * ```
 */
export const procedureText = ({ title, citations, steps }: Procedure): string =>
  [`${title} (${citationIds(citations).join(", ")})`, ...steps.map((step) => `- ${stepText(step)}`)].join(
    "\n"
  )

/**
 * A standing as lines of text, what is wrong first.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 * import { procedureStandingText } from "@hedgerow/core/policy/ProcedureText"
 *
 * const head = { id: "refund", title: "Give money back", citations: rules("P1"), facts: {} }
 * const steps = [
 *   { id: "check", text: "Look at the receipt.", citations: rules("P1"), strength: "must" },
 *   { id: "pay", text: "Pay.", citations: rules("P2"), strength: "must", after: ["check"] }
 * ] as const
 * const at = new Date("2026-11-20T12:00:00Z")
 * procedureStandingText(procedureStanding({ ...head, steps }, { thresholds: {} }, { done: [], facts: {}, at })).split("\n")
 * // => [
 * //   "refund: 0 of 2 steps done",
 * //   "next: check: Look at the receipt. (must, P1)",
 * //   "blocked: pay: waits for check"
 * // ]
 * ```
 */
export const procedureStandingText = (standing: ProcedureStanding): string => {
  const { procedure, done, next, blocked, outOfOrder, complete, problems } = standing
  const all = done.length + next.length + blocked.length
  return [
    `${procedure}: ${done.length} of ${all} steps done${complete ? "; complete" : ""}`,
    ...problems.map((problem) => `problem: ${describeProblem(problem)}`),
    ...outOfOrder.map((early) => `out of order: ${earlyText(early)}`),
    ...done.map(({ step, at }) => `done: ${step.id}, ${at.toISOString()}`),
    ...next.map((step) => `next: ${ownText(step)}`),
    ...blocked.map((one) => `blocked: ${blockedText(one)}`)
  ].join("\n")
}

const ownText = ({ id, text, by, strength, citations }: Step): string =>
  `${id}: ${text} (${by === undefined ? "" : `${by}; `}${[strength, ...citationIds(citations)].join(", ")})`

const stepText = (step: Step): string => {
  const { after = [], gate = [] } = step
  const waits = after.length === 0 ? "" : `, after ${after.join(" and ")}`
  const opens = gate.length === 0 ? "" : `, once ${gate.map(conditionText).join(" and ")}`
  return `${ownText(step)}${waits}${opens}`
}

const blockedText = ({ step, waitsFor, closed, missing }: BlockedStep): string =>
  `${step.id}: ${[
    ...(waitsFor.length === 0 ? [] : [`waits for ${waitsFor.join(" and ")}`]),
    ...closed.map((condition) => `it is not so that ${conditionText(condition)}`),
    ...missing.map((fact) => `${fact} is not known`)
  ].join("; ")}`

const earlyText = ({ step, at, before, closed }: EarlyStep): string =>
  `${step.id}, ${at.toISOString()}: ${[
    ...(before.length === 0 ? [] : [`was done before ${before.join(" and ")}`]),
    ...closed.map((condition) => `was done though it is not so that ${conditionText(condition)}`)
  ].join("; ")}`
