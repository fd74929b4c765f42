/** The answer that the rules of a policy come to as they stand, worked out without the decider. */
import { missingOf } from "./CompiledPolicy.ts"
import type { Answer, Collected, Decision } from "./Decision.ts"
import type { Rule } from "./Rule.ts"
import type { Standing } from "./Standing.ts"

type Stated = Readonly<Record<string, unknown>>

/** The answer of a `unique` policy. */
export const answerOf = <Outcome>(
  policy: string,
  standings: ReadonlyArray<Standing<Outcome>>,
  decision: (rule: Rule<Outcome>) => Decision<Outcome>,
  facts: Stated
): Answer<Outcome> => {
  // Those that outrank a rule stand before it, so that none which holds outranks the first.
  const decider = standings.find(({ state }) => state === "held")
  const waiting = standings
    .filter(({ rule, state }) => decider?.mayYieldTo.includes(rule.id) ?? state === "undecided")
    .map(({ rule }) => rule)
  if (waiting.length > 0)
    return { _tag: "Unknown", missing: missingOf(waiting, facts), rules: waiting.map(({ id }) => id) }
  return decider === undefined ? { _tag: "NoRule", policy } : decision(decider.rule)
}

/** The answer of a `collect` policy. */
export const collectedOf = <Outcome>(
  precedence: ReadonlyArray<string>,
  standings: ReadonlyArray<Standing<Outcome>>,
  decision: (rule: Rule<Outcome>) => Decision<Outcome>,
  facts: Stated
): Collected<Outcome> => {
  const placeOf = ({ rule }: Standing<Outcome>): number =>
    precedence.includes(rule.id) ? precedence.indexOf(rule.id) : precedence.length
  const speaking = standings
    .filter(({ state, outrankedBy }) => state !== "failed" && outrankedBy.length === 0)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.rule.id < b.rule.id ? -1 : 1))
  const isDecided = ({ state, mayYieldTo }: Standing<Outcome>) => state === "held" && mayYieldTo.length === 0
  const waitsWith = (one: Standing<Outcome>) =>
    standings.filter((other) =>
      other === one ? one.state === "undecided" : one.mayYieldTo.includes(other.rule.id)
    )
  return {
    decisions: speaking.filter(isDecided).map(({ rule }) => decision(rule)),
    undecided: speaking
      .filter((one) => !isDecided(one))
      .map((one) => ({
        rule: one.rule.id,
        missing: missingOf(
          waitsWith(one).map(({ rule }) => rule),
          facts
        )
      }))
  }
}
