/** Why a ticket stands where it stands: the whole derivation in words, each statement with what it rests on. */
import { readings } from "@hedgerow/core/policy/Citation"
import { type Clock, remainingMs } from "@hedgerow/core/support/Clock"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Triage } from "@hedgerow/core/support/Triage"
import { lookUp } from "@hedgerow/core/support/Vocabulary"
import { Citing } from "../cli/Citing.ts"
import { type Moments, roughly } from "../cli/Moment.ts"
import type { Paint } from "../cli/Paint.ts"
import { cut, pad, printable, wrap } from "../cli/Text.ts"
import { clockPicture, type NumberedClock } from "./ClockPicture.ts"
import { type ClockContext, clockHeadline, clockStatements, metricTitle } from "./ClockWords.ts"
import { handlingLines } from "./HandlingWords.ts"
import { historyLines, words } from "./HistoryWords.ts"
import { adviceLines, type Cited, queueLines, routeLines, warningLines } from "./StandingWords.ts"

/** How an explanation is written. */
export interface Manner {
  readonly moments: Moments
  readonly width: number
  readonly paint: Paint
}

/** The explanation's lines. */
export const explanation = (
  triage: Triage,
  edition: SupportEdition,
  { moments, width, paint }: Manner
): ReadonlyArray<string> => {
  const { clocks, now } = triage
  const citing = new Citing(paint)
  const context: ClockContext = { edition, now, moments, citing }
  const say = (about: string, text: string, aboutWidth = 10): ReadonlyArray<string> => {
    const lines = wrap(text, width - aboutWidth - 2)
    return lines.map((line, i) => `  ${i === 0 ? pad(about, aboutWidth) : " ".repeat(aboutWidth)}${line}`)
  }
  const part = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
    lines.length === 0 ? [] : ["", paint("bold", title.toUpperCase()), ...lines]
  const cited: Cited = (about, text, citations) =>
    say(about, citing.say(moments.inText(printable(text)), citations))
  const history = historyLines(triage, edition, moments, citing)
  const listed = clocks.map((clock, i) => ({ clock, number: i + 1 })).slice(-LISTED)
  const whenWidth = Math.max(...history.map(([when]) => when.length)) + 2
  return [
    ...heading(triage, edition, moments, paint, width),
    ...part("In short", say("", inShort(triage, context), 0)),
    ...part(
      "History",
      history.flatMap(([when, what]) => say(when, what, whenWidth))
    ),
    ...part("Clocks", clockLines(listed, context, width, paint)),
    ...say("", endedBefore(clocks.slice(0, -listed.length)), 0).filter((line) => line.trim() !== ""),
    ...listed.flatMap(({ clock, number }) => [
      "",
      ...wrap(`${number}. ${metricTitle(clock.metric)}: ${clockHeadline(clock, context)}`, width).map(
        (line) => paint(clock.breached === true ? "red" : "bold", line)
      ),
      ...clockStatements(clock, context).flatMap(([about, text]) => say(about, text))
    ]),
    ...part("Place in the queue", queueLines(triage, edition, cited)),
    ...part("Where it goes", routeLines(triage, moments, cited)),
    ...part("Warnings", warningLines(triage, moments, cited)),
    ...part("Advice", adviceLines(triage, cited)),
    ...part("What the handbook asks", handlingLines(triage.handling, cited)),
    ...part("What it rests on", citing.list(width))
  ]
}

/** Of more clocks than these the last are explained. */
const LISTED = 20

const clockLines = (
  clocks: ReadonlyArray<NumberedClock>,
  { now, moments }: ClockContext,
  width: number,
  paint: Paint
): ReadonlyArray<string> =>
  clocks.length === 0 ? [] : ["", ...clockPicture(clocks, now, moments, width, paint)]

const endedBefore = (clocks: ReadonlyArray<Clock>): string => {
  const late = clocks.filter(({ breached }) => breached === true).length
  return clocks.length === 0
    ? ""
    : `The ${clocks.length} clocks before these have ended, ${late} of them late; --json has them all.`
}

/** Of a longer id or subject, the beginning will do. */
const LONGEST_TITLE = 200

const heading = (
  { ticket, state, now }: Triage,
  edition: SupportEdition,
  moments: Moments,
  paint: Paint,
  width: number
): ReadonlyArray<string> => {
  const title = [ticket.id, ...(ticket.subject === undefined ? [] : [ticket.subject])]
  const plan = lookUp(edition.vocabulary.plans, state.plan)?.title ?? state.plan ?? "plan not stated"
  const severity = state.severity === undefined ? "severity not stated" : `severity ${state.severity}`
  const status = `${words(state.status)} since ${moments.long(state.statusSince)}`
  return [
    ...wrap(title.map((text) => cut(printable(text), LONGEST_TITLE)).join("  "), width).map((line) =>
      paint("bold", line)
    ),
    ...wrap(`${printable(plan)}, ${printable(severity)}, ${status}`, width),
    ...wrap(
      `Asked at ${moments.full(now)} ${moments.zone.id}, by ${edition.title} (edition ${edition.id})`,
      width
    ).map((line) => paint("dim", line))
  ]
}

const inShort = ({ due, notYetCreated, now }: Triage, { moments, citing }: ClockContext): string => {
  if (notYetCreated) return "The ticket was created after this instant: it has no clocks and no place yet."
  if ("_tag" in due) return citing.say(`Nothing is due: ${printable(due.message)}.`, due.citations)
  const left = remainingMs(due) ?? 0
  const time = left < 0 ? `${roughly(-left)} over` : `${roughly(left)} left`
  const dueAt = due.dueAt === undefined ? "" : moments.long(due.dueAt)
  return citing.say(
    `${metricTitle(due.metric)} due ${dueAt}, ${time} in working time${actByShort(due, now, moments)}. Of the clocks that have not ended the one due first counts.`,
    readings("A9")
  )
}

const actByShort = ({ actBy, dueAt, breached }: Clock, now: Date, moments: Moments): string => {
  if (breached === true || actBy === undefined) return ""
  if (actBy === null) return "; nobody is there before that"
  if (actBy.getTime() === dueAt?.getTime()) return ""
  return `; act by ${moments.long(actBy)}${actBy <= now ? ", which has passed" : ""}`
}
