/** Tickets of invented companies, written short, and clocks told in one line each. */

import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import type { Clock } from "@hedgerow/core/support/Clock"
import { clocksAt, type TicketClocks } from "@hedgerow/core/support/Sla"
import type { SupportEdition, SupportParameters } from "@hedgerow/core/support/SupportEdition"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import type { TicketEvent } from "@hedgerow/core/support/TicketEvent"

export type TestEdition = SupportEdition<PostHogWords>
export type TestTicket = Ticket<PostHogWords>
export type TestEvent = TicketEvent<PostHogWords>

/** An instant written `2026-11-20 20:00` (UTC), to the minute or finer. */
export const utc = (text: string): Date => new Date(`${text.replace(" ", "T")}Z`)

/** A ticket that came through the app on Monday 2026-11-16 at 09:00 UTC from a Scale customer, unless said otherwise. */
export const ticketOf = ({
  plan = "scale",
  ...fields
}: Partial<TestTicket> & { readonly plan?: PostHogWords["plan"] | "unknown" } = {}): TestTicket => ({
  id: "T-1",
  createdAt: utc("2026-11-16 09:00"),
  channel: "in_app",
  organization: { id: "bramble-bakery", ...(plan === "unknown" ? {} : { plan }) },
  events: [],
  ...fields
})

export const staff = (text: string): TestEvent => ({ at: utc(text), type: "agent_replied", public: true })
export const automatic = (text: string): TestEvent => ({
  at: utc(text),
  type: "agent_replied",
  public: true,
  automatic: true
})
export const note = (text: string): TestEvent => ({ at: utc(text), type: "agent_replied", public: false })
export const customer = (text: string): TestEvent => ({ at: utc(text), type: "customer_replied" })
export const becomes = (
  text: string,
  status: PostHogWords["status"],
  expectedReturn?: string
): TestEvent => ({
  at: utc(text),
  type: "status_changed",
  status,
  ...(expectedReturn === undefined ? {} : { expectedReturn: utc(expectedReturn) })
})
export const escalated = (text: string, to = "Team Hazel"): TestEvent => ({
  at: utc(text),
  type: "escalated",
  to
})
export const issueLinked = (text: string, shared?: boolean): TestEvent => ({
  at: utc(text),
  type: "issue_linked",
  ...(shared === undefined ? {} : { shared })
})
export const planChanged = (text: string, plan: PostHogWords["plan"]): TestEvent => ({
  at: utc(text),
  type: "plan_changed",
  plan
})
export const severityChanged = (text: string, severity: PostHogWords["severity"]): TestEvent => ({
  at: utc(text),
  type: "severity_changed",
  severity
})

/** The present edition with some parameters replaced. */
export const patched = (parameters: Partial<SupportParameters<PostHogWords>>): TestEdition => ({
  ...present,
  parameters: { ...present.parameters, ...parameters }
})

/** The clocks of a ticket whose history can be read. */
export const clocksOf = (edition: TestEdition, ticket: TestTicket, now: Date): TicketClocks<PostHogWords> => {
  const read = clocksAt(edition, ticket, now)
  if (read._tag !== "TicketClocks") throw new Error(read.message)
  return read
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

/** An instant as `Fri 2026-11-20 20:00`, UTC; seconds where there are any. */
export const written = (at: Date): string =>
  `${DAYS[at.getUTCDay()]} ${at.toISOString().replace("T", " ").replace(":00.000Z", "").replace(".000Z", "").replace("Z", "")}`

/** A clock in one line: since when, its state, what it counted of its target, when it is due and by when to act. */
export const told = (clock: Clock): string => {
  const { metric, startedAt, endedAt, state, elapsedMs, target, breached, dueAt, actBy } = clock
  const hours = `${elapsedMs / 3_600_000}`
  return [
    `${metric} since ${written(startedAt)}`,
    endedAt === undefined ? state : `${state} ${written(endedAt)}`,
    target.kind === "some" ? `${hours} of ${target.durationMs / 3_600_000} h` : `${hours} h`,
    ...(breached === true ? ["breached"] : []),
    ...(dueAt === undefined ? [] : [`due ${written(dueAt)}`]),
    ...(actBy === undefined ? [] : [actBy === null ? "nobody to act" : `act by ${written(actBy)}`])
  ].join(", ")
}
