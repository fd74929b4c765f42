/** Pull requests and issues from outside. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const contribution: ReadonlyArray<HandbookRule> = [
  { id: "R267", kind: "decision", strength: "should", section: "f000", readings: [], line: "To change something, open a pull request; an issue first is recommended, to agree on what to build." },
  { id: "R268", kind: "decision", strength: "should", section: "f000", readings: [], line: "Pull requests go to the owning team, through CODEOWNERS or by hand." },
  { id: "R269", kind: "decision", strength: "should", section: "f000", readings: [], line: "The owning team's support hero of the week is usually the first to answer." },
  { id: "R270", kind: "decision", strength: "should", section: "f000", readings: [], line: "Customer support goes before review, so a review can be late when load is high." },
  { id: "R271", kind: "deadline", strength: "should", section: "f000", readings: ["A8"], line: "Pull requests are acknowledged when there is bandwidth and reviewed thoroughly later; a few days up to a couple of weeks are fine." },
  { id: "R272", kind: "decision", strength: "may", section: "f000", readings: ["A8"], line: "Pull requests that are out of scope, a long-term burden or stale may be closed; with updates they may be reopened." },
  { id: "R273", kind: "checklist", strength: "should", section: "f000", readings: [], line: "Before a full review, tests have run locally and conflicts are resolved." },
  { id: "R274", kind: "checklist", strength: "should", section: "f000", readings: [], line: "Before a full review, automated comments such as Greptile's are answered where applicable." },
  { id: "R275", kind: "checklist", strength: "should", section: "f000", readings: [], line: "A change stays focused, and brings tests and docs where they are meaningful." },
  { id: "R276", kind: "checklist", strength: "should", section: "f000", readings: [], line: "A change follows the patterns that are there." },
  { id: "R277", kind: "decision", strength: "may", section: "f000", readings: [], line: "Review may be escalated or deferred where security or a critical path is concerned, product impact is unclear, or load is high." },
  { id: "R278", kind: "decision", strength: "may", section: "f000", readings: [], line: "A helpful contribution may earn merch even if it is not merged." },
  { id: "R279", kind: "decision", strength: "should", section: "f000", readings: ["C8"], line: "For a bug, a failed deployment or feedback, an issue gets the fastest response." },
  { id: "R280", kind: "decision", strength: "should", section: "f000", readings: [], line: "Outside pull requests for paid features are rather not accepted; a feature missing in a local build is most probably paid." },
  { id: "R281", kind: "decision", strength: "should", section: "f000", readings: [], line: "Raise a feature request as an issue tagged Enhancement, and say why." },
  { id: "R282", kind: "decision", strength: "should", section: "f000", readings: [], line: "Contributions to features on the roadmap or in progress are generally not expected." },
  { id: "R283", kind: "decision", strength: "should", section: "f000", readings: [], line: "Features that help developers to understand how their product is used, or extend ingestion, are generally liked." },
  { id: "R284", kind: "decision", strength: "should", section: "f000", readings: ["C14"], line: "If unsure, raise an enhancement issue first; an answer is attempted very quickly." },
  { id: "R331", kind: "decision", strength: "may", section: "f000", readings: [], line: "Whoever likes may pick up an issue and fix it with a pull request." }
]
