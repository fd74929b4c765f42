/** The facts of incidents: those of a ticket that may belong to one, and those that an incident's own events show. */
import { amount, oneOf, yesNo } from "../policy/Fact.ts"
import { messageFacts } from "./Message.ts"

const incidentSuspected = yesNo("somebody suspects an incident")
const ticketsOnIssue = amount(
  "tickets",
  "how many tickets, this one counted, are judged to be about the same issue"
)
const similarTickets = amount(
  "tickets",
  "how many tickets, this one counted, look as if they were about one issue"
)
const incidentRaised = yesNo("an incident is raised for it already")
const { incidentRelated, incidentOpen, securityIncident } = messageFacts

/** How grave an incident is, gravest last. Security is a flag beside it. */
export const INCIDENT_SEVERITIES = ["minor", "major", "critical"] as const

/** How grave an incident is. */
export type IncidentSeverity = (typeof INCIDENT_SEVERITIES)[number]

const incidentSeverity = oneOf(INCIDENT_SEVERITIES, "how grave the incident is; where unsure, the higher")
const commsLead = oneOf(["none", "assigned"], "whether somebody leads the communication outside")
const ingestionLagMinutes = amount("minutes", "how far behind events come in")
const incidentStage = oneOf(
  ["open", "resolved"],
  "whether customers still feel the incident that is asked about; not known where it is a ticket that is"
)
const watcher = oneOf(
  ["none", "hand_raised", "assigned"],
  "whether somebody of support watches: nobody, a raised hand, or somebody who has joined the channel"
)

/**
 * The facts by which an incident is raised, with the signs that a handbook knows.
 *
 * @example
 * ```ts
 * import { incidentRaisingFacts } from "@hedgerow/core/support/IncidentFacts"
 *
 * incidentRaisingFacts(["fire", "smoke"]).incidentSign.values // => ["fire", "smoke"]
 * ```
 */
export const incidentRaisingFacts = <const S extends string>(signs: ReadonlyArray<S>) => ({
  incidentSuspected,
  ticketsOnIssue,
  similarTickets,
  incidentRaised,
  incidentSign: oneOf(signs, "what looks like an incident"),
  ingestionLagMinutes
})

/**
 * The facts about a ticket that belongs to an incident, in the plans of a vocabulary.
 *
 * @example
 * ```ts
 * import { incidentTicketFacts } from "@hedgerow/core/support/IncidentFacts"
 *
 * incidentTicketFacts(["free", "gold"]).accountManager.values // => ["none", "available", "away"]
 * ```
 */
export const incidentTicketFacts = <const P extends string>(plans: ReadonlyArray<P>) => ({
  incidentRelated,
  attachedToIncident: yesNo("the ticket is attached to the incident"),
  incidentOpen,
  incidentSeverity,
  plan: oneOf(plans, "the organization's plan now"),
  accountManager: oneOf(
    ["none", "available", "away"],
    "whether the customer has a TAM or CSM, and who is in"
  ),
  responsePlan: oneOf(
    ["unchecked", "found", "none"],
    "whether there is a plan of how to answer such customers"
  ),
  managerReply: oneOf(
    ["not_asked", "awaited", "takes_it", "leaves_it"],
    "what the TAM or CSM said to the question who answers"
  ),
  waitOver: yesNo("the wait for the TAM or CSM is over")
})

/**
 * The facts by which an organization may be written to before it asks.
 *
 * @example
 * ```ts
 * import { incidentProactiveFacts } from "@hedgerow/core/support/IncidentFacts"
 *
 * incidentProactiveFacts.organizationHit.values // => ["no", "caused", "significantly_affected"]
 * ```
 */
export const incidentProactiveFacts = {
  organizationHit: oneOf(
    ["no", "caused", "significantly_affected"],
    "whether the organization caused the incident, or was hit by it significantly"
  ),
  contactRequested: yesNo("engineering has asked that the organization be written to"),
  leadAgreed: yesNo("the incident lead agrees"),
  commsLead,
  commsAgreed: yesNo("the Comms Lead agrees")
} as const

/**
 * What an incident's events, the hours and its host say of it.
 *
 * @example
 * ```ts
 * import { incidentFacts } from "@hedgerow/core/support/IncidentFacts"
 *
 * incidentFacts.watcher.values // => ["none", "hand_raised", "assigned"]
 * ```
 */
export const incidentFacts = {
  incidentStage,
  incidentSeverity,
  securityIncident,
  volunteerAsked: yesNo("the team was asked for a volunteer to watch"),
  watcher,
  raiserWatch: oneOf(
    ["open", "settled"],
    "whether the member of support who raised it watches or has handed that over; settled where somebody else raised it"
  ),
  leadReminded: yesNo("the incident lead was reminded that nobody of support has joined"),
  inCoverage: yesNo("it is within the hours in which support is there"),
  supportOnline: yesNo("somebody of support is within their own working hours"),
  supportLeadTold: yesNo("the support lead was told that nobody watches"),
  watcherLeaves: yesNo("the watcher is about to log off"),
  pageWording: oneOf(["unreviewed", "clear", "unclear"], "what is thought of the status page's wording"),
  commsLead,
  externalComms: yesNo("the incident needs communication outside"),
  appDown: yesNo("the app is down, in part or as a whole"),
  ingestionLagMinutes,
  newsAgreed: yesNo("the incident lead agrees that the news of a security incident goes out"),
  macro: oneOf(["none", "draft", "in_use"], "whether there is a macro for it"),
  macroNeed: oneOf(
    ["likely", "not_needed"],
    "whether several tickets are likely; likely unless judged otherwise"
  ),
  macroSeen: yesNo("the Comms Lead has seen the macro"),
  macroAnnounced: yesNo("the team knows of the macro"),
  situationChange: oneOf(
    ["none", "unjudged", "significant"],
    "whether the situation has changed since the macro was written"
  ),
  macroChangeTold: yesNo("the Comms Lead knows what changed in the macro"),
  incidentNews: oneOf(
    ["none", "major_update", "impact_change", "ticket_pattern", "resolution", "of_no_help"],
    "what the team was not told yet; of no help: nothing that helps to answer tickets"
  ),
  patternTold: yesNo("the Comms Lead knows of the pattern in tickets"),
  sensitiveMessage: yesNo("a message is complex or sensitive"),
  postMortemRead: yesNo("support has read the post-mortem")
} as const
