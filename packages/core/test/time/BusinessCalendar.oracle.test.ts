/** Business time beside the naive oracle, around every offset change of ten zones from 1990 to 2050. */
import { describe, expect, it } from "vitest"
import { between, make } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition, WeeklyHours, WeeklyShift } from "../../src/time/CalendarDefinition.ts"
import type { Closure, Opening } from "../../src/time/Closure.ts"
import { differences } from "./comparison.ts"
import { type OffsetChange, offsetChanges } from "./OffsetChange.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const FROM = Date.UTC(1990, 0, 1)
const TO = Date.UTC(2051, 0, 1)
/** How far from a change the two are compared. */
const AROUND = 36 * HOUR

const EVERY_DAY = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const

interface ZoneCase {
  readonly zone: string
  /** Hours from one zone to another. */
  readonly twoZones: Pick<WeeklyShift, "opens" | "closes">
  /** Whose changes to look at where the zone itself has none. */
  readonly changesOf?: string
}

const ZONES: ReadonlyArray<ZoneCase> = [
  { zone: "America/Los_Angeles", twoZones: { opens: { time: "09:00", zone: "UTC" }, closes: "17:00" } },
  {
    zone: "Europe/London",
    twoZones: { opens: "09:00", closes: { time: "17:00", zone: "America/Los_Angeles" } }
  },
  {
    zone: "Australia/Lord_Howe",
    twoZones: { opens: "09:00", closes: { time: "17:00", zone: "Asia/Kolkata" } }
  },
  {
    zone: "America/Sao_Paulo",
    twoZones: { opens: { time: "22:00", zone: "Europe/Lisbon" }, closes: "00:30" }
  },
  {
    zone: "Asia/Kolkata",
    twoZones: { opens: "09:00", closes: { time: "17:00", zone: "Europe/London" } },
    changesOf: "Europe/London"
  },
  {
    zone: "Asia/Kathmandu",
    twoZones: { opens: "22:30", closes: { time: "00:30", zone: "Europe/Lisbon" } },
    changesOf: "Europe/Lisbon"
  },
  {
    zone: "Africa/Casablanca",
    twoZones: { opens: "02:30", closes: { time: "03:00", zone: "Europe/Madrid" } }
  },
  // until Samoa crossed the date line these hours did not exist
  { zone: "Pacific/Apia", twoZones: { opens: "09:00", closes: { time: "12:00", zone: "Pacific/Auckland" } } },
  {
    zone: "Antarctica/Troll",
    twoZones: { opens: { time: "22:00", zone: "Europe/London" }, closes: "02:30" }
  },
  {
    zone: "UTC",
    twoZones: { opens: "09:00", closes: { time: "17:00", zone: "America/Los_Angeles" } },
    changesOf: "America/Los_Angeles"
  }
]

/** The wall time in the middle of what a change leaves out or repeats. */
const middleOf = ({ at, before, after }: OffsetChange): number => at + (before + after) / 2

const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10)
const timeOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16)
const dateTimeOf = (wall: number): string => new Date(wall).toISOString().slice(0, 16)

const roundTheClock: WeeklyShift = { days: EVERY_DAY, opens: "00:00", closes: "24:00" }
const split: ReadonlyArray<WeeklyShift> = [
  { days: EVERY_DAY, opens: "08:00", closes: "12:00" },
  { days: EVERY_DAY, opens: "13:00", closes: "17:00" }
]
const overnight: WeeklyShift = { days: EVERY_DAY, opens: "22:00", closes: "06:00" }

/** Whole days off near each change: the day itself, the one before, both with the next, or the weekday every week. */
const wholeDay = (change: OffsetChange, i: number): Closure => {
  const wall = middleOf(change)
  if (i % 4 === 0) return { from: dateOf(wall) }
  if (i % 4 === 1) return { from: dateOf(wall - DAY) }
  if (i % 4 === 2) return { from: dateOf(wall - DAY), through: dateOf(wall + DAY) }
  const first = Math.floor(wall / DAY)
  return {
    recurrence: {
      daysBetween: (from, to) => [first - 7, first, first + 7].filter((day) => from <= day && day <= to)
    }
  }
}

/** Part-day closures near each change: begun, ended or held within what it leaves out or repeats, or in UTC. */
const partDay = (change: OffsetChange, i: number): Closure => {
  const wall = middleOf(change)
  if (i % 4 === 0) return { start: dateTimeOf(wall), end: dateTimeOf(wall + 3 * HOUR) }
  if (i % 4 === 1) return { start: dateTimeOf(wall - 3 * HOUR), end: dateTimeOf(wall) }
  if (i % 4 === 2) return { start: dateTimeOf(wall - 7 * MINUTE), end: dateTimeOf(wall + 7 * MINUTE) }
  return { start: dateTimeOf(change.at - 10 * MINUTE), end: dateTimeOf(change.at + 2 * HOUR), zone: "UTC" }
}

