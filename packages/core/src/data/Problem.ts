/** What is wrong with data from outside: where, and what would be right. */

/** One thing that is wrong. */
export interface Problem {
  /** Keys and indices from the root to the place: `["events", 2, "at"]`. */
  readonly path: ReadonlyArray<string | number>
  /** What a person reads: what is wrong and what would be right. */
  readonly message: string
}

/**
 * Writes a problem on one line, its place first.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 *
 * describeProblem({ path: ["events", 2, "at"], message: "expected an instant" }) // => "events[2].at: expected an instant"
 * ```
 */
export const describeProblem = ({ path, message }: Problem): string => {
  const place = path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join("")
  return place === "" ? message : `${place}: ${message}`
}

/** Shows a value in a message: as JSON, and cut where it is long. */
export const show = (value: unknown): string => {
  const text = typeof value === "bigint" ? `${value}` : (JSON.stringify(value) ?? String(value))
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}
