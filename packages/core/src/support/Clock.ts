/** A response clock: what it counted, against which target, when it is due, and by when somebody must act. */
import type { BusinessCalendar } from "../time/BusinessCalendar.ts"
import { HOUR } from "../time/Duration.ts"
import type { Interval } from "../time/Interval.ts"
import type { Metric, Rebase } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"

/**
 * `met` once a reply ended it, target or not, `cleared` once a status did; else without a target `no_target` or
 * `unknown_target`, also while paused.
 */
export type ClockState = "met" | "cleared" | "running" | "paused" | "no_target" | "unknown_target"

/** A stretch of time in which a clock stood still. */
export interface Pause {
  readonly start: Date
  /** Absent while it goes on. */
  readonly end?: Date
  readonly status: string
}

/** A clock as it stands at an instant. */
export interface Clock {
  readonly metric: Metric
  readonly startedAt: Date
  readonly endedAt: Date | undefined
  readonly state: ClockState
  /** Working time counted, without pauses. */
  readonly elapsedMs: number
  /** What it runs against. Its citations say why. */
  readonly target: Target
  /** More than the target was counted; undefined without a target. Exactly the target is met. */
  readonly breached: boolean | undefined
  /**
   * The first instant at which the counted time reaches the target. For an ended clock, as if counting had gone on.
   * Undefined without a target, and while paused under it.
   */
  readonly dueAt: Date | undefined
  /** The end of the last covered stretch between start and due; `null` when nobody is there in between. */
  readonly actBy: Date | null | undefined
  /** The stretches in which it could count: between the pauses, from where counting began to its end or now. */
  readonly runs: ReadonlyArray<Run>
  readonly pauses: ReadonlyArray<Pause>
  /** The targets it had before this one, and how the change was taken. */
  readonly rebased: ReadonlyArray<{ readonly at: Date; readonly from: Target; readonly how: Rebase }>
}

/** A stretch in which a clock runs, and the calendar by which it counts there. */
export interface Run extends Interval {
  readonly calendar: BusinessCalendar
}

/**
 * Time left to the target, negative beyond it; `undefined` without a target.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { remainingMs } from "@hedgerow/core/support/Clock"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, new Date("2026-11-20T21:00:00Z"))
 * read._tag === "TicketClocks" && read.clocks.map(remainingMs) // => [7 * 3_600_000]
 * ```
 */
export const remainingMs = (clock: Clock): number | undefined =>
  clock.target.kind === "some" ? clock.target.durationMs - clock.elapsedMs : undefined

/**
 * Since when a clock is over its target; `undefined` when it is not.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { breachedSince } from "@hedgerow/core/support/Clock"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app",
 *   organization: { id: "o1", plan: "enterprise" },
 *   events: []
 * } as const
 * const read = clocksAt(present, ticket, new Date("2026-11-24T12:00:00Z"))
 * read._tag === "TicketClocks" && read.clocks.map(breachedSince) // => [new Date("2026-11-23T04:00:00Z")]
 * ```
 */
export const breachedSince = (clock: Clock): Date | undefined =>
  clock.breached === true ? clock.dueAt : undefined

/**
 * The stretches that were counted: the working time within the clock's runs. Their lengths add up to `elapsedMs`.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { counted } from "@hedgerow/core/support/Clock"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T20:00:00Z"),
 *   channel: "in_app" as const,
 *   organization: { id: "o1", plan: "enterprise" as const },
 *   events: []
 * }
 * const read = clocksAt(present, ticket, new Date("2026-11-23T04:00:00Z"))
 * read._tag === "TicketClocks" && read.clocks.flatMap(counted)
 * // => [
 * //   { start: new Date("2026-11-20T20:00:00Z"), end: new Date("2026-11-21T00:00:00Z") },
 * //   { start: new Date("2026-11-23T00:00:00Z"), end: new Date("2026-11-23T04:00:00Z") }
 * // ]
 * ```
 */
export const counted = (clock: Clock): ReadonlyArray<Interval> =>
  clock.runs.flatMap(({ calendar, start, end }) => {
    const open = calendar.timeline.segments(start.getTime(), end.getTime()) ?? []
    return Array.from({ length: open.length / 2 }, (_, i) => ({
      start: new Date(open[2 * i] as number),
      end: new Date(open[2 * i + 1] as number)
    }))
  })

/** A clock in JSON: instants in ISO 8601, hours to four decimals, keys that don't apply absent. */
export interface ClockJson {
  readonly metric: Metric
  readonly startedAt: string
  readonly state: ClockState
  readonly elapsedHours: number
  readonly endedAt?: string
  readonly targetHours?: number
  readonly breached?: boolean
  readonly dueAt?: string
  readonly actBy?: string | null
}

/**
 * Writes a clock as JSON. These keys are under semantic versioning.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clockJson } from "@hedgerow/core/support/Clock"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-16T12:00:00Z"),
 *   channel: "community" as const,
 *   organization: { id: "o1", plan: "free" as const },
 *   events: []
 * }
 * const read = clocksAt(present, ticket, new Date("2026-11-24T12:00:00Z"))
 * read._tag === "TicketClocks" && read.clocks.map(clockJson)
 * // => [{ metric: "first_reply", startedAt: "2026-11-16T12:00:00Z", state: "no_target", elapsedHours: 144 }]
 * ```
 */
export const clockJson = (clock: Clock): ClockJson => ({
  metric: clock.metric,
  startedAt: isoSeconds(clock.startedAt),
  state: clock.state,
  elapsedHours: hoursOf(clock.elapsedMs),
  ...(clock.endedAt === undefined ? {} : { endedAt: isoSeconds(clock.endedAt) }),
  ...(clock.target.kind === "some" ? { targetHours: hoursOf(clock.target.durationMs) } : {}),
  ...(clock.breached === undefined ? {} : { breached: clock.breached }),
  ...(clock.dueAt === undefined ? {} : { dueAt: isoSeconds(clock.dueAt) }),
  ...(clock.actBy === undefined ? {} : { actBy: clock.actBy === null ? null : isoSeconds(clock.actBy) })
})

/** Hours to four decimals. */
export const hoursOf = (durationMs: number): number => Math.round((durationMs / HOUR) * 10_000) / 10_000

/** ISO 8601, with milliseconds only where there are any. */
export const isoSeconds = (at: Date): string => at.toISOString().replace(".000Z", "Z")
