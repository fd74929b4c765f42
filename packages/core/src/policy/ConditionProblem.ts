/** What can be wrong with one condition: a fact, a value or a threshold that is none, a question that cannot be asked of it. */
import { nearestOf } from "../data/Nearest.ts"
import { type Problem, show } from "../data/Problem.ts"
import { COMPARISONS, orList, QUESTIONS, valueText } from "./Condition.ts"
import type { FactKind } from "./Fact.ts"

/** What is looked at of a condition. */
export interface ConditionShape {
  readonly fact: string
  readonly [question: string]: unknown
}

/** Facts by name; `undefined`: one whose kind could not be read, which is not compared with anything. */
export type FactShapes = Readonly<Record<string, FactKind | undefined>>

/**
 * Everything that is wrong with a condition. `thresholds`: the names that it may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { conditionProblems } from "@hedgerow/core/policy/ConditionProblem"
 * import { oneOf } from "@hedgerow/core/policy/Fact"
 *
 * const facts = { plan: oneOf(["free", "scale"], "what they pay for") }
 * conditionProblems({ fact: "plan", is: "fre" }, facts, [], [])
 * // => [{ path: ["is"], message: '"fre" is no value of plan; it is free or scale' }]
 * ```
 */
export const conditionProblems = (
  condition: ConditionShape,
  facts: FactShapes,
  thresholds: ReadonlyArray<string> | undefined,
  path: Problem["path"]
): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const isFact = Object.hasOwn(facts, condition.fact)
  const kind = isFact ? facts[condition.fact] : undefined
  if (!isFact)
    problems.push({ path: [...path, "fact"], message: noSuch("fact", condition.fact, Object.keys(facts)) })
  const asked = QUESTIONS.filter((question) => condition[question] !== undefined)
  const [question] = asked
  if (question === undefined || asked.length > 1) {
    const message =
      question === undefined
        ? `asks nothing; write one of ${orList(QUESTIONS)}`
        : `asks ${asked.join(" and ")} at once; make each a condition of its own`
    return [...problems, { path, message }]
  }
  const value = condition[question]
  const refuse = (message: string, ...inside: Problem["path"]) =>
    void problems.push({ path: [...path, question, ...inside], message })
  if (question === "known") {
    if (typeof value !== "boolean") refuse(`${show(value)} is neither true nor false`)
  } else if (question === "is" || question === "oneOf") {
    const values = question === "is" ? [value] : Array.isArray(value) ? value : []
    if (values.length === 0) refuse("lists no value; list at least one")
    if (kind?.type === "number") refuse(`${condition.fact} is a number; ask ${orList(COMPARISONS)} instead`)
    else if (kind !== undefined) {
      for (const [i, wanted] of values.entries()) {
        const can: ReadonlyArray<unknown> = kind.type === "oneOf" ? kind.values : [true, false]
        if (!can.includes(wanted))
          refuse(
            `${show(wanted)} is no value of ${condition.fact}; it is ${orList(few(can.map(kind.type === "oneOf" ? valueText : String)))}`,
            ...(question === "is" ? [] : [i])
          )
      }
    }
  } else {
    if (kind !== undefined && kind.type !== "number")
      refuse(`${condition.fact} is no number; ask is, oneOf or known instead`)
    if (typeof value !== "string") refuse(`${show(value)} is no name; name a threshold`)
    else if (thresholds !== undefined && !thresholds.includes(value))
      refuse(noSuch("threshold", value, thresholds))
  }
  return problems
}

/** The thresholds that a condition names. */
export const namedIn = (condition: ConditionShape | undefined): ReadonlyArray<string> =>
  COMPARISONS.map((by) => condition?.[by]).filter((name) => typeof name === "string")

/** That a name is none, and which was meant, or which there are. */
export const noSuch = (what: string, name: string, names: ReadonlyArray<string>): string => {
  const near = name === "" ? undefined : nearestOf(name, names)
  const there = names.length === 0 ? "there is none" : `there is ${few(names).join(", ")}`
  return `no ${what} is called ${show(name)}; ${near === undefined ? there : `did you mean ${near}?`}`
}

/** The first dozen of some names. */
export const few = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.length <= 12 ? names : [...names.slice(0, 12), "…"]
