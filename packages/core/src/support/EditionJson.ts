/** Editions as JSON: read with every problem at once, and written back. */
import type { Problem } from "../data/Problem.ts"
import { reader } from "../data/SchemaProblem.ts"
import type { FactKinds } from "../policy/Fact.ts"
import type { Parameter } from "../policy/Parameter.ts"
import { type PolicyReader, policyReader, policyToJson } from "../policy/PolicyJson.ts"
import { keyProblems } from "../policy/PolicyProblem.ts"
import { entriesOf, field } from "../policy/PolicySize.ts"
import { procedureFromJson, procedureToJson } from "../policy/ProcedureJson.ts"
import type { Policy } from "../policy/Rule.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import { fromJson, toJson } from "../time/CalendarJson.ts"
import { EditionJson, EditionOutline } from "./EditionForm.ts"
import { placesAt } from "./EditionPlace.ts"
import { citationProblems, type KnownIds, referenceProblems } from "./EditionReference.ts"
import { editionSizeProblems } from "./EditionSize.ts"
import { DutyForm, ROUTING_FORMS } from "./OutcomeForm.ts"
import { ROUTING_POLICIES, type SupportEdition, type SupportOutcome } from "./SupportEdition.ts"
import { UnwritableEdition } from "./UnwritableEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** An edition that was read, or everything that is wrong with its JSON. */
export type ReadEdition =
  | { readonly _tag: "Edition"; readonly edition: SupportEdition }
  | { readonly _tag: "InvalidEdition"; readonly problems: ReadonlyArray<Problem> }

const readOutline = reader(EditionOutline, { unknownKeys: "error" })
const readWhole = reader(EditionJson, { unknownKeys: "error" })
const readDuties = policyReader(DutyForm)
const readFirstLevel = policyReader(ROUTING_FORMS.firstLevel)
const readGroup = policyReader(ROUTING_FORMS.group)
const readQueue = policyReader(ROUTING_FORMS.queue)

/** Where calendars stand. */
const CALENDARS = [
  "parameters.responseCalendar.*.value",
  "parameters.coverageCalendar.*.value",
  "parameters.regionHours.*.*.value"
]

/**
 * Reads an edition from parsed JSON and reports everything that is wrong with it at once, each problem with its path. Unknown keys
 * are refused, words that name nothing, values without a date or a source, and whatever is too large. `known`: the ids of rules
 * and readings that may be cited; where absent, any.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { editionFromJson, editionToJson } from "@hedgerow/core/support/EditionJson"
 *
 * const json = editionToJson(present)
 * editionFromJson(json)._tag // => "Edition"
 *
 * const { scale } = json.parameters.targets
 * const read = editionFromJson({ ...json, parameters: { ...json.parameters, targets: { scale: { ...scale, plan: "scal" } } } })
 * read._tag === "InvalidEdition" && read.problems.map(describeProblem)
 * // => ['parameters.targets.scale.plan: no plan is called "scal"; did you mean scale?']
 * ```
 */
