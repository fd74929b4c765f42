/** An explanation in words: first the answer, then why, so that one may stop reading at any line. */
import { citationIds } from "./Citation.ts"
import { type Condition, conditionText, orList, parameterOf, valueText } from "./Condition.ts"
import type { Explanation, FactExplanation, RuleExplanation, ThresholdExplanation } from "./Explanation.ts"
import { outcomeText } from "./Outcome.ts"

/**
 * An explanation as lines of text.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { explain } from "@hedgerow/core/policy/Explanation"
 * import { explanationText } from "@hedgerow/core/policy/ExplanationText"
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
 *     { id: "none", citations: rules("D1"), strength: "should", when: [], then: 0 },
 *     { id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], exceptionTo: ["none"], then: 10 }
 *   ]
 * })
 * const edition = { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * explanationText(explain(discount, edition, { spend: 9000 }, new Date("2026-11-20T12:00:00Z"))).split("\n")
 * // => [
 * //   "Who gets a discount: 10, by rule big (D2)",
 * //   "Edition 2026, as of 2026-11-20T12:00Z",
 * //   "",
 * //   "Rules",
 * //   "  big: decides 10 (D2)",
 * //   "    yes: spend is at least big (5000 euros a year); it is 9000",
 * //   "  none: would say 0, but big comes before it (D1)",
 * //   "",
 * //   "Facts",
 * //   "  spend: 9000 euros a year (what they spend)",
 * //   "",
 * //   "Thresholds",
 * //   "  big: 5000, as ever (D2)"
 * // ]
 * ```
 */
export const explanationText = (explanation: Explanation): string => {
  const { edition, at, facts, thresholds } = explanation
  const read = (condition: Condition) => facts.find(({ fact }) => fact === condition.fact)
  const compared = (condition: Condition) =>
    thresholds.find(({ threshold }) => threshold === parameterOf(condition))
  const when = Number.isNaN(at.getTime())
    ? "an invalid date"
    : at.toISOString().replace(/:\d\d\.\d{3}Z$/, "Z")
  return [
    `${explanation.policy.title}: ${answerText(explanation)}`,
    `Edition ${edition}, as of ${when}`,
    ...section(
      "Rules",
      [...explanation.rules]
        .sort((a, b) => importance(a) - importance(b))
        .flatMap((rule) => [
          `${rule.rule.id}: ${standingText(rule)}${sources(rule.rule.citations)}`,
          ...rule.conditions.map(
            ({ condition, truth }) =>
              `  ${truth === undefined ? "not known" : valueText(truth)}: ${conditionText(condition)}${thresholdNote(
                compared(condition),
                read(condition)
              )}${truth === undefined ? "" : `; it is ${valueText(read(condition)?.value)}`}`
          )
        ])
    ),
    ...section("Facts", facts.map(factText)),
    ...section("Thresholds", thresholds.map(thresholdText))
  ].join("\n")
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]

const answerText = ({ answer, facts, rules }: Explanation): string => {
  const missing = (names: ReadonlyArray<string>): string =>
    names.map((name) => `${name}${about(facts.find(({ fact }) => fact === name))}`).join(", ")
  const decided = rules.filter(({ decides }) => decides)
  if (!("_tag" in answer)) {
    const says = answer.decisions.map(({ outcome, rule }) => `${outcomeText(outcome)}, by rule ${rule}`)
    const waits = answer.undecided.map(
      ({ rule, missing: names }) => `rule ${rule} waits for ${missing(names)}`
    )
    return [...says, ...waits].join("; ") || "no rule says anything"
  }
  switch (answer._tag) {
    case "Decision":
      return `${outcomeText(answer.outcome)}, by rule ${answer.rule}${sources(decided[0]?.rule.citations ?? [])}`
    case "Unknown":
      return `not known yet; find out ${missing(answer.missing)}`
    case "NoRule":
      return "no rule says what to do"
  }
}

const importance = ({ decides, state }: RuleExplanation): number =>
  decides ? 0 : state === "held" ? 1 : state === "undecided" ? 2 : 3

const standingText = ({ rule, state, decides, outrankedBy, mayYieldTo }: RuleExplanation): string => {
  const outcome = outcomeText(rule.then)
  if (decides) return `decides ${outcome}`
  if (state === "failed") return `does not hold, so not ${outcome}`
  const but =
    outrankedBy.length > 0
      ? `, but ${outrankedBy.join(" and ")} ${outrankedBy.length === 1 ? "comes" : "come"} before it`
      : mayYieldTo.length > 0
        ? `, unless ${orList(mayYieldTo)} holds`
        : ""
  return state === "held"
    ? `would say ${outcome}${but === "" ? ", but another rule decides" : but}`
    : `might say ${outcome}; not known yet${but}`
}

const thresholdNote = (
  threshold: ThresholdExplanation | undefined,
  fact: FactExplanation | undefined
): string => {
  if (threshold === undefined) return ""
  const unit = fact?.kind.type === "number" ? ` ${fact.kind.unit}` : ""
  return threshold.inForce === undefined ? " (no number yet)" : ` (${threshold.inForce.value}${unit})`
}

const factText = (fact: FactExplanation): string => {
  const unit = fact.kind.type === "number" && fact.value !== undefined ? ` ${fact.kind.unit}` : ""
  return `${fact.fact}: ${valueText(fact.value)}${unit}${about(fact)}`
}

const about = (fact: FactExplanation | undefined): string =>
  fact === undefined || fact.kind.about === "" ? "" : ` (${fact.kind.about})`

const thresholdText = ({ threshold, inForce }: ThresholdExplanation): string => {
  if (inForce === undefined) return `${threshold}: no number yet`
  const since = inForce.from === "undated" ? "as ever" : `since ${inForce.from}`
  return `${threshold}: ${inForce.value}, ${since}${sources(inForce.citations)}`
}

const sources = (citations: Parameters<typeof citationIds>[0]): string =>
  citations.length === 0 ? "" : ` (${citationIds(citations).join(", ")})`
