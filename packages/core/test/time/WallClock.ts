/** What the clock of a zone shows, asked of Intl anew. Times are reached by whole minutes: all offsets are since 1972. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** No clock stands further from UTC than this (the ids "±HH:MM" included). */
const FURTHEST = 24 * HOUR

const memoised = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/** What Intl says the clock of a zone shows at an instant, its figures read as if they were UTC. */
export const intlClock = memoised((zone: string): ((at: number) => number) => {
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone)
  if (fixed !== null) {
    const offset = Number(`${fixed[1]}1`) * (Number(fixed[2]) * HOUR + Number(fixed[3]) * MINUTE)
    return (at) => at + offset
  }
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  })
  return (at) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = format
      .format(at)
      .split(/\D+/)
      .map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1_000) + 1_000) % 1_000)
  }
})

/** Local time minus UTC. Within an hour at both ends of which it is the same it is asked only once. */
export const offsetAt = (zone: string, at: number): number => {
  const hour = Math.floor(at / HOUR)
  const offset = hourly(zone)(hour)
  return offset === hourly(zone)(hour + 1) ? offset : intlClock(zone)(at) - at
}

const hourly = memoised((zone: string) =>
  memoised((hour: number): number => intlClock(zone)(hour * HOUR) - hour * HOUR)
)

/**
 * The first whole minute at which the local clock shows `wall` or later. Tries every one from a day too early; but an
 * hour at both ends of which the clock shows less, and has the same offset, is passed over whole.
 */
export const firstReach = (zone: string, wall: number): number => reachIn(zone)(wall)

const reachIn = memoised((zone: string) =>
  memoised((wall: number): number => {
    const offset = hourly(zone)
    for (let hour = Math.floor((wall - FURTHEST) / HOUR); ; hour++) {
      const still = offset(hour) === offset(hour + 1) && (hour + 1) * HOUR + offset(hour) < wall
      if (still) continue
      for (let at = hour * HOUR; at < (hour + 1) * HOUR; at += MINUTE)
        if (at + offsetAt(zone, at) >= wall) return at
    }
  })
)
