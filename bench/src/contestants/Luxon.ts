/** A loop over days as one writes it with luxon, in a named zone. */
import { DateTime } from "luxon"
import { adding, counting, HOLIDAYS, ZONE } from "../Scenario.ts"

const holidays = new Set(HOLIDAYS)
const midnight = (at: Date): DateTime => DateTime.fromJSDate(at, { zone: ZONE }).startOf("day")
const isWorkday = (day: DateTime): boolean => day.weekday <= 5 && !holidays.has(day.toISODate() ?? "")

export const add = adding((at, durationMs) => {
  let left = durationMs
  for (let day = midnight(at); ; day = day.plus({ days: 1 })) {
    if (!isWorkday(day)) continue
    const from = Math.max(at.getTime(), day.set({ hour: 9 }).toMillis())
    const open = Math.max(0, day.set({ hour: 17 }).toMillis() - from)
    if (open >= left) return new Date(from + left)
    left -= open
  }
})

export const between = counting((from, to) => {
  let sum = 0
  for (let day = midnight(from); day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) {
    if (!isWorkday(day)) continue
    const start = Math.max(from.getTime(), day.set({ hour: 9 }).toMillis())
    sum += Math.max(0, Math.min(to.getTime(), day.set({ hour: 17 }).toMillis()) - start)
  }
  return sum
})
