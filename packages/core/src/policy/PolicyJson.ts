/** Policies as JSON: read with every problem at once, and written back. */
import * as Schema from "effect/Schema"
import type { Problem } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import type { FactKinds } from "./Fact.ts"
import type { NeedsJudgement } from "./NeedsJudgement.ts"
import {
  ConditionJson,
  citationOf,
  conditionOf,
  FactJson,
  JudgementJson,
  judgementOf,
  PolicyJson,
  PolicyOutline,
  RuleOutline
} from "./PolicyForm.ts"
import { type PolicyShape, policyProblems } from "./PolicyProblem.ts"
import { arrayOf, entriesOf, field, sizeProblems } from "./PolicySize.ts"
import type { Policy, Rule } from "./Rule.ts"

const strictly = <A>(schema: Schema.Decoder<A>) => reader(schema, { unknownKeys: "error" })

const readOutline = strictly(PolicyOutline)
const readFact = strictly(FactJson)
const readRule = strictly(RuleOutline)
const readCondition = strictly(ConditionJson)
const readJudgement = (input: unknown): Read<NeedsJudgement> => {
  const read = strictly(JudgementJson)(input)
  return read._tag === "Value" ? { ...read, value: judgementOf(read.value) } : read
}

/** A policy that was read, or everything that is wrong with its JSON. */
export type ReadPolicy<Outcome = Schema.Json> =
  | { readonly _tag: "Policy"; readonly policy: Policy<FactKinds, Outcome> }
  | { readonly _tag: "InvalidPolicyJson"; readonly problems: ReadonlyArray<Problem> }

/** A policy as JSON, or what of it JSON cannot hold. */
export type WrittenPolicy =
  | { readonly _tag: "PolicyJson"; readonly json: PolicyJson }
  | { readonly _tag: "UnwritablePolicy"; readonly problems: ReadonlyArray<Problem> }

/** Reads a policy. `thresholds`: the names that its conditions may compare with; where absent, any. */
export type PolicyReader<Outcome> = (
  input: unknown,
  thresholds?: ReadonlyArray<string>
) => ReadPolicy<Outcome>

/**
 * A reader of policies whose outcomes have this form; an outcome that needs judgement is always read.
 *
 * @example
 * ```ts
 * import { policyReader } from "@hedgerow/core/policy/PolicyJson"
 * import * as Schema from "effect/Schema"
 *
 * const read = policyReader(Schema.Literals(["refund", "decline"]))
 * read({ id: "p", title: "A policy", kind: "unique", facts: {}, rules: [] })._tag // => "Policy"
 * ```
 */
export const policyReader = <Outcome>(outcome: Schema.Decoder<Outcome>): PolicyReader<Outcome> => {
  const readOutcome = strictly(outcome)
  const readThen = (then: unknown): Read<Outcome | NeedsJudgement> =>
    field(then, "_tag") === "NeedsJudgement" ? readJudgement(then) : readOutcome(then)
  return (input, thresholds) => {
    const tooLarge = sizeProblems(input)
    if (tooLarge.length > 0) return { _tag: "InvalidPolicyJson", problems: tooLarge }
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
    const rules = arrayOf(field(input, "rules")).map((rule, i) => ({
      outline: take(readRule(rule), "rules", i),
      when: arrayOf(field(rule, "when")).map((condition, j) => ({
        fact: textOf(field(condition, "fact")),
        condition: take(readCondition(condition), "rules", i, "when", j)
      })),
      // Where it is missing, the outline says so.
      then:
        field(rule, "then") === undefined
          ? undefined
          : take(readThen(field(rule, "then")), "rules", i, "then"),
      id: textOf(field(rule, "id")),
      exceptionTo: arrayOf(field(rule, "exceptionTo")).map(textOf)
    }))
    const shape: PolicyShape = {
      kind: String(field(input, "kind")),
      facts: Object.fromEntries(facts),
      rules: rules.map((rule) => ({
        ...rule,
        when: rule.when.map(
          ({ fact, condition }) => condition ?? (fact === "" ? undefined : { fact, known: true })
        )
      })),
      precedence: arrayOf(field(input, "precedence")).map(textOf)
    }
    problems.push(...policyProblems(shape, thresholds))
    if (outline === undefined || problems.length > 0) return { _tag: "InvalidPolicyJson", problems }
    const policy: Policy<FactKinds, Outcome> = {
      ...outline,
      facts: Object.fromEntries(facts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]]))),
      rules: rules.flatMap(
        ({ outline: head, when, then }): ReadonlyArray<Rule<Outcome>> =>
          head === undefined || then === undefined
            ? []
            : [
                {
                  ...head,
                  citations: head.citations.map(citationOf),
                  when: when.flatMap(({ condition }) =>
                    condition === undefined ? [] : conditionOf(condition)
                  ),
                  then
                }
              ]
      )
    }
    return { _tag: "Policy", policy }
  }
}

/** A text as it is; `""`, which is no name, for anything else. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/**
 * Reads a policy from parsed JSON and reports everything that is wrong with it at once, each problem with its path. Unknown keys
 * are refused, and so is whatever `PolicySize` finds too large. Outcomes are any JSON; {@link policyReader} reads them more
 * strictly.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { policyFromJson } from "@hedgerow/core/policy/PolicyJson"
 *
 * const read = policyFromJson(
 *   {
 *     id: "discount",
 *     title: "Who gets a discount",
 *     kind: "unique",
 *     facts: { plan: { type: "oneOf", values: ["free", "scale"], about: "what they pay for" } },
 *     rules: [
 *       { id: "big", citations: [], strength: "shall", when: [{ fact: "plan", is: "fre" }], then: 10 },
 *       { id: "late", citations: [], strength: "may", when: [{ fact: "days", atleast: "many" }], then: 0 }
 *     ]
 *   },
 *   ["many"]
 * )
 * read._tag === "InvalidPolicyJson" && read.problems.map(describeProblem)
 * // => [
 * //   'rules[0].strength: expected "must", "should", "may", got "shall"',
 * //   "rules[1].when[0].atleast: is not known here; check its spelling",
 * //   'rules[0].when[0].is: "fre" is no value of plan; it is free or scale',
 * //   'rules[1].when[0].fact: no fact is called "days"; there is plan'
 * // ]
 * ```
 */
export const policyFromJson: PolicyReader<Schema.Json> = policyReader(Schema.Json)

/**
 * Writes a policy as the JSON that {@link policyFromJson} reads. `UnwritablePolicy` where an outcome is nothing that JSON can
 * hold, where the policy has keys of its own, and where it is larger than is read.
 *
 * @example
 * ```ts
 * import { policyToJson } from "@hedgerow/core/policy/PolicyJson"
 *
 * policyToJson({ id: "p", title: "A policy", kind: "unique", facts: {}, rules: [] })
 * // => { _tag: "PolicyJson", json: { id: "p", title: "A policy", kind: "unique", facts: {}, rules: [] } }
 * ```
 */
export const policyToJson = (policy: Policy): WrittenPolicy => {
  const json = written(policy)
  const problems = sizeProblems(json)
  if (problems.length > 0) return { _tag: "UnwritablePolicy", problems }
  const read = readWhole(json)
  return read._tag === "Value"
    ? { _tag: "PolicyJson", json: read.value }
    : { _tag: "UnwritablePolicy", problems: read.problems }
}

const readWhole = strictly(PolicyJson)

/** The same without keys whose value is `undefined`. */
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, written(part)]]))
  )
}
