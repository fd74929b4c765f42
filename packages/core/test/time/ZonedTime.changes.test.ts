/** Every offset change of every zone of the tz database from 1970 to 2050, found apart by looking at Intl's clock every other day. */
import { beforeAll, describe, expect, it } from "vitest"
import { zone } from "../../src/time/ZonedTime.ts"
import { type OffsetChange, offsetChanges } from "./OffsetChange.ts"
import { intlClock } from "./WallClock.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FROM = Date.UTC(1970, 0, 1)
const TO = Date.UTC(2051, 0, 1)

/** Gaza's clocks, in the Ramadans of 2040 and 2054, change twice within 6 days 23 hours; so did Recife's in 2000. */
const APART = 6 * DAY

const written = (instant: number): string => new Date(instant).toISOString()

/** What is wrong with a change, or with what ZonedTime makes of it; `undefined` when nothing is. */
type Check = (id: string, change: OffsetChange, last: OffsetChange | undefined) => string | undefined

const CHECKS: Readonly<Record<string, Check>> = {
  "are never within six days of each other": (_, { at }, last) =>
    last === undefined || at - last.at >= APART ? undefined : `${(at - last.at) / DAY} days after the last`,

  "are known to the millisecond": (id, { at, before, after }) => {
    const known = [zone(id).offsetAt(at - 1), zone(id).offsetAt(at)]
    return known[0] === before && known[1] === after
      ? undefined
      : `from ${before} to ${after}, but known from ${known[0]} to ${known[1]}`
  },

  "are the only ones: hours from each, and half a week on, the offset is Intl's": (id, { at }) => {
    const instants = [-3, -2, -1, 1, 2, 3, 84].map((hours) => at + hours * HOUR)
    const off = instants.find((instant) => zone(id).offsetAt(instant) !== intlClock(id)(instant) - instant)
    return off === undefined ? undefined : `another offset at ${written(off)}`
  },

  "put a time left out at the change itself": (id, { at, before, after }) => {
    if (after < before) return undefined
    const walls = [at + before, at + (before + after) / 2, at + after - 1, at + after]
    const off = walls.find((wall) => zone(id).firstReach(wall) !== at)
    return off === undefined ? undefined : `${written(off)} is first reached at ${zone(id).firstReach(off)}`
  },

  "put a time repeated at the earlier of the two": (id, { at, before, after }) => {
    if (after > before) return undefined
    const walls = [at + after - 1, at + after, at + (before + after) / 2, at + before - 1]
    const off = walls.find((wall) => zone(id).firstReach(wall) !== wall - before)
    if (off !== undefined) return `${written(off)} is first reached at ${zone(id).firstReach(off)}`
    return zone(id).firstReach(at + before) === at + before - after
      ? undefined
      : "the end is not reached after it"
  }
}

describe("the offset changes of every zone", () => {
  const changesIn = new Map<string, ReadonlyArray<OffsetChange>>()
  const complaints = new Map<string, Array<string>>()

  beforeAll(() => {
    for (const id of Intl.supportedValuesOf("timeZone")) {
      const changes = offsetChanges(id, FROM, TO)
      changesIn.set(id, changes)
      for (const [name, check] of Object.entries(CHECKS)) {
        const found = changes.flatMap((change, i) => {
          const complaint = check(id, change, changes[i - 1])
          return complaint === undefined ? [] : [`${id} ${written(change.at)}: ${complaint}`]
        })
        complaints.set(name, [...(complaints.get(name) ?? []), ...found])
      }
    }
  }, 180_000)

  it("are many", () => {
    expect(changesIn.size).toBeGreaterThan(400)
    expect([...changesIn.values()].flat().length).toBeGreaterThan(20_000)
  })

  it("are found where they are not of whole hours, or skip a date", () => {
    expect(changesIn.get("Africa/Monrovia")).toEqual([
      { at: Date.UTC(1972, 0, 7, 0, 44, 30), before: -2_670_000, after: 0 }
    ])
    expect(changesIn.get("Pacific/Fakaofo")).toEqual([
      { at: Date.UTC(2011, 11, 30, 11), before: -11 * HOUR, after: 13 * HOUR }
    ])
  })

  it.each(Object.keys(CHECKS))("%s", (name) => {
    expect(complaints.get(name)).toEqual([])
  })
})
