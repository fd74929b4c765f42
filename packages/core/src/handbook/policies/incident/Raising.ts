/** Whether an incident is raised (R107, R109, R160): on any suspicion, on several tickets about one issue, on certain signs. */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { undated } from "../../../policy/Parameter.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentRaisingFacts } from "../../../support/IncidentFacts.ts"
import { INCIDENTS_PAGE } from "../../IncidentParameters.ts"
import { BROKEN, NO_INCIDENT, SECURITY } from "../../IncidentSigns.ts"
import { ask, type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

/**
 * From how many tickets about one issue an incident is raised (A23), and how many minutes events may come in late.
 *
 * @example
 * ```ts
 * import { incidentRaisingThresholds } from "@hedgerow/core/handbook/policies/incident/Raising"
 *
 * incidentRaisingThresholds.incidentLag.map(({ value }) => value) // => [5]
 * ```
 */
export const incidentRaisingThresholds = {
  sameIssueTickets: undated(2, [...rules("R060"), ...readings("A23")]),
  incidentLag: undated(5, [INCIDENTS_PAGE])
}

const sign = <const S extends string>(...oneOf: ReadonlyArray<S>) =>
  [
    { fact: "incidentSign", known: true },
    { fact: "incidentSign", oneOf }
  ] as const

const raise = (why: string): PostHogDuty => ({
  _tag: "Do",
  act: "raise_incident",
  text: `${why}: raise an incident with /incident in any Slack channel. Nobody outside hears of it.`
})

const RAISING = [
  "suspected",
  "unclear",
  "seriously-broken",
  "security",
  "lag",
  "same-issue",
  "same-or-not"
] as const

/**
 * Whether somebody who handles a ticket raises an incident. Anyone may.
 *
 * @example
 * ```ts
 * import { incidentRaising, incidentRaisingThresholds } from "@hedgerow/core/handbook/policies/incident/Raising"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentRaising, { id: "example", thresholds: incidentRaisingThresholds })
 * const now = new Date("2026-11-20T12:00:00Z")
 * collect({ incidentSign: "planned_maintenance" }, now).decisions.map(({ rule }) => rule) // => ["no-incident"]
 * collect({ incidentSign: "planned_maintenance", incidentSuspected: true }, now).decisions.map(({ rule }) => rule) // => ["suspected"]
 * ```
 */
export const incidentRaising = definePolicy<PostHogDuty, keyof typeof incidentRaisingThresholds, RuleId>()({
  id: "incidentRaising",
  title: "Raising an incident",
  kind: "collect",
  facts: incidentRaisingFacts([...BROKEN, ...SECURITY, ...NO_INCIDENT, "unclear"]),
  precedence: ["suspected", "security", "seriously-broken", "same-issue", "same-or-not", "note-same-issue"],
  rules: [
    {
      id: "suspected",
      citations: [...rules("R107", "R060"), ...readings("A23")],
      strength: "must",
      when: knownToBe("incidentSuspected", true),
      exceptionTo: ["no-incident", "slight-lag"],
      then: raise("Somebody suspects an incident")
    },
    {
      id: "unclear",
      citations: [...rules("R107", "R060"), ...readings("A23")],
      strength: "must",
      when: sign("unclear"),
      then: raise("It is not clear whether this is an incident")
    },
    {
      id: "seriously-broken",
      citations: [...rules("R109"), ...readings("A23"), INCIDENTS_PAGE],
      strength: "should",
      when: sign(...BROKEN),
      then: raise("Something is seriously broken")
    },
    {
      id: "security",
      citations: [...rules("R109"), ...readings("A23", "A25"), INCIDENTS_PAGE],
      strength: "should",
      when: sign(...SECURITY),
      then: raise("This is about security, so flag it as that")
    },
    {
      id: "no-incident",
      citations: [...rules("R109"), ...readings("A23"), INCIDENTS_PAGE],
      strength: "should",
      when: sign(...NO_INCIDENT),
      then: {
        _tag: "Nothing",
        text: "This is no incident by itself. Raise one all the same if you suspect more."
      }
    },
    {
      id: "lag",
      citations: [...rules("R109"), ...readings("A23"), INCIDENTS_PAGE],
      strength: "should",
      when: [
        { fact: "ingestionLagMinutes", known: true },
        { fact: "ingestionLagMinutes", moreThan: "incidentLag" }
      ],
      then: raise("Events come in so late that it sets off an alert")
    },
    {
      id: "slight-lag",
      citations: [...rules("R109"), ...readings("A23"), INCIDENTS_PAGE],
      strength: "should",
      when: [
        { fact: "ingestionLagMinutes", known: true },
        { fact: "ingestionLagMinutes", atMost: "incidentLag" }
      ],
      then: { _tag: "Nothing", text: "Events that come in a few minutes late are no incident by themselves." }
    },
    {
      id: "same-issue",
      citations: [...rules("R109", "R060"), ...readings("A23")],
      strength: "should",
      when: [
        { fact: "ticketsOnIssue", known: true },
        { fact: "ticketsOnIssue", atLeast: "sameIssueTickets" }
      ],
      exceptionTo: ["no-incident", "slight-lag"],
      then: raise("Several tickets are about one issue")
    },
    {
      id: "same-or-not",
      citations: [...rules("R109", "R060"), ...readings("A23")],
      strength: "should",
      when: [
        { fact: "ticketsOnIssue", known: false },
        { fact: "similarTickets", known: true },
        { fact: "similarTickets", atLeast: "sameIssueTickets" }
      ],
      then: ask(
        "support-lead",
        "Several tickets look alike. Are they about the same issue?",
        ["the same: raise an incident", "not the same"],
        [...rules("R109", "R060"), ...readings("A23")]
      )
    },
    {
      id: "raised",
      citations: [...rules("R109", "R060"), ...readings("A23")],
      strength: "should",
      when: knownToBe("incidentRaised", true),
      exceptionTo: [...RAISING, "no-incident", "slight-lag"],
      then: { _tag: "Nothing", text: "An incident is raised for it already." }
    },
    {
      id: "note-same-issue",
      citations: [...rules("R160"), ...readings("A23")],
      strength: "should",
      when: [
        { fact: "incidentRaised", known: true },
        { fact: "incidentRaised", is: true },
        { fact: "ticketsOnIssue", known: true },
        { fact: "ticketsOnIssue", atLeast: "sameIssueTickets" }
      ],
      then: {
        _tag: "Do",
        act: "note_same_issue",
        text: "Several tickets are about one issue: say so in the incident channel and in #team-support."
      }
    }
  ]
})
