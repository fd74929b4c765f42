/** The facts about what people outside the company bring to its code: issues, wishes and pull requests. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"

const contribution = oneOf(
  [
    "bug",
    "failed_deployment",
    "feedback",
    "feature_request",
    "enhancement_issue",
    "change",
    "fix",
    "pull_request"
  ],
  "what somebody outside brings: a report, a wish, an enhancement issue, a change or a fix they have in mind, a pull request"
)

const closing = oneOf(["keep", "close"], "what was decided about closing it")

/**
 * The facts by which a contribution becomes an issue or a pull request, and is wanted or not.
 *
 * @example
 * ```ts
 * import { contributionFacts } from "@hedgerow/core/support/Contribution"
 *
 * contributionFacts.contribution.values.includes("pull_request") // => true
 * ```
 */
export const contributionFacts = {
  contribution,
  issueExists: yesNo("there is an issue about it already"),
  unsure: yesNo("whoever has it in mind is at all unsure about it"),
  paidFeature: yesNo("it is about a paid feature"),
  inLocalBuild: yesNo("the feature is there in a local build"),
  planned: yesNo("the feature is on the roadmap, or being worked on"),
  showsUsage: yesNo("it helps developers to understand how their product is used"),
  extendsIngestion: yesNo("it lets customers bring in more of their data")
}

/**
 * The facts by which a pull request is assigned, acknowledged, reviewed or put off. Its owners are those of its changed files.
 *
 * @example
 * ```ts
 * import { pullRequestFacts } from "@hedgerow/core/support/Contribution"
 *
 * pullRequestFacts.owners.values // => ["none", "people", "one_team", "several_teams"]
 * ```
 */
export const pullRequestFacts = {
  contribution,
  owners: oneOf(["none", "people", "one_team", "several_teams"], "who owns its files by CODEOWNERS"),
  assignedByHand: yesNo("somebody has assigned it to the owning team by hand"),
  acknowledged: yesNo("its author has been told that it was seen"),
  daysOpen: amount("days", "how long it has been open"),
  highLoad: yesNo("support load is high, by the word of whoever is on support"),
  securitySensitive: yesNo("it touches what security depends on"),
  criticalPath: yesNo("it touches a critical path"),
  unclearImpact: yesNo("what it does to the product is unclear"),
  closing,
  helpful: yesNo("it is judged to be helpful, merged or not")
}

/**
 * The facts by which a pull request is closed, kept or opened again.
 *
 * @example
 * ```ts
 * import { pullRequestClosingFacts } from "@hedgerow/core/support/Contribution"
 *
 * pullRequestClosingFacts.closing.values // => ["keep", "close"]
 * ```
 */
export const pullRequestClosingFacts = {
  contribution,
  outOfScope: yesNo("it is judged to be out of scope"),
  maintenanceBurden: yesNo("it is judged to be a burden to maintain for long"),
  stale: yesNo("it is judged to have gone stale"),
  closing,
  updatedSinceClosed: yesNo("it was closed, and its author has brought updates since")
}

/**
 * The facts by which a pull request is ready for a full review.
 *
 * @example
 * ```ts
 * import { reviewFacts } from "@hedgerow/core/support/Contribution"
 *
 * reviewFacts.automatedFeedback.values // => ["none", "open", "answered"]
 * ```
 */
export const reviewFacts = {
  testsRun: yesNo("its author has run the tests locally"),
  conflictsResolved: yesNo("it has no conflicts left"),
  automatedFeedback: oneOf(["none", "open", "answered"], "the comments of automated reviews"),
  focused: yesNo("it changes one thing"),
  testsAndDocs: oneOf(["present", "missing", "not_needed"], "tests and docs where they make it clearer"),
  followsPatterns: yesNo("it follows the patterns that are there")
}
