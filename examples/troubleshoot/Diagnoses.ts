/** What the handbook's diagnoses tell from the facts that are known of a customer's setup. */
import { aliasOrder } from "@hedgerow/core/handbook/policies/diagnosis/AliasOrder"
import { attribution } from "@hedgerow/core/handbook/policies/diagnosis/Attribution"
import { identitySplits } from "@hedgerow/core/handbook/policies/diagnosis/IdentitySplits"
import type { PostHogDiagnosis } from "@hedgerow/core/handbook/policies/diagnosis/PostHogDiagnosis"
import { apiHostFacts, reverseProxy } from "@hedgerow/core/handbook/policies/diagnosis/ReverseProxy"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { compile, compileCollect } from "@hedgerow/core/policy/Decider"
import type { FactKinds } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import type { Policy } from "@hedgerow/core/policy/Rule"
import type { StatedFacts } from "@hedgerow/core/policy/StatedFacts"

const POLICIES: ReadonlyArray<Policy<FactKinds, PostHogDiagnosis>> = [
  reverseProxy,
  aliasOrder,
  attribution,
  identitySplits
]

/** The facts that the diagnoses read, beside the host, which has an option of its own. */
export const DIAGNOSIS_FACTS: FactKinds = Object.assign(
  {},
  ...POLICIES.filter((policy) => policy !== reverseProxy).map(({ facts }) => facts)
)

/** What one diagnosis comes to. */
export interface Diagnosed {
  readonly title: string
  readonly found: ReadonlyArray<{
    readonly rule: string
    readonly citations: ReadonlyArray<Citation>
    readonly outcome: PostHogDiagnosis | NeedsJudgement
  }>
  /** The rules that cannot be told yet, and the facts they wait for. */
  readonly waiting: ReadonlyArray<{ readonly rule: string; readonly missing: ReadonlyArray<string> }>
}

const EDITION = { id: "present", thresholds: {} }

/** Runs every diagnosis that reads one of the facts, or the host where one is given. */
export const diagnosesOf = (
  facts: StatedFacts,
  apiHost: string | undefined,
  at: Date
): ReadonlyArray<Diagnosed> => {
  const known = { ...facts, ...(apiHost === undefined ? {} : apiHostFacts(apiHost)) }
  const fitting = POLICIES.filter((policy) =>
    policy === reverseProxy
      ? apiHost !== undefined
      : Object.keys(policy.facts).some((name) => Object.hasOwn(facts, name))
  )
  return fitting.map((policy) => {
    if (policy.kind === "collect") {
      const { decisions, undecided } = compileCollect(policy, EDITION)(known, at)
      return { title: policy.title, found: decisions, waiting: undecided }
    }
    const answer = compile(policy, EDITION)(known, at)
    return {
      title: policy.title,
      found: answer._tag === "Decision" ? [answer] : [],
      waiting:
        answer._tag === "Unknown" ? answer.rules.map((rule) => ({ rule, missing: answer.missing })) : []
    }
  })
}
