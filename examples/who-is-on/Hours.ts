/** Days and hours of a week on UTC's clocks, as people write them. */
import { DAY, HOUR } from "@hedgerow/core/time/Duration"
import type { Interval } from "@hedgerow/core/time/Interval"

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

/** `Mon 16`. */
export const dayText = (at: Date): string => `${WEEKDAYS[at.getUTCDay()]} ${at.getUTCDate()}`

/** `Wed 18, Thu 19` for dates, `YYYY-MM-DD`. */
export const datesText = (dates: ReadonlyArray<string>): string =>
  dates.map((date) => dayText(new Date(`${date}T00:00:00Z`))).join(", ")

/** `09`, `09:30`. */
const clock = (at: Date): string => at.toISOString().slice(11, at.getTime() % HOUR === 0 ? 13 : 16)

/** `09–17`; midnight at its end is 24. */
export const hoursText = ({ start, end }: Interval): string =>
  `${clock(start)}–${end.getTime() % DAY === 0 ? "24" : clock(end)}`

/** `Wed 18 17–01`; an end that is a day or more later says its day. */
export const stretchText = (stretch: Interval): string => {
  const { start, end } = stretch
  return end.getTime() - start.getTime() <= DAY
    ? `${dayText(start)} ${hoursText(stretch)}`
    : `${dayText(start)} ${clock(start)} to ${dayText(end)} ${clock(end)}`
}

/** `Wed 18 16:00`. */
export const momentText = (at: Date): string => `${dayText(at)} ${at.toISOString().slice(11, 16)}`
