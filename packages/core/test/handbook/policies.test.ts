/** The policies of the handbook, case by case: what is decided, what waits for which facts, and that no rule is missed. */
import { readFileSync } from "node:fs"
import { incidentPolicies, incidentThresholds } from "@hedgerow/core/handbook/Incidents"
import type { PostHogDuty } from "@hedgerow/core/handbook/PostHogDuty"
import { billing } from "@hedgerow/core/handbook/policies/Billing"
import { changelog } from "@hedgerow/core/handbook/policies/Changelog"
import { channels, channelsThresholds } from "@hedgerow/core/handbook/policies/Channels"
import { conduct } from "@hedgerow/core/handbook/policies/Conduct"
import { contribution } from "@hedgerow/core/handbook/policies/Contribution"
import { escalation } from "@hedgerow/core/handbook/policies/Escalation"
import { experts } from "@hedgerow/core/handbook/policies/Experts"
import { earlyChannels } from "@hedgerow/core/handbook/policies/early/Channels"
import { earlyOwnership } from "@hedgerow/core/handbook/policies/early/Ownership"
import { feedbackCall } from "@hedgerow/core/handbook/policies/feedback/Call"
import { feedback, feedbackThresholds } from "@hedgerow/core/handbook/policies/feedback/Feedback"
import {
  feedbackRecruiting,
  recruitingThresholds
} from "@hedgerow/core/handbook/policies/feedback/Recruiting"
import { feedbackReward, feedbackRewardThresholds } from "@hedgerow/core/handbook/policies/feedback/Reward"
import { legal } from "@hedgerow/core/handbook/policies/Legal"
import {
  nextSatisfaction,
  nextSatisfactionThresholds
} from "@hedgerow/core/handbook/policies/next/Satisfaction"
import { offsite } from "@hedgerow/core/handbook/policies/Offsite"
import { pullRequest, pullRequestThresholds } from "@hedgerow/core/handbook/policies/PullRequest"
import { pullRequestClosing } from "@hedgerow/core/handbook/policies/PullRequestClosing"
import { sales } from "@hedgerow/core/handbook/policies/Sales"
import { satisfaction, satisfactionThresholds } from "@hedgerow/core/handbook/policies/Satisfaction"
import { slackChannel, slackChannelThresholds } from "@hedgerow/core/handbook/policies/SlackChannel"
import { social } from "@hedgerow/core/handbook/policies/Social"
import { targetNotice } from "@hedgerow/core/handbook/policies/TargetNotice"
import { values } from "@hedgerow/core/handbook/policies/Values"
import { zeroWeek } from "@hedgerow/core/handbook/policies/ZeroWeek"
import { billingHandOver } from "@hedgerow/core/handbook/procedures/BillingHandOver"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { compileCollect } from "@hedgerow/core/policy/Decider"
import type { FactKinds } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
import type { Policy } from "@hedgerow/core/policy/Rule"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import type { Thresholds } from "@hedgerow/core/policy/Thresholds"
import { unreached } from "@hedgerow/core/policy/Unreached"
import { describe, expect, it } from "vitest"

const EDITION = {
  id: "cases",
  thresholds: {
    ...channelsThresholds,
    ...incidentThresholds,
    ...feedbackRewardThresholds,
    ...feedbackThresholds,
    ...pullRequestThresholds,
    ...recruitingThresholds,
    ...satisfactionThresholds,
    ...slackChannelThresholds
  }
}

/** The editions of policies that are not the present one's. */
const EDITIONS: Readonly<Record<string, Thresholds>> = {
  nextSatisfaction: { id: "next", thresholds: nextSatisfactionThresholds }
}

const POLICIES: Readonly<Record<string, Policy<FactKinds, PostHogDuty>>> = {
  changelog,
  experts,
  offsite,
  zeroWeek,
  billing,
  channels,
  conduct,
  contribution,
  earlyChannels,
  earlyOwnership,
  escalation,
  feedback,
  feedbackCall,
  feedbackRecruiting,
  feedbackReward,
  ...incidentPolicies,
  legal,
  nextSatisfaction,
  pullRequest,
  pullRequestClosing,
  sales,
  satisfaction,
  slackChannel,
  social,
  targetNotice,
  values
}

interface Case {
  readonly name: string
  /** Merged into the file's base; `null` takes a fact back out. */
  readonly facts: Readonly<Record<string, boolean | string | number | null>>
  readonly at?: string
  /** What each deciding rule says, in short. */
  readonly then: Readonly<Record<string, string>>
  /** Which rules wait, for which facts. */
  readonly waits?: Readonly<Record<string, ReadonlyArray<string>>>
}

interface CaseFile {
  readonly base: Case["facts"]
  readonly cases: ReadonlyArray<Case>
}

const read = (policy: string): CaseFile =>
  JSON.parse(readFileSync(new URL(`cases/${policy}.json`, import.meta.url), "utf8"))

