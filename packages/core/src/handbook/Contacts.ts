/** Who fills the roles of PostHog's handbook, as collected. Names stand nowhere else. */
import { readings } from "../policy/Citation.ts"
import type { Contacts } from "../policy/Edition.ts"
import { type Parameter, undated } from "../policy/Parameter.ts"
import { rules } from "./PostHogDuty.ts"
import type { RuleId } from "./RuleId.ts"

const named = (
  names: ReadonlyArray<string>,
  ...ids: ReadonlyArray<RuleId>
): Parameter<ReadonlyArray<string>> => undated(names, [...rules(...ids), ...readings("A30")])

/**
 * The contacts of the present edition by role. Roles of teams that no person is named for, such as Customer Success, have none.
 *
 * @example
 * ```ts
 * import { contacts } from "@hedgerow/core/handbook/Contacts"
 *
 * contacts["legal-contact"]?.map(({ from, value }) => [from, value.length]) // => [["undated", 2]]
 * ```
 */
export const contacts: Contacts = {
  "support-lead": named(["Abigail Richardson"], "R207"),
  "legal-contact": named(["Charles Cook", "Fraser Hopper"], "R071"),
  "conduct-contact": named(["Charles Cook", "Abigail Richardson", "Fraser Hopper"], "R067"),
  "billing-lead": named(["Eleftheria Trivyzaki"], "R074"),
  "sales-mailbox": named(["sales@posthog.com"], "R081"),
  "partnership-contact": named(["Joe Martin"], "R083"),
  "marketing-erasure": named(["Joe Martin"], "R094"),
  "erasure-coordinator": named(["Fraser Hopper"], "R095"),
  "hedgehog-donor": named(["Ben Haynes"], "R066"),
  "sme.flags.eu": named(["Ben Lea"], "R197", "R198"),
  "sme.flags.na": named(["Phillip Ramirez"], "R197", "R198"),
  "sme.data.eu": named(["Luke Belton"], "R197", "R199"),
  "sme.data.na": named(["Kyle Swank"], "R197", "R199"),
  "sme.replay.eu": named(["Christian Rafferty"], "R197", "R200"),
  "sme.replay.na": named(["Ben Haynes"], "R197", "R200"),
  "sme.observability.eu": named(["Christiaan Hendriksen"], "R197", "R201"),
  "sme.observability.na": named(["Steven Shults"], "R197", "R201"),
  "sme.analytics.eu": named(["Xander Jones"], "R197", "R202")
}
