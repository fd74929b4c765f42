/** When a ticket is solved, escalated and followed up (R024, R049, R058, R059). Raising an incident is of `incident/Raising`. */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { escalationFacts } from "../../support/Escalation.ts"
import { type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * Who solves a ticket, and who keeps the customer informed.
 *
 * @example
 * ```ts
 * import { escalation } from "@hedgerow/core/handbook/policies/Escalation"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(escalation, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ canSolve: false }, now).decisions.map(({ rule }) => rule) // => ["escalate"]
 * collect({ canSolve: false, escalated: true }, now).decisions.map(({ rule }) => rule) // => ["escalated-already"]
 * ```
 */
export const escalation = definePolicy<PostHogDuty, never, RuleId>()({
  id: "escalation",
  title: "Escalation",
  kind: "collect",
  facts: escalationFacts,
  rules: [
    {
      id: "solve",
      citations: rules("R024"),
      strength: "should",
      when: [{ fact: "canSolve", is: true }],
      then: { _tag: "Do", act: "solve_ticket", text: "Support can solve this: solve it." }
    },
    {
      id: "escalate",
      citations: [...rules("R058", "R024"), ...readings("C3")],
      strength: "should",
      when: [{ fact: "canSolve", is: false }],
      then: {
        _tag: "Do",
        act: "escalate_to_product_engineer",
        text: "Escalate it to the right product engineer, and stay with it until they have replied."
      }
    },
    {
      id: "investigate",
      citations: rules("R059"),
      strength: "should",
      when: [{ fact: "needsInvestigation", is: true }],
      then: {
        _tag: "Do",
        act: "escalate_to_engineering",
        text: "Escalate it to the engineering team that can investigate it in depth."
      }
    },
    {
      id: "keep-informed",
      citations: rules("R059"),
      strength: "should",
      when: [{ fact: "needsInvestigation", is: true }],
      then: {
        _tag: "Do",
        act: "update_customer",
        text: "Tell the customer that it is being investigated and that it may take a while."
      }
    },
    {
      id: "escalated-already",
      citations: [...rules("R058"), ...readings("A10", "C3")],
      strength: "should",
      when: knownToBe("escalated", true),
      exceptionTo: ["escalate", "investigate"],
      then: { _tag: "Nothing", text: "It is escalated already; stay with it until that team has replied." }
    },
    {
      id: "check-in",
      citations: [...rules("R049"), ...readings("A9", "A10")],
      strength: "should",
      when: [
        { fact: "escalated", is: true },
        { fact: "takesLonger", is: true }
      ],
      then: {
        _tag: "Do",
        act: "check_in",
        text: "It takes longer: check in with the customer. That is for whoever escalated, until the team has replied."
      }
    },
    {
      id: "team-checks-in",
      citations: [...rules("R049"), ...readings("A10")],
      strength: "should",
      when: [{ fact: "escalated", is: true }, ...knownToBe("teamReplied", true)],
      exceptionTo: ["check-in"],
      then: { _tag: "Nothing", text: "The team it was escalated to has replied: the check-ins are theirs." }
    }
  ]
})
