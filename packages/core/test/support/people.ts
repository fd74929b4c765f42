/** An invented team, and people by what a test needs of them. */
import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Person } from "@hedgerow/core/support/Person"

/** Somebody in London who began long ago, knows flags and is never away. */
export const person = (name: string, more: Partial<Person<PostHogWords>> = {}): Person<PostHogWords> => ({
  name,
  region: "eu",
  hours: officeWeek(more.region === "na" ? "America/Los_Angeles" : "Europe/London"),
  groups: ["flags"],
  startedOn: "2025-01-06",
  leave: [],
  ...more
})

/** The hours from one instant to another. */
export const span = (start: string, end: string) => [{ start: new Date(start), end: new Date(end) }]
