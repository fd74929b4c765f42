/** What an edition promises but cannot staff: arrivals that are due before anybody is there, and hours that nobody covers. */
import type { Citation } from "../policy/Citation.ts"
import { inForce } from "../policy/Parameter.ts"
import { make, union } from "../time/BusinessCalendar.ts"
import { DAY, HOUR } from "../time/Duration.ts"
import { type Flat, type Interval, intersect, subtract } from "../time/Interval.ts"
import type { Timeline } from "../time/Timeline.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** The arrivals of a week that a plan's first-reply target cannot serve. */
export interface Unservable<W extends Words = Words> {
  readonly plan: W["plan"]
  readonly targetHours: number
  /** A ticket that arrives in one of these is due before the next covered hour begins. */
  readonly windows: ReadonlyArray<Interval>
  /** How much of the week they are. */
  readonly hours: number
  readonly citations: ReadonlyArray<Citation>
}

/** One week of an edition. */
export interface Feasibility<W extends Words = Words> {
  readonly week: Interval
  readonly covered: ReadonlyArray<Interval>
  /** Every plan with a target, the shortest first. */
  readonly plans: ReadonlyArray<Unservable<W>>
  /** Coverage during which no region's own hours are open (A2, A29). */
  readonly unstaffed: ReadonlyArray<Interval>
  readonly unstaffedHours: number
}

/**
 * Which arrivals of a week no plan's target can serve, and which covered hours nobody works. The week is the one of
 * Monday to Sunday in UTC that holds the instant.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { feasibilityOf } from "@hedgerow/core/support/Feasibility"
 *
 * const { plans, unstaffedHours } = feasibilityOf(present, new Date("2026-07-15T12:00:00Z"))
 * plans.map(({ plan, hours }) => [plan, hours])
 * // => [["enterprise", 48], ["scale", 0], ["boost", 0], ["pay_as_you_go", 0]]
 * unstaffedHours // => 5
 * ```
 */
export const feasibilityOf = <W extends Words>(edition: SupportEdition<W>, at: Date): Feasibility<W> => {
  const { targets, coverageAt } = compileSla(edition)
  const start = mondayOf(at.getTime())
  const end = start + 7 * DAY
  const coverage = coverageAt(start).timeline
  const covered = coverage.segments(start, end) ?? []
  const plans = Object.keys(edition.vocabulary.plans).flatMap((plan): ReadonlyArray<Unservable<W>> => {
    const target = targets.find("first_reply", plan, false, start)
    if (target.kind !== "some") return []
    const windows = unservable(coverage, target.calendar.timeline, target.durationMs, start, end)
    return [
      {
        plan,
        targetHours: target.durationMs / HOUR,
        windows: intervals(windows),
        hours: lengthOf(windows) / HOUR,
        citations: target.citations
      }
    ]
  })
  const unstaffed = subtract(covered, staffed(edition, at, start, end))
  return {
    week: { start: new Date(start), end: new Date(end) },
    covered: intervals(covered),
    plans: plans.toSorted((a, b) => a.targetHours - b.targetHours),
    unstaffed: intervals(unstaffed),
    unstaffedHours: lengthOf(unstaffed) / HOUR
  }
}

/**
 * In a gap of coverage, the arrivals whose whole target passes before the gap ends: from the gap's start to the last
 * instant from which the target is not over sooner.
 */
const unservable = (
  coverage: Timeline,
  response: Timeline,
  target: number,
  start: number,
  end: number
): Flat => {
  const windows: Array<number> = []
  for (let at = start; at < end; ) {
    if (coverage.isOpen(at)) {
      const close = coverage.nextClose(at)
      if (Number.isNaN(close)) break
      at = close
      continue
    }
    const open = coverage.nextOpen(at)
    const last = Number.isNaN(open) ? end : response.add(open, -target)
    if (last > at) windows.push(at, Math.min(last, end))
    at = Number.isNaN(open) ? end : open
  }
  return intersect(windows, [start, end])
}

const staffed = <W extends Words>(edition: SupportEdition<W>, at: Date, start: number, end: number): Flat => {
  const regions = edition.vocabulary.regions.flatMap((region) => {
    const hours = inForce(edition.parameters.regionHours[region] ?? [], at)
    return hours === undefined ? [] : [make(hours.value)]
  })
  return regions.length === 0 ? [] : (union(...regions).timeline.segments(start, end) ?? [])
}

const mondayOf = (at: number): number => {
  const day = Math.floor(at / DAY)
  return (day - ((((day + 3) % 7) + 7) % 7)) * DAY
}

const lengthOf = (flat: Flat): number => {
  let sum = 0
  for (let i = 0; i < flat.length; i += 2) sum += (flat[i + 1] as number) - (flat[i] as number)
  return sum
}

const intervals = (flat: Flat): ReadonlyArray<Interval> =>
  Array.from({ length: flat.length / 2 }, (_, i) => ({
    start: new Date(flat[2 * i] as number),
    end: new Date(flat[2 * i + 1] as number)
  }))
