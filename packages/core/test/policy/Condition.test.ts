import {
  type Condition,
  conditionText,
  orList,
  parameterOf,
  truthOf,
  valueText
} from "@hedgerow/core/policy/Condition"
import { describe, expect, it } from "vitest"

const five = (parameter: string) => (parameter === "five" ? 5 : Number.NaN)

const CASES: ReadonlyArray<readonly [Condition, unknown, boolean | undefined]> = [
  [{ fact: "f", is: "a" }, "a", true],
  [{ fact: "f", is: "a" }, "b", false],
  [{ fact: "f", is: true }, "true", false],
  [{ fact: "f", is: "a" }, undefined, undefined],
  [{ fact: "f", is: "a" }, null, undefined],
  [{ fact: "f", oneOf: ["a", "b"] }, "b", true],
  [{ fact: "f", oneOf: ["a", "b"] }, "c", false],
  [{ fact: "f", oneOf: [] }, undefined, undefined],
  [{ fact: "f", known: true }, "a", true],
  [{ fact: "f", known: true }, undefined, false],
  [{ fact: "f", known: true }, Number.NaN, false],
  [{ fact: "f", known: false }, "a", false],
  [{ fact: "f", known: false }, undefined, true],
  [{ fact: "f", atLeast: "five" }, 5, true],
  [{ fact: "f", atLeast: "five" }, 4.999, false],
  [{ fact: "f", moreThan: "five" }, 5, false],
  [{ fact: "f", moreThan: "five" }, 5.001, true],
  [{ fact: "f", atMost: "five" }, 5, true],
  [{ fact: "f", atMost: "five" }, 5.001, false],
  [{ fact: "f", below: "five" }, 5, false],
  [{ fact: "f", below: "five" }, -1, true],
  [{ fact: "f", below: "five" }, Number.NaN, undefined],
  [{ fact: "f", below: "five" }, "4", false],
  [{ fact: "f", below: "six" }, 4, false],
  [{ fact: "f", atLeast: "six" }, 4, false]
]

describe("truthOf", () => {
  it.each(CASES)("%j of %j is %j", (condition, value, truth) => {
    expect(truthOf(condition, { f: value }, five)).toBe(truth)
  })

  it("takes a fact that is left out for unknown", () => {
    expect(truthOf({ fact: "f", is: "a" }, {}, five)).toBeUndefined()
  })
})

describe("conditionText", () => {
  it.each<readonly [Condition, string]>([
    [{ fact: "spend", moreThan: "big" }, "spend is more than big"],
    [{ fact: "spend", atMost: "big" }, "spend is at most big"],
    [{ fact: "spend", below: "big" }, "spend is below big"],
    [{ fact: "asked", is: false }, "asked is no"],
    [{ fact: "plan", oneOf: ["a"] }, "plan is a"],
    [{ fact: "plan", oneOf: ["a", "b", "c"] }, "plan is a, b or c"],
    [{ fact: "plan", known: true }, "plan is known"]
  ])("of %j is %j", (condition, text) => {
    expect(conditionText(condition)).toBe(text)
  })
})

describe("valueText", () => {
  it.each([
    [undefined, "not known"],
    [true, "yes"],
    [5, "5"],
    ["in_app", "in_app"],
    ["", '""'],
    [" x", '" x"']
  ])("of %j is %j", (value, text) => {
    expect(valueText(value)).toBe(text)
  })
})

describe("orList", () => {
  it("names nothing where there is nothing", () => {
    expect(orList([])).toBe("nothing")
  })
})

describe("parameterOf", () => {
  it("names the threshold of a comparison, and none of other questions", () => {
    expect(parameterOf({ fact: "f", below: "five" })).toBe("five")
    expect(parameterOf({ fact: "f", known: true })).toBeUndefined()
  })
})
