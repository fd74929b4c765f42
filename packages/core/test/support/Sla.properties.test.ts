/** The laws of response clocks. */
import { responseWeek } from "@hedgerow/core/handbook/Calendars"
import { present } from "@hedgerow/core/handbook/Present"
import { readings } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { breachedSince, type Clock, counted, remainingMs } from "@hedgerow/core/support/Clock"
import type { Rebase } from "@hedgerow/core/support/SupportEdition"
import { ORDER_AT_ONE_INSTANT } from "@hedgerow/core/support/TicketEvent"
import { triage } from "@hedgerow/core/support/Triage"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { eventsAfter, questions, SEVERITIES } from "./arbitraries.ts"
import { clocksOf, patched, type TestEdition, type TestEvent, type TestTicket } from "./tickets.ts"

fc.configureGlobal({ numRuns: 150 })

/** All that is said of a ticket but itself and the count of its events. */
const said = (ticket: TestTicket, now: Date) => {
  const answer = triage(present)(ticket, now)
  if (answer._tag !== "Triage") throw new Error(answer.message)
  const { ticket: _, history, ...rest } = answer
  return rest
}

const withEvents = (ticket: TestTicket, events: ReadonlyArray<TestEvent>): TestTicket => ({
  ...ticket,
  events
})
const inserted = (ticket: TestTicket, event: TestEvent, where: number): TestTicket =>
  withEvents(ticket, ticket.events.toSpliced(where % (ticket.events.length + 1), 0, event))
const later = (date: Date, ms: number): Date => new Date(date.getTime() + ms)

/** Each clock with the one it has become: of one metric they come in one order. */
const pairs = (before: ReadonlyArray<Clock>, after: ReadonlyArray<Clock>): ReadonlyArray<[Clock, Clock]> =>
  before.map((clock) => {
    const nth = before.filter(({ metric }) => metric === clock.metric).indexOf(clock)
    const become = after.filter(({ metric }) => metric === clock.metric)[nth]
    if (become === undefined) throw new Error(`the ${clock.metric} clock is gone`)
    return [clock, become]
  })

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const minutesOfAWeek = fc.integer({ min: 0, max: 7 * 1_440 }).map((minute) => minute * MINUTE)

