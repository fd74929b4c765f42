/** The laws of closing a calendar more, and of uniting and intersecting calendars. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { add, intersection, isOpen, make, union } from "../../src/time/BusinessCalendar.ts"
import type { WeeklyHours } from "../../src/time/CalendarDefinition.ts"
import { isOutsideHorizon, type OutsideHorizon } from "../../src/time/OutsideHorizon.ts"
import { answered, instantOf, openBetween, shifted, workedBetween } from "./answers.ts"
import { calendars, closures, durations, HERE, instants, spans, weeks } from "./arbitraries.ts"

fc.configureGlobal({ numRuns: 200 })

/** No answer is later than any. */
const orLater = (answer: Date | OutsideHorizon): number =>
  isOutsideHorizon(answer) ? Number.POSITIVE_INFINITY : answer.getTime()

describe("closures and combinations", () => {
  const closedMore = weeks(HERE).chain((week) =>
    fc.tuple(fc.constant(week), closures(week.zone, HERE), fc.nat(4)).map(([week, closure, where]) => {
      const before = week.closures ?? []
      const after: WeeklyHours = { ...week, closures: before.toSpliced(where, 0, closure) }
      return [make(week), make(after)] as const
    })
  )

  it("a further closure never brings a deadline forward, nor a backward one later", () => {
    fc.assert(
      fc.property(closedMore, instants, durations, ([open, closed], start, duration) => {
        expect(orLater(add(closed, start, duration))).toBeGreaterThanOrEqual(
          instantOf(add(open, start, duration))
        )
        const back = add(closed, start, -duration)
        if (!isOutsideHorizon(back)) expect(back <= answered(add(open, start, -duration))).toBe(true)
      })
    )
  })

  it("a further closure opens nothing", () => {
    fc.assert(
      fc.property(closedMore, spans, ([open, closed], [from, to]) => {
        for (const { start, end } of openBetween(closed, from, to))
          expect(workedBetween(open, start, end)).toBe(end.getTime() - start.getTime())
      })
    )
  })

  it("a union is open when any of its parts is, an intersection when all of them are", () => {
    fc.assert(
      fc.property(
        fc.array(calendars, { minLength: 1, maxLength: 4 }),
        spans,
        instants,
        (parts, [from, to], any) => {
          const edges = parts.flatMap((part) =>
            openBetween(part, from, to).flatMap(({ start, end }) => [
              start,
              shifted(start, -1),
              end,
              shifted(end, -1)
            ])
          )
          const [anyOf, allOf] = [union(...parts), intersection(...parts)]
          for (const instant of [any, ...edges]) {
            expect(isOpen(anyOf, instant)).toBe(parts.some((part) => isOpen(part, instant)))
            expect(isOpen(allOf, instant)).toBe(parts.every((part) => isOpen(part, instant)))
          }
        }
      )
    )
  })

  it("a union holds at least as much working time as each part, an intersection at most as much", () => {
    fc.assert(
      fc.property(fc.array(calendars, { minLength: 1, maxLength: 4 }), spans, (parts, [from, to]) => {
        const most = workedBetween(union(...parts), from, to)
        const least = workedBetween(intersection(...parts), from, to)
        for (const part of parts) {
          expect(workedBetween(part, from, to)).toBeLessThanOrEqual(most)
          expect(workedBetween(part, from, to)).toBeGreaterThanOrEqual(least)
        }
      })
    )
  })
})
