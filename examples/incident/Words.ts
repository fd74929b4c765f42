/** Duties and events of an incident in words. */
import type { IncidentEvent } from "@hedgerow/core/support/IncidentEvent"
import type { IncidentStep, Kept } from "@hedgerow/core/support/IncidentForm"
import type { IncidentDuty } from "@hedgerow/core/support/IncidentStanding"
import { printable } from "../cli/Text.ts"
import type { Change } from "./Timeline.ts"

const spoken = (name: string): string => name.replaceAll("_", " ")

/** What an event says besides its name. */
const detailOf = (one: Kept<IncidentEvent | IncidentStep>): string => {
  switch (one.type) {
    case "severity_set":
      return ` to ${one.severity}`
    case "security_flagged":
      return one.security ? ": one of security" : ": not one of security"
    case "ticket_attached":
      return `: ${one.ticket}`
    case "step_done":
      return `: ${one.step} of ${one.procedure}`
    case "hand_raised":
    case "channel_joined":
    case "logging_off":
    case "logged_off":
      return `: ${one.person}`
    default:
      return ""
  }
}

/** An event with its note, safe to print. */
export const eventWords = (one: Kept<IncidentEvent | IncidentStep>): string => {
  const { note } = one
  return printable(`${spoken(one.type)}${detailOf(one)}${typeof note === "string" ? ` (${note})` : ""}`)
}

const value = (one: unknown): string => {
  if (typeof one === "boolean") return one ? "yes" : "no"
  return one === undefined ? "unknown" : spoken(String(one))
}

/** What differs in a fact: `macro: none → draft`. */
export const changeWords = ({ fact, from, to }: Change): string => `${fact}: ${value(from)} → ${value(to)}`

/** What is asked, in few words. */
export const askedWords = (duty: IncidentDuty): string => {
  switch (duty._tag) {
    case "Do":
      return spoken(duty.act)
    case "Permit":
      return `may ${spoken(duty.act)}`
    case "Forbid":
      return `must not ${spoken(duty.act)}`
    case "Tell":
      return `tell ${duty.roles.join(" and ")}`
    case "Follow":
      return `follow ${duty.procedure}`
    case "Nothing":
      return "nothing to do"
    case "NeedsJudgement":
      return "judge"
  }
}

/** What is asked, in full. */
export const sentenceOf = (duty: IncidentDuty): string =>
  duty._tag === "NeedsJudgement" ? `${duty.question} (${duty.options.join("; ")})` : duty.text
