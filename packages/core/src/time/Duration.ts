/** Durations: plain numbers of milliseconds, written in the units people say them in. */

/** Milliseconds in one second. */
export const SECOND = 1_000
/** Milliseconds in one minute. */
export const MINUTE = 60_000
/** Milliseconds in one hour. */
export const HOUR = 3_600_000
/** Milliseconds in one day of 24 hours. */
export const DAY = 86_400_000

/**
 * A number of minutes, in milliseconds.
 *
 * @example
 * ```ts
 * import { minutes } from "@hedgerow/core/time/Duration"
 *
 * minutes(90) // => 5_400_000
 * ```
 */
export const minutes = (count: number): number => count * MINUTE

/**
 * A number of hours, in milliseconds.
 *
 * @example
 * ```ts
 * import { hours } from "@hedgerow/core/time/Duration"
 *
 * hours(8) // => 28_800_000
 * ```
 */
export const hours = (count: number): number => count * HOUR

/**
 * A number of days of 24 hours, in milliseconds.
 *
 * @example
 * ```ts
 * import { days } from "@hedgerow/core/time/Duration"
 *
 * days(7) // => 604_800_000
 * ```
 */
export const days = (count: number): number => count * DAY
