/** How much of a policy its cases are to reach, and the check that says which tests are missing. */
import type { PolicyCoverage } from "../policy/PolicyCoverage.ts"
import { coverageText, nearTo, unreached } from "../policy/Unreached.ts"

/** Percentages, 0 to 100; what is left out may be anything. */
export interface CoverageGoal {
  /** Of rules that decide some case. */
  readonly rules?: number
  /** Of conditions that are true in some case and false in another. */
  readonly conditions?: number
  /** Of thresholds that some case meets exactly, and another just beside. */
  readonly thresholds?: number
}

/** Thrown where cases reach less of a policy than they are to. */
export class CoverageTooLow extends Error {
  override readonly name = "CoverageTooLow"
}

/**
 * The percentages that a coverage comes to. Of nothing, all is reached.
 *
 * @example
 * ```ts
 * import { coverageShares } from "@hedgerow/core/testing"
 *
 * const rules = [{ rule: "a", decided: 3 }, { rule: "b", decided: 0 }]
 * coverageShares({ policy: "p", edition: "e", cases: 3, rules, conditions: [], thresholds: [] })
 * // => { rules: 50, conditions: 100, thresholds: 100 }
 * ```
 */
export const coverageShares = (coverage: PolicyCoverage, near = nearTo): Required<CoverageGoal> => {
  const left = unreached(coverage, near)
  const conditions = new Set(left.conditions.map(({ rule, index }) => `${index} ${rule}`)).size
  const share = (all: number, missed: number): number => (all === 0 ? 100 : (100 * (all - missed)) / all)
  return {
    rules: share(coverage.rules.length, left.rules.length),
    conditions: share(coverage.conditions.length, conditions),
    thresholds: share(coverage.thresholds.length, left.thresholds.length)
  }
}

/**
 * Fails with {@link CoverageTooLow} where a coverage is below the goal; the message lists every case that is missing.
 * A goal that is no percentage is never reached.
 *
 * @example
 * ```ts
 * import { expectCoverage } from "@hedgerow/core/testing"
 *
 * const rules = [{ rule: "a", decided: 3 }, { rule: "b", decided: 0 }]
 * expectCoverage({ policy: "p", edition: "e", cases: 3, rules, conditions: [], thresholds: [] }, { rules: 50 })
 * ```
 */
export const expectCoverage = (coverage: PolicyCoverage, goal: CoverageGoal, near = nearTo): void => {
  const shares = coverageShares(coverage, near)
  const short = (["rules", "conditions", "thresholds"] as const).flatMap((what) => {
    const wanted = goal[what]
    return wanted === undefined || shares[what] >= wanted
      ? []
      : [`${Math.floor(shares[what] * 10) / 10} % of ${what}, not ${wanted} %`]
  })
  if (short.length > 0)
    throw new CoverageTooLow(`The cases reach ${short.join(", ")}.\n${coverageText(coverage, near)}`)
}
