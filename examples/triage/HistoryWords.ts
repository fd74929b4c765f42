/** A ticket's history in words: what happened when, and what it changed. */
import { type Citation, readings, rules } from "@hedgerow/core/policy/Citation"
import { inForce } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { TicketEvent } from "@hedgerow/core/support/TicketEvent"
import { move, statusAfter } from "@hedgerow/core/support/TicketStatus"
import type { Triage } from "@hedgerow/core/support/Triage"
import { lookUp, type Vocabulary, type Words } from "@hedgerow/core/support/Vocabulary"
import type { Citing } from "../cli/Citing.ts"
import type { Moments } from "../cli/Moment.ts"
import { printable } from "../cli/Text.ts"

/** So many events are listed at most; of more the first and the last are. */
const LISTED = 40

/** One line an event, with the status that it led to. */
export const historyLines = (
  { ticket, history, state }: Triage,
  edition: SupportEdition,
  moments: Moments,
  citing: Citing
): ReadonlyArray<readonly [when: string, what: string]> => {
  const { vocabulary } = edition
  const { plan } = ticket.organization
  const opened = [
    `created, ${words(ticket.channel)}`,
    plan === undefined ? "plan not stated" : `plan ${planTitle(vocabulary, plan)}`,
    ticket.severity === undefined ? "severity not stated" : `severity ${ticket.severity}`,
    ...(ticket.product === undefined ? [] : [`product ${printable(ticket.product)}`])
  ]
  let status: string = vocabulary.initialStatus
  const lines = history.events.map((event) => {
    const next = statusAfter<Words>(vocabulary, status, event)
    const [text, citations] = happened(event, status, edition, moments)
    const moved = next !== status && event.type !== "status_changed"
    const rule = moved ? (lookUp(vocabulary.statuses, status)?.citations ?? []) : []
    const line = moved ? `${text}; ${words(status)} → ${words(next)}` : text
    status = next
    return [moments.long(event.at), citing.say(line, [...citations, ...rule])] as const
  })
  const skipped = lines.length - LISTED
  const half = LISTED / 2
  const shown =
    skipped <= 0
      ? lines
      : [...lines.slice(0, half), ["…", `${skipped} more events`] as const, ...lines.slice(-half)]
  const left = [
    ...(history.repeated === 0 ? [] : [citing.say(`${history.repeated} that repeat others`, readings("H8"))]),
    ...(history.future === 0 ? [] : [`${history.future} after this instant`])
  ]
  return [
    [moments.long(ticket.createdAt), opened.join(", ")],
    ...shown,
    ...(left.length === 0 ? [] : [["left out", left.join(", ")] as const]),
    ["since then", `${words(state.status)} since ${moments.long(state.statusSince)}`]
  ]
}

/** A word of the vocabulary without its underscores, safe to print. */
export const words = (word: string): string => printable(word.replaceAll("_", " "))

const planTitle = (vocabulary: Vocabulary, plan: string): string =>
  printable(lookUp(vocabulary.plans, plan)?.title ?? plan)

const happened = (
  event: TicketEvent,
  status: string,
  edition: SupportEdition,
  moments: Moments
): readonly [text: string, citations: ReadonlyArray<Citation>] => {
  switch (event.type) {
    case "agent_replied":
      return event.automatic === true
        ? ["automatic acknowledgement: meets and starts no clock", readings("A11")]
        : event.public
          ? ["staff answered the customer", rules("R050")]
          : ["internal note: meets and starts no clock", readings("A11")]
    case "customer_replied": {
      const rule = lookUp(edition.vocabulary.statuses, status)
      return rule?.final === true
        ? [`the customer wrote; ${words(status)} is final, so no clock starts`, rule.citations]
        : ["the customer wrote", []]
    }
    case "status_changed": {
      const odd = !move<Words>(edition.vocabulary, status, event.status).allowed
      const back =
        event.expectedReturn === undefined ? "" : `, back expected ${moments.long(event.expectedReturn)}`
      return [
        `set to ${words(event.status)}${back}${odd ? `, an odd change from ${words(status)}` : ""}`,
        lookUp(edition.vocabulary.statuses, event.status)?.citations ?? []
      ]
    }
    case "escalated":
      return [`escalated to ${printable(event.to)}: the clocks go on`, [...rules("R048"), ...readings("A10")]]
    case "issue_linked":
      return [`issue linked${event.shared === true ? ", the customer has its link" : ""}`, readings("A13")]
    case "plan_changed": {
      const rebase = inForce(edition.parameters.rebase, event.at)
      return [`plan changed to ${planTitle(edition.vocabulary, event.plan)}`, rebase?.citations ?? []]
    }
    case "severity_changed":
      return [`severity changed to ${event.severity}`, rules("R043")]
  }
}
