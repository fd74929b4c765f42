/** What cases have left unseen of a policy, so that a test that is wanted can be written down. */
import { conditionText } from "./Condition.ts"
import { numbersIn } from "./NumberLine.ts"
import type { PolicyCoverage, ThresholdCoverage } from "./PolicyCoverage.ts"

/** A condition that was never seen one way. */
export interface UnreachedCondition {
  readonly rule: string
  readonly index: number
  readonly never: boolean
  readonly text: string
}

/** A value of a threshold of which one side was not seen from near. */
export interface UnreachedThreshold {
  readonly threshold: string
  readonly from: string
  readonly value: number
  readonly fact: string
  /** Values of the fact that a test might take. */
  readonly wanted: ReadonlyArray<number>
}

/** What was not reached; three empty lists where everything was. */
export interface Unreached {
  readonly rules: ReadonlyArray<string>
  readonly conditions: ReadonlyArray<UnreachedCondition>
  readonly thresholds: ReadonlyArray<UnreachedThreshold>
}

/**
 * How far from a threshold a value is still just beside it: 1, or a hundredth of it where that is more, or where it is no whole number.
 *
 * @example
 * ```ts
 * import { nearTo } from "@hedgerow/core/policy/Unreached"
 *
 * nearTo(3) // => 1
 * nearTo(5000) // => 50
 * nearTo(0.5) // => 0.005
 * ```
 */
export const nearTo = (threshold: number): number =>
  Math.max(Number.isInteger(threshold) ? 1 : 0, Math.abs(threshold) / 100)

/**
 * What some cases have not reached. A threshold is reached once its fact was exactly the value, and just on the other side of
 * the comparison: below it for `atLeast` and `below`, above it for `moreThan` and `atMost`.
 *
 * @example
 * ```ts
 * import { unreached } from "@hedgerow/core/policy/Unreached"
 *
 * const nothing = { policy: "p", edition: "e", cases: 1, rules: [], conditions: [] }
 * const spend = { threshold: "big", from: "undated", value: 5000, fact: "spend", by: "atLeast", at: 1, above: null } as const
 * unreached({ ...nothing, thresholds: [{ ...spend, below: 4000 }] }).thresholds
 * // => [{ threshold: "big", from: "undated", value: 5000, fact: "spend", wanted: [4999] }]
 * unreached({ ...nothing, thresholds: [{ ...spend, below: 4999 }] }).thresholds // => []
 * ```
 */
export const unreached = (coverage: PolicyCoverage, near = nearTo): Unreached => ({
  rules: coverage.rules.filter(({ decided }) => decided === 0).map(({ rule }) => rule),
  conditions: coverage.conditions.flatMap(({ rule, index, condition, ...seen }) =>
    ([true, false] as const)
      .filter((truth) => seen[truth ? "true" : "false"] === 0)
      .map((never) => ({ rule, index, never, text: conditionText(condition) }))
  ),
  thresholds: coverage.thresholds.flatMap((row) => {
    const wanted = wantedOf(row, near(row.value))
    const { threshold, from, value, fact } = row
    return wanted.length === 0 ? [] : [{ threshold, from, value, fact, wanted }]
  })
})

const wantedOf = (
  { value, by, at, below, above }: ThresholdCoverage,
  near: number
): ReadonlyArray<number> => {
  const [justBelow, , justAbove] = numbersIn([value])
  const isBelow = by === "atLeast" || by === "below"
  const nearest = isBelow ? below : above
  const beside = nearest !== null && Math.abs(value - nearest) <= near
  return [...(at > 0 ? [] : [value]), ...(beside ? [] : [(isBelow ? justBelow : justAbove) ?? value])]
}

/**
 * What cases have reached and not reached, as lines of text.
 *
 * @example
 * ```ts
 * import { coverageText } from "@hedgerow/core/policy/Unreached"
 *
 * const rules = [{ rule: "a", decided: 3 }, { rule: "b", decided: 0 }]
 * coverageText({ policy: "p", edition: "e", cases: 3, rules, conditions: [], thresholds: [] }).split("\n")
 * // => [
 * //   "p, edition e: 3 cases reach 1 of 2 rules, 0 of 0 conditions both ways, 0 of 0 thresholds from both sides",
 * //   "- no case is decided by rule b"
 * // ]
 * ```
 */
export const coverageText = (coverage: PolicyCoverage, near = nearTo): string => {
  const { policy, edition, cases, rules, conditions, thresholds } = coverage
  const left = unreached(coverage, near)
  const bothWays =
    conditions.length - new Set(left.conditions.map(({ rule, index }) => `${index} ${rule}`)).size
  return [
    `${policy}, edition ${edition}: ${counted(cases, "case")} ${cases === 1 ? "reaches" : "reach"} ${[
      `${rules.length - left.rules.length} of ${counted(rules.length, "rule")}`,
      `${bothWays} of ${counted(conditions.length, "condition")} both ways`,
      `${thresholds.length - left.thresholds.length} of ${counted(thresholds.length, "threshold")} from both sides`
    ].join(", ")}`,
    ...left.rules.map((rule) => `- no case is decided by rule ${rule}`),
    ...left.conditions.map(
      ({ rule, never, text }) => `- of rule ${rule}, no case shows that ${text}${never ? "" : " fails"}`
    ),
    ...left.thresholds.map(
      ({ threshold, from, value, fact, wanted }) =>
        `- of threshold ${threshold} (${value}${from === "undated" ? "" : ` from ${from}`}), no case has ${fact} ${wanted.join(" or ")}`
    )
  ].join("\n")
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`
