/**
 * A deliberately naive second opinion on response clocks: it lives through a ticket's history minute by minute.
 * Written from the stated rules alone; it shares nothing with the library but its types and an edition's numbers.
 * Every instant it is given must be a whole minute.
 */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { ClockState } from "@hedgerow/core/support/Clock"
import type { Metric } from "@hedgerow/core/support/SupportEdition"
import type { TestEdition, TestEvent, TestTicket } from "./tickets.ts"

/** What was promised, as minutes of response time; `null`: nothing; `undefined`: not known. */
type Promised = number | null | undefined

interface LivedClock {
  readonly metric: Metric
  /** Minutes since 1970, here and below. */
  readonly start: number
  end: number | undefined
  plan: PostHogWords["plan"] | undefined
  promised: Promised
  /** How many minutes the response week's zone is ahead of UTC. */
  zone: number
  /** When its plan, target or zone last changed. */
  changed: number
  /** Each minute in which it was not paused, with the zone in force then. */
  readonly lived: Array<{ readonly minute: number; readonly zone: number }>
}

/** A clock as the oracle sees it at the end. */
export interface OracleClock {
  readonly metric: Metric
  readonly startedAt: string
  readonly endedAt: string | undefined
  readonly state: ClockState
  readonly elapsedMinutes: number
  readonly promisedMinutes: number | undefined
  readonly breached: boolean | undefined
  readonly dueAt: string | undefined
  readonly actBy: string | null | undefined
}

/** What the oracle says of a ticket at an instant. */
export interface OracleAnswer {
  readonly status: PostHogWords["status"]
  readonly plan: PostHogWords["plan"] | undefined
  readonly severity: PostHogWords["severity"] | undefined
  /** How many events count. */
  readonly events: number
  readonly clocks: ReadonlyArray<OracleClock>
  readonly warnings: ReadonlyArray<string>
}

const minuteOf = (at: Date): number => {
  const minute = at.getTime() / 60_000
  if (!Number.isInteger(minute)) throw new Error(`${at.toISOString()} is no whole minute`)
  return minute
}
const instant = (minute: number): string => new Date(minute * 60_000).toISOString()

/** 1970-01-01 was a Thursday. Monday is 0. */
const weekdayOf = (minute: number): number => (Math.floor(minute / 1440) + 3) % 7

/** Whole days from Monday to Friday in a zone. */
const counts = (minute: number, zone: number): boolean => weekdayOf(minute + zone) < 5

/** 09:00 to 01:00 UTC, on the days that begin Monday to Friday. */
const isCovered = (minute: number): boolean => {
  const ofDay = minute % 1440
  if (ofDay >= 9 * 60) return weekdayOf(minute) < 5
  return ofDay < 60 && weekdayOf(minute - 1440) < 5
}

const latest = <Value>(
  values: ReadonlyArray<{ readonly from: string; readonly value: Value }>,
  minute: number
): Value | undefined =>
  values
    .filter(({ from }) => from === "undated" || minuteOf(new Date(`${from}T00:00Z`)) <= minute)
    .toSorted((a, b) => (a.from === "undated" ? -1 : b.from === "undated" ? 1 : a.from < b.from ? -1 : 1))
    .at(-1)?.value

const promisedAt = (
  edition: TestEdition,
  plan: PostHogWords["plan"] | undefined,
  minute: number
): Promised => {
  const row = plan === undefined ? undefined : edition.parameters.targets[plan]
  const hours = row === undefined ? undefined : latest(row.hours, minute)
  return typeof hours === "number" ? hours * 60 : hours
}

const zoneAt = (edition: TestEdition, minute: number): number => {
  const week = latest(edition.parameters.responseCalendar, minute)
  const zone = week !== undefined && "zone" in week ? week.zone : "UTC"
  return zone === "UTC" ? 0 : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)))
}

/** At one instant: plan and severity, the customer, staff, status, the rest. */
const STEPS: ReadonlyArray<ReadonlyArray<TestEvent["type"]>> = [
  ["plan_changed", "severity_changed"],
  ["customer_replied"],
  ["agent_replied"],
  ["status_changed"],
  ["escalated", "issue_linked"]
]

const PAUSING = ["pending", "on_hold", "solved", "closed"]
const REOPENING = ["pending", "on_hold", "solved"]
const METRICS = ["first_reply", "next_reply", "update"]

