/** What support's team and the Comms Lead are told in an incident, and who speaks outside (R126, R129, R163–R168). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { undated } from "../../../policy/Parameter.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { INCIDENTS_PAGE, MARKETING_PAGE } from "../../IncidentParameters.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const open = knownToBe("incidentStage", "open")
const led = { fact: "commsLead", is: "assigned" } as const
const external = [...open, ...knownToBe("externalComms", true)] as const
const significant =
  "This incident is significant: tell the owners and admins who are hit, the status page first."
const { incidentStage, securityIncident, commsLead, externalComms, appDown, ingestionLagMinutes } =
  incidentFacts
const { newsAgreed, incidentNews, patternTold, sensitiveMessage } = incidentFacts

/**
 * From how many minutes on customers are told that events come in late.
 *
 * @example
 * ```ts
 * import { incidentCommunicationThresholds } from "@hedgerow/core/handbook/policies/incident/Communication"
 *
 * incidentCommunicationThresholds.communicatedLag.map(({ value }) => value) // => [30]
 * ```
 */
export const incidentCommunicationThresholds = { communicatedLag: undated(30, [INCIDENTS_PAGE]) }

/**
 * Who is told what in an incident. News go to the team also once it is resolved.
 *
 * @example
 * ```ts
 * import {
 *   incidentCommunication,
 *   incidentCommunicationThresholds
 * } from "@hedgerow/core/handbook/policies/incident/Communication"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentCommunication, { id: "example", thresholds: incidentCommunicationThresholds })
 * const facts = { incidentStage: "resolved", incidentNews: "resolution" } as const
 * collect(facts, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule) // => ["pass-on"]
 * ```
 */
export const incidentCommunication = definePolicy<
  PostHogDuty,
  keyof typeof incidentCommunicationThresholds,
  RuleId
>()({
  id: "incidentCommunication",
  title: "Communication in an incident",
  kind: "collect",
  facts: {
    incidentStage,
    securityIncident,
    commsLead,
    externalComms,
    appDown,
    ingestionLagMinutes,
    newsAgreed,
    incidentNews,
    patternTold,
    sensitiveMessage
  },
  precedence: ["security-news", "no-duplicates"],
  rules: [
    {
      id: "no-duplicates",
      citations: [...rules("R129"), ...readings("C19")],
      strength: "must",
      when: open,
      then: {
        _tag: "Forbid",
        act: "duplicate_communication",
        text: "Say nothing twice: agree with the Comms Lead, and with the TAM or CSM of a customer, who says what."
      }
    },
    {
      id: "pass-on",
      citations: rules("R163", "R126"),
      strength: "should",
      when: [
        { fact: "incidentStage", known: true },
        { fact: "incidentNews", oneOf: ["major_update", "impact_change", "ticket_pattern", "resolution"] }
      ],
      then: {
        _tag: "Do",
        act: "post_incident_update",
        text: "Pass it on to #team-support: it helps those who answer tickets."
      }
    },
    {
      id: "leave-out",
      citations: rules("R164"),
      strength: "should",
      when: [
        { fact: "incidentStage", known: true },
        { fact: "incidentNews", is: "of_no_help" }
      ],
      then: { _tag: "Nothing", text: "It does not help to answer tickets: leave it in the incident channel." }
    },
    {
      id: "tell-pattern",
      citations: rules("R166"),
      strength: "should",
      when: [...open, led, { fact: "patternTold", is: false }],
      then: {
        _tag: "Tell",
        roles: ["comms-lead"],
        when: "when_handled",
        text: "Tell the Comms Lead of the pattern in the tickets: it may change what is said outside."
      }
    },
    {
      id: "ask-for-help",
      citations: [...rules("R167"), ...readings("C19")],
      strength: "should",
      when: [...open, led, { fact: "sensitiveMessage", is: true }],
      then: {
        _tag: "Do",
        act: "ask_comms_lead",
        text: "The message is complex or sensitive: ask the Comms Lead for help with it."
      }
    },
    {
      id: "significant-outage",
      citations: [...rules("R165"), INCIDENTS_PAGE],
      strength: "should",
      when: [...open, ...knownToBe("appDown", true)],
      then: { _tag: "Do", act: "communicate_incident", text: significant }
    },
    {
      id: "significant-lag",
      citations: [...rules("R165"), INCIDENTS_PAGE],
      strength: "should",
      when: [
        ...open,
        { fact: "ingestionLagMinutes", known: true },
        { fact: "ingestionLagMinutes", atLeast: "communicatedLag" }
      ],
      then: { _tag: "Do", act: "communicate_incident", text: significant }
    },
    {
      id: "security-news",
      citations: [...rules("R167"), ...readings("C19"), INCIDENTS_PAGE, MARKETING_PAGE],
      strength: "should",
      when: [...open, ...knownToBe("securityIncident", true), { fact: "newsAgreed", is: false }],
      then: {
        _tag: "Forbid",
        act: "publish_security_news",
        text: "Say nothing of a security incident outside before the incident lead agrees."
      }
    },
    {
      id: "appoint",
      citations: rules("R165"),
      strength: "should",
      when: [...external, { fact: "commsLead", is: "none" }],
      then: {
        _tag: "Do",
        act: "appoint_comms_lead",
        text: "The incident needs communication outside: Marketing appoints a Comms Lead."
      }
    },
    {
      id: "request",
      citations: rules("R168"),
      strength: "may",
      when: [...external, { fact: "commsLead", is: "none" }],
      then: {
        _tag: "Permit",
        act: "ask_for_comms_lead",
        text: "No Comms Lead is assigned: you may ask for one in #team-marketing, or with @all-marketers."
      }
    },
    {
      id: "strategy",
      citations: rules("R165"),
      strength: "should",
      when: [...external, led],
      then: {
        _tag: "Do",
        act: "leave_to_comms_lead",
        text: "Leave it to the Comms Lead what is said outside, where and when."
      }
    }
  ]
})
