/** An edition's response targets, compiled: what is promised to whom, on which calendar, by which rule, since when. */
import type { Citation } from "../policy/Citation.ts"
import { beginning, type Dated, type Parameter, valueAt } from "../policy/Parameter.ts"
import { type BusinessCalendar, make, withHorizon } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import { HOUR } from "../time/Duration.ts"
import { WHOLE_HORIZON } from "../time/Timeline.ts"
import { METRICS, type Metric, type SupportParameters, type TargetRow } from "./SupportEdition.ts"

/** What a clock runs against. */
export interface Target {
  /** `some`: hours are promised; `none`: the plan has no target; `unknown`: the plan is not stated, or has no row. */
  readonly kind: "some" | "none" | "unknown"
  /** Working time of {@link Target.calendar} in milliseconds; infinite without a target. */
  readonly durationMs: number
  readonly calendar: BusinessCalendar
  /** The plan as stated. */
  readonly plan: string | undefined
  /** The first day on which it holds. */
  readonly from: string
  readonly citations: ReadonlyArray<Citation>
}

/** Finds the target of a metric for a plan at an instant (epoch milliseconds). The same target is the same object. */
export interface Targets {
  /** The instants, in order, at which some target or calendar changes of itself. */
  readonly changes: ReadonlyArray<number>
  readonly find: (
    metric: Metric,
    plan: string | undefined,
    escalated: boolean,
    at: number,
    severity?: string
  ) => Target
  /** Whether, at an instant, a next-reply clock yields to a running one with a shorter target. */
  readonly yields: (at: number) => boolean
}

type Period = ReadonlyMap<string | undefined, ReadonlyArray<Target>>

/** Compiles the targets of an edition; an edition that lacks a calendar at some time has no targets then. */
export const compileTargets = ({
  targets,
  responseCalendar,
  nextReply,
  sources
}: Pick<SupportParameters, "targets" | "responseCalendar" | "nextReply" | "sources">): Targets => {
  const rows = Object.values(targets)
  const severities = [...new Set(rows.flatMap((row) => row.severities ?? []))]
  const yielding = nextReply.some(({ value }) => value === "unlessShorterRuns")
  const changes = [responseCalendar, ...rows.map(({ hours }) => hours)]
    .flatMap((parameter: Parameter<unknown>) => parameter.map(beginning))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .filter((at, i, all) => at !== all[i - 1])
  const calendars = new Map<CalendarDefinition, BusinessCalendar>()
  const calendarOf = (definition: CalendarDefinition): BusinessCalendar => {
    const known = calendars.get(definition) ?? withHorizon(make(definition), WHOLE_HORIZON)
    calendars.set(definition, known)
    return known
  }
  const shared = new Map<string, Target>()
  const periods = [Number.NEGATIVE_INFINITY, ...changes].map((start) =>
    compilePeriod(
      rows,
      severities,
      start,
      valueAt(responseCalendar, start)?.value,
      calendarOf,
      sources.unknownPlan,
      shared
    )
  )
  return {
    changes,
    yields: (at) => yielding && valueAt(nextReply, at)?.value === "unlessShorterRuns",
    find: (metric, plan, escalated, at, severity) => {
      let i = changes.length
      while (i > 0 && (changes[i - 1] as number) > at) i--
      const period = periods[i] as Period
      const cells = period.get(plan) ?? (period.get(undefined) as ReadonlyArray<Target>)
      const named = severities.length === 0 || severity === undefined ? 0 : severities.indexOf(severity) + 1
      return cells[CELLS * named + 2 * METRICS.indexOf(metric) + Number(escalated)] as Target
    }
  }
}

/** Each metric, escalated or not. */
const CELLS = 2 * METRICS.length

const NEVER: CalendarDefinition = { zone: "UTC", week: [] }

const compilePeriod = (
  rows: ReadonlyArray<TargetRow>,
  severities: ReadonlyArray<string>,
  start: number,
  calendar: CalendarDefinition | undefined,
  calendarOf: (definition: CalendarDefinition) => BusinessCalendar,
  unknownPlan: ReadonlyArray<Citation>,
  shared: Map<string, Target>
): Period => {
  const cellsOf = (plan: string | undefined): ReadonlyArray<Target> =>
    [undefined, ...severities].flatMap((severity) =>
      METRICS.flatMap((metric) =>
        [false, true].map((escalated) => {
          const fitting = rows.filter(
            (row) =>
              row.plan === plan && row.metrics.includes(metric) && (row.escalated ?? escalated) === escalated
          )
          const row =
            fitting.find((row) => severity !== undefined && row.severities?.includes(severity)) ??
            fitting.find((row) => row.severities === undefined)
          const hours = row && calendar && valueAt(row.hours, start)
          return target(plan, hours, calendarOf(calendar ?? NEVER), unknownPlan, shared)
        })
      )
    )
  return new Map(
    [undefined, ...new Set(rows.map(({ plan }) => plan))].map((plan) => [plan, cellsOf(plan)] as const)
  )
}

const target = (
  plan: string | undefined,
  hours: Dated<number | null> | undefined,
  calendar: BusinessCalendar,
  unknownPlan: ReadonlyArray<Citation>,
  shared: Map<string, Target>
): Target => {
  const made: Target = {
    kind: hours === undefined ? "unknown" : hours.value === null ? "none" : "some",
    durationMs: typeof hours?.value === "number" ? hours.value * HOUR : Number.POSITIVE_INFINITY,
    calendar,
    plan,
    from: hours?.from ?? "undated",
    citations: hours?.citations ?? unknownPlan
  }
  const key = JSON.stringify([
    made.kind,
    made.durationMs,
    plan,
    made.from,
    made.citations,
    calendar.definition
  ])
  const known = shared.get(key) ?? made
  shared.set(key, known)
  return known
}
