/** Hedgerow: a calendar compiled once. */
import * as Calendar from "@hedgerow/core/time/BusinessCalendar"
import { adding, counting, HOLIDAYS, ZONE } from "../Scenario.ts"

const office = Calendar.make({
  zone: ZONE,
  week: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], opens: "09:00", closes: "17:00" }],
  closures: HOLIDAYS.map((from) => ({ from }))
})

export const add = adding((at, durationMs) => {
  const answer = Calendar.add(office, at, durationMs)
  return answer instanceof Date ? answer : new Date(Number.NaN)
})

export const between = counting((from, to) => {
  const answer = Calendar.between(office, from, to)
  return typeof answer === "number" ? answer : Number.NaN
})
