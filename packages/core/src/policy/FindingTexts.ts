/** Findings as sentences for whoever mends a policy: the overlaps that one rule has with several others are told together. */
import { duringText } from "./During.ts"
import { type Finding, KEEP_APART } from "./Finding.ts"

type Overlap = Extract<Finding, { readonly _tag: "Overlap" }>

/** Of one rule's overlaps, so many are told with their examples. */
const TOLD = 3

/**
 * The sentences of one policy's findings, in their order. Rules at odds come by rule: the one that is at odds with most others
 * first, with three of them and the count of the rest. No finding is left out.
 *
 * @example
 * ```ts
 * import { findingTexts } from "@hedgerow/core/policy/FindingTexts"
 *
 * const overlap = (other: string) =>
 *   ({
 *     _tag: "Overlap",
 *     rules: ["new", other],
 *     sameOutcome: false,
 *     outcomes: ["Top", "Last"],
 *     witness: { [other]: true },
 *     example: `${other} yes`,
 *     message: "",
 *     during: []
 *   }) as const
 * findingTexts([overlap("a"), overlap("b")])
 * // => ["Rule new (Top) can hold together with 2 others, and nothing says which of them is right: a (Last; for example: a yes), b (Last; for example: b yes). Name one in the other's exceptionTo, or keep them apart by a condition."]
 * ```
 */
export const findingTexts = (findings: ReadonlyArray<Finding>): ReadonlyArray<string> => {
  const told = new Map<Finding, string>()
  for (const overlaps of alike(findings)) {
    for (let left = overlaps; left.length > 0; left = left.filter((one) => !told.has(one))) {
      const rule = mostOften(left.flatMap(({ rules }) => rules))
      const [first, ...more] = left.filter(({ rules }) => rules.includes(rule))
      if (first === undefined) break
      told.set(first, more.length === 0 ? first.message : starText(rule, [first, ...more]))
      for (const one of more) told.set(one, "")
    }
  }
  return findings.map((one) => told.get(one) ?? one.message).filter((text) => text !== "")
}

/** The overlaps, those of the same time together. */
const alike = (findings: ReadonlyArray<Finding>): Iterable<ReadonlyArray<Overlap>> => {
  const groups = new Map<string, ReadonlyArray<Overlap>>()
  for (const one of findings) {
    if (one._tag !== "Overlap") continue
    const key = duringText(one.during)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups.values()
}

/** The first of the most frequent. */
const mostOften = (names: ReadonlyArray<string>): string => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].reduce(
    ([best, most], [name, count]) => (count > most ? [name, count] : [best, most]),
    ["", 0]
  )[0]
}

const starText = (rule: string, overlaps: readonly [Overlap, ...ReadonlyArray<Overlap>]): string => {
  const [{ during, rules, outcomes }] = overlaps
  const own = outcomes[rules.indexOf(rule)] ?? ""
  const others = overlaps.slice(0, TOLD).map((one) => {
    const other = one.rules[0] === rule ? 1 : 0
    const says = one.sameOutcome ? "the same" : one.outcomes[other]
    return `${one.rules[other]} (${says}; for example: ${one.example})`
  })
  const rest = overlaps.length - others.length
  const more = rest === 0 ? "" : ` and ${rest} more`
  const when = during.length === 0 ? "" : ` This is so ${duringText(during)}.`
  return `Rule ${rule} (${own}) can hold together with ${overlaps.length} others, and nothing says which of them is right: ${others.join(", ")}${more}. ${KEEP_APART}${when}`
}
