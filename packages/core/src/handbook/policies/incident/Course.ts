/** What comes when the watcher logs off, and once customers no longer feel the incident (R174, R175, R180, R182, R187). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { definePolicy } from "../../../policy/Rule.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { type PostHogDuty, rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const leaving = [...knownToBe("incidentStage", "open"), { fact: "watcherLeaves", is: true }] as const
const resolved = knownToBe("incidentStage", "resolved")
const { incidentStage, incidentSeverity, watcherLeaves, supportOnline, postMortemRead } = incidentFacts

/**
 * The hand-over and the aftermath of an incident. `IncidentHandover` says who takes over.
 *
 * @example
 * ```ts
 * import { incidentCourse } from "@hedgerow/core/handbook/policies/incident/Course"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(incidentCourse, { id: "example", thresholds: {} })
 * const now = new Date("2026-11-20T12:00:00Z")
 * const facts = { incidentStage: "open", watcherLeaves: true, supportOnline: false } as const
 * collect(facts, now).decisions.map(({ rule }) => rule) // => ["detailed-notes", "hand-over"]
 * ```
 */
export const incidentCourse = definePolicy<PostHogDuty, never, RuleId>()({
  id: "incidentCourse",
  title: "Hand-over and aftermath of an incident",
  kind: "collect",
  facts: { incidentStage, incidentSeverity, watcherLeaves, supportOnline, postMortemRead },
  rules: [
    {
      id: "hand-over",
      citations: [...rules("R174", "R175"), ...readings("A29")],
      strength: "should",
      when: leaving,
      then: {
        _tag: "Follow",
        procedure: "incidentHandover",
        text: "You log off and it is still open: hand over to whoever has the most working hours ahead."
      }
    },
    {
      id: "detailed-notes",
      citations: [...rules("R180"), ...readings("A29")],
      strength: "should",
      when: [...leaving, { fact: "supportOnline", is: false }],
      then: {
        _tag: "Do",
        act: "write_detailed_notes",
        text: "Nobody is online to ask you anything: write the notes in detail."
      }
    },
    {
      id: "aftermath",
      citations: [...rules("R182"), ...readings("C10")],
      strength: "should",
      when: resolved,
      then: {
        _tag: "Follow",
        procedure: "incidentAftermath",
        text: "Customers no longer feel it: tell them, look through the docs, and tidy up."
      }
    },
    {
      id: "post-mortem",
      citations: [...rules("R187"), ...readings("A25")],
      strength: "should",
      when: [
        ...resolved,
        { fact: "incidentSeverity", oneOf: ["major", "critical"] },
        { fact: "postMortemRead", is: false }
      ],
      then: {
        _tag: "Do",
        act: "read_post_mortem",
        text: "Read the post-mortem, and add support's feedback there or in the incident channel."
      }
    }
  ]
})
