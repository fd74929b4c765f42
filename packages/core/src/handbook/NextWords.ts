/** The words of the next edition, as types: those of the present one, with the company's own ticketing and its teams. */
import type { Words } from "../support/Vocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"

/** Tickets are resolved, not solved and closed; security, merchandise, docs and infrastructure are told apart. */
export interface NextWords extends Words {
  readonly plan: PostHogWords["plan"]
  readonly severity: PostHogWords["severity"]
  readonly status: "new" | "open" | "pending" | "on_hold" | "resolved"
  readonly channel: PostHogWords["channel"]
  readonly product: PostHogWords["product"] | "security" | "merch" | "docs" | "infrastructure"
  readonly group: PostHogWords["group"] | "accounts_billing"
  readonly region: PostHogWords["region"]
  readonly flag: PostHogWords["flag"] | "churnRisk"
}
