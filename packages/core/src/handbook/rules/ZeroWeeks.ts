/** Weeks without tickets: booking, handing over, and coming back. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const zeroWeeks: ReadonlyArray<HandbookRule> = [
  { id: "R219", kind: "knowledge", strength: "should", section: "s9", readings: [], line: "Support engineers are not judged by the number of solved tickets alone." },
  { id: "R220", kind: "schedule", strength: "should", section: "s9", readings: ["A38"], line: "Each member has 2 zero weeks to book in a quarter, which are 10 working days." },
  { id: "R221", kind: "schedule", strength: "may", section: "s9", readings: [], line: "Members may choose the same week as someone with the same goal, and are encouraged to." },
  { id: "R222", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Before the quarter, scope goals that can be reached in its zero time." },
  { id: "R223", kind: "checklist", strength: "should", section: "s9", readings: ["A30"], line: "Before the quarter, tell the support-lead of preferences and restrictions." },
  { id: "R224", kind: "schedule", strength: "should", section: "s9", readings: ["A38", "A30"], line: "The support-lead checks leave and time zones and proposes a schedule, with one week in each half of the quarter as the aim." },
  { id: "R225", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Scheduled weeks go into the calendar of zero weeks." },
  { id: "R226", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Each member creates a meta GitHub issue for the work on their goal." },
  { id: "R227", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Before the week, hand over tickets in progress by a message in #team-support, with the Pending ones that are likely to return." },
  { id: "R228", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Before the week, set yourself unavailable in Zendesk with the Out of Office app." },
  { id: "R229", kind: "checklist", strength: "should", section: "s9", readings: [], line: "Before the week, set a status in Slack that tells of it." },
  { id: "R230", kind: "decision", strength: "should", section: "s9", readings: ["A38"], line: "During the week, try to stay out of the queue: in general no new tickets and no replies, exceptional circumstances aside." },
  { id: "R231", kind: "decision", strength: "should", section: "s9", readings: [], line: "During the week, give tickets that come back to you to the main group again." },
  { id: "R232", kind: "decision", strength: "should", section: "s9", readings: [], line: "During the week, answer what is asked in #team-support about your former tickets." },
  { id: "R233", kind: "decision", strength: "may", section: "s9", readings: ["A38"], line: "Someone on a zero week may be pulled back for a day if it is absolutely necessary." },
  { id: "R234", kind: "checklist", strength: "should", section: "s9", readings: [], line: "During the week, keep notes and design choices public in the meta issue." },
  { id: "R235", kind: "decision", strength: "should", section: "s9", readings: ["A33"], line: "Those on tickets watch the queue and say in #team-support when the workload gets too high." },
  { id: "R236", kind: "checklist", strength: "should", section: "s9", readings: [], line: "After the week, set yourself available in Zendesk again." },
  { id: "R237", kind: "checklist", strength: "should", section: "s9", readings: [], line: "After the week, ask which of your former tickets the team wants to give back." },
  { id: "R238", kind: "checklist", strength: "should", section: "s9", readings: [], line: "After the week, ask for feedback on your tickets that others handled." },
  { id: "R239", kind: "checklist", strength: "may", section: "s9", readings: [], line: "After the week, feedback on the goal may be asked for, if it is worth the team's time." },
  { id: "R240", kind: "checklist", strength: "should", section: "s9", readings: [], line: "After the week, go back to tickets." },
  { id: "R241", kind: "decision", strength: "may", section: "s9", readings: ["A33"], line: "Small side quests may run beside tickets; larger ones call for a talk about quarterly goals." }
]
