/** Puts the same questions to a calendar and to the oracle, and lists the answers that differ. */
import {
  add,
  type BusinessCalendar,
  between,
  isOpen,
  nextClose,
  nextOpen,
  segments
} from "../../src/time/BusinessCalendar.ts"
import type { Interval } from "../../src/time/Interval.ts"
import { isOutsideHorizon, type OutsideHorizon } from "../../src/time/OutsideHorizon.ts"
import { oracle } from "./oracle.ts"

const HOUR = 3_600_000

/** Durations that end within minutes, within the day and beyond it, with and without a sub-second part. */
const DURATIONS = [
  0,
  1,
  20 * 60_000,
  HOUR,
  4 * HOUR,
  4 * HOUR + 1,
  7 * HOUR + 123,
  16 * HOUR,
  25 * HOUR
] as const

const written = (answer: unknown): string => {
  if (answer instanceof Date) return answer.toISOString()
  if (isOutsideHorizon(answer)) return "OutsideHorizon"
  if (Array.isArray(answer))
    return answer.map(({ start, end }: Interval) => `${written(start)}/${written(end)}`).join(" ")
  return String(answer)
}

/** What is asked of a calendar within a window of whole minutes. */
export interface Questions {
  readonly from: number
  readonly to: number
  /** Instants to ask about, beside the ends of every open stretch and one millisecond around them. */
  readonly at: ReadonlyArray<number>
}

/** One line for each answer that is not the oracle's; none when they agree. */
export const differences = (
  calendar: BusinessCalendar,
  { from, to, at }: Questions
): ReadonlyArray<string> => {
  const naive = oracle(calendar.definition, from, to)
  const found: Array<string> = []
  const compare = (question: string, expected: unknown, got: unknown) => {
    if (written(expected) !== written(got))
      found.push(`${question}: expected ${written(expected)}, got ${written(got)}`)
  }
  /** Where the oracle cannot see the answer, it lies outside the window. */
  const compareInstant = (
    question: () => string,
    expected: number | undefined,
    got: Date | OutsideHorizon,
    forward: boolean
  ) => {
    if (expected !== undefined) {
      if (isOutsideHorizon(got) || got.getTime() !== expected) compare(question(), new Date(expected), got)
    } else if (!isOutsideHorizon(got) && (forward ? got.getTime() < to : got.getTime() > from))
      found.push(`${question()}: expected nothing in the window, got ${written(got)}`)
  }

  const stretches = naive.segments(from, to)
  compare("segments", stretches, segments(calendar, new Date(from), new Date(to)))
  const edges = stretches.flatMap(({ start, end }) => [start.getTime(), end.getTime()])
  const asked = [...at, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])]
    .filter((instant) => from <= instant && instant < to)
    .sort((a, b) => a - b)
  asked.forEach((instant, i) => {
    const date = new Date(instant)
    const name = (question: string) => () => `${question} of ${date.toISOString()}`
    if (naive.isOpen(instant) !== isOpen(calendar, date))
      compare(name("isOpen")(), naive.isOpen(instant), isOpen(calendar, date))
    compareInstant(name("nextOpen"), naive.nextOpen(instant), nextOpen(calendar, date), true)
    compareInstant(name("nextClose"), naive.nextClose(instant), nextClose(calendar, date), true)
    const other = asked[(i * 7 + 3) % asked.length] ?? instant
    const worked = naive.between(instant, other)
    const got = between(calendar, date, new Date(other))
    if (got !== worked) compare(`between ${date.toISOString()} and ${written(new Date(other))}`, worked, got)
    const some = DURATIONS[i % DURATIONS.length] ?? 0
    for (const duration of [worked, i % 2 === 0 ? some : -some])
      compareInstant(
        name(`add ${duration}`),
        naive.add(instant, duration),
        add(calendar, date, duration),
        duration >= 0
      )
  })
  return found
}
