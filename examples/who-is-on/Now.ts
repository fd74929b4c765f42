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
  /** When somebody comes or goes; absent: not in the next week. */
  readonly until?: Date
  /** The next who are on, others than now; absent: nobody in the next week. */
  readonly next?: Stretch
}

/** An instant: whether somebody is to be on, and every group. */
export interface Now {
  readonly covered: boolean
  readonly groups: ReadonlyArray<OnNow>
}

/** What is to be said of an instant. */
export const nowOf = ({ there }: Pick<Week, "there">, at: Date): Now => {
  const ahead = { start: at, end: new Date(at.getTime() + 7 * DAY) }
  const covered = toCoverIn(ahead).toCover.some(({ start }) => start <= at)
  const groups = coverageOf(there, people, [ahead]).map(({ group, stretches }) => {
    const on = stretches[0]?.on ?? []
    const later = stretches.filter((one) => one.on.join() !== on.join())
    const [until, next] = [later[0]?.start, later.find((one) => one.on.length > 0)]
    return {
      group,
      on,
      ...(until === undefined ? {} : { until }),
      ...(next === undefined ? {} : { next })
    }
  })
  return { covered, groups }
}
