import { zone } from "@hedgerow/core/time/ZonedTime"
import { describe, expect, it } from "vitest"
import { moments } from "../../cli/Moment.ts"
import { type Paint, plain } from "../../cli/Paint.ts"
import { clockPicture } from "../../triage/ClockPicture.ts"
import { stretchesOf, sumOf } from "../../triage/ClockStretches.ts"
import { sampleAt, sampleTicket } from "./sample.ts"

const NOW = new Date("2026-11-20T15:00:00Z")

const picture = (id: string, { width = 80, now = NOW, zoneId = "UTC", paint = plain as Paint } = {}) => {
  const clocks = sampleTicket(id, now).clocks.map((clock, i) => ({ clock, number: i + 1 }))
  return clockPicture(clocks, now, moments(zone(zoneId), now), width, paint)
}

describe("the picture of the clocks", () => {
  it("shows what counted, paused, was closed and is to come, with its dates and marks", () => {
    expect(picture("T-17").join("\n")).toBe(`\
               7 Nov  9 Nov   11 Nov  13 Nov  15 Nov  17 Nov  19 Nov 21 Nov
              ─┬──────┬───────┬───────┬───────┬───────┬───────┬─────▼┬───────┬──
1 First reply █········██
                         ◆
2 Update                █████
                            ◆
3 Next reply             ████
                             ◆
4 Update                    ██░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░█╌╌········
                                                                     △        ▲
5 Next reply                                                       █╌╌········╌
                                                                     △         ▲

              █ counted ░ paused · closed ╌ to come ▼ now ▲ due △ act by ◆ both
              one column: about 6 h 8 min`)
  })

  it.each([40, 60, 80, 140])("is to scale at %i columns: a stretch fills its share", (width) => {
    for (const { clocks, now } of sampleAt()) {
      if (clocks.length === 0) continue
      const lines = clockPicture(
        clocks.map((clock, i) => ({ clock, number: i + 1 })),
        now,
        moments(zone("UTC"), now),
        width,
        plain
      )
      const name = Math.max(...lines.map((line) => /^\d+ \D+? (?=[ █░·╌])/.exec(line)?.[0].length ?? 0))
      const cells = width - name
      const from = Math.min(...clocks.map(({ startedAt }) => startedAt.getTime()))
      const open = clocks.flatMap(({ dueAt, endedAt }) => (dueAt && !endedAt ? [dueAt.getTime()] : []))
      const cellMs = Math.max(Math.max(now.getTime(), ...open) - from, 3_600_000) / (cells - 1)
      for (const [i, clock] of clocks.entries()) {
        const bar = lines.find((line) => line.startsWith(`${i + 1} `))?.slice(name) ?? ""
        const stretches = stretchesOf(clock, now)
        const paused = bar.match(/░/g)?.length ?? 0
        const share = sumOf(stretches, "paused") / cellMs
        const parts = stretches.filter(({ kind }) => kind === "paused").length
        expect(Math.abs(paused - share)).toBeLessThanOrEqual(parts)
        const begins = bar.search(/\S/)
        expect(Math.abs(begins - (clock.startedAt.getTime() - from) / cellMs)).toBeLessThanOrEqual(1)
      }
    }
  })

  it("paints what is over its target red, and only that", () => {
    const paint: Paint = (style, text) => (style === "red" && text === "█" ? "!" : text)
    expect(picture("T-28", { paint }).filter((line) => line.includes("!"))).toEqual([
      expect.stringMatching(/^2 Update +█+!$/)
    ])
  })

  it("writes hours, days, weeks or months, as they fit", () => {
    const labels = (id: string, now: string) =>
      picture(id, { now: new Date(now) })[0]
        ?.trim()
        .split(/ {2,}/)
    expect(labels("T-40", "2026-11-20T15:00:00Z")).toContain("16:00")
    expect(labels("T-30", "2026-11-20T15:00:00Z")).toEqual(
      expect.arrayContaining(["18:00", "Fri 20", "03:00"])
    )
    expect(labels("T-7", "2026-11-23T12:00:00Z")).toContain("Sat 21")
    expect(labels("T-7", "2027-02-01T12:00:00Z")).toContain("7 Dec")
    expect(labels("T-7", "2028-02-01T12:00:00Z")).toContain("Jan 2027")
    expect(labels("T-7", "2126-02-01T12:00:00Z")).toContain("Jan 2050")
  })

  it("puts a zone's midnights where they are, also when the clocks change", () => {
    const [labels = "", rule = ""] = picture("T-26", {
      now: new Date("2026-11-20T15:00:00Z"),
      zoneId: "America/Los_Angeles"
    })
    expect(labels.indexOf("5 Nov")).toBe(rule.indexOf("┬", labels.indexOf("5 Nov") - 1))
    expect(rule).toContain("▼")
  })

  it("draws a clock that has just started", () => {
    const now = new Date("2026-11-20T15:00:00Z")
    expect(picture("T-41", { now }).some((line) => /^1 First reply [╌·]+/.test(line))).toBe(true)
    expect(picture("T-8", { now: new Date("2026-11-18T07:30:00Z") })[0]).toMatch(/07:30 +07:40 /)
  })
})
