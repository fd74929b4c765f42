/** An incident instant by instant: what happened, what it changed, what became due or was dealt with, what ran out of time. */
import { incidentProcedures } from "@hedgerow/core/handbook/Incidents"
import { presentIncidents } from "@hedgerow/core/handbook/PresentIncidents"
import type { Procedure } from "@hedgerow/core/policy/Procedure"
import {
  type EarlyStep,
  type ProcedureStanding,
  procedureStanding
} from "@hedgerow/core/policy/ProcedureStanding"
import { incidentCompiled } from "@hedgerow/core/support/IncidentCompiled"
import { incidentAt } from "@hedgerow/core/support/IncidentDue"
import type { IncidentEvent } from "@hedgerow/core/support/IncidentEvent"
import type { IncidentStep, Kept } from "@hedgerow/core/support/IncidentForm"
import type { IncidentRead } from "@hedgerow/core/support/IncidentJson"
import type { IncidentDuty, IncidentStanding } from "@hedgerow/core/support/IncidentStanding"

/** An incident that was read. */
export type Told = Extract<IncidentRead, { readonly _tag: "Incident" }>

/** What differs in a fact. */
export interface Change {
  readonly fact: string
  readonly from: unknown
  readonly to: unknown
}

/** One instant. */
export interface Moment {
  readonly at: Date
  readonly happened: ReadonlyArray<Kept<IncidentEvent | IncidentStep>>
  readonly changes: ReadonlyArray<Change>
  readonly opened: ReadonlyArray<IncidentDuty>
  /** No longer asked: it was done, or does not arise any more. */
  readonly closed: ReadonlyArray<IncidentDuty>
  /** Due until now, and not done. */
  readonly lapsing: ReadonlyArray<IncidentDuty>
  /** Steps done now that were not their turn. */
  readonly early: ReadonlyArray<EarlyStep>
}

/** The procedures of incidents, by their names. */
export const PROCEDURES: Readonly<Record<string, Procedure>> = incidentProcedures

const keyOf = ({ policy, rule, since }: IncidentDuty): string => `${policy}/${rule}/${since.getTime()}`

const without = (
  some: ReadonlyArray<IncidentDuty>,
  others: ReadonlyArray<IncidentDuty>
): ReadonlyArray<IncidentDuty> => {
  const keys = new Set(others.map(keyOf))
  return some.filter((duty) => !keys.has(keyOf(duty)))
}

/** Everything at which something happens or changes, up to an instant. Instants at which nothing does are left out. */
export const timelineOf = ({ incident, steps }: Told, end: Date): ReadonlyArray<Moment> => {
  const start = incident.raisedAt.getTime()
  if (start > end.getTime()) return []
  const all = [...incident.events, ...steps]
  const hours = incidentCompiled(presentIncidents).hoursAt(end.getTime())
  const instants = new Set([
    start,
    ...all.map(({ at }) => at.getTime()),
    ...hours.changes(start, end.getTime())
  ])
  const moments: Array<Moment> = []
  let before: IncidentStanding | undefined
  const waiting = [...instants].sort((a, b) => a - b)
  for (let time = waiting.shift(); time !== undefined && time <= end.getTime(); time = waiting.shift()) {
    const at = new Date(time)
    const standing = incidentAt(presentIncidents, incident, at)
    const happened = all.filter((one) => one.at.getTime() === time)
    const done = happened.filter((one) => one.type === "step_done")
    const moment: Moment = {
      at,
      happened,
      changes: changesOf(before, standing),
      opened: without(standing.due, before?.due ?? []),
      closed: without(before?.due ?? [], standing.due),
      lapsing: standing.due.filter(({ dueAt }) => dueAt?.getTime() === time),
      early: standingsOf(steps, standing, at).flatMap(({ procedure, outOfOrder }) =>
        outOfOrder.filter(({ step }) =>
          done.some((one) => one.procedure === procedure && one.step === step.id)
        )
      )
    }
    if (before === undefined || happened.length > 0 || isEventful(moment)) moments.push(moment)
    const times = [
      ...standing.later.map(({ from }) => from),
      ...standing.due.flatMap(({ dueAt }) => dueAt ?? [])
    ]
    for (const next of times.map((one) => one.getTime()))
      if (next > time && !instants.has(next)) {
        instants.add(next)
        const place = waiting.findIndex((other) => other > next)
        waiting.splice(place < 0 ? waiting.length : place, 0, next)
      }
    before = standing
  }
  return moments
}

const isEventful = ({ changes, opened, closed, lapsing }: Moment): boolean =>
  changes.length + opened.length + closed.length + lapsing.length > 0

const changesOf = (
  before: IncidentStanding | undefined,
  { state }: IncidentStanding
): ReadonlyArray<Change> => {
  if (before === undefined) return []
  const known = new Map<string, unknown>(Object.entries(before.state.facts))
  return Object.entries(state.facts)
    .filter(([fact, value]) => known.get(fact) !== value)
    .map(([fact, to]) => ({ fact, from: known.get(fact), to }))
}

/** How far the procedures are that something asks for, or that somebody has begun with. */
export const standingsOf = (
  steps: ReadonlyArray<IncidentStep>,
  { due, state }: IncidentStanding,
  at: Date
): ReadonlyArray<ProcedureStanding> =>
  Object.values(PROCEDURES).flatMap((procedure) => {
    const done = steps.filter((step) => step.procedure === procedure.id && step.at.getTime() <= at.getTime())
    const follows = due.some((duty) => duty._tag === "Follow" && duty.procedure === procedure.id)
    return follows || done.length > 0
      ? [procedureStanding(procedure, presentIncidents, { done, facts: state.facts, at })]
      : []
  })
