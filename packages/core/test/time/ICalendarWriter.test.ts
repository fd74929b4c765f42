import { formatDate } from "@hedgerow/core/time/CivilDate"
import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
import { type CalendarEvent, toICalendar } from "@hedgerow/core/time/ICalendarWriter"
import { offsetChanges } from "@hedgerow/core/time/OffsetChange"
import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, it } from "vitest"

const now = new Date("2026-11-20T12:00:00Z")
const write = (...events: ReadonlyArray<CalendarEvent>): string =>
  toICalendar({ name: "Roster", now, events })
const week = { uid: "a", summary: "Otter", from: "2027-01-11", through: "2027-01-15" }

/** A time event's instants, as ical.js reads them from the text with the zones that stand in it. */
const instantsOf = (text: string): ReadonlyArray<readonly [Date, Date]> => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { startDate, endDate } = new ICAL.Event(component)
    return [startDate.toJSDate(), endDate.toJSDate()]
  })
}

describe("a written calendar", () => {
  it("has everything that the standard asks for", () => {
    const lines = write(week).split("\r\n")
    for (const line of [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Hedgerow//EN",
      "UID:a",
      "DTSTAMP:20261120T120000Z",
      "DTSTART;VALUE=DATE:20270111",
      "DTEND;VALUE=DATE:20270116",
      "END:VCALENDAR"
    ])
      expect(lines).toContain(line)
    expect(lines.at(-1)).toBe("")
  })

  it("folds its lines, a space before what goes on", () => {
    const text = write({ ...week, summary: "żółć ".repeat(60), description: "long ".repeat(100) })
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 76)).toEqual([])
    expect(text.replaceAll("\r\n", "")).not.toContain("\n")
  })

  it("comes back as it was, whatever its words and days", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", "é", "🦔", ",", ";", "\\", '"', ":", " ", "\n"),
      minLength: 1
    })
    const event = fc
      .tuple(words, fc.integer({ min: 0, max: 40_000 }), fc.nat(400))
      .map(([summary, day, length]) => ({
        uid: `u${day}`,
        summary: `x${summary}x`,
        from: formatDate(day),
        through: formatDate(day + length)
      }))
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const { closures, problems } = closuresFromICalendar(write(...events))
        expect(problems).toEqual([])
        const read = closures.map((one) =>
          "from" in one ? { ...one, through: one.through ?? one.from } : one
        )
        expect(read).toEqual(events.map(({ summary, from, through }) => ({ name: summary, from, through })))
      })
    )
  })

  it.each([undefined, "UTC", "Europe/London", "America/Los_Angeles", "Australia/Lord_Howe", "Asia/Kolkata"])(
    "keeps instants on the clocks of %s, also where they change",
    (zone) => {
      const starts = [
        "2026-03-08T09:30:00Z",
        "2026-03-29T00:30:00Z",
        "2026-07-01T23:00:00Z",
        "2027-02-01T09:00:00Z"
      ]
      const events = starts.map((start, i) => ({
        uid: `${i}`,
        summary: "Shift",
        start: new Date(start),
        end: new Date(Date.parse(start) + 8 * 3_600_000),
        ...(zone === undefined ? {} : { zone })
      }))
      const text = write(...events)
      expect(instantsOf(text)).toEqual(events.map(({ start, end }) => [start, end]))
      const { closures, problems } = closuresFromICalendar(text)
      expect([closures.length, problems]).toEqual([4, []])
      expect(text.includes("TZID")).toBe(zone !== undefined)
    }
  )

  it.each([
    { ...week, through: "2027-01-10" },
    { ...week, from: "2027-02-30", through: "2027-03-01" },
    { uid: "a", summary: "Otter", start: now, end: now },
    { uid: "a", summary: "Otter", start: new Date(Number.NaN), end: now },
    { uid: "a", summary: "Otter", start: now, end: new Date(Date.parse("2026-11-21")), zone: "Mars/Base" }
  ])("refuses an event that has no dates to write (%#)", (event) => {
    expect(() => write(event)).toThrow(/^The event a \(Otter\) has no dates to write/)
  })
})

describe("the changes of an offset", () => {
  it("begin with the one that holds, and are those up to the end", () => {
    const [from, to] = [Date.parse("2026-07-01T00:00:00Z"), Date.parse("2026-10-25T01:00:00Z")]
    const at = (end: number) =>
      offsetChanges("Europe/London", from, end).map((one) => new Date(one.at).toISOString())
    expect(at(to - 1)).toEqual(["2026-03-29T01:00:00.000Z"])
    expect(at(to)).toEqual(["2026-03-29T01:00:00.000Z", "2026-10-25T01:00:00.000Z"])
  })
})
