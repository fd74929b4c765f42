/** How support works and writes. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const values: ReadonlyArray<HandbookRule> = [
  { id: "R311", kind: "message-constraint", strength: "should", section: "s3", readings: [], line: "Write clearly and without jargon." },
  { id: "R312", kind: "message-constraint", strength: "should", section: "s2", readings: [], line: "Be caring, human, empathetic and warm, so that users feel helped and valued." },
  { id: "R313", kind: "message-constraint", strength: "should", section: "s2", readings: [], line: "Admit what you do not know, and be honest and transparent." },
  { id: "R314", kind: "decision", strength: "should", section: "s2", readings: [], line: "Own your work from beginning to end, and answer for its outcome." },
  { id: "R315", kind: "decision", strength: "should", section: "s2", readings: ["C3"], line: "Ship the fix yourself where you can, rather than log it or pass it along." },
  { id: "R316", kind: "decision", strength: "should", section: "s4", readings: ["C3"], line: "Solve tickets rather than route them." },
  { id: "R317", kind: "decision", strength: "should", section: "s4", readings: ["C15"], line: "Outcomes come before rigid procedure." },
  { id: "R318", kind: "decision", strength: "should", section: "s4", readings: ["C3"], line: "Where you cannot help, find somebody who can and bring them together." },
  { id: "R319", kind: "knowledge", strength: "should", section: "s1", readings: [], line: "The benchmark is whether users truly succeed, not how fast tickets are answered." },
  { id: "R320", kind: "decision", strength: "should", section: "s4", readings: [], line: "Work as part of product development and of the company's discussions, not in a silo." },
  { id: "R321", kind: "message-constraint", strength: "should", section: "s3", readings: [], line: "Be thorough but not slow, thoughtful but not lost in thought, and look past the immediate problem." },
  { id: "R322", kind: "knowledge", strength: "should", section: "s1", readings: [], line: "Hire and keep technical people; attitude and aptitude count more than experience." },
  { id: "R323", kind: "knowledge", strength: "should", section: "s4", readings: ["C11"], line: "Support ships code, improves docs, builds tools, passes on feedback, and answers the community." }
]
