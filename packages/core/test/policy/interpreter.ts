/** What a policy answers, worked out the long way round from the written rules, with nothing of the library's. */
import type { Rule } from "@hedgerow/core/policy/Rule"
import type { Ruled, StatedFacts } from "./arbitraries.ts"

/** Yes, no, or not to be told. */
type State = "held" | "failed" | "undecided"

/** What the interpreter says of a unique policy. */
export type Interpretation =
  | { readonly decided: string; readonly outcome: unknown }
  | { readonly missing: ReadonlyArray<string>; readonly rules: ReadonlyArray<string> }
  | "no rule"

/** What it says of a policy that collects. */
export interface InterpretedCollection {
  readonly decided: ReadonlyArray<string>
  readonly undecided: ReadonlyArray<{ readonly rule: string; readonly missing: ReadonlyArray<string> }>
}

/** The answer of a unique policy. */
export const interpret = (one: Ruled, facts: StatedFacts, at: Date): Interpretation => {
  const { rules } = one.policy
  const state = statesOf(one, facts, at)
  const held = rules.filter((rule) => state(rule) === "held")
  const undecided = rules.filter((rule) => state(rule) === "undecided")
  const highest = held.filter((rule) => !held.some((other) => outranks(rules, other, rule)))
  const [decider] = [...highest].sort(byRank(rules))
  if (decider === undefined) {
    return undecided.length === 0
      ? "no rule"
      : { missing: missing(undecided, facts), rules: undecided.map(({ id }) => id).sort() }
  }
  const couldDisplace = undecided.filter(
    (other) => outranks(rules, other, decider) && !alike(other.then, decider.then)
  )
  return couldDisplace.length === 0
    ? { decided: decider.id, outcome: decider.then }
    : { missing: missing(couldDisplace, facts), rules: couldDisplace.map(({ id }) => id).sort() }
}

/** The answer of a policy that collects. */
export const interpretCollect = (one: Ruled, facts: StatedFacts, at: Date): InterpretedCollection => {
  const { rules, precedence = [] } = one.policy
  const state = statesOf(one, facts, at)
  const standing = rules.filter(
    (rule) =>
      state(rule) !== "failed" &&
      !rules.some((other) => state(other) === "held" && outranks(rules, other, rule))
  )
  const couldDisplace = (rule: Rule) =>
    rules.filter(
      (other) => state(other) === "undecided" && outranks(rules, other, rule) && !alike(other.then, rule.then)
    )
  const decided = standing.filter((rule) => state(rule) === "held" && couldDisplace(rule).length === 0)
  const listed = precedence.filter((id) => standing.some((rule) => rule.id === id))
  const unlisted = standing.map(({ id }) => id).filter((id) => !precedence.includes(id))
  const inOrder = [...listed, ...unlisted.sort()].flatMap((id) => standing.filter((rule) => rule.id === id))
  return {
    decided: inOrder.filter((rule) => decided.includes(rule)).map(({ id }) => id),
    undecided: inOrder
      .filter((rule) => !decided.includes(rule))
      .map((rule) => ({
        rule: rule.id,
        missing: missing([...(state(rule) === "undecided" ? [rule] : []), ...couldDisplace(rule)], facts)
      }))
  }
}

/** Whether a rule takes the place of another: it excepts it, or a rule that outranks it. */
export const outranks = (rules: ReadonlyArray<Rule>, rule: Rule, other: Rule): boolean =>
  (rule.exceptionTo ?? []).some(
    (id) => id === other.id || rules.some((between) => between.id === id && outranks(rules, between, other))
  )

/** Those that fewer rules outrank come first, then those with the lesser id. */
const byRank =
  (rules: ReadonlyArray<Rule>) =>
  (a: Rule, b: Rule): number => {
    const above = (rule: Rule) => rules.filter((other) => outranks(rules, other, rule)).length
    return above(a) - above(b) || (a.id < b.id ? -1 : 1)
  }

/** Whether two outcomes say the same. */
export const alike = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1))
      : part
  )

/** How each rule of a policy stands. */
export const statesOf =
  ({ edition }: Ruled, facts: StatedFacts, at: Date) =>
  (rule: Rule): State => {
    const truths = rule.when.map((condition) => truth(condition, facts, edition, at))
    return truths.includes(false) ? "failed" : truths.includes("unknown") ? "undecided" : "held"
  }

const truth = (
  condition: Rule["when"][number],
  facts: StatedFacts,
  edition: Ruled["edition"],
  at: Date
): boolean | "unknown" => {
  const stated = Object.entries(facts).find(([name]) => name === condition.fact)?.[1]
  const value = stated === undefined || stated === null || Number.isNaN(stated) ? "unknown" : { stated }
  if ("known" in condition) return condition.known ? value !== "unknown" : value === "unknown"
  if (value === "unknown") return "unknown"
  if ("is" in condition) return stated === condition.is
  if ("oneOf" in condition) return condition.oneOf.filter((wanted) => wanted === stated).length > 0
  const [[comparison, name] = []] = Object.entries(condition).filter(([key]) => key !== "fact")
  const threshold = numberAt(edition, String(name), at)
  if (typeof stated !== "number" || threshold === undefined) return false
  return (
    (comparison === "atLeast" && stated >= threshold) ||
    (comparison === "moreThan" && stated > threshold) ||
    (comparison === "atMost" && stated <= threshold) ||
    (comparison === "below" && stated < threshold)
  )
}

const numberAt = (edition: Ruled["edition"], name: string, at: Date): number | undefined => {
  const day = at.toISOString().slice(0, 10)
  const values = Object.entries(edition.thresholds).find(([key]) => key === name)?.[1] ?? []
  const begun = values.map((dated) => ({ ...dated, from: dated.from === "undated" ? "" : dated.from }))
  return begun
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .at(0)?.value
}

const missing = (rules: ReadonlyArray<Rule>, facts: StatedFacts): ReadonlyArray<string> => {
  const stated = new Map(Object.entries(facts))
  const asked = rules.flatMap(({ when }) =>
    when.filter((condition) => !("known" in condition)).map(({ fact }) => fact)
  )
  const unknown = asked.filter((fact) => {
    const value = stated.get(fact)
    return value === undefined || value === null || Number.isNaN(value)
  })
  return [...new Set(unknown)].sort()
}
