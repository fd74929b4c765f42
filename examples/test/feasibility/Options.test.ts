import { present } from "@hedgerow/core/handbook/Present"
import { describe, expect, it } from "vitest"
import { readOptions } from "../../feasibility/Options.ts"

const problems = async (...args: ReadonlyArray<string>) => {
  const read = await readOptions(args)
  return read._tag === "WrongUsage" ? read.problems : []
}

describe("the command line", () => {
  it("has defaults", async () => {
    expect(await readOptions([])).toEqual({ _tag: "Options", edition: present, json: false })
  })

  it("names a second edition, or another reading of the first", async () => {
    expect(await readOptions(["--against", "present"])).toMatchObject({ other: present })
    expect(await readOptions(["--coverage", "civil"])).toMatchObject({ other: { id: "present, civil" } })
  })

  it("asks for help whatever else is wrong", async () => {
    expect(await readOptions(["--week", "x", "-h"])).toEqual({ _tag: "Help" })
  })

  it.each(["1970-01-05", "2026-11-16", "9999-12-26"])("takes --week %s", async (date) => {
    expect(await readOptions(["--week", date])).toMatchObject({ week: new Date(`${date}T00:00:00Z`) })
  })

  it.each(["1970-01-04", "9999-12-27", "2026-02-30", "2026-3-1", "today", "2026-11-16T00:00:00Z"])(
    "refuses --week %s",
    async (date) => {
      expect(await problems("--week", date)).toEqual([
        `--week ${date} is no date here: write a date of the week, like 2026-11-16, from 1970-01-05 to 9999-12-26`
      ])
    }
  )

  it.each([
    [["--edition", "spring"], ["there is no edition spring: write present"]],
    [["--against", "spring"], ["there is no edition spring: write present"]],
    [["--coverage", "solar"], ["--coverage solar is no reading of it: write one of literal and civil"]],
    [["--against", "present", "--coverage", "civil"], ["--against and --coverage do not go together"]],
    [["week"], ["week is no option: options begin with --"]]
  ])("refuses %j", async (args, expected) => {
    expect((await problems(...args)).map((text) => text.slice(0, expected[0]?.length))).toEqual(expected)
  })
})
