/** Random calendars, instants and durations for the laws of business time. */
import fc from "fast-check"
import { type BusinessCalendar, make } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition, WeeklyHours, WeeklyShift } from "../../src/time/CalendarDefinition.ts"
import type { Closure, DayPattern, Opening } from "../../src/time/Closure.ts"
import type { Hours, WallTime } from "../../src/time/Shift.ts"
import { offsetAt } from "./WallClock.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Zones with and without summer time, by the hour and by its parts, a zone that crossed the date line, and fixed offsets. */
const ZONES = [
  "America/Los_Angeles",
  "Europe/London",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "Pacific/Apia",
  "Antarctica/Troll",
  "UTC",
  "-08:00",
  "+05:45"
] as const

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const

/** A random calendar is drawn for a time: its closures and openings lie around this day, where the questions are asked. */
export interface Setting {
  readonly zones: ReadonlyArray<string>
  /** Days since 1970-01-01. */
  readonly near: number
}

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
const dateText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const minuteOfDay = (last: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: Math.floor(last / 30) }).map((half) => half * 30),
    fc.integer({ min: 0, max: last })
  )

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const SEASONS = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)]

/** At most 24 hours long, in whatever seasons the two zones meet. */
const isShort = (opens: string, openZone: string, closes: string, closeZone: string): boolean => {
  const figures = (minutesIn(closes) - minutesIn(opens)) * MINUTE
  const asWritten = figures > 0 ? figures : figures + DAY
  return (
    openZone === closeZone ||
    SEASONS.every((there) =>
      SEASONS.every((here) => asWritten + offsetAt(openZone, here) - offsetAt(closeZone, there) <= DAY)
    )
  )
}

/** Opening at 24:00 is left out: on which day such a shift begins is a matter of words. */
const hours = (zone: string, zones: ReadonlyArray<string>): fc.Arbitrary<Hours> => {
  const place = fc.option(fc.constantFrom(...zones), { freq: 2, nil: zone })
  const wall = (time: string, at: string): WallTime => (at === zone ? time : { time, zone: at })
  return fc
    .record({
      opens: minuteOfDay(1439).map(clockText),
      closes: minuteOfDay(1440).map(clockText),
      openZone: place,
      closeZone: place
    })
    .filter(({ opens, closes, openZone, closeZone }) => isShort(opens, openZone, closes, closeZone))
    .map(({ opens, closes, openZone, closeZone }) => ({
      opens: wall(opens, openZone),
      closes: wall(closes, closeZone)
    }))
}

const everySoManyDays = (step: number, phase: number): DayPattern => ({
  daysBetween: (first, last) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((day) => (day + phase) % step === 0)
})

const dayNear = (near: number): fc.Arbitrary<number> => fc.integer({ min: near - 12, max: near + 12 })

/** A closure of any kind. */
export const closures = (zone: string, { zones, near }: Setting): fc.Arbitrary<Closure> =>
  fc.oneof(
    fc
      .record({ from: dayNear(near), length: fc.integer({ min: 0, max: 4 }) })
      .map(({ from, length }) =>
        length === 0 ? { from: dateText(from) } : { from: dateText(from), through: dateText(from + length) }
      ),
    fc
      .record({
        day: dayNear(near),
        minute: minuteOfDay(1440),
        minutes: fc.integer({ min: 1, max: 3 * 1440 }),
        elsewhere: fc.option(fc.constantFrom(...zones))
      })
      .map(({ day, minute, minutes, elsewhere }) => {
        const end = minute + minutes
        const closure = {
          start: `${dateText(day)}T${clockText(minute)}`,
          end: `${dateText(day + Math.floor(end / 1440))}T${clockText(end % 1440)}`
        }
        return elsewhere === null ? closure : { ...closure, zone: elsewhere }
      }),
    fc
      .record({
        step: fc.integer({ min: 2, max: 9 }),
        phase: fc.nat(8),
        hours: fc.option(hours(zone, zones))
      })
      .map(({ step, phase, hours }) => {
        const closure = {
          name: `every ${step} days, phase ${phase}`,
          recurrence: everySoManyDays(step, phase)
        }
        return hours === null ? closure : { ...closure, hours }
      })
  )

const openings = (zone: string, { zones, near }: Setting): fc.Arbitrary<Opening> =>
  fc
    .record({ day: dayNear(near), hours: hours(zone, zones) })
    .map(({ day, hours }) => ({ date: dateText(day), ...hours }))

const weeklyShifts = (zone: string, { zones }: Setting): fc.Arbitrary<WeeklyShift> =>
  fc
    .record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), hours: hours(zone, zones) })
    .map(({ days, hours }) => ({ days, ...hours }))

/** A week of hours with its exceptions; it looks at most two years ahead. */
export const weeks = (setting: Setting): fc.Arbitrary<WeeklyHours> =>
  fc.constantFrom(...setting.zones).chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      week: fc.array(weeklyShifts(zone, setting), { maxLength: 4 }),
      closures: fc.array(closures(zone, setting), { maxLength: 4 }),
      openings: fc.array(openings(zone, setting), { maxLength: 3 }),
      horizonYears: fc.constantFrom(1, 2)
    })
  )

/** A week of hours, or some of them united or intersected, or unions and intersections of those. */
export const definitions = (setting: Setting, depth = 2): fc.Arbitrary<CalendarDefinition> => {
  if (depth === 0) return weeks(setting)
  const parts = fc.array(definitions(setting, depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    { arbitrary: weeks(setting), weight: 4 },
    { arbitrary: parts.map((union) => ({ union })), weight: 1 },
    { arbitrary: parts.map((intersection) => ({ intersection })), weight: 1 }
  )
}

/** Where the laws are tried: around the London change of spring 2026. */
export const HERE: Setting = { zones: ZONES, near: Date.UTC(2026, 2, 29) / DAY }

/** A calendar near {@link HERE}; a counterexample shows its definition. */
export const calendars: fc.Arbitrary<BusinessCalendar> = definitions(HERE).map((definition) =>
  Object.assign(make(definition), { [fc.toStringMethod]: () => fc.stringify(definition) })
)

/** An instant near {@link HERE}, to the millisecond, or on the hour. */
export const instants: fc.Arbitrary<Date> = fc
  .oneof(
    fc.integer({ min: (HERE.near - 14) * 24, max: (HERE.near + 14) * 24 }).map((hour) => hour * HOUR),
    fc.integer({ min: (HERE.near - 14) * DAY, max: (HERE.near + 14) * DAY })
  )
  .map((at) => new Date(at))

/** Two instants near {@link HERE}, the earlier first. */
export const spans = fc
  .tuple(instants, instants)
  .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)))

/** A duration of working time, up to two weeks of it. */
export const durations: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 8 * 14 }).map((count) => count * HOUR),
  fc.integer({ min: 0, max: 8 * 14 * HOUR })
)
