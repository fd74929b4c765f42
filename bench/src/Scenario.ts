/** The calendar that every contestant keeps, and the questions that it is asked. */
import { random } from "./Random.ts"
import type { Task } from "./Task.ts"

/** The bench runs in this zone, since some peers know no other than the process's own. */
export const ZONE = "America/Los_Angeles"

/** Nine to five, Monday to Friday, but for these days. */
export const HOLIDAYS: ReadonlyArray<string> = [
  "2026-01-01",
  "2026-01-19",
  "2026-02-16",
  "2026-05-25",
  "2026-06-19",
  "2026-07-03",
  "2026-09-07",
  "2026-11-26",
  "2026-12-25",
  "2027-01-01",
  "2027-01-18"
]

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const YEAR_2026 = Date.UTC(2026, 0, 1, 8)
/** The fortnights in which the clocks change, from their Monday on. */
const CHANGES = [Date.UTC(2026, 2, 2, 8), Date.UTC(2026, 9, 26, 7)]

const { next, whole, pick } = random(20_261_120)

/** One of three starts lies in a fortnight in which the clocks change; all fall on a whole minute. */
const start = (): number => {
  const [from, days] = next() < 1 / 3 ? [pick(CHANGES), 14] : [YEAR_2026, 364]
  return from + whole(0, days * 1440 - 1) * MINUTE
}

const COUNT = 500
const starts = Array.from({ length: COUNT }, () => new Date(start()))
/** A quarter of an hour to five working days. */
const durations = starts.map(() => whole(15, 40 * 60) * MINUTE)
/** A minute to ten days later. */
const ends = starts.map((from) => new Date(from.getTime() + whole(1, 10 * 1440) * MINUTE))

/** The question of {@link adding}, in words. */
export const addition = (i: number): string =>
  `${local((starts[i] as Date).getTime())} + ${(durations[i] as number) / MINUTE} min`

/** The question of {@link counting}, in words. */
export const stretch = (i: number): string =>
  `${local((starts[i] as Date).getTime())} to ${local((ends[i] as Date).getTime())}`

/** An instant as the zone's clocks show it. */
export const local = (at: number): string =>
  Number.isNaN(at) ? "none" : new Date(at).toLocaleString("sv-SE", { timeZone: ZONE, timeZoneName: "short" })

/** When has this much working time passed since then? */
export const adding = (add: (at: Date, durationMs: number) => Date): Task => ({
  count: COUNT,
  ask: (i) => add(starts[i] as Date, durations[i] as number).getTime()
})

/** How much working time lies between the two? */
export const counting = (between: (from: Date, to: Date) => number): Task => ({
  count: COUNT,
  ask: (i) => between(starts[i] as Date, ends[i] as Date)
})

/** The days from which the floor's arrays reach, and how many. */
export const FIRST_DAY = YEAR_2026 - 7 * DAY
export const DAYS = 500
