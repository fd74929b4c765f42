/** Checks a text, and the facts around it, against rules about messages: which does it break, and where? */
import type { Citation } from "./Citation.ts"
import { type Condition, truthOf } from "./Condition.ts"
import type { FactKinds, Facts } from "./Fact.ts"
import { compileFinders } from "./FinderSearch.ts"
import { type LanguageNotChecked, otherLanguage } from "./MessageLanguage.ts"
import { messageProblems, namedBy } from "./MessageProblem.ts"
import type { Finders, MessagePolicy, MessageRule } from "./MessageRule.ts"
import { type Meter, readText } from "./MessageText.ts"
import { breaks, type MessageViolation } from "./MessageViolation.ts"
import { type Parameter, valueAt } from "./Parameter.ts"
import { InvalidPolicy } from "./PolicyProblem.ts"
import { inForceAt, type Thresholds } from "./Thresholds.ts"

/** What a check needs of an edition: its thresholds, and the addresses that messages have to link, by name. */
export interface MessageEdition extends Thresholds {
  readonly links: Readonly<Record<string, Parameter<string>>>
}

/** A rule of which it is not known whether the text breaks it. */
export interface UndecidedMessageRule {
  readonly rule: string
  /** The facts it waits for, or the addresses (`links.statusPage`), or `language` where there are no word lists for the text. */
  readonly missing: ReadonlyArray<string>
}

/** What a check comes to. */
export interface MessageCheck {
  /** In the order of the text; what is missing comes last. */
  readonly violations: ReadonlyArray<MessageViolation>
  readonly undecided: ReadonlyArray<UndecidedMessageRule>
  /** What a person has to look at. */
  readonly review: ReadonlyArray<{
    readonly rule: string
    readonly question: string
    readonly citations: ReadonlyArray<Citation>
  }>
  readonly language: "checked" | LanguageNotChecked
}

/** Checks a text by the values in force at an instant. `meter` counts the steps that it takes. */
export type MessageChecker<F extends FactKinds> = (
  text: string,
  facts: Facts<F>,
  at: Date,
  meter?: Meter
) => MessageCheck

/**
 * Compiles rules about messages under an edition, all work once; a text is then checked in time linear in its length. A rule that
 * the text would break and whose facts are not all known is undecided, never passed; one that the text keeps whatever the facts are
 * is not mentioned. Throws `InvalidPolicy`, which lists every problem, where the policy is not sound.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
 * import { defineMessages } from "@hedgerow/core/policy/MessageRule"
 *
 * const tone = defineMessages()({
 *   id: "tone",
 *   title: "How replies sound",
 *   facts: { paid: yesNo("the customer pays") },
 *   finders: { promise: { phrases: ["we promise"], unless: { near: "no", before: 3 } }, no: { phrases: ["not", "never"] } },
 *   rules: [
 *     {
 *       id: "no-promise",
 *       citations: rules("M1"),
 *       strength: "must",
 *       when: [{ fact: "paid", is: true }],
 *       demand: { forbids: ["promise"] },
 *       why: "Nobody knows.",
 *       instead: "Say what is being done."
 *     }
 *   ]
 * })
 * const check = compileMessages(tone, { id: "example", thresholds: {}, links: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * check("Well, we PROMISE it.", { paid: true }, now).violations.map(({ rule, found }) => [rule, found])
 * // => [["no-promise", "we PROMISE"]]
 * check("Well, we promise it.", {}, now).undecided // => [{ rule: "no-promise", missing: ["paid"] }]
 * ```
 */
export const compileMessages = <F extends FactKinds>(
  policy: MessagePolicy<F>,
  edition: MessageEdition
): MessageChecker<F> => {
  const problems = messageProblems(policy, edition)
  if (problems.length > 0) throw new InvalidPolicy(policy.id, edition.id, problems)
  const search = compileFinders(policy.finders)
  const rules = policy.rules.map((rule) => ({ rule, needsWords: needsWords(policy.finders, rule) }))
  return (text, facts, at, meter = { steps: 0 }) => {
    const read = readText(text, meter)
    const other = otherLanguage(read.words)
    const addressOf = (link: string) =>
      Object.hasOwn(edition.links, link) ? valueAt(edition.links[link] ?? [], at.getTime())?.value : undefined
    const find = search(read, addressOf, meter)
    const threshold = inForceAt(edition, at.getTime())
    const violations: Array<MessageViolation> = []
    const undecided: Array<UndecidedMessageRule> = []
    const review: Array<MessageCheck["review"][number]> = []
    for (const { rule, needsWords } of rules) {
      const unknown = unknownFacts(rule.when, facts, threshold)
      if (unknown === undefined) continue
      const { demand } = rule
      const { broken, missing } = breaks(rule, find, text)
      if (broken.length === 0 && missing.length === 0 && !("asks" in demand)) continue
      const waits = [...new Set([...unknown, ...missing.map((link) => `links.${link}`)])]
      if (other !== undefined && needsWords && broken.length > 0) waits.push("language")
      if (waits.length > 0) undecided.push({ rule: rule.id, missing: waits })
      else if ("asks" in demand)
        review.push({ rule: rule.id, question: demand.asks, citations: rule.citations })
      else violations.push(...broken)
    }
    const place = ({ span }: MessageViolation) => span?.start ?? text.length
    return {
      violations: violations.sort((a, b) => place(a) - place(b)),
      undecided,
      review,
      language: other ?? "checked"
    }
  }
}

/** The facts that a rule waits for; `undefined` where one of its conditions is false. */
const unknownFacts = (
  when: ReadonlyArray<Condition>,
  facts: Readonly<Record<string, unknown>>,
  threshold: ReturnType<typeof inForceAt>
): ReadonlyArray<string> | undefined => {
  const unknown: Array<string> = []
  for (const condition of when) {
    const truth = truthOf(condition, facts, threshold)
    if (truth === false) return undefined
    if (truth === undefined) unknown.push(condition.fact)
  }
  return unknown
}

/** Whether what a rule requires is said in words, which are known in one language only. */
const needsWords = (finders: Finders, { demand }: MessageRule): boolean =>
  "requires" in demand &&
  namedBy(demand).some((name) => {
    const finder = finders[name]
    return finder !== undefined && !("link" in finder)
  })
