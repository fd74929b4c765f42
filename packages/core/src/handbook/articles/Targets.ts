/** What a response target promises, and what not (R039, R050). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]

/**
 * Articles about response targets.
 *
 * @example
 * ```ts
 * import { targetArticles } from "@hedgerow/core/handbook/articles/Targets"
 *
 * targetArticles.map(({ id }) => id) // => ["target-is-first-response", "reply-not-fix"]
 * ```
 */
export const targetArticles = defineArticles<RuleId>()([
  {
    id: "target-is-first-response",
    title: "A response target is for the first response",
    symptom:
      "How long until somebody answers my ticket? Is the response time on my plan guaranteed, can I hear back sooner?",
    cause: "The times per plan are targets for a first response, counted in hours from Monday to Friday.",
    steps: [{ text: "Read the target as the latest, not as the usual time: the answer may come sooner." }],
    links: links,
    checkedOn: "undated",
    citations: rules("R039"),
    audience: "customer"
  },
  {
    id: "reply-not-fix",
    title: "A target is met by a reply, not by a fix",
    symptom:
      "My bug is still not fixed although the response target is over. Does the target mean that the problem is solved by then?",
    cause: "Targets are for a reply; a bug or a request need not be solved by then.",
    steps: [
      {
        text: "Expect a reply by the target; it may say that a bug report or a feature request is open and that it will take longer."
      },
      { text: "Follow the GitHub issue for the fix itself." }
    ],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R050", "R051"), ...readings("A11")],
    audience: "customer"
  }
])
