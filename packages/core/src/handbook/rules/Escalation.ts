/** Who is asked when support cannot solve something. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const escalation: ReadonlyArray<HandbookRule> = [
  { id: "R058", kind: "decision", strength: "should", section: "s5", readings: ["C3"], line: "What support cannot solve goes to the right product engineer." },
  { id: "R059", kind: "decision", strength: "should", section: "s5", readings: [], line: "Escalate to another engineering team what needs deeper investigation, and keep the customer informed." },
  { id: "R060", kind: "decision", strength: "must", section: "s6", readings: ["A23"], line: "In doubt, or with several tickets about one problem, an incident must be raised." },
  { id: "R061", kind: "decision", strength: "must", section: "s5", readings: ["A21"], line: "Targeted deletion goes to the ClickHouse team only for customers who spend at least $20K a year and whom the other ways do not help." },
  { id: "R062", kind: "decision", strength: "may", section: "s5", readings: ["A17"], line: "Demos and other sales requests that arrive in Zendesk may be escalated to Sales." }
]
