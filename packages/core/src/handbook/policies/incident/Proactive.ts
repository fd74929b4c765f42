/** Writing to an organization before it asks (R161, R162): whom, and who has to agree first. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentProactiveFacts } from "../../../support/IncidentFacts.ts"
import { ask, type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const hit = [
  { fact: "organizationHit", known: true },
  { fact: "organizationHit", oneOf: ["caused", "significantly_affected"] }
] as const
const led = [...hit, { fact: "commsLead", is: "assigned" }] as const
const agreed = knownToBe("leadAgreed", true)

/**
 * Whether a ticket is opened for an organization that an incident hit, or that caused it.
 *
 * @example
 * ```ts
 * import { incidentProactive } from "@hedgerow/core/handbook/policies/incident/Proactive"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentProactive, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const facts = { organizationHit: "caused", commsLead: "none" } as const
 * collect(facts, now).decisions.map(({ rule }) => rule) // => ["ask-lead", "not-yet"]
 * collect({ ...facts, leadAgreed: true }, now).decisions.map(({ rule }) => rule) // => ["contact"]
 * ```
 */
export const incidentProactive = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentProactive",
  title: "Proactive tickets in an incident",
  kind: "collect",
  facts: incidentProactiveFacts,
  rules: [
    {
      id: "requested",
      citations: [...rules("R161"), ...readings("A23")],
      strength: "may",
      when: [...knownToBe("contactRequested", true), { fact: "organizationHit", known: false }],
      then: ask(
        "incident-lead",
        "Engineering asks for contact. Did the organization cause the incident, or did it suffer significantly?",
        ["it caused the incident", "it suffered significantly", "neither"],
        [...rules("R161"), ...readings("A23")]
      )
    },
    {
      id: "not-yet",
      citations: [...rules("R162"), ...readings("A37")],
      strength: "should",
      when: hit,
      then: {
        _tag: "Forbid",
        act: "create_proactive_ticket",
        text: "Open no ticket for them before the incident lead agrees, and the Comms Lead where there is one."
      }
    },
    {
      id: "ask-lead",
      citations: [...rules("R162"), ...readings("A37")],
      strength: "should",
      when: hit,
      then: {
        _tag: "Do",
        act: "ask_incident_lead",
        text: "Ask the incident lead whether to write to the organization."
      }
    },
    {
      id: "lead-agreed",
      citations: [...rules("R162"), ...readings("A37")],
      strength: "should",
      when: [...hit, ...agreed],
      exceptionTo: ["ask-lead"],
      then: { _tag: "Nothing", text: "The incident lead agrees that the organization is written to." }
    },
    {
      id: "agree-with-comms",
      citations: rules("R162"),
      strength: "should",
      when: led,
      then: {
        _tag: "Do",
        act: "agree_with_comms_lead",
        text: "Agree with the Comms Lead on what the organization is told."
      }
    },
    {
      id: "contact-as-agreed",
      citations: [...rules("R161", "R162"), ...readings("A23", "A37")],
      strength: "may",
      when: [...led, ...agreed, ...knownToBe("commsAgreed", true)],
      exceptionTo: ["not-yet", "lead-agreed", "agree-with-comms"],
      then: {
        _tag: "Permit",
        act: "create_proactive_ticket",
        text: "The incident lead and the Comms Lead agree: you may open a ticket for the organization."
      }
    },
    {
      id: "contact",
      citations: [...rules("R161", "R162"), ...readings("A23", "A37")],
      strength: "may",
      when: [...hit, { fact: "commsLead", is: "none" }, ...agreed],
      exceptionTo: ["not-yet", "lead-agreed"],
      then: {
        _tag: "Permit",
        act: "create_proactive_ticket",
        text: "The incident lead agrees, and there is no Comms Lead: you may open a ticket for the organization."
      }
    }
  ]
})
