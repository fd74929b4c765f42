import { readFileSync } from "node:fs"
import { closuresFromICalendar } from "@hedgerow/core/time/ICalendar"
import { afterAll, describe, expect, it } from "vitest"
import { type RunWith, triage as run, scratch } from "./runTriage.ts"

const files = scratch()
afterAll(files.remove)

const whoIsOn = (args: ReadonlyArray<string>, options: RunWith = {}) =>
  run(args, { ...options, program: "who-is-on.ts" })

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with this character
const COLOUR = /\u001b\[/
const read = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8")
const [TEAM, ROTA] = [read("team.json"), read("rota.json")]
const WEEK = ["--week", "2026-11-18"]

describe.concurrent("the sample's week", () => {
  it("shows each expert's hours, and the gap of an offsite", async () => {
    const { code, out, err } = await whoIsOn(WEEK)
    expect([code, err]).toEqual([1, ""])
    expect(out).toMatch(/^Who is on from Mon 2026-11-16 to Sun 2026-11-22, hours in UTC$/m)
    expect(out).toMatch(/^ {2}NA {2}Felix Dune +17–01 +17–01 +offsite +offsite +17–01 +· +·$/m)
    expect(out).toMatch(
      /^Replay +···██▒▒▒ {2}▒··██▒▒▒ {2}▒··▒▒!!! {2}!··▒▒!!! {2}!··██▒▒▒ {2}▒·{7} {2}·{8}$/m
    )
    expect(out).not.toMatch(COLOUR)
    expect(out).not.toMatch(/^AT /m)
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([])
  })

  it("R214 R217: says for which hours nobody is on, and who is away", async () => {
    const { out } = await whoIsOn(WEEK)
    expect(out).toMatch(
      /^Replay: Wed 18 17–01, Thu 19 17–01, as Felix Dune is away \[R212 R213 R214 A33 R217\]$/m
    )
    expect(out).toMatch(/^Felix Dune: Replay offsite, Wed 18, Thu 19 \[R214 R217 A33\]$/m)
  })

  it("R027: names the hero of each product team, a swap with them, and the days without", async () => {
    const { out } = await whoIsOn(WEEK)
    expect(out).toMatch(/^Flags: Petra Wynn, Mon 16 to Sun 22 \[R027 C12\]$/m)
    expect(out).toMatch(/^Warehouse: Runa Hart, Mon 16 to Sun 22 /m)
    expect(out).toMatch(/^Replay: Edda Frost is away on Wed 18, Thu 19 \[R027 C12\]$/m)
  })

  it("R197 C5: names groups that one expert carries in a region", async () => {
    const { out } = await whoIsOn(WEEK)
    expect(out).toMatch(/^Data in EU: Carys Moor \[R197 C5 R191 R194\]$/m)
    expect(out).not.toMatch(/^Data in NA/m)
  })

  it("ends with 0 where nobody is missing", async () => {
    const { code, out } = await whoIsOn(["--week", "2026-11-23"])
    expect(code).toBe(0)
    expect(out).not.toContain("NOBODY IS ON")
  })

  it("R026: says who is new", async () => {
    const { out } = await whoIsOn(["--week", "2027-01-25"])
    expect(out).toMatch(/^Kaia Stone: on Analytics alone \[R026 A33\]$/m)
  })

  it("says who is on at an instant, and who is next", async () => {
    const { out } = await whoIsOn(["--at", "2026-11-18T16:00:00Z"])
    expect(out).toMatch(/^AT Wed 18 16:00$/m)
    expect(out).toMatch(/^To be covered \[R030 R031 A1 A2 A3\]$/m)
    expect(out).toMatch(/^Flags: Alma Reed, Ines Brook until Wed 18 17:00, then Bruno Hale$/m)
    expect(out).toMatch(/^Replay: Ines Brook until Wed 18 17:00; from Fri 20 09:00 Edda Frost, Ines Brook$/m)
  })

  it("shows the present where nothing else is asked for", async () => {
    const { code, out } = await whoIsOn([])
    expect([0, 1]).toContain(code)
    expect(out).toMatch(/^AT /m)
  })

  it("is one object as JSON", async () => {
    const { code, out } = await whoIsOn(["--json", "--at", "2026-11-21T12:00:00Z"])
    const json = JSON.parse(out)
    expect([code, json.short, json.week.start]).toEqual([1, true, "2026-11-16T00:00:00.000Z"])
    expect(json.nobody).toEqual([
      expect.objectContaining({ group: "replay", person: "Felix Dune", gaps: expect.any(Array) })
    ])
    expect(json.now.covered).toBe(false)
    expect(json.now.groups).toContainEqual({
      group: "flags",
      on: [],
      until: "2026-11-23T09:00:00.000Z",
      next: expect.objectContaining({ on: ["Alma Reed", "Ines Brook"] })
    })
  })

  it("is a calendar of turns and coverage", async () => {
    const { code, out } = await whoIsOn(["--ics", ...WEEK])
    const { closures, problems } = closuresFromICalendar(out)
    expect([code, problems]).toEqual([1, []])
    const names = closures.map(({ name }) => name)
    expect(names).toContain("Flags: Petra Wynn is the support hero")
    expect(names).toContain("replay: nobody is on")
    expect(names).toContain("flags: Bruno Hale")
  })

  it("is the same from files and a pipe", async () => {
    const rota = files.file("rota.json", ROTA)
    const [piped, plain] = await Promise.all([
      whoIsOn(["-", "--rota", rota, ...WEEK], { input: TEAM }),
      whoIsOn(WEEK)
    ])
    expect(piped.out).toBe(plain.out)
  })

  it("has colour where it is asked for, and never against NO_COLOR", async () => {
    const runs = [{ FORCE_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "1" }]
    const outs = await Promise.all(runs.map((env) => whoIsOn(WEEK, { env })))
    expect(outs.map(({ out }) => COLOUR.test(out))).toEqual([true, false])
  })
})

describe.concurrent("a team of one's own", () => {
  it("R197 C5: lacks experts, which is said, and has no rota", async () => {
    const team = { name: "Wren", region: "eu", groups: ["flags"], startedOn: "2026-01-05" }
    const quarter = { firstMonday: "2027-01-04", weeks: 13 }
    const file = files.file("wren.json", JSON.stringify({ format: 1, quarter, team: [team] }))
    const { code, out } = await whoIsOn([file, ...WEEK])
    expect(code).toBe(1)
    expect(out).toContain("No rota is given: name one with --rota")
    expect(out).toMatch(/^Flags in NA \[R197 C5 R190 R194\]$/m)
    expect(out).toMatch(/^Data in EU \[R197 C5 /m)
    expect(out).toMatch(/^Flags: Mon 16 17–01, Tue 17 17–01, .*\[R030 R031 A1 A2 A3\]$/m)
  })
})
