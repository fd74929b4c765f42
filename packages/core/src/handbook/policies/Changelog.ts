/** The channels that tell of changes (R242–R245): who is in them, when they fill, and which pull requests go in. */
import { knownToBe } from "../../policy/KnownToBe.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { changelogFacts } from "../../support/ExpertWork.ts"
import type { PostHogAct } from "../PostHogAct.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * How often the digest of what ships soon comes, as an RFC 5545 rule (R244).
 *
 * @example
 * ```ts
 * import { comingSoonDigest } from "@hedgerow/core/handbook/policies/Changelog"
 * import { make } from "@hedgerow/core/time/Recurrence"
 *
 * const [digest] = comingSoonDigest.map(({ value }) => make({ rule: value, start: "2026-11-20" }))
 * digest?.daysBetween(20_777, 20_779).length // => 3
 * ```
 */
export const comingSoonDigest = undated("FREQ=DAILY", rules("R244"))

const join = <const Id extends string, const Fact extends "inShippedChannel" | "inComingChannel">(
  id: Id,
  fact: Fact,
  channel: string
) =>
  ({
    id,
    citations: rules("R242"),
    strength: "should",
    when: [...knownToBe("supportMember", true), ...knownToBe(fact, false)],
    then: { _tag: "Do", act: "join_channel", text: `Join ${channel}, as all of support does.` }
  }) as const

const opted = <
  const Id extends string,
  const Fact extends "publish" | "alertTeams",
  const Way extends "in" | "out"
>(
  id: Id,
  fact: Fact,
  way: Way,
  act: PostHogAct,
  text: string
) =>
  ({
    id,
    citations: rules("R245"),
    strength: "may",
    when: [...knownToBe("ownPullRequest", true), ...knownToBe(fact, `opted_${way}`)],
    then: { _tag: way === "in" ? "Do" : "Forbid", act, text }
  }) as const

/**
 * Who joins the channels, and what becomes of a pull request that was opted in or out.
 *
 * @example
 * ```ts
 * import { changelog } from "@hedgerow/core/handbook/policies/Changelog"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(changelog, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ supportMember: true, inShippedChannel: false, inComingChannel: true }, now).decisions.map(({ rule }) => rule)
 * // => ["join-changelog"]
 * ```
 */
export const changelog = definePolicy<PostHogDuty, never, RuleId>()({
  id: "changelog",
  title: "The channels that tell of changes",
  kind: "collect",
  facts: changelogFacts,
  rules: [
    join("join-changelog", "inShippedChannel", "#changelog"),
    join("join-coming-soon", "inComingChannel", "#coming-soon"),
    opted(
      "publish",
      "publish",
      "in",
      "publish_in_changelog",
      "Its author has opted it in: it goes into the changelog."
    ),
    opted(
      "keep-out",
      "publish",
      "out",
      "publish_in_changelog",
      "Its author has opted it out: it stays out of the changelog."
    ),
    opted(
      "alert",
      "alertTeams",
      "in",
      "alert_sales_and_marketing",
      "Its author has opted in: Sales and Marketing hear of it."
    ),
    opted(
      "no-alert",
      "alertTeams",
      "out",
      "alert_sales_and_marketing",
      "Its author has opted out: Sales and Marketing are not told."
    )
  ]
})
