/** The groups of products, their experts in each region, and how experts work. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const experts: ReadonlyArray<HandbookRule> = [
  { id: "R188", kind: "knowledge", strength: "should", section: "s7", readings: ["C4"], line: "The group Analytics holds product analytics, web analytics, customer analytics, analytics platform and growth." },
  { id: "R189", kind: "knowledge", strength: "should", section: "s7", readings: [], line: 'The group Unclassified holds the tickets filed under "Support".' },
  { id: "R190", kind: "knowledge", strength: "should", section: "s7", readings: [], line: "The group Flags holds feature flags, experiments and surveys." },
  { id: "R191", kind: "knowledge", strength: "should", section: "s7", readings: ["C4", "C20"], line: "The group Data holds ingestion, batch exports, workflows and data stack." },
  { id: "R192", kind: "knowledge", strength: "should", section: "s7", readings: [], line: "The group Replay holds replay." },
  { id: "R193", kind: "knowledge", strength: "should", section: "s7", readings: ["C4"], line: "The group Observability + AI & client libraries holds error tracking, AI Observability, PostHog AI, SDK/Implementation and mobile." },
  { id: "R194", kind: "knowledge", strength: "should", section: "s7", readings: [], line: "The groups follow the volume of tickets and will change." },
  { id: "R195", kind: "decision", strength: "should", section: "s7", readings: [], line: "All technical support engineers work on Analytics and Unclassified, whatever group they own." },
  { id: "R196", kind: "decision", strength: "should", section: "s7", readings: [], line: "Move an unclassified ticket to the right product group where possible." },
  { id: "R197", kind: "decision", strength: "should", section: "s7", readings: ["C5"], line: "Each group has one owner in the EU and one in NA." },
  { id: "R198", kind: "knowledge", strength: "should", section: "s7", readings: ["A30"], line: "Flags is owned by sme.flags.eu and sme.flags.na." },
  { id: "R199", kind: "knowledge", strength: "should", section: "s7", readings: ["A30"], line: "Data is owned by sme.data.eu and sme.data.na." },
  { id: "R200", kind: "knowledge", strength: "should", section: "s7", readings: ["A30"], line: "Replay is owned by sme.replay.eu and sme.replay.na." },
  { id: "R201", kind: "knowledge", strength: "should", section: "s7", readings: ["A30"], line: "Observability + AI & client libraries is owned by sme.observability.eu and sme.observability.na." },
  { id: "R202", kind: "knowledge", strength: "should", section: "s7", readings: ["C5"], line: "Analytics is owned by sme.analytics.eu; in NA nobody is named." },
  { id: "R203", kind: "checklist", strength: "should", section: "s7", readings: [], line: "An expert keeps an eye on all tickets of the group, sees patterns, and knows its worst bugs and most wanted features." },
  { id: "R204", kind: "checklist", strength: "should", section: "s7", readings: [], line: "An expert stays close to the product teams: now and then a standup, their Slack, their roadmap, and customers' context for quarterly planning." },
  { id: "R205", kind: "checklist", strength: "should", section: "s7", readings: [], line: "An expert improves support, prevents tickets, and makes common investigation steps quicker." },
  { id: "R206", kind: "decision", strength: "should", section: "s7", readings: ["C20"], line: "An expert's view holds Slack tickets, help-sidebar tickets and community questions of their own groups and the shared ones." },
  { id: "R207", kind: "decision", strength: "should", section: "s7", readings: ["A30"], line: 'Tell the support-lead if certain types of ticket regularly land in "Support".' },
  { id: "R208", kind: "decision", strength: "should", section: "s7", readings: [], line: "Views show the tickets of others too; jump in if you know the answer or somebody is stuck." },
  { id: "R209", kind: "schedule", strength: "should", section: "s7", readings: [], line: "Each day work your own expert views first, then the shared view Technical support." },
  { id: "R210", kind: "decision", strength: "should", section: "s7", readings: ["A33"], line: "Nobody is locked in: help the shared queue when caught up, and ask for help when swamped." },
  { id: "R211", kind: "checklist", strength: "should", section: "s7", readings: [], line: "Counterparts tell each other what they know and which patterns they see." },
  { id: "R212", kind: "checklist", strength: "should", section: "s7", readings: [], line: "Counterparts plan holidays together and stagger them if they can." },
  { id: "R213", kind: "checklist", strength: "should", section: "s7", readings: ["A33"], line: "Say so when your queue is especially busy, and report gaps in coverage in #team-support." },
  { id: "R214", kind: "decision", strength: "must", section: "s7", readings: ["A33"], line: "Coverage must always be kept in mind, and gaps talked about before they open." },
  { id: "R215", kind: "decision", strength: "should", section: "s7", readings: ["A33", "A30"], line: "Tell the support-lead of an offsite as soon as you hear of it and before you book; the answer can be no." },
  { id: "R216", kind: "decision", strength: "should", section: "s7", readings: [], line: "Join an offsite for a specific purpose, or where it is local and cheap, and not every one." },
  { id: "R217", kind: "decision", strength: "must", section: "s7", readings: [], line: "On an offsite, normal tickets must be kept up with." },
  { id: "R218", kind: "message-constraint", strength: "must", section: "s7", readings: [], line: "For an offsite customers get no notice, and they must be answered as fast as in any other week." }
]
