import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import { incidentParameters } from "@hedgerow/core/handbook/IncidentParameters"
import { type Colleague, handOver, missingFromNote } from "@hedgerow/core/support/IncidentHandover"
import { make } from "@hedgerow/core/time/BusinessCalendar"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const HOUR = 3_600_000
const EU = make(officeWeek("Europe/London"))
const NA = make(officeWeek("America/Los_Angeles"))
const MAUD: Colleague = { name: "Maud Example", calendar: EU }
const OTTO: Colleague = { name: "Otto Example", calendar: NA }
const IDA: Colleague = { name: "Ida Example", calendar: NA }
const FRIDAY = new Date("2026-11-20T17:00:00Z")

describe("who takes over a watch", () => {
  it("R174 R175: is whoever has the most working hours ahead before the one who leaves is back", () => {
    const late: Colleague = {
      name: "Zoe Example",
      calendar: make({ zone: "UTC", week: [{ days: ["friday"], opens: "12:00", closes: "20:00" }] })
    }
    const { to, candidates, until } = handOver([MAUD, late, OTTO], MAUD, FRIDAY)
    expect(to).toBe("Otto Example")
    expect(candidates).toEqual([
      { name: "Otto Example", aheadMs: 8 * HOUR, onlineNow: true },
      { name: "Zoe Example", aheadMs: 3 * HOUR, onlineNow: true }
    ])
    expect(until).toEqual(new Date("2026-11-23T09:00:00Z"))
  })

  it("R175: of two with as many hours, is the one who begins first, then the first by name", () => {
    expect(handOver([MAUD, OTTO, IDA], MAUD, FRIDAY).to).toBe("Ida Example")
    expect(handOver([IDA, OTTO, MAUD], MAUD, FRIDAY).to).toBe("Ida Example")
    const shift = (name: string, opens: string, closes: string): Colleague => ({
      name,
      calendar: make({ zone: "UTC", week: [{ days: ["friday"], opens, closes }] })
    })
    const people = [shift("Ann Example", "19:00", "22:00"), shift("Bob Example", "18:00", "21:00")]
    expect(handOver(people, MAUD, FRIDAY).to).toBe("Bob Example")
    const online = shift("Zed Example", "12:00", "20:00")
    expect(handOver([...people, online], MAUD, FRIDAY).candidates.map(({ name }) => name)).toEqual([
      "Zed Example",
      "Bob Example",
      "Ann Example"
    ])
  })

  it("R180: on the US West Coast finds people who come online later, and asks for detailed notes", () => {
    const end = new Date("2026-11-20T01:00:00Z")
    const { to, candidates, detailedNotes } = handOver([MAUD, OTTO], OTTO, end)
    expect(to).toBe("Maud Example")
    expect(candidates).toEqual([{ name: "Maud Example", aheadMs: 8 * HOUR, onlineNow: false }])
    expect(detailedNotes).toBe(true)
    expect(handOver([MAUD, OTTO], MAUD, FRIDAY).detailedNotes).toBe(false)
  })

  it("R180: is nobody where nobody works before the one who leaves is back", () => {
    expect(handOver([OTTO, IDA], OTTO, new Date("2026-11-21T01:00:00Z"))).toEqual({
      to: undefined,
      candidates: [],
      detailedNotes: true,
      until: new Date("2026-11-23T17:00:00Z")
    })
    expect(handOver([], OTTO, FRIDAY)).toMatchObject({ to: undefined, detailedNotes: true })
    expect(handOver([MAUD, OTTO], MAUD, new Date(Number.NaN))).toMatchObject({
      to: undefined,
      candidates: []
    })
  })

  it("R174: of somebody who logs off early counts until their next day", () => {
    const { until, to } = handOver([MAUD, OTTO], MAUD, new Date("2026-11-19T15:00:00Z"))
    expect(until).toEqual(new Date("2026-11-20T09:00:00Z"))
    expect(to).toBe("Otto Example")
  })

  it("R175: of somebody who never comes back counts what each has ahead at first", () => {
    const gone: Colleague = { name: "Gus Example", calendar: make({ zone: "UTC", week: [] }) }
    const { to, until } = handOver([gone, MAUD, OTTO], gone, FRIDAY)
    expect(until).toBeUndefined()
    expect(to).toBe("Otto Example")
  })

  it("R175: is whom counting hour by hour finds", () => {
    const hours = fc.record({
      opens: fc.integer({ min: 0, max: 22 }),
      length: fc.integer({ min: 1, max: 8 })
    })
    const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const
    const isAt = ({ opens, length }: { opens: number; length: number }, hour: number): boolean =>
      Math.floor(hour / 24) % 7 < 5 && hour % 24 >= opens && hour % 24 < Math.min(24, opens + length)
    const clock = (hour: number) => `${String(Math.min(24, hour)).padStart(2, "0")}:00` as const
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 167 }),
        (all, now) => {
          const people = all.map(({ opens, length }, i) => ({
            name: `Person ${i}`,
            calendar: make({
              zone: "UTC",
              week: [{ days: DAYS, opens: clock(opens), closes: clock(opens + length) }]
            })
          }))
          const [leaving] = people
          const [own] = all
          if (leaving === undefined || own === undefined) return
          const monday = Date.parse("2026-11-16T00:00:00Z")
          const at = new Date(monday + now * HOUR)
          let back = now
          while (isAt(own, back)) back++
          while (!isAt(own, back)) back++
          const ahead = all.map((one) => {
            let count = 0
            for (let hour = now; hour < back; hour++) if (isAt(one, hour)) count++
            return count
          })
          const most = Math.max(...ahead.slice(1))
          const found = handOver(people, leaving, at)
          expect(found.candidates[0]?.aheadMs ?? 0).toBe(most * HOUR)
          expect(found.to === undefined).toBe(most === 0)
          expect(found.detailedNotes).toBe(!all.slice(1).some((one) => isAt(one, now)))
        }
      )
    )
  })
})

describe("the note of a hand-over", () => {
  const fields = incidentParameters.handoverNote[0]?.value ?? []

  it.each([
    ["R176", "status"],
    ["R177", "relatedTickets"],
    ["R178", "keyInformation"],
    ["R179", "toldToUsers"]
  ] as const)("%s: says %s", (_, field) => {
    const note = {
      status: "open",
      relatedTickets: 12,
      keyInformation: "eu only",
      toldToUsers: "no data is lost"
    }
    expect(missingFromNote(fields, note)).toEqual([])
    expect(missingFromNote(fields, { ...note, [field]: " " })).toEqual([field])
    expect(missingFromNote(fields, { ...note, [field]: undefined })).toEqual([field])
  })
})
