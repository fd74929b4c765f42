/** The instants at which a zone's clock is put forward or back, found by looking at it again and again. */
import { intlClock } from "./WallClock.ts"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** From `at` on, local time is UTC + `after`; until then it was UTC + `before`. All in milliseconds. */
export interface OffsetChange {
  readonly at: number
  readonly before: number
  readonly after: number
}

const offsetOf = (zone: string, at: number): number => intlClock(zone)(at) - at

/** The first instant after `from` with another offset than there; found by steps of hours, minutes and seconds. */
const changeAfter = (zone: string, from: number): OffsetChange => {
  const before = offsetOf(zone, from)
  let at = from
  for (const [step, finer] of [
    [HOUR, MINUTE],
    [MINUTE, SECOND],
    [SECOND, SECOND]
  ] as const) {
    while (offsetOf(zone, at + step) === before) at += step
    // most changes are on the hour, or else on the minute
    if (offsetOf(zone, at + step - finer) === before) at += step - finer
  }
  return { at: at + SECOND, before, after: offsetOf(zone, at + SECOND) }
}

/** How often the clock is looked at: changes further apart than this are all seen. */
const LOOK = 2 * DAY

/**
 * Every change in a span, if none is undone within two days. The clock is looked at every other day, at the same UTC
 * time: its face differs when the offset does. Weekdays, which tell a skipped date, are looked at every other week only.
 */
export const offsetChanges = (zone: string, from: number, to: number): ReadonlyArray<OffsetChange> => {
  const face = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    hour: "numeric",
    minute: "numeric"
  })
  const weekday = new Intl.DateTimeFormat("en-US", { timeZone: zone, weekday: "long" })
  const changes: Array<OffsetChange> = []
  const find = (start: number, end: number) => {
    for (let at = start; offsetOf(zone, at) !== offsetOf(zone, end); ) {
      const change = changeAfter(zone, at)
      changes.push(change)
      at = change.at
    }
  }
  let shown = face.format(from)
  let shownDay = weekday.format(from)
  for (let look = 1; from + (look - 1) * LOOK < to; look++) {
    const at = from + look * LOOK
    const shows = face.format(at)
    if (shows !== shown) find(at - LOOK, at)
    shown = shows
    if (look % 7 !== 0) continue
    const showsDay = weekday.format(at)
    if (showsDay !== shownDay && (changes.at(-1)?.at ?? from) <= at - 7 * LOOK) find(at - 7 * LOOK, at)
    shownDay = showsDay
  }
  return changes
}
