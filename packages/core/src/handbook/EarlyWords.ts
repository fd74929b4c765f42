/** The words of the early edition, as types: those of the present one, with all of engineering as the only group. */
import type { Words } from "../support/Vocabulary.ts"
import type { PostHogWords } from "./PostHogWords.ts"

/** Plans, statuses, channels and products are the present edition's, so that its tickets can be read (H9). */
export interface EarlyWords extends Words {
  readonly plan: PostHogWords["plan"]
  readonly severity: PostHogWords["severity"]
  readonly status: PostHogWords["status"]
  readonly channel: PostHogWords["channel"]
  readonly product: PostHogWords["product"]
  readonly group: "engineering"
  readonly region: never
  readonly flag: never
}
