import { describe, expect, it } from "vitest"
import { changeText, hoursText, windowText, windowTexts } from "../../feasibility/Windows.ts"

const window = (start: string, end: string) => ({
  start: new Date(`2026-11-${start}Z`),
  end: new Date(`2026-11-${end}Z`)
})
const night = (day: number) => window(`${day}T00:00`, `${day}T01:00`)

describe("a stretch of the week", () => {
  it.each([
    ["of one day", window("16T00:00", "16T01:00"), "Mon 00:00 – 01:00"],
    ["over a night", window("16T22:00", "17T01:30"), "Mon 22:00 – Tue 01:30"],
    ["to midnight", window("16T22:00", "17T00:00"), "Mon 22:00 – 24:00"],
    ["to the end of the week", window("21T01:00", "23T00:00"), "Sat 01:00 – Sun 24:00"],
    ["of the whole week", window("16T00:00", "23T00:00"), "Mon 00:00 – Sun 24:00"],
    ["with seconds", window("16T00:00:30", "16T01:00"), "Mon 00:00:30 – 01:00"]
  ])("%s", (_, stretch, text) => {
    expect(windowText(stretch)).toBe(text)
  })
})

describe("several", () => {
  it("with the same hours are one from three days in a row on", () => {
    expect(windowTexts([17, 18].map(night))).toEqual(["Tue 00:00 – 01:00", "Wed 00:00 – 01:00"])
    expect(windowTexts([17, 18, 19].map(night))).toEqual(["Tue to Thu, 00:00 – 01:00 each"])
  })

  it("are apart where a day is missing, or the hours are others", () => {
    expect(windowTexts([...[16, 17, 18, 20].map(night), window("21T00:00", "21T02:00")])).toEqual([
      "Mon to Wed, 00:00 – 01:00 each",
      "Fri 00:00 – 01:00",
      "Sat 00:00 – 02:00"
    ])
  })

  it("are apart where only their beginning is the same", () => {
    expect(windowTexts([night(17), night(18), window("19T00:00", "19T02:00")])).toEqual([
      "Tue 00:00 – 01:00",
      "Wed 00:00 – 01:00",
      "Thu 00:00 – 02:00"
    ])
  })

  it("have a length together", () => {
    expect([hoursText([]), hoursText([night(16), window("17T00:00", "17T00:30")])]).toEqual([
      "none",
      "1 h 30 min"
    ])
  })
})

describe("a change", () => {
  it.each([
    ["nothing", [], [], "same"],
    ["more", [night(16)], [], "+1 h"],
    ["fewer", [], [night(16)], "-1 h"],
    ["other hours, as many", [night(16)], [night(17)], "+1 h -1 h"]
  ])("of %s", (_, added, removed, text) => {
    expect(changeText({ hours: added.length - removed.length, added, removed })).toBe(text)
  })
})
