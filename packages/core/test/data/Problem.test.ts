import { describeProblem, show } from "@hedgerow/core/data/Problem"
import { describe, expect, it } from "vitest"

describe("a problem in one line", () => {
  it.each([
    { path: [], line: "expected an object" },
    { path: ["id"], line: "id: expected an object" },
    { path: ["organization", "plan"], line: "organization.plan: expected an object" },
    { path: ["events", 2, "at"], line: "events[2].at: expected an object" },
    { path: [0], line: "[0]: expected an object" },
    { path: [3, "events", 0], line: "[3].events[0]: expected an object" },
    { path: ["rows", 1, 4], line: "rows[1][4]: expected an object" }
  ])("$line", ({ path, line }) => {
    expect(describeProblem({ path, message: "expected an object" })).toBe(line)
  })
})

describe("a value in a message", () => {
  it.each([
    ["a text is quoted", "hedge", '"hedge"'],
    ["a text with quotes is escaped", 'a "b"', '"a \\"b\\""'],
    ["a number is plain", 42, "42"],
    ["null is null", null, "null"],
    ["nothing is undefined", undefined, "undefined"],
    ["a list is JSON", [1, "two"], '[1,"two"]'],
    ["an object is JSON", { plan: "gold" }, '{"plan":"gold"}'],
    ["a date is its instant", new Date("2026-11-20T20:00:00Z"), '"2026-11-20T20:00:00.000Z"'],
    ["a big integer is its figures", 10n ** 20n, "100000000000000000000"],
    ["a symbol is its name", Symbol("moss"), "Symbol(moss)"],
    ["sixty characters stay whole", "x".repeat(58), `"${"x".repeat(58)}"`],
    ["sixty-one are cut", "x".repeat(59), `"${"x".repeat(56)}…`],
    ["a huge value is cut", { hedge: "x".repeat(100_000) }, `{"hedge":"${"x".repeat(47)}…`]
  ])("%s", (_, value, text) => {
    expect(show(value)).toBe(text)
  })
})
