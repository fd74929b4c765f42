/** The diagnoses of the handbook, case by case: what is found, what waits for which facts, and that no rule is missed. */
import { readFileSync } from "node:fs"
import { articleOf } from "@hedgerow/core/handbook/Articles"
import { aliasOrder } from "@hedgerow/core/handbook/policies/diagnosis/AliasOrder"
import { attribution } from "@hedgerow/core/handbook/policies/diagnosis/Attribution"
import { identitySplits } from "@hedgerow/core/handbook/policies/diagnosis/IdentitySplits"
import { found, type PostHogDiagnosis } from "@hedgerow/core/handbook/policies/diagnosis/PostHogDiagnosis"
import { apiHostFacts, reverseProxy } from "@hedgerow/core/handbook/policies/diagnosis/ReverseProxy"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { analyse } from "@hedgerow/core/policy/Analysis"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { compile, compileCollect } from "@hedgerow/core/policy/Decider"
import type { FactKinds } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { coverageOf } from "@hedgerow/core/policy/PolicyCoverage"
import type { Policy } from "@hedgerow/core/policy/Rule"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { unreached } from "@hedgerow/core/policy/Unreached"
import { describe, expect, it } from "vitest"

interface Case {
  readonly name: string
  readonly facts: Readonly<Record<string, boolean | string>>
  /** The article to which each deciding rule points, or whom it asks. */
  readonly then: Readonly<Record<string, string>>
  /** Which rules wait, for which facts. */
  readonly waits?: Readonly<Record<string, ReadonlyArray<string>>>
}

const EDITION = { id: "cases", thresholds: {} }
const at = new Date("2026-11-20T12:00:00Z")

const POLICIES: Readonly<Record<string, Policy<FactKinds, PostHogDiagnosis>>> = {
  aliasOrder,
  attribution,
  identitySplits,
  reverseProxy
}

const read = (policy: string): ReadonlyArray<Case> =>
  JSON.parse(readFileSync(new URL(`diagnosis/${policy}.json`, import.meta.url), "utf8"))

const inShort = (outcome: PostHogDiagnosis | NeedsJudgement): string =>
  outcome._tag === "Diagnosis" ? outcome.article : `Ask ${outcome.askedOf}`

/** The answer of either kind of policy: what is decided by rule, and what waits. */
const answer = (policy: Policy<FactKinds, PostHogDiagnosis>, facts: Case["facts"]) => {
  if (policy.kind === "collect") return compileCollect(policy, EDITION)(facts, at)
  const one = compile(policy, EDITION)(facts, at)
  return {
    decisions: one._tag === "Decision" ? [one] : [],
    undecided: one._tag === "Unknown" ? one.rules.map((rule) => ({ rule, missing: one.missing })) : []
  }
}

describe.each(Object.entries(POLICIES))("the diagnosis %s", (name, policy) => {
  const cases = read(name)
  const titled = cases.map((one) => {
    const decided = policy.rules.filter(({ id }) => id in one.then)
    const ids = citationIds(decided.flatMap(({ citations }) => citations)).filter((id) => id.startsWith("R"))
    return [`${ids.join(" ")}: ${one.name}`, one] as const
  })

  it.each(titled)("%s", (_, { facts, then, waits = {} }) => {
    expect(statedProblems(facts, policy.facts)).toEqual([])
    const { decisions, undecided } = answer(policy, facts)
    expect(Object.fromEntries(decisions.map(({ rule, outcome }) => [rule, inShort(outcome)]))).toEqual(then)
    expect(Object.fromEntries(undecided.map(({ rule, missing }) => [rule, missing]))).toEqual(waits)
  })

  it("has a case for every rule and every condition both ways", () => {
    expect(
      unreached(
        coverageOf(
          policy,
          EDITION,
          cases.map(({ facts }) => ({ facts, at }))
        )
      )
    ).toEqual({
      rules: [],
      conditions: [],
      thresholds: []
    })
  })

  it("is sound under analysis", () => {
    const analysis = analyse(policy, EDITION)
    expect(analysis.findings).toEqual([])
    expect(analysis.checked).toBe(true)
  })

  it("binds no more and no less than the registry says of the first rule that each rule cites", () => {
    for (const { id, citations, strength } of policy.rules)
      expect([id, strength]).toEqual([id, ruleOf(citations[0]?.id ?? "")?.strength])
  })

  it("says in a sentence what is found, and points to an article that rests on a rule of its own", () => {
    for (const { id, then, citations } of policy.rules) {
      expect(then._tag === "Diagnosis" ? then.text : then.question, id).toMatch(/^[A-Z][^\n]{15,240}[.?]$/)
      if (then._tag !== "Diagnosis") continue
      const shared = citationIds(articleOf(then.article)?.citations ?? [])
      expect(
        citations.some((one) => one.kind === "rule" && shared.includes(one.id)),
        id
      ).toBe(true)
    }
  })
})

it("a finding names an article that there is", () => {
  // @ts-expect-error no such article
  expect(found("alias-ordr", "The order is right.")._tag).toBe("Diagnosis")
})

describe("the fact that an api_host gives", () => {
  it.each([
    ["https://us.i.posthog.com", "ingestion_host"],
    ["https://eu.i.posthog.com/", "ingestion_host"],
    ["EU.I.PostHog.com", "ingestion_host"],
    [" us.i.posthog.com:443/capture?x=1 ", "ingestion_host"],
    ["us.i.posthog", "ingestion_host"],
    ["https://t.shop.example", "other"],
    ["https://us.i.posthog.com.shop.example", "other"],
    ["https://shop.example/us.i.posthog.com", "other"],
    ["https://us.posthog.com", "other"],
    ["/ingest", "other"],
    ["", undefined],
    ["//", undefined],
    ["process.env.HOST || ''", undefined]
  ])("R250: %j is %s", (apiHost, fact) => {
    expect(apiHostFacts(apiHost).apiHost).toBe(fact)
  })
})
