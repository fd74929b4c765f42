/** The facts that rules read: each with its kind, so that a misspelt one is found before it is asked. */

/** What a fact can be. */
export type FactKind =
  | { readonly type: "boolean"; readonly about: string }
  | { readonly type: "oneOf"; readonly values: ReadonlyArray<string>; readonly about: string }
  | { readonly type: "number"; readonly unit: string; readonly about: string }

/** The facts of a policy by name. */
export type FactKinds = Readonly<Record<string, FactKind>>

/** The value of a fact of this kind. */
export type FactValue<K extends FactKind = FactKind> = K extends { readonly type: "boolean" }
  ? boolean
  : K extends { readonly type: "oneOf"; readonly values: ReadonlyArray<infer V> }
    ? V
    : number

/** Facts as stated. What is absent is unknown, not false. */
export type Facts<F extends FactKinds> = { readonly [K in keyof F]?: FactValue<F[K]> | undefined }

/**
 * A fact that is so or not.
 *
 * @example
 * ```ts
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 *
 * yesNo("the customer asked for it").type // => "boolean"
 * ```
 */
export const yesNo = (about: string): { readonly type: "boolean"; readonly about: string } => ({
  type: "boolean",
  about
})

/**
 * A fact that is one of a few values.
 *
 * @example
 * ```ts
 * import { oneOf } from "@hedgerow/core/policy/Fact"
 *
 * oneOf(["app", "email"], "where it arrived").values // => ["app", "email"]
 * ```
 */
export const oneOf = <const V extends string>(
  values: ReadonlyArray<V>,
  about: string
): { readonly type: "oneOf"; readonly values: ReadonlyArray<V>; readonly about: string } => ({
  type: "oneOf",
  values,
  about
})

/**
 * A fact that is a number of some unit.
 *
 * @example
 * ```ts
 * import { amount } from "@hedgerow/core/policy/Fact"
 *
 * amount("US dollars a year", "what the organization spends").unit // => "US dollars a year"
 * ```
 */
export const amount = (
  unit: string,
  about: string
): { readonly type: "number"; readonly unit: string; readonly about: string } => ({
  type: "number",
  unit,
  about
})

/**
 * The kind of a fact; `undefined` for a name that is none of them, `toString` included.
 *
 * @example
 * ```ts
 * import { kindOf, yesNo } from "@hedgerow/core/policy/Fact"
 *
 * kindOf({ asked: yesNo("they asked for it") }, "asked")?.type // => "boolean"
 * kindOf({ asked: yesNo("they asked for it") }, "toString") // => undefined
 * ```
 */
export const kindOf = (facts: FactKinds, fact: string): FactKind | undefined =>
  Object.hasOwn(facts, fact) ? facts[fact] : undefined

/**
 * The value of a fact; `undefined` where it is unknown: absent, `null`, or NaN.
 *
 * @example
 * ```ts
 * import { factOf } from "@hedgerow/core/policy/Fact"
 *
 * factOf({ spend: 0 }, "spend") // => 0
 * factOf({ spend: Number.NaN }, "spend") // => undefined
 * factOf({ spend: 0 }, "toString") // => undefined
 * ```
 */
export const factOf = (facts: Readonly<Record<string, unknown>>, fact: string): unknown => {
  const value = isInherited(fact) && !Object.hasOwn(facts, fact) ? undefined : facts[fact]
  return isKnown(value) ? value : undefined
}

/**
 * Whether a value is one: not `undefined`, `null` or NaN.
 *
 * @example
 * ```ts
 * import { isKnown } from "@hedgerow/core/policy/Fact"
 *
 * isKnown(0) // => true
 * isKnown(null) // => false
 * ```
 */
export const isKnown = (value: unknown): boolean =>
  value !== undefined && value !== null && !Number.isNaN(value)

/** Whether every object has something by this name, so that only its own counts. */
export const isInherited = (fact: string): boolean => fact in Object.prototype
