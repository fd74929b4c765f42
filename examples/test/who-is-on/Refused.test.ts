import { readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { triage as run, scratch } from "../runTriage.ts"

const files = scratch()
afterAll(files.remove)

const whoIsOn = (args: ReadonlyArray<string>) => run(args, { program: "who-is-on.ts" })
const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8")
const [TEAM, ROTA] = [read("team.json"), read("rota.json")]

describe.concurrent("a team that cannot be shown", () => {
  it.each([
    ["an empty file", "", /is empty: a team belongs there/],
    ["no JSON", "{ team }", /is not JSON: /],
    [
      "a person twice",
      TEAM.replace("Bruno Hale", "Alma Reed"),
      /team\[1\]\.name: Alma Reed stands there twice/
    ],
    ["an unknown region", TEAM.replace('"na"', '"apac"'), /team\[1\]\.region: expected .*"apac"/i],
    ["an unknown group", TEAM.replace('"flags"', '"flgs"'), /team\[0\]\.groups\[0\]: expected .*"flgs"/i]
  ])("is %s, which is said", async (name, text, message) => {
    const { code, out, err } = await whoIsOn([files.file(`team, ${name}.json`, text)])
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(message)
    expect(err).toMatch(/^who-is-on: /)
  })

  it("is one whose rota has somebody in two places", async () => {
    const talk = '{ "name": "Talk", "people": ["Edda Frost"], "from": "2026-11-19", "through": "2026-11-20" }'
    const rota = ROTA.replace('"offsites": [', `"offsites": [${talk},`)
    const { code, out, err } = await whoIsOn(["--rota", files.file("two.json", rota)])
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain("Edda Frost is at Talk too on 2026-11-19: nobody is in two places at once")
  })

  it("is a file that is not there, or a directory", async () => {
    const runs = await Promise.all([whoIsOn(["none.json"]), whoIsOn([files.path])])
    expect(runs.map(({ code, out }) => [code, out])).toEqual([
      [2, ""],
      [2, ""]
    ])
    expect(runs[0]?.err).toContain("there is no file none.json")
    expect(runs[1]?.err).toContain("is a directory: name a file in it")
  })
})

describe.concurrent("options", () => {
  it("explain themselves within 80 columns", async () => {
    const { code, out } = await whoIsOn(["--help"])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
    for (const word of ["--rota", "--week", "--at", "--json", "--ics", "Exit code", "NO_COLOR"])
      expect(out).toContain(word)
  })

  it("are refused all at once, each with a hint", async () => {
    const { code, out, err } = await whoIsOn(["--jsn", "--week", "soon", "--at", "2026-11-18", "a", "b"])
    expect([code, out]).toEqual([2, ""])
    expect(err.split("\n")).toEqual([
      "who-is-on: there is no option --jsn, did you mean --json.",
      "who-is-on: one team at a time: 2 are named.",
      "who-is-on: --week soon is no date here: write a date of the week, like 2026-11-16, from 1970-01-05 to 9999-12-19.",
      "who-is-on: --at 2026-11-18 is no instant here: write an instant, like 2026-11-18T16:00:00Z, from 1970-01-05 to 9999-12-19.",
      "who-is-on: --week and --at do not go together: --at shows its own week.",
      "Try --help.",
      ""
    ])
  })
})
