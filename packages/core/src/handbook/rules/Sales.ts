/** Sales requests, partnerships and leads. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const sales: ReadonlyArray<HandbookRule> = [
  { id: "R080", kind: "decision", strength: "may", section: "s5", readings: ["A17", "C6"], line: "Requests in Zendesk for demos, consultations and other sales matters may, most of the time, be escalated to Sales." },
  { id: "R081", kind: "decision", strength: "may", section: "s5", readings: ["C20"], line: "Sales requests that come by direct email may be forwarded to sales@posthog.com." },
  { id: "R082", kind: "decision", strength: "may", section: "s5", readings: ["A18"], line: "Sales pitches and requests for partnership, backlinks or investment may be ignored where they are obvious spam." },
  { id: "R083", kind: "decision", strength: "may", section: "s5", readings: ["A18", "A30"], line: "An offer of partnership, backlinks or investment that could be genuine may be forwarded to the partnership-contact." },
  { id: "R084", kind: "decision", strength: "should", section: "s5", readings: ["C6", "C20"], line: 'Answer a ticket for the sales or onboarding teams with the "Create a lead" macro.' },
  { id: "R085", kind: "knowledge", strength: "should", section: "s5", readings: [], line: 'The "Create a lead" macro adds the tag sf-lead, which creates a lead in Salesforce.' }
]
