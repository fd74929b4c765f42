/** All policies of an edition as JSON: an object by id, read with every problem at once. */
import type * as Schema from "effect/Schema"
import { type Problem, show } from "../data/Problem.ts"
import type { FactKinds } from "./Fact.ts"
import { policyFromJson } from "./PolicyJson.ts"
import { keyProblems } from "./PolicyProblem.ts"
import { entriesOf, field } from "./PolicySize.ts"
import type { Policy } from "./Rule.ts"

/** Policies that were read, each under its id, or everything that is wrong with their JSON. */
export type ReadPolicies =
  | { readonly _tag: "Policies"; readonly policies: Readonly<Record<string, Policy<FactKinds, Schema.Json>>> }
  | { readonly _tag: "InvalidPoliciesJson"; readonly problems: ReadonlyArray<Problem> }

/** How many policies are read of one edition. */
const MOST = 200

/**
 * Reads policies from parsed JSON, each as `PolicyJson.policyFromJson` does and under its own id. `thresholds`: the names that
 * their conditions may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { policiesFromJson } from "@hedgerow/core/policy/PoliciesJson"
 *
 * policiesFromJson({}) // => { _tag: "Policies", policies: {} }
 * policiesFromJson({ legal: 5 })
 * // => { _tag: "InvalidPoliciesJson", problems: [{ path: ["legal"], message: "expected object, got 5" }] }
 * ```
 */
export const policiesFromJson = (input: unknown, thresholds?: ReadonlyArray<string>): ReadPolicies => {
  const refused = (problems: ReadonlyArray<Problem>): ReadPolicies => ({
    _tag: "InvalidPoliciesJson",
    problems
  })
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return refused([{ path: [], message: `expected an object of policies by their id, got ${show(input)}` }])
  const entries = entriesOf(input)
  if (entries.length > MOST)
    return refused([{ path: [], message: `holds ${entries.length} policies; at most ${MOST} are read` }])
  const read = entries.map(([key, value]) => ({ key, value, read: policyFromJson(value, thresholds) }))
  const problems = read.flatMap(({ key, value, read }) => [
    ...keyProblems([key], key, field(value, "id")),
    ...(read._tag === "Policy" ? [] : read.problems.map((one) => ({ ...one, path: [key, ...one.path] })))
  ])
  return problems.length > 0
    ? refused(problems)
    : {
        _tag: "Policies",
        policies: Object.fromEntries(
          read.flatMap(({ key, read }) => (read._tag === "Policy" ? [[key, read.policy]] : []))
        )
      }
}
