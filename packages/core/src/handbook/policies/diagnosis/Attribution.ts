/** Why the flag breakdown of a funnel is full of false or none (R256). */
import { definePolicy } from "../../../policy/Rule.ts"
import { attributionFacts } from "../../../support/Diagnosis.ts"
import { ask, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"
import { found, type PostHogDiagnosis } from "./PostHogDiagnosis.ts"

const sources = rules("R256")

/** Many false or none, in a funnel outside the experiment. */
const outside = [
  { fact: "manyFalseOrNone", is: true },
  { fact: "insideExperiment", is: false }
] as const

/**
 * What the attribution type explains.
 *
 * @example
 * ```ts
 * import { attribution } from "@hedgerow/core/handbook/policies/diagnosis/Attribution"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const diagnose = compileCollect(attribution, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const funnel = { manyFalseOrNone: true, insideExperiment: false, attribution: "first_touchpoint" } as const
 * diagnose(funnel, now).decisions.map(({ rule }) => rule) // => ["first-touchpoint"]
 * diagnose({ manyFalseOrNone: false }, now).decisions // => []
 * ```
 */
export const attribution = definePolicy<PostHogDiagnosis, never, RuleId>()({
  id: "attribution",
  title: "Many false or none in a flag breakdown",
  kind: "collect",
  facts: attributionFacts,
  rules: [
    {
      id: "first-touchpoint",
      citations: sources,
      strength: "should",
      when: [...outside, { fact: "attribution", is: "first_touchpoint" }],
      then: found(
        "attribution-type",
        "Likely the attribution type: First touchpoint is selected, and Last touchpoint is what is wanted."
      )
    },
    {
      id: "not-first-touchpoint",
      citations: sources,
      strength: "should",
      when: [...outside, { fact: "attribution", oneOf: ["last_touchpoint", "other"] }],
      then: ask(
        "support-engineer",
        "First touchpoint, the common cause, is not selected. What else makes the values false or none?",
        ["the flag was changed", "identities come apart", "something else"],
        [...sources, ...rules("R251", "R260")]
      )
    },
    {
      id: "inside-experiment",
      citations: sources,
      strength: "should",
      when: [
        { fact: "manyFalseOrNone", is: true },
        { fact: "insideExperiment", is: true }
      ],
      then: found(
        "attribution-type",
        "The attribution type is not the cause: an experiment counts only those who ended the funnel with the variant meant for them."
      )
    }
  ]
})