describe("the list of events", () => {
  const distinct = questions.map(({ ticket, now }) => {
    const seen = new Set<string>()
    const events = ticket.events.filter(({ at, type }) => {
      const step = `${at.getTime()} ${ORDER_AT_ONE_INSTANT[type]}`
      return !seen.has(step) && seen.add(step)
    })
    return { ticket: withEvents(ticket, events), now }
  })
  const permuted = distinct.chain(({ ticket, now }) =>
    fc.record({
      ticket: fc.constant(ticket),
      now: fc.constant(now),
      other: fc.shuffledSubarray([...ticket.events], { minLength: ticket.events.length })
    })
  )

  it("may be in any order where instants and types tell the order", () => {
    fc.assert(
      fc.property(permuted, ({ ticket, now, other }) => {
        expect(said(withEvents(ticket, other), now)).toEqual(said(ticket, now))
      })
    )
  })

  it.each([
    ["an internal note", { type: "agent_replied", public: false }],
    ["an automatic acknowledgement", { type: "agent_replied", public: true, automatic: true }],
    ["an internal note by a machine", { type: "agent_replied", public: false, automatic: true }]
  ] as const)("may hold %s more without any change", (_, event) => {
    fc.assert(
      fc.property(questions, minutesOfAWeek, fc.nat(), ({ ticket, now }, delay, where) => {
        const more = inserted(ticket, { at: later(ticket.createdAt, delay), ...event }, where)
        expect(said(more, now)).toEqual(said(ticket, now))
      })
    )
  })

  it("may say an event again without any change: the repeat is counted", () => {
    fc.assert(
      fc.property(
        questions.filter(({ ticket, now }) => ticket.events.some(({ at }) => at <= now)),
        fc.nat(),
        fc.nat(),
        ({ ticket, now }, which, gap) => {
          const past = ticket.events.filter(({ at }) => at <= now)
          const event = past[which % past.length] as TestEvent
          const first = ticket.events.indexOf(event)
          const after = first + 1 + (gap % (ticket.events.length - first))
          const more = inserted(ticket, structuredClone(event), after)
          expect(said(more, now)).toEqual(said(ticket, now))
          const [before, repeated] = [ticket, more].map((one) => clocksOf(present, one, now).history.repeated)
          expect(repeated).toBe((before ?? 0) + 1)
        }
      )
    )
  })

  it("may hold the future without any change: it is counted", () => {
    fc.assert(
      fc.property(
        questions.chain(({ ticket, now }) =>
          fc.record({
            ticket: fc.constant(ticket),
            now: fc.constant(now),
            future: eventsAfter(Math.max(now.getTime() + 1, ticket.createdAt.getTime()))
          })
        ),
        fc.nat(),
        ({ ticket, now, future }, where) => {
          const more = future.reduce((longer, event) => inserted(longer, event, where), ticket)
          expect(said(more, now)).toEqual(said(ticket, now))
          expect(clocksOf(present, more, now).history.future).toBe(
            clocksOf(present, ticket, now).history.future + future.length
          )
        }
      )
    )
  })

  it("may hold an escalation, a linked issue or another severity without any change to a clock", () => {
    const apart = fc.oneof(
      fc.constant({ type: "escalated", to: "Team Hazel" } as const),
      fc.boolean().map((shared) => ({ type: "issue_linked", shared }) as const),
      fc.constantFrom(...SEVERITIES).map((severity) => ({ type: "severity_changed", severity }) as const)
    )
    fc.assert(
      fc.property(questions, apart, minutesOfAWeek, fc.nat(), ({ ticket, now }, event, delay, where) => {
        const more = inserted(ticket, { at: later(ticket.createdAt, delay), ...event }, where)
        expect(clocksOf(present, more, now).clocks).toEqual(clocksOf(present, ticket, now).clocks)
      })
    )
  })

  it("is read, repeated or future: nothing is lost", () => {
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        const { events, repeated, future } = clocksOf(present, ticket, now).history
        expect(events.length + repeated + future).toBe(ticket.events.length)
      })
    )
  })
})

const rebased = (how: Rebase): TestEdition =>
  patched({
    rebase: undated(how, readings("H1")),
    responseCalendar: [
      { from: "undated", value: responseWeek(), citations: readings("A1") },
      { from: "2026-11-18", value: responseWeek("-08:00"), citations: readings("A1") }
    ]
  })

describe.each([
  ["the present edition", present],
  ["a calendar that changes, counted from creation", rebased("fromCreation")],
  ["a calendar that changes, elapsed kept", rebased("keepElapsed")],
  ["a calendar that changes, restarted", rebased("restart")]
] as const)("the stretches that were counted, under %s", (_, edition) => {
  it("add up to what elapsed, in order, within the clock's runs and outside its pauses", () => {
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        for (const clock of clocksOf(edition, ticket, now).clocks) {
          const stretches = counted(clock)
          const sum = stretches.reduce((ms, { start, end }) => ms + (end.getTime() - start.getTime()), 0)
          expect(sum).toBe(clock.elapsedMs)
          const until = clock.endedAt ?? now
          let last = clock.startedAt
          for (const { start, end } of stretches) {
            expect(start >= last && start < end && end <= until).toBe(true)
            expect(clock.runs.some((run) => run.start <= start && end <= run.end)).toBe(true)
            expect(clock.pauses.every((pause) => end <= pause.start || (pause.end ?? until) <= start)).toBe(
              true
            )
            last = end
          }
        }
      })
    )
  })
})

const lengthOf = ({ start, end }: { readonly start: Date; readonly end: Date }): number =>
  end.getTime() - start.getTime()

describe("the runs and pauses of a clock", () => {
  it.each([
    ["from creation", rebased("fromCreation")],
    ["elapsed kept", rebased("keepElapsed")]
  ] as const)("fill its life, each with some time of it, in order: %s", (_, edition) => {
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        for (const { startedAt, endedAt, runs, pauses } of clocksOf(edition, ticket, now).clocks) {
          const until = endedAt ?? now
          const begun = pauses.filter(({ start, end }) => end !== undefined || start < until)
          const parts = [
            ...runs.map(({ start, end }) => ({ start, end })),
            ...begun.map(({ start, end = until }) => ({ start, end }))
          ].sort((a, b) => a.start.getTime() - b.start.getTime())
          expect(parts.every((part) => lengthOf(part) > 0)).toBe(true)
          expect(
            parts.every(({ start }, i) => i === 0 || start.getTime() === parts[i - 1]?.end.getTime())
          ).toBe(true)
          expect(parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBe(
            until.getTime() - startedAt.getTime()
          )
        }
      })
    )
  })
})

