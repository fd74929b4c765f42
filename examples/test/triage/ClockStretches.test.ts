import { describe, expect, it } from "vitest"
import { stretchesAhead, stretchesOf, sumOf } from "../../triage/ClockStretches.ts"
import { sampleAt, sampleTicket } from "./sample.ts"

const HOUR = 3_600_000
const instants = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2026, 10, 2) + i * 17 * HOUR))

describe("the stretches of a clock", () => {
  it("follow one another without gaps from its start to its end or now", () => {
    for (const now of instants) {
      for (const clock of sampleAt(now).flatMap(({ clocks }) => clocks)) {
        const stretches = stretchesOf(clock, now)
        let at = clock.startedAt.getTime()
        for (const { start, end } of stretches) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe((clock.endedAt ?? now).getTime())
      }
    }
  })

  it("count what the clock counted", () => {
    for (const now of instants) {
      for (const clock of sampleAt(now).flatMap(({ clocks }) => clocks)) {
        expect(sumOf(stretchesOf(clock, now), "counted")).toBe(clock.elapsedMs)
      }
    }
  })

  it("are counted on workdays, closed at weekends and paused by a status", () => {
    const now = new Date("2026-11-20T15:00:00Z")
    const [first, , , update] = sampleTicket("T-17").clocks.map((clock) =>
      stretchesOf(clock, now).map(({ kind, status, start, end }) => [kind, status, (end - start) / HOUR])
    )
    expect(first).toEqual([
      ["counted", undefined, 6 + 40 / 60],
      ["closed", undefined, 48],
      ["counted", undefined, 10 + 5 / 60]
    ])
    expect(update).toEqual([
      ["counted", undefined, 5.5],
      ["paused", "pending", 168],
      ["paused", "solved", 63 + 50 / 60],
      ["counted", undefined, 6 + 40 / 60]
    ])
  })

  it("go on from now until a running clock is due, and no further", () => {
    for (const now of instants) {
      for (const clock of sampleAt(now).flatMap(({ clocks }) => clocks)) {
        const ahead = stretchesAhead(clock, now)
        const left = clock.target.kind === "some" ? clock.target.durationMs - clock.elapsedMs : 0
        expect(sumOf(ahead, "counted")).toBe(clock.state === "running" && left > 0 ? left : 0)
        expect(ahead.at(-1)?.end ?? clock.dueAt?.getTime()).toBe(clock.dueAt?.getTime())
      }
    }
  })

  it("are dropped where counting began anew at a change of target", () => {
    const clock = sampleTicket("T-30").clocks[0]
    if (clock === undefined) throw new Error("T-30 has a clock")
    const at = new Date("2026-11-20T09:30:00Z")
    const restarted = { ...clock, runs: clock.runs.map((run) => ({ ...run, start: at })) }
    expect(stretchesOf(restarted, new Date("2026-11-20T15:00:00Z")).map(({ kind }) => kind)).toEqual([
      "dropped",
      "counted"
    ])
  })
})
