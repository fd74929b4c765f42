/** Who is on at an instant, until when, and who is next. */
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { coverageOf, type Stretch } from "@hedgerow/core/support/Staffing"
import { DAY } from "@hedgerow/core/time/Duration"
import { toCoverIn, type Week } from "./Week.ts"

/** A group at an instant. */
export interface OnNow {
  readonly group: PostHogWords["group"]
  readonly on: ReadonlyArray<string>
  /** Whether somebody is to be on. */
  readonly covered: boolean
  /** When somebody comes or goes; absent: not in the next week. */
  readonly until?: Date
  /** The next who are on, others than now; absent: nobody in the next week. */
  readonly next?: Stretch
}

/** Every group at an instant. */
export const nowOf = ({ there }: Pick<Week, "there">, at: Date): ReadonlyArray<OnNow> => {
  const ahead = { start: at, end: new Date(at.getTime() + 7 * DAY) }
  const covered = toCoverIn(ahead).toCover.some(({ start }) => start <= at)
  return coverageOf(there, people, [ahead]).map(({ group, stretches }) => {
    const on = stretches[0]?.on ?? []
    const later = stretches.filter((one) => one.on.join() !== on.join())
    const [until, next] = [later[0]?.start, later.find((one) => one.on.length > 0)]
    return {
      group,
      on,
      covered,
      ...(until === undefined ? {} : { until }),
      ...(next === undefined ? {} : { next })
    }
  })
}
