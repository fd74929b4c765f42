/** By when and in what order tickets are answered. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const targets: ReadonlyArray<HandbookRule> = [
  { id: "R030", kind: "schedule", strength: "should", section: "s4", readings: ["A1", "A2", "A3"], line: "Support is given Monday to Friday, from 9am GMT to 5pm PST." },
  { id: "R031", kind: "schedule", strength: "must", section: "s5", readings: ["A1"], line: "There is never support at weekends, on any level." },
  { id: "R032", kind: "decision", strength: "should", section: "s5", readings: ["A6"], line: "Tickets are put in order by the customer's plan, and each plan has a response target." },
  { id: "R033", kind: "deadline", strength: "must", section: "s5", readings: ["A4"], line: "The Free plan has community support only, and no response target for tickets." },
  { id: "R034", kind: "deadline", strength: "should", section: "s5", readings: ["A1", "A2", "A3"], line: "On Pay-as-you-go the first response is due within 72 hours." },
  { id: "R035", kind: "deadline", strength: "should", section: "s5", readings: ["A1"], line: "On Boost the first response is due within 48 hours." },
  { id: "R036", kind: "deadline", strength: "should", section: "s5", readings: ["A1"], line: "On Scale the first response is due within 24 hours." },
  { id: "R037", kind: "deadline", strength: "should", section: "s5", readings: ["A1"], line: "On Enterprise the first response is due within 8 hours." },
  { id: "R038", kind: "deadline", strength: "should", section: "s5", readings: ["A1", "A2", "A3"], line: "Targets count calendar hours from Monday to Friday." },
  { id: "R039", kind: "knowledge", strength: "should", section: "s5", readings: [], line: "Targets are for the first response, which may come sooner." },
  { id: "R040", kind: "decision", strength: "should", section: "s5", readings: [], line: "Zendesk sets the priority of tickets by itself, and users are told the target." },
  { id: "R041", kind: "decision", strength: "should", section: "s5", readings: ["A10"], line: "A ticket is routed to the team it belongs to, and that team answers for its target." },
  { id: "R042", kind: "decision", strength: "should", section: "s5", readings: ["A5"], line: "Tickets are further put in order by the severity chosen on them." },
  { id: "R043", kind: "decision", strength: "should", section: "s5", readings: ["A5"], line: "Where a severity does not fit the severity guidelines, set the right one." },
  { id: "R044", kind: "decision", strength: "should", section: "s5", readings: ["A6"], line: "Customers who pay for support, and other priority customers, come first." },
  { id: "R045", kind: "decision", strength: "should", section: "s5", readings: ["A6"], line: "Where a recent upgrade to Enterprise does not show on a ticket, set the PostHog Priority field to Enterprise by hand." },
  { id: "R046", kind: "deadline", strength: "should", section: "s5", readings: ["A9", "C20"], line: "Follow-ups and next replies have the same targets as first responses." },
  { id: "R047", kind: "message-constraint", strength: "should", section: "s5", readings: ["A9", "C1"], line: "Customers hear from us regularly, even when there is nothing to report but that we are still working on it." },
  { id: "R048", kind: "deadline", strength: "should", section: "s5", readings: ["A10", "C20"], line: "Escalated tickets keep the targets of all other tickets." },
  { id: "R049", kind: "decision", strength: "should", section: "s5", readings: ["A9"], line: "When an escalation takes longer, check in with the customer." },
  { id: "R050", kind: "knowledge", strength: "should", section: "s5", readings: ["A11"], line: "A target is met by a reply, not by a fix." },
  { id: "R051", kind: "decision", strength: "should", section: "s9", readings: ["A6"], line: "Tickets generally come before other work, above all those of the Sales/CS Top 20 and of enterprise customers." }
]
