/** What can be wrong with rules about messages: finders that name nothing or each other, rules without a source. */
import { type Problem, show } from "../data/Problem.ts"
import { noSuch } from "./ConditionProblem.ts"
import type { Demand, Finder, Finders, MessagePolicy } from "./MessageRule.ts"
import { MOST_WAYS, sizeOf } from "./Phrase.ts"
import { policyProblems, problemsUnder } from "./PolicyProblem.ts"
import type { Thresholds } from "./Thresholds.ts"

/** The finders that a demand names. */
export const namedBy = (demand: Demand): ReadonlyArray<string> => {
  if ("forbids" in demand) return [...demand.forbids, ...(demand.unless ?? [])]
  return "requires" in demand ? demand.requires : []
}

/**
 * Everything that is wrong with a policy for messages under an edition, or under any where none is given.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { messageProblems } from "@hedgerow/core/policy/MessageProblem"
 *
 * const rule = { id: "a", strength: "should", when: [], why: "…", instead: "…" } as const
 * messageProblems({
 *   id: "tone",
 *   title: "Tone",
 *   facts: {},
 *   finders: { rude: { phrases: [""] } },
 *   rules: [{ ...rule, citations: [], demand: { forbids: ["rood"] } }]
 * }).map(describeProblem)
 * // => [
 * //   "finders.rude.phrases[0]: holds no word; write at least one",
 * //   'rules[0].demand: no finder is called "rood"; there is rude',
 * //   "rules[0].citations: cites nothing; name the rule, reading, page or law that it rests on"
 * // ]
 * ```
 */
export const messageProblems = (policy: MessagePolicy, edition?: Thresholds): ReadonlyArray<Problem> => {
  const { facts, finders, rules } = policy
  const shape = { kind: "collect", facts, rules }
  const names = Object.keys(finders)
  return [
    ...(edition === undefined ? policyProblems(shape) : problemsUnder(shape, edition)),
    ...names.flatMap((name) => finderProblems(finders, name)),
    ...rules.flatMap(
      ({ demand, citations }, i): ReadonlyArray<Problem> => [
        ...namedBy(demand)
          .filter((name) => !Object.hasOwn(finders, name))
          .map((name) => ({ path: ["rules", i, "demand"], message: noSuch("finder", name, names) })),
        ...(citations.length === 0 ? [{ path: ["rules", i, "citations"], message: NO_SOURCE }] : [])
      ]
    )
  ]
}

const NO_SOURCE = "cites nothing; name the rule, reading, page or law that it rests on"

const namesOf = (finder: Finder): ReadonlyArray<string> => {
  if ("link" in finder) return []
  if ("anyOf" in finder) return finder.anyOf
  return [
    ...("sequence" in finder ? finder.sequence : []),
    ...(finder.unless === undefined ? [] : [finder.unless.near])
  ]
}

const finderProblems = (finders: Finders, name: string): ReadonlyArray<Problem> => {
  const finder = finders[name]
  if (finder === undefined) return []
  const path = ["finders", name]
  const problems: Array<Problem> = namesOf(finder)
    .filter((other) => !Object.hasOwn(finders, other))
    .map((other) => ({ path, message: noSuch("finder", other, Object.keys(finders)) }))
  if (reaches(finders, name, name, new Set()))
    problems.push({ path, message: "looks for itself, by itself or through others; break the circle" })
  const inOrder = "sequence" in finder ? finder.sequence : []
  for (const other of [...inOrder, ...("unless" in finder && finder.unless ? [finder.unless.near] : [])])
    if (namesLink(finders, other, new Set()))
      problems.push({ path, message: `${show(other)} is a link, which has no place among words` })
  for (const [i, phrase] of ("phrases" in finder ? finder.phrases : []).entries()) {
    const { ways, mayBeEmpty } = sizeOf(phrase)
    if (ways > MOST_WAYS)
      problems.push({
        path: [...path, "phrases", i],
        message: `can be said in more than ${MOST_WAYS} ways; write it as several`
      })
    else if (mayBeEmpty)
      problems.push({ path: [...path, "phrases", i], message: "holds no word; write at least one" })
  }
  return problems
}

const reaches = (finders: Finders, from: string, to: string, seen: Set<string>): boolean => {
  const finder = finders[from]
  return (
    finder !== undefined &&
    namesOf(finder).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(finders, next, to, seen)
    })
  )
}

const namesLink = (finders: Finders, name: string, seen: Set<string>): boolean => {
  const finder = finders[name]
  if (finder === undefined || seen.has(name)) return false
  seen.add(name)
  return "link" in finder || ("anyOf" in finder && finder.anyOf.some((one) => namesLink(finders, one, seen)))
}
