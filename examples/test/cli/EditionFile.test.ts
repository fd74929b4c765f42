import { early } from "@hedgerow/core/handbook/Early"
import { present } from "@hedgerow/core/handbook/Present"
import { editionToJson } from "@hedgerow/core/support/EditionJson"
import { afterAll, expect, it } from "vitest"
import { readEditionFile } from "../../cli/EditionFile.ts"
import { looksLikeEdition, withIdHint } from "../../cli/Meant.ts"
import { scratch } from "../runTriage.ts"

const files = scratch()
afterAll(files.remove)

const PATCH = [{ op: "replace", path: "/title", value: "Mine" }]
const EXTENDING = { format: 1, extends: "early", id: "mine", title: "Mine", patch: [] }
const WHOLE = { ...editionToJson(present), id: "mine" }

it.each([
  ["a name", () => "early", "early", present],
  ["a bare list of operations", () => files.file("a.json", JSON.stringify(PATCH)), "patched", present],
  ["one that extends another", () => files.file("b.json", JSON.stringify(EXTENDING)), "mine", early],
  ["a whole one", () => files.file("c.json", JSON.stringify(WHOLE)), "mine", present],
  ["a file without a dot in its name", () => files.file("plain", JSON.stringify(WHOLE)), "mine", present]
])("reads %s, and knows what it changes", async (_, file, id, base) => {
  const read = await readEditionFile(file())
  expect(read).toMatchObject({ _tag: "Edition", edition: { id } })
  expect(read._tag === "Edition" && read.base.id).toBe(base.id)
})

it("reads standard input only where there is one", async () => {
  const stdin = (async function* () {
    yield Buffer.from(JSON.stringify(PATCH))
  })()
  expect(await readEditionFile("-", stdin)).toMatchObject({ edition: { id: "patched" } })
  expect(await readEditionFile("-")).toMatchObject({
    why: "unreadable",
    problems: [expect.stringMatching(/^there is no edition -: write present, /)]
  })
})

it.each([
  ["prio", "unreadable", /^there is no edition prio, did you mean priority: write present, early, /],
  ["./prio", "unreadable", /^there is no file \.\/prio \(looked for /],
  [files.file("op.json", '[{"op":"set"}]'), "patch", /^patch\[0\]/],
  [files.file("five.json", "5"), "edition", /^expected object, got 5$/]
])("refuses %s", async (name, why, problem) => {
  expect(await readEditionFile(name)).toMatchObject({
    _tag: "NoEdition",
    why,
    problems: [expect.stringMatching(problem)]
  })
})

it("tells editions and patches from tickets", () => {
  expect([PATCH, EXTENDING, WHOLE].map(looksLikeEdition)).toEqual([true, true, true])
  expect([{ id: "T-1", createdAt: "" }, [], [{ id: "T-1" }], null, "x"].map(looksLikeEdition)).toEqual(
    Array(5).fill(false)
  )
})

it.each([
  ["T-17", true],
  ["17", true],
  ["T-17.jsonl", false],
  ["./T-17", false],
  ["tickets", false]
])("takes the file %s that is not there for an id: %s", (path, is) => {
  const missing = { _tag: "Unreadable", message: "none", code: "ENOENT" } as const
  const hint = `none; options stand after --: npm run triage -- --explain ${path}`
  expect(withIdHint(missing, { kind: "file", path }, "triage")).toBe(is ? hint : "none")
  expect(withIdHint({ ...missing, code: "EACCES" }, { kind: "file", path }, "triage")).toBe("none")
})
