/** Whether a pull request from outside is closed, kept or opened again (R272): a person decides, and says why. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { pullRequestClosingFacts } from "../../support/Contribution.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

const opened = knownToBe("contribution", "pull_request")
const closing = [...rules("R272"), ...readings("A8")]

const closeOrKeep = (why: string) =>
  ask(
    "support-hero",
    `${why}. Is it closed, or kept?`,
    ["close it, and say that it may be reopened with updates", "keep it"],
    [...closing, ...rules("R269")]
  )

/**
 * What follows where a pull request may be closed. What is stale has no number of days (A8).
 *
 * @example
 * ```ts
 * import { pullRequestClosing } from "@hedgerow/core/handbook/policies/PullRequestClosing"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(pullRequestClosing, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const stale = { contribution: "pull_request", stale: true } as const
 * collect(stale, now).decisions.map(({ outcome }) => outcome._tag) // => ["NeedsJudgement"]
 * collect({ ...stale, closing: "close" }, now).decisions.map(({ rule }) => rule) // => ["close"]
 * ```
 */
export const pullRequestClosing = definePolicy<PostHogDuty, never, RuleId>()({
  id: "pullRequestClosing",
  title: "Closing of pull requests from outside",
  kind: "collect",
  facts: pullRequestClosingFacts,
  rules: [
    {
      id: "out-of-scope",
      citations: closing,
      strength: "may",
      when: [...opened, { fact: "outOfScope", is: true }],
      then: closeOrKeep("It is out of scope")
    },
    {
      id: "burden",
      citations: closing,
      strength: "may",
      when: [...opened, { fact: "maintenanceBurden", is: true }],
      then: closeOrKeep("It would be a burden to maintain")
    },
    {
      id: "stale",
      citations: closing,
      strength: "may",
      when: [...opened, { fact: "stale", is: true }],
      then: closeOrKeep("It has gone stale")
    },
    {
      id: "keep",
      citations: closing,
      strength: "may",
      when: [...opened, ...knownToBe("closing", "keep")],
      exceptionTo: ["out-of-scope", "burden", "stale"],
      then: { _tag: "Nothing", text: "It was decided to keep it open." }
    },
    {
      id: "close",
      citations: closing,
      strength: "may",
      when: [...opened, ...knownToBe("closing", "close")],
      exceptionTo: ["out-of-scope", "burden", "stale"],
      then: {
        _tag: "Permit",
        act: "close_pull_request",
        text: "You may close it: say why, and that reopening with updates is welcome."
      }
    },
    {
      id: "reopen",
      citations: closing,
      strength: "may",
      when: [...opened, ...knownToBe("updatedSinceClosed", true)],
      exceptionTo: ["close"],
      then: {
        _tag: "Permit",
        act: "reopen_pull_request",
        text: "It was closed and has updates now: it may be opened again, and that is welcome."
      }
    }
  ]
})
