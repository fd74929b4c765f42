/** A pull request from outside (R268–R278): who has it, when it is reviewed, and what may put it off. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { pullRequestFacts } from "../../support/Contribution.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * After how many days a pull request has waited longer than its author was told to expect; no deadline (A8).
 *
 * @example
 * ```ts
 * import { pullRequestThresholds } from "@hedgerow/core/handbook/policies/PullRequest"
 *
 * pullRequestThresholds.usualReviewDays.map(({ value }) => value) // => [14]
 * ```
 */
export const pullRequestThresholds = { usualReviewDays: undated(14, [...rules("R271"), ...readings("A8")]) }

const opened = knownToBe("contribution", "pull_request")
const seen = [...rules("R271"), ...readings("A8", "A33")]

const firstContact: PostHogDuty = {
  _tag: "Tell",
  roles: ["support-hero"],
  when: "when_handled",
  text: "Tell the support hero of the week of each owning team: they are usually the first contact."
}

type Deferring = "securitySensitive" | "criticalPath" | "unclearImpact" | "highLoad"

const deferred = <const Id extends string, const Fact extends Deferring>(id: Id, fact: Fact, why: string) =>
  ({
    id,
    citations: [...rules("R277"), ...readings("A33")],
    strength: "may",
    when: [...opened, { fact, is: true }],
    then: {
      _tag: "Permit",
      act: "defer_review",
      text: `${why}: you may escalate the review or put it off; another engineer may take it up later.`
    }
  }) as const

/**
 * What the owning team does with a pull request from outside.
 *
 * @example
 * ```ts
 * import { pullRequest, pullRequestThresholds } from "@hedgerow/core/handbook/policies/PullRequest"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(pullRequest, { id: "example", thresholds: pullRequestThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ contribution: "pull_request", owners: "one_team" }, now).decisions.map(({ rule }) => rule)
 * // => ["by-codeowners", "first-contact", "full-review"]
 * collect({ contribution: "bug" }, now).decisions.map(({ rule }) => rule) // => []
 * ```
 */
export const pullRequest = definePolicy<PostHogDuty, keyof typeof pullRequestThresholds, RuleId>()({
  id: "pullRequest",
  title: "Pull requests from outside",
  kind: "collect",
  facts: pullRequestFacts,
  precedence: ["by-codeowners", "by-hand", "assigned", "first-contact", "support-first"],
  rules: [
    {
      id: "by-codeowners",
      citations: rules("R268"),
      strength: "should",
      when: [...opened, { fact: "owners", oneOf: ["people", "one_team", "several_teams"] }],
      then: {
        _tag: "Do",
        act: "assign_to_owners",
        text: "CODEOWNERS names who owns the changed files: each of them is asked for a review."
      }
    },
    {
      id: "by-hand",
      citations: rules("R268"),
      strength: "should",
      when: [...opened, { fact: "owners", is: "none" }],
      then: {
        _tag: "Do",
        act: "assign_by_hand",
        text: "CODEOWNERS names nobody for the changed files: assign it to the owning team by hand."
      }
    },
    {
      id: "assigned",
      citations: rules("R268"),
      strength: "should",
      when: [...opened, { fact: "owners", is: "none" }, ...knownToBe("assignedByHand", true)],
      exceptionTo: ["by-hand"],
      then: { _tag: "Nothing", text: "It is assigned to the owning team." }
    },
    {
      id: "first-contact",
      citations: rules("R269"),
      strength: "should",
      when: [...opened, { fact: "owners", oneOf: ["one_team", "several_teams"] }],
      then: firstContact
    },
    {
      id: "first-contact-by-hand",
      citations: rules("R269", "R268"),
      strength: "should",
      when: [...opened, { fact: "owners", oneOf: ["none", "people"] }, ...knownToBe("assignedByHand", true)],
      then: firstContact
    },
    {
      id: "support-first",
      citations: [...rules("R270"), ...readings("A33")],
      strength: "should",
      when: [...opened, { fact: "highLoad", is: true }],
      then: {
        _tag: "Do",
        act: "put_support_first",
        text: "Answer customers first: the review may come late."
      }
    },
    {
      id: "acknowledge",
      citations: seen,
      strength: "should",
      when: [...opened, { fact: "acknowledged", is: false }],
      then: {
        _tag: "Do",
        act: "acknowledge_pull_request",
        text: "Acknowledge it when you have time, and review it later; neither has a deadline."
      }
    },
    {
      id: "waited-long",
      citations: seen,
      strength: "should",
      when: [
        ...opened,
        { fact: "acknowledged", is: false },
        { fact: "daysOpen", known: true },
        { fact: "daysOpen", moreThan: "usualReviewDays" }
      ],
      exceptionTo: ["acknowledge"],
      then: {
        _tag: "Do",
        act: "acknowledge_pull_request",
        text: "Acknowledge it: it has waited longer than authors are told to expect. No deadline is missed."
      }
    },
    {
      id: "full-review",
      citations: rules("R273", "R274", "R275", "R276"),
      strength: "should",
      when: opened,
      then: {
        _tag: "Follow",
        procedure: "fullReview",
        text: "See that it is ready before you review it in full."
      }
    },
    deferred("defer-security", "securitySensitive", "Security depends on what it touches"),
    deferred("defer-critical", "criticalPath", "It touches a critical path"),
    deferred("defer-impact", "unclearImpact", "What it does to the product is unclear"),
    deferred("defer-load", "highLoad", "Support load is high"),
    {
      id: "no-review",
      citations: rules("R272"),
      strength: "may",
      when: [...opened, ...knownToBe("closing", "close")],
      exceptionTo: ["full-review", "acknowledge", "waited-long"],
      then: { _tag: "Nothing", text: "It is to be closed: no review is needed." }
    },
    {
      id: "merch",
      citations: rules("R278"),
      strength: "may",
      when: [...opened, { fact: "helpful", is: true }],
      then: {
        _tag: "Permit",
        act: "reward_with_merch",
        text: "It is helpful: you may thank its author with merch, even if it is not merged."
      }
    }
  ]
})
