/** A stretch of time laid out in columns, with dates written above it. */
import { DAY, HOUR, MINUTE } from "@hedgerow/core/time/Duration"
import type { Zone } from "@hedgerow/core/time/ZonedTime"

/** Columns for time: `cellMs` each, from `from` on. */
export interface Scale {
  readonly from: number
  readonly cells: number
  readonly cellMs: number
}

/** The scale on which a stretch of time fills so many columns; it leaves the last one free for marks at its end. */
export const scaleOf = (from: number, to: number, cells: number): Scale => ({
  from,
  cells,
  cellMs: Math.max(to - from, HOUR) / (cells - 1)
})

/** The column of an instant, if it is on the scale. */
export const columnOf = ({ from, cells, cellMs }: Scale, at: number): number | undefined => {
  const column = Math.floor((at - from) / cellMs)
  return column >= 0 && column < cells ? column : undefined
}

/** How far apart the dates stand: a fixed time, or calendar months. */
type Step = { readonly ms: number } | { readonly months: number }

const STEPS: ReadonlyArray<Step> = [
  ...[1, 5, 10, 15, 30].map((count) => ({ ms: count * MINUTE })),
  ...[1, 2, 3, 6, 12].map((count) => ({ ms: count * HOUR })),
  ...[1, 2, 7, 14].map((count) => ({ ms: count * DAY })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000].map((months) => ({ months }))
]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
/** Days and weeks are counted from a Monday. */
const MONDAY = Date.UTC(1970, 0, 5)
const MONTH = 28 * DAY

/** Whether the widest label fits between two dates, with a blank. */
const fits = (step: Step, cellMs: number): boolean =>
  "ms" in step ? step.ms / cellMs >= 7 : (step.months * MONTH) / cellMs >= 9

/** The dates of a step on local clocks, from the first at or after `local` on. */
function* dates(step: Step, local: number): Generator<number> {
  if ("ms" in step) {
    for (let at = MONDAY + Math.ceil((local - MONDAY) / step.ms) * step.ms; ; at += step.ms) yield at
  }
  const first = new Date(local)
  const month = (first.getUTCFullYear() - 1970) * 12 + first.getUTCMonth()
  for (let i = Math.floor(month / step.months) * step.months; ; i += step.months) {
    const at = Date.UTC(1970, i, 1)
    if (at >= local) yield at
  }
}

/** Two lines: dates on a zone's clocks, and a rule with a mark for each and one for `now`. */
export const axis = (scale: Scale, zone: Zone, now: number): readonly [labels: string, rule: string] => {
  const { from, cells, cellMs } = scale
  const step = STEPS.find((step) => fits(step, cellMs)) ?? { months: 12_000 }
  const labels = Array<string>(cells).fill(" ")
  const rule = Array<string>(cells).fill("─")
  for (const wall of dates(step, from + zone.offsetAt(from))) {
    const at = zone.firstReach(wall)
    const column = columnOf(scale, at)
    if (at < from) continue
    if (column === undefined) break
    rule[column] = "┬"
    const text = label(new Date(wall), step)
    if (column + text.length > cells) continue
    for (let i = 0; i < text.length; i++) labels[column + i] = text[i] as string
  }
  const here = columnOf(scale, now)
  if (here !== undefined) rule[here] = "▼"
  return [labels.join("").trimEnd(), rule.join("")]
}

const label = (wall: Date, step: Step): string => {
  const day = wall.getUTCDate()
  const month = MONTHS[wall.getUTCMonth()]
  if ("months" in step) return `${month} ${wall.getUTCFullYear()}`
  if (step.ms > DAY) return `${day} ${month}`
  return step.ms === DAY || wall.getTime() % DAY === 0
    ? `${WEEKDAYS[wall.getUTCDay()]} ${day}`
    : wall.toISOString().slice(11, 16)
}
