/** Who does support: support engineers, product teams and their heroes. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const staffing: ReadonlyArray<HandbookRule> = [
  { id: "R021", kind: "knowledge", strength: "should", section: "s5", readings: ["C12"], line: "Full-time engineers do all support: support engineers across several products, and product engineers in the hero rotation." },
  { id: "R022", kind: "decision", strength: "should", section: "s5", readings: ["C4"], line: "Support engineers are first level for batch exports, data warehouse, experiments, feature flags, product analytics, Sales & CS, session replay, surveys and web analytics." },
  { id: "R023", kind: "decision", strength: "should", section: "s5", readings: ["C4"], line: "For every other product its own engineers are directly responsible for support." },
  { id: "R024", kind: "decision", strength: "should", section: "s5", readings: [], line: "Support engineers solve what they can and escalate the rest to the right product engineer." },
  { id: "R025", kind: "knowledge", strength: "should", section: "s5", readings: [], line: "The runbook for support is kept on the page about the support hero." },
  { id: "R026", kind: "schedule", strength: "should", section: "s5", readings: ["A33"], line: "New support engineers usually keep to tickets on product and web analytics for their first few weeks." },
  { id: "R027", kind: "schedule", strength: "should", section: "s5", readings: ["C12"], line: "Every week one person of each product team is its support hero, in rotation." },
  { id: "R028", kind: "schedule", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "Every week one person in the whole company is the support hero." },
  { id: "R029", kind: "knowledge", strength: "should", section: "s5", readings: [], line: "The hero takes what customers say back to the team, ships features and fixes in response, or does both." },
  { id: "R327", kind: "knowledge", strength: "should", section: "f003", readings: ["C12"], superseded: true, line: "Nobody is hired for support alone; all of engineering supports." }
]
