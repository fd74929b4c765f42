/** Requests to delete data out of lines of JSON: each one a request, or refused with its number and every reason. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { describeProblem, type Problem, show } from "@hedgerow/core/data/Problem"
import { deletion } from "@hedgerow/core/handbook/policies/Deletion"
import { erasure } from "@hedgerow/core/handbook/procedures/Erasure"
import { targetedDeletion } from "@hedgerow/core/handbook/procedures/TargetedDeletion"
import { noSuch } from "@hedgerow/core/policy/ConditionProblem"
import type { Facts } from "@hedgerow/core/policy/Fact"
import type { Procedure } from "@hedgerow/core/policy/Procedure"
import type { StepDone } from "@hedgerow/core/policy/ProcedureStanding"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { looksLikeTicket } from "../cli/Meant.ts"
import type { Line } from "../triage/Lines.ts"
import type { Refused } from "../triage/TicketLines.ts"

/** What the policy of deletion reads. */
export type DeletionFacts = Facts<typeof deletion.facts>

/** A request. What its facts leave out is unknown. */
export interface DeletionRequest {
  readonly _tag: "Request"
  readonly id: string
  readonly note?: string
  readonly facts: DeletionFacts
  readonly done: ReadonlyArray<StepDone>
}

/** The procedures by the kind of request that can lead to them. */
export const PROCEDURES: Readonly<Record<string, Procedure>> = {
  personal_data: erasure,
  targeted: targetedDeletion
}

const TICKETS = { hint: "These look like tickets: npm run triage -- FILE reads them." }

/** Reads one line. */
export const readRequest = ({ number, text, problem }: Line): DeletionRequest | Refused => {
  const refused = (...reasons: ReadonlyArray<string>): Refused => ({ _tag: "Refused", number, reasons })
  if (text === undefined) return refused(problem.replace("one ticket", "one request"))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused(`is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (Array.isArray(json)) return refused("is a list: put one request on each line, as jq -c '.[]' does")
  if (!isObject(json)) return refused(`expected an object, got ${show(json)}`)
  const { id, note, done = [], ...stated } = json
  const named = typeof id === "string" && id !== "" ? { id } : undefined
  try {
    const steps = readDone(done, stated["deletionRequest"])
    const problems = [
      ...(named === undefined ? [{ path: ["id"], message: "expected a text that is not empty" }] : []),
      ...(note === undefined || typeof note === "string"
        ? []
        : [{ path: ["note"], message: `expected a text, got ${show(note)}` }]),
      ...steps.problems,
      ...statedProblems(stated, deletion.facts)
    ]
    if (named !== undefined && problems.length === 0 && areFacts(stated))
      return {
        _tag: "Request",
        ...named,
        ...(typeof note === "string" ? { note } : {}),
        facts: stated,
        done: steps.done
      }
    return {
      ...refused(...problems.map(describeProblem)),
      ...named,
      ...(looksLikeTicket(json) ? TICKETS : {})
    }
  } catch (error) {
    // What is nested some thousand levels deep overflows the stack of whoever shows it: this line's fault.
    if (error instanceof RangeError) return { ...refused("is nested too deeply to be read"), ...named }
    throw error
  }
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json)

const areFacts = (stated: Readonly<Record<string, unknown>>): stated is DeletionFacts =>
  statedProblems(stated, deletion.facts).length === 0

interface ReadSteps {
  readonly done: ReadonlyArray<StepDone>
  readonly problems: ReadonlyArray<Problem>
}

const readDone = (value: unknown, request: unknown): ReadSteps => {
  const wrong = (message: string): ReadSteps => ({ done: [], problems: [{ path: ["done"], message }] })
  if (!Array.isArray(value)) return wrong(`expected a list of { step, at }, got ${show(value)}`)
  if (value.length === 0) return { done: [], problems: [] }
  const kinds = Object.keys(PROCEDURES)
  const procedure = kinds.find((kind) => kind === request)
  if (procedure === undefined)
    return wrong(`steps belong to a deletionRequest of ${kinds.join(" or ")}; leave them out, or state which`)
  const known = PROCEDURES[procedure]?.steps.map(({ id }) => id) ?? []
  const read = value.map((one: unknown, i) => readStep(one, i, known))
  return { done: read.flatMap(({ done }) => done), problems: read.flatMap(({ problems }) => problems) }
}

const readStep = (one: unknown, i: number, known: ReadonlyArray<string>): ReadSteps => {
  const { step, at } = isObject(one) ? one : {}
  const isStep = typeof step === "string" && known.includes(step)
  const isAt = typeof at === "string" && isInstant(at)
  return {
    done: isStep && isAt ? [{ step, at: new Date(at) }] : [],
    problems: [
      ...(isStep
        ? []
        : [
            {
              path: ["done", i, "step"],
              message: typeof step === "string" ? noSuch("step", step, known) : "expected a step's name"
            }
          ]),
      ...(isAt
        ? []
        : [
            {
              path: ["done", i, "at"],
              message: "expected an instant with a zone, like 2026-11-20T10:00:00Z"
            }
          ])
    ]
  }
}