describe("as time goes on", () => {
  const twice = fc.tuple(questions, minutesOfAWeek)

  it("no clock goes, none counts less, and those that ended stay as they were", () => {
    fc.assert(
      fc.property(twice, ({ 0: { ticket, now }, 1: wait }) => {
        const before = clocksOf(present, ticket, now).clocks
        const after = clocksOf(present, ticket, later(now, wait)).clocks
        for (const [clock, become] of pairs(before, after)) {
          expect(become.startedAt).toEqual(clock.startedAt)
          expect(become.elapsedMs).toBeGreaterThanOrEqual(clock.elapsedMs)
          expect(become.elapsedMs - clock.elapsedMs).toBeLessThanOrEqual(wait)
          if (clock.endedAt !== undefined) expect(become).toEqual(clock)
        }
      })
    )
  })

  it("no later pause, message or answer moves a due date that was reached", () => {
    const reached = questions
      .filter(({ ticket, now }) =>
        clocksOf(present, ticket, now).clocks.some((clock) => (remainingMs(clock) ?? 1) <= 0)
      )
      .chain(({ ticket, now }) =>
        fc.record({
          ticket: fc.constant(
            withEvents(
              ticket,
              ticket.events.filter(({ at }) => at <= now)
            )
          ),
          now: fc.constant(now),
          next: eventsAfter(now.getTime()).map((events) =>
            events.filter(({ type }) => type !== "plan_changed")
          )
        })
      )
    fc.assert(
      fc.property(reached, ({ ticket, now, next }) => {
        const before = clocksOf(present, ticket, now).clocks
        const after = clocksOf(
          present,
          withEvents(ticket, [...ticket.events, ...next]),
          later(now, 9 * DAY)
        ).clocks
        for (const [clock, become] of pairs(before, after)) {
          if ((remainingMs(clock) ?? 1) > 0) continue
          expect(become.dueAt).toEqual(clock.dueAt)
          expect(become.actBy).toEqual(clock.actBy)
        }
      }),
      { numRuns: 80 }
    )
  })
})

describe("a clock", () => {
  it("is breached since it was due, exactly when more than its target was counted", () => {
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        for (const clock of clocksOf(present, ticket, now).clocks) {
          const left = remainingMs(clock)
          expect(clock.breached).toBe(left === undefined ? undefined : left < 0)
          expect(breachedSince(clock)).toEqual(left !== undefined && left < 0 ? clock.dueAt : undefined)
          if (left !== undefined && left <= 0) {
            expect(clock.dueAt).toBeInstanceOf(Date)
            expect(Number(clock.dueAt)).toBeLessThanOrEqual((clock.endedAt ?? now).getTime())
          }
        }
      })
    )
  })

  it("counts its target to the very instant at which it is due", () => {
    fc.assert(
      fc.property(questions, ({ ticket, now }) => {
        const quiet = withEvents(
          ticket,
          ticket.events.filter(({ at }) => at <= now)
        )
        for (const { metric, state, startedAt, dueAt, target } of clocksOf(present, quiet, now).clocks) {
          if (state !== "running" || dueAt === undefined || dueAt < now) continue
          const then = clocksOf(present, quiet, dueAt).clocks.find(
            (clock) => clock.metric === metric && clock.endedAt === undefined
          )
          expect(then?.startedAt).toEqual(startedAt)
          expect(then?.elapsedMs).toBe(target.durationMs)
          const justBefore = clocksOf(present, quiet, later(dueAt, -1)).clocks.find(
            (clock) => clock.metric === metric && clock.endedAt === undefined
          )
          if (dueAt > now) expect(justBefore?.elapsedMs).toBe(target.durationMs - 1)
        }
      })
    )
  })
})
