import { readText } from "@hedgerow/core/testing/CaseText"
import { describe, expect, it } from "vitest"

const messagesOf = (text: string) => {
  const read = readText(text)
  return read._tag === "Data" ? [] : read.problems.map(({ message }) => message)
}

describe("the text of cases", () => {
  it("keeps instants, yes and no as texts, and reads a key that every object has as an own key", () => {
    const read = readText("at: 2026-11-20T12:00:00Z\nasked: yes\nid: 012\n__proto__: { spend: 1 }")
    const data = read._tag === "Data" ? read.data : undefined
    expect(Object.entries(Object(data))).toEqual([
      ["at", "2026-11-20T12:00:00Z"],
      ["asked", "yes"],
      ["id", 12],
      ["__proto__", { spend: 1 }]
    ])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
  })

  it.for<[string, string, ReadonlyArray<string>]>([
    ["an alias", "a: &x { spend: 1 }\nb: *x", ["repeats something by the alias *x; write it out"]],
    ["an alias to what it stands in", "a: &x [*x]", ["repeats something by the alias *x; write it out"]],
    ["an alias to nothing", "a: *x", ["repeats something by the alias *x; write it out"]],
    [
      "a tag",
      "a: !!set { b }\nc: !date now",
      [
        "Unresolved tag: tag:yaml.org,2002:set at line 1, column 4",
        "Unresolved tag: !date at line 2, column 4"
      ]
    ],
    [
      "a key that is no text",
      "? [a]\n: 1",
      ["With stringKeys, all keys must be strings at line 1, column 3"]
    ],
    [
      "two documents",
      "a: 1\n---\nb: 1",
      ["Source contains multiple documents; please use YAML.parseAllDocuments() at line 2, column 1"]
    ],
    ["a key that stands twice", '{ "a": 1, "a": 2 }', ["Map keys must be unique at line 1, column 11"]],
    ["a huge text", `a: ${"x".repeat(1_000_000)}`, ["is 1000003 characters long; at most 1000000 are read"]],
    ["deep nesting", `${"[".repeat(400)}${"]".repeat(400)}`, ["is nested too deep to be a table of cases"]]
  ])("is refused with %s", ([, text, messages]) => {
    expect(messagesOf(text)).toEqual(messages)
  })

  it("is refused quickly where aliases would unfold to billions of values", () => {
    const names = "abcdefghij".split("")
    const text = names
      .map(
        (name, i) =>
          `${name}: &${name} [${Array(9)
            .fill(i === 0 ? "x" : `*${names[i - 1]}`)
            .join()}]`
      )
      .join("\n")
    expect(messagesOf(text)).toEqual(
      names.slice(0, 9).map((name) => `repeats something by the alias *${name}; write it out`)
    )
  })

  it("is refused, not thrown at its reader, where brackets are beyond what a stack holds", () => {
    expect(messagesOf("[".repeat(20_000)).length).toBeGreaterThan(0)
    expect(messagesOf("[".repeat(20_000)).length).toBeLessThan(13)
  })
})
