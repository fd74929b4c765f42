/** What is done once customers no longer feel an incident (R182–R186). */
import { readings } from "../../../policy/Citation.ts"
import { knownToBe } from "../../../policy/KnownToBe.ts"
import { defineProcedure } from "../../../policy/Procedure.ts"
import { incidentFacts } from "../../../support/IncidentFacts.ts"
import { rules } from "../../PostHogDuty.ts"
import type { RuleId } from "../../RuleId.ts"

const { incidentStage } = incidentFacts
const resolved = knownToBe("incidentStage", "resolved")

/**
 * The aftermath. Nobody is told that it is over, and the macro stays, while customers still feel it.
 *
 * @example
 * ```ts
 * import { incidentAftermath } from "@hedgerow/core/handbook/procedures/incident/Aftermath"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const next = (facts: { incidentStage: "open" | "resolved" }) =>
 *   procedureStanding(incidentAftermath, { thresholds: {} }, { done: [], facts, at }).next.map(({ id }) => id)
 * next({ incidentStage: "open" }) // => []
 * next({ incidentStage: "resolved" }) // => ["find-tickets", "check-docs"]
 * ```
 */
export const incidentAftermath = defineProcedure<never, RuleId>()({
  id: "incidentAftermath",
  title: "The aftermath of an incident",
  citations: [...rules("R182", "R183", "R184", "R185", "R186"), ...readings("C10")],
  facts: { incidentStage },
  steps: [
    {
      id: "find-tickets",
      text: "Find the tickets of the incident by their tag, incident/ and its number.",
      citations: [...rules("R183", "R182"), ...readings("A36", "C10")],
      strength: "should",
      by: "support-watcher",
      gate: resolved
    },
    {
      id: "tell-users",
      text: "Tell all of these users that it is resolved; leave out any ticket that must not be answered.",
      citations: [...rules("R184", "R070", "R067"), ...readings("A16")],
      strength: "should",
      by: "support-watcher",
      after: ["find-tickets"],
      gate: resolved
    },
    {
      id: "check-docs",
      text: "Look whether docs or help should say something about it, and make a quick change right away.",
      citations: rules("R185"),
      strength: "should",
      by: "support-watcher",
      gate: resolved
    },
    {
      id: "delete-macro",
      text: "Delete the incident's macro.",
      citations: [...rules("R186", "R151"), ...readings("C10")],
      strength: "should",
      by: "support-watcher",
      after: ["tell-users"],
      gate: resolved
    }
  ]
})
