/** A named calendar with the stretches in which it is open, all as a person would write them. */
import { expect } from "vitest"
import { make, segments } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition, WeeklyHours, WeeklyShift } from "../../src/time/CalendarDefinition.ts"

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const
export const EVERY_DAY = [...WEEKDAYS, "saturday", "sunday"] as const

/** A week of these shifts in UTC. */
export const utc = (...week: ReadonlyArray<WeeklyShift>): WeeklyHours => ({ zone: "UTC", week })

/** 09:00 to 17:00 on weekdays. */
export const office = (zone: string): WeeklyHours => ({
  zone,
  week: [{ days: WEEKDAYS, opens: "09:00", closes: "17:00" }]
})

export const roundTheClock: WeeklyShift = { days: EVERY_DAY, opens: "00:00", closes: "24:00" }

export interface OpenCase {
  readonly name: string
  readonly definition: CalendarDefinition
  /** From midnight UTC of one date to midnight UTC of another. */
  readonly days: readonly [from: string, to: string]
  /** `2026-11-20T09:00Z/2026-11-20T17:00Z` */
  readonly open: ReadonlyArray<string>
}

/** Expects the calendar to be open in just those stretches. */
export const expectOpen = ({ definition, days: [from, to], open }: OpenCase): void => {
  const found = segments(make(definition), new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
  if ("_tag" in found) throw new Error(found.message)
  expect(found.map(({ start, end }) => `${written(start)}/${written(end)}`)).toEqual(open)
}

const written = (date: Date): string => date.toISOString().replace(/:00\.000Z$/, "Z")
