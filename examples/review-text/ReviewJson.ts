/** A review as one JSON object. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import type { Review } from "./Review.ts"

/** What `--json` prints of a file. */
export const reviewJson = ({ violations, undecided, review, notChecked }: Review, file: string) => ({
  file,
  violations: violations.map(
    ({ line, column, span, strength, rule, citations, found, part, why, instead }) => ({
      line,
      column,
      span,
      strength,
      rule,
      rules: citationIds(citations),
      found,
      missing: part,
      why,
      instead
    })
  ),
  undecided: undecided.map(({ rule, citations, missing }) => ({
    rule,
    rules: citationIds(citations),
    waitsFor: missing
  })),
  review: review.map(({ rule, question, citations }) => ({ rule, rules: citationIds(citations), question })),
  notChecked: notChecked ?? null
})
