/** Business time beside the naive oracle: random calendars in random weeks, and at least one in every zone. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { make } from "../../src/time/BusinessCalendar.ts"
import { definitions } from "./arbitraries.ts"
import { differences } from "./comparison.ts"

const DAY = 86_400_000
/** From here on every offset is of whole minutes, as the oracle needs; Liberia's was the last that was not. */
const FIRST_DAY = Date.UTC(1973, 0, 1) / DAY
const LAST_DAY = Date.UTC(2100, 0, 1) / DAY

const everyZone = Intl.supportedValuesOf("timeZone")

/** A random calendar with a random week to compare it in: a day, and some instants of the week that begins there. */
const weekIn = (zones: ReadonlyArray<string>) =>
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }).chain((near) =>
    fc.record({
      near: fc.constant(near),
      definition: definitions({ zones, near: near + 3 }),
      at: fc.array(fc.integer({ min: near * DAY, max: (near + 7) * DAY - 1 }), {
        minLength: 3,
        maxLength: 12
      })
    })
  )

type Week = ReturnType<typeof weekIn> extends fc.Arbitrary<infer Value> ? Value : never

const differencesIn = ({ near, definition, at }: Week): ReadonlyArray<string> =>
  differences(make(definition), { from: near * DAY, to: (near + 7) * DAY, at })

describe("random calendars in random weeks", () => {
  it("are open when the oracle says so, in zones mixed at random", () => {
    fc.assert(
      fc.property(
        fc.subarray(everyZone, { minLength: 1, maxLength: 3 }).chain(weekIn),
        (week) => void expect(differencesIn(week)).toEqual([])
      ),
      { numRuns: 250 }
    )
  }, 60_000)

  it("are open when the oracle says so, in every zone of the tz database", () => {
    const wrong = everyZone.flatMap((zone, seed) =>
      fc
        .sample(weekIn([zone]), { numRuns: 1, seed })
        .flatMap(differencesIn)
        .map((line) => `${zone}: ${line}`)
    )
    expect(wrong).toEqual([])
  }, 60_000)
})
