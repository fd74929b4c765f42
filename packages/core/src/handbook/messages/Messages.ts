/** All rules about messages to customers, as one policy. */
import { joinMessages } from "../../policy/MessageRule.ts"
import { billingMessages } from "./Billing.ts"
import { callMessages } from "./Calls.ts"
import { deletionMessages } from "./Deletion.ts"
import { githubMessages } from "./Github.ts"
import { incidentMessages } from "./Incident.ts"
import { incidentPages } from "./IncidentPages.ts"
import { socialMessages } from "./Social.ts"
import { targetMessages } from "./Targets.ts"
import { toneMessages } from "./Tone.ts"

/**
 * The handbook's rules about messages.
 *
 * @example
 * ```ts
 * import { messageLinks } from "@hedgerow/core/handbook/messages/Common"
 * import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
 *
 * const statusPage = undated("https://status.example.com", [])
 * const check = compileMessages(messagePolicy, { id: "example", thresholds: {}, links: { ...messageLinks, statusPage } })
 * const facts = { message: "reply", incidentRelated: true, incidentOpen: true, usesMacro: true } as const
 * check("We're working on it.", facts, new Date("2026-11-20T12:00:00Z")).violations.map(({ rule, found }) => [rule, found])
 * // => [["not-just-working-on-it", "working on it"], ["status-page-linked", null], ["timeline-or-none", null]]
 * ```
 */
export const messagePolicy = joinMessages("messages", "Messages to customers", [
  socialMessages,
  githubMessages,
  targetMessages,
  billingMessages,
  deletionMessages,
  incidentMessages,
  incidentPages,
  callMessages,
  toneMessages
])
