/** Where one person becomes two, so that a funnel breaks (R254, R257, R260). */
import { definePolicy } from "../../../policy/Rule.ts"
import { identityFacts } from "../../../support/Diagnosis.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"
import { found, type PostHogDiagnosis } from "./PostHogDiagnosis.ts"

/**
 * Each place where identities may come apart.
 *
 * @example
 * ```ts
 * import { identitySplits } from "@hedgerow/core/handbook/policies/diagnosis/IdentitySplits"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const diagnose = compileCollect(identitySplits, { id: "example", thresholds: {} })
 * const facts = { frontendAndBackend: true, severalLibraries: false, severalIds: true }
 * diagnose(facts, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule) // => ["mixed", "several-ids"]
 * ```
 */
export const identitySplits = definePolicy<PostHogDiagnosis, never, RuleId>()({
  id: "identitySplits",
  title: "Where one person becomes two",
  kind: "collect",
  facts: identityFacts,
  precedence: ["mixed", "several-identities"],
  rules: [
    {
      id: "mixed",
      citations: rules("R254", "R260"),
      strength: "must",
      when: [{ fact: "frontendAndBackend", is: true }],
      then: found(
        "mixed-funnel",
        "Frontend and backend events mix: identification must be right, with the same distinct_id on both sides."
      )
    },
    {
      id: "several-identities",
      citations: rules("R257"),
      strength: "should",
      when: [
        { fact: "severalIdsAtOneAddress", is: true },
        { fact: "allOnFrontend", is: true }
      ],
      then: found(
        "one-ip-several-ids",
        "One IP address has several distinct_id values: this user may have several identities, which funnels count apart."
      )
    },
    {
      id: "address-says-nothing",
      citations: rules("R257"),
      strength: "should",
      when: [
        { fact: "severalIdsAtOneAddress", is: true },
        { fact: "allOnFrontend", is: false }
      ],
      then: found(
        "one-ip-several-ids",
        "The IP address proves nothing here: the search works only where the whole flow runs in the frontend."
      )
    },
    {
      id: "several-libraries",
      citations: rules("R260"),
      strength: "should",
      when: [{ fact: "severalLibraries", is: true }],
      then: found("identity-splits", "Several libraries identify people: check that they use the same ids.")
    },
    {
      id: "several-ids",
      citations: rules("R260"),
      strength: "should",
      when: [{ fact: "severalIds", is: true }],
      then: found(
        "identity-splits",
        "A person has several ids, such as before and after login: check that they are joined."
      )
    },
    {
      id: "subdomains",
      citations: rules("R260"),
      strength: "should",
      when: [{ fact: "subdomainsWithoutCookie", is: true }],
      then: found(
        "identity-splits",
        "The cookie does not persist across subdomains: a person becomes another on each."
      )
    },
    {
      id: "configuration",
      citations: rules("R260"),
      strength: "should",
      when: [{ fact: "unlikeConfigurations", is: true }],
      then: found("identity-splits", "The configuration differs from place to place: make it the same.")
    }
  ]
})
