/** A stretch of opening hours on one day: from one wall time to another, each in its own zone. */
import { type DayNumber, parseTime } from "./CivilDate.ts"
import { DAY, MINUTE } from "./Duration.ts"
import { type Zone, type ZoneId, zone } from "./ZonedTime.ts"

/**
 * A time on the wall, `HH:MM` from `00:00` to `24:00`; with its own zone, or in the calendar's.
 *
 * "9am GMT to 5pm PST" is `opens: { time: "09:00", zone: "UTC" }`, `closes: { time: "17:00", zone: "-08:00" }`.
 */
export type WallTime = string | { readonly time: string; readonly zone: ZoneId }

/** Opening hours of a day. Closing at or before opening, by the figures as written, is on the next day. */
export interface Hours {
  readonly opens: WallTime
  readonly closes: WallTime
}

/** {@link Hours} with its figures read and its zones found. */
export interface CompiledHours {
  readonly opens: number
  readonly openZone: Zone
  readonly closes: number
  readonly closeZone: Zone
}

/** The `HH:MM` of a wall time. */
export const timeOf = (wall: WallTime): string => (typeof wall === "string" ? wall : wall.time)

/** The zone of a wall time, which may be the calendar's. */
export const zoneOf = (wall: WallTime, fallback: ZoneId): ZoneId =>
  typeof wall === "string" ? fallback : wall.zone

/** Reads the figures; the caller has checked them. */
export const compileHours = ({ opens, closes }: Hours, fallback: ZoneId): CompiledHours => {
  const opensAt = (parseTime(timeOf(opens)) ?? Number.NaN) * MINUTE
  const closesAt = (parseTime(timeOf(closes)) ?? Number.NaN) * MINUTE
  return {
    opens: opensAt,
    openZone: zone(zoneOf(opens, fallback)),
    closes: closesAt > opensAt ? closesAt : closesAt + DAY,
    closeZone: zone(zoneOf(closes, fallback))
  }
}

/** The instants between which the hours are open on a day; inverted or empty where the day has no such hours. */
export const hoursOn = (hours: CompiledHours, day: DayNumber): readonly [start: number, end: number] => [
  hours.openZone.firstReach(day * DAY + hours.opens),
  hours.closeZone.firstReach(day * DAY + hours.closes)
]
