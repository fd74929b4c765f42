/** The satisfaction survey after a ticket. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const surveys: ReadonlyArray<HandbookRule> = [
  { id: "R063", kind: "deadline", strength: "should", section: "s5", readings: ["A14", "C20"], line: "Send the satisfaction survey when at least 3 days have passed since the ticket was closed." },
  { id: "R064", kind: "message-constraint", strength: "should", section: "s5", readings: ["C20"], line: "The survey's link is https://survey.posthog.com/ and carries the query parameters distinct_id, ticketId and one for the assigned team, whose name is not given." },
  { id: "R065", kind: "knowledge", strength: "should", section: "s5", readings: [], line: 'An answer is captured as an event "survey sent" with the rating of satisfaction.' },
  { id: "R066", kind: "knowledge", strength: "should", section: "s5", readings: ["A30", "C20"], line: "For every survey answer captured one hedgehog is fed: the hedgehog-donor makes a donation to Suffolk Prickles each quarter." }
]
