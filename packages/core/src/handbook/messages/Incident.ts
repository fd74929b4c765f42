/** Replies to tickets of an incident (R137, R155–R157): the link, the impact, a date or that there is none, and nothing hollow. */
import { readings } from "../../policy/Citation.ts"
import { defineMessages } from "../../policy/MessageRule.ts"
import { messageFacts } from "../../support/Message.ts"
import { rules } from "../PostHogDuty.ts"
import type { RuleId } from "../RuleId.ts"
import { impact, type LinkName, refusal, statusPage, time } from "./Common.ts"
import { workingOnIt } from "./Targets.ts"

const reply = { fact: "message", is: "reply" } as const
const related = { fact: "incidentRelated", is: true } as const
const open = { fact: "incidentOpen", is: true } as const

/** A date that is given, and that none is known. */
const timeline = {
  expecting: {
    phrases: [
      "expect|expected|expecting|estimate|estimated|eta|should|will|plan|planned|aim|aiming|by|within|until|before|likely|probably|hope|hoping"
    ]
  },
  timeGiven: { sequence: ["expecting", "time"], within: 8, unless: { near: "refusal", before: 3 } },
  notKnown: {
    phrases: ["not|no|nor|can_not|without|too_early|hard|unclear|unknown|unsure|yet_to", "as|once|when|until"]
  },
  timeWord: {
    phrases: [
      "eta|timeline|timelines|estimate|timeframe|time_frame|time_line|date|schedule|when|how_long|deadline|a_time",
      "know|learn|have|hear more"
    ]
  },
  noTime: { sequence: ["notKnown", "timeWord"], within: 6 }
} as const

/**
 * The rules about replies in an incident.
 *
 * @example
 * ```ts
 * import { incidentMessages } from "@hedgerow/core/handbook/messages/Incident"
 *
 * incidentMessages.rules.filter(({ strength }) => strength === "must").map(({ id }) => id)
 * // => ["status-page-linked", "no-more-than-the-page", "not-just-working-on-it"]
 * ```
 */
export const incidentMessages = defineMessages<never, RuleId, LinkName>()({
  id: "incidentMessages",
  title: "Replies in an incident",
  facts: messageFacts,
  finders: {
    ...refusal,
    ...time,
    ...impact,
    ...statusPage,
    ...workingOnIt,
    ...timeline,
    timelineSaid: { anyOf: ["timeGiven", "noTime"] }
  },
  rules: [
    {
      id: "status-page-linked",
      citations: [...rules("R137", "R156"), ...readings("A27", "C19")],
      strength: "must",
      when: [reply, related],
      demand: { requires: ["statusPage"] },
      why: "They should be able to look for themselves instead of asking every hour.",
      instead: "Link the status page."
    },
    {
      id: "no-more-than-the-page",
      citations: [...rules("R137", "R167"), ...readings("C19")],
      strength: "must",
      when: [reply, related, { fact: "securityIncident", is: true }],
      demand: {
        asks: "Does it say no more than the status page does? If it is complex or sensitive, ask the Comms Lead."
      },
      why: "What is known of a security incident goes out by the status page.",
      instead: "Say what the status page says, and link it."
    },
    {
      id: "not-just-working-on-it",
      citations: [...rules("R155"), ...readings("C1")],
      strength: "must",
      when: [reply, related, open],
      demand: { forbids: ["workingOnIt"], unless: ["impact"] },
      why: "In an incident, that we work on it says nothing that they did not guess.",
      instead: "Say what is broken, how they notice it, and where they can follow it."
    },
    {
      id: "impact-explained",
      citations: rules("R156", "R158"),
      strength: "should",
      when: [reply, related, open, { fact: "usesMacro", is: false }],
      demand: { requires: ["impact"] },
      why: "Without the macro, the reply itself has to explain the impact.",
      instead: "Say what does not work, what is slow, and what works as usual, as far as it is known."
    },
    {
      id: "timeline-given",
      citations: rules("R157"),
      strength: "should",
      when: [reply, related, open, { fact: "timelineKnown", is: true }],
      demand: { requires: ["timeGiven"] },
      why: "There is a real timeline, and they plan by it.",
      instead: "Give the timeline."
    },
    {
      id: "no-timeline-said",
      citations: rules("R157"),
      strength: "should",
      when: [reply, related, open, { fact: "timelineKnown", is: false }],
      demand: { requires: ["noTime"] },
      why: "Where there is no timeline, that is worth knowing too.",
      instead: "Say that there is no timeline yet."
    },
    {
      id: "timeline-or-none",
      citations: rules("R157"),
      strength: "should",
      when: [reply, related, open, { fact: "timelineKnown", known: false }],
      demand: { requires: ["timelineSaid"] },
      why: "It gives no timeline and does not say that there is none.",
      instead: "Give the timeline if there is one, or say that there is none yet."
    }
  ]
})