const everyField = (event: TestEvent): string =>
  JSON.stringify(Object.entries(event).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The events that count, in the list's order: none of the future, none said before. */
const countingEvents = (events: ReadonlyArray<TestEvent>, now: number): ReadonlyArray<TestEvent> => {
  const past = events.filter(({ at }) => minuteOf(at) <= now)
  return past.filter(
    (event, i) => !past.slice(0, i).some((earlier) => everyField(earlier) === everyField(event))
  )
}

/** Lives through a ticket up to an instant. */
export const oracle = (edition: TestEdition, ticket: TestTicket, at: Date): OracleAnswer => {
  const now = minuteOf(at)
  const created = minuteOf(ticket.createdAt)
  const events = countingEvents(ticket.events, now)
  let status: PostHogWords["status"] = "new"
  let plan = ticket.organization.plan
  let severity = ticket.severity
  let answered = false
  const clocks: Array<LivedClock> = []

  const start = (metric: Metric, minute: number) =>
    clocks.push({
      metric,
      start: minute,
      end: undefined,
      plan,
      promised: promisedAt(edition, plan, minute),
      zone: zoneAt(edition, minute),
      changed: minute,
      lived: []
    })
  const active = () => clocks.filter(({ end }) => end === undefined)

  const bind = (minute: number) => {
    for (const clock of active()) {
      const promised = promisedAt(edition, plan, minute)
      const zone = zoneAt(edition, minute)
      if (clock.plan === plan && clock.promised === promised && clock.zone === zone) continue
      Object.assign(clock, { plan, promised, zone, changed: minute })
    }
  }

  const happen = (event: TestEvent, minute: number) => {
    switch (event.type) {
      case "plan_changed":
        plan = event.plan
        bind(minute)
        break
      case "severity_changed":
        severity = event.severity
        break
      case "customer_replied":
        if (status === "closed") break
        if (answered && !active().some(({ metric }) => metric === "next_reply")) start("next_reply", minute)
        if (REOPENING.includes(status)) status = "open"
        break
      case "agent_replied":
        if (!event.public || event.automatic === true) break
        for (const clock of active()) clock.end = minute
        answered = true
        start("update", minute)
        if (status === "new") status = "open"
        break
      case "status_changed":
        status = event.status
        break
    }
  }

  for (let minute = created; minute <= now; minute++) {
    if (minute === created) start("first_reply", minute)
    bind(minute)
    const happening = events.filter((event) => minuteOf(event.at) === minute)
    for (const types of STEPS) {
      for (const event of happening) if (types.includes(event.type)) happen(event, minute)
    }
    if (minute === now || PAUSING.includes(status)) continue
    for (const clock of active()) clock.lived.push({ minute, zone: zoneAt(edition, minute) })
  }

  const rebase = latest(edition.parameters.rebase, now) ?? "fromCreation"
  const listed = clocks
    .toSorted((a, b) => a.start - b.start || METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric))
    .map((clock) => ({ clock, seen: see(clock, rebase, now, PAUSING.includes(status)) }))
  return {
    status,
    plan,
    severity,
    events: created <= now ? events.length : 0,
    clocks: listed.map(({ seen }) => seen),
    warnings: listed
      .flatMap(({ clock, seen }) => warn(clock, seen))
      .toSorted((a, b) => a.minute - b.minute)
      .slice(0, 3)
      .map(({ minute, metric }) => `${metric} ${instant(minute)}`)
  }
}

const see = (clock: LivedClock, rebase: string, now: number, paused: boolean): OracleClock => {
  const counted = clock.lived
    .filter(({ minute }) => rebase !== "restart" || minute >= clock.changed)
    .filter(({ minute, zone }) => counts(minute, rebase === "keepElapsed" ? zone : clock.zone))
    .map(({ minute }) => minute)
  const { promised } = clock
  const due = typeof promised === "number" ? dueOf(clock, counted, promised, now, paused) : undefined
  return {
    metric: clock.metric,
    startedAt: instant(clock.start),
    endedAt: clock.end === undefined ? undefined : instant(clock.end),
    state:
      clock.end !== undefined
        ? "met"
        : promised === null
          ? "no_target"
          : promised === undefined
            ? "unknown_target"
            : paused
              ? "paused"
              : "running",
    elapsedMinutes: counted.length,
    promisedMinutes: promised ?? undefined,
    breached: typeof promised === "number" ? counted.length > promised : undefined,
    dueAt: due === undefined ? undefined : instant(due),
    actBy: due === undefined ? undefined : actByOf(clock, due)
  }
}

/** The end of the minute in which the target was reached; else of the one in which it will be, if nothing pauses it. */
const dueOf = (
  clock: LivedClock,
  counted: ReadonlyArray<number>,
  promised: number,
  now: number,
  paused: boolean
): number | undefined => {
  const reached = counted[promised - 1]
  if (reached !== undefined) return reached + 1
  if (clock.end === undefined && paused) return undefined
  let left = promised - counted.length
  let minute = clock.end ?? now
  for (; left > 0; minute++) if (counts(minute, clock.zone)) left--
  return minute
}

const actByOf = (clock: LivedClock, due: number): string | null => {
  for (let minute = due - 1; minute >= clock.start; minute--)
    if (isCovered(minute)) return instant(minute + 1)
  return null
}

/** The instant before act-by from which on so many covered minutes are left; the clock's start if that is earlier. */
const coveredBefore = (actBy: number, left: number, start: number): number => {
  let minute = actBy
  for (let found = 0; found < left && minute > start; ) if (isCovered(--minute)) found++
  return minute
}

const warn = (
  { metric, start, end }: LivedClock,
  { dueAt, actBy }: OracleClock
): ReadonlyArray<{ readonly minute: number; readonly metric: Metric }> => {
  if (dueAt === undefined || actBy === undefined) return []
  const minutes =
    actBy === null
      ? [start]
      : [3, 2, 1].map((hours) => coveredBefore(minuteOf(new Date(actBy)), hours * 60, start))
  return [...new Set(minutes)]
    .filter((minute) => end === undefined || minute < end)
    .map((minute) => ({ minute, metric }))
}
