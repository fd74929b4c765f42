/** opening_hours, in the process's own zone; it has no `add`, so that its iterator is walked. */
import OpeningHours from "opening_hours"
import { adding, counting, HOLIDAYS } from "../Scenario.ts"

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const closed = HOLIDAYS.map((date) => {
  const [year, month, day] = date.split("-")
  return `${year} ${MONTHS[Number(month) - 1]} ${day} off`
})
const office = new OpeningHours(["Mo-Fr 09:00-17:00", ...closed].join("; "))

export const add = adding((at, durationMs) => {
  const walk = office.getIterator(at)
  let from = at.getTime()
  let left = durationMs
  for (;;) {
    const open = walk.getState()
    if (!walk.advance()) return new Date(Number.NaN)
    const to = walk.getDate().getTime()
    if (open) {
      if (to - from >= left) return new Date(from + left)
      left -= to - from
    }
    from = to
  }
})

export const between = counting((from, to) => office.getOpenDuration(from, to)[0])
