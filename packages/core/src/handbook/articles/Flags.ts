/** Feature flags and experiments that behave otherwise than expected (R251, R256). */
import { defineArticles } from "../../policy/Article.ts"
import { rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [
  { title: "Troubleshooting tips", url: "https://posthog.com/handbook/support/troubleshooting-tips" }
]

/**
 * Articles about feature flags and experiments.
 *
 * @example
 * ```ts
 * import { flagArticles } from "@hedgerow/core/handbook/articles/Flags"
 *
 * flagArticles.map(({ id }) => id) // => ["flag-changes", "attribution-type"]
 * ```
 */
export const flagArticles = defineArticles<RuleId>()([
  {
    id: "flag-changes",
    title: "A feature flag behaves unexpectedly: look for changes in the team activity",
    symptom:
      "A feature flag returns another value than yesterday, it is on or off for the wrong users, the rollout percentage or the variant does not fit. Did somebody edit, enable or disable it?",
    steps: [
      { text: "Open the activity of the customer's team and look for changes to the flag." },
      { text: "Note the timestamp of each, and see whether it explains when the odd values began." }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R251"),
    audience: "staff"
  },
  {
    id: "attribution-type",
    title: "Many false or none in the flag breakdown: the attribution type",
    symptom:
      "The funnel for my experiment, broken down by feature flag, is full of false or none where the variants should be.",
    cause:
      "Commonly First touchpoint is selected as attribution where Last touchpoint is wanted. Inside an experiment this cannot be it: only those count there who ended the funnel with the variant that was meant for them.",
    steps: [
      { text: "In the funnel insight, outside the experiment, look at the attribution type." },
      { text: "Change it.", snippet: "Last touchpoint" }
    ],
    links,
    checkedOn: "undated",
    citations: rules("R256"),
    audience: "customer"
  }
])
