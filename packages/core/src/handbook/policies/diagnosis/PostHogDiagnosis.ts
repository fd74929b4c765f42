/** What PostHog's handbook finds out about a setup, with the handbook's own articles. */
import type { Diagnosis } from "../../../support/Diagnosis.ts"
import type { ArticleId } from "../../Articles.ts"

/** A finding, with one of the handbook's articles. */
export type PostHogDiagnosis = Diagnosis<ArticleId>

/**
 * A finding: the article about it, and a sentence.
 *
 * @example
 * ```ts
 * import { found } from "@hedgerow/core/handbook/policies/diagnosis/PostHogDiagnosis"
 *
 * found("alias-order", "The order is right.")
 * // => { _tag: "Diagnosis", article: "alias-order", text: "The order is right." }
 * ```
 */
export const found = (article: ArticleId, text: string): PostHogDiagnosis => ({
  _tag: "Diagnosis",
  article,
  text
})
