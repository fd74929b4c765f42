/** Rows of targets that stand for the same tickets. */
import { targetProblems } from "@hedgerow/core/support/TargetProblem"
import { expect, it } from "vitest"

const ROW = { plan: "scale", metrics: ["first_reply", "update"] }

it.each([
  ["the same", {}, true],
  ["of a common metric", { metrics: ["update", "next_reply"] }, true],
  ["of other metrics", { metrics: ["next_reply"] }, false],
  ["of another plan", { plan: "boost" }, false],
  ["for escalated tickets, beside one for all", { escalated: true }, true],
  ["for some severities, beside one for all others", { severities: ["low"] }, false],
  ["that could not be read", { plan: 5, metrics: 5 }, false]
])("finds a second row that is %s", (_, change, meets) => {
  const targets = { one: ROW, two: { ...ROW, ...change } }
  expect(targetProblems({ parameters: { targets } }).map(({ path }) => path)).toEqual(
    meets ? [["parameters", "targets", "two"]] : []
  )
})

it.each([
  ["escalated and not escalated", { escalated: true }, { escalated: false }, 0],
  ["both escalated", { escalated: true }, { escalated: true }, 1],
  ["of other severities", { severities: ["low"] }, { severities: ["high"] }, 0],
  ["of a common severity", { severities: ["low", "high"] }, { severities: ["high"] }, 1]
])("compares two rows that are %s", (_, one, two, many) => {
  const targets = { one: { ...ROW, ...one }, two: { ...ROW, ...two } }
  expect(targetProblems({ parameters: { targets } })).toHaveLength(many)
})

it("says nothing of what has no targets", () => {
  expect(targetProblems({})).toEqual([])
})
