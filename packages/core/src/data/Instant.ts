/** Instants in JSON: ISO 8601 with a zone, since a local time without one is no instant. */
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"

/** Years 0000 to 9999, to the minute or finer, with `Z` or an offset. */
const ISO =
  /^\d{4}-(0[1-9]|1[0-2])-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/**
 * Whether a text is an instant: `2026-11-20T20:00:00Z`, seconds and fractions optional, `Z` or an offset required.
 *
 * @example
 * ```ts
 * import { isInstant } from "@hedgerow/core/data/Instant"
 *
 * isInstant("2026-11-20T20:00:00Z") // => true
 * isInstant("2026-11-20T20:00:00") // => false
 * isInstant("2026-02-30T20:00:00Z") // => false
 * ```
 */
export const isInstant = (text: string): boolean => {
  const match = ISO.exec(text)
  if (match === null) return false
  const [month, day] = [Number(match[1]), Number(match[2])]
  const dayBefore = new Date(`${text.slice(0, 8)}01T00:00:00Z`)
  return (
    day >= 1 &&
    (day <= 28 || new Date(dayBefore.getTime() + (day - 1) * 86_400_000).getUTCMonth() === month - 1)
  )
}

/**
 * The Schema: a `Date` in programs, an ISO 8601 text with a zone in JSON.
 *
 * @example
 * ```ts
 * import * as Schema from "effect/Schema"
 * import { Instant } from "@hedgerow/core/data/Instant"
 *
 * Schema.decodeUnknownSync(Instant)("2026-11-20T21:00:00+01:00") // => new Date("2026-11-20T20:00:00Z")
 * ```
 */
export const Instant = Schema.String.check(
  Schema.makeFilter(isInstant, {
    message: "expected a date and time with a zone, like 2026-11-20T20:00:00Z"
  })
).pipe(
  Schema.decodeTo(
    Schema.Date,
    SchemaTransformation.transform({ decode: (text) => new Date(text), encode: (date) => date.toISOString() })
  )
)
