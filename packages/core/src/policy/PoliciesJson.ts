/** All policies of an edition as JSON: a list, read with every problem at once. */
import type * as Schema from "effect/Schema"
import { type Problem, show } from "../data/Problem.ts"
import type { FactKinds } from "./Fact.ts"
import { policyFromJson } from "./PolicyJson.ts"
import { arrayOf, field } from "./PolicySize.ts"
import type { Policy } from "./Rule.ts"

/** Policies that were read, or everything that is wrong with their JSON. */
export type ReadPolicies =
  | { readonly _tag: "Policies"; readonly policies: ReadonlyArray<Policy<FactKinds, Schema.Json>> }
  | { readonly _tag: "InvalidPoliciesJson"; readonly problems: ReadonlyArray<Problem> }

/** How many policies are read of one edition. */
const MOST = 200

/**
 * Reads a list of policies from parsed JSON, each as `PolicyJson.policyFromJson` does. No two may have one id. `thresholds`: the names
 * that their conditions may compare with; where absent, any.
 *
 * @example
 * ```ts
 * import { policiesFromJson } from "@hedgerow/core/policy/PoliciesJson"
 *
 * policiesFromJson([]) // => { _tag: "Policies", policies: [] }
 * policiesFromJson([5])
 * // => { _tag: "InvalidPoliciesJson", problems: [{ path: [0], message: "expected object, got 5" }] }
 * ```
 */
export const policiesFromJson = (input: unknown, thresholds?: ReadonlyArray<string>): ReadPolicies => {
  const refused = (problems: ReadonlyArray<Problem>): ReadPolicies => ({
    _tag: "InvalidPoliciesJson",
    problems
  })
  if (!Array.isArray(input))
    return refused([
      { path: [], message: `expected a list of policies, got ${input === null ? "null" : typeof input}` }
    ])
  if (input.length > MOST)
    return refused([{ path: [], message: `lists ${input.length} policies; at most ${MOST} are read` }])
  const read = arrayOf(input).map((policy) => policyFromJson(policy, thresholds))
  const ids = arrayOf(input).map((policy) => field(policy, "id"))
  const problems = [
    ...read.flatMap((one, i) =>
      one._tag === "Policy" ? [] : one.problems.map(({ path, message }) => ({ path: [i, ...path], message }))
    ),
    ...ids.flatMap((id, i) => {
      const first = ids.indexOf(id)
      return typeof id !== "string" || first === i
        ? []
        : [{ path: [i, "id"], message: `${show(id)} is the id of [${first}] too; give each policy its own` }]
    })
  ]
  return problems.length > 0
    ? refused(problems)
    : { _tag: "Policies", policies: read.flatMap((one) => (one._tag === "Policy" ? [one.policy] : [])) }
}
