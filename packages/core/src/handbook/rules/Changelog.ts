/** The Slack channels that tell what has shipped and what will. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const changelog: ReadonlyArray<HandbookRule> = [
  { id: "R242", kind: "decision", strength: "should", section: "s8", readings: [], line: "Every member of support joins #changelog and #coming-soon." },
  { id: "R243", kind: "knowledge", strength: "should", section: "s8", readings: [], line: "#changelog tells what has just shipped; the Docs & Wizard team owns it, and it is updated as pull requests merge." },
  { id: "R244", kind: "schedule", strength: "should", section: "s8", readings: [], line: "#coming-soon tells what ships soon, as a daily digest from Marketing." },
  { id: "R245", kind: "decision", strength: "may", section: "s8", readings: [], line: 'Engineers may opt a pull request in or out by the boxes "Publish to changelog?" and "Alert Sales and Marketing teams?" or the @posthog app.' },
  { id: "R324", kind: "knowledge", strength: "should", section: "s8", readings: [], line: "Agentic workflows fill both channels from merged pull requests and feature-flag changes in posthog/posthog." }
]
