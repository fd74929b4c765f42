import { officeWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import type { Person } from "@hedgerow/core/support/Person"
import { describe, expect, it } from "vitest"
import { plain } from "../../cli/Paint.ts"
import { cellsOf } from "../../who-is-on/Cells.ts"
import { picture } from "../../who-is-on/Picture.ts"
import type { Rota } from "../../who-is-on/Rota.ts"
import { weekOf } from "../../who-is-on/Week.ts"

const otter: Person<PostHogWords> = {
  name: "Otter",
  region: "eu",
  hours: officeWeek("UTC"),
  groups: ["flags"],
  startedOn: "2026-01-05",
  leave: []
}
const at = new Date("2026-11-18T12:00:00Z")
const rota = (given: Partial<Rota>): Rota => ({ productTeams: [], rotations: [], offsites: [], ...given })
const cells = (person: Person<PostHogWords>, given?: Rota) => {
  const week = weekOf({ team: [person], ...(given === undefined ? {} : { rota: given }) }, at)
  return cellsOf(week, week.there[0] ?? person, "flags")
}

describe("a day of somebody", () => {
  it("says their hours, and nothing at weekends", () => {
    expect(cells(otter)).toEqual(["09–17", "09–17", "09–17", "09–17", "09–17", "·", "·"])
  })

  it("says leave, and an offsite only where there is no leave", () => {
    const offsite = { name: "Walk", people: ["Otter"], from: "2026-11-17", through: "2026-11-18" }
    const away = { ...otter, leave: [{ from: "2026-11-16", through: "2026-11-17" }] }
    expect(cells(away, rota({ offsites: [offsite] })).slice(0, 4)).toEqual([
      "leave",
      "leave",
      "offsite",
      "09–17"
    ])
  })

  it("says both where leave takes only a part of it", () => {
    const away = { ...otter, leave: [{ start: "2026-11-16T13:30", end: "2026-11-16T17:00" }] }
    expect(cells(away)[0]).toBe("09–13:30+leave")
  })

  it("R026: says new in the first weeks, to their last day", () => {
    expect(cells({ ...otter, startedOn: "2026-10-28" })).toEqual([
      "new",
      "new",
      "09–17",
      "09–17",
      "09–17",
      "·",
      "·"
    ])
  })

  it("shows a night on the day on which it begins", () => {
    expect(cells({ ...otter, hours: officeWeek("America/Los_Angeles") })[4]).toBe("17–01")
  })
})

describe("the picture", () => {
  it.each([60, 80, 100])("fits %i columns, with every day once", (width) => {
    const lines = picture(weekOf({ team: [otter] }, at), width, plain)
    expect(lines.filter((line) => line.length > width)).toEqual([])
    for (const day of ["Mon 16", "Fri 20", "Sun 22"])
      expect(lines.filter((line) => line.includes(day))).toHaveLength(1)
  })

  it("shows the worst of three hours", () => {
    const short = { ...otter, name: "Heron", leave: [{ start: "2026-11-16T11:00", end: "2026-11-16T12:00" }] }
    const flags = picture(weekOf({ team: [otter, short] }, at), 100, plain).find((line) =>
      line.startsWith("Flags")
    )
    expect(flags?.split(/\s+/)[1]).toBe("···▒█!!!")
  })
})
