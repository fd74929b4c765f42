/** The form of cases in data: what may stand in a file and in a case, and whether a policy knows the words. */
import * as Schema from "effect/Schema"
import { Instant } from "../data/Instant.ts"
import { type Problem, show } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import type { Policy } from "../policy/Rule.ts"
import { type Case, caseProblems } from "./Case.ts"
import type { Expected } from "./Expected.ts"

/** What a case leaves unsaid. */
export interface Unsaid {
  readonly policy: Policy
  readonly at: Date | undefined
  /** The outcome of an expectation that names the deciding rule only. */
  readonly outcome: unknown
}

/** A case as it stands in a file, or everything that is wrong with it. */
export type ReadCase = Read<Case>

const decision = {
  rule: Schema.String,
  outcome: Schema.optionalKey(Schema.Unknown),
  judgement: Schema.optionalKey(Schema.String)
}
const facts = Schema.Array(Schema.String)
const decisions = Schema.optionalKey(Schema.Array(Schema.Struct(decision)))
const expect = Schema.Struct({
  ...decision,
  rule: Schema.optionalKey(Schema.String),
  missing: Schema.optionalKey(facts),
  nothing: Schema.optionalKey(Schema.Literal(true)),
  decides: decisions,
  includes: decisions,
  undecided: Schema.optionalKey(Schema.Array(Schema.Struct({ rule: Schema.String, missing: facts })))
})
const head = { policy: Schema.optionalKey(Schema.String), at: Schema.optionalKey(Instant) }
const listed = {
  name: Schema.NonEmptyString,
  at: head.at,
  facts: Schema.Record(Schema.String, Schema.Unknown),
  expect
}
const alone = { ...listed, ...head, name: Schema.optionalKey(Schema.NonEmptyString) }

const strictly = { unknownKeys: "error" } as const
const readExpected = reader(expect, strictly)
const readers = {
  listed: reader(Schema.Struct(listed), strictly),
  alone: reader(Schema.Struct(alone), strictly)
}

/** Reads what stands in a file beside its list of cases. */
export const readHead = reader(Schema.Struct({ ...head, cases: Schema.Array(Schema.Unknown) }), strictly)

/** Reads a case that stands in a list, or alone in a file; what can be compared with the policy is, however the rest is. */
export const readCase = (
  input: unknown,
  place: keyof typeof readers,
  { policy, at, outcome }: Unsaid
): ReadCase => {
  const read: Read<Schema.Struct.Type<typeof alone>> = readers[place](input)
  const stated = read._tag === "Value" ? read.value.facts : field(input, "facts")
  const wanted = readExpected(field(input, "expect"))
  const expected = wanted._tag === "Value" ? withOutcome(wanted.value, outcome) : undefined
  const unknown = caseProblems(
    {
      ...(isRecord(stated) ? { facts: stated } : {}),
      ...(expected === undefined ? {} : { expect: expected })
    },
    policy
  )
  if (read._tag === "Problems") return { _tag: "Problems", problems: [...read.problems, ...unknown] }
  const instant = read.value.at ?? at
  const problems = [
    ...policyProblems(read.value.policy, policy),
    ...unknown,
    ...(instant === undefined
      ? [{ path: ["at"], message: "is missing; state it here, for the file or for all" }]
      : [])
  ]
  if (problems.length > 0 || instant === undefined || expected === undefined)
    return { _tag: "Problems", problems }
  const { name, facts: known } = read.value
  // That the facts are such as the policy reads has been seen above.
  const one = { facts: known as Case["facts"], at: instant, expect: expected }
  return { _tag: "Value", value: name === undefined ? one : { name, ...one } }
}

/** That cases name another policy than the one that they are read for. */
export const policyProblems = (named: string | undefined, { id }: Policy): ReadonlyArray<Problem> =>
  named === undefined || named === id
    ? []
    : [{ path: ["policy"], message: `is ${show(named)}, but these cases are read for ${show(id)}` }]

/** An own field of what may be no object. */
export const field = (input: unknown, key: string): unknown =>
  isRecord(input) && Object.hasOwn(input, key) ? input[key] : undefined

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === "object" && input !== null && !Array.isArray(input)

/** Which keys may stand together is checked with the words of the policy, so that here any of them may. */
const withOutcome = (read: typeof expect.Type, outcome: unknown): Expected =>
  (Object.keys(read).join() === "rule" && outcome !== undefined ? { ...read, outcome } : read) as Expected
