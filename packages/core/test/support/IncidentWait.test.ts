import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import { present } from "@hedgerow/core/handbook/Present"
import { governing } from "@hedgerow/core/support/Due"
import { waitForManager } from "@hedgerow/core/support/IncidentWait"
import { clocksAt } from "@hedgerow/core/support/Sla"
import { type BusinessCalendar, make } from "@hedgerow/core/time/BusinessCalendar"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const MINUTE = 60_000
const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
const officeHours = { zone: "UTC", week: [{ days: WEEK, opens: "09:00", closes: "17:00" }] } as const

const clockOf = (createdAt: Date, askedAt: Date, plan: "enterprise" | "scale" | "free" = "enterprise") => {
  const ticket = {
    id: "T-1",
    createdAt,
    channel: "in_app",
    organization: { id: "o1", plan },
    events: []
  } as const
  const read = clocksAt(present, ticket, askedAt)
  return read._tag === "TicketClocks" ? governing(read.clocks) : undefined
}
const waitMinutes = (created: string, asked: string, hours?: BusinessCalendar): number => {
  const askedAt = new Date(asked)
  const wait = waitForManager(incidentParameters, clockOf(new Date(created), askedAt), askedAt, hours)
  return wait === undefined ? Number.NaN : (wait.until.getTime() - askedAt.getTime()) / MINUTE
}

describe("the wait for a TAM or CSM", () => {
  it("R172: is a quarter of what is left of the target, and an hour at most", () => {
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T13:00:00Z")).toBe(60)
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T12:59:00Z")).toBe(60)
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T13:04:00Z")).toBe(59)
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T09:00:00Z")).toBe(60)
  })

  it("R172: is over at once where the target is missed", () => {
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T17:00:00Z")).toBe(0)
    expect(waitMinutes("2026-11-18T09:00:00Z", "2026-11-18T19:00:00Z")).toBe(0)
  })

  it("R172: does not go past act-by", () => {
    expect(waitMinutes("2026-11-20T22:00:00Z", "2026-11-21T00:20:00Z")).toBe(40)
    expect(waitMinutes("2026-11-21T02:00:00Z", "2026-11-21T03:00:00Z")).toBe(0)
  })

  it("R173: is none where the TAM or CSM is away, and ends with their day", () => {
    const hours = make(officeWeek("Europe/London"))
    const asked = (time: string) => waitMinutes("2026-11-18T14:00:00Z", `2026-11-18T${time}Z`, hours)
    expect(asked("15:00:00")).toBe(60)
    expect(asked("16:30:00")).toBe(30)
    expect(asked("17:00:00")).toBe(0)
    const holidays = { name: "Holidays", from: "2026-11-16", through: "2026-11-27" }
    const away = make({ ...officeHours, closures: [holidays] })
    expect(waitMinutes("2026-11-18T14:00:00Z", "2026-11-18T15:00:00Z", away)).toBe(0)
    const always = make({ zone: "UTC", week: [{ days: WEEK, opens: "00:00", closes: "24:00" }] })
    expect(waitMinutes("2026-11-18T14:00:00Z", "2026-11-18T15:00:00Z", always)).toBe(60)
  })

  it("R172: is an hour where there is no target, and none in an edition without it", () => {
    const askedAt = new Date("2026-11-18T09:00:00Z")
    expect(waitForManager(incidentParameters, undefined, askedAt)?.until).toEqual(
      new Date("2026-11-18T10:00:00Z")
    )
    expect(waitForManager({ managerWait: [] }, undefined, askedAt)).toBeUndefined()
  })

  it("R172: says where its numbers come from", () => {
    const askedAt = new Date("2026-11-18T09:00:00Z")
    expect(waitForManager(incidentParameters, undefined, askedAt)?.citations.map(({ id }) => id)).toEqual([
      "R172",
      "A28"
    ])
  })

  it("R172: never is negative, longer than an hour, or past act-by", () => {
    const minute = fc.integer({ min: 0, max: 7 * 1440 })
    fc.assert(
      fc.property(minute, minute, fc.constantFrom("enterprise", "scale"), (first, after, plan) => {
        const createdAt = new Date(Date.parse("2026-11-16T00:00:00Z") + first * MINUTE)
        const askedAt = new Date(createdAt.getTime() + after * MINUTE)
        const clock = clockOf(createdAt, askedAt, plan)
        const until = waitForManager(incidentParameters, clock, askedAt)?.until.getTime() ?? Number.NaN
        expect(until).toBeGreaterThanOrEqual(askedAt.getTime())
        expect(until).toBeLessThanOrEqual(askedAt.getTime() + 60 * MINUTE)
        const actBy = clock?.actBy?.getTime()
        if (actBy !== undefined && until > askedAt.getTime()) expect(until).toBeLessThanOrEqual(actBy)
      })
    )
  })
})
