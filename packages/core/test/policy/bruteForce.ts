/** What is wrong with a small policy at an instant, found by asking the interpreter about every value of every fact. */
import type { Policy } from "@hedgerow/core/policy/Rule"
import { type Ruled, type StatedFacts, valuesOf } from "./arbitraries.ts"
import { alike, interpret, outranks, statesOf } from "./interpreter.ts"

export interface BruteForce {
  /** Whether some facts have no rule, known or not. */
  readonly gap: boolean
  /** Rules that never hold. */
  readonly neverHold: ReadonlyArray<string>
  /** Rules that hold, but never decide: another that holds outranks them, or one that waits might. */
  readonly neverDecide: ReadonlyArray<string>
  /** Pairs that hold together, each with no rule above it that holds. */
  readonly overlaps: ReadonlyArray<string>
}

/** Every combination of facts, each unknown or with one of the values that the thresholds can tell apart. */
export const everyFacts = (facts: Policy["facts"]): ReadonlyArray<StatedFacts> =>
  Object.entries(facts).reduce<ReadonlyArray<StatedFacts>>(
    (so, [name, kind]) =>
      so.flatMap((stated) => [
        stated,
        ...valuesOf(kind).map((value) => Object.fromEntries([...Object.entries(stated), [name, value]]))
      ]),
    [{}]
  )

/** The rules that keep a rule that holds from deciding: those above it that hold, and those that might, with another outcome. */
export const inTheWay = (
  one: Ruled,
  facts: StatedFacts,
  at: Date,
  id: string
): ReadonlyArray<string> | "it fails" => {
  const { rules } = one.policy
  const state = statesOf(one, facts, at)
  const rule = rules.find((other) => other.id === id)
  if (rule === undefined || state(rule) !== "held") return "it fails"
  return rules
    .filter((other) => outranks(rules, other, rule))
    .filter(
      (other) => state(other) === "held" || (state(other) === "undecided" && !alike(other.then, rule.then))
    )
    .map((other) => other.id)
}

/** Whether a rule's outcome is, or is among, the answer for some facts, other rules of equal rank aside. */
export const canDecide = (one: Ruled, facts: StatedFacts, at: Date, id: string): boolean =>
  inTheWay(one, facts, at, id).length === 0

/** The rules that hold and that none which holds outranks. */
export const highest = (one: Ruled, facts: StatedFacts, at: Date): ReadonlyArray<string> => {
  const { rules } = one.policy
  const state = statesOf(one, facts, at)
  const held = rules.filter((rule) => state(rule) === "held")
  return held.filter((rule) => !held.some((other) => outranks(rules, other, rule))).map(({ id }) => id)
}

/** The pair as one word, whichever comes first. */
export const pair = (a: string, b: string): string => [a, b].sort().join("+")

export const bruteForce = (one: Ruled, at: Date): BruteForce => {
  const everything = everyFacts(one.policy.facts)
  const ids = one.policy.rules.map(({ id }) => id)
  const holds = (id: string) =>
    everything.some((facts) =>
      one.policy.rules.some((rule) => rule.id === id && statesOf(one, facts, at)(rule) === "held")
    )
  const neverHold = ids.filter((id) => !holds(id))
  const overlaps = everything.flatMap((facts) => {
    const top = highest(one, facts, at)
    return top.flatMap((a) => top.filter((b) => a < b).map((b) => pair(a, b)))
  })
  return {
    gap: everything.some((facts) => interpret(one, facts, at) === "no rule"),
    neverHold: neverHold.sort(),
    neverDecide: ids
      .filter((id) => !neverHold.includes(id) && !everything.some((facts) => canDecide(one, facts, at, id)))
      .sort(),
    overlaps: [...new Set(overlaps)].sort()
  }
}
