/** The floor: the least that answers these questions, written by hand for this one calendar over arrays made beforehand. */
import { adding, counting, DAYS, FIRST_DAY, HOLIDAYS } from "../Scenario.ts"

const DAY = 86_400_000

const holidays = new Set(HOLIDAYS)
const opens: Array<number> = []
const closes: Array<number> = []
const first = new Date(FIRST_DAY)
for (let i = 0; i < DAYS; i++) {
  const day = new Date(first.getFullYear(), first.getMonth(), first.getDate() + i, 12)
  const date = day.toLocaleDateString("sv-SE")
  if (day.getDay() === 0 || day.getDay() === 6 || holidays.has(date)) continue
  opens.push(new Date(day).setHours(9, 0, 0, 0))
  closes.push(new Date(day).setHours(17, 0, 0, 0))
}

const starts = Float64Array.from(opens)
const ends = Float64Array.from(closes)
/** Open time before each stretch. */
const before = new Float64Array(starts.length + 1)
for (let i = 0; i < starts.length; i++)
  before[i + 1] = (before[i] as number) + (ends[i] as number) - (starts[i] as number)
/** For each day of 24 hours, the first stretch that ends after its beginning. */
const byDay = Int32Array.from({ length: DAYS }, (_, day) =>
  closes.findIndex((end) => end > FIRST_DAY + day * DAY)
)

const find = (at: number): number => {
  let i = byDay[Math.floor((at - FIRST_DAY) / DAY)] as number
  while ((ends[i] as number) <= at) i++
  return i
}

const worked = (at: number): number => {
  const i = find(at)
  return (before[i] as number) + Math.max(0, at - (starts[i] as number))
}

export const add = adding((from, durationMs) => {
  const at = from.getTime()
  let i = find(at)
  const target = (before[i] as number) + Math.max(0, at - (starts[i] as number)) + durationMs
  while ((before[i + 1] as number) < target) i++
  return new Date((starts[i] as number) + target - (before[i] as number))
})

export const between = counting((from, to) => worked(to.getTime()) - worked(from.getTime()))
