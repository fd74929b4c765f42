/** The edition: promises, hours, and who is who, each with its source; it puts words and policies together. */
import { undated } from "@hedgerow/core/policy/Parameter"
import { METRICS, type SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { CalendarDefinition } from "@hedgerow/core/time/CalendarDefinition"
import { deletion, firstLevel, group, queue, thresholds } from "./Policies.ts"
import { vocabulary } from "./Vocabulary.ts"
import { type BrambleWords, rules } from "./Words.ts"

const workingHours: CalendarDefinition = {
  zone: "Europe/Brussels",
  week: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], opens: "08:00", closes: "16:00" }],
  closures: [{ name: "Winter rest", from: "2026-12-24", through: "2027-01-01" }]
}
const hours = undated(workingHours, rules("B6"))

/** The present edition. A rule that you do not have is an empty list: nothing is then said about it. */
export const bramble: SupportEdition<BrambleWords> = {
  format: 1,
  id: "bramble-2026",
  title: "How Bramble Bikes answers",
  takesEffect: "2026-01-01",
  vocabulary,
  parameters: {
    targets: {
      solo: { plan: "solo", metrics: METRICS, hours: undated(null, rules("B3")) },
      crew: { plan: "crew", metrics: METRICS, hours: undated(16, rules("B2")) },
      fleet: {
        plan: "fleet",
        metrics: METRICS,
        // A change on a date: both numbers stay, so that last year's tickets are still judged by last year's promise.
        hours: [
          { from: "undated", value: 8, citations: rules("B1") },
          { from: "2027-01-01", value: 4, citations: rules("B1") }
        ]
      }
    },
    responseCalendar: hours,
    coverageCalendar: hours,
    regionHours: { ghent: hours },
    withoutTarget: undated({ channel: "chat", url: "https://bramble.example/questions" }, rules("B3")),
    unknownSeverity: undated("limping", rules("B4")),
    nextReply: undated("always", rules("B1", "B2")),
    rebase: undated("fromCreation", rules("B1", "B2")),
    dutyOrder: undated(["deletion"], rules("B7")),
    lead: undated("workshop-lead", rules("B5")),
    // What is said of every ticket, whatever the policies, rests on Bramble's rules too.
    sources: {
      responsible: rules("B5"),
      escalated: rules("B5"),
      checkIn: rules("B5"),
      expert: rules("B5"),
      noExpert: rules("B5"),
      regionOnShift: rules("B5"),
      contacts: rules("B5"),
      unknownPlan: rules("B3")
    },
    warnings: [],
    severityTests: [],
    autoSolve: [],
    hold: [],
    solvedByIssue: [],
    settled: [],
    upgraded: []
  },
  thresholds,
  policies: { firstLevel, group, queue, deletion },
  procedures: {},
  contacts: {
    "sme.workshop.ghent": undated(["Odile"], rules("B5")),
    "sme.desk.ghent": undated(["Marnix"], rules("B5"))
  },
  gaps: []
}