const openingsNear = (change: OffsetChange): ReadonlyArray<Opening> => {
  const wall = middleOf(change)
  return [
    { date: dateOf(wall - HOUR), opens: timeOf(wall - HOUR), closes: timeOf(wall + HOUR) },
    { date: dateOf(wall - DAY), opens: "18:00", closes: { time: "03:00", zone: "Europe/Paris" } }
  ]
}

/** Calendars that meet every change of a zone. */
const calendarsOf = (
  { zone, twoZones }: ZoneCase,
  changes: ReadonlyArray<OffsetChange>
): Readonly<Record<string, CalendarDefinition>> => {
  const week = (...shifts: ReadonlyArray<WeeklyShift>): WeeklyHours => ({ zone, week: shifts })
  const closedDays: WeeklyHours = { ...week(...split, overnight), closures: changes.map(wholeDay) }
  const closedParts: WeeklyHours = {
    ...week(roundTheClock),
    closures: [
      ...changes.map(partDay),
      {
        recurrence: { daysBetween: (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i) },
        hours: { opens: "23:10", closes: "01:40" }
      }
    ]
  }
  return {
    "split shifts": week(...split),
    "an overnight shift": week(overnight),
    "whole working days": week({ ...roundTheClock, days: ["monday", "thursday", "saturday"] }),
    "a shift until midnight": week({ days: EVERY_DAY, opens: "20:00", closes: "24:00" }),
    "a shift from zone to zone": week({ days: EVERY_DAY, ...twoZones }),
    "whole days closed": closedDays,
    "part of a day closed": closedParts,
    "extra openings": {
      ...week(...split),
      closures: [...changes.map(wholeDay), ...changes.map(partDay)],
      openings: changes.flatMap(openingsNear)
    },
    "a union": { union: [closedDays, week({ days: EVERY_DAY, ...twoZones })] },
    "an intersection": { intersection: [closedParts, { union: [week(overnight), closedDays] }] }
  }
}

/** Shifts that begin, end or lie within what a change leaves out or repeats. */
const shiftsInTheChange = (zone: string, middle: number): Readonly<Record<string, CalendarDefinition>> => ({
  "a shift that begins in it": {
    zone,
    week: [{ days: EVERY_DAY, opens: timeOf(middle), closes: timeOf(middle + 4 * HOUR) }]
  },
  "a shift that ends in it": {
    zone,
    week: [{ days: EVERY_DAY, opens: timeOf(middle - 4 * HOUR), closes: timeOf(middle) }]
  },
  "a shift within it": {
    zone,
    week: [{ days: EVERY_DAY, opens: timeOf(middle - 6 * MINUTE), closes: timeOf(middle + 6 * MINUTE) }]
  }
})

/** Whole minutes around a change, asked about at uneven steps. */
const around = ({ at }: OffsetChange) => {
  const middle = Math.round(at / HOUR) * HOUR
  const uneven = Array.from({ length: 9 }, (_, i) => middle - AROUND + i * 8 * HOUR + i * 1_234_567)
  return { from: middle - AROUND, to: middle + AROUND, at: [...uneven, at - 1, at, at + 1] }
}

const differencesAt = (
  calendars: Readonly<Record<string, CalendarDefinition>>,
  changes: ReadonlyArray<OffsetChange>
): ReadonlyArray<string> =>
  Object.entries(calendars).flatMap(([name, definition]) => {
    const calendar = make(definition)
    // compiles all years at once, which is faster than one by one
    between(calendar, new Date(FROM), new Date(TO))
    return changes.flatMap((change) =>
      differences(calendar, around(change)).map((line) => `${name}: ${line}`)
    )
  })

describe.each(ZONES)("within 36 hours of every offset change in $zone", (zoneCase) => {
  const changes = offsetChanges(zoneCase.changesOf ?? zoneCase.zone, FROM, TO)

  it("has changes to look at", () => {
    expect(changes.length).toBeGreaterThan(20)
  })

  it.each(Object.entries(calendarsOf(zoneCase, changes)))(
    "%s is open when the oracle says so",
    (name, definition) => {
      expect(differencesAt({ [name]: definition }, changes)).toEqual([])
    }
  )

  it("shifts that begin or end in the missing or repeated time are open when the oracle says so", () => {
    const byTime = Map.groupBy(changes, (change) => timeOf(middleOf(change)))
    for (const [, some] of byTime) {
      const [first] = some
      if (first !== undefined)
        expect(differencesAt(shiftsInTheChange(zoneCase.zone, middleOf(first)), some)).toEqual([])
    }
  })
})
