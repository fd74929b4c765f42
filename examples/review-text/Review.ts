/** A text against the rules about messages: what it breaks and in which line, what is undecided, what a person looks at. */
import { messageLinks } from "@hedgerow/core/handbook/messages/Common"
import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
import type { MessagePolicy } from "@hedgerow/core/policy/MessageRule"
import type { MessageViolation } from "@hedgerow/core/policy/MessageViolation"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { StatedFacts } from "@hedgerow/core/policy/StatedFacts"

/** A place as editors count: both from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What a text breaks; what is missing stands at the first place. */
export type PlacedViolation = MessageViolation & Place

/** What a check comes to. */
export interface Review {
  readonly violations: ReadonlyArray<PlacedViolation>
  readonly undecided: ReadonlyArray<{
    readonly rule: string
    readonly citations: ReadonlyArray<Citation>
    readonly missing: ReadonlyArray<string>
  }>
  readonly review: ReadonlyArray<{
    readonly rule: string
    readonly question: string
    readonly citations: ReadonlyArray<Citation>
  }>
  /** Where the text, or a part of it, is not in English: the language and the lines. */
  readonly notChecked?: { readonly language: string; readonly from: number; readonly to: number }
}

const policy: MessagePolicy = messagePolicy

/** Reviews a text under some facts by the rules of an instant. */
export const reviewOf = (
  text: string,
  facts: StatedFacts,
  at: Date,
  statusPage: string | undefined
): Review => {
  const links =
    statusPage === undefined ? messageLinks : { ...messageLinks, statusPage: undated(statusPage, []) }
  const check = compileMessages(policy, { id: "present", thresholds: {}, links })
  const { violations, undecided, review, language } = check(text, facts, at)
  const placeOf = placesIn(text)
  const cited = new Map(policy.rules.map(({ id, citations }) => [id, citations]))
  return {
    violations: violations.map((one) => ({ ...one, ...placeOf(one.span?.start ?? 0) })),
    undecided: undecided.map((one) => ({ ...one, citations: cited.get(one.rule) ?? [] })),
    review,
    ...(language === "checked"
      ? {}
      : {
          notChecked: {
            language: language.language,
            from: placeOf(language.start).line,
            to: placeOf(language.end).line
          }
        })
  }
}

/** Finds the line and the column of an offset. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const starts = [0]
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** The ids that a rule rests on, in short: `R155 C1`. */
export const idsOf = (citations: ReadonlyArray<Citation>): string => citationIds(citations).join(" ")
