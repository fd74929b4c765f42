/** What happens in an incident, as its history tells it. */
import type { Facts } from "../policy/Fact.ts"
import type { IncidentSeverity, incidentFacts } from "./IncidentFacts.ts"

type Shown = Facts<typeof incidentFacts>

/**
 * What each event that needs no further word makes of the incident's facts.
 *
 * @example
 * ```ts
 * import { EFFECTS } from "@hedgerow/core/support/IncidentEvent"
 *
 * EFFECTS.page_updated // => { pageWording: "unreviewed" }
 * ```
 */
export const EFFECTS = {
  volunteer_asked: { volunteerAsked: true },
  raiser_handed_over: { raiserWatch: "settled" },
  lead_reminded: { leadReminded: true },
  support_lead_told: { supportLeadTold: true },
  page_updated: { pageWording: "unreviewed" },
  page_found_clear: { pageWording: "clear" },
  page_found_unclear: { pageWording: "unclear" },
  macro_judged_unneeded: { macroNeed: "not_needed" },
  macro_judged_needed: { macroNeed: "likely" },
  macro_drafted: { macro: "draft", macroSeen: false, macroAnnounced: false, situationChange: "none" },
  macro_seen: { macroSeen: true, macroChangeTold: true },
  macro_put_to_use: { macro: "in_use" },
  macro_announced: { macroAnnounced: true },
  macro_updated: { situationChange: "none", macroChangeTold: false },
  macro_change_told: { macroChangeTold: true },
  macro_deleted: { macro: "none" },
  situation_changed: { situationChange: "unjudged", incidentNews: "impact_change" },
  change_found_significant: { situationChange: "significant" },
  change_found_slight: { situationChange: "none" },
  comms_needed: { externalComms: true },
  comms_lead_appointed: { commsLead: "assigned" },
  comms_lead_left: { commsLead: "none" },
  security_news_agreed: { newsAgreed: true },
  major_update: { incidentNews: "major_update" },
  detail_update: { incidentNews: "of_no_help" },
  ticket_pattern_seen: { incidentNews: "ticket_pattern", patternTold: false },
  pattern_told: { patternTold: true },
  team_told: { incidentNews: "none" },
  message_found_sensitive: { sensitiveMessage: true },
  message_settled: { sensitiveMessage: false },
  impact_resolved: { incidentStage: "resolved", incidentNews: "resolution", watcherLeaves: false },
  reopened: { incidentStage: "open", incidentNews: "major_update" },
  post_mortem_read: { postMortemRead: true }
} as const satisfies Readonly<Record<string, Shown>>

interface At {
  readonly at: Date
}

/** An event that says all by its name. */
interface Plain extends At {
  readonly type: keyof typeof EFFECTS
}

/** How grave it is was set or corrected. */
interface SeveritySet extends At {
  readonly type: "severity_set"
  readonly severity: IncidentSeverity
}

/** It was flagged as one of security, or the flag was taken off. */
interface SecurityFlagged extends At {
  readonly type: "security_flagged"
  readonly security: boolean
}

/** Somebody of support raised a hand, joined the channel, is about to log off, or has. */
interface ByPerson extends At {
  readonly type: "hand_raised" | "channel_joined" | "logging_off" | "logged_off"
  readonly person: string
}

/** A ticket was attached to it. */
interface TicketAttached extends At {
  readonly type: "ticket_attached"
  readonly ticket: string
}

/** An event of an incident's history. */
export type IncidentEvent = Plain | SeveritySet | SecurityFlagged | ByPerson | TicketAttached

/** Whether an event says all by its name. */
export const isPlain = (event: IncidentEvent): event is Plain => Object.hasOwn(EFFECTS, event.type)
