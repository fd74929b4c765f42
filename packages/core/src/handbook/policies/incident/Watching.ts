/** Who watches an incident for support, and when nobody has to (R110–R113, R115–R120, R128). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const open = knownToBe("incidentStage", "open")
const unwatched = [...open, { fact: "watcher", is: "none" }] as const

const { incidentStage, volunteerAsked, watcher, raiserWatch, leadReminded } = incidentFacts
const { inCoverage, supportOnline, supportLeadTold } = incidentFacts

/**
 * What an incident asks of those who could watch it. It is about an incident, so that it says nothing of a ticket.
 *
 * @example
 * ```ts
 * import { incidentWatching } from "@hedgerow/core/handbook/policies/incident/Watching"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentWatching, { id: "example", thresholds: {} })
 * const facts = { incidentStage: "open", volunteerAsked: true, raiserWatch: "settled", watcher: "hand_raised", inCoverage: true } as const
 * collect(facts, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule) // => ["bridge", "join"]
 * ```
 */
export const incidentWatching = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentWatching",
  title: "Watching an incident for support",
  kind: "collect",
  facts: {
    incidentStage,
    volunteerAsked,
    watcher,
    raiserWatch,
    leadReminded,
    inCoverage,
    supportOnline,
    supportLeadTold
  },
  rules: [
    {
      id: "ask-volunteer",
      citations: rules("R111"),
      strength: "should",
      when: [...open, { fact: "volunteerAsked", is: false }],
      then: {
        _tag: "Do",
        act: "ask_for_watcher",
        text: "Post the incident in #team-support, and ask for a volunteer who watches it."
      }
    },
    {
      id: "raiser",
      citations: [...rules("R110"), ...readings("C9")],
      strength: "should",
      when: [...open, { fact: "raiserWatch", is: "open" }],
      then: {
        _tag: "Do",
        act: "watch_or_hand_over",
        text: "You raised it: raise a hand to watch it, or hand that over to somebody by name."
      }
    },
    {
      id: "see-to-watcher",
      citations: [...rules("R113"), ...readings("A24")],
      strength: "should",
      when: [...unwatched, { fact: "inCoverage", is: true }],
      then: {
        _tag: "Do",
        act: "find_watcher",
        text: "Nobody watches the incident for support: see to it, whoever you are, that somebody does."
      }
    },
    {
      id: "raise-hand",
      citations: [...rules("R118"), ...readings("A24")],
      strength: "should",
      when: [...unwatched, { fact: "supportOnline", is: true }],
      then: {
        _tag: "Do",
        act: "raise_hand",
        text: "If you are online in your normal hours, raise a hand; after a few minutes without one, do so even if busy."
      }
    },
    {
      id: "no-hand-expected",
      citations: [...rules("R119"), ...readings("A24")],
      strength: "must",
      when: [...unwatched, { fact: "supportOnline", is: false }],
      then: {
        _tag: "Nothing",
        text: "It is outside everybody's working hours. Support has no on-call, so no hand is expected."
      }
    },
    {
      id: "tell-support-lead",
      citations: [...rules("R113"), ...readings("A24")],
      strength: "should",
      when: [
        ...unwatched,
        { fact: "inCoverage", is: true },
        { fact: "supportOnline", is: false },
        { fact: "supportLeadTold", is: false }
      ],
      then: {
        _tag: "Tell",
        roles: ["support-lead"],
        when: "at_once",
        text: "Tell the support lead: these are support's hours, nobody is online, and nobody watches the incident."
      }
    },
    {
      id: "remind-lead",
      citations: [...rules("R117"), ...readings("A24")],
      strength: "should",
      when: [...unwatched, { fact: "leadReminded", is: false }],
      then: {
        _tag: "Do",
        act: "remind_incident_lead",
        text: "Remind the incident lead that nobody of support has joined, and that support watches in business hours only."
      }
    },
    {
      id: "out-of-hours",
      citations: [...rules("R120"), ...readings("A24")],
      strength: "should",
      when: [...open, { fact: "inCoverage", is: false }],
      then: {
        _tag: "Permit",
        act: "leave_to_on_call",
        text: "Outside support's hours tickets wait until it is back, or @on-call-global of engineering takes them."
      }
    },
    {
      id: "join",
      citations: rules("R112", "R115", "R116"),
      strength: "should",
      when: [...open, { fact: "watcher", is: "hand_raised" }],
      then: {
        _tag: "Do",
        act: "join_incident_channel",
        text: "Your hand is up, so the watch is yours: join the channel by the link in the post. That makes you Support Watcher."
      }
    },
    {
      id: "watch",
      citations: rules("R116", "R112"),
      strength: "should",
      when: [...open, { fact: "watcher", is: "assigned" }],
      then: {
        _tag: "Follow",
        procedure: "incidentWatch",
        text: "You are Support Watcher: go through what a watcher does."
      }
    },
    {
      id: "bridge",
      citations: rules("R128"),
      strength: "should",
      when: [...open, { fact: "watcher", oneOf: ["hand_raised", "assigned"] }],
      then: {
        _tag: "Forbid",
        act: "fix_incident",
        text: "You are the bridge between the incident and support: leave the fix to those who work on it."
      }
    }
  ]
})
