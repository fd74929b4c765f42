/** A choice of weeks by member: whether it is allowed, and what it is worth. */
import { halfOf } from "../ZeroWeek.ts"
import type { CoverageRow, Frame } from "./Frame.ts"

/** By member, the weeks chosen, in order; both by index. */
export type Choice = ReadonlyArray<ReadonlyArray<number>>

/** The aims that a choice is worth something for. */
export type Aim = "week" | "wish" | "half" | "goal" | "counterpart"

/** Points by aim. */
export type Worth = Readonly<Record<Aim, number>>

/** The aims, those that weigh most first. */
export const AIMS: ReadonlyArray<Aim> = ["week", "wish", "half", "goal", "counterpart"]

/** Nothing chosen: always allowed. */
export const emptyChoice = ({ names }: Frame): Choice => names.map(() => [])

/** The same choice, one member's weeks apart. */
export const choosing = (choice: Choice, member: number, weeks: ReadonlyArray<number>): Choice =>
  choice.map((chosen, m) => (m === member ? weeks.toSorted((a, b) => a - b) : chosen))

/** The rows of coverage that too many of a choice are in. */
export const overfull = ({ coverage }: Frame, choice: Choice): ReadonlyArray<CoverageRow> =>
  coverage.filter(
    ({ week, members, atMost }) => members.filter((m) => choice[m]?.includes(week)).length > atMost
  )

/** Whether nothing forbids a choice. */
export const isAllowed = (frame: Frame, choice: Choice): boolean =>
  choice.every(
    (weeks, m) =>
      weeks.length <= (frame.wanted[m] ?? 0) &&
      new Set(weeks).size === weeks.length &&
      weeks.every((week) => frame.weeks[week] !== undefined && frame.blocked[m]?.[week] === undefined)
  ) && overfull(frame, choice).length === 0

/** What a choice is worth, aim by aim. */
export const worthOf = (frame: Frame, choice: Choice): Worth => {
  const { worth } = frame
  const has = (m: number, week: number): boolean => choice[m]?.includes(week) ?? false
  const chosen = choice.flatMap((weeks, m) => weeks.map((week) => ({ m, week })))
  const inHalves = choice.flatMap((weeks) =>
    [0, 1].map((half) => weeks.filter((week) => halfOf(frame.quarter, week) === half).length)
  )
  const inCompany = frame.goals.flatMap((members) =>
    members.flatMap((m) =>
      (choice[m] ?? []).filter((week) => members.some((other) => other !== m && has(other, week)))
    )
  )
  const isOff = (m: number, week: number): boolean => has(m, week) || (frame.onLeave[m]?.[week] ?? false)
  const clashes = frame.counterparts.flatMap(([a, b]) => [
    ...(choice[a] ?? []).filter((week) => isOff(b, week)),
    ...(choice[b] ?? []).filter((week) => !has(a, week) && isOff(a, week))
  ])
  return {
    week: worth.week * chosen.length,
    wish: chosen.reduce((sum, { m, week }) => sum + (frame.wishes[m]?.[week] ?? 0), 0),
    half: worth.half * inHalves.reduce((sum, count) => sum + Math.min(count, frame.perHalf), 0),
    goal: worth.goal * inCompany.length,
    counterpart: -worth.counterpart * clashes.length
  }
}

/** All of it in one number. */
export const totalOf = (worth: Worth): number => AIMS.reduce((sum, aim) => sum + worth[aim], 0)

/** Differences smaller than this are of rounding. */
const SAME = 1e-6

/** Whether one total is really more than another. */
export const isMore = (a: number, b: number): boolean => a > b + SAME

/**
 * The choice after every change that makes it worth more: a week of one member added or put in another's place, or of two who
 * work on the same goal, to the same week. Where a solver has found the best there is nothing to change.
 */
export const improved = (frame: Frame, start: Choice): Choice => {
  let best = start
  let total = totalOf(worthOf(frame, best))
  const take = (next: Choice): boolean => {
    const worth = totalOf(worthOf(frame, next))
    if (!isMore(worth, total) || !isAllowed(frame, next)) return false
    best = next
    total = worth
    return true
  }
  const pairs = frame.goals.flatMap((members) =>
    members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const))
  )
  for (let changed = true; changed; ) {
    changed = false
    for (let m = 0; m < frame.names.length; m++)
      for (let week = 0; week < frame.weeks.length; week++)
        for (const next of takings(frame, best, m, week)) if (take(next)) changed = true
    for (const [a, b] of pairs)
      for (let week = 0; week < frame.weeks.length; week++)
        for (const next of takings(frame, best, a, week).flatMap((one) => takings(frame, one, b, week)))
          if (take(next)) changed = true
  }
  return best
}

/** The choices in which a member takes a week beside theirs, or in place of one of theirs. */
export const takings = (frame: Frame, choice: Choice, m: number, week: number): ReadonlyArray<Choice> => {
  const weeks = choice[m] ?? []
  if (frame.blocked[m]?.[week] !== undefined || weeks.includes(week)) return []
  const beside = weeks.length < (frame.wanted[m] ?? 0) ? [[...weeks, week]] : []
  const inPlace = weeks.map((left) => [...weeks.filter((other) => other !== left), week])
  return [...beside, ...inPlace].map((changed) => choosing(choice, m, changed))
}
