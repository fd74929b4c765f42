/** Calls with users: inviting, recording, rewarding, and keeping what they said. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const feedbackCalls: ReadonlyArray<HandbookRule> = [
  { id: "R285", kind: "decision", strength: "should", section: "f004", readings: [], line: "PMs lead general feedback; the engineer who builds a big new feature runs its usability tests." },
  { id: "R286", kind: "decision", strength: "should", section: "f004", readings: [], line: "Invite users by PostHog Surveys, which has a template for user interviews." },
  { id: "R287", kind: "checklist", strength: "should", section: "f004", readings: [], line: "First make a cohort with a static copy, as the condition on which the survey is shown." },
  { id: "R288", kind: "deadline", strength: "should", section: "f004", readings: ["A35"], line: "Leave 14 days since the last survey before a user is shown another." },
  { id: "R289", kind: "decision", strength: "should", section: "f004", readings: ["A35"], line: "For a cohort of more than 1,000 users, start at a rollout of 20-30% and increase it if needed." },
  { id: "R290", kind: "knowledge", strength: "may", section: "f004", readings: [], line: "PMs use cal.com to schedule; other tools may be used." },
  { id: "R291", kind: "decision", strength: "should", section: "f004", readings: [], line: "Message a customer who asked in Slack directly, and email those who subscribed on the roadmap." },
  { id: "R292", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Put every call into the User interviews calendar." },
  { id: "R293", kind: "message-constraint", strength: "must", section: "f004", readings: [], line: "A call must never be recorded before the user was asked and is comfortable with it." },
  { id: "R294", kind: "checklist", strength: "may", section: "f004", readings: [], line: 'Once the user agrees, the recording may be started in BuildBetter: choose "Join a call" and paste the URL of the call.' },
  { id: "R295", kind: "decision", strength: "may", section: "f004", readings: [], line: "Feedback and bugs about BuildBetter itself may go to the Slack channel that we share with them." },
  { id: "R296", kind: "decision", strength: "should", section: "f004", readings: [], line: "Without access to BuildBetter, ask in #pm." },
  { id: "R297", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Introduce yourselves if you have not met; in a first interview ask for company, role, and whether they are technical." },
  { id: "R298", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Check the AI's summary of the recording and add your own thoughts." },
  { id: "R299", kind: "message-constraint", strength: "should", section: "f004", readings: [], line: 'Name the recording "[topic] user interview with [first name]".' },
  { id: "R300", kind: "decision", strength: "should", section: "f004", readings: ["C13"], line: "Without a recording, put the notes in the Google Doc." },
  { id: "R301", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Post a short summary of the interview in #posthog-feedback." },
  { id: "R302", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Open GitHub issues for specific bugs and requests, linked to the person profile." },
  { id: "R303", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Generate the reward, mostly a gift card for the merch store, made in Shopify." },
  { id: "R304", kind: "checklist", strength: "should", section: "f004", readings: [], line: "Follow up with the user: rewards, links to issues, and answers." },
  { id: "R305", kind: "decision", strength: "should", section: "f004", readings: ["A35"], line: "A reward is merch of about $30, as a guideline for your best judgement." },
  { id: "R306", kind: "decision", strength: "may", section: "f004", readings: [], line: "Where merch is no option, for example because the user already has some, a $30 Open Collective card may be offered." },
  { id: "R307", kind: "knowledge", strength: "should", section: "f004", readings: ["C13"], line: "Interviews since 2025 are in BuildBetter, notes mainly in the Google Doc, and old recordings in the drive folder." },
  { id: "R308", kind: "decision", strength: "should", section: "f004", readings: [], line: "Whoever receives feedback posts it in #posthog-feedback." },
  { id: "R309", kind: "decision", strength: "should", section: "f004", readings: ["C13"], line: "#posthog-feedback is not primary storage: add feedback to the main document." },
  { id: "R310", kind: "schedule", strength: "should", section: "f004", readings: [], line: "Everyone is strongly recommended to join at least one user call a month." },
  { id: "R330", kind: "knowledge", strength: "should", section: "f004", readings: [], line: "How to create gift cards stands on a page of its own." }
]
