/** The present edition's numbers, each from both sides. */
import { present } from "@hedgerow/core/handbook/Present"
import { comparePlaces, placeOf } from "@hedgerow/core/support/Queue"
import { correction } from "@hedgerow/core/support/Severity"
import { compileSla } from "@hedgerow/core/support/Sla"
import { METRICS, type Metric } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import { clocksOf, customer, escalated, staff, type TestTicket, ticketOf, utc } from "../support/tickets.ts"

const HOUR = 3_600_000
const CREATED = utc("2026-11-16 09:00")

/** The clock of a metric that has just run so long, on a Monday so that no weekend is between; longer ones pass none either. */
const clockAfter = (ticket: TestTicket, metric: Metric, since: Date, elapsedMs: number) => {
  const { clocks } = clocksOf(present, ticket, new Date(since.getTime() + elapsedMs))
  const found = clocks.find((clock) => clock.metric === metric)
  if (found === undefined) throw new Error(`no clock of ${metric}`)
  return found
}

const TARGETS = [
  ["R034", "pay_as_you_go", 72],
  ["R035", "boost", 48],
  ["R036", "scale", 24],
  ["R037", "enterprise", 8]
] as const

describe("response targets", () => {
  it.each(TARGETS)(
    "%s: a first reply on %s is due within %d hours, and late a moment after",
    (_, plan, hours) => {
      const ticket = ticketOf({ plan })
      const at = (ms: number) => clockAfter(ticket, "first_reply", CREATED, hours * HOUR + ms)
      expect(at(0)).toMatchObject({ breached: false, dueAt: new Date(CREATED.getTime() + hours * HOUR) })
      expect(at(1)).toMatchObject({ breached: true })
    }
  )

  it("R033: a plan of community support alone has none", () =>
    expect(clockAfter(ticketOf({ plan: "free" }), "first_reply", CREATED, 500 * HOUR)).toMatchObject({
      state: "no_target",
      breached: undefined
    }))

  it.each(TARGETS)(
    "R046 and %s: follow-ups and next replies on %s have the same %d hours",
    (_, plan, hours) => {
      const events = [staff("2026-11-16 09:00"), customer("2026-11-16 09:01")]
      const ticket = ticketOf({ plan, events })
      for (const metric of METRICS) {
        expect(clockAfter(ticket, metric, CREATED, HOUR).target.durationMs).toBe(hours * HOUR)
      }
    }
  )

  it.each(TARGETS)("R048 and %s: an escalated ticket on %s keeps its %d hours", (_, plan, hours) => {
    const ticket = ticketOf({ plan, events: [escalated("2026-11-16 10:00")] })
    expect(clockAfter(ticket, "first_reply", CREATED, 2 * HOUR)).toMatchObject({
      dueAt: new Date(CREATED.getTime() + hours * HOUR),
      rebased: []
    })
  })
})

describe("hours", () => {
  it.each([
    ["2026-11-20 20:00", "2026-11-23 04:00"],
    ["2026-11-20 15:59", "2026-11-20 23:59"],
    ["2026-11-20 16:00", "2026-11-21 00:00"],
    ["2026-11-20 16:01", "2026-11-23 00:01"],
    ["2026-11-21 12:00", "2026-11-23 08:00"]
  ])("R038: eight hours from %s are over at %s: only Monday to Friday counts", (created, due) => {
    const ticket = ticketOf({ plan: "enterprise", createdAt: utc(created) })
    const [clock] = clocksOf(present, ticket, utc(created)).clocks
    expect(clock?.dueAt).toEqual(utc(due))
  })

  it.each([
    ["2026-11-20 08:59", false],
    ["2026-11-20 09:00", true],
    ["2026-11-21 00:59", true],
    ["2026-11-21 01:00", false],
    ["2026-11-21 12:00", false],
    ["2026-11-22 23:59", false],
    ["2026-11-23 08:59", false]
  ])("R030 and R031: at %s somebody is there: %s; at weekends nobody is", (at, open) =>
    expect(compileSla(present).coverageAt(utc(at).getTime()).timeline.isOpen(utc(at).getTime())).toBe(open)
  )
})

describe("order within a plan", () => {
  const place = (severity: TestTicket["severity"], id: string) => {
    const ticket = ticketOf({ id, ...(severity === undefined ? {} : { severity }) })
    return placeOf(present, ticket, clocksOf(present, ticket, CREATED).state, undefined, CREATED)
  }

  it("R042: is that of severity, and an unknown one stands with medium", () => {
    const tickets = [
      place("low", "A"),
      place(undefined, "C"),
      place("medium", "B"),
      place("critical", "D"),
      place("high", "E")
    ]
    expect(tickets.sort(comparePlaces).map(({ id }) => id)).toEqual(["D", "E", "B", "C", "A"])
  })

  it("R043: a severity that does not fit the guidelines is to be corrected", () => {
    expect(correction(present, "low", { dataLoss: true }, CREATED)).toMatchObject({ level: "critical" })
    expect(correction(present, "critical", { dataLoss: true }, CREATED)).toBeUndefined()
  })
})
