/** Facts as somebody states them in data, and what can be wrong with them. */
import { type Problem, show } from "../data/Problem.ts"
import { orList, valueText } from "./Condition.ts"
import { few, noSuch } from "./ConditionProblem.ts"
import { type FactKind, type FactKinds, kindOf } from "./Fact.ts"

/** Facts by name. What is absent is unknown, not false. */
export type StatedFacts = Readonly<Record<string, boolean | string | number>>

/**
 * Everything that is wrong with stated facts: a name that is none of the kinds', a value that the fact cannot have.
 *
 * @example
 * ```ts
 * import { oneOf, yesNo } from "@hedgerow/core/policy/Fact"
 * import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
 *
 * const kinds = { asked: yesNo("they asked for it"), plan: oneOf(["free", "scale"], "what they pay for") }
 * statedProblems({ asked: true, plan: "scale" }, kinds) // => []
 * statedProblems({ plan: "fre" }, kinds) // => [{ path: ["plan"], message: '"fre" is no value of plan; it is free or scale' }]
 * statedProblems({ aksed: true }, kinds) // => [{ path: ["aksed"], message: 'no fact is called "aksed"; did you mean asked?' }]
 * ```
 */
export const statedProblems = (
  stated: Readonly<Record<string, unknown>>,
  kinds: FactKinds
): ReadonlyArray<Problem> =>
  Object.entries(stated).flatMap(([name, value]): ReadonlyArray<Problem> => {
    const kind = kindOf(kinds, name)
    if (kind === undefined) return [{ path: [name], message: noSuch("fact", name, Object.keys(kinds)) }]
    const right = expected(kind, value)
    return right === undefined
      ? []
      : [{ path: [name], message: `${show(value)} is no value of ${name}; it is ${right}` }]
  })

/** What a fact's value would have to be; `undefined` where it is that. */
const expected = (kind: FactKind, value: unknown): string | undefined => {
  switch (kind.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false"
    case "oneOf":
      return kind.values.some((one) => one === value) ? undefined : orList(few(kind.values.map(valueText)))
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? undefined : `a number of ${kind.unit}`
  }
}
