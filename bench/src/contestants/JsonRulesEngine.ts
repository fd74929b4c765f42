/** json-rules-engine: each rule with a priority of its own; the first that holds stops the run. */
import { type Condition, comparisonOf } from "@hedgerow/core/policy/Condition"
import { type ConditionProperties, Engine } from "json-rules-engine"
import { answerOf, type Case, cases, limit, ordered } from "../Refunds.ts"
import type { LaterTask } from "../Task.ts"

const OPERATORS = {
  atLeast: "greaterThanInclusive",
  moreThan: "greaterThan",
  atMost: "lessThanInclusive",
  below: "lessThan"
}

const translated = (condition: Condition): ConditionProperties => {
  const { fact } = condition
  if ("known" in condition) throw new Error(`${fact}: nothing is unknown here`)
  if ("is" in condition) return { fact, operator: "equal", value: condition.is }
  if ("oneOf" in condition) return { fact, operator: "in", value: condition.oneOf }
  const { by, parameter } = comparisonOf(condition)
  return { fact, operator: OPERATORS[by], value: limit(parameter) }
}

const engine = new Engine(
  ordered.map(({ when, then }, i) => ({
    conditions: { all: when.map(translated) },
    event: { type: String(then) },
    priority: ordered.length - i
  }))
)
engine.on("success", () => {
  engine.stop()
})

/** One at a time: stopping an engine stops all its runs. */
export const decide: LaterTask = {
  count: cases.length,
  atOnce: 1,
  askLater: async (i) => answerOf((await engine.run(cases[i] as Case)).events[0]?.type)
}
