/** What to try when events, flags, funnels or identities look wrong. */
import type { HandbookRule } from "./HandbookRule.ts"

// biome-ignore format: one rule a row, so that a search for its id shows all of it
export const troubleshooting: ReadonlyArray<HandbookRule> = [
  { id: "R246", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "For problems of identity, show distinct_id as a column of its own by SQL expression." },
  { id: "R247", kind: "knowledge", strength: "should", section: "s10", readings: ["A34"], line: "The column IF(person.properties.$creator_event_uuid IS NOT NULL, 'Identified', 'Anonymous') AS user_type tells anonymous events from identified ones." },
  { id: "R248", kind: "knowledge", strength: "should", section: "s10", readings: ["A34"], line: "Debug mode is on where ?__posthog_debug=true is appended to a page's address." },
  { id: "R249", kind: "knowledge", strength: "should", section: "s10", readings: [], line: 'The configuration of a customer shows in session replay, with doctor enabled, as the "posthog config" event, or in debug mode.' },
  { id: "R250", kind: "decision", strength: "should", section: "s10", readings: ["A34"], line: "If api_host shows us.i.posthog or eu.i.posthog, there is no reverse proxy." },
  { id: "R251", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "When a flag behaves unexpectedly, look in the team activity for changes to it and their timestamps." },
  { id: "R252", kind: "checklist", strength: "should", section: "s10", readings: [], line: "For a funnel, first understand the conversion goal." },
  { id: "R253", kind: "checklist", strength: "should", section: "s10", readings: [], line: "For a funnel, ask whether the reasoning, the chosen events, the time at which they are sent, and the filters are right." },
  { id: "R254", kind: "decision", strength: "must", section: "s10", readings: [], line: "Where frontend and backend events mix, identification must be right." },
  { id: "R255", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "Where a funnel drops off unexpectedly, look at each of its events alone, for example in Trends." },
  { id: "R256", kind: "decision", strength: "should", section: "s10", readings: [], line: "Many false or none values in a flag breakdown often mean First touchpoint where Last touchpoint is wanted; this matters outside the experiment only." },
  { id: "R257", kind: "decision", strength: "should", section: "s10", readings: [], line: "One IP address with several distinct_id values can mean several identities; the search works if the whole flow is on the frontend." },
  { id: "R258", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "Build a separate funnel for each interval of a funnel." },
  { id: "R259", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "Funnels and user paths show different numbers because their queries differ; that is expected." },
  { id: "R260", kind: "checklist", strength: "should", section: "s10", readings: [], line: "For identity splits check environments, libraries, IDs, persistence across subdomains, and configuration." },
  { id: "R261", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "Identities are joined by the same distinct_id in frontend and backend." },
  { id: "R262", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "To join identities, a stable user ID in posthog.identify() and in the backend is recommended." },
  { id: "R263", kind: "decision", strength: "should", section: "s10", readings: [], line: "With an alias, it is right to identify 1 and alias 2 with distinct_id 1, and wrong to identify 1, identify 2, and then alias." },
  { id: "R264", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "To join identities, a signed token or cookie can hold the distinct_id, which suits server-side rendering and middleware." },
  { id: "R265", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "To join identities, posthog.get_distinct_id() can be passed to the backend; its value may be unexpected." },
  { id: "R266", kind: "knowledge", strength: "should", section: "s10", readings: [], line: "Where identities are joined, posthog.reset() is a pitfall." }
]
