import { ask, type PostHogDuty, page, rules } from "@hedgerow/core/handbook/PostHogDuty"
import type { PostHogRole } from "@hedgerow/core/handbook/PostHogRole"
import { channelsThresholds } from "@hedgerow/core/handbook/policies/Channels"
import type { RuleId } from "@hedgerow/core/handbook/RuleId"
import { knownToBe } from "@hedgerow/core/policy/KnownToBe"
import { defineProcedure } from "@hedgerow/core/policy/Procedure"
import { definePolicy } from "@hedgerow/core/policy/Rule"
import { escalationFacts } from "@hedgerow/core/support/Escalation"
import { legalFacts } from "@hedgerow/core/support/Legal"
import { describe, expect, it } from "vitest"

const define = definePolicy<PostHogDuty, keyof typeof channelsThresholds, RuleId>()
const head = { id: "p", title: "A policy", kind: "collect" } as const
const rule = { id: "r", citations: rules("R060"), strength: "should", when: [] } as const
const nothing = { _tag: "Nothing", text: "Nothing is to be done." } as const

describe("a policy in the handbook's words", () => {
  it("takes no fact, value, threshold, act or role that is none", () => {
    const policies = [
      define({
        ...head,
        facts: legalFacts,
        rules: [
          // @ts-expect-error a fact that is none
          { ...rule, when: knownToBe("legalAdvise", "advised"), then: nothing }
        ]
      }),
      define({
        ...head,
        facts: legalFacts,
        rules: [
          // @ts-expect-error a value that is none
          { ...rule, when: knownToBe("legalAdvice", "adviced"), then: nothing }
        ]
      }),
      define({
        ...head,
        facts: escalationFacts,
        rules: [
          // @ts-expect-error a threshold that is none
          { ...rule, when: [{ fact: "exchanges", atLeast: "communityExchange" }], then: nothing }
        ]
      }),
      define({
        ...head,
        facts: {},
        rules: [
          // @ts-expect-error an act that is none
          { ...rule, then: { _tag: "Forbid", act: "public_replies", text: "Say nothing." } }
        ]
      }),
      define({
        ...head,
        facts: {},
        rules: [
          // @ts-expect-error a role that is none
          { ...rule, then: { _tag: "Tell", roles: ["legal-contacts"], when: "at_once", text: "Tell them." } }
        ]
      })
    ]
    expect(policies).toHaveLength(5)
    expect(Object.keys(channelsThresholds)).toEqual(["communityExchanges"])
  })

  it("cites no rule and asks no role that is none", () => {
    // @ts-expect-error a rule that is none
    expect(rules("R999")).toHaveLength(1)
    // @ts-expect-error a role that is none
    expect(ask("support-leader" as const, "Which?", [], []).options).toEqual([])
    expect(ask("support-lead" satisfies PostHogRole, "Which?", ["one"], [page("a@b")])).toEqual({
      _tag: "NeedsJudgement",
      question: "Which?",
      askedOf: "support-lead",
      options: ["one"],
      citations: [{ kind: "page", id: "a@b" }]
    })
  })

  it("comes after no step that is none", () => {
    const step = { text: "Do it.", citations: rules("R076"), strength: "should" } as const
    const procedure = defineProcedure<never, RuleId>()({
      id: "p",
      title: "Steps",
      citations: rules("R076"),
      facts: {},
      steps: [
        { id: "first", ...step },
        // @ts-expect-error a step that is none
        { id: "second", ...step, after: ["frist"] }
      ]
    })
    expect(procedure.steps).toHaveLength(2)
  })
})