const inShort = (outcome: PostHogDuty | NeedsJudgement): string => {
  switch (outcome._tag) {
    case "Do":
    case "Permit":
    case "Forbid":
      return `${outcome._tag} ${outcome.act}`
    case "Tell":
      return `Tell ${outcome.roles.join("+")} ${outcome.when}`
    case "Follow":
      return `Follow ${outcome.procedure}`
    case "Nothing":
      return "Nothing"
    case "NeedsJudgement":
      return `Ask ${outcome.askedOf}`
  }
}

const DEFAULT_AT = "2026-11-20T12:00:00Z"

const ruleIdsOf = (policy: Policy, ids: ReadonlyArray<string>): ReadonlyArray<string> => {
  const cited = policy.rules
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ citations }) => citations.flatMap(({ kind, id }) => (kind === "rule" ? [id] : [])))
  return [...new Set(cited)].sort()
}

describe.each(Object.entries(POLICIES))("the policy %s", (name, policy) => {
  const edition = EDITIONS[name] ?? EDITION
  const collect = compileCollect(policy, edition)
  const file = read(name)
  const cases = file.cases.map(({ facts, at = DEFAULT_AT, ...rest }) => ({
    ...rest,
    facts: Object.fromEntries(
      Object.entries({ ...file.base, ...facts }).flatMap(([fact, value]) =>
        value === null ? [] : [[fact, value]]
      )
    ),
    at: new Date(at)
  }))
  const titled = cases.map((one) => {
    const ids = ruleIdsOf(policy, Object.keys(one.then))
    return [`${name}: ${one.name}${ids.length === 0 ? "" : ` [${ids.join(" ")}]`}`, one] as const
  })

  it.each(titled)("%s", (_, { facts, at, then, waits = {} }) => {
    expect(statedProblems(facts, policy.facts)).toEqual([])
    const { decisions, undecided } = collect(facts, at)
    expect(Object.fromEntries(decisions.map(({ rule, outcome }) => [rule, inShort(outcome)]))).toEqual(then)
    expect(Object.fromEntries(undecided.map(({ rule, missing }) => [rule, missing]))).toEqual(waits)
  })

  it("has a case for every rule, every condition both ways, every threshold from both sides", () => {
    expect(unreached(coverageOf(policy, edition, cases))).toEqual({
      rules: [],
      conditions: [],
      thresholds: []
    })
  })

  it("is sound under analysis", () => {
    const analysis = analyse(policy, edition)
    expect(analysis.findings).toEqual([])
    expect(analysis.checked).toBe(true)
  })

  it("binds no more and no less than the registry says of the first rule that each rule cites", () => {
    const strengths = policy.rules.flatMap(({ id, citations, strength }) => {
      const first = citations.find(({ kind }) => kind === "rule")
      return first === undefined ? [] : [{ id, strength, registry: ruleOf(first.id)?.strength }]
    })
    expect(strengths.filter(({ strength, registry }) => strength !== registry)).toEqual([])
  })

  it("asks for what is done in sentences", () => {
    for (const { id, then } of policy.rules)
      expect(then._tag === "NeedsJudgement" ? then.question : then.text, id).toMatch(
        /^[A-Z][^\n]{15,240}[.?]$/
      )
  })
})

describe("abuse in a legal claim", () => {
  const facts = { legalClaim: true, abuse: true, conductConcern: false }
  const at = new Date(DEFAULT_AT)

  it("R070 R067 R069: is answered by nobody until each side has advised", () => {
    const bans = (more: Readonly<Record<string, string>>) =>
      [legal, conduct].flatMap((policy: Policy<FactKinds, PostHogDuty>) =>
        compileCollect(policy, EDITION)({ ...facts, ...more }, at).decisions.flatMap(({ outcome }) =>
          outcome._tag === "Forbid" ? [outcome.act] : []
        )
      )
    expect(bans({})).toEqual(["public_reply", "public_reply"])
    expect(bans({ conductAdvice: "advised" })).toEqual(["public_reply"])
    expect(bans({ legalAdvice: "advised" })).toEqual(["public_reply"])
    expect(bans({ conductAdvice: "advised", legalAdvice: "taken_over" })).toEqual([])
  })
})

describe("the hand-over of a billing issue", () => {
  it("R076 R077 R078 R079: has a follower and a note at the start, and the customer told at the end", () => {
    expect(billingHandOver.steps.map(({ id, after = [] }) => [id, after])).toEqual([
      ["follower", []],
      ["note", []],
      ["investigate", ["follower", "note"]],
      ["tell-customer", ["investigate"]],
      ["hand-over", ["tell-customer"]]
    ])
    const cited = billingHandOver.steps.flatMap(({ citations }) =>
      citations.filter(({ kind }) => kind === "rule")
    )
    expect(cited.map(({ id }) => id)).toEqual(["R076", "R077", "R078", "R079", "R079"])
  })
})
