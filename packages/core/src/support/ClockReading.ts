/** Reads one clock at an instant: its runs between the pauses, what they counted, and where its target is reached. */
import type { BusinessCalendar } from "../time/BusinessCalendar.ts"
import type { Clock, Run } from "./Clock.ts"
import type { Metric, Rebase } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"

/** A clock while its ticket's events are being read. */
export interface ClockDraft {
  readonly metric: Metric
  readonly start: number
  end: number | undefined
  /** The target at its start and every other since, with the instant from which it held. */
  readonly targets: Array<{ readonly since: number; readonly target: Target }>
}

/** A stretch in which the ticket's status paused its clocks; `end` is infinite while it goes on. */
export interface PauseDraft {
  readonly start: number
  end: number
  readonly status: string
}

/** Half-open stretches of working time on one calendar, in epoch milliseconds. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly calendar: BusinessCalendar
}

/** The clock as it stands at `now`. */
export const readClock = (
  draft: ClockDraft,
  pauses: ReadonlyArray<PauseDraft>,
  now: number,
  rebase: Rebase,
  coverage: BusinessCalendar
): Clock => {
  const { target, since } = draft.targets.at(-1) as ClockDraft["targets"][number]
  const until = draft.end ?? now
  const from = rebase === "restart" ? since : draft.start
  const during = pauses.filter(({ start, end }) => start < end && start < until && end > draft.start)
  const paused = draft.end === undefined && pauses.at(-1)?.end === Number.POSITIVE_INFINITY
  const runs = piecesOf(draft, rebase, runsBetween(from, until, during))
  const elapsed = runs.reduce(
    (sum, { start, end, calendar }) => sum + calendar.timeline.between(start, end),
    0
  )
  const due = dueOf(target, runs, elapsed, paused ? undefined : until)
  const actBy = due === undefined ? undefined : coverage.timeline.lastOpen(draft.start, due)
  return {
    metric: draft.metric,
    startedAt: new Date(draft.start),
    ...(draft.end === undefined ? {} : { endedAt: new Date(draft.end) }),
    state:
      draft.end !== undefined
        ? "met"
        : target.kind === "some"
          ? paused
            ? "paused"
            : "running"
          : target.kind === "none"
            ? "no_target"
            : "unknown_target",
    elapsedMs: elapsed,
    target,
    ...(target.kind === "some" ? { breached: elapsed > target.durationMs } : {}),
    ...(due === undefined
      ? {}
      : { dueAt: new Date(due), actBy: actBy === undefined ? null : new Date(actBy) }),
    runs: runs.map(
      ({ start, end, calendar }): Run => ({ start: new Date(start), end: new Date(end), calendar })
    ),
    pauses: during.map(({ start, end, status }) => ({
      start: new Date(Math.max(start, draft.start)),
      ...(end === Number.POSITIVE_INFINITY && paused ? {} : { end: new Date(Math.min(end, until)) }),
      status
    })),
    rebased: draft.targets.slice(1).map((next, i) => ({
      at: new Date(next.since),
      from: (draft.targets[i] as ClockDraft["targets"][number]).target,
      how: rebase
    }))
  }
}

/** What is left of a stretch between the pauses; those are in order and disjoint. */
const runsBetween = (from: number, until: number, pauses: ReadonlyArray<PauseDraft>): Array<number> => {
  const runs: Array<number> = []
  let start = from
  for (const pause of pauses) {
    if (pause.start > start) runs.push(start, Math.min(pause.start, until))
    start = Math.max(start, pause.end)
  }
  if (start < until) runs.push(start, until)
  return runs
}

/** `keepElapsed` counts each stretch on the calendar that held then; the others count all on the last one. */
const piecesOf = (draft: ClockDraft, rebase: Rebase, runs: ReadonlyArray<number>): ReadonlyArray<Stretch> => {
  const last = (draft.targets.at(-1) as ClockDraft["targets"][number]).target.calendar
  const spans =
    rebase === "keepElapsed"
      ? draft.targets.map(({ since, target }, i) => ({
          since,
          until: draft.targets[i + 1]?.since ?? Number.POSITIVE_INFINITY,
          calendar: target.calendar
        }))
      : [{ since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, calendar: last }]
  return spans.flatMap(({ since, until, calendar }) => {
    const pieces: Array<Stretch> = []
    for (let i = 0; i < runs.length; i += 2) {
      const start = Math.max(runs[i] as number, since)
      const end = Math.min(runs[i + 1] as number, until)
      if (start < end) pieces.push({ start, end, calendar })
    }
    return pieces
  })
}

/** The first instant at which the runs reach the target; past them, as if counting went on from `goesOn`. */
const dueOf = (
  target: Target,
  runs: ReadonlyArray<Stretch>,
  elapsed: number,
  goesOn: number | undefined
): number | undefined => {
  if (target.kind !== "some") return undefined
  if (elapsed < target.durationMs) {
    if (goesOn === undefined) return undefined
    const due = target.calendar.timeline.add(goesOn, target.durationMs - elapsed)
    return Number.isNaN(due) ? undefined : due
  }
  let left = target.durationMs
  for (const { start, end, calendar } of runs) {
    const worked = calendar.timeline.between(start, end)
    if (worked >= left) return calendar.timeline.add(start, left)
    left -= worked
  }
  return undefined
}
