/** An incident out of lines of JSON: its head first, then what happened; a line that is wrong is refused, the others count. */
import { type Problem, show } from "../data/Problem.ts"
import type { Read } from "../data/SchemaProblem.ts"
import type { Procedure } from "../policy/Procedure.ts"
import type { IncidentEvent } from "./IncidentEvent.ts"
import type { IncidentStep, Kept } from "./IncidentForm.ts"
import { eventOf, headOf } from "./IncidentLine.ts"
import type { Incident } from "./IncidentState.ts"

/** A line with its number, from 1. */
export interface IncidentLine {
  readonly number: number
  readonly text: string
}

/** A line of which something does not count, with everything that is wrong with it. */
export interface RefusedLine {
  readonly line: number
  readonly problems: ReadonlyArray<Problem>
}

/** What was read: an incident with the steps done, in the order of the lines; or no usable head. */
export type IncidentRead =
  | {
      readonly _tag: "Incident"
      readonly incident: Kept<Incident & { readonly events: ReadonlyArray<Kept<IncidentEvent>> }>
      readonly steps: ReadonlyArray<Kept<IncidentStep>>
      readonly refused: ReadonlyArray<RefusedLine>
    }
  | { readonly _tag: "NoIncident"; readonly refused: ReadonlyArray<RefusedLine> }

/** A longer line, in UTF-16 code units, is refused. */
export const LONGEST_INCIDENT_LINE = 20_000

/** Events beyond so many are refused. */
export const MOST_INCIDENT_EVENTS = 1_000

/**
 * A reader of incidents, whose steps are those of the given procedures. The first line that is not blank is the head: `id` and
 * `raisedAt`, further `raisedBySupport`, `severity`, `security`, `facts`. Each further line is an event, or
 * `{ at, type: "step_done", procedure, step }`. What happened before the incident was raised or after `now`, an unknown event, a
 * misspelt fact: refused, with the line. Fields that are not known are kept.
 *
 * @example
 * ```ts
 * import { incidentReader } from "@hedgerow/core/support/IncidentJson"
 *
 * const now = new Date("2026-11-20T15:00:00Z")
 * const read = incidentReader({})(
 *   [
 *     { number: 1, text: '{ "id": "INC-123", "raisedAt": "2026-11-20T12:00:00Z" }' },
 *     { number: 2, text: '{ "at": "2026-11-20T12:03:00Z", "type": "page_updated" }' },
 *     { number: 3, text: '{ "at": "2026-11-20T12:04:00Z", "type": "page_updatd" }' }
 *   ],
 *   now
 * )
 * read._tag === "Incident" && read.incident.events.length // => 1
 * read.refused // => [{ line: 3, problems: [{ path: ["type"], message: 'no event is called "page_updatd"; did you mean page_updated?' }] }]
 * ```
 */
export const incidentReader =
  (procedures: Readonly<Record<string, Procedure>>) =>
  (lines: Iterable<IncidentLine>, now: Date): IncidentRead => {
    const refused: Array<RefusedLine> = []
    const refuse = (line: number, problems: ReadonlyArray<Problem>): void => {
      if (problems.length > 0) refused.push({ line, problems })
    }
    const [first, ...others] = [...lines].filter(({ text }) => text.trim() !== "")
    if (first === undefined) return { _tag: "NoIncident", refused: [{ line: 1, problems: wrong(NO_HEAD) }] }
    const head = guarded(first, (json) => headOf(json, now))
    if (head._tag === "Problems") refuse(first.number, head.problems)
    else refuse(first.number, head.value.problems)
    const raisedAt = head._tag === "Value" ? head.value.incident.raisedAt : undefined
    const events: Array<Kept<IncidentEvent>> = []
    const steps: Array<Kept<IncidentStep>> = []
    for (const line of others) {
      if (events.length + steps.length >= MOST_INCIDENT_EVENTS) {
        refuse(line.number, wrong(`more than ${MOST_INCIDENT_EVENTS} events are not read, from here on`))
        break
      }
      const read = guarded(line, (json) => eventOf(json, { procedures, raisedAt, now }))
      if (read._tag === "Problems") refuse(line.number, read.problems)
      else if (isStep(read.value)) steps.push(read.value)
      else events.push(read.value)
    }
    return head._tag === "Problems"
      ? { _tag: "NoIncident", refused }
      : { _tag: "Incident", incident: { ...head.value.incident, events }, steps, refused }
  }

const NO_HEAD = "there is nothing to read; the first line is the incident, with its id and raisedAt"

const wrong = (message: string, ...path: Problem["path"]): ReadonlyArray<Problem> => [{ path, message }]

const isStep = (one: Kept<IncidentEvent | IncidentStep>): one is Kept<IncidentStep> =>
  one.type === "step_done"

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json)

/** Hands on the object of a line; what is none is refused, and so is what overflows the stack of whoever walks it. */
const guarded = <A>({ text }: IncidentLine, read: (json: object) => Read<A>): Read<A> => {
  const refused = (message: string): Read<A> => ({ _tag: "Problems", problems: wrong(message) })
  if (text.length > LONGEST_INCIDENT_LINE)
    return refused(`is longer than ${LONGEST_INCIDENT_LINE} characters; put one event on a line`)
  try {
    const json: unknown = JSON.parse(text)
    return isObject(json) ? read(json) : refused(`expected an object, got ${show(json)}`)
  } catch (error) {
    if (error instanceof SyntaxError) return refused(`is not JSON: ${error.message}`)
    if (error instanceof RangeError) return refused("is nested too deeply to be read")
    throw error
  }
}
