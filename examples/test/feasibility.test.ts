import { present } from "@hedgerow/core/handbook/Present"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { afterAll, describe, expect, it } from "vitest"
import { type RunWith, triage as run, scratch } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

const feasibility = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  run(args, { ...options, program: "feasibility.ts" })

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with this character
const COLOUR = /\u001b\[/
const SUMMER = ["--week", "2026-07-15"]
const MARCH = ["--week", "2026-03-18", "--coverage", "civil"]

describe.concurrent("a week of the present edition", () => {
  it.each(["2026-11-16", "2026-11-22"])(
    "R030, R037: leaves 48 hours of Enterprise arrivals unserved, asked for by %s",
    async (date) => {
      const { code, out, err } = await feasibility(["--week", date])
      expect([code, err]).toEqual([0, ""])
      expect(out).toContain("Week of 2026-11-16 to 2026-11-22, UTC, by PostHog's support handbook")
      expect(out).toMatch(/^Sun 22 {2}1{48}$/m)
      expect(out).toMatch(/^Enterprise +8 h +48 h +Mon 00:00 – 01:00 +R037 R038 R046 R048 A1$/m)
      expect(out).toMatch(/^ +Sat 01:00 – Sun 24:00$/m)
      expect(out).toMatch(/^Scale +24 h +none +R036 R038 R046 R048 A1$/m)
      expect(out).toContain("Every covered hour lies in some region's own hours [R030 R031 A1 A2 A3 A29]")
      expect(out).toContain("  R037  On Enterprise the first response is due within 8 hours.\n")
      expect(out).not.toMatch(COLOUR)
      expect(out.split("\n").filter((line) => line.length > 100)).toEqual([])
    }
  )

  it("R030: has five covered hours in summer that are in nobody's own hours (A2, A29)", async () => {
    const { out } = await feasibility(SUMMER)
    expect(out.replaceAll("\n", " ")).toContain(
      "Covered, but outside every region's own hours: 5 h, Tue to Sat, 00:00 – 01:00 each [R030 R031 A1 A2 A3 A29]"
    )
  })

  it("is the present one unless a date is given", async () => {
    const monday = (at: number): string => {
      const day = Math.floor(at / 86_400_000)
      return new Date((day - ((day + 3) % 7)) * 86_400_000).toISOString().slice(0, 10)
    }
    const before = monday(Date.now())
    const { out } = await feasibility([])
    expect([before, monday(Date.now())]).toContain(/^Week of (\S+)/.exec(out)?.[1])
  })

  it("is one object as JSON", async () => {
    const { code, out } = await feasibility([...SUMMER, "--json"])
    expect(code).toBe(0)
    const read = JSON.parse(out)
    expect(read.week).toEqual({ start: "2026-07-13T00:00:00.000Z", end: "2026-07-20T00:00:00.000Z" })
    expect(read.plans[0]).toMatchObject({ plan: "enterprise", targetHours: 8, unservableHours: 48 })
    expect(read.covered.hours).toBe(80)
    expect(read.unstaffed).toMatchObject({ hours: 5, citations: ["R030", "R031", "A1", "A2", "A3", "A29"] })
  })
})

describe.concurrent("two editions", () => {
  it("stand in one table with their difference", async () => {
    const { code, out } = await feasibility(MARCH)
    expect(code).toBe(0)
    expect(out).toMatch(/^HOURS +TARGET +present +present, civil +CHANGE +WHERE$/m)
    expect(out).toMatch(/^Enterprise, unserved +8 h +48 h +53 h +\+5 h +\+ Tue to Sat, 00:00 – 01:00 each$/m)
    expect(out).toMatch(/^Scale, unserved +24 h +none +none +same$/m)
    expect(out).toMatch(/^Covered +80 h +75 h +-5 h +- Tue to Sat, 00:00 – 01:00 each$/m)
    expect(out).toMatch(/^ {2}outside own hours +5 h +none +-5 h +- Tue to Sat/m)
    expect(out.match(/^Wed 18 /gm)).toHaveLength(2)
  })

  it("may come from files: a shorter target cannot be served for longer", async () => {
    const json = editionToJson(present)
    const { enterprise } = json.parameters.targets
    const hours = enterprise?.hours.map((dated) => ({ ...dated, value: 4 }))
    const targets = { ...json.parameters.targets, enterprise: { ...enterprise, hours } }
    const mine = { ...json, id: "mine", parameters: { ...json.parameters, targets } }
    const path = files.file("mine.json", JSON.stringify(mine))
    const { code, out, err } = await feasibility(["--week", "2026-11-16", "--against", path])
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^Enterprise, unserved +8 h \/ 4 h +48 h +68 h +\+20 h/m)
  })

  it("R036: may come from a bare list of operations, or from one that extends another", async () => {
    const hours = "/parameters/targets/enterprise/hours/0/value"
    const bare = [{ op: "replace", path: hours, value: 4 }]
    const whole = { format: 1, extends: "early", id: "mine", title: "Mine", patch: bare }
    for (const [name, json] of Object.entries({ bare, whole })) {
      const path = files.file(`${name}.json`, JSON.stringify(json))
      const { code, out } = await feasibility(["--week", "2026-11-16", "--edition", path])
      expect([name, code]).toEqual([name, 0])
      expect(out).toMatch(/^Enterprise +4 h /m)
    }
  })

  it.each([
    ["missing.json", undefined, "there is no file missing.json (looked for "],
    [files.path, undefined, " is a directory: name a file in it.\n"],
    ["empty.json", "", "empty.json is empty: an edition or a patch on one belongs there.\n"],
    ["comma.json", "{\n  ,", "comma.json is not JSON: line 2, column 3: expected a name in double quotes.\n"],
    ["unfit.json", '[{"op":"remove","path":"/parameters/targets/scal"}]', "did you mean scale?\n"]
  ])("are refused with 2 where %s cannot be used", async (name, text, says) => {
    const path = text === undefined ? name : files.file(name, text)
    const { code, out, err } = await feasibility(["--edition", path])
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(says)
  })

  it("are both in the JSON, with the difference", async () => {
    const { before, after, difference } = JSON.parse((await feasibility([...MARCH, "--json"])).out)
    expect([before.edition, after.edition]).toEqual(["present", "present, civil"])
    expect(difference.plans[0]).toMatchObject({ plan: "enterprise", hours: 5, removed: [] })
    expect([difference.covered.hours, difference.unstaffed.hours]).toEqual([-5, -5])
  })

  it("are the same where an edition stands beside itself", async () => {
    const { out } = await feasibility([...SUMMER, "--against", "present"])
    expect(out.match(/ same$/gm)).toHaveLength(6)
  })
})

describe.concurrent("options", () => {
  it("explain themselves within 80 columns", async () => {
    const { code, out } = await feasibility(["--help"])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
    for (const word of ["--week", "--edition", "--against", "--coverage", "--json", "Exit code", "NO_COLOR"])
      expect(out).toContain(word)
  })

  it("are refused all at once, each with a hint, and nothing of them raw", async () => {
    const { code, out, err } = await feasibility(["--wek", "--edition", "\u001b[2J", "--coverage", "solar"])
    expect([code, out]).toEqual([2, ""])
    expect(err.split("\n")).toEqual([
      "feasibility: there is no option --wek, did you mean --week.",
      expect.stringMatching(/^feasibility: there is no edition \\u001b\[2J: write present/),
      "feasibility: --coverage solar is no reading of it: write one of literal and civil.",
      "Try --help.",
      ""
    ])
  })

  it("colour where it is asked for, and never against NO_COLOR", async () => {
    const runs = [{ FORCE_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "1" }]
    const outs = await Promise.all(runs.map((env) => feasibility(SUMMER, { env })))
    expect(outs.map(({ out }) => COLOUR.test(out))).toEqual([true, false])
  })
})
