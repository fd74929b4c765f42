/** Where an incident stands at an instant: what is due of whom and by when, what comes later, and what came too late. */
import type { Problem } from "../data/Problem.ts"
import type { Decision } from "../policy/Decision.ts"
import { valueAt } from "../policy/Parameter.ts"
import { MINUTE } from "../time/Duration.ts"
import type { Duty } from "./Duty.ts"
import type { Undecided } from "./Handling.ts"
import { incidentCompiled } from "./IncidentCompiled.ts"
import type { IncidentEvent } from "./IncidentEvent.ts"
import type { IncidentEdition, IncidentTerm } from "./IncidentParameters.ts"
import type { IncidentDuty, IncidentMiss, IncidentStanding } from "./IncidentStanding.ts"
import { afterEvent, type Incident, type IncidentState, raised } from "./IncidentState.ts"

/** A rule that holds, since when, and whose duty it is. */
interface Running {
  readonly policy: string
  readonly decision: Decision<Duty>
  readonly since: number
  readonly by: string
}

/**
 * Folds an incident's events up to an instant (R111–R120, R131, R135, R138, R146–R152, R163–R168, R174, R182). A duty is asked
 * while the facts say so. One that ends exactly when it is due is in time. Hours are those in force at `now`. Later events do
 * not count; before it is raised, nothing is asked.
 *
 * @example
 * ```ts
 * import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
 * import { incidentPolicies, incidentThresholds } from "@hedgerow/core/handbook/Incidents"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { incidentAt } from "@hedgerow/core/support/IncidentDue"
 *
 * const edition = {
 *   id: "example",
 *   parameters: present.parameters,
 *   thresholds: incidentThresholds,
 *   policies: incidentPolicies,
 *   incidents: incidentParameters
 * }
 * const incident = {
 *   id: "INC-123",
 *   raisedAt: new Date("2026-11-20T12:00:00Z"),
 *   events: [{ at: new Date("2026-11-20T12:03:00Z"), type: "page_updated" as const }]
 * }
 * const { due, later, missed } = incidentAt(edition, incident, new Date("2026-11-20T12:04:00Z"))
 * due.find(({ rule }) => rule === "update")?.by // => "incident-lead"
 * due.find(({ rule }) => rule === "update")?.dueAt // => new Date("2026-11-20T18:03:00Z")
 * later.map(({ rule, from }) => [rule, from.toISOString()]) // => [["remind-lead", "2026-11-20T12:05:00.000Z"]]
 * missed // => []
 * ```
 */
export const incidentAt = (edition: IncidentEdition, incident: Incident, now: Date): IncidentStanding => {
  const end = now.getTime()
  const start = incident.raisedAt.getTime()
  const compiled = incidentCompiled(edition)
  const hours = compiled.hoursAt(end)
  const events = incident.events
    .filter(({ at }) => at.getTime() >= start && at.getTime() <= end)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const instants =
    start <= end ? [start, ...events.map(({ at }) => at.getTime()), ...hours.changes(start, end)] : []
  const missed: Array<IncidentMiss> = []
  let state = raised(incident)
  let running: ReadonlyMap<string, Running> = new Map()
  let undecided: ReadonlyArray<Undecided> = []
  for (const at of [...new Set(instants)].sort((a, b) => a - b)) {
    const happening = events.filter((event) => event.at.getTime() === at)
    state = happening.reduce((known, event) => afterEvent(incident, known, event), state)
    const answers = compiled.ask({ ...incident.facts, ...state.facts, ...hours.factsAt(at) }, new Date(at))
    const after = new Map(
      answers.decisions.map(({ policy, decision }) => {
        const key = `${policy}/${decision.rule}`
        const known = isRenewed(edition.incidents.terms[key], happening) ? undefined : running.get(key)
        const by = byOf(edition, key, decision, state)
        return [key, { policy, decision, since: known?.since ?? at, by }] as const
      })
    )
    for (const [key, one] of running)
      if (after.get(key)?.since !== one.since) missed.push(...missOf(edition, one, at, at))
    running = after
    undecided = answers.undecided
  }
  for (const one of running.values()) missed.push(...missOf(edition, one, end, undefined))
  const asked = [...running.values()].map((one) => dutyOf(edition, one))
  return {
    state,
    due: asked.filter(({ from }) => from.getTime() <= end),
    later: asked.filter(({ from }) => from.getTime() > end),
    missed: missed.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()),
    undecided,
    problems: incident.events.flatMap(({ at }, i) => problemOf(at, i, incident.raisedAt))
  }
}

const isRenewed = (term: IncidentTerm | undefined, happening: ReadonlyArray<IncidentEvent>): boolean =>
  happening.some(({ type }) => term?.renewedBy?.includes(type) === true)

const byOf = (
  { incidents }: IncidentEdition,
  key: string,
  { outcome }: Decision<Duty>,
  { watcher }: IncidentState
): string => {
  if (outcome._tag === "NeedsJudgement") return outcome.askedOf
  return (
    incidents.terms[key]?.by ?? (watcher === undefined ? incidents.roles.anybody : incidents.roles.watcher)
  )
}

/** The term in force when the rule began to hold, as instants. */
const timesOf = ({ incidents }: IncidentEdition, { policy, decision, since }: Running) => {
  const time = valueAt(incidents.terms[`${policy}/${decision.rule}`]?.time ?? [], since)
  const from = since + (time?.value.afterMinutes ?? 0) * MINUTE
  const within = time?.value.withinMinutes
  return {
    from,
    due: within === undefined ? undefined : from + within * MINUTE,
    citations: time?.citations ?? []
  }
}

const dutyOf = (edition: IncidentEdition, one: Running): IncidentDuty => {
  const { outcome, rule, strength, citations } = one.decision
  const times = timesOf(edition, one)
  return {
    ...outcome,
    policy: one.policy,
    rule,
    strength,
    citations: [...citations, ...times.citations],
    by: one.by,
    since: new Date(one.since),
    from: new Date(times.from),
    dueAt: times.due === undefined ? undefined : new Date(times.due)
  }
}

const missOf = (
  edition: IncidentEdition,
  one: Running,
  until: number,
  ended: number | undefined
): ReadonlyArray<IncidentMiss> => {
  const { due, citations } = timesOf(edition, one)
  if (due === undefined || until <= due) return []
  return [
    {
      policy: one.policy,
      rule: one.decision.rule,
      by: one.by,
      dueAt: new Date(due),
      endedAt: ended === undefined ? undefined : new Date(ended),
      citations: [...one.decision.citations, ...citations]
    }
  ]
}

const problemOf = (at: Date, i: number, raisedAt: Date): ReadonlyArray<Problem> => {
  if (at.getTime() >= raisedAt.getTime()) return []
  const wrong = Number.isNaN(at.getTime())
    ? "is no instant; write a valid date and time"
    : `${at.toISOString()} is before the incident was raised; this event does not count`
  return [{ path: ["events", i, "at"], message: wrong }]
}
