import { readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { offsiteProblems } from "../../who-is-on/Rota.ts"
import { readRotaFile } from "../../who-is-on/RotaFile.ts"
import { readRota } from "../../who-is-on/RotaForm.ts"
import { scratch } from "../runTriage.ts"

const files = scratch()
afterAll(files.remove)

const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8")
const [TEAM, ROTA] = [read("team.json"), read("rota.json")]

async function* input(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
const readFrom = (file: string, text = "") =>
  readRotaFile(file, ["Edda Frost", "Felix Dune"], input(text), new Date("2026-11-18T12:00:00Z"))
const problemsOf = async (file: string, text?: string) => {
  const found = await readFrom(file, text)
  return found._tag === "NoRota" ? found.problems.join("\n") : ""
}

describe("a rota's file", () => {
  it("gives the same from a pipe", async () => {
    const [piped, named] = await Promise.all([readFrom("-", ROTA), readFrom(files.file("rota.json", ROTA))])
    expect(piped._tag).toBe("Rota")
    expect(piped).toEqual(named)
  })

  const second = '{ "name": "Talk", "people": ["Edda Frost"], "from": "2026-11-19", "through": "2026-11-20" }'
  it.each([
    ["an empty file", "", /is empty: a rota belongs there/],
    ["no JSON", '{ "format": 1,, }', /is not JSON: line 1, column 15: /],
    ["a list", "[]", /expected an object/],
    [
      "another file's JSON",
      TEAM,
      /quarter: is not known here.*\n.*team: is not known here.*\n.*productTeams: is missing/
    ],
    [
      "a person in two places",
      ROTA.replace('"offsites": [', `"offsites": [${second},`),
      /offsites\[1\]\.people\[0\]: Edda Frost is at Talk too on 2026-11-19: nobody is in two places at once/
    ],
    ["a stranger at an offsite", ROTA.replace("Felix Dune", "Felix Dun"), /Felix Dun is not in the team/],
    [
      "a swap of no turn",
      ROTA.replace('"2026-11-16":', '"2026-11-17":'),
      /swaps\.2026-11-17: is the first day of no turn/
    ],
    ["a start that is no date", ROTA.replace("2026-11-09", "soon"), /rotations\[0\]\.start: expected a date/],
    [
      "a team that is none",
      ROTA.replace('"team": "Flags"', '"team": "Flag"'),
      /rotations\[1\]\.team: Flag is no product team/
    ]
  ])("is refused as %s", async (_, text, message) => {
    expect(await problemsOf("-", text)).toMatch(message)
  })

  it.each([
    ["is not there", "none.json", "there is no file none.json"],
    ["is a directory", files.path, "is a directory: name a file in it"]
  ])("%s, which is said", async (_, file, message) => {
    expect(await problemsOf(file)).toContain(message)
  })
})

describe("a rota's form", () => {
  it("gives what stands there, without offsites too", () => {
    const one = { team: "Replay", members: ["Mira"], start: "2026-11-16", swaps: {} }
    expect(readRota({ format: 1, productTeams: ["Replay"], rotations: [one] })).toEqual({
      rota: { productTeams: ["Replay"], rotations: [one], offsites: [] },
      problems: []
    })
  })

  it.each([
    ["a later format", { format: 2, productTeams: [], rotations: [] }, [["format"]]],
    [
      "no members",
      { format: 1, productTeams: [], rotations: [{ team: "A", start: "x" }] },
      [["rotations", 0, "members"]]
    ],
    ["a word too many", { format: 1, productTeams: [], rotations: [], offsite: [] }, [["offsite"]]],
    ["an empty name", { format: 1, productTeams: [""], rotations: [] }, [["productTeams", 0]]],
    [
      "a long list",
      { format: 1, productTeams: Array.from({ length: 501 }, () => "A"), rotations: [] },
      [["productTeams"]]
    ]
  ])("refuses %s", (_, json, paths) => {
    expect(readRota(json).problems.map(({ path }) => path)).toEqual(paths)
  })

  it("lets somebody be at two offsites on different days", () => {
    const walk = { name: "Walk", people: ["Otter"], from: "2026-11-16", through: "2026-11-17" }
    const talk = { ...walk, name: "Talk", from: "2026-11-18", through: "2026-11-18" }
    expect(offsiteProblems([walk, talk], ["Otter"])).toEqual([])
    expect(offsiteProblems([walk, { ...talk, from: "2026-11-17" }], ["Otter"])).toHaveLength(1)
    expect(offsiteProblems([{ ...walk, through: "2026-11-15" }], ["Otter"])).toHaveLength(1)
  })
})
