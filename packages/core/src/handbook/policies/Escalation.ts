/** When a ticket is solved, escalated, followed up (R024, R049, R058, R059), and when an incident is raised (R060). */
import { readings } from "../../policy/Citation.ts"
import { knownToBe } from "../../policy/KnownToBe.ts"
import { undated } from "../../policy/Parameter.ts"
import { definePolicy } from "../../policy/Rule.ts"
import { escalationFacts } from "../../support/Escalation.ts"
import { ask, type PostHogDuty, rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"

/**
 * From how many tickets about one issue an incident is raised (A23).
 *
 * @example
 * ```ts
 * import { escalationThresholds } from "@hedgerow/core/handbook/policies/Escalation"
 *
 * escalationThresholds.sameIssueTickets.map(({ value }) => value) // => [2]
 * ```
 */
export const escalationThresholds = { sameIssueTickets: undated(2, [...rules("R060"), ...readings("A23")]) }

const raise = (why: string): PostHogDuty => ({
  _tag: "Do",
  act: "raise_incident",
  text: `${why}: raise an incident. It alerts nobody outside, and one too many does no harm.`
})

/**
 * Who solves a ticket, who keeps the customer informed, and whether an incident is raised.
 *
 * @example
 * ```ts
 * import { escalation, escalationThresholds } from "@hedgerow/core/handbook/policies/Escalation"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(escalation, { id: "example", thresholds: escalationThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ ticketsOnIssue: 2 }, now).decisions.map(({ rule }) => rule) // => ["same-issue"]
 * collect({ similarTickets: 2 }, now).decisions.map(({ rule }) => rule) // => ["same-or-not"]
 * ```
 */
export const escalation = definePolicy<PostHogDuty, keyof typeof escalationThresholds, RuleId>()({
  id: "escalation",
  title: "Escalation",
  kind: "collect",
  facts: escalationFacts,
  precedence: ["suspected", "same-issue", "same-or-not"],
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
    },
    {
      id: "suspected",
      citations: [...rules("R060"), ...readings("A23")],
      strength: "must",
      when: [{ fact: "incidentSuspected", is: true }],
      then: raise("Somebody suspects an incident")
    },
    {
      id: "same-issue",
      citations: [...rules("R060"), ...readings("A23")],
      strength: "must",
      when: [
        { fact: "ticketsOnIssue", known: true },
        { fact: "ticketsOnIssue", atLeast: "sameIssueTickets" }
      ],
      then: raise("Several tickets are about one issue")
    },
    {
      id: "same-or-not",
      citations: [...rules("R060"), ...readings("A23")],
      strength: "must",
      when: [
        { fact: "ticketsOnIssue", known: false },
        { fact: "similarTickets", known: true },
        { fact: "similarTickets", atLeast: "sameIssueTickets" }
      ],
      then: ask(
        "support-lead",
        "Several tickets look alike. Are they about the same issue?",
        ["the same: raise an incident", "not the same"],
        [...rules("R060"), ...readings("A23")]
      )
    },
    {
      id: "raised-already",
      citations: [...rules("R060"), ...readings("A23")],
      strength: "must",
      when: knownToBe("incidentRaised", true),
      exceptionTo: ["suspected", "same-issue", "same-or-not"],
      then: { _tag: "Nothing", text: "An incident is raised for it already." }
    }
  ]
})
