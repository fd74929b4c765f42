/** When a ticket is Pending, On-Hold or Solved. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const states: ReadonlyArray<HandbookRule> = [
  { id: "R052", kind: "decision", strength: "may", section: "s5", readings: ["A13", "C22"], line: "Once an issue is open for a bug or a request, the user may be pointed to it on GitHub and the ticket solved." },
  { id: "R053", kind: "decision", strength: "should", section: "s5", readings: ["A12"], line: "A reply that should settle the matter leaves the ticket Pending." },
  { id: "R054", kind: "deadline", strength: "should", section: "s5", readings: ["A12"], line: "A Pending ticket is solved by itself after 7 days without an answer from the user." },
  { id: "R055", kind: "decision", strength: "should", section: "s5", readings: [], line: "When the user confirms that it is resolved, solve the ticket." },
  { id: "R056", kind: "decision", strength: "should", section: "s5", readings: ["A12"], line: "Keep On-Hold for rare cases, such as a return in more than a week and less than a month." },
  { id: "R057", kind: "message-constraint", strength: "may", section: "s5", readings: [], line: "The answer to an escalation that proves to be a bug or a request may be that no fix comes right away but an issue is open." }
]
