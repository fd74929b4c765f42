/** The laws of adding working time, measuring it, and finding when a calendar is open. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { add, isOpen, nextClose, nextOpen } from "../../src/time/BusinessCalendar.ts"
import { answered, instantOf, openBetween, shifted, workedBetween } from "./answers.ts"
import { calendars, durations, instants, spans } from "./arbitraries.ts"

fc.configureGlobal({ numRuns: 200 })

/** Without a negative zero, which `toBe` tells from zero. */
const signed = (duration: number, sign: number): number => duration * sign + 0
const signedDurations = fc
  .tuple(durations, fc.constantFrom(1, -1))
  .map(([duration, sign]) => signed(duration, sign))

describe("adding working time", () => {
  it("passes exactly that much: between(a, add(a, d)) is d", () => {
    fc.assert(
      fc.property(calendars, instants, signedDurations, (calendar, start, duration) => {
        expect(workedBetween(calendar, start, answered(add(calendar, start, duration)))).toBe(duration)
      })
    )
  })

  it("in two parts of one sign is adding their sum", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        durations,
        durations,
        fc.constantFrom(1, -1),
        (calendar, start, first, second, sign) => {
          const inParts = add(calendar, answered(add(calendar, start, sign * first)), sign * second)
          expect(instantOf(inParts)).toBe(instantOf(add(calendar, start, sign * (first + second))))
        }
      )
    )
  })

  it("to a later start never ends earlier", () => {
    fc.assert(
      fc.property(calendars, spans, signedDurations, (calendar, [early, late], duration) => {
        expect(instantOf(add(calendar, early, duration))).toBeLessThanOrEqual(
          instantOf(add(calendar, late, duration))
        )
      })
    )
  })

  it("of a longer duration never ends earlier", () => {
    fc.assert(
      fc.property(calendars, instants, signedDurations, signedDurations, (calendar, start, one, other) => {
        const shorter = add(calendar, start, Math.min(one, other))
        const longer = add(calendar, start, Math.max(one, other))
        expect(instantOf(shorter)).toBeLessThanOrEqual(instantOf(longer))
      })
    )
  })

  it("ends at the earliest instant, or backward the latest: a millisecond less and one is missing", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        durations.filter((duration) => duration > 0),
        fc.constantFrom(1, -1),
        (calendar, start, duration, sign) => {
          const end = answered(add(calendar, start, sign * duration))
          expect(workedBetween(calendar, start, shifted(end, -sign))).toBe(signed(duration - 1, sign))
        }
      )
    )
  })

  it("of nothing is the start itself, open or closed", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, start) => {
        expect(add(calendar, start, 0)).toEqual(start)
      })
    )
  })
})

describe("working time between instants", () => {
  it("is the sum of the open stretches", () => {
    fc.assert(
      fc.property(calendars, spans, (calendar, [from, to]) => {
        const lengths = openBetween(calendar, from, to).map(
          ({ start, end }) => end.getTime() - start.getTime()
        )
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(workedBetween(calendar, from, to))
      })
    )
  })

  it("is the same the other way round, but negative", () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, one, other) => {
        expect(workedBetween(calendar, one, other) + workedBetween(calendar, other, one)).toBe(0)
      })
    )
  })

  it("adds up over an instant on the way", () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, from, via, to) => {
        const inParts = workedBetween(calendar, from, via) + workedBetween(calendar, via, to)
        expect(inParts).toBe(workedBetween(calendar, from, to))
      })
    )
  })
})

describe("open stretches", () => {
  it("lie within the span, in order, apart from each other and none of them empty", () => {
    fc.assert(
      fc.property(calendars, spans, (calendar, [from, to]) => {
        const edges = openBetween(calendar, from, to).flatMap(({ start, end }) => [
          start.getTime(),
          end.getTime()
        ])
        edges.forEach((edge, i) => {
          if (i > 0) expect(edge).toBeGreaterThan(edges[i - 1] ?? Number.NaN)
        })
        expect(edges[0] ?? from.getTime()).toBeGreaterThanOrEqual(from.getTime())
        expect(edges.at(-1) ?? to.getTime()).toBeLessThanOrEqual(to.getTime())
      })
    )
  })

  it("are where the calendar is open: from their first millisecond, and no longer at their end", () => {
    fc.assert(
      fc.property(calendars, spans, instants, (calendar, [from, to], any) => {
        const stretches = openBetween(calendar, from, to)
        const edges = stretches.flatMap(({ start, end }) => [
          start,
          shifted(start, -1),
          end,
          shifted(end, -1)
        ])
        for (const instant of [any, ...edges].filter((instant) => from <= instant && instant < to))
          expect(isOpen(calendar, instant)).toBe(
            stretches.some(({ start, end }) => start <= instant && instant < end)
          )
      })
    )
  })

  it("end where the timeline says that the calendar was last open, seen from wherever", () => {
    fc.assert(
      fc.property(calendars, spans, (calendar, [from, to]) => {
        const stretches = openBetween(calendar, from, to)
        const lastOpen = (until: Date) => calendar.timeline.lastOpen(from.getTime(), until.getTime())
        expect(lastOpen(to)).toBe(stretches.at(-1)?.end.getTime())
        stretches.forEach(({ start, end }, i) => {
          expect(lastOpen(start)).toBe(stretches[i - 1]?.end.getTime())
          expect(lastOpen(end)).toBe(end.getTime())
        })
      })
    )
  })
})

describe("since when it is open", () => {
  it("is never when it is closed, else the start of the stretch: open ever since, closed just before", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, now) => {
        const since = calendar.timeline.openSince(now.getTime())
        if (!isOpen(calendar, now)) expect(since).toBeNaN()
        fc.pre(!Number.isNaN(since))
        expect(workedBetween(calendar, new Date(since), now)).toBe(now.getTime() - since)
        expect(isOpen(calendar, new Date(since))).toBe(true)
        expect(isOpen(calendar, new Date(since - 1))).toBe(false)
      })
    )
  })
})

describe("the next opening and closing", () => {
  it("opening: is open, and nothing is before it", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, now) => {
        const opens = answered(nextOpen(calendar, now))
        expect(isOpen(calendar, opens)).toBe(true)
        expect(workedBetween(calendar, now, opens)).toBe(0)
        expect(opens >= now).toBe(true)
        if (isOpen(calendar, now)) expect(opens).toEqual(now)
      })
    )
  })

  it("closing: is closed, and all between the next opening and it is open", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, now) => {
        const opens = answered(nextOpen(calendar, now))
        const closes = answered(nextClose(calendar, now))
        expect(isOpen(calendar, closes)).toBe(false)
        expect(closes > opens).toBe(true)
        expect(workedBetween(calendar, opens, closes)).toBe(closes.getTime() - opens.getTime())
      })
    )
  })
})
