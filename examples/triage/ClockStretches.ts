/** A clock's life cut into stretches: what counted, what was paused, what was closed. Their lengths add up. */
import { type Clock, counted } from "@hedgerow/core/support/Clock"

/** `dropped`: before a change of target from which counting began anew. */
export type StretchKind = "counted" | "paused" | "closed" | "dropped"

/** Half-open, in epoch milliseconds. */
export interface Stretch {
  readonly kind: StretchKind
  readonly start: number
  readonly end: number
  /** The status that paused it. */
  readonly status?: string
}

/** The stretches from a clock's start to its end or `now`, in order, without gaps. */
export const stretchesOf = (clock: Clock, now: Date): ReadonlyArray<Stretch> => {
  const until = (clock.endedAt ?? now).getTime()
  const known: ReadonlyArray<Stretch> = [
    ...counted(clock).map(({ start, end }) => ({
      kind: "counted" as const,
      start: start.getTime(),
      end: end.getTime()
    })),
    ...clock.pauses.map(({ start, end, status }) => ({
      kind: "paused" as const,
      start: start.getTime(),
      end: Math.min(end?.getTime() ?? until, until),
      status
    }))
  ].sort((a, b) => a.start - b.start)
  const inRun = (at: number): boolean =>
    clock.runs.some(({ start, end }) => start.getTime() <= at && at < end.getTime())
  const bounds = clock.runs.flatMap(({ start, end }) => [start.getTime(), end.getTime()])
  const stretches: Array<Stretch> = []
  let at = clock.startedAt.getTime()
  const fill = (to: number): void => {
    while (at < to) {
      const end = Math.min(to, ...bounds.filter((bound) => bound > at))
      stretches.push({ kind: inRun(at) ? "closed" : "dropped", start: at, end })
      at = end
    }
  }
  for (const stretch of known) {
    fill(stretch.start)
    if (stretch.start < stretch.end) stretches.push(stretch)
    at = Math.max(at, stretch.end)
  }
  fill(until)
  return stretches
}

/** The stretches to come on a clock that runs: counted and closed ones from `now` until it is due. */
export const stretchesAhead = (clock: Clock, now: Date): ReadonlyArray<Stretch> => {
  if (clock.endedAt !== undefined || clock.dueAt === undefined) return []
  const [from, to] = [now.getTime(), clock.dueAt.getTime()]
  const open = clock.target.calendar.timeline.segments(from, to) ?? []
  const stretches: Array<Stretch> = []
  let at = from
  for (let i = 0; i < open.length; i += 2) {
    const [start, end] = [open[i] as number, open[i + 1] as number]
    if (at < start) stretches.push({ kind: "closed", start: at, end: start })
    stretches.push({ kind: "counted", start, end })
    at = end
  }
  return stretches
}

/** How long stretches of a kind last together, in milliseconds. */
export const sumOf = (stretches: ReadonlyArray<Stretch>, kind?: StretchKind): number =>
  stretches.reduce(
    (sum, stretch) => (kind === undefined || stretch.kind === kind ? sum + stretch.end - stretch.start : sum),
    0
  )
