/** Tickets made up for measuring: a month of conversations of 1 to 12 events, as a working queue sees them at one instant. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Ticket } from "@hedgerow/core/support/Ticket"
import type { TicketEvent } from "@hedgerow/core/support/TicketEvent"
import { type Random, random } from "./Random.ts"

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** The instant at which the tickets are looked at. */
export const NOW = new Date("2026-11-20T16:00:00Z")

type Words = PostHogWords

const PLANS: ReadonlyArray<Words["plan"]> = [
  "free",
  "pay_as_you_go",
  "pay_as_you_go",
  "boost",
  "scale",
  "enterprise"
]
const SEVERITIES: ReadonlyArray<Words["severity"]> = ["critical", "high", "medium", "medium", "low", "low"]
const CHANNELS: ReadonlyArray<Words["channel"]> = [
  "in_app",
  "in_app",
  "in_app",
  "email",
  "slack",
  "community"
]
const PRODUCTS = [
  "product_analytics",
  "replay",
  "feature_flags",
  "data_warehouse",
  "ingestion",
  "surveys",
  "toaster"
]

/** So many tickets, always the same. */
export const tickets = (count: number): ReadonlyArray<Ticket<Words>> => [...ticketStream(count)]

/** The same, one after the other. */
export function* ticketStream(count: number): Generator<Ticket<Words>> {
  const dice = random(331)
  for (let i = 1; i <= count; i++) yield ticket(`T-${i}`, dice)
}

const ticket = (id: string, dice: Random): Ticket<Words> => {
  const { next, pick, whole } = dice
  const createdAt = new Date(NOW.getTime() - whole(MINUTE, 30 * DAY))
  return {
    id,
    createdAt,
    channel: pick(CHANNELS),
    organization: {
      id: `o${whole(1, 400)}`,
      ...(next() < 0.95 ? { plan: pick(PLANS) } : {}),
      ...(next() < 0.03 ? { top20: true } : {}),
      ...(next() < 0.1 ? { priority: true } : {})
    },
    ...(next() < 0.9 ? { product: pick(PRODUCTS) } : {}),
    ...(next() < 0.8 ? { severity: pick(SEVERITIES) } : {}),
    subject: "Events are missing from yesterday's insight",
    events: conversation(createdAt.getTime(), whole(1, 12), dice)
  }
}

/** Staff and customer by turns, with what else happens to a ticket; whatever would lie after now is left out. */
const conversation = (createdAt: number, length: number, dice: Random): ReadonlyArray<TicketEvent<Words>> => {
  const { next, whole } = dice
  const events: Array<TicketEvent<Words>> = []
  let at = createdAt
  let theirTurn = false
  while (events.length < length) {
    at += theirTurn ? whole(5 * MINUTE, 3 * DAY) : whole(2 * MINUTE, DAY)
    if (at > NOW.getTime()) break
    if (theirTurn) events.push({ at: new Date(at), type: "customer_replied" })
    else if (next() < 0.25) events.push(aside(new Date(at), dice))
    else {
      events.push({ at: new Date(at), type: "agent_replied", public: true })
      if (next() < 0.5) events.push({ at: new Date(at), type: "status_changed", status: after(next()) })
    }
    theirTurn = events.at(-1)?.type !== "customer_replied" && next() < 0.7
  }
  return events.slice(0, length)
}

const after = (chance: number): Words["status"] =>
  chance < 0.6 ? "pending" : chance < 0.75 ? "on_hold" : "solved"

/** What is no word to the customer. */
const aside = (at: Date, { pick }: Random): TicketEvent<Words> =>
  pick<TicketEvent<Words>>([
    { at, type: "agent_replied", public: false },
    { at, type: "agent_replied", public: false },
    { at, type: "escalated", to: "ingestion" },
    { at, type: "issue_linked", shared: true },
    { at, type: "severity_changed", severity: "high" },
    { at, type: "plan_changed", plan: "scale" }
  ])
