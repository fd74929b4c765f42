/** A pair of conditions for what counts only where it is stated: an unknown fact fails it instead of leaving it open. */

/**
 * That a fact is known, and is this value. For a rule that only a statement can bring about, such as an exception to a ban:
 * while nothing is stated, the ban is not in doubt.
 *
 * @example
 * ```ts
 * import { truthOf } from "@hedgerow/core/policy/Condition"
 * import { knownToBe } from "@hedgerow/core/policy/KnownToBe"
 *
 * knownToBe("advice", "given") // => [{ fact: "advice", known: true }, { fact: "advice", is: "given" }]
 * knownToBe("advice", "given").map((one) => truthOf(one, {}, () => Number.NaN)) // => [false, undefined]
 * ```
 */
export const knownToBe = <const Fact extends string, const Value extends string | boolean>(
  fact: Fact,
  value: Value
): readonly [{ readonly fact: Fact; readonly known: true }, { readonly fact: Fact; readonly is: Value }] => [
  { fact, known: true },
  { fact, is: value }
]
