/** Where an answer comes from: a rule of the handbook, a reading of it, a further page, or a law. */

/** A source that can be looked up. `Id` is the handbook's own set of rule ids. */
export type Citation<Id extends string = string> =
  | { readonly kind: "rule"; readonly id: Id }
  /** How an open point of the handbook is read: `A1`–`A38`, `C1`–`C23`, or a convention `H1`… of this library. */
  | { readonly kind: "reading"; readonly id: string }
  /** A page that the handbook links to. */
  | { readonly kind: "page"; readonly id: string; readonly url?: string }
  | { readonly kind: "law"; readonly id: string }

/**
 * Cites rules by id.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 *
 * rules("R036") // => [{ kind: "rule", id: "R036" }]
 * ```
 */
export const rules = <const Id extends string>(...ids: ReadonlyArray<Id>): ReadonlyArray<Citation<Id>> =>
  ids.map((id) => ({ kind: "rule", id }))

/**
 * Cites readings by id.
 *
 * @example
 * ```ts
 * import { readings } from "@hedgerow/core/policy/Citation"
 *
 * readings("A1") // => [{ kind: "reading", id: "A1" }]
 * ```
 */
export const readings = (...ids: ReadonlyArray<string>): ReadonlyArray<Citation<never>> =>
  ids.map((id) => ({ kind: "reading", id }))

/**
 * The ids of some citations, each once, in order.
 *
 * @example
 * ```ts
 * import { citationIds, readings, rules } from "@hedgerow/core/policy/Citation"
 *
 * citationIds([...rules("R036", "R046"), ...readings("A1"), ...rules("R036")]) // => ["R036", "R046", "A1"]
 * ```
 */
export const citationIds = (citations: ReadonlyArray<Citation>): ReadonlyArray<string> => [
  ...new Set(citations.map(({ id }) => id))
]
