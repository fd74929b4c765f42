/** A person's week in a few words a day: their hours for a group, or why there are none. */
import { people } from "@hedgerow/core/handbook/People"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { leaveOf, type Person, workOf } from "@hedgerow/core/support/Person"
import { workIn } from "@hedgerow/core/support/Staffing"
import { DAY } from "@hedgerow/core/time/Duration"
import { type Flat, subtract, toIntervals } from "@hedgerow/core/time/Interval"
import { hoursText } from "./Hours.ts"
import type { Week } from "./Week.ts"

/** For each day on which they begin, in UTC: `17–01`, `leave`, `offsite`, `new` in the first weeks (R026), or nothing: `·`. */
export const cellsOf = (
  { span, roster }: Pick<Week, "span" | "roster">,
  person: Person<PostHogWords>,
  group: PostHogWords["group"]
): ReadonlyArray<string> => {
  const [from, to] = [span.start.getTime(), span.end.getTime()]
  const hours = workIn(person, group, people, [from, to])
  const away = leaveOf(person, from, to)
  const listed = roster.team.find(({ name }) => name === person.name) ?? person
  const leave = leaveOf(listed, from, to)
  const said: ReadonlyArray<readonly [flat: Flat, word?: string]> = [
    [hours],
    [subtract(workOf(person, from, to), hours), "new"],
    [leave, "leave"],
    [subtract(away, leave), "offsite"]
  ]
  return Array.from({ length: 7 }, (_, day) => {
    const midnight = from + day * DAY
    const words = said.flatMap(([flat, word]) =>
      toIntervals(flat)
        .filter(({ start }) => start.getTime() >= midnight && start.getTime() < midnight + DAY)
        .map((stretch) => word ?? hoursText(stretch))
    )
    return words.length === 0 ? "·" : [...new Set(words)].join("+")
  })
}