export const editionFromJson = (input: unknown, known: KnownIds = {}): ReadEdition => {
  const tooLarge = editionSizeProblems(input)
  if (tooLarge.length > 0) return { _tag: "InvalidEdition", problems: tooLarge }
  const problems: Array<Problem> = []
  const report = reporterTo(problems)
  const thresholds = entriesOf(field(input, "thresholds")).map(([name]) => name)

  const outline = readOutline(input)
  if (outline._tag === "Problems") report(outline.problems)

  const calendars = new Map<unknown, CalendarDefinition>()
  for (const { path, value } of CALENDARS.flatMap((pattern) => placesAt(input, pattern))) {
    const read = fromJson(value)
    if (read._tag === "Calendar") calendars.set(value, read.calendar.definition)
    else report(read.problems, ...path)
  }

  const policies = entriesOf(field(input, "policies"))
  const policy = <O>(id: string, value: unknown, read: PolicyReader<O>): Policy<FactKinds, O> | undefined => {
    const answer = read(value, thresholds)
    report(keyProblems(["policies", id], id, field(value, "id")))
    return answer._tag === "Policy" ? answer.policy : report(answer.problems, "policies", id)
  }
  const routing = <O>(id: (typeof ROUTING_POLICIES)[number], read: PolicyReader<O>) => {
    const all = field(input, "policies")
    const value = field(all, id)
    if (value !== undefined) return policy(id, value, read)
    return typeof all === "object" ? report([{ path: ["policies", id], message: "is missing" }]) : undefined
  }
  const firstLevel = routing("firstLevel", readFirstLevel)
  const group = routing("group", readGroup)
  const queue = routing("queue", readQueue)
  const domains = policies.map(([id, value]) =>
    isRouting(id) ? { id } : { id, policy: policy(id, value, readDuties) }
  )

  const procedures = entriesOf(field(input, "procedures")).flatMap(([id, value]) => {
    const read = procedureFromJson(value, thresholds)
    report(keyProblems(["procedures", id], id, field(value, "id")))
    if (read._tag === "Procedure") return [[id, read.procedure] as const]
    report(read.problems, "procedures", id)
    return []
  })

  report([...referenceProblems(input), ...citationProblems(input, known)])
  if (outline._tag === "Problems" || !firstLevel || !group || !queue || problems.length > 0)
    return { _tag: "InvalidEdition", problems }
  const { parameters } = outline.value
  const written = (parameter: Parameter<unknown>): Parameter<CalendarDefinition> =>
    parameter.flatMap(({ value, ...dated }) => {
      const definition = calendars.get(value)
      return definition === undefined ? [] : [{ ...dated, value: definition }]
    })
  // The routing policies keep the places that they have among the others.
  const inOrder: Readonly<Record<string, Policy<FactKinds, SupportOutcome>>> = Object.fromEntries(
    domains.map(({ id, policy = firstLevel }) => [id, policy])
  )
  return {
    _tag: "Edition",
    edition: {
      ...outline.value,
      parameters: {
        ...parameters,
        responseCalendar: written(parameters.responseCalendar),
        coverageCalendar: written(parameters.coverageCalendar),
        regionHours: mapped(parameters.regionHours, written)
      },
      policies: { ...inOrder, firstLevel, group, queue },
      procedures: Object.fromEntries(procedures)
    }
  }
}

/** Adds problems, each found at a path, to a list. */
const reporterTo =
  (problems: Array<Problem>) =>
  (found: ReadonlyArray<Problem>, ...path: Problem["path"]): undefined => {
    problems.push(...found.map((one) => ({ ...one, path: [...path, ...one.path] })))
  }

const isRouting = (id: string): boolean => ROUTING_POLICIES.some((name) => name === id)

const mapped = <A, B>(table: Readonly<Record<string, A>>, f: (value: A, key: string) => B) =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, f(value, key)] as const))

/**
 * Writes an edition as the JSON that {@link editionFromJson} reads; the order of its keys does not depend on how it was made.
 * Throws {@link UnwritableEdition} where a calendar has a recurring closure that is a function of someone's own, and where an edition
 * holds what JSON or its form cannot.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { editionToJson } from "@hedgerow/core/support/EditionJson"
 *
 * editionToJson(present).parameters.targets["scale"]?.hours[0]?.value // => 24
 * ```
 */
export const editionToJson = <W extends Words>(edition: SupportEdition<W>): EditionJson => {
  const problems: Array<Problem> = []
  const report = reporterTo(problems)
  const written =
    (...path: Problem["path"]) =>
    (parameter: Parameter<CalendarDefinition>) =>
      parameter.map(({ value, ...dated }, i) => {
        const json = toJson({ definition: value })
        return json._tag === "CalendarJson"
          ? { ...dated, value: json.json }
          : report(json.problems, "parameters", ...path, i, "value")
      })
  const { parameters } = edition
  const json = {
    ...edition,
    parameters: {
      ...parameters,
      responseCalendar: written("responseCalendar")(parameters.responseCalendar),
      coverageCalendar: written("coverageCalendar")(parameters.coverageCalendar),
      regionHours: mapped<Parameter<CalendarDefinition>, unknown>(parameters.regionHours, (hours, region) =>
        written("regionHours", region)(hours)
      )
    },
    policies: mapped(edition.policies, (policy, id) => {
      const json = policyToJson(policy)
      return json._tag === "PolicyJson" ? json.json : report(json.problems, "policies", id)
    }),
    procedures: mapped(edition.procedures, (procedure, id) => {
      const json = procedureToJson(procedure)
      return json._tag === "ProcedureJson" ? json.json : report(json.problems, "procedures", id)
    })
  }
  if (problems.length > 0) throw new UnwritableEdition(edition.id, problems)
  const read = readWhole(json)
  if (read._tag === "Problems") throw new UnwritableEdition(edition.id, read.problems)
  return read.value
}
