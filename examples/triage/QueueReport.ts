/** The whole answer in words: what was asked, the table, and what stands outside the queue. */
import type { Moments } from "../cli/Moment.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import { GONE, type QueueRow } from "./QueueRow.ts"
import { queueTable } from "./QueueTable.ts"
import type { Some, Tally } from "./Tally.ts"

/** What a report is about. */
export interface ReportOf {
  /** The edition's title. */
  readonly edition: string
  /** The input's name. */
  readonly source: string
  readonly refused: number
  /** What to try next, if anything. */
  readonly hint?: string
  readonly now: Date
  readonly moments: Moments
  /** The terminal's width; infinite where there is none. */
  readonly width: number
  readonly paint: Paint
}

/** The report's lines. */
export const queueReport = (
  tally: Tally,
  rows: ReadonlyArray<QueueRow>,
  { edition, source, refused, hint, now, moments, width, paint }: ReportOf
): ReadonlyArray<string> => {
  const head = [
    ...wrapped(`Queue at ${moments.full(now)} ${moments.zone.id}, by ${edition}`, width, "").map((line) =>
      paint("bold", line)
    ),
    ...wrapped(
      `${number(tally.read)} ${tally.read === 1 ? "ticket" : "tickets"} from ${source}` +
        (refused === 0 ? "" : `; ${number(refused)} ${refused === 1 ? "line" : "lines"} refused, see above`),
      width,
      ""
    )
  ]
  if (tally.read === 0 && refused === 0) return [`There are no tickets in ${source}.`]
  return [
    ...head,
    "",
    ...queueTable(rows, tally.groups, width, paint),
    ...(rows.length === 0 ? [] : [""]),
    ...summary(tally, rows).flatMap((text) => wrapped(text, width, "")),
    ...outside(tally).flatMap((text) => wrapped(text, width, INDENT)),
    ...(hint === undefined ? [] : ["", ...wrapped(hint, width, "").map((line) => paint("dim", line))])
  ]
}

const STATUS_WIDTH = 7
const NUMBER_WIDTH = 10
const INDENT = " ".repeat(2 + STATUS_WIDTH + NUMBER_WIDTH + 2)

const number = (count: number): string => count.toLocaleString("en")

const wrapped = (text: string, width: number, indent: string): ReadonlyArray<string> =>
  width === Number.POSITIVE_INFINITY
    ? [text]
    : wrap(text.trimStart(), width - indent.length).map((line, i) =>
        i === 0 ? text.slice(0, text.length - text.trimStart().length) + line : indent + line
      )

const summary = (tally: Tally, rows: ReadonlyArray<QueueRow>): ReadonlyArray<string> => {
  const queued = [...tally.groups.values()].reduce((sum, count) => sum + count, 0)
  const shown =
    rows.length > 0 && rows.length < queued ? `, the first ${number(rows.length)} of them above` : ""
  const parts = [
    `${number(queued)} in the queue${shown}: ${number(tally.over)} over their target`,
    ...(tally.actByGone === 0 ? [] : [`${number(tally.actByGone)} with nobody there before they are`])
  ]
  return [
    queued === 0 ? "Nothing is in the queue." : `${parts.join(", ")}.`,
    ...(rows.length === 0
      ? []
      : ["Time left and over is working time, Monday to Friday; a day is 24 hours of it."]),
    ...(rows.some(({ actBy }) => actBy.short.endsWith(GONE))
      ? [`${GONE} marks an act-by that has passed, or that there never was: the target will be missed.`]
      : [])
  ]
}

const outside = (tally: Tally): ReadonlyArray<string> => {
  const rows = [...tally.outside]
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .flatMap(([status, { count, asks }]) => {
      const wishes = [...asks]
        .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
        .map(([wish, some]) => `${number(some.count)} ${wish}: ${names(some)}`)
      return wishes.length === 0
        ? [counted(status, count, "")]
        : wishes.map((wish, i) => (i === 0 ? counted(status, count, wish) : INDENT + wish))
    })
  const future =
    tally.notYetCreated === 0 ? [] : [counted("later", tally.notYetCreated, "created after this instant")]
  return rows.length + future.length === 0 ? [] : ["", "Outside the queue", ...rows, ...future]
}

const ORDER = ["pending", "on_hold", "solved", "closed"]

const counted = (status: string, count: number, wish: string): string =>
  `  ${status.replaceAll("_", " ").padEnd(STATUS_WIDTH)}${number(count).padStart(NUMBER_WIDTH)}  ${wish}`.trimEnd()

const names = ({ count, ids }: Some): string =>
  `${ids.map(printable).join(", ")}${count > ids.length ? ", …" : ""}`
