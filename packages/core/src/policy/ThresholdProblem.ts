/** What can be wrong with an edition's thresholds, and what of an edition and its policies has no source. */
import { type Problem, show } from "../data/Problem.ts"
import { parseDate } from "../time/CivilDate.ts"
import type { Rule } from "./Rule.ts"
import { type Thresholds, thresholdOf } from "./Thresholds.ts"

/**
 * Everything that is wrong with some thresholds of an edition, each with its path; names that it lacks are passed over.
 *
 * @example
 * ```ts
 * import { thresholdProblems } from "@hedgerow/core/policy/ThresholdProblem"
 *
 * thresholdProblems({ thresholds: { big: [{ from: "soon", value: 5, citations: [] }] } })
 * // => [{ path: ["thresholds", "big", 0, "from"], message: '"soon" is no date; write YYYY-MM-DD, or undated' }]
 * ```
 */
export const thresholdProblems = (
  edition: Pick<Thresholds, "thresholds">,
  names: Iterable<string> = Object.keys(edition.thresholds)
): ReadonlyArray<Problem> =>
  [...names].flatMap((name) => {
    if (!Object.hasOwn(edition.thresholds, name)) return []
    const path = ["thresholds", name]
    const values = thresholdOf(edition, name)
    if (values.length === 0) return [{ path, message: "has no value; give it at least one" }]
    return values.flatMap(({ from, value }, i) => {
      const refuse = (key: string, message: string): Problem => ({ path: [...path, i, key], message })
      return [
        ...(from === "undated" || parseDate(from) !== undefined
          ? []
          : [refuse("from", `${show(from)} is no date; write YYYY-MM-DD, or undated`)]),
        ...(values.findIndex((other) => other.from === from) === i
          ? []
          : [refuse("from", `there are two values from ${show(from)}; keep one`)]),
        ...(Number.isFinite(value) ? [] : [refuse("value", `${value} is no number to compare with`)])
      ]
    })
  })

/**
 * The rules and the thresholds' values that have no source, each with its path.
 *
 * @example
 * ```ts
 * import { sourceProblems } from "@hedgerow/core/policy/ThresholdProblem"
 *
 * const thresholds = { big: [{ from: "undated", value: 5, citations: [] }] }
 * sourceProblems([], { thresholds }).map(({ path }) => path) // => [["thresholds", "big", 0, "citations"]]
 * ```
 */
export const sourceProblems = (
  rules: ReadonlyArray<Pick<Rule, "citations">>,
  edition: Pick<Thresholds, "thresholds">,
  names: Iterable<string> = Object.keys(edition.thresholds)
): ReadonlyArray<Problem> => [
  ...rules.flatMap(({ citations }, i) =>
    citations.length > 0 ? [] : [{ path: ["rules", i, "citations"], message: NO_SOURCE }]
  ),
  ...[...names].flatMap((name) =>
    thresholdOf(edition, name).flatMap(({ citations }, i) =>
      citations.length > 0 ? [] : [{ path: ["thresholds", name, i, "citations"], message: NO_SOURCE }]
    )
  )
]

const NO_SOURCE = "cites nothing; name the rule, reading, page or law that it rests on"
