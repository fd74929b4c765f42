/** What a pull request from outside needs before it is reviewed in full (R273–R276). */
import { defineProcedure } from "../../policy/Procedure.ts"
import { reviewFacts } from "../../support/Contribution.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * The steps to a full review. Each waits for what its author does; what is not so yet closes its gate.
 *
 * @example
 * ```ts
 * import { fullReview } from "@hedgerow/core/handbook/procedures/FullReview"
 *
 * fullReview.steps.map(({ id }) => id)
 * // => ["tests", "conflicts", "automated-feedback", "focus", "tests-and-docs", "patterns", "review"]
 * ```
 */
export const fullReview = defineProcedure<never, RuleId>()({
  id: "fullReview",
  title: "Review a pull request in full",
  citations: rules("R273", "R274", "R275", "R276"),
  facts: reviewFacts,
  steps: [
    {
      id: "tests",
      text: "See that its author has run the tests locally.",
      citations: rules("R273"),
      strength: "should",
      gate: [{ fact: "testsRun", is: true }]
    },
    {
      id: "conflicts",
      text: "See that it has no conflicts left.",
      citations: rules("R273"),
      strength: "should",
      gate: [{ fact: "conflictsResolved", is: true }]
    },
    {
      id: "automated-feedback",
      text: "See that automated comments, Greptile's for example, are answered where there are any.",
      citations: rules("R274"),
      strength: "should",
      gate: [{ fact: "automatedFeedback", oneOf: ["none", "answered"] }]
    },
    {
      id: "focus",
      text: "See that it changes one thing.",
      citations: rules("R275"),
      strength: "should",
      gate: [{ fact: "focused", is: true }]
    },
    {
      id: "tests-and-docs",
      text: "See that it brings tests and docs where they make it clearer.",
      citations: rules("R275"),
      strength: "should",
      gate: [{ fact: "testsAndDocs", oneOf: ["present", "not_needed"] }]
    },
    {
      id: "patterns",
      text: "See that it follows the patterns that are there.",
      citations: rules("R276"),
      strength: "should",
      gate: [{ fact: "followsPatterns", is: true }]
    },
    {
      id: "review",
      text: "Review it in full.",
      citations: rules("R273", "R274", "R275", "R276", "R271"),
      strength: "should",
      after: ["tests", "conflicts", "automated-feedback", "focus", "tests-and-docs", "patterns"]
    }
  ]
})
