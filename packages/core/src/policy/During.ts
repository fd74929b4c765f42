/** When something is so: the stretches of time between changes of thresholds, joined where they follow one another. */
import { formatDate } from "../time/CivilDate.ts"
import { DAY } from "../time/Duration.ts"
import type { Period } from "./Thresholds.ts"

/** A stretch of time: days (UTC, `YYYY-MM-DD`), the first included, the last not; absent: no beginning, or no end. */
export interface During {
  readonly from?: string
  readonly until?: string
}

/** What was found in one stretch of time. */
export interface FoundIn<A> {
  readonly period: Period
  readonly found: ReadonlyArray<A>
}

/**
 * What was found in several stretches of time, each thing once, as first found, with when it is so: no stretch where that is
 * in `all` there are. Two things are the same where their keys are.
 *
 * @example
 * ```ts
 * import { dated, duringText } from "@hedgerow/core/policy/During"
 * import { periodsOf } from "@hedgerow/core/policy/Thresholds"
 *
 * const periods = periodsOf([[{ from: "2027-01-01", value: 4, citations: [] }]])
 * const found = periods.map((period, i) => ({ period, found: i === 0 ? ["gap"] : [] }))
 * dated(found, periods, (one) => one).map(({ one, during }) => [one, duringText(during)]) // => [["gap", "until 2027-01-01"]]
 * ```
 */
export const dated = <A>(
  found: ReadonlyArray<FoundIn<A>>,
  all: ReadonlyArray<Period>,
  keyOf: (one: A) => string
): ReadonlyArray<{ readonly one: A; readonly during: ReadonlyArray<During> }> => {
  const merged = new Map<string, { readonly one: A; readonly periods: Array<Period> }>()
  for (const { period, found: inPeriod } of found) {
    for (const one of inPeriod) {
      const known = merged.get(keyOf(one))
      if (known === undefined) merged.set(keyOf(one), { one, periods: [period] })
      else if (!known.periods.includes(period)) known.periods.push(period)
    }
  }
  return [...merged.values()].map(({ one, periods }) => ({
    one,
    during: periods.length === all.length ? [] : joined(periods)
  }))
}

const joined = (periods: ReadonlyArray<Period>): ReadonlyArray<During> => {
  const runs: Array<{ start: number; end: number }> = []
  for (const { start, end } of periods) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs.map(({ start, end }) => ({
    ...(Number.isFinite(start) ? { from: formatDate(start / DAY) } : {}),
    ...(Number.isFinite(end) ? { until: formatDate(end / DAY) } : {})
  }))
}

/**
 * Stretches of time in words; `always` where there are none.
 *
 * @example
 * ```ts
 * import { duringText } from "@hedgerow/core/policy/During"
 *
 * duringText([{ until: "2026-01-01" }, { from: "2027-01-01", until: "2028-01-01" }])
 * // => "until 2026-01-01, from 2027-01-01 until 2028-01-01"
 * duringText([]) // => "always"
 * ```
 */
export const duringText = (during: ReadonlyArray<During>): string =>
  during
    .map(({ from, until }) =>
      [
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(until === undefined ? [] : [`until ${until}`])
      ].join(" ")
    )
    .join(", ") || "always"
