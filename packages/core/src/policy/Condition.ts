/** What a rule asks of one fact: that it is a value, one of some, beyond a parameter, or known at all. */
import { show } from "../data/Problem.ts"
import { type FactKind, type FactKinds, type FactValue, factOf } from "./Fact.ts"

/** The comparisons of a number with a parameter. There are no literal thresholds. */
export const COMPARISONS = ["atLeast", "moreThan", "atMost", "below"] as const

/** A comparison of a number with a parameter. */
export type Comparison = (typeof COMPARISONS)[number]

/** What a condition can ask. Each asks one of them. */
export const QUESTIONS = ["is", "oneOf", ...COMPARISONS, "known"] as const

type Compare<Fact, Parameter extends string> =
  | { readonly fact: Fact; readonly atLeast: Parameter }
  | { readonly fact: Fact; readonly moreThan: Parameter }
  | { readonly fact: Fact; readonly atMost: Parameter }
  | { readonly fact: Fact; readonly below: Parameter }

type ConditionOn<Fact, K extends FactKind, Parameter extends string> =
  | { readonly fact: Fact; readonly known: boolean }
  | (K extends { readonly type: "number" }
      ? Compare<Fact, Parameter>
      :
          | { readonly fact: Fact; readonly is: FactValue<K> }
          | { readonly fact: Fact; readonly oneOf: ReadonlyArray<FactValue<K>> })

/** A condition on one of the facts; thresholds are names of parameters. */
export type Condition<F extends FactKinds = FactKinds, Parameter extends string = string> = {
  readonly [K in keyof F]: ConditionOn<K, F[K], Parameter>
}[keyof F]

/** True, false, or `undefined`: the fact is not known. `known` itself is never unknown. */
export type Truth = boolean | undefined

/** The number that a parameter is at an instant; NaN, which nothing reaches, where it has no value yet. */
export type ThresholdInForce = (parameter: string) => number

/**
 * Whether a condition holds of some facts.
 *
 * @example
 * ```ts
 * import { truthOf } from "@hedgerow/core/policy/Condition"
 *
 * const big = () => 5000
 * truthOf({ fact: "spend", atLeast: "big" }, { spend: 5000 }, big) // => true
 * truthOf({ fact: "spend", moreThan: "big" }, { spend: 5000 }, big) // => false
 * truthOf({ fact: "spend", atLeast: "big" }, {}, big) // => undefined
 * ```
 */
export const truthOf = (
  condition: Condition,
  facts: Readonly<Record<string, unknown>>,
  threshold: ThresholdInForce
): Truth => truthOfValue(condition, factOf(facts, condition.fact), threshold)

/** Whether a condition holds where its fact has this value; `undefined`: the fact is unknown. */
export const truthOfValue = (condition: Condition, value: unknown, threshold: ThresholdInForce): Truth => {
  if ("known" in condition) return (value !== undefined) === condition.known
  if (value === undefined) return undefined
  if ("is" in condition) return value === condition.is
  if ("oneOf" in condition) return condition.oneOf.some((wanted) => wanted === value)
  const { by, parameter } = comparisonOf(condition)
  return typeof value === "number" && compare(by, value, threshold(parameter))
}

/**
 * The comparison of a condition and the parameter it names.
 *
 * @example
 * ```ts
 * import { comparisonOf } from "@hedgerow/core/policy/Condition"
 *
 * comparisonOf({ fact: "spend", below: "big" }) // => { by: "below", parameter: "big" }
 * ```
 */
export const comparisonOf = (
  condition: Compare<string, string>
): { readonly by: Comparison; readonly parameter: string } => {
  if ("atLeast" in condition) return { by: "atLeast", parameter: condition.atLeast }
  if ("moreThan" in condition) return { by: "moreThan", parameter: condition.moreThan }
  if ("atMost" in condition) return { by: "atMost", parameter: condition.atMost }
  return { by: "below", parameter: condition.below }
}

/**
 * The parameter that a condition names; `undefined` where it compares with none.
 *
 * @example
 * ```ts
 * import { parameterOf } from "@hedgerow/core/policy/Condition"
 *
 * parameterOf({ fact: "spend", below: "big" }) // => "big"
 * parameterOf({ fact: "spend", known: true }) // => undefined
 * ```
 */
export const parameterOf = (condition: Condition): string | undefined =>
  "known" in condition || "is" in condition || "oneOf" in condition
    ? undefined
    : comparisonOf(condition).parameter

/**
 * Compares a number with a threshold.
 *
 * @example
 * ```ts
 * import { compare } from "@hedgerow/core/policy/Condition"
 *
 * compare("atMost", 5, 5) // => true
 * compare("below", 5, 5) // => false
 * ```
 */
export const compare = (by: Comparison, value: number, threshold: number): boolean => {
  switch (by) {
    case "atLeast":
      return value >= threshold
    case "moreThan":
      return value > threshold
    case "atMost":
      return value <= threshold
    case "below":
      return value < threshold
  }
}

const COMPARED: Readonly<Record<Comparison, string>> = {
  atLeast: "at least",
  moreThan: "more than",
  atMost: "at most",
  below: "below"
}

/**
 * A condition in words.
 *
 * @example
 * ```ts
 * import { conditionText } from "@hedgerow/core/policy/Condition"
 *
 * conditionText({ fact: "spend", atLeast: "big" }) // => "spend is at least big"
 * conditionText({ fact: "plan", oneOf: ["boost", "scale"] }) // => "plan is boost or scale"
 * conditionText({ fact: "asked", is: true }) // => "asked is yes"
 * conditionText({ fact: "plan", known: false }) // => "plan is not known"
 * ```
 */
export const conditionText = (condition: Condition): string => {
  if ("known" in condition) return `${condition.fact} is ${condition.known ? "known" : "not known"}`
  if ("is" in condition) return `${condition.fact} is ${valueText(condition.is)}`
  if ("oneOf" in condition) return `${condition.fact} is ${orList(condition.oneOf.map(valueText))}`
  const { by, parameter } = comparisonOf(condition)
  return `${condition.fact} is ${COMPARED[by]} ${parameter}`
}

/**
 * A fact's value as people say it.
 *
 * @example
 * ```ts
 * import { valueText } from "@hedgerow/core/policy/Condition"
 *
 * valueText(true) // => "yes"
 * valueText("scale") // => "scale"
 * valueText(undefined) // => "not known"
 * ```
 */
export const valueText = (value: unknown): string => {
  if (value === undefined) return "not known"
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "string" && value.trim() === value && value !== "" ? value : show(value)
}

/**
 * `a, b or c`.
 *
 * @example
 * ```ts
 * import { orList } from "@hedgerow/core/policy/Condition"
 *
 * orList(["a", "b", "c"]) // => "a, b or c"
 * ```
 */
export const orList = (texts: ReadonlyArray<string>): string =>
  texts.length < 2
    ? (texts[0] ?? "nothing")
    : `${texts.slice(0, -1).join(", ")} or ${texts[texts.length - 1]}`
