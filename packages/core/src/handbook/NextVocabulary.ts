/** The words of the next edition with what they mean: its statuses clear clocks, and it has a group and a mark more. */
import { readings } from "../policy/Citation.ts"
import type { Vocabulary } from "../support/Vocabulary.ts"
import type { NextWords } from "./NextWords.ts"
import { page } from "./PostHogDuty.ts"
import { vocabulary } from "./PostHogVocabulary.ts"

const citations = [page("posthog-support.md@0500aae7"), ...readings("C23", "H9")]

/** The vocabulary of the next edition. */
export const nextVocabulary: Vocabulary<NextWords> = {
  ...vocabulary,
  initialStatus: "new",
  statuses: {
    new: {
      clocks: "run",
      queued: true,
      onStaffReply: "open",
      moves: ["open", "pending", "on_hold", "resolved"],
      citations
    },
    open: { clocks: "run", queued: true, moves: ["pending", "on_hold", "resolved"], citations },
    pending: {
      clocks: "clear",
      queued: false,
      onCustomerReply: "open",
      moves: ["open", "on_hold", "resolved"],
      citations
    },
    on_hold: {
      clocks: "clear",
      queued: false,
      onCustomerReply: "open",
      moves: ["open", "pending", "resolved"],
      citations
    },
    resolved: {
      clocks: "clear",
      queued: false,
      ended: true,
      onCustomerReply: "open",
      moves: ["open", "pending", "on_hold"],
      citations
    }
  },
  products: {
    ...vocabulary.products,
    security: { title: "Security" },
    merch: { title: "Merchandise" },
    docs: { title: "Docs" },
    infrastructure: { title: "Infrastructure" }
  },
  groups: {
    ...vocabulary.groups,
    accounts_billing: { title: "Accounts & Billing", shared: false, citations }
  },
  flags: [...vocabulary.flags, "churnRisk"]
}
