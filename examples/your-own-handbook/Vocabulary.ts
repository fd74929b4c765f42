/** What the words mean: the titles that people see, and what a status does to a ticket and its clocks. */
import type { ActRule, Vocabulary } from "@hedgerow/core/support/Vocabulary"
import { type Act, type BrambleWords, rules } from "./Words.ts"

/** The vocabulary of Bramble Bikes. */
export const vocabulary: Vocabulary<BrambleWords> = {
  plans: { solo: { title: "Solo" }, crew: { title: "Crew" }, fleet: { title: "Fleet" } },
  severities: ["stranded", "limping", "question"],
  channels: ["phone", "chat", "letter"],
  initialStatus: "fresh",
  // `clocks` says whether the promised time runs; `queued` whether the ticket is ours to work on.
  statuses: {
    fresh: {
      clocks: "run",
      queued: true,
      onStaffReply: "with_us",
      moves: ["with_us", "with_rider", "settled"],
      citations: rules("B10")
    },
    with_us: { clocks: "run", queued: true, moves: ["with_rider", "settled"], citations: rules("B10") },
    with_rider: {
      clocks: "pause",
      queued: false,
      onCustomerReply: "with_us",
      moves: ["with_us", "settled"],
      citations: rules("B10")
    },
    settled: {
      clocks: "pause",
      queued: false,
      ended: true,
      onCustomerReply: "with_us",
      moves: [],
      citations: rules("B10")
    }
  },
  products: { bike: { title: "Bikes" }, battery: { title: "Batteries" }, invoice: { title: "Invoices" } },
  aliases: { cargo_bike: "bike" },
  groups: {
    workshop: { title: "Workshop", shared: false, citations: rules("B5") },
    desk: { title: "Desk", shared: true, citations: rules("B5") }
  },
  regions: ["ghent"],
  flags: ["hospital"],
  // What reaches the customer is held back where a rule forbids public replies.
  acts: {
    delete_trips: { reachesCustomer: false },
    ask_owner: { reachesCustomer: true },
    ask_to_wait: { reachesCustomer: true }
  } satisfies Record<Act, ActRule>
}
