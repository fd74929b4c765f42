/** What becomes of triaged tickets: a table, JSON, or one explanation. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Triage } from "@hedgerow/core/support/Triage"
import type { Moments } from "../cli/Moment.ts"
import type { Paint } from "../cli/Paint.ts"
import { Refusals } from "../cli/Refusals.ts"
import { printable, printableJson } from "../cli/Text.ts"
import { explanation } from "./Explanation.ts"
import { queueReport } from "./QueueReport.ts"
import { type QueueRow, queueRow } from "./QueueRow.ts"
import { QueueTop } from "./QueueTop.ts"
import { Tally } from "./Tally.ts"
import type { Refused } from "./TicketLines.ts"
import { triageJson } from "./TriageJson.ts"

/** All read; some lines refused; nothing could run. */
export type ExitCode = 0 | 1 | 2

/** Takes tickets one after another. What it keeps does not grow with their number. */
export interface Output {
  readonly take: (triage: Triage<PostHogWords>) => void
  /** Whether a refused line is worth a report. */
  readonly refuse: (refused: Refused) => boolean
  /** What can be written by now. */
  readonly flush: () => string
  /** It has what it wants: the rest need not be read. */
  readonly done: () => boolean
  /** The last words, after so many refused lines. */
  readonly finish: (refused: number) => {
    readonly text?: string
    /** For standard error, a sentence without its full stop. */
    readonly note?: string
    readonly exitCode: ExitCode
  }
}

/** What outputs need to know. */
export interface Setting {
  readonly edition: SupportEdition<PostHogWords>
  readonly now: Date
  readonly moments: Moments
  /** The input's name, safe to print. */
  readonly source: string
  /** What to try next, if anything. */
  readonly hint?: string
  /** The terminal's width; infinite where there is none. */
  readonly width: number
  readonly paint: Paint
}

/** One object for every ticket, in the order of the input. */
export const jsonOutput = ({ source }: Setting): Output => {
  let text = ""
  let read = 0
  return {
    take: (triage) => {
      read++
      text += `${printableJson(triageJson(triage))}\n`
    },
    refuse: () => true,
    flush: () => {
      const written = text
      text = ""
      return written
    },
    done: () => false,
    finish: (refused) => ({
      ...(read + refused === 0 ? { note: `there are no tickets in ${source}` } : {}),
      exitCode: refused === 0 ? 0 : 1
    })
  }
}

/** The queue as a table, once all tickets are known. */
export const tableOutput = (limit: number, setting: Setting): Output => {
  const top = new QueueTop<QueueRow>(limit)
  const tally = new Tally()
  return {
    take: (triage) => {
      tally.add(triage)
      if (triage.place !== undefined) {
        top.offer(triage.place, () => queueRow(triage, setting.edition.vocabulary, setting.moments))
      }
    },
    refuse: () => true,
    flush: () => "",
    done: () => false,
    finish: (refused) => ({
      text: lines(queueReport(tally, top.rows(), { ...setting, edition: setting.edition.title, refused })),
      exitCode: refused === 0 ? 0 : 1
    })
  }
}

/** An explanation is no wider than this, so that it can be read, and this wide where there is no terminal. */
const READABLE = { most: 100, without: 80 }

/** Why one ticket stands where it stands. */
export const explainOutput = (id: string, setting: Setting): Output => {
  let read = 0
  let found: Triage<PostHogWords> | undefined
  let unusable: Refused | undefined
  return {
    take: (triage) => {
      read++
      if (triage.ticket.id === id) found ??= triage
    },
    refuse: (refused) => {
      if (refused.id !== id) return true
      unusable ??= refused
      return false
    },
    flush: () => "",
    done: () => found !== undefined || unusable !== undefined,
    finish: (refused) => {
      if (found !== undefined) {
        const { edition, width } = setting
        const fitting = Number.isFinite(width) ? Math.min(width, READABLE.most) : READABLE.without
        return {
          text: lines(explanation(found, edition, { ...setting, width: fitting })),
          exitCode: refused === 0 ? 0 : 1
        }
      }
      if (unusable !== undefined) {
        return {
          note: `ticket ${printable(id)} cannot be explained. ${new Refusals("ticket").text(unusable)}`,
          exitCode: 2
        }
      }
      const others = refused === 0 ? "" : `; ${refused} lines were refused, see above`
      return {
        note: `there is no ticket ${printable(id)} among the ${read} in ${setting.source}${others}`,
        exitCode: 2
      }
    }
  }
}

const lines = (all: ReadonlyArray<string>): string => all.map((line) => `${line}\n`).join("")
