/** A triaged ticket as JSON. These keys are what scripts read: they change with a version only. */
import { type Citation, citationIds } from "@hedgerow/core/policy/Citation"
import {
  breachedSince,
  type Clock,
  type ClockJson,
  clockJson,
  hoursOf,
  isoSeconds,
  remainingMs
} from "@hedgerow/core/support/Clock"
import type { Triage } from "@hedgerow/core/support/Triage"
import type { Warning } from "@hedgerow/core/support/Warning"
import { type AdviceJson, adviceJson } from "./AdviceJson.ts"
import { given } from "./Given.ts"
import { type HandlingJson, handlingJson } from "./HandlingJson.ts"

type Ids = ReadonlyArray<string>

/**
 * Instants are ISO 8601 in UTC, hours have at most four decimals, keys that do not apply are absent, `citations` are
 * ids of rules, readings and pages. `id`, `status` and `clocks` are those of the clock cases.
 */
export interface TriageJson {
  readonly id: string
  readonly status: string
  readonly statusSince: string
  /** The ticket was created after `now`. */
  readonly notYetCreated?: true
  readonly plan?: string
  readonly severity?: string
  /** The product in the handbook's words. */
  readonly product?: string
  /** Absent outside the queue. */
  readonly queue?: { readonly label: string; readonly reasons: Ids; readonly citations: Ids }
  /** The clock that is due first. `actBy` is null where nobody is there before it is due. */
  readonly due?: {
    readonly metric: string
    readonly dueAt: string
    readonly actBy: string | null
    /** Hours of working time, negative beyond the target. */
    readonly remainingHours: number
    readonly breached: boolean
    readonly breachedSince?: string
    readonly citations: Ids
  }
  /** Why nothing is due. */
  readonly noDue?: {
    readonly why: string
    readonly message: string
    readonly pointTo?: { readonly channel: string; readonly url: string }
    readonly citations: Ids
  }
  readonly clocks: ReadonlyArray<ClockJson>
  readonly owner: {
    /** Owns the target: the team that the ticket is routed or was escalated to. */
    readonly responsible: string
    readonly firstLevel: string
    readonly group?: string
    readonly expert?: {
      readonly role: string
      readonly name?: string
      readonly onShift: boolean
      readonly from: string
    }
    /** Who keeps the customer informed until the team that it was escalated to has answered. */
    readonly checkIn?: string
    readonly gaps: ReadonlyArray<{ readonly message: string; readonly citations: Ids }>
    readonly citations: Ids
  }
  readonly warnings: ReadonlyArray<{
    readonly at: string
    readonly metric: string
    readonly coveredHoursLeft: number | null
  }>
  readonly advice: ReadonlyArray<AdviceJson>
  /** What the handbook's policies ask. */
  readonly handling: HandlingJson
  readonly events: { readonly read: number; readonly repeated: number; readonly afterNow: number }
  /** Everything that this answer rests on. */
  readonly citations: Ids
}

/** Writes a triaged ticket as JSON. */
export const triageJson = (triage: Triage): TriageJson => {
  const { ticket, state, place, route, clocks, due, warnings, advice, handling, history } = triage
  const { undecided: _, ...asked } = handling
  return {
    id: ticket.id,
    status: state.status,
    statusSince: isoSeconds(state.statusSince),
    ...(triage.notYetCreated ? { notYetCreated: true } : {}),
    ...given("plan", state.plan),
    ...given("severity", state.severity),
    ...given("product", route.product),
    ...(place === undefined
      ? {}
      : { queue: { label: place.label, reasons: place.reasons, citations: citationIds(place.citations) } }),
    ...("_tag" in due
      ? {
          noDue: {
            why: due.why,
            message: due.message,
            ...given("pointTo", due.pointTo),
            citations: citationIds(due.citations)
          }
        }
      : dueJson(due)),
    clocks: clocks.map(clockJson),
    owner: ownerJson(route),
    warnings: warnings.map(warningJson),
    advice: advice.map(adviceJson),
    handling: handlingJson(handling),
    events: { read: history.events.length, repeated: history.repeated, afterNow: history.future },
    citations: citationIds([
      ...clocks.flatMap(({ target }) => target.citations),
      ...(place?.citations ?? []),
      ...("_tag" in due ? due.citations : []),
      ...routed(route),
      ...[...route.gaps, ...warnings, ...advice, ...Object.values(asked).flat()].flatMap(
        ({ citations }): ReadonlyArray<Citation> => citations
      )
    ])
  }
}

const ownerJson = (route: Triage["route"]): TriageJson["owner"] => {
  const { responsible, firstLevel, group, expert, checkIn, gaps } = route
  return {
    responsible: responsible.name,
    firstLevel: firstLevel.name,
    ...given("group", group.id === "" ? undefined : group.id),
    ...given(
      "expert",
      expert && {
        role: expert.role,
        ...given("name", expert.name),
        onShift: expert.onShift,
        from: isoSeconds(expert.from)
      }
    ),
    ...given("checkIn", checkIn?.name),
    gaps: gaps.map(({ message, citations }) => ({ message, citations: citationIds(citations) })),
    citations: citationIds(routed(route))
  }
}

const routed = ({ responsible, firstLevel, group, expert, checkIn }: Triage["route"]) =>
  [firstLevel, responsible, group, expert, checkIn].flatMap((part) => part?.citations ?? [])

const dueJson = (clock: Clock): Pick<TriageJson, "due"> => {
  const since = breachedSince(clock)
  return clock.dueAt === undefined
    ? {}
    : {
        due: {
          metric: clock.metric,
          dueAt: isoSeconds(clock.dueAt),
          actBy: clock.actBy ? isoSeconds(clock.actBy) : null,
          remainingHours: hoursOf(remainingMs(clock) ?? 0),
          breached: clock.breached === true,
          ...(since === undefined ? {} : { breachedSince: isoSeconds(since) }),
          citations: citationIds(clock.target.citations)
        }
      }
}

const warningJson = ({ at, metric, coveredHoursLeft }: Warning): TriageJson["warnings"][number] => ({
  at: isoSeconds(at),
  metric,
  coveredHoursLeft: coveredHoursLeft === null ? null : Math.round(coveredHoursLeft * 10_000) / 10_000
})
