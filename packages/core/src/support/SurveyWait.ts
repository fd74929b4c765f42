/** How long a user is left alone between two surveys: since when, and from when on another may be shown. */
import { DAY } from "../time/Duration.ts"

/**
 * What is known, at an instant, of the surveys that a user was shown: whether there was any, and how many days of 24 hours ago the
 * last was. Those after `now` do not count. Nothing is known where an instant is invalid.
 *
 * @example
 * ```ts
 * import { surveyFacts } from "@hedgerow/core/support/SurveyWait"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * surveyFacts([new Date("2026-11-06T12:00:00Z")], now) // => { surveyShown: true, daysSinceSurvey: 14 }
 * surveyFacts([], now) // => { surveyShown: false }
 * ```
 */
export const surveyFacts = (
  shownAt: ReadonlyArray<Date>,
  now: Date
): { readonly surveyShown?: boolean; readonly daysSinceSurvey?: number } => {
  const instants = shownAt.map((at) => at.getTime())
  if ([now.getTime(), ...instants].some(Number.isNaN)) return {}
  const since = instants.filter((at) => at <= now.getTime()).map((at) => (now.getTime() - at) / DAY)
  return since.length === 0
    ? { surveyShown: false }
    : { surveyShown: true, daysSinceSurvey: since.reduce((a, b) => Math.min(a, b)) }
}

/**
 * The instant from which a user may be shown another survey: so many days of 24 hours after the last one, whatever that was
 * about. `undefined` where none was shown: at once. An invalid instant, or number of days, gives an invalid one.
 *
 * @example
 * ```ts
 * import { surveyEligibleFrom } from "@hedgerow/core/support/SurveyWait"
 *
 * const shown = ["2026-11-02T09:00:00Z", "2026-11-06T12:00:00Z"].map((at) => new Date(at))
 * surveyEligibleFrom(shown, 14)?.toISOString() // => "2026-11-20T12:00:00.000Z"
 * surveyEligibleFrom([], 14) // => undefined
 * ```
 */
export const surveyEligibleFrom = (shownAt: ReadonlyArray<Date>, waitDays: number): Date | undefined =>
  shownAt.length === 0
    ? undefined
    : new Date(shownAt.map((at) => at.getTime()).reduce((a, b) => Math.max(a, b)) + waitDays * DAY)
