/** Billing issues, and the technical work before them. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const billing: ReadonlyArray<HandbookRule> = [
  { id: "R073", kind: "decision", strength: "must", section: "s5", readings: ["A19", "C7"], line: "Only billing engineers handle billing issues." },
  { id: "R074", kind: "knowledge", strength: "should", section: "s5", readings: ["A19", "A30"], line: "The billing-lead leads billing support." },
  { id: "R075", kind: "decision", strength: "should", section: "s5", readings: ["A19"], line: "Most billing tickets go straight to billing." },
  { id: "R076", kind: "checklist", strength: "should", section: "s5", readings: ["A19", "A30"], line: "If technical investigation has to come first, add the billing-lead as a follower at the start." },
  { id: "R077", kind: "checklist", strength: "should", section: "s5", readings: [], line: "On a billing ticket under investigation, leave an internal note that says briefly what will be required in the end." },
  { id: "R078", kind: "checklist", strength: "should", section: "s5", readings: [], line: "Finish the technical investigation before a billing ticket is handed over." },
  { id: "R079", kind: "message-constraint", strength: "should", section: "s5", readings: ["A19"], line: "When the technical investigation is finished, tell the customer that billing takes over." }
]
