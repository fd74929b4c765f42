/** What people outside bring to the code (R267, R279–R284, R331): as an issue or a pull request, and whether it is wanted. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { contributionFacts } from "../../support/Contribution.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

type Brought = (typeof contributionFacts.contribution.values)[number]

/** That one of these was brought; where nothing is stated, nothing was. */
const brought = <const B extends Brought>(...oneOf: ReadonlyArray<B>) =>
  [
    { fact: "contribution", known: true },
    { fact: "contribution", oneOf }
  ] as const

const code = brought("change", "fix", "pull_request")

const liked = (why: string): PostHogDuty => ({
  _tag: "Do",
  act: "welcome_contribution",
  text: `${why}: we generally like such features, so say that it is welcome.`
})

/**
 * What somebody outside is told of the way to contribute, and of whether a contribution fits.
 *
 * @example
 * ```ts
 * import { contribution } from "@hedgerow/core/handbook/policies/Contribution"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(contribution, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ contribution: "feature_request" }, now).decisions.map(({ rule }) => rule) // => ["enhancement-issue"]
 * collect({ contribution: "fix", planned: true }, now).decisions.map(({ rule }) => rule)
 * // => ["not-expected", "fix-issue"]
 * ```
 */
export const contribution = definePolicy<PostHogDuty, never, RuleId>()({
  id: "contribution",
  title: "Contributions from outside",
  kind: "collect",
  facts: contributionFacts,
  precedence: ["paid", "paid-or-not", "not-expected"],
  rules: [
    {
      id: "issue",
      citations: [...rules("R279"), ...readings("C8")],
      strength: "should",
      when: brought("bug", "failed_deployment", "feedback"),
      then: {
        _tag: "Do",
        act: "ask_for_issue",
        text: "Ask for an issue on GitHub: that gets the fastest response."
      }
    },
    {
      id: "enhancement-issue",
      citations: rules("R281"),
      strength: "should",
      when: brought("feature_request"),
      then: {
        _tag: "Do",
        act: "ask_for_enhancement_issue",
        text: "Ask for an issue tagged Enhancement, which says why the feature is wanted."
      }
    },
    {
      id: "pull-request",
      citations: rules("R267"),
      strength: "should",
      when: brought("change"),
      then: {
        _tag: "Do",
        act: "invite_pull_request",
        text: "To change something, just open a pull request: say so."
      }
    },
    {
      id: "issue-first",
      citations: rules("R267"),
      strength: "should",
      when: [...brought("change"), { fact: "issueExists", is: false }],
      then: {
        _tag: "Do",
        act: "ask_for_issue",
        text: "There is no issue yet: recommend one first, to agree on what to build."
      }
    },
    {
      id: "fix-issue",
      citations: rules("R331"),
      strength: "may",
      when: brought("fix"),
      then: {
        _tag: "Permit",
        act: "invite_pull_request",
        text: "Anyone may pick up an issue and fix it with a pull request."
      }
    },
    {
      id: "unsure",
      citations: [...rules("R284"), ...readings("C14")],
      strength: "should",
      when: [...brought("change", "fix"), ...knownToBe("unsure", true)],
      exceptionTo: ["pull-request", "issue-first", "fix-issue"],
      then: {
        _tag: "Do",
        act: "ask_for_enhancement_issue",
        text: "They are unsure: ask for an enhancement issue first; we try to answer those very quickly."
      }
    },
    {
      id: "answer-enhancement",
      citations: [...rules("R284"), ...readings("C14", "A33")],
      strength: "should",
      when: brought("enhancement_issue"),
      then: {
        _tag: "Do",
        act: "answer_enhancement_issue",
        text: "Try to answer it very quickly, sooner than a pull request; no hour is set."
      }
    },
    {
      id: "paid",
      citations: rules("R280"),
      strength: "should",
      when: [...code, { fact: "paidFeature", is: true }],
      then: {
        _tag: "Do",
        act: "decline_contribution",
        text: "It is about a paid feature: say that we prefer not to take those from outside."
      }
    },
    {
      id: "paid-or-not",
      citations: rules("R280", "R269"),
      strength: "should",
      when: [...code, { fact: "paidFeature", known: false }, { fact: "inLocalBuild", is: false }],
      then: ask(
        "support-hero",
        "The feature is missing from a local build, so it is most probably paid. Is it?",
        ["paid: we prefer not to take it", "not paid"],
        rules("R280", "R269")
      )
    },
    {
      id: "not-expected",
      citations: rules("R282"),
      strength: "should",
      when: [...code, { fact: "planned", is: true }],
      then: {
        _tag: "Do",
        act: "say_not_expected",
        text: "It is on the roadmap or in progress and has its people: say that help is generally not expected there."
      }
    },
    {
      id: "liked-for-usage",
      citations: rules("R283"),
      strength: "should",
      when: [...code, { fact: "showsUsage", is: true }],
      then: liked("It helps developers to see how their product is used")
    },
    {
      id: "liked-for-ingestion",
      citations: rules("R283"),
      strength: "should",
      when: [...code, { fact: "extendsIngestion", is: true }],
      then: liked("It brings in more of the customers' data")
    }
  ]
})
