import { describeProblem } from "@hedgerow/core/data/Problem"
import { reader } from "@hedgerow/core/data/SchemaProblem"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

const Hedge = Schema.Struct({
  name: Schema.NonEmptyString,
  heightCm: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)),
  plant: Schema.Literals(["beech", "hawthorn"]),
  trims: Schema.Array(Schema.Struct({ year: Schema.Int, by: Schema.optionalKey(Schema.String) }))
})

const hedge = { name: "North", heightCm: 180, plant: "beech", trims: [{ year: 2025 }] }

const problemsOf = (input: unknown, options?: { readonly unknownKeys: "ignore" | "error" }) => {
  const read = reader(Hedge, options)(input)
  return read._tag === "Value" ? [] : read.problems.map(describeProblem)
}

describe("data that is right", () => {
  it("is read", () => {
    expect(reader(Hedge)(hedge)).toEqual({ _tag: "Value", value: hedge })
  })

  it("is read although it has keys that are not known", () => {
    expect(problemsOf({ ...hedge, hight: 3 })).toEqual([])
  })
})

describe("data that is wrong", () => {
  it("has all its problems said at once, each with its place", () => {
    const wrong = {
      heightCm: -5,
      plant: "plastic",
      trims: [{ year: 2025 }, { year: "last", by: 4 }, null]
    }
    expect(problemsOf(wrong)).toEqual([
      "name: is missing",
      "heightCm: expected a value greater than or equal to 0, got -5",
      'plant: expected "beech", "hawthorn", got "plastic"',
      'trims[1].year: expected number, got "last"',
      "trims[1].by: expected string, got 4",
      "trims[2]: expected object, got null"
    ])
  })

  it.each([
    ["a list", [], "expected object, got []"],
    ["a text", "hedge", 'expected object, got "hedge"'],
    ["null", null, "expected object, got null"],
    ["nothing", undefined, "expected object, got undefined"]
  ])("is told what was expected instead of %s", (_, input, line) => {
    expect(problemsOf(input)).toEqual([line])
  })

  it.each([
    ["a number was expected", "heightCm", "expected number"],
    ["one of some words was expected", "plant", 'expected "beech", "hawthorn"'],
    ["a list was expected", "trims", "expected array"]
  ])("is shown cut short where %s", (_, key, expected) => {
    expect(problemsOf({ ...hedge, [key]: "x".repeat(10_000) })).toEqual([
      `${key}: ${expected}, got "${"x".repeat(56)}…`
    ])
  })

  it("is shown whole to sixty characters", () => {
    const [whole, cut] = [58, 59].map((length) => problemsOf({ ...hedge, plant: "x".repeat(length) }))
    expect(whole).toEqual([`plant: expected "beech", "hawthorn", got "${"x".repeat(58)}"`])
    expect(cut).toEqual([`plant: expected "beech", "hawthorn", got "${"x".repeat(56)}…`])
  })

  it("keeps the value's own words apart from the message's", () => {
    expect(problemsOf({ ...hedge, heightCm: 'tall, got "wide" | "high"' })).toEqual([
      'heightCm: expected number, got "tall, got \\"wide\\" | \\"high\\""'
    ])
  })

  it("is told of keys that are not known where that is asked for", () => {
    const wrong = { ...hedge, hight: 3, trims: [{ year: 2025, bye: "Hazel" }] }
    expect(problemsOf(wrong, { unknownKeys: "error" })).toEqual([
      "hight: is not known here; check its spelling",
      "trims[0].bye: is not known here; check its spelling"
    ])
  })
})
