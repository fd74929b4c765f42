/** Wall clocks and instants of one time zone, with every offset change found once and kept. */
import { DAY, HOUR } from "./Duration.ts"
import { fixedOffset, offsetReader } from "./Offset.ts"

/** A zone: an IANA name ("Europe/London") or a fixed offset ("-08:00"). */
export type ZoneId = string

/** The offsets of one UTC year: from `starts[i]` on, local time is UTC + `offsets[i]`; all in milliseconds. */
interface OffsetYear {
  readonly starts: ReadonlyArray<number>
  readonly offsets: ReadonlyArray<number>
}

/** How far a local clock can be from UTC (Manila before 1845 stood at 15:56). */
const FARTHEST = 16 * HOUR
/** No zone of the tz database changes its offset twice within this time since 1970; the closest are an hour under seven days apart. */
const STRIDE = 6 * DAY
const CACHED_ZONES = 128
const CACHED_YEARS = 512

const yearStart = (year: number): number => Date.UTC(year, 0, 1)
const yearOf = (instant: number): number => new Date(instant).getUTCFullYear()

/** One zone's offsets. Build it with {@link zone}; ask it in epoch and wall milliseconds. */
export interface Zone {
  readonly id: ZoneId
  /** Local time minus UTC at an instant. */
  readonly offsetAt: (instant: number) => number
  /** The first instant at which the local clock shows `wall` or later: a gap gives the change, an overlap the earlier of the two. */
  readonly firstReach: (wall: number) => number
}

const zones = new Map<ZoneId, Zone>()

/**
 * Whether the runtime knows the zone.
 *
 * @example
 * ```ts
 * import { isZone } from "@hedgerow/core/time/ZonedTime"
 *
 * isZone("Europe/London") // => true
 * isZone("-08:00") // => true
 * isZone("Atlantis/Capital") // => false
 * ```
 */
export const isZone = (id: string): boolean => find(id) !== undefined

/**
 * The zone of that name, its offset changes found on first use and kept.
 * The caller checks the name with {@link isZone}: an unknown one has no offsets (`NaN`).
 *
 * @example
 * ```ts
 * import { zone } from "@hedgerow/core/time/ZonedTime"
 *
 * // 01:30 happens twice in London on 2026-10-25; the first is meant
 * new Date(zone("Europe/London").firstReach(Date.UTC(2026, 9, 25, 1, 30))).toISOString() // => "2026-10-25T00:30:00.000Z"
 * ```
 */
export const zone = (id: ZoneId): Zone =>
  find(id) ?? { id, offsetAt: () => Number.NaN, firstReach: () => Number.NaN }

const find = (id: ZoneId): Zone | undefined => {
  const known = zones.get(id)
  if (known !== undefined) return known
  const made = make(id)
  if (made === undefined) return undefined
  if (zones.size >= CACHED_ZONES) zones.clear()
  zones.set(id, made)
  return made
}

const make = (id: ZoneId): Zone | undefined => {
  const fixed = fixedOffset(id)
  if (fixed !== undefined) return { id, offsetAt: () => fixed, firstReach: (wall) => wall - fixed }
  const read = offsetReader(id)
  if (read === undefined) return undefined
  const years = new Map<number, OffsetYear>()
  const offsetsOf = (year: number): OffsetYear => {
    const known = years.get(year)
    if (known !== undefined) return known
    if (years.size >= CACHED_YEARS) years.clear()
    const made = findOffsets(read, year)
    years.set(year, made)
    return made
  }
  return {
    id,
    offsetAt: (instant) => {
      const { starts, offsets } = offsetsOf(yearOf(instant))
      let i = starts.length - 1
      while (i > 0 && (starts[i] as number) > instant) i--
      return offsets[i] as number
    },
    firstReach: (wall) => {
      for (let year = yearOf(wall - FARTHEST); ; year++) {
        const { starts, offsets } = offsetsOf(year)
        for (let i = 0; i < starts.length; i++) {
          const end = starts[i + 1] ?? yearStart(year + 1)
          const reached = Math.max(starts[i] as number, wall - (offsets[i] as number))
          if (!(reached >= end)) return reached
        }
      }
    }
  }
}

const findOffsets = (offset: (instant: number) => number, year: number): OffsetYear => {
  const end = yearStart(year + 1)
  const starts = [yearStart(year)]
  const offsets = [offset(yearStart(year))]
  let from = yearStart(year)
  while (from < end) {
    const to = Math.min(from + STRIDE, end - 1)
    const after = offset(to)
    const before = offsets.at(-1) as number
    if (after !== before) {
      let low = from
      let high = to
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (offset(middle) === before) low = middle
        else high = middle
      }
      starts.push(high)
      offsets.push(after)
    }
    from = to + (to === end - 1 ? 1 : 0)
  }
  return { starts, offsets }
}
