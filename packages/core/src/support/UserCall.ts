/** Calls with users, and who has joined how many of them in a month. */
import { type Problem, show } from "../data/Problem.ts"
import { parseDate } from "../time/CivilDate.ts"

/** A call that was held with a user. */
export interface UserCall {
  /** The day on which it was held, as `YYYY-MM-DD` where the team keeps its calendar. */
  readonly on: string
  /** Who of the company took part. */
  readonly people: ReadonlyArray<string>
}

/** What a person has joined in a month. */
export interface CallCount {
  readonly person: string
  readonly calls: number
  /** How many are wanting; 0 where there are enough. */
  readonly missing: number
}

/** The counts, in the order of the people who were asked about; or everything that is wrong with the question. */
export type CallsInMonth =
  | { readonly _tag: "Counted"; readonly people: ReadonlyArray<CallCount> }
  | { readonly _tag: "NotCounted"; readonly problems: ReadonlyArray<Problem> }

/**
 * How many calls each person has joined in a calendar month (`YYYY-MM`), and how many are wanting to `atLeast`. Somebody named
 * twice counts once. A month or a day that does not exist is a problem, with its path.
 *
 * @example
 * ```ts
 * import { callsInMonth } from "@hedgerow/core/support/UserCall"
 *
 * const calls = [
 *   { on: "2026-11-30", people: ["Ada", "Bo"] },
 *   { on: "2026-12-01", people: ["Cy"] }
 * ]
 * callsInMonth({ people: ["Ada", "Cy"], calls, month: "2026-11", atLeast: 1 })
 * // => { _tag: "Counted", people: [{ person: "Ada", calls: 1, missing: 0 }, { person: "Cy", calls: 0, missing: 1 }] }
 * ```
 */
export const callsInMonth = ({
  people,
  calls,
  month,
  atLeast
}: {
  readonly people: ReadonlyArray<string>
  readonly calls: ReadonlyArray<UserCall>
  readonly month: string
  readonly atLeast: number
}): CallsInMonth => {
  const problems = [
    ...(parseDate(`${month}-01`) === undefined
      ? [{ path: ["month"], message: `${show(month)} is no month; write it as YYYY-MM` }]
      : []),
    ...calls.flatMap(({ on }, i) =>
      parseDate(on) === undefined
        ? [{ path: ["calls", i, "on"], message: `${show(on)} is no day; write it as YYYY-MM-DD` }]
        : []
    )
  ]
  if (problems.length > 0) return { _tag: "NotCounted", problems }
  const joined = new Map<string, number>()
  for (const call of calls) {
    if (!call.on.startsWith(`${month}-`)) continue
    for (const person of new Set(call.people)) joined.set(person, (joined.get(person) ?? 0) + 1)
  }
  return {
    _tag: "Counted",
    people: [...new Set(people)].map((person) => {
      const count = joined.get(person) ?? 0
      return { person, calls: count, missing: Math.max(0, atLeast - count) }
    })
  }
}
