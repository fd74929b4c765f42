/** Outcomes as data: whether two are the same, a copy that nothing can change, and how to say one. */
import { show } from "../data/Problem.ts"
import { valueText } from "./Condition.ts"

/**
 * Whether two outcomes are the same data. The order of keys does not matter; anything but plain objects and arrays is the
 * same only as itself.
 *
 * @example
 * ```ts
 * import { sameOutcome } from "@hedgerow/core/policy/Outcome"
 *
 * sameOutcome({ team: "billing", days: [1, 2] }, { days: [1, 2], team: "billing" }) // => true
 * sameOutcome([1, 2], [2, 1]) // => false
 * ```
 */
export const sameOutcome = (a: unknown, b: unknown): boolean => {
  if (a === b || Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, i) => sameOutcome(part, b[i]))
  }
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = keysOf(a)
  return (
    keys.length === keysOf(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameOutcome(a[key], b[key]))
  )
}

/**
 * The same data, frozen through and through; what is neither a plain object nor an array is left as it is.
 *
 * @example
 * ```ts
 * import { frozenCopy } from "@hedgerow/core/policy/Outcome"
 *
 * const outcome = { team: "billing" }
 * const copy = frozenCopy(outcome)
 * copy // => { team: "billing" }
 * Object.isFrozen(copy) // => true
 * Object.isFrozen(outcome) // => false
 * ```
 */
export const frozenCopy = <A>(value: A): A => {
  // Part by part it is the same data, which a mapped type cannot say of an `A` that may be anything.
  const same = (copy: object) => Object.freeze(copy) as A
  if (Array.isArray(value)) return same(value.map(frozenCopy))
  return isPlain(value)
    ? same(Object.fromEntries(keysOf(value).map((key) => [key, frozenCopy(value[key])])))
    : value
}

/**
 * An outcome as people say it.
 *
 * @example
 * ```ts
 * import { outcomeText } from "@hedgerow/core/policy/Outcome"
 *
 * outcomeText("billing") // => "billing"
 * outcomeText({ team: "billing" }) // => '{"team":"billing"}'
 * outcomeText({ _tag: "NeedsJudgement", question: "Is it urgent?", askedOf: "lead", options: [], citations: [] })
 * // => "lead decides: Is it urgent?"
 * ```
 */
export const outcomeText = (outcome: unknown): string =>
  isPlain(outcome) && outcome["_tag"] === "NeedsJudgement"
    ? `${valueText(outcome["askedOf"])} decides: ${valueText(outcome["question"])}`
    : outcome === undefined
      ? "nothing"
      : typeof outcome === "object"
        ? show(outcome)
        : valueText(outcome)

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const keysOf = (value: Readonly<Record<string, unknown>>): ReadonlyArray<string> =>
  Object.keys(value).filter((key) => value[key] !== undefined)
