/** Whether identify and alias are called in the right order (R263). */
import { definePolicy } from "../../../policy/Rule.ts"
import { aliasFacts } from "../../../support/Diagnosis.ts"
import { ask, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"
import { found, type PostHogDiagnosis } from "./PostHogDiagnosis.ts"

const sources = rules("R263")

/**
 * What an order of calls comes to. The handbook knows one right order and one wrong one; of any other a person judges.
 *
 * @example
 * ```ts
 * import { aliasOrder } from "@hedgerow/core/handbook/policies/diagnosis/AliasOrder"
 * import { compile } from "@hedgerow/core/policy/Decider"
 * import { aliasFactsOf } from "@hedgerow/core/support/Diagnosis"
 *
 * const diagnose = compile(aliasOrder, { id: "example", thresholds: {} })
 * const calls = [
 *   { call: "identify", id: "1" },
 *   { call: "identify", id: "2" },
 *   { call: "alias", alias: "2", distinctId: "1" }
 * ] as const
 * const answer = diagnose(aliasFactsOf(calls), new Date("2026-11-20T12:00:00Z"))
 * answer._tag === "Decision" && answer.rule // => "wrong"
 * ```
 */
export const aliasOrder = definePolicy<PostHogDiagnosis, never, RuleId>()({
  id: "aliasOrder",
  title: "The order of identify and alias",
  kind: "unique",
  facts: aliasFacts,
  rules: [
    {
      id: "no-alias",
      citations: [...rules("R261", "R262"), ...sources],
      strength: "should",
      when: [{ fact: "aliasCalled", is: false }],
      then: found(
        "stable-user-id",
        "No alias is called: the ids are joined only where frontend and backend use the same one."
      )
    },
    {
      id: "wrong",
      citations: sources,
      strength: "should",
      when: [
        { fact: "aliasCalled", is: true },
        { fact: "identifiedTwiceBefore", is: true }
      ],
      then: found(
        "alias-order",
        "The order is wrong: both ids are identified before the alias. Identify with the first, then alias the second."
      )
    },
    {
      id: "right",
      citations: sources,
      strength: "should",
      when: [
        { fact: "aliasCalled", is: true },
        { fact: "identifiedTwiceBefore", is: false },
        { fact: "aliasesIdentified", is: true }
      ],
      then: found("alias-order", "The order is right: identify, then alias. Look for the cause elsewhere.")
    },
    {
      id: "neither",
      citations: sources,
      strength: "should",
      when: [
        { fact: "aliasCalled", is: true },
        { fact: "identifiedTwiceBefore", is: false },
        { fact: "aliasesIdentified", is: false }
      ],
      then: ask(
        "support-engineer",
        "The alias does not give a second id to the one that was identified. Does it join the right ids?",
        ["yes", "no, identify with the first id and alias the second to it"],
        sources
      )
    }
  ]
})
