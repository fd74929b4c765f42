import { present } from "@hedgerow/core/handbook/Present"
import { feasibilityOf } from "@hedgerow/core/support/Feasibility"
import { describe, expect, it } from "vitest"
import { plain } from "../../cli/Paint.ts"
import { weekPicture } from "../../feasibility/WeekPicture.ts"

const week = feasibilityOf(present, new Date("2026-07-15T12:00:00Z"))
const [enterprise] = week.plans
if (enterprise === undefined) throw new Error("no plan has a target")

const TITLES = ["Enterprise", "Scale", "Boost", "Pay-as-you-go"]
const pictureOf = (shown = week, width = 80) => weekPicture(shown, TITLES, width, plain)
const row = (lines: ReadonlyArray<string>, day: string) =>
  lines.find((line) => line.startsWith(day))?.slice(8)

describe("the picture of a week", () => {
  it("has a column for each half hour, under its hour", () => {
    const lines = pictureOf()
    expect(row(lines, "Mon 13")).toBe(`11${"·".repeat(16)}${"█".repeat(30)}`)
    expect(row(lines, "Tue 14")).toBe(`▒▒${"·".repeat(16)}${"█".repeat(30)}`)
    expect(row(lines, "Sat 18")).toBe(`▒▒${"1".repeat(46)}`)
    expect(lines[0]?.indexOf("09")).toBe(8 + 18)
  })

  it("has a column for each hour where the terminal is narrow", () => {
    const lines = pictureOf(week, 55)
    expect(row(lines, "Tue 14")).toBe(`▒${"·".repeat(8)}${"█".repeat(15)}`)
    expect(lines[0]?.indexOf("09")).toBe(8 + 9)
    expect(pictureOf(week, 40).filter((line) => line.length > 40)).toEqual([])
    expect(row(pictureOf(week, 56), "Tue 14")).toHaveLength(48)
  })

  it("says how many plans cannot be served", () => {
    const scale = {
      ...enterprise,
      plan: "scale" as const,
      targetHours: 24,
      windows: enterprise.windows.slice(1)
    }
    const lines = pictureOf({ ...week, plans: [enterprise, scale] })
    expect(row(lines, "Mon 13")?.slice(0, 2)).toBe("11")
    expect(row(lines, "Sun 19")).toBe("2".repeat(48))
    expect(lines.join("\n")).toContain("2 nobody there before it is due: also Scale, 24 h")
  })

  it("explains the signs that it uses, and no others", () => {
    const always = { ...week, covered: [week.week], unstaffed: [], plans: [] }
    expect(pictureOf(always).slice(-2)).toEqual(["", "        █ covered"])
    expect(
      pictureOf()
        .slice(-4)
        .map((line) => line.trim()[0])
    ).toEqual(["▒", "█", "1", "·"])
  })

  it("shows what fills at least half a column", () => {
    const until = (minutes: number) => ({
      ...week,
      covered: [{ start: week.week.start, end: new Date(week.week.start.getTime() + minutes * 60_000) }],
      unstaffed: [],
      plans: []
    })
    expect(
      [14, 15, 44, 45].map((minutes) => row(pictureOf(until(minutes)), "Mon")?.replaceAll("·", ""))
    ).toEqual(["", "█", "█", "██"])
  })
})
