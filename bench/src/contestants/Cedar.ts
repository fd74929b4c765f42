/** @cedar-policy/cedar-wasm: policies parsed beforehand, a permit each rule; of those that hold, the one that stands first decides. */
import {
  type Expr,
  preparsePolicySet,
  type StatefulAuthorizationCall,
  statefulIsAuthorized
} from "@cedar-policy/cedar-wasm/nodejs"
import { type Comparison, type Condition, comparisonOf } from "@hedgerow/core/policy/Condition"
import { answerOf, cases, limit, ordered } from "../Refunds.ts"
import type { Task } from "../Task.ts"

const compared = (by: Comparison, left: Expr, right: Expr): Expr =>
  ({
    atLeast: { ">=": { left, right } },
    moreThan: { ">": { left, right } },
    atMost: { "<=": { left, right } },
    below: { "<": { left, right } }
  })[by]

const translated = (condition: Condition): Expr => {
  const left: Expr = { ".": { left: { Var: "context" }, attr: condition.fact } }
  if ("known" in condition) throw new Error(`${condition.fact}: nothing is unknown here`)
  if ("is" in condition) return { "==": { left, right: { Value: condition.is } } }
  if ("oneOf" in condition) {
    return { contains: { left: { Set: condition.oneOf.map((Value) => ({ Value })) }, right: left } }
  }
  const { by, parameter } = comparisonOf(condition)
  return compared(by, left, { Value: limit(parameter) })
}

const ANY = { op: "All" } as const
const parsed = preparsePolicySet("refunds", {
  staticPolicies: Object.fromEntries(
    ordered.map(({ when }, i) => [
      String(i),
      {
        effect: "permit",
        principal: ANY,
        action: ANY,
        resource: ANY,
        conditions: when.map((condition) => ({ kind: "when", body: translated(condition) }))
      }
    ])
  )
})
if (parsed.type === "failure") throw new Error(parsed.errors.map(({ message }) => message).join("; "))

const calls = cases.map(
  (context): StatefulAuthorizationCall => ({
    principal: { type: "Customer", id: "one" },
    action: { type: "Action", id: "return" },
    resource: { type: "Order", id: "one" },
    context: { ...context },
    preparsedPolicySetId: "refunds",
    entities: []
  })
)

export const decide: Task = {
  count: cases.length,
  ask: (i) => {
    const answer = statefulIsAuthorized(calls[i] as StatefulAuthorizationCall)
    if (answer.type === "failure") return Number.NaN
    return answerOf(ordered[Math.min(...answer.response.diagnostics.reason.map(Number))]?.then)
  }
}
