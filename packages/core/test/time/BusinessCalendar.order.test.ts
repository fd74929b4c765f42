/** What a calendar has been asked before never changes its answers: what it has compiled does not show. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { add, make, nextOpen } from "../../src/time/BusinessCalendar.ts"
import type { CalendarDefinition } from "../../src/time/CalendarDefinition.ts"
import { isOutsideHorizon } from "../../src/time/OutsideHorizon.ts"
import { answerTo, type Question, questions } from "./Question.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365.2425 * DAY

/** Now and then an hour, over seventy years: most answers lie near the end of what the calendar looks through. */
const sparse: fc.Arbitrary<CalendarDefinition> = fc.record({
  zone: fc.constantFrom("UTC", "Europe/London", "+14:00"),
  week: fc.constantFrom(
    [],
    [],
    [{ days: ["monday"] as const, opens: "09:00", closes: "09:01" }],
    [{ days: ["sunday", "wednesday"] as const, opens: "22:00", closes: "06:00" }]
  ),
  openings: fc.array(
    fc.record({
      date: fc
        .integer({ min: 0, max: 70 * 366 })
        .map((day) => new Date(day * DAY).toISOString().slice(0, 10)),
      opens: fc.constantFrom("00:00", "09:00", "23:30"),
      closes: fc.constantFrom("00:00", "10:00", "24:00")
    }),
    { minLength: 10, maxLength: 60 }
  ),
  horizonYears: fc.integer({ min: 1, max: 5 })
})

const FIRST = Date.UTC(1969, 11, 1)
const LAST = Date.UTC(2045, 0, 1)
const instants = fc
  .oneof(
    fc.integer({ min: FIRST, max: LAST }),
    fc.integer({ min: 1969, max: 2045 }).map((year) => Date.UTC(year, 0, 1)),
    fc.integer({ min: 1970, max: 2045 }).map((year) => Date.UTC(year, 0, 1) - 1)
  )
  .map((at) => new Date(at))
const durationsMs = fc.oneof(
  fc.constantFrom(HOUR, -HOUR, 1, -1),
  fc.integer({ min: -60 * HOUR, max: 60 * HOUR })
)

describe("the order of questions", () => {
  it("never changes an answer: a used calendar answers as a fresh one does", () => {
    fc.assert(
      fc.property(
        sparse,
        fc.array(questions(instants, durationsMs), { minLength: 2, maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        (definition, asked, luck) => {
          const fresh = new Map(asked.map((question) => [question, answerTo(make(definition), question)]))
          const used = make(definition)
          const shuffled = asked
            .map((question) => ({ question, rank: luck.next().value }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ question }) => question)
          for (const question of [...asked, ...shuffled])
            expect(answerTo(used, question)).toEqual(fresh.get(question))
        }
      ),
      { numRuns: 150 }
    )
  }, 60_000)

  it.each([
    ["in the middle of a year", "2020-06-15", "09:00", "10:00"],
    // 365.2425 days before lies in the year before last
    ["on New Year's Day", "2027-01-01", "01:00", "02:00"]
  ])(
    "nor does it at the horizon itself: hours %s are found from just within it",
    (_, date, opens, closes) => {
      const calendar = (horizonYears: number) =>
        make({ zone: "UTC", week: [], openings: [{ date, opens, closes }], horizonYears })
      const year = Number(date.slice(0, 4))
      for (const years of [1, 2, 3, 10]) {
        const farthest = Math.ceil(Date.parse(`${date}T${opens}Z`) - years * YEAR)
        const asked: ReadonlyArray<readonly [ask: Question["ask"], at: number, found: boolean]> = [
          ["nextOpen", farthest, true],
          ["nextOpen", farthest - 1, false],
          ["nextClose", farthest + HOUR, true],
          ["nextClose", farthest + HOUR - 1, false]
        ]
        for (const warmUp of [[], [year], [year - 20, year], [year, year - 30], [year + 25]])
          for (const [ask, at, found] of asked) {
            const used = calendar(years)
            for (const before of warmUp) nextOpen(used, new Date(Date.UTC(before, 6, 1)))
            const answer = answerTo(used, { ask, at: new Date(at), to: new Date(at), durationMs: 0 })
            expect([years, warmUp, ask, at, !isOutsideHorizon(answer)]).toEqual([
              years,
              warmUp,
              ask,
              at,
              found
            ])
          }
      }
    }
  )

  it("nor do questions about years far apart", () => {
    const definition: CalendarDefinition = {
      zone: "Europe/London",
      week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }],
      horizonYears: 1
    }
    const used = make(definition)
    for (const year of [2026, 1975, 9998, 2026, 2100, 1970, 2026]) {
      const at = new Date(Date.UTC(year, 2, 1))
      expect(add(used, at, 20 * HOUR)).toEqual(add(make(definition), at, 20 * HOUR))
      expect(add(used, at, -9 * HOUR)).toEqual(add(make(definition), at, -9 * HOUR))
    }
  })
})

describe("what is compiled", () => {
  /** Counts the days that a calendar asks its recurring closure about. */
  const counted = () => {
    const asked = { days: 0 }
    const calendar = make({
      zone: "Europe/London",
      week: [{ days: ["friday"], opens: "09:00", closes: "17:00" }],
      closures: [
        {
          recurrence: {
            daysBetween: (first, last) => {
              asked.days += last - first + 1
              return []
            }
          }
        }
      ],
      horizonYears: 1
    })
    return { calendar, asked }
  }

  it("is compiled once", () => {
    const { calendar, asked } = counted()
    const at = new Date("2026-11-20T12:00:00Z")
    add(calendar, at, HOUR)
    const once = asked.days
    expect(once).toBeGreaterThan(0)
    for (let i = 0; i < 100; i++) add(calendar, new Date(at.getTime() + i * MINUTE), HOUR)
    expect(asked.days).toBe(once)
  })

  it("is never the years between two that were asked about", () => {
    const { calendar, asked } = counted()
    for (const year of [1975, 9990, 2026]) add(calendar, new Date(Date.UTC(year, 6, 1)), HOUR)
    expect(asked.days).toBeLessThan(10 * 366)
  })
})
