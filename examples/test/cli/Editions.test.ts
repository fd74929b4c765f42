import { civilCoverage, literalCoverage } from "@hedgerow/core/handbook/Calendars"
import { early } from "@hedgerow/core/handbook/Early"
import { next } from "@hedgerow/core/handbook/Next"
import { present } from "@hedgerow/core/handbook/Present"
import { priority } from "@hedgerow/core/handbook/Priority"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { afterAll, expect, it } from "vitest"
import { editionNamed, isCoverageReading, underCoverage } from "../../cli/Editions.ts"
import { scratch } from "../runTriage.ts"

const files = scratch()
afterAll(files.remove)

it.each([present, early, priority, next].map((edition) => [edition.id, edition] as const))(
  "finds the edition %s by its name",
  async (name, edition) => {
    expect(await editionNamed(name)).toEqual({ _tag: "Edition", edition, base: present })
  }
)

it.each(["Present", "", "constructor", "__proto__"])(
  "has no edition %j, and says which there are",
  async (name) => {
    expect(await editionNamed(name)).toMatchObject({
      _tag: "NoEdition",
      problems: [expect.stringMatching(/^there is no edition .*: write present.* like \.\/mine\.json$/)]
    })
  }
)

it("reads an edition from a file, with a byte order mark or without", async () => {
  const json = JSON.stringify({ ...editionToJson(present), id: "mine" })
  for (const text of [json, `\ufeff${json}`])
    expect(await editionNamed(files.file("mine.json", text))).toMatchObject({ edition: { id: "mine" } })
})

it("says all that is wrong with a file", async () => {
  const { parameters, ...rest } = editionToJson(present)
  const text = JSON.stringify({ ...rest, id: 7, parameters: { ...parameters, rebase: 8 } })
  const path = files.file("wrong.json", text)
  const read = await editionNamed(path)
  if (read._tag === "Edition") throw new Error("it was read")
  expect(read.problems.length).toBeGreaterThanOrEqual(2)
  expect(read.problems.filter((problem) => !problem.startsWith(`${path}: `))).toEqual([])
})

it.each([
  ["is not there", () => "nowhere/mine.json", /^there is no file nowhere\/mine\.json \(looked for \/.*\)$/],
  ["is a directory", () => files.path, / is a directory: name a file in it$/],
  ["is not JSON", () => files.file("broken.json", "{"), /broken\.json is not JSON: line 1, column 2: /]
])("says so of a file that %s", async (_, path, problem) => {
  expect(await editionNamed(path())).toMatchObject({
    _tag: "NoEdition",
    problems: [expect.stringMatching(problem)]
  })
})

it.each([
  ["literal", literalCoverage],
  ["civil", civilCoverage]
] as const)("R030: reads coverage in the %s way, by the sources that it had (A2)", (reading, definition) => {
  const read = underCoverage(present, reading)
  const [coverage] = read.parameters.coverageCalendar
  expect(coverage?.value).toBe(definition)
  expect(citationIds(coverage?.citations ?? [])).toEqual(["R030", "R031", "A1", "A2", "A3"])
  expect([read.id, read.parameters.targets]).toEqual([`present, ${reading}`, present.parameters.targets])
})

it("knows its readings from words that every object has", () => {
  expect(["literal", "civil", "toString"].map(isCoverageReading)).toEqual([true, true, false])
})
