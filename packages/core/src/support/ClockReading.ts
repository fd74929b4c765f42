/** Reads one clock at an instant: its runs between the pauses, what they counted, and where its target is reached. */
import type { BusinessCalendar } from "../time/BusinessCalendar.ts"
import type { Clock, ClockState, Pause, Run } from "./Clock.ts"
import type { Metric, Rebase } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"

/** A clock while its ticket's events are being read. */
export interface ClockDraft {
  readonly metric: Metric
  readonly start: number
  end: number | undefined
  /** A status ended it, not a reply. */
  cleared: boolean
  /** The target at its start and every other since, with the instant from which it held. */
  readonly targets: Array<{ readonly since: number; readonly target: Target }>
}

/** A stretch in which the ticket's status paused its clocks; `end` is infinite while it goes on. */
export interface PauseDraft {
  readonly start: number
  end: number
  readonly status: string
}

/** The clock as it stands at `now`. Each key is always there, so that all clocks have one shape. */
export const readClock = (
  draft: ClockDraft,
  pauses: ReadonlyArray<PauseDraft>,
  now: number,
  rebase: Rebase,
  coverage: BusinessCalendar
): Clock => {
  const { target, since } = draft.targets.at(-1) as DraftTarget
  const until = draft.end ?? now
  const paused = draft.end === undefined && pauses.at(-1)?.end === Number.POSITIVE_INFINITY
  const runs = runsOf(draft, rebase === "restart" ? since : draft.start, until, pauses, rebase)
  let elapsed = 0
  for (const { start, end, calendar } of runs) {
    elapsed += calendar.timeline.between(start.getTime(), end.getTime())
  }
  const due = dueOf(target, runs, elapsed, paused ? undefined : until)
  const actBy = due === undefined ? undefined : coverage.timeline.lastOpen(draft.start, due)
  return {
    metric: draft.metric,
    startedAt: new Date(draft.start),
    endedAt: draft.end === undefined ? undefined : new Date(draft.end),
    state: draft.end === undefined ? stateOf(target, paused) : draft.cleared ? "cleared" : "met",
    elapsedMs: elapsed,
    target,
    breached: target.kind === "some" ? elapsed > target.durationMs : undefined,
    dueAt: due === undefined ? undefined : new Date(due),
    actBy: due === undefined ? undefined : actBy === undefined ? null : new Date(actBy),
    runs,
    pauses: pausesOf(draft, until, pauses),
    rebased: draft.targets.length === 1 ? NONE : rebasedOf(draft, rebase)
  }
}

type DraftTarget = ClockDraft["targets"][number]

const NONE: ReadonlyArray<never> = []

const stateOf = ({ kind }: Target, paused: boolean): ClockState =>
  kind === "none" ? "no_target" : kind === "unknown" ? "unknown_target" : paused ? "paused" : "running"

/** What is left of a stretch between the pauses, which are in order and disjoint. */
const runsOf = (
  draft: ClockDraft,
  from: number,
  until: number,
  pauses: ReadonlyArray<PauseDraft>,
  rebase: Rebase
): ReadonlyArray<Run> => {
  const runs: Array<Run> = []
  let start = from
  for (const pause of pauses) {
    if (pause.start >= until) break
    if (pause.end <= start) continue
    if (pause.start > start) addRun(runs, draft, start, pause.start, rebase)
    start = pause.end
  }
  if (start < until) addRun(runs, draft, start, until, rebase)
  return runs
}

/** `keepElapsed` counts each stretch on the calendar that held then; the others count all on the last one. */
const addRun = (
  runs: Array<Run>,
  { targets }: ClockDraft,
  start: number,
  end: number,
  rebase: Rebase
): void => {
  if (rebase !== "keepElapsed" || targets.length === 1) {
    const { calendar } = (targets.at(-1) as DraftTarget).target
    runs.push({ start: new Date(start), end: new Date(end), calendar })
    return
  }
  targets.forEach(({ since, target: { calendar } }, i) => {
    const first = Math.max(start, since)
    const last = Math.min(end, targets[i + 1]?.since ?? Number.POSITIVE_INFINITY)
    if (first < last) runs.push({ start: new Date(first), end: new Date(last), calendar })
  })
}

const pausesOf = (draft: ClockDraft, until: number, pauses: ReadonlyArray<PauseDraft>): Clock["pauses"] => {
  let during: Array<Pause> | undefined
  for (const { start, end, status } of pauses) {
    if (start >= end || start >= until || end <= draft.start) continue
    const from = new Date(Math.max(start, draft.start))
    const goesOn = end === Number.POSITIVE_INFINITY && draft.end === undefined
    during ??= []
    during.push(
      goesOn ? { start: from, status } : { start: from, end: new Date(Math.min(end, until)), status }
    )
  }
  return during ?? NONE
}

const rebasedOf = ({ targets }: ClockDraft, how: Rebase): Clock["rebased"] =>
  targets
    .slice(1)
    .map(({ since }, i) => ({ at: new Date(since), from: (targets[i] as DraftTarget).target, how }))

/** The first instant at which the runs reach the target; past them, as if counting went on from `goesOn`. */
const dueOf = (
  target: Target,
  runs: ReadonlyArray<Run>,
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
    const worked = calendar.timeline.between(start.getTime(), end.getTime())
    if (worked >= left) return calendar.timeline.add(start.getTime(), left)
    left -= worked
  }
  return undefined
}
