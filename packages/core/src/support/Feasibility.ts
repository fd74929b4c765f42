/** What an edition promises but cannot staff: arrivals that are due before anybody is there, and hours that nobody covers. */
import type { Citation } from "../policy/Citation.ts"
import { type Dated, valueAt } from "../policy/Parameter.ts"
import { make, union } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import { DAY, HOUR } from "../time/Duration.ts"
import { type Flat, type Interval, intersect, lengthOf, subtract, toIntervals } from "../time/Interval.ts"
import type { Timeline } from "../time/Timeline.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"
import type { Words } from "./Vocabulary.ts"

/** The arrivals of a week that a plan's first-reply target cannot serve. */
export interface Unservable<W extends Words = Words> {
  readonly plan: W["plan"]
  /** Of which severities; absent where severity moves no target of the plan, empty where it is that of no stated severity. */
  readonly severities?: ReadonlyArray<W["severity"]>
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
  /** What the coverage rests on. */
  readonly coverageCitations: ReadonlyArray<Citation>
  /** Every plan with a target, once for each target that it has by severity; the shortest first. */
  readonly plans: ReadonlyArray<Unservable<W>>
  /** Coverage during which no region's own hours are open (A2, A29). */
  readonly unstaffed: ReadonlyArray<Interval>
  readonly unstaffedHours: number
  /** What the regions' own hours rest on. */
  readonly staffCitations: ReadonlyArray<Citation>
}

/**
 * Which arrivals of a week no plan's target can serve, and which covered hours nobody works. The week is the one of
 * Monday to Sunday in UTC that holds the instant, and is read by the values in force at its beginning.
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
  const regions = edition.vocabulary.regions.flatMap((region) => {
    const hours = valueAt(edition.parameters.regionHours[region] ?? [], start)
    return hours === undefined ? [] : [hours]
  })
  const covered = coverage.segments(start, end) ?? []
  const plans = Object.keys(edition.vocabulary.plans).flatMap((plan) =>
    classesOf(edition.vocabulary.severities, (severity) =>
      targets.find("first_reply", plan, false, start, severity)
    ).map(({ target, ...by }): Unservable<W> => {
      const windows = unservable(coverage, target.calendar.timeline, target.durationMs, start, end)
      return {
        plan,
        ...by,
        targetHours: target.durationMs / HOUR,
        windows: toIntervals(windows),
        hours: lengthOf(windows) / HOUR,
        citations: target.citations
      }
    })
  )
  const unstaffed = subtract(covered, staffed(regions, start, end))
  return {
    week: { start: new Date(start), end: new Date(end) },
    covered: toIntervals(covered),
    coverageCitations: valueAt(edition.parameters.coverageCalendar, start)?.citations ?? [],
    plans: plans.toSorted((a, b) => a.targetHours - b.targetHours),
    unstaffed: toIntervals(unstaffed),
    unstaffedHours: lengthOf(unstaffed) / HOUR,
    staffCitations: regions.flatMap(({ citations }) => citations)
  }
}

/** A target, and of which severities it is: of all where none are named. */
interface SeverityClass<Severity extends string> {
  readonly target: Target
  readonly severities?: ReadonlyArray<Severity>
}

/** The targets of a plan: that of tickets without a severity, and those of severities that have another. */
const classesOf = <Severity extends string>(
  severities: ReadonlyArray<Severity>,
  targetOf: (severity?: Severity) => Target
): ReadonlyArray<SeverityClass<Severity>> => {
  const classes = new Map<number, { readonly target: Target; readonly severities: Array<Severity> }>()
  const unstated = targetOf()
  classes.set(unstated.durationMs, { target: unstated, severities: [] })
  for (const severity of severities) {
    const target = targetOf(severity)
    const known = classes.get(target.durationMs)
    if (known === undefined) classes.set(target.durationMs, { target, severities: [severity] })
    else known.severities.push(severity)
  }
  const promised = [...classes.values()].filter(({ target }) => target.kind === "some")
  return classes.size === 1 ? promised.map(({ target }) => ({ target })) : promised
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

const staffed = (regions: ReadonlyArray<Dated<CalendarDefinition>>, start: number, end: number): Flat =>
  regions.length === 0
    ? []
    : (union(...regions.map(({ value }) => make(value))).timeline.segments(start, end) ?? [])

const mondayOf = (at: number): number => {
  const day = Math.floor(at / DAY)
  return (day - ((((day + 3) % 7) + 7) % 7)) * DAY
}
