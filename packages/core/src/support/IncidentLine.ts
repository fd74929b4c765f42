/** One line of an incident in JSON: its head or an event, held to when it can have happened and to the words that there are. */
import { type Problem, show } from "../data/Problem.ts"
import type { Read } from "../data/SchemaProblem.ts"
import { noSuch } from "../policy/ConditionProblem.ts"
import type { Procedure } from "../policy/Procedure.ts"
import { type StatedFacts, statedProblems } from "../policy/StatedFacts.ts"
import type { IncidentEvent } from "./IncidentEvent.ts"
import {
  eventForm,
  INCIDENT_LINES,
  type IncidentStep,
  type Kept,
  readHead,
  statedIncidentFacts
} from "./IncidentForm.ts"
import type { Incident } from "./IncidentState.ts"

/** An incident without its events, and the facts of its head that do not count. */
export interface IncidentHead {
  readonly incident: Kept<Omit<Incident, "events">>
  readonly problems: ReadonlyArray<Problem>
}

const problemsOf = (problems: ReadonlyArray<Problem>) => ({ _tag: "Problems", problems }) as const
const one = (path: Problem["path"], message: string): ReadonlyArray<Problem> => [{ path, message }]

/**
 * The head of an incident. A fact that is misspelt does not count; all else that is wrong leaves no incident.
 *
 * @example
 * ```ts
 * import { headOf } from "@hedgerow/core/support/IncidentLine"
 *
 * const head = { id: "INC-123", raisedAt: "2026-11-20T12:00:00Z", facts: { appDown: true, apDown: true } }
 * const read = headOf(head, new Date("2026-11-20T15:00:00Z"))
 * read._tag === "Value" && read.value.incident.facts // => { appDown: true }
 * read._tag === "Value" && read.value.problems.map(({ path }) => path) // => [["facts", "apDown"]]
 * ```
 */
export const headOf = (json: object, now: Date): Read<IncidentHead> => {
  const read = readHead(json)
  if (read._tag === "Problems")
    return "type" in json && !("raisedAt" in json)
      ? problemsOf([...one([], "is an event; the first line is the incident itself"), ...read.problems])
      : read
  const { facts: stated = {}, ...head } = read.value
  if (head.raisedAt.getTime() > now.getTime())
    return problemsOf(one(["raisedAt"], afterNow(head.raisedAt, now)))
  const problems = statedProblems(stated, statedIncidentFacts)
  const wrong = new Set(problems.map(({ path }) => path[0]))
  const facts: StatedFacts = Object.fromEntries(
    Object.entries(stated).filter((fact): fact is [string, boolean | string | number] => !wrong.has(fact[0]))
  )
  return {
    _tag: "Value",
    value: {
      incident: { ...head, facts },
      problems: problems.map((problem) => ({ ...problem, path: ["facts", ...problem.path] }))
    }
  }
}

/** What an event is held to. `raisedAt` is absent where the head could not be read. */
export interface EventFrame {
  readonly procedures: Readonly<Record<string, Procedure>>
  readonly raisedAt: Date | undefined
  readonly now: Date
}

/**
 * An event of an incident, or a step that was done. Both `raisedAt` and `now` are instants at which something may happen.
 *
 * @example
 * ```ts
 * import { eventOf } from "@hedgerow/core/support/IncidentLine"
 *
 * const now = new Date("2026-11-20T15:00:00Z")
 * const frame = { procedures: {}, raisedAt: new Date("2026-11-20T12:00:00Z"), now }
 * const read = eventOf({ at: "2026-11-20T11:59:00Z", type: "page_updated" }, frame)
 * read._tag === "Problems" && read.problems.map(({ path }) => path) // => [["at"]]
 * ```
 */
export const eventOf = (
  json: object,
  { procedures, raisedAt, now }: EventFrame
): Read<Kept<IncidentEvent | IncidentStep>> => {
  const type: unknown = Reflect.get(json, "type")
  if (type === undefined) return problemsOf(one(["type"], "is missing; name the event"))
  if (typeof type !== "string")
    return problemsOf(one(["type"], `expected the name of an event, got ${show(type)}`))
  const form = eventForm(type)
  if (form === undefined) return problemsOf(one(["type"], noSuch("event", type, INCIDENT_LINES)))
  const read = form(json)
  if (read._tag === "Problems") return read
  const event = read.value
  const problems = [
    ...(raisedAt !== undefined && event.at.getTime() < raisedAt.getTime()
      ? one(
          ["at"],
          `${event.at.toISOString()} is before the incident was raised, ${raisedAt.toISOString()}; it does not count`
        )
      : []),
    ...(event.at.getTime() > now.getTime() ? one(["at"], afterNow(event.at, now)) : []),
    ...(event.type === "step_done" ? stepProblems(event, procedures) : [])
  ]
  return problems.length > 0 ? problemsOf(problems) : read
}

const afterNow = (at: Date, now: Date): string =>
  `${at.toISOString()} is after now, ${now.toISOString()}; it has not happened yet`

const stepProblems = (
  { procedure, step }: IncidentStep,
  procedures: EventFrame["procedures"]
): ReadonlyArray<Problem> => {
  const known = Object.hasOwn(procedures, procedure) ? procedures[procedure] : undefined
  if (known === undefined) return one(["procedure"], noSuch("procedure", procedure, Object.keys(procedures)))
  const steps = known.steps.map(({ id }) => id)
  return steps.includes(step) ? [] : one(["step"], noSuch(`step of ${procedure}`, step, steps))
}
