/** The facts about a message to a customer: what kind it is, and what it is about. None is read from the text. */
import { oneOf, yesNo } from "../policy/Fact.ts"
import { asksForSupport } from "./ContactChannel.ts"
import { legalFacts } from "./Legal.ts"

/**
 * What can be known of a message before it goes out.
 *
 * @example
 * ```ts
 * import { messageFacts } from "@hedgerow/core/support/Message"
 *
 * messageFacts.message.values.length // => 7
 * messageFacts.incidentOpen.type // => "boolean"
 * ```
 */
export const messageFacts = {
  message: oneOf(
    ["reply", "social_reply", "status_page", "incident_macro", "survey", "call", "recording_title"],
    "what is written: a reply to a ticket or on social media, the status page or a macro of an incident, a survey's invitation, words before or in a call, the title of a recording"
  ),
  asksForSupport,
  existingTicket: yesNo("the user has a ticket about it already"),
  sentFrom: oneOf(["personal", "company"], "whose account the message goes out from"),
  ...legalFacts,
  incidentRelated: yesNo("the ticket belongs to an incident: attached to it, tagged with it, or said to"),
  incidentOpen: yesNo("that incident is not resolved yet"),
  securityIncident: yesNo("the incident is one of security"),
  usesMacro: yesNo("the text is the incident's macro"),
  timelineKnown: yesNo("somebody who works on the fix has said by when"),
  progressOnly: yesNo("the message tells how far things are, and answers nothing yet"),
  escalationOutcome: oneOf(
    ["open", "bug", "feature_request", "other"],
    "what an escalation has come to; open: nothing yet"
  ),
  billingHandOver: yesNo("the issue has been investigated and goes to billing with this message"),
  deletionMethod: oneOf(
    ["none", "person_profile", "query", "project"],
    "how data is deleted that the message is about: with a person's profile, by a targeted query, with a whole project"
  ),
  profileDeleted: yesNo("the person's profile is deleted already"),
  callRecorded: yesNo("the call that the message invites to, or opens, is to be recorded")
} as const
