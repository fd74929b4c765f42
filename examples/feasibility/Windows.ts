/** Stretches of a week as people write them: `Mon 00:00 – 01:00`. */
import type { HoursChange } from "@hedgerow/core/support/FeasibilityComparison"
import { DAY, MINUTE } from "@hedgerow/core/time/Duration"
import { type Interval, lengthOf, toFlat } from "@hedgerow/core/time/Interval"
import { exactly } from "../cli/Moment.ts"

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

/** The weekday of an instant on UTC's clocks. */
export const weekday = (at: Date): string => WEEKDAYS[at.getUTCDay()] as string

/** A stretch on UTC's clocks; midnight at its end is 24:00 of the day before. */
export const windowText = ({ start, end }: Interval): string => {
  const midnight = end.getTime() % DAY === 0
  const lastDay = midnight ? new Date(end.getTime() - DAY) : end
  const close = midnight ? "24:00" : clock(end)
  const sameDay = Math.floor(start.getTime() / DAY) === Math.floor(lastDay.getTime() / DAY)
  return `${weekday(start)} ${clock(start)} – ${sameDay ? "" : `${weekday(lastDay)} `}${close}`
}

const clock = (at: Date): string => at.toISOString().slice(11, at.getTime() % MINUTE === 0 ? 16 : 19)

/** Several of them; the same hours of three days or more in a row are one: `Tue to Sat, 00:00 – 01:00 each`. */
export const windowTexts = (windows: ReadonlyArray<Interval>): ReadonlyArray<string> => {
  const texts: Array<string> = []
  for (let i = 0; i < windows.length; ) {
    const first = windows[i] as Interval
    let days = 1
    while (isLater(first, windows[i + days], days)) days++
    const last = windows[i + days - 1] as Interval
    const together = days >= 3
    const hours = windowText(first).slice(4)
    texts.push(
      together ? `${weekday(first.start)} to ${weekday(last.start)}, ${hours} each` : windowText(first)
    )
    i += together ? days : 1
  }
  return texts
}

/** Whether a stretch is the same as the first so many days later. */
const isLater = (first: Interval, other: Interval | undefined, days: number): boolean =>
  other?.start.getTime() === first.start.getTime() + days * DAY &&
  other.end.getTime() === first.end.getTime() + days * DAY

/** How long stretches are together: `48 h`; nothing is `none`. */
export const hoursText = (windows: ReadonlyArray<Interval>): string =>
  windows.length === 0 ? "none" : exactly(lengthOf(toFlat(windows)))

/** What came and what went: `+5 h`, `+1 h -1 h`; nothing is `same`. */
export const changeText = ({ added, removed }: HoursChange): string =>
  added.length + removed.length === 0
    ? "same"
    : [
        ...(added.length > 0 ? [`+${hoursText(added)}`] : []),
        ...(removed.length > 0 ? [`-${hoursText(removed)}`] : [])
      ].join(" ")

/** The stretches that came and went, each with its sign. */
export const changedWindows = ({ added, removed }: HoursChange): ReadonlyArray<string> => [
  ...windowTexts(added).map((text) => `+ ${text}`),
  ...windowTexts(removed).map((text) => `- ${text}`)
]
