/** Where a ticket stands, in words: its place, its route, its warnings and the advice, each with its sources. */
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import { inForce } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Triage } from "@hedgerow/core/support/Triage"
import { lookUp } from "@hedgerow/core/support/Vocabulary"
import { HOUR } from "@hedgerow/core/time/Duration"
import { type Moments, roughly } from "../cli/Moment.ts"
import { metricTitle } from "./ClockWords.ts"
import { words } from "./HistoryWords.ts"

/** Writes a statement with what it is about and what it rests on, on as many lines as it takes. */
export type Cited = (about: string, text: string, citations: ReadonlyArray<Citation>) => ReadonlyArray<string>

/** Why a ticket stands where it does in the queue, or why it has no place. */
export const queueLines = (
  { place, state, notYetCreated, due, now }: Triage,
  edition: SupportEdition,
  cited: Cited
) => {
  if (place === undefined) {
    return notYetCreated
      ? cited("none", "it stands outside the queue until it is created", [])
      : cited(
          "none",
          `what is ${words(state.status)} stands outside the queue`,
          lookUp(edition.vocabulary.statuses, state.status)?.citations ?? []
        )
  }
  const bySeverity = inForce(edition.parameters.unknownSeverity, now)?.citations ?? []
  const known = new Set(citationIds(bySeverity))
  const byPrecedence = place.citations.filter(({ id }) => !known.has(id))
  const sources = [byPrecedence, bySeverity, "_tag" in due ? [] : due.target.citations]
  return [
    ...place.reasons.flatMap((reason, i) => cited(i === 0 ? "first" : "then", reason, sources[i] ?? [])),
    ...cited("at last", "the older ticket, then its id", [])
  ]
}

/** Who answers, who knows, who owns. */
export const routeLines = ({ route, state }: Triage, moments: Moments, cited: Cited) => {
  const { expert, group, firstLevel, responsible, checkIn, gaps } = route
  const escalation = state.escalation
  return [
    ...cited("answers", firstLevel.name, firstLevel.citations),
    ...(group.id === ""
      ? []
      : cited("group", `${group.name}${group.shared ? ", shared by all" : ""}`, group.citations)),
    ...(expert === undefined
      ? []
      : cited(
          "expert",
          `${expert.role}${expert.name === undefined ? "" : ` (${expert.name})`}, ${expert.onShift ? "there since" : "there from"} ${moments.long(expert.from)}`,
          expert.citations
        )),
    ...cited(
      "owner",
      `${responsible.name} owns the target${escalation === undefined ? "" : `, escalated ${moments.long(escalation.at)}`}`,
      responsible.citations
    ),
    ...(checkIn === undefined
      ? []
      : cited(
          "check-in",
          `${checkIn.name} keeps the customer informed until they have answered`,
          checkIn.citations
        )),
    ...gaps.flatMap(({ message, citations }) => cited("gap", message, citations))
  ]
}

/** The warnings that fell, by the present target, and those to come. */
export const warningLines = ({ warnings, now }: Triage, moments: Moments, cited: Cited) =>
  warnings.flatMap(({ at, metric, coveredHoursLeft, citations }) =>
    cited(
      at <= now ? "fell" : "to come",
      `${moments.long(at)}, ${metricTitle(metric).toLowerCase()}: ${
        coveredHoursLeft === null
          ? "nobody will be there before it is due"
          : `${roughly(coveredHoursLeft * HOUR)} of staffed time left to act`
      }`,
      citations
    )
  )

/** What the ticket's state asks for, and what a person is to judge. */
export const adviceLines = ({ advice }: Triage, cited: Cited) =>
  advice.flatMap((piece) =>
    piece._tag === "NeedsJudgement"
      ? cited(
          "judge",
          `${piece.question} Ask the ${piece.askedOf}: ${piece.options.join("; ")}.`,
          piece.citations
        )
      : cited(piece._tag === "Advice" ? piece.strength : "should", piece.message, piece.citations)
  )
