/** A ticket's line in the queue, in words. */
import { remainingMs } from "@hedgerow/core/support/Clock"
import type { NoDue } from "@hedgerow/core/support/Due"
import type { Triage } from "@hedgerow/core/support/Triage"
import { lookUp, type Vocabulary } from "@hedgerow/core/support/Vocabulary"
import { DAY, HOUR } from "@hedgerow/core/time/Duration"
import { type Moments, roughly } from "../cli/Moment.ts"
import { printable } from "../cli/Text.ts"
import { adviceText } from "./AdviceWords.ts"
import { bans } from "./HandlingWords.ts"
import { actByGone, isOver } from "./Tally.ts"

/** The words of a line, safe to print. */
export interface QueueRow {
  /** The part of the queue it stands in. */
  readonly group: string
  readonly ticket: string
  readonly plan: string
  readonly severity: string
  readonly owner: string
  /** The expert's role, where somebody holds it. */
  readonly expert: string
  readonly due: Both
  readonly actBy: Both
  readonly left: Both
  readonly advice: ReadonlyArray<string>
  readonly urgency: "over" | "gone" | "warned" | "calm"
}

/** An instant or a duration for narrow and for wide tables. */
interface Both {
  readonly short: string
  readonly long: string
}

/** Stands where there is nothing to say. */
export const NOTHING = "–"
const NONE: Both = { short: NOTHING, long: NOTHING }

/** Marks an act-by that has passed, or that there never was. */
export const GONE = "!"

/** Writes a ticket's line. */
export const queueRow = (triage: Triage, vocabulary: Vocabulary, moments: Moments): QueueRow => {
  const { ticket, state, route, due, place, warnings, advice, now } = triage
  const clock = "_tag" in due ? undefined : due
  const gone = actByGone(triage)
  const mark = gone ? GONE : ""
  const both = (at: Date | null | undefined, mark = ""): Both =>
    at === undefined
      ? NONE
      : at === null
        ? { short: `nobody${mark}`, long: `nobody there${mark}` }
        : { short: moments.short(at) + mark, long: moments.minute(at) + mark }
  return {
    group: printable(place?.label ?? ""),
    ticket: printable(ticket.id),
    plan: printable(lookUp(vocabulary.plans, state.plan)?.title ?? state.plan ?? "unknown"),
    severity: printable(state.severity ?? NOTHING),
    owner: printable(route.responsible.name),
    expert: printable(route.expert?.name === undefined ? NOTHING : route.expert.role),
    due: both(clock?.dueAt),
    actBy: both(clock?.actBy, mark),
    left: timeLeft(triage),
    advice: [...bans(triage), ...advice.map((piece) => moments.inText(adviceText(piece)))].map(printable),
    urgency: isOver(triage)
      ? "over"
      : gone
        ? "gone"
        : warnings.some(({ at, metric }) => at <= now && metric === clock?.metric)
          ? "warned"
          : "calm"
  }
}

/** The time to the target, or beyond it, in working time; why there is none. */
const timeLeft = ({ due }: Triage): Both => {
  const left = "_tag" in due ? undefined : remainingMs(due)
  if (left === undefined) return same("_tag" in due ? NOTHING_DUE[due.why] : NOTHING)
  if (left === 0) return same("due now")
  const word = left < 0 ? "over" : "left"
  const time = Math.abs(left)
  return {
    short: `${roughly(time >= 10 * HOUR && time < DAY ? time - (time % HOUR) : time)} ${word}`,
    long: `${roughly(time)} ${word}`
  }
}

const same = (text: string): Both => ({ short: text, long: text })

const NOTHING_DUE: Readonly<Record<NoDue["why"], string>> = {
  no_target: "no target",
  unknown_target: "ask the plan",
  paused: "paused",
  nothing_awaited: NOTHING,
  unreadable: NOTHING
}
