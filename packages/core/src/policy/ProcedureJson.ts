/** Procedures as JSON: read with every problem at once, and written back. */
import type * as Schema from "effect/Schema"
import type { Problem } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import { ConditionJson, citationOf, conditionOf, FactJson } from "./PolicyForm.ts"
import { arrayOf, entriesOf, field, POLICY_LIMITS, sizeProblems } from "./PolicySize.ts"
import type { Procedure, Step } from "./Procedure.ts"
import { ProcedureJson, ProcedureOutline, StepOutline } from "./ProcedureForm.ts"
import { procedureProblems } from "./ProcedureProblem.ts"

const strictly = <A>(schema: Schema.Decoder<A>) => reader(schema, { unknownKeys: "error" })

const readOutline = strictly(ProcedureOutline)
const readFact = strictly(FactJson)
const readStep = strictly(StepOutline)
const readCondition = strictly(ConditionJson)
const readWhole = strictly(ProcedureJson)

/** The limits of one procedure, beside those of depth, text, values and facts that hold for policies. */
export const PROCEDURE_LIMITS = {
  steps: 500,
  /** Steps to come after that all steps together name. */
  after: 2_500
} as const

/** A procedure that was read, or everything that is wrong with its JSON. */
export type ReadProcedure =
  | { readonly _tag: "Procedure"; readonly procedure: Procedure }
  | { readonly _tag: "InvalidProcedureJson"; readonly problems: ReadonlyArray<Problem> }

/** A procedure as JSON, or what of it JSON cannot hold. */
export type WrittenProcedure =
  | { readonly _tag: "ProcedureJson"; readonly json: ProcedureJson }
  | { readonly _tag: "UnwritableProcedure"; readonly problems: ReadonlyArray<Problem> }

/**
 * Reads a procedure from parsed JSON and reports everything that is wrong with it at once, each problem with its path. Unknown
 * keys are refused, and so is what is too large. `thresholds`: the names that its gates may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { procedureFromJson } from "@hedgerow/core/policy/ProcedureJson"
 *
 * const read = procedureFromJson({
 *   id: "refund",
 *   title: "Give money back",
 *   citations: [{ kind: "rule", id: "P1" }],
 *   facts: {},
 *   steps: [{ id: "pay", text: "Pay.", citations: [{ kind: "rule", id: "P1" }], strength: "shall", after: ["check"] }]
 * })
 * read._tag === "InvalidProcedureJson" && read.problems.map(describeProblem)
 * // => [
 * //   'steps[0].strength: expected "must", "should", "may", got "shall"',
 * //   'steps[0].after[0]: no step is called "check"; there is pay'
 * // ]
 * ```
 */
export const procedureFromJson = (input: unknown, thresholds?: ReadonlyArray<string>): ReadProcedure => {
  const tooLarge = limitProblems(input)
  if (tooLarge.length > 0) return { _tag: "InvalidProcedureJson", problems: tooLarge }
  const problems: Array<Problem> = []
  const take = <A>(read: Read<A>, ...path: Problem["path"]): A | undefined => {
    if (read._tag === "Value") return read.value
    for (const problem of read.problems) problems.push({ ...problem, path: [...path, ...problem.path] })
    return undefined
  }
  const outline = take(readOutline(input))
  const facts = entriesOf(field(input, "facts")).map(
    ([name, fact]) => [name, take(readFact(fact), "facts", name)] as const
  )
  const steps = arrayOf(field(input, "steps")).map((step, i) => ({
    outline: take(readStep(step), "steps", i),
    gate: arrayOf(field(step, "gate")).map((condition, j) => ({
      fact: textOf(field(condition, "fact")),
      condition: take(readCondition(condition), "steps", i, "gate", j)
    })),
    citations: listOf(field(step, "citations")),
    id: textOf(field(step, "id")),
    after: arrayOf(field(step, "after")).map(textOf)
  }))
  const shape = {
    citations: listOf(field(input, "citations")),
    facts: Object.fromEntries(facts),
    steps: steps.map((step) => ({
      ...step,
      gate: step.gate.map(
        ({ fact, condition }) => condition ?? (fact === "" ? undefined : { fact, known: true })
      )
    }))
  }
  const isList = Array.isArray(field(input, "steps"))
  problems.push(
    ...procedureProblems(shape, thresholds).filter(({ path }) => isList || path.join() !== "steps")
  )
  if (outline === undefined || problems.length > 0) return { _tag: "InvalidProcedureJson", problems }
  return {
    _tag: "Procedure",
    procedure: {
      ...outline,
      citations: outline.citations.map(citationOf),
      facts: Object.fromEntries(facts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]]))),
      steps: steps.flatMap(({ outline: head, gate }): ReadonlyArray<Step> => {
        if (head === undefined) return []
        const { gate: asked, ...rest } = head
        const conditions = gate.flatMap(({ condition }) =>
          condition === undefined ? [] : conditionOf(condition)
        )
        return [
          {
            ...rest,
            citations: head.citations.map(citationOf),
            ...(asked === undefined ? {} : { gate: conditions })
          }
        ]
      })
    }
  }
}

/**
 * Writes a procedure as the JSON that {@link procedureFromJson} reads. `UnwritableProcedure` where it has keys of its own, where
 * a key is `undefined`, and where it is larger than is read.
 *
 * @example
 * ```ts
 * import { procedureToJson } from "@hedgerow/core/policy/ProcedureJson"
 *
 * procedureToJson({ id: "p", title: "A procedure", citations: [], facts: {}, steps: [] })
 * // => { _tag: "ProcedureJson", json: { id: "p", title: "A procedure", citations: [], facts: {}, steps: [] } }
 * ```
 */
export const procedureToJson = (procedure: Procedure): WrittenProcedure => {
  const tooLarge = limitProblems(procedure)
  if (tooLarge.length > 0) return { _tag: "UnwritableProcedure", problems: tooLarge }
  const read = readWhole(procedure)
  return read._tag === "Value"
    ? { _tag: "ProcedureJson", json: read.value }
    : { _tag: "UnwritableProcedure", problems: read.problems }
}

const limitProblems = (input: unknown): ReadonlyArray<Problem> => {
  const tooLarge = sizeProblems(input)
  if (tooLarge.length > 0) return tooLarge
  const steps = arrayOf(field(input, "steps"))
  const named = steps.reduce<number>((sum, step) => sum + arrayOf(field(step, "after")).length, 0)
  const too = (many: number, most: number, what: string, ...path: Problem["path"]): ReadonlyArray<Problem> =>
    many > most ? [{ path, message: `lists ${many} ${what}; at most ${most} are read` }] : []
  return [
    ...too(steps.length, PROCEDURE_LIMITS.steps, "steps", "steps"),
    ...too(named, PROCEDURE_LIMITS.after, "steps to come after in all", "steps"),
    ...steps.flatMap((step, i) =>
      arrayOf(field(step, "gate")).flatMap((condition, j) =>
        too(
          arrayOf(field(condition, "oneOf")).length,
          POLICY_LIMITS.choices,
          "values",
          "steps",
          i,
          "gate",
          j,
          "oneOf"
        )
      )
    )
  ]
}

/** A text as it is; `""`, which is no name, for anything else. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** A list as it is; `undefined`, of which nothing is said, for anything else. */
const listOf = (value: unknown): ReadonlyArray<unknown> | undefined =>
  Array.isArray(value) ? value : undefined
