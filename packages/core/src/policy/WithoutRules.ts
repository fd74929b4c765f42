/** A policy less some of its rules, for an edition that lacks them. */
import type { FactKinds } from "./Fact.ts"
import type { Policy } from "./Rule.ts"

/**
 * A policy without the rules of some ids, which no other rule excepts any more and no order names. Ids that no rule has are
 * passed over; the facts stay as they are.
 *
 * @example
 * ```ts
 * import { withoutRules } from "@hedgerow/core/policy/WithoutRules"
 *
 * const rule = (id: string) => ({ id, citations: [], strength: "should", when: [], then: id }) as const
 * const policy = {
 *   id: "tea",
 *   title: "Tea",
 *   kind: "collect",
 *   facts: {},
 *   precedence: ["green", "black"],
 *   rules: [rule("black"), { ...rule("green"), exceptionTo: ["black"] }]
 * } as const
 * withoutRules(policy, "black").rules // => [{ id: "green", citations: [], strength: "should", when: [], then: "green" }]
 * withoutRules(policy, "black").precedence // => ["green"]
 * ```
 */
export const withoutRules = <F extends FactKinds, Outcome>(
  { precedence, rules, ...policy }: Policy<F, Outcome>,
  ...ids: ReadonlyArray<string>
): Policy<F, Outcome> => {
  const stays = (id: string): boolean => !ids.includes(id)
  return {
    ...policy,
    ...(precedence === undefined ? {} : { precedence: precedence.filter(stays) }),
    rules: rules.flatMap(({ exceptionTo = [], ...rule }) => {
      const excepted = exceptionTo.filter(stays)
      return stays(rule.id) ? [excepted.length === 0 ? rule : { ...rule, exceptionTo: excepted }] : []
    })
  }
}
