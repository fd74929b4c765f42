import { describe, expect, it } from "vitest"
import { placesIn, reviewOf } from "../../review-text/Review.ts"
import { languageWords } from "../../review-text/ReviewText.ts"

describe("places in a text", () => {
  it.each([
    ["", 0, 1, 1],
    ["ab", 2, 1, 3],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\r\n\nbc", 5, 3, 2],
    ["😀x", 2, 1, 3]
  ])("%j at %i is line %i, column %i", (text, offset, line, column) => {
    expect(placesIn(text)(offset)).toEqual({ line, column })
  })
})

it("says which lines are in which language", () => {
  expect(languageWords({ language: "de", from: 2, to: 2 })).toMatch(/^Not checked: line 2 is in German, /)
  expect(languageWords({ language: "another script", from: 1, to: 3 })).toMatch(
    /^Not checked: lines 1–3 are in another script, /
  )
  expect(languageWords({ language: "unknown", from: 1, to: 1 })).toContain("in no language that is known")
})

it("R313: reviews by the facts that are stated, and no others", () => {
  const at = new Date("2026-11-20T12:00:00Z")
  expect(reviewOf("\nWe promise.", { message: "reply" }, at, undefined).violations).toMatchObject([
    { rule: "no-false-certainty", line: 2, column: 1 }
  ])
  expect(reviewOf("\nWe promise.", {}, at, undefined).violations).toEqual([])
})
