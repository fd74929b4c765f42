/** Zero weeks, turns and coverage as events of a calendar, for `time/ICalendarWriter`. */
import { formatDate, parseDate } from "../time/CivilDate.ts"
import type { CalendarEvent } from "../time/ICalendarWriter.ts"
import type { Turn } from "./Rotation.ts"
import type { GroupCoverage } from "./Staffing.ts"
import type { ZeroWeekPlan } from "./ZeroWeek.ts"

/**
 * A plan's weeks, Monday to Friday, one event each (R225).
 *
 * @example
 * ```ts
 * import { zeroWeekEvents } from "@hedgerow/core/support/RosterEvents"
 *
 * zeroWeekEvents(new Map([["Otter", ["2027-01-11"]]]))
 * // => [{ uid: "zero-week/Otter/2027-01-11", summary: "Otter: zero week", from: "2027-01-11", through: "2027-01-15" }]
 * ```
 */
export const zeroWeekEvents = (plan: ZeroWeekPlan): ReadonlyArray<CalendarEvent> =>
  [...plan].flatMap(([name, weeks]) =>
    weeks.map((monday) => ({
      uid: `zero-week/${name}/${monday}`,
      summary: `${name}: zero week`,
      from: monday,
      through: formatDate((parseDate(monday) ?? 0) + 4)
    }))
  )

/**
 * The turns of a rotation, one event each; days of leave are in the description.
 *
 * @example
 * ```ts
 * import { turnEvents } from "@hedgerow/core/support/RosterEvents"
 *
 * const turn = { team: "Replay", from: "2026-11-16", through: "2026-11-22", name: "Otter", away: ["2026-11-20"] }
 * turnEvents([turn]).map(({ summary, description }) => [summary, description])
 * // => [["Replay: Otter is the support hero", "On leave: 2026-11-20"]]
 * ```
 */
export const turnEvents = (turns: ReadonlyArray<Turn>): ReadonlyArray<CalendarEvent> =>
  turns.map(({ team, from, through, name, away }) => ({
    uid: `support-hero/${team}/${from}`,
    summary: `${team}: ${name} is the support hero`,
    ...(away.length === 0 ? {} : { description: `On leave: ${away.join(", ")}` }),
    from,
    through
  }))

/**
 * Who is on for a group, one event a stretch; where nobody is, it says so. Stretches are in UTC.
 *
 * @example
 * ```ts
 * import { coverageEvents } from "@hedgerow/core/support/RosterEvents"
 *
 * const stretch = { start: new Date("2026-11-20T09:00:00Z"), end: new Date("2026-11-20T17:00:00Z"), on: [] }
 * coverageEvents({ group: "flags", stretches: [stretch], gaps: [stretch], single: [] }).map(({ summary }) => summary)
 * // => ["flags: nobody is on"]
 * ```
 */
export const coverageEvents = ({ group, stretches }: GroupCoverage): ReadonlyArray<CalendarEvent> =>
  stretches.map(({ start, end, on }) => ({
    uid: `coverage/${group}/${start.toISOString()}`,
    summary: `${group}: ${on.length === 0 ? "nobody is on" : on.join(", ")}`,
    start,
    end
  }))
