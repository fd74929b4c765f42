/** The present handbook's policies in the words of the company's own ticketing, which takes Zendesk's place in the next one. */
import { readings } from "../../../policy/Citation.ts"
import type { FactKinds } from "../../../policy/Fact.ts"
import type { Procedure } from "../../../policy/Procedure.ts"
import type { Policy } from "../../../policy/Rule.ts"
import { type PostHogDuty, page } from "../../PostHogDuty.ts"

const WORDS: ReadonlyArray<readonly [present: string, next: string]> = [
  ["Zendesk", "PostHog Support"],
  ["Solved", "Resolved"]
]

const sources = [page("posthog-support.md@0500aae7"), ...readings("C23")]

const inNextWords = (text: string): string =>
  WORDS.reduce((said, [present, next]) => said.replaceAll(present, next), text)

/**
 * A policy whose duties name the company's own ticketing and its statuses; each that does cites the page that says so.
 *
 * @example
 * ```ts
 * import { sales } from "@hedgerow/core/handbook/policies/Sales"
 * import { inOwnTicketing } from "@hedgerow/core/handbook/policies/next/OwnTicketing"
 *
 * const spam = inOwnTicketing(sales).rules.find(({ id }) => id === "ignore-spam")?.then
 * spam?._tag === "Permit" && spam.text
 * // => "You may ignore it: set it to Resolved without an answer. No survey goes out for it."
 * ```
 */
export const inOwnTicketing = <F extends FactKinds>(
  policy: Policy<F, PostHogDuty>
): Policy<F, PostHogDuty> => ({
  ...policy,
  rules: policy.rules.map((rule) => {
    const { then } = rule
    if (!("text" in then) || inNextWords(then.text) === then.text) return rule
    return {
      ...rule,
      citations: [...rule.citations, ...sources],
      then: { ...then, text: inNextWords(then.text) }
    }
  })
})

/**
 * A procedure whose steps name the company's own ticketing; each that does cites the page that says so.
 *
 * @example
 * ```ts
 * import { stepsInOwnTicketing } from "@hedgerow/core/handbook/policies/next/OwnTicketing"
 * import { zeroWeekAfter } from "@hedgerow/core/handbook/procedures/zeroWeek/AfterWeek"
 *
 * stepsInOwnTicketing(zeroWeekAfter).steps[0]?.text // => "Set yourself available in PostHog Support again."
 * ```
 */
export const stepsInOwnTicketing = <F extends FactKinds>(procedure: Procedure<F>): Procedure<F> => ({
  ...procedure,
  steps: procedure.steps.map((step) =>
    inNextWords(step.text) === step.text
      ? step
      : { ...step, text: inNextWords(step.text), citations: [...step.citations, ...sources] }
  )
})
