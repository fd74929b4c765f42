/** A value of the handbook that may change over time: every value with the date from which it holds and its source. */
import type { Citation } from "./Citation.ts"

/** One value of a parameter. */
export interface Dated<A, Id extends string = string> {
  /** The first day (UTC, `YYYY-MM-DD`) on which it holds; `undated` where the source gives none: it holds from the beginning. */
  readonly from: "undated" | (string & {})
  readonly value: A
  readonly citations: ReadonlyArray<Citation<Id>>
}

/** The values that a parameter has had. Their order carries no meaning. */
export type Parameter<A, Id extends string = string> = ReadonlyArray<Dated<A, Id>>

/** The instant at which a value begins to hold. */
export const beginning = (value: Pick<Dated<unknown>, "from">): number => {
  if (value.from === "undated") return Number.NEGATIVE_INFINITY
  let known = beginnings.get(value)
  if (known === undefined) {
    known = Date.parse(`${value.from}T00:00:00Z`)
    beginnings.set(value, known)
  }
  return known
}

/** Each date is read once. */
const beginnings = new WeakMap<object, number>()

/**
 * The value in force at an instant, with its source; `undefined` before the first.
 *
 * @example
 * ```ts
 * import { inForce } from "@hedgerow/core/policy/Parameter"
 * import { rules } from "@hedgerow/core/policy/Citation"
 *
 * const target = [
 *   { from: "undated", value: 24, citations: rules("R036") },
 *   { from: "2027-01-01", value: 12, citations: rules("R036") }
 * ]
 * inForce(target, new Date("2026-12-31T23:59:59Z"))?.value // => 24
 * inForce(target, new Date("2027-01-01T00:00:00Z"))?.value // => 12
 * ```
 */
export const inForce = <A, Id extends string>(
  parameter: Parameter<A, Id>,
  at: Date
): Dated<A, Id> | undefined => valueAt(parameter, at.getTime())

/** {@link inForce} for an instant in epoch milliseconds. */
export const valueAt = <A, Id extends string>(
  parameter: Parameter<A, Id>,
  at: number
): Dated<A, Id> | undefined => {
  let latest: Dated<A, Id> | undefined
  let since = 0
  for (let i = 0; i < parameter.length; i++) {
    const value = parameter[i] as Dated<A, Id>
    const start = beginning(value)
    if (start <= at && (latest === undefined || start > since)) {
      latest = value
      since = start
    }
  }
  return latest
}

/**
 * A parameter with one value that holds from the beginning, as collected from its source.
 *
 * @example
 * ```ts
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { rules } from "@hedgerow/core/policy/Citation"
 *
 * undated(8, rules("R037")) // => [{ from: "undated", value: 8, citations: [{ kind: "rule", id: "R037" }] }]
 * ```
 */
export const undated = <A, Id extends string>(
  value: A,
  citations: ReadonlyArray<Citation<Id>>
): Parameter<A, Id> => [{ from: "undated", value, citations }]
