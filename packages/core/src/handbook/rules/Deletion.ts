/** Deletion of data: who may ask, with which proofs, and what can be deleted at all. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const deletion: ReadonlyArray<HandbookRule> = [
  { id: "R086", kind: "decision", strength: "must", section: "s5", readings: ["A20"], line: "Users must first be encouraged to delete their data themselves." },
  { id: "R087", kind: "knowledge", strength: "must", section: "s5", readings: [], line: "Who has the permissions deletes an environment, a project or an organization in the Danger Zone of its settings." },
  { id: "R088", kind: "knowledge", strength: "must", section: "s5", readings: [], line: "Admins remove members of their organization on the Members page." },
  { id: "R089", kind: "decision", strength: "must", section: "s5", readings: ["A20"], line: "If a user will not delete their own data, their email address must match that of an organization admin." },
  { id: "R090", kind: "decision", strength: "must", section: "s5", readings: ["A20"], line: "A user who refuses must also confirm by mail sent directly from that address, not through Zendesk." },
  { id: "R091", kind: "decision", strength: "must", section: "s5", readings: ["A20"], line: "Only after both proofs of identity may data be deleted on a user's behalf." },
  { id: "R092", kind: "checklist", strength: "must", section: "s5", readings: ["A20"], line: "For a GDPR request to delete personal data, the identity must be confirmed by the same two proofs." },
  { id: "R093", kind: "checklist", strength: "must", section: "s5", readings: ["A20"], line: "For a GDPR request, the user must be deleted from PostHog once the identity is confirmed." },
  { id: "R094", kind: "checklist", strength: "must", section: "s5", readings: ["A30"], line: "For a GDPR request, the marketing-erasure contact must be told, so that the data leaves the email marketing systems." },
  { id: "R095", kind: "checklist", strength: "must", section: "s5", readings: ["A30"], line: "For a GDPR request, the erasure-coordinator must be told, so that the data leaves the other systems." },
  { id: "R096", kind: "decision", strength: "must", section: "s5", readings: ["A22"], line: "Before any targeted deletion the customer must have stopped sending the data, by client-side redaction or a CDP transformation." },
  { id: "R097", kind: "knowledge", strength: "must", section: "s5", readings: ["C18"], line: "Events and properties can never be amended after they are stored." },
  { id: "R098", kind: "decision", strength: "must", section: "s5", readings: ["A22"], line: "In general only deleting the person profile tied to the events, in the app or by the API, removes the data." },
  { id: "R099", kind: "message-constraint", strength: "must", section: "s5", readings: [], line: "The customer must be told that the profile goes at once and its events take days or weeks." },
  { id: "R100", kind: "decision", strength: "must", section: "s5", readings: [], line: "Without person profiles, the whole project that holds the data must be deleted, unless R101 applies." },
  { id: "R101", kind: "decision", strength: "must", section: "s5", readings: ["A21", "C18"], line: "From $20K a year the ClickHouse team may try a targeted query, without guarantee and only where the other ways do not work." },
  { id: "R102", kind: "checklist", strength: "must", section: "s5", readings: [], line: "The ticket to the ClickHouse team must name the events and properties in as much detail as possible." },
  { id: "R103", kind: "checklist", strength: "must", section: "s5", readings: [], line: "For a targeted deletion, the customer must be asked for a SQL query that finds the data, or helped to write it." },
  { id: "R104", kind: "checklist", strength: "must", section: "s5", readings: [], line: "The counts that the SQL query returns must match what the customer expects." },
  { id: "R105", kind: "message-constraint", strength: "must", section: "s5", readings: [], line: "The customer must be told that a targeted deletion can take days or weeks." },
  { id: "R106", kind: "decision", strength: "must", section: "s5", readings: ["A20"], line: "Only deleting the project removes data immediately, also where R101 would apply." }
]
