import { describe, expect, it } from "vitest"
import { readArguments } from "../../cli/Arguments.ts"

const SPECS = {
  week: { type: "string", example: "a date, like 2026-11-16" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

const read = (...args: ReadonlyArray<string>) => readArguments(args, SPECS)

describe("arguments", () => {
  it("are options with their values, and everything else in order", () => {
    const { given, others, problems } = read("a", "--week", "w", "--json", "b", "-h")
    expect([...given]).toEqual([
      ["week", "w"],
      ["json", ""],
      ["help", ""]
    ])
    expect([others, problems]).toEqual([["a", "b"], []])
  })

  it("have the last value of an option that is given twice", () => {
    expect(read("--week=1", "--week", "2").given.get("week")).toBe("2")
  })

  it("are no options after --", () => {
    expect(read("--", "--json")).toMatchObject({ others: ["--json"], given: new Map() })
  })

  it.each([
    ["an option that there is not", ["--jsn"], "there is no option --jsn, did you mean --json"],
    ["a value where none belongs", ["--json=yes"], "--json takes no value"],
    ["no value", ["--week"], "--week needs a value, a date, like 2026-11-16"],
    ["an empty value", ["--week="], "--week needs a value, a date, like 2026-11-16"],
    ["a name that every object has", ["--constructor"], "there is no option --constructor"]
  ])("report %s", (_, args, problem) => {
    expect(read(...args).problems).toEqual([problem])
  })
})
