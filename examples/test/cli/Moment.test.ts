import { zone } from "@hedgerow/core/time/ZonedTime"
import { describe, expect, it } from "vitest"
import { exactly, moments, roughly } from "../../cli/Moment.ts"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe("durations", () => {
  it.each([
    [0, "under 1 min"],
    [59 * SECOND, "under 1 min"],
    [20 * MINUTE, "20 min"],
    [3 * HOUR, "3 h"],
    [3 * HOUR + 20 * MINUTE + 59 * SECOND, "3 h 20 min"],
    [23 * HOUR + 59 * MINUTE, "23 h 59 min"],
    [DAY, "1 d"],
    [2 * DAY + 4 * HOUR + 59 * MINUTE, "2 d 4 h"]
  ])("%i ms is roughly %s", (ms, text) => {
    expect(roughly(ms)).toBe(text)
  })

  it.each([
    [0, "0 h"],
    [2 * DAY, "48 h"],
    [43 * HOUR + 45 * MINUTE, "43 h 45 min"],
    [HOUR + 5_250, "1 h 5.25 s"],
    [7, "0.007 s"]
  ])("%i ms is exactly %s", (ms, text) => {
    expect(exactly(ms)).toBe(text)
  })
})

describe("instants", () => {
  const now = new Date("2026-11-20T15:00:00Z")
  const utc = moments(zone("UTC"), now)
  const tokyo = moments(zone("Asia/Tokyo"), now)

  it("have as much of a date as they need", () => {
    expect(utc.long(new Date("2026-11-23T02:50:00Z"))).toBe("Mon 23 Nov 02:50")
    expect(utc.long(new Date("2026-11-23T02:50:07Z"))).toBe("Mon 23 Nov 02:50:07")
    expect(utc.minute(new Date("2026-11-23T02:50:07Z"))).toBe("Mon 23 Nov 02:50")
    expect(utc.long(new Date("2027-01-01T00:00:00Z"))).toBe("Fri 1 Jan 2027 00:00")
    expect(utc.full(now)).toBe("Fri 20 Nov 2026 15:00")
    expect(utc.short(new Date("2026-11-16T09:05:00Z"))).toBe("Mon 09:05")
    expect(utc.short(new Date("2026-11-13T09:05:00Z"))).toBe("13 Nov")
    expect(utc.short(new Date("2025-11-13T09:05:00Z"))).toBe("Nov 2025")
  })

  it("stand on a zone's clocks, also inside a sentence", () => {
    expect(tokyo.full(now)).toBe("Sat 21 Nov 2026 00:00")
    expect(moments(zone("-03:30"), now).long(now)).toBe("Fri 20 Nov 11:30")
    expect(tokyo.inText("from 2026-11-20T15:00:00.000Z to 2026-11-20T16:00:00Z")).toBe(
      "from Sat 21 Nov 00:00 to Sat 21 Nov 01:00"
    )
  })
})
