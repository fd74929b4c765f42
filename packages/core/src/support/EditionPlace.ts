/** The places of an edition's JSON that a pattern names, and the words that stand there. */
import type { Problem } from "../data/Problem.ts"
import { arrayOf, entriesOf, field } from "../policy/PolicySize.ts"

/** A value and where it stands. */
export interface Place {
  readonly path: Problem["path"]
  readonly value: unknown
}

/**
 * The places that a pattern names: keys with dots between them, `*` for every entry of a list or an object. What is not there is
 * passed over.
 *
 * @example
 * ```ts
 * import { placesAt } from "@hedgerow/core/support/EditionPlace"
 *
 * placesAt({ targets: { scale: { hours: [24, 12] } } }, "targets.*.hours.*")
 * // => [
 * //   { path: ["targets", "scale", "hours", 0], value: 24 },
 * //   { path: ["targets", "scale", "hours", 1], value: 12 }
 * // ]
 * ```
 */
export const placesAt = (input: unknown, pattern: string): ReadonlyArray<Place> =>
  pattern
    .split(".")
    .reduce<ReadonlyArray<Place>>(
      (places, key) =>
        places.flatMap(({ path, value }) =>
          (key === "*" ? partsOf(value) : [[key, field(value, key)] as const]).flatMap(([name, part]) =>
            part === undefined ? [] : [{ path: [...path, name], value: part }]
          )
        ),
      [{ path: [], value: input }]
    )

/** The entries of a list or an object; none of anything else. */
export const partsOf = (value: unknown): ReadonlyArray<readonly [string | number, unknown]> =>
  Array.isArray(value) ? [...arrayOf(value).entries()] : entriesOf(value)

/**
 * The words of a list, or the keys of an object; `undefined` where neither stands there.
 *
 * @example
 * ```ts
 * import { wordsAt } from "@hedgerow/core/support/EditionPlace"
 *
 * wordsAt({ plans: { free: {}, scale: {} } }, "plans") // => ["free", "scale"]
 * wordsAt({ plans: 5 }, "plans") // => undefined
 * ```
 */
export const wordsAt = (input: unknown, pattern: string): ReadonlyArray<string> | undefined => {
  const [place] = placesAt(input, pattern)
  if (typeof place?.value !== "object" || place.value === null) return undefined
  return Array.isArray(place.value)
    ? arrayOf(place.value).filter((word) => typeof word === "string")
    : Object.keys(place.value)
}
