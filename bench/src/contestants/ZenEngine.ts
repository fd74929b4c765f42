/** @gorules/zen-engine: a decision table whose first row that holds decides; a column each fact. */
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine"
import { type Condition, comparisonOf } from "@hedgerow/core/policy/Condition"
import { answerOf, type Case, cases, limit, ordered, refunds } from "../Refunds.ts"
import type { LaterTask } from "../Task.ts"

const OPERATORS = { atLeast: ">=", moreThan: ">", atMost: "<=", below: "<" }

const literal = (value: unknown): string => JSON.stringify(value)

const translated = (condition: Condition): string => {
  if ("known" in condition) throw new Error(`${condition.fact}: nothing is unknown here`)
  if ("is" in condition) return literal(condition.is)
  if ("oneOf" in condition) return condition.oneOf.map(literal).join(", ")
  const { by, parameter } = comparisonOf(condition)
  return `${OPERATORS[by]} ${limit(parameter)}`
}

const columns = Object.keys(refunds.facts)

const table = {
  hitPolicy: "first",
  inputs: columns.map((fact) => ({ id: fact, name: fact, field: fact, type: "expression" })),
  outputs: [{ id: "outcome", name: "outcome", field: "outcome", type: "expression" }],
  rules: ordered.map(({ id, when, then }) => ({
    _id: id,
    ...Object.fromEntries(
      columns.map((fact) => [
        fact,
        when
          .filter((condition) => condition.fact === fact)
          .map(translated)
          .join(" and ")
      ])
    ),
    outcome: literal(then)
  }))
}

const graph = {
  nodes: [
    { id: "in", name: "in", type: "inputNode" },
    { id: "table", name: "table", type: "decisionTableNode", content: table },
    { id: "out", name: "out", type: "outputNode" }
  ],
  edges: [
    { id: "1", type: "edge", sourceId: "in", targetId: "table" },
    { id: "2", type: "edge", sourceId: "table", targetId: "out" }
  ]
}

const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph))

/** Its threads work on many at a time. */
export const decide: LaterTask = {
  count: cases.length,
  atOnce: 64,
  askLater: async (i) => answerOf((await decision.evaluate(cases[i] as Case)).result.outcome)
}
