/** JSON Patch: read, applied, and refused operation by operation. */
import { applyPatch, type Patch, patchFromJson } from "@hedgerow/core/data/Patch"
import { describeProblem } from "@hedgerow/core/data/Problem"
import * as JsonPatch from "effect/JsonPatch"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const DOCUMENT = { hours: { scale: 24, "a/b": 1, "t~": 2 }, list: ["one", "two"], id: "present" }

const APPLIED: ReadonlyArray<readonly [name: string, patch: Patch, expected: unknown]> = [
  [
    "add to an object",
    [{ op: "add", path: "/hours/free", value: 72 }],
    { hours: { ...DOCUMENT.hours, free: 72 } }
  ],
  ["add into a list", [{ op: "add", path: "/list/1", value: "x" }], { list: ["one", "x", "two"] }],
  ["add at a list's end", [{ op: "add", path: "/list/-", value: "x" }], { list: ["one", "two", "x"] }],
  [
    "replace behind escapes",
    [{ op: "replace", path: "/hours/a~1b", value: 5 }],
    { hours: { ...DOCUMENT.hours, "a/b": 5 } }
  ],
  ["remove behind escapes", [{ op: "remove", path: "/hours/t~0" }], { hours: { scale: 24, "a/b": 1 } }],
  ["move", [{ op: "move", from: "/list/0", path: "/list/1" }], { list: ["two", "one"] }],
  ["copy", [{ op: "copy", from: "/hours/scale", path: "/free" }], { free: 24 }],
  ["a test that holds", [{ op: "test", path: "/list", value: ["one", "two"] }], {}]
]

const REFUSED: ReadonlyArray<readonly [patch: Patch[number], problem: string]> = [
  [
    { op: "replace", path: "/hours/scal", value: 1 },
    '[0].path: there is no "scal" in /hours; did you mean scale?'
  ],
  [{ op: "remove", path: "/toString" }, '[0].path: there is no "toString" in the document'],
  [{ op: "replace", path: "/list/2", value: 1 }, '[0].path: "2" is no place in /list, a list of 2'],
  [{ op: "replace", path: "/list/-", value: 1 }, '[0].path: "-" is no place in /list, a list of 2'],
  [{ op: "add", path: "/list/3", value: 1 }, '[0].path: "3" is no place in /list, a list of 2'],
  [{ op: "add", path: "/list/01", value: 1 }, '[0].path: "01" is no place in /list, a list of 2'],
  [{ op: "add", path: "/id/x", value: 1 }, '[0].path: there is nothing inside /id, which is "present"'],
  [{ op: "remove", path: "" }, "[0].path: is the whole document, which cannot be removed"],
  [
    { op: "test", path: "/hours/scale", value: 12 },
    "[0].value: there it is 24, not 12; the patch was written for something else"
  ],
  [{ op: "move", from: "/hours", path: "/hours/x" }, "[0].path: lies inside what is to be moved"],
  [
    { op: "copy", from: "/hour", path: "/x" },
    '[0].from: there is no "hour" in the document; did you mean hours?'
  ],
  [
    { op: "add", path: "hours", value: 1 },
    '[0].path: "hours" is no pointer; write one like /parameters/targets/scale/hours/0/value (~1 is a /, ~0 a ~)'
  ],
  [
    { op: "add", path: "/a~2", value: 1 },
    '[0].path: "/a~2" is no pointer; write one like /parameters/targets/scale/hours/0/value (~1 is a /, ~0 a ~)'
  ]
]

describe("applyPatch", () => {
  it.each(APPLIED)("does: %s", (_, patch, expected) => {
    const before = structuredClone(DOCUMENT)
    expect(applyPatch(DOCUMENT, patch)).toEqual({
      json: { ...DOCUMENT, ...(expected as object) },
      problems: []
    })
    expect(DOCUMENT).toEqual(before)
  })

  it.each(REFUSED)("refuses %o", (operation, problem) => {
    const { json, problems } = applyPatch(DOCUMENT, [operation])
    expect(problems.map(describeProblem)).toEqual([problem])
    expect(json).toEqual(DOCUMENT)
  })

  it("reports every operation that does not fit, and leaves only those out", () => {
    const { json, problems } = applyPatch(DOCUMENT, [
      { op: "remove", path: "/none" },
      { op: "replace", path: "/id", value: "ours" },
      { op: "remove", path: "/nowhere" }
    ])
    expect(problems.map(({ path }) => path)).toEqual([
      [0, "path"],
      [2, "path"]
    ])
    expect(json).toEqual({ ...DOCUMENT, id: "ours" })
  })

  it("touches no prototype", () => {
    const value = { polluted: true }
    applyPatch(DOCUMENT, [{ op: "add", path: "/__proto__", value }])
    expect(
      applyPatch(DOCUMENT, [{ op: "add", path: "/__proto__/polluted", value: true }]).problems
    ).toHaveLength(1)
    expect(Reflect.get({}, "polluted")).toBeUndefined()
  })

  it("makes any document of any other by the patch between them", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const [a, b] = [JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(after))]
        expect(applyPatch(a, JsonPatch.get(a, b))).toEqual({ json: b, problems: [] })
      })
    )
  })
})

describe("patchFromJson", () => {
  it("says of each operation what is wrong", () => {
    const read = patchFromJson([
      { op: "add", path: "/a" },
      { op: "set", path: "/a", value: 1 },
      { op: "move", path: "/a" },
      { op: "remove", path: 5, valu: 1 }
    ])
    expect(read._tag === "Problems" && read.problems.map(describeProblem)).toEqual([
      "[0].value: is missing",
      expect.stringMatching(
        /^\[1\]: expected an operation, like .*; its op is add, remove, replace, test, move or copy, got/
      ),
      "[2].from: is missing",
      "[3].valu: is not known here; check its spelling",
      "[3].path: expected string, got 5"
    ])
  })
})
