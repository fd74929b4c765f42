/** One case asked at many dates, so that no change of a number leaves a day without an answer or with two. */

import { explain } from "../policy/Explanation.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import { outcomeText, sameOutcome } from "../policy/Outcome.ts"
import { beginning } from "../policy/Parameter.ts"
import { InvalidPolicy } from "../policy/PolicyProblem.ts"
import type { Policy } from "../policy/Rule.ts"
import type { Thresholds } from "../policy/Thresholds.ts"

/** A date at which something is wrong. */
export type SweepFinding =
  | { readonly _tag: "Gap"; readonly at: Date }
  | {
      /** Rules of which none outranks another hold at once, with different outcomes. */
      readonly _tag: "Conflict"
      readonly at: Date
      readonly rules: ReadonlyArray<string>
    }

/** Thrown where a case has no answer at some date, or more than one. */
export class SweepFailed extends Error {
  override readonly name = "SweepFailed"
}

/**
 * The dates of a range by a step in milliseconds, its end included where a step falls on it. Throws for a range of more than
 * 100,000 dates, and for one without any.
 *
 * @example
 * ```ts
 * import { datesBetween } from "@hedgerow/core/testing"
 * import { days } from "@hedgerow/core/time/Duration"
 *
 * datesBetween(new Date("2026-12-30"), new Date("2027-01-01"), days(1)).length // => 3
 * ```
 */
export const datesBetween = (from: Date, to: Date, stepMs: number): ReadonlyArray<Date> => {
  const count = Math.floor((to.getTime() - from.getTime()) / stepMs) + 1
  if (!(stepMs > 0 && count >= 1 && count <= MOST))
    throw new Error(
      `A range wants an end not before its start, and a step that makes at most ${MOST} dates of it.`
    )
  return Array.from({ length: count }, (_, i) => new Date(from.getTime() + i * stepMs))
}

const MOST = 100_000

/**
 * The instants about every change of an edition's thresholds: a millisecond before, at, and after it. Where none ever changes,
 * 1970-01-01 stands for all of time.
 *
 * @example
 * ```ts
 * import { datesOfChange } from "@hedgerow/core/testing"
 *
 * const big = [{ from: "undated", value: 5000, citations: [] }, { from: "2028-01-01", value: 6000, citations: [] }]
 * datesOfChange({ id: "2026", thresholds: { big } })
 * // => [new Date("2027-12-31T23:59:59.999Z"), new Date("2028-01-01T00:00:00Z"), new Date("2028-01-01T00:00:00.001Z")]
 * ```
 */
export const datesOfChange = ({ thresholds }: Thresholds): ReadonlyArray<Date> => {
  const changes = new Set(Object.values(thresholds).flat().map(beginning).filter(Number.isFinite))
  return changes.size === 0
    ? [new Date(0)]
    : [...changes].sort((a, b) => a - b).flatMap((at) => [at - 1, at, at + 1].map((near) => new Date(near)))
}

/**
 * The dates at which a `unique` policy has no answer to some facts, or rules at odds. That facts are missing is an answer.
 * Throws `InvalidPolicy` for a `collect` policy, which may be silent and lets all its rules speak.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { datesOfChange, sweep } from "@hedgerow/core/testing"
 *
 * const policy = definePolicy<number, "big">()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: { spend: amount("euros a year", "what they spend") },
 *   rules: [{ id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], then: 10 }]
 * })
 * const edition = { id: "2026", thresholds: { big: [{ from: "2028-01-01", value: 5000, citations: rules("D2") }] } }
 * sweep(policy, edition, { spend: 5000 }, datesOfChange(edition))
 * // => [{ _tag: "Gap", at: new Date("2027-12-31T23:59:59.999Z") }]
 * ```
 */
export const sweep = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  facts: Facts<NoInfer<F>>,
  dates: ReadonlyArray<Date>
): ReadonlyArray<SweepFinding> => {
  if (policy.kind !== "unique")
    throw new InvalidPolicy(policy.id, edition.id, [
      {
        path: ["kind"],
        message: `is ${policy.kind}; only a unique policy must have one answer at every date`
      }
    ])
  return dates.flatMap((at): ReadonlyArray<SweepFinding> => {
    const { answer, rules } = explain(policy, edition, facts, at)
    const highest = rules.filter(({ state, outrankedBy }) => state === "held" && outrankedBy.length === 0)
    const [first] = highest
    if (first !== undefined && highest.some(({ rule }) => !sameOutcome(rule.then, first.rule.then)))
      return [{ _tag: "Conflict", at, rules: highest.map(({ rule }) => rule.id) }]
    return "_tag" in answer && answer._tag === "NoRule" ? [{ _tag: "Gap", at }] : []
  })
}

/**
 * Fails with {@link SweepFailed} where {@link sweep} finds anything; the message says at which dates. Throws without dates too.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { expectEveryDate } from "@hedgerow/core/testing"
 *
 * const policy = definePolicy<number>()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: {},
 *   rules: [{ id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 }]
 * })
 * expectEveryDate(policy, { id: "2026", thresholds: {} }, {}, [new Date("2026-11-20T12:00:00Z")])
 * ```
 */
export const expectEveryDate = <F extends FactKinds, Outcome>(
  policy: Policy<F, Outcome>,
  edition: Thresholds,
  facts: Facts<NoInfer<F>>,
  dates: ReadonlyArray<Date>
): void => {
  if (dates.length === 0) throw new SweepFailed(`There is no date to ask the policy ${policy.id} at.`)
  const found = sweep(policy, edition, facts, dates)
  if (found.length === 0) return
  const runs: Array<{ readonly what: string; readonly from: Date; to: Date; count: number }> = []
  const places = new Map(dates.map((date, i) => [date, i]))
  let last = -1
  for (const one of found) {
    const what = textOf(one, policy)
    const place = places.get(one.at) ?? -1
    const run = runs.at(-1)
    if (run !== undefined && run.what === what && place === last + 1) {
      run.to = one.at
      run.count++
    } else runs.push({ what, from: one.at, to: one.at, count: 1 })
    last = place
  }
  throw new SweepFailed(
    [
      `${policy.id}, edition ${edition.id}: ${found.length} of ${dates.length} dates have no single answer.`,
      ...runs.map(({ what, from, to, count }) =>
        count === 1
          ? `  ${from.toISOString()}: ${what}`
          : `  ${from.toISOString()} to ${to.toISOString()} (${count} dates): ${what}`
      )
    ].join("\n")
  )
}

const textOf = (finding: SweepFinding, { rules }: Policy): string =>
  finding._tag === "Gap"
    ? "no rule says what to do"
    : `rules at odds: ${finding.rules
        .map((id) => `${id} says ${outcomeText(rules.find((rule) => rule.id === id)?.then)}`)
        .join(", ")}; let one except the other`
