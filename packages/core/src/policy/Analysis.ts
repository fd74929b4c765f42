/** Whether a policy is sound, decided for every combination of facts: no gaps, no dead rules, no two rules at odds. */
import { describeProblem, type Problem } from "../data/Problem.ts"
import { CELL_CAP, cellsOf, grouped, tooMany, type UnknownFacts } from "./Cells.ts"
import { compilePeriods, parametersOf } from "./CompiledPolicy.ts"
import { datedFindings, type Finding } from "./Finding.ts"
import { outcomeText } from "./Outcome.ts"
import { contradictions, notInForce, overCells } from "./PeriodAnalysis.ts"
import { keyProblems, problemsUnder } from "./PolicyProblem.ts"
import type { Policy } from "./Rule.ts"
import { sourceProblems, thresholdProblems } from "./ThresholdProblem.ts"
import { inForceAt, periodAt, type Thresholds } from "./Thresholds.ts"

/** How much to check. */
export interface AnalysisOptions {
  /** Only the values in force at this instant; by default those of every stretch of time. */
  readonly at?: Date
  /** How many combinations of facts to look at in each stretch of time, by default 1,000,000. More are not checked. */
  readonly cap?: number
  /** Which facts may be unknown: by default `all`; with `asked` only those that some condition asks to be `known` or not. */
  readonly unknownFacts?: Exclude<UnknownFacts, "none">
  /** How to say an outcome, by default as `Outcome.outcomeText` does. */
  readonly say?: (outcome: unknown) => string
}

/** What was found. Only where `checked` is true does an empty list mean that the policy is sound. */
export type Analysis = {
  readonly policy: string
  readonly edition: string
  readonly findings: ReadonlyArray<Finding>
} & (
  | {
      readonly checked: true
      /** How many combinations of facts were looked at, over all stretches of time. */
      readonly cells: number
    }
  | { readonly checked: false; readonly why: string }
)

/**
 * Analyses a policy under an edition. It finds gaps and overlaps (`unique` policies), rules that can never hold or never
 * decide, thresholds without a value, words that name nothing and numbers without a source. It is exact: the facts are parted
 * into cells that no rule tells apart, and every cell is looked at; past the cap the answer is `checked: false`.
 *
 * @example
 * ```ts
 * import { analyse } from "@hedgerow/core/policy/Analysis"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 *
 * const discount = definePolicy<number, "big">()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: { spend: amount("euros a year", "what they spend") },
 *   rules: [
 *     { id: "none", citations: rules("D1"), strength: "should", when: [{ fact: "spend", below: "big" }], then: 0 },
 *     { id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", moreThan: "big" }], then: 10 }
 *   ]
 * })
 * const analysis = analyse(discount, { id: "2026", thresholds: { big: undated(5000, rules("D2")) } })
 * analysis.findings.map(({ message }) => message)
 * // => ["No rule says what to do when spend is exactly 5000 euros a year; for example: spend 5000. Add a rule for it, or one without conditions that the others except."]
 * ```
 */
export const analyse = (policy: Policy, edition: Thresholds, options: AnalysisOptions = {}): Analysis => {
  const head = { policy: policy.id, edition: edition.id }
  const named = new Set(policy.rules.flatMap(parametersOf))
  const wrong = problemsUnder(policy, edition)
  const unsourced = sourceProblems(policy.rules, edition, named).map(problemFinding)
  if (wrong.length > 0) {
    const findings = [...wrong.map(problemFinding), ...unsourced]
    return { ...head, checked: false, why: "it cannot be used as it is written; mend that first", findings }
  }
  const all = compilePeriods(policy, edition)
  const { at, cap = CELL_CAP, unknownFacts = "all", say = outcomeText } = options
  const looked = all
    .filter((period) => at === undefined || period === periodAt(all, at.getTime()))
    .map((period) => {
      const threshold = inForceAt(edition, period.start)
      const found = [...notInForce(policy, threshold), ...contradictions(policy, threshold)]
      return { period, found, cells: cellsOf([{ ...policy, threshold }], unknownFacts) }
    })
  const largest = Math.max(...looked.map(({ cells }) => cells.size))
  if (largest > cap) {
    const findings = [...unsourced, ...datedFindings(looked, all)]
    return { ...head, checked: false, why: tooMany(largest, cap), findings }
  }
  const found = looked.map((one) => ({
    ...one,
    found: [...one.found, ...overCells(policy, one.period, one.cells, say)]
  }))
  return {
    ...head,
    checked: true,
    cells: looked.reduce((sum, { cells }) => sum + cells.size, 0),
    findings: [...unsourced, ...datedFindings(found, all)]
  }
}

/** What was found in all policies of an edition. */
export interface EditionAnalysis {
  readonly policies: ReadonlyArray<Analysis>
  /** What no single policy is to blame for: thresholds that no rule compares with, policies under another's name. */
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Analyses all policies of an edition, each by itself, and what only all of them together can show: the thresholds that no
 * rule of any policy compares with, and a policy that does not stand under its own id.
 *
 * @example
 * ```ts
 * import { analyseAll } from "@hedgerow/core/policy/Analysis"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 *
 * const edition = { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * analyseAll({}, edition).findings.map(({ message }) => message)
 * // => ["No rule compares with the threshold big. Remove it, or write the rule that needs it."]
 * ```
 */
export const analyseAll = (
  policies: Readonly<Record<string, Policy>>,
  edition: Thresholds,
  options: AnalysisOptions = {}
): EditionAnalysis => {
  const all = Object.entries(policies)
  const named = new Set(all.flatMap(([, { rules }]) => rules.flatMap(parametersOf)))
  const unused = Object.keys(edition.thresholds).filter((name) => !named.has(name))
  const problems: ReadonlyArray<Problem> = [
    ...all.flatMap(([key, policy]) => keyProblems(["policies", key], key, policy.id)),
    ...thresholdProblems(edition, unused),
    ...sourceProblems([], edition, unused)
  ]
  return {
    policies: all.map(([, policy]) => analyse(policy, edition, options)),
    findings: [
      ...problems.map(problemFinding),
      ...unused.map((threshold): Finding => {
        const message = `No rule compares with the threshold ${threshold}. Remove it, or write the rule that needs it.`
        return { _tag: "UnusedThreshold", threshold, message, during: [] }
      })
    ]
  }
}

/**
 * An analysis as lines of text.
 *
 * @example
 * ```ts
 * import { analysisText } from "@hedgerow/core/policy/Analysis"
 *
 * analysisText({ policy: "discount", edition: "2026", checked: true, cells: 1200, findings: [] })
 * // => "discount, edition 2026: sound; 1,200 combinations of facts checked"
 * analysisText({ policy: "discount", edition: "2026", checked: false, why: "it is too large", findings: [] })
 * // => "discount, edition 2026: NOT CHECKED: it is too large"
 * ```
 */
export const analysisText = (analysis: Analysis): string => {
  const { policy, edition, findings } = analysis
  const verdict = analysis.checked
    ? `${findings.length === 0 ? "sound" : `${findings.length} to mend`}; ${grouped(analysis.cells)} combinations of facts checked`
    : `NOT CHECKED: ${analysis.why}`
  return [`${policy}, edition ${edition}: ${verdict}`, ...findings.map(({ message }) => `- ${message}`)].join(
    "\n"
  )
}

const problemFinding = (problem: Problem): Finding => ({
  _tag: "Problem",
  problem,
  message: describeProblem(problem),
  during: []
})
