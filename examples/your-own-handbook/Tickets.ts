/** A handful of tickets, as a helpdesk's export would give them. */
import type { Ticket } from "@hedgerow/core/support/Ticket"
import type { BrambleWords } from "./Words.ts"

/** The instant from which they are seen: the afternoon before the winter rest. */
export const NOW = new Date("2026-12-23T14:00:00Z")

/** The tickets. From outside they would come through `ticketReader(vocabulary)` of `support/Ticket`, which checks them. */
export const TICKETS: ReadonlyArray<Ticket<BrambleWords>> = [
  {
    id: "K-1",
    createdAt: new Date("2026-12-23T13:00:00Z"),
    channel: "chat",
    organization: { id: "tandem-tiles", plan: "fleet" },
    product: "bike",
    severity: "limping",
    events: []
  },
  {
    id: "K-2",
    createdAt: new Date("2026-12-22T09:00:00Z"),
    channel: "phone",
    organization: { id: "pear-press", plan: "crew" },
    product: "battery",
    severity: "stranded",
    events: []
  },
  {
    id: "K-3",
    createdAt: new Date("2026-12-23T13:30:00Z"),
    channel: "phone",
    organization: { id: "ward-wheels", plan: "crew", hospital: true },
    product: "cargo_bike",
    severity: "question",
    events: []
  },
  {
    id: "K-4",
    createdAt: new Date("2026-12-21T10:00:00Z"),
    channel: "letter",
    organization: { id: "moth-mail", plan: "crew" },
    product: "invoice",
    facts: { tripDeletion: true, askedByOwner: true, bikeOut: false, tripAgeDays: 12 },
    events: []
  },
  {
    id: "K-5",
    createdAt: new Date("2026-12-22T12:00:00Z"),
    channel: "chat",
    organization: { id: "one-wheel", plan: "solo" },
    facts: { tripDeletion: true, askedByOwner: true },
    events: []
  },
  {
    id: "K-6",
    createdAt: new Date("2026-12-22T08:00:00Z"),
    channel: "chat",
    organization: { id: "tandem-tiles", plan: "fleet" },
    product: "battery",
    events: [
      { at: new Date("2026-12-22T09:00:00Z"), type: "agent_replied", public: true },
      { at: new Date("2026-12-22T09:00:00Z"), type: "status_changed", status: "with_rider" }
    ]
  }
]
