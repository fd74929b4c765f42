/** An edition made ready to ask about incidents: its incident policies, and the hours in which somebody is there. */
import { compileCollect } from "../policy/Decider.ts"
import type { Decision } from "../policy/Decision.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import { valueAt } from "../policy/Parameter.ts"
import { type BusinessCalendar, make } from "../time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import type { Duty } from "./Duty.ts"
import type { Undecided } from "./Handling.ts"
import type { IncidentEdition } from "./IncidentParameters.ts"
import { dutyPolicies } from "./SupportEdition.ts"

/** What the incident policies say of some facts, in the order of the policies. */
export interface IncidentAnswers {
  readonly decisions: ReadonlyArray<{ readonly policy: string; readonly decision: Decision<Duty> }>
  readonly undecided: ReadonlyArray<Undecided>
}

/** When support is there, and when somebody of its staff is at work. */
export interface IncidentHours {
  /** The instants within `[from, to]` at which either changes. */
  readonly changes: (from: number, to: number) => ReadonlyArray<number>
  readonly factsAt: (at: number) => { readonly inCoverage?: boolean; readonly supportOnline?: boolean }
}

/** An edition made ready. */
export interface IncidentCompiled {
  readonly ask: (facts: Facts<FactKinds>, at: Date) => IncidentAnswers
  /** By the calendars in force at an instant, in epoch milliseconds. */
  readonly hoursAt: (at: number) => IncidentHours
}

const compiled = new WeakMap<IncidentEdition, IncidentCompiled>()

/** Makes an edition ready, once. Throws `InvalidPolicy` or `InvalidCalendar` where it cannot be used. */
export const incidentCompiled = (edition: IncidentEdition): IncidentCompiled => {
  const known = compiled.get(edition)
  if (known !== undefined) return known
  const made = compile(edition)
  compiled.set(edition, made)
  return made
}

const compile = (edition: IncidentEdition): IncidentCompiled => {
  const policies = dutyPolicies(edition)
  const asks = edition.incidents.policies.flatMap((id) => {
    const policy = policies[id]
    return policy === undefined ? [] : [{ id, collect: compileCollect(policy, edition) }]
  })
  return {
    ask: (facts, at) => {
      const answers = asks.map(({ id, collect }) => ({ id, collected: collect(facts, at) }))
      return {
        decisions: answers.flatMap(({ id, collected }) =>
          collected.decisions.map((decision) => ({ policy: id, decision }))
        ),
        undecided: answers.flatMap(({ id, collected }) =>
          collected.undecided.map(({ rule, missing }) => ({ policy: id, rules: [rule], missing }))
        )
      }
    },
    hoursAt: (at) => hoursOf(edition, at)
  }
}

const hoursOf = ({ parameters }: IncidentEdition, at: number): IncidentHours => {
  const coverage = valueAt(parameters.coverageCalendar, at)?.value
  const regions = Object.values(parameters.regionHours).flatMap((hours) => valueAt(hours, at)?.value ?? [])
  const covered = coverage === undefined ? undefined : calendarOf(coverage)
  const staffed = regions.map(calendarOf)
  const isOpen = ({ timeline }: BusinessCalendar, instant: number): boolean => timeline.isOpen(instant)
  return {
    changes: (from, to) =>
      [...staffed, ...(covered === undefined ? [] : [covered])]
        // Stretches are half-open: one that begins at `to` itself changes what holds there.
        .flatMap(({ timeline }) => timeline.segments(from, to + 1) ?? [])
        .filter((at) => at <= to),
    factsAt: (instant) => ({
      ...(covered === undefined ? {} : { inCoverage: isOpen(covered, instant) }),
      ...(staffed.length === 0 ? {} : { supportOnline: staffed.some((one) => isOpen(one, instant)) })
    })
  }
}

const calendars = new WeakMap<CalendarDefinition, BusinessCalendar>()

const calendarOf = (definition: CalendarDefinition): BusinessCalendar => {
  const known = calendars.get(definition)
  if (known !== undefined) return known
  const made = make(definition)
  calendars.set(definition, made)
  return made
}
