/** Editions and patches of this handbook, read from JSON. */
import { describeProblem } from "@hedgerow/core/data/Problem"
import { EDITIONS, knownIds, readEdition } from "@hedgerow/core/handbook/EditionReader"
import { present } from "@hedgerow/core/handbook/Present"
import { checkEdition } from "@hedgerow/core/support/EditionCheck"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { describe, expect, it } from "vitest"

const PATCH = { format: 1, extends: "present", id: "ours", title: "Our own", patch: [] }

const problems = (input: unknown) => {
  const read = readEdition(input)
  return read._tag === "Edition" ? [] : read.problems.map(describeProblem)
}

it("knows all 331 rules and every reading", () => {
  expect(knownIds.rules).toHaveLength(331)
  expect(knownIds.readings).toEqual(expect.arrayContaining(["A1", "A38", "C23", "H8"]))
})

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))("the edition %s", (_, edition) => {
  it("is read from its JSON as it is, every source one of the handbook's", () => {
    expect(readEdition(editionToJson(edition))).toEqual({ _tag: "Edition", edition })
  })

  it("has nothing that is to be mended", () => {
    expect(checkEdition(edition, { known: knownIds })).toMatchObject({ verdict: "sound", toMend: [] })
  })
})

it("reads a patch on the present edition", () => {
  const { id, title } = PATCH
  expect(readEdition(PATCH)).toEqual({ _tag: "Edition", edition: { ...present, id, title } })
})

it.each([
  [
    "an edition that is not there",
    { ...PATCH, extends: "presnt" },
    'extends: no edition is called "presnt"; did you mean present? There is present, early, priority, next'
  ],
  [
    "an edition that is like none",
    { ...PATCH, extends: "2019" },
    'extends: no edition is called "2019"; there is present, early, priority, next'
  ],
  ["a patch without a title", { ...PATCH, title: undefined }, "title: is missing"],
  [
    "a rule that is not there",
    { ...PATCH, patch: [{ op: "add", path: "/gaps/0/citations/-", value: { kind: "rule", id: "R332" } }] },
    /^gaps\[0\]\.citations\[\d\]\.id: no rule of the handbook is called "R332"; did you mean R\d{3}\?$/
  ],
  ["nothing of the kind", 5, "expected object, got 5"]
])("refuses %s", (_, input, problem) => {
  expect(problems(JSON.parse(JSON.stringify(input)))).toEqual([
    typeof problem === "string" ? problem : expect.stringMatching(problem)
  ])
})
