/** The difference between two editions in words: what changes for whom comes first, then what was rewritten. */
import type { Behaviour, BehaviourChange } from "./Behaviour.ts"
import { citationIds } from "./Citation.ts"
import type { Diff, PolicyChange, RuleChange, ThresholdChange } from "./Diff.ts"
import { duringText } from "./During.ts"
import { witnessText } from "./Finding.ts"
import type { Parameter } from "./Parameter.ts"
import { verdictText } from "./Verdict.ts"

/**
 * A difference as lines of text.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { diff } from "@hedgerow/core/policy/Diff"
 * import { diffText } from "@hedgerow/core/policy/DiffText"
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
 * const edition = (id: string, big: number) => ({
 *   id,
 *   thresholds: { big: undated(big, rules("D2")) },
 *   policies: { discount }
 * })
 * diffText(diff(edition("2026", 5000), edition("2027", 6000))).split("\n")
 * // => [
 * //   "From edition 2026 to 2027",
 * //   "",
 * //   "Policy discount",
 * //   "  10 by big is now 0 by none",
 * //   "    where spend is at least 5000 and below 6000 euros a year",
 * //   "    for example: spend 5000",
 * //   "",
 * //   "Thresholds",
 * //   "  big: 5000 is now 6000",
 * //   "",
 * //   "Sources touched: D2"
 * // ]
 * ```
 */
export const diffText = (diff: Diff): string => {
  const { before, after, policiesAdded, policiesRemoved, policies, thresholds, citations } = diff
  const lines = [
    ...policies.flatMap(policyLines),
    ...section("Policies", [
      ...policiesAdded.map((policy) => `${policy} is new`),
      ...policiesRemoved.map((policy) => `${policy} is gone`)
    ]),
    ...section("Thresholds", thresholds.map(thresholdLine)),
    ...(citations.length === 0 ? [] : ["", `Sources touched: ${citationIds(citations).join(", ")}`])
  ]
  const nothing =
    diff.patch.length === 0 ? ["Nothing is different."] : ["", "No rule or threshold is different."]
  return [`From edition ${before} to ${after}`, ...(lines.length === 0 ? nothing : lines)].join("\n")
}

const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]

const policyLines = ({ policy, keys, rules, behaviour }: PolicyChange): ReadonlyArray<string> =>
  section(`Policy ${policy}`, [
    ...behaviourLines(behaviour),
    ...rules.map(ruleLine),
    ...(keys.length === 0 ? [] : [`rewritten: ${keys.join(", ")}`])
  ])

const behaviourLines = (behaviour: Behaviour): ReadonlyArray<string> => {
  if (!behaviour.checked) return [`what it decides was NOT CHECKED: ${behaviour.why}`]
  return behaviour.changes.length === 0 ? ["decides as before"] : behaviour.changes.flatMap(changeLines)
}

const changeLines = (change: BehaviourChange): ReadonlyArray<string> => {
  const { rule, before, after, sameOutcome, when, more, during, witness } = change
  const who = rule === undefined ? "" : `rule ${rule}: `
  return [
    `${who}${verdictText(before)} is now ${verdictText(after)}${sameOutcome ? ", which comes to the same" : ""}${
      during.length === 0 ? "" : `, ${duringText(during)}`
    }`,
    ...when.map((text, i) =>
      text === "always" ? "  always" : `  ${i === 0 ? "where" : "or where"} ${text}`
    ),
    ...(more ? ["  and in further cases"] : []),
    `  for example: ${witnessText(witness)}`
  ]
}

const ruleLine = ({ rule, before, after }: RuleChange): string =>
  `rule ${rule} ${before === undefined ? "is new" : after === undefined ? "is gone" : "is rewritten"}`

const thresholdLine = ({ threshold, before, after }: ThresholdChange): string => {
  const [was, is] = [valuesText(before), valuesText(after)]
  const change =
    before.length === 0
      ? `new, ${is}`
      : after.length === 0
        ? `gone, it was ${was}`
        : was === is
          ? `still ${is}, by other sources`
          : `${was} is now ${is}`
  return `${threshold}: ${change}`
}

const valuesText = (parameter: Parameter<number>): string =>
  parameter.map(({ from, value }) => (from === "undated" ? `${value}` : `${value} from ${from}`)).join(", ")
