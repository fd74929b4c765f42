/** A loop over days as one writes it with date-fns; the dates that it begins with say in which zone. */
import { addDays, isWeekend, lightFormat, setHours, startOfDay } from "date-fns"
import { adding, counting, HOLIDAYS } from "../Scenario.ts"
import type { Task } from "../Task.ts"

const holidays = new Set(HOLIDAYS)
const isWorkday = (day: Date): boolean => !isWeekend(day) && !holidays.has(lightFormat(day, "yyyy-MM-dd"))

export const dayLoop = (zoned: (at: Date) => Date): { readonly add: Task; readonly between: Task } => ({
  add: adding((at, durationMs) => {
    let left = durationMs
    for (let day = startOfDay(zoned(at)); ; day = addDays(day, 1)) {
      if (!isWorkday(day)) continue
      const from = Math.max(at.getTime(), setHours(day, 9).getTime())
      const open = Math.max(0, setHours(day, 17).getTime() - from)
      if (open >= left) return new Date(from + left)
      left -= open
    }
  }),
  between: counting((from, to) => {
    let sum = 0
    for (let day = startOfDay(zoned(from)); day < to; day = addDays(day, 1)) {
      if (!isWorkday(day)) continue
      const start = Math.max(from.getTime(), setHours(day, 9).getTime())
      sum += Math.max(0, Math.min(to.getTime(), setHours(day, 17).getTime()) - start)
    }
    return sum
  })
})
