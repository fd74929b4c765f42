/** Where the answer of a policy is not the one that a case expects, each difference in words. */
import type { Collected, Decision } from "../policy/Decision.ts"
import type { Explanation } from "../policy/Explanation.ts"
import { outcomeText, sameOutcome } from "../policy/Outcome.ts"
import { decisionsIn, type Expected, type ExpectedDecision, statedIn } from "./Expected.ts"

/** What was expected and what came instead, in words. */
export interface Difference {
  readonly expected: string
  readonly got: string
}

/** Where an answer is not as expected; none where it is. The expectation is one that the policy's kind can have. */
export const differencesOf = (given: Expected, answer: Explanation["answer"]): ReadonlyArray<Difference> => {
  const expected = statedIn(given)
  if (!("_tag" in answer)) return collectedDifferences(expected, answer)
  const holds =
    answer._tag === "Decision"
      ? "rule" in expected && isDecided(expected, answer)
      : answer._tag === "Unknown"
        ? "missing" in expected && sameNames(expected.missing, answer.missing)
        : "nothing" in expected
  if (holds) return []
  const wanted =
    "rule" in expected
      ? expectedText(expected)
      : "missing" in expected
        ? missingText(expected.missing)
        : "no rule says what to do"
  const got =
    answer._tag === "Decision"
      ? decisionText(answer)
      : answer._tag === "Unknown"
        ? missingText(answer.missing)
        : "no rule says what to do"
  return [{ expected: wanted, got }]
}

const collectedDifferences = (
  expected: Expected,
  { decisions, undecided }: Collected<unknown>
): ReadonlyArray<Difference> => {
  const decides = "decides" in expected ? expected.decides : undefined
  const includes = decisionsIn(expected, "includes")
  const waits = "undecided" in expected ? expected.undecided : undefined
  const exact =
    decides === undefined ||
    (decides.length === decisions.length && decides.every((one, i) => isDecided(one, decisions[i])))
  const lacking = includes.filter((one) => !decisions.some((decision) => isDecided(one, decision)))
  const waiting =
    waits === undefined ||
    (waits.length === undecided.length &&
      waits.every((one) =>
        undecided.some((other) => other.rule === one.rule && sameNames(one.missing, other.missing))
      ))
  const got = list(decisions.map(decisionText))
  return [
    ...(exact ? [] : [{ expected: `exactly ${list((decides ?? []).map(expectedText))}`, got }]),
    ...(lacking.length === 0 ? [] : [{ expected: `among others ${list(lacking.map(expectedText))}`, got }]),
    ...(waiting
      ? []
      : [
          {
            expected: `undecided ${list((waits ?? []).map(waitText))}`,
            got: `undecided ${list(undecided.map(waitText))}`
          }
        ])
  ]
}

const isDecided = (expected: ExpectedDecision, decision: Decision<unknown> | undefined): boolean => {
  if (decision?.rule !== expected.rule) return false
  return "judgement" in expected && expected.judgement !== undefined
    ? asked(decision.outcome) === expected.judgement
    : "outcome" in expected && fits(expected.outcome, decision.outcome)
}

/** Whether an outcome is the one that is expected; of an object, only the keys that are named count. */
const fits = (expected: unknown, outcome: unknown): boolean =>
  isRecord(expected) && isRecord(outcome)
    ? Object.entries(expected).every(
        ([key, value]) => Object.hasOwn(outcome, key) && fits(value, outcome[key])
      )
    : sameOutcome(expected, outcome)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Who is asked for their judgement; `undefined` for an outcome that asks nobody. */
const asked = (outcome: unknown): unknown =>
  typeof outcome === "object" &&
  outcome !== null &&
  "_tag" in outcome &&
  outcome._tag === "NeedsJudgement" &&
  "askedOf" in outcome
    ? outcome.askedOf
    : undefined

const sameNames = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  [...new Set(a)].sort().join("\n") === [...new Set(b)].sort().join("\n")

const list = (texts: ReadonlyArray<string>): string => texts.join("; ") || "nothing"

const expectedText = (one: ExpectedDecision): string =>
  `${"judgement" in one && one.judgement !== undefined ? `${one.judgement} decides` : wholeText("outcome" in one ? one.outcome : undefined)}, by rule ${one.rule}`

const decisionText = ({ outcome, rule }: Decision<unknown>): string =>
  `${wholeText(outcome)}, by rule ${rule}`

const missingText = (names: ReadonlyArray<string>): string =>
  `not known for want of ${names.join(", ") || "nothing"}`

const waitText = ({
  rule,
  missing
}: {
  readonly rule: string
  readonly missing: ReadonlyArray<string>
}): string => `rule ${rule} for want of ${missing.join(", ") || "nothing"}`

/** Uncut, since two outcomes may differ only towards their ends, and a text in quotes, since it may look like a number. */
const wholeText = (outcome: unknown): string =>
  asked(outcome) === undefined && (typeof outcome === "object" || typeof outcome === "string")
    ? JSON.stringify(outcome)
    : outcomeText(outcome)
