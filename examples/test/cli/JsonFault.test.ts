import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jsonFault } from "../../cli/JsonFault.ts"

const FAULTS: ReadonlyArray<readonly [text: string, line: number, column: number, message: string]> = [
  ["", 1, 1, "the file ends here, before it is complete"],
  ['{\n  "a": 1,\n}', 3, 1, "expected a name after the ,"],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, "expected a , or a }"],
  ["[1,\n2,]", 2, 3, "expected a value after the ,"],
  ["[1 2]", 1, 4, "expected a , or a ]"],
  ["[1}", 1, 3, "expected a , or a ]"],
  ["{a: 1}", 1, 2, "expected a name in double quotes"],
  ['{"a" 1}', 1, 6, "expected a : after the name"],
  ["[True]", 1, 2, "expected a text, number, list, object, true, false or null"],
  ["[01]", 1, 2, "expected a text, number, list, object, true, false or null"],
  ["['a']", 1, 2, "expected a text, number, list, object, true, false or null"],
  ['["a\nb"]', 1, 4, "the text has no closing quote"],
  ['["a', 1, 2, "the text has no closing quote"],
  ['["a\tb"]', 1, 4, "write this character as an escape"],
  ['["C:\\x"]', 1, 5, "expected an escape that JSON knows, like \\n or \\\\"],
  ["[1] 2", 1, 5, "something follows after the end"],
  ['{"a": {"b": 1}', 1, 15, "the file ends here, before it is complete"],
  ['{"a": 1,\n "\\u0061": 2}', 2, 2, '"a" stands twice in one object; only the last would count']
]

describe("jsonFault", () => {
  it.each(FAULTS)("finds it in %j", (text, line, column, message) => {
    expect(jsonFault(text)).toEqual({ line, column, message })
  })

  it("finds none in what is JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t"), (value, space) => {
        expect(jsonFault(JSON.stringify(value, null, space))).toBeUndefined()
      })
    )
    expect(jsonFault('[{"a": 1}, {"a": 2}, {"b": {"a": 1}, "a": 2}]')).toBeUndefined()
  })

  it("finds one wherever JSON.parse does", () => {
    const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "x", "1", "\\", ":"))
    fc.assert(
      fc.property(cut, ([text, at, put]) => {
        const place = at % (text.length + 1)
        const changed = text.slice(0, place) + put + text.slice(place + 1)
        const parses = (() => {
          try {
            JSON.parse(changed)
            return true
          } catch {
            return false
          }
        })()
        const found = jsonFault(changed)
        if (!parses) expect(found).toBeDefined()
        else expect(found?.message ?? "stands twice").toContain("stands twice")
      }),
      { numRuns: 1000 }
    )
  })

  it("is not led into the depths", () => {
    expect(jsonFault("[".repeat(1_000_000))?.column).toBe(1_000_001)
  })
})
