/** A ticket that belongs to an incident (R159, R169–R173): attached, and answered by support or by the customer's TAM or CSM. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentTicketFacts } from "../../../support/IncidentFacts.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { PostHogWords } from "../../PostHogWords.ts"
import type { RuleId } from "../../RuleId.ts"

const PLANS = ["free", "pay_as_you_go", "boost", "scale", "enterprise"] as const satisfies ReadonlyArray<
  PostHogWords["plan"]
>

const related = knownToBe("incidentRelated", true)
const open = [...related, { fact: "incidentOpen", is: true }] as const
const managed = [
  ...open,
  { fact: "incidentSeverity", oneOf: ["major", "critical"] },
  { fact: "accountManager", is: "available" }
] as const
const noPlan = [...managed, ...knownToBe("responsePlan", "none")] as const
const grave = [...rules("R170"), ...readings("A25")]

const answer = (text: string): PostHogDuty => ({ _tag: "Do", act: "answer_customer", text })

/**
 * What is done with a ticket that belongs to an incident. Of a ticket that nobody has said to belong to one, it says nothing.
 *
 * @example
 * ```ts
 * import { incidentTicket } from "@hedgerow/core/handbook/policies/incident/Ticket"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentTicket, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const facts = { incidentRelated: true, incidentOpen: true, incidentSeverity: "major", plan: "enterprise" } as const
 * collect({ ...facts, accountManager: "away" }, now).decisions.map(({ rule }) => rule) // => ["attach", "away", "heads-up"]
 * collect({ plan: "enterprise" }, now) // => { decisions: [], undecided: [] }
 * ```
 */
export const incidentTicket = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentTicket",
  title: "Tickets of an incident",
  kind: "collect",
  facts: incidentTicketFacts(PLANS),
  precedence: ["attach"],
  rules: [
    {
      id: "attach",
      citations: [...rules("R159"), ...readings("A36")],
      strength: "must",
      when: related,
      then: {
        _tag: "Do",
        act: "attach_to_incident",
        text: "Attach the ticket to the incident with the incident.io app. That is for everyone who answers one."
      }
    },
    {
      id: "attached",
      citations: [...rules("R159"), ...readings("A36")],
      strength: "must",
      when: [...related, ...knownToBe("attachedToIncident", true)],
      exceptionTo: ["attach"],
      then: { _tag: "Nothing", text: "The ticket is attached to the incident." }
    },
    {
      id: "minor",
      citations: [...rules("R169"), ...readings("A25")],
      strength: "may",
      when: [...open, { fact: "incidentSeverity", is: "minor" }, { fact: "plan", is: "enterprise" }],
      then: {
        _tag: "Permit",
        act: "answer_customer",
        text: "The incident is minor: you may answer enterprise customers yourself, with the macro if there is one."
      }
    },
    {
      id: "check-plan",
      citations: grave,
      strength: "should",
      when: managed,
      then: {
        _tag: "Do",
        act: "check_response_plan",
        text: "Look in #cs-sales-support for a response plan before you answer: the customer has a TAM or CSM."
      }
    },
    {
      id: "plan-found",
      citations: grave,
      strength: "should",
      when: [...managed, ...knownToBe("responsePlan", "found")],
      exceptionTo: ["check-plan"],
      then: { _tag: "Do", act: "follow_response_plan", text: "There is a response plan: answer as it says." }
    },
    {
      id: "ask",
      citations: rules("R171"),
      strength: "should",
      when: noPlan,
      exceptionTo: ["check-plan"],
      then: {
        _tag: "Do",
        act: "ask_account_manager",
        text: "If you are not sure to answer, open a side conversation from the ticket into #cs-sales-support: do they want to?"
      }
    },
    {
      id: "wait",
      citations: [...rules("R172"), ...readings("A28")],
      strength: "should",
      when: [...noPlan, ...knownToBe("managerReply", "awaited")],
      exceptionTo: ["ask"],
      then: {
        _tag: "Nothing",
        text: "They are asked: wait a quarter of what is left of the target, an hour at most, and not past act-by."
      }
    },
    {
      id: "respond",
      citations: [...rules("R172"), ...readings("A28")],
      strength: "should",
      when: [...noPlan, ...knownToBe("managerReply", "awaited"), ...knownToBe("waitOver", true)],
      exceptionTo: ["ask", "wait"],
      then: answer("Nobody has responded, and the customer waits: answer yourself.")
    },
    {
      id: "theirs",
      citations: rules("R171"),
      strength: "should",
      when: [...noPlan, ...knownToBe("managerReply", "takes_it")],
      exceptionTo: ["ask"],
      then: {
        _tag: "Do",
        act: "leave_to_account_manager",
        text: "The TAM or CSM wants to answer: leave it to them, and see that they do."
      }
    },
    {
      id: "ours",
      citations: rules("R171"),
      strength: "should",
      when: [...noPlan, ...knownToBe("managerReply", "leaves_it")],
      exceptionTo: ["ask"],
      then: answer("The TAM or CSM leaves it to support: answer yourself.")
    },
    {
      id: "away",
      citations: [...rules("R173"), ...readings("A28")],
      strength: "must",
      when: [...open, ...knownToBe("accountManager", "away")],
      then: answer("The TAM or CSM is offline or away: answer without waiting for them.")
    },
    {
      id: "heads-up",
      citations: [...rules("R173"), ...readings("A28")],
      strength: "must",
      when: [...open, ...knownToBe("accountManager", "away")],
      then: {
        _tag: "Tell",
        roles: ["account-manager"],
        when: "when_handled",
        text: "Tell the TAM or CSM what you answered, so that they know when they are back."
      }
    }
  ]
})
