/** How large a policy's JSON may be, so that no file can keep a program busy; and that it is JSON at all. */
import { type Problem, show } from "../data/Problem.ts"

/** The limits of one policy. */
export const POLICY_LIMITS = {
  /** Lists and objects inside one another. */
  depth: 20,
  /** Values in all: texts, numbers, lists, objects. */
  values: 100_000,
  /** Characters of one text or name. */
  text: 10_000,
  rules: 1_000,
  facts: 500,
  /** Values of one fact, or of one list in a condition. */
  choices: 1_000,
  /** Exceptions that all rules together name. */
  exceptions: 5_000
} as const

/** The value of an object's own key; `undefined` for all else, whatever prototypes say. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined

/** An array as it is, anything else as an empty one. */
export const arrayOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

/** The own entries of an object, none of anything else. */
export const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []

interface Place {
  readonly value: unknown
  readonly path: Problem["path"]
}

/** How large a piece of JSON may be. */
export interface JsonLimits {
  /** Lists and objects inside one another. */
  readonly depth: number
  /** Values in all: texts, numbers, lists, objects. */
  readonly values: number
  /** Characters of one text or name. */
  readonly text: number
}

/**
 * The first of these limits that a value exceeds, or its first part that JSON cannot hold; none where it may be read. Looks at
 * no more than the limits allow. `advice` says what to do with too many values.
 *
 * @example
 * ```ts
 * import { jsonProblems } from "@hedgerow/core/policy/PolicySize"
 *
 * jsonProblems([["deep"]], { depth: 1, values: 9, text: 9 }, "split it")
 * // => [{ path: [0, 0], message: "lies more than 1 lists and objects deep; nest it less" }]
 * ```
 */
export const jsonProblems = (
  input: unknown,
  { depth, values, text }: JsonLimits,
  advice: string
): ReadonlyArray<Problem> => {
  const places: Array<Place> = [{ value: input, path: [] }]
  let seen = 0
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, path } = place
    const refuse = (message: string): ReadonlyArray<Problem> => [{ path, message }]
    seen++
    if (path.length > depth) return refuse(`lies more than ${depth} lists and objects deep; nest it less`)
    if (typeof value === "string" && value.length > text)
      return refuse(`is ${value.length} characters long; at most ${text} are read`)
    if (!isJson(value))
      return refuse("is nothing that JSON can hold; write a text, number, list or plain object")
    const inside = Array.isArray(value) ? value.entries() : entriesOf(value)
    for (const [key, part] of inside) {
      if (seen + places.length > values)
        return [{ path: [], message: `holds more than ${values} values in all; ${advice}` }]
      if (typeof key === "string" && key.length > text)
        return refuse(
          `has a name of ${key.length} characters, ${show(key.slice(0, 20))}…; at most ${text} are read`
        )
      places.push({ value: part, path: [...path, key] })
    }
  }
  return []
}

/**
 * The first limit that a policy exceeds, or its first part that JSON cannot hold; none where it may be read.
 *
 * @example
 * ```ts
 * import { sizeProblems } from "@hedgerow/core/policy/PolicySize"
 *
 * sizeProblems({ id: "p", when: new Date(0) })
 * // => [{ path: ["when"], message: "is nothing that JSON can hold; write a text, number, list or plain object" }]
 * ```
 */
export const sizeProblems = (input: unknown): ReadonlyArray<Problem> => {
  const { rules, facts, choices, exceptions } = POLICY_LIMITS
  const tooLarge = jsonProblems(input, POLICY_LIMITS, "split it into several policies")
  if (tooLarge.length > 0) return tooLarge
  const too = (many: number, most: number, what: string, ...path: Problem["path"]): ReadonlyArray<Problem> =>
    many > most ? [{ path, message: `lists ${many} ${what}; at most ${most} are read` }] : []
  const rulesOf = arrayOf(field(input, "rules"))
  return [
    ...too(rulesOf.length, rules, "rules", "rules"),
    ...too(entriesOf(field(input, "facts")).length, facts, "facts", "facts"),
    ...too(
      rulesOf.reduce<number>((sum, rule) => sum + arrayOf(field(rule, "exceptionTo")).length, 0),
      exceptions,
      "exceptions in all",
      "rules"
    ),
    ...entriesOf(field(input, "facts")).flatMap(([name, fact]) =>
      too(arrayOf(field(fact, "values")).length, choices, "values", "facts", name, "values")
    ),
    ...rulesOf.flatMap((rule, i) =>
      arrayOf(field(rule, "when")).flatMap((condition, j) =>
        too(arrayOf(field(condition, "oneOf")).length, choices, "values", "rules", i, "when", j, "oneOf")
      )
    )
  ]
}

const isJson = (value: unknown): boolean => {
  if (typeof value === "number") return Number.isFinite(value)
  if (typeof value !== "object" || value === null)
    return value === null || typeof value === "string" || typeof value === "boolean"
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
