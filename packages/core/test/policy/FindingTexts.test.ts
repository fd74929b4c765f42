/** Findings as sentences: none is lost, and what one rule has with several others is told once. */
import type { Finding } from "@hedgerow/core/policy/Finding"
import { findingTexts } from "@hedgerow/core/policy/FindingTexts"
import fc from "fast-check"
import { expect, it } from "vitest"

const overlap = (one: string, other: string, rest: Partial<Extract<Finding, { _tag: "Overlap" }>> = {}) =>
  ({
    _tag: "Overlap",
    rules: [one, other],
    sameOutcome: false,
    outcomes: [`says ${one}`, `says ${other}`],
    witness: {},
    example: `${one} and ${other}`,
    message: `${one} beside ${other}.`,
    during: [],
    ...rest
  }) satisfies Finding

const gap: Finding = { _tag: "Gap", witness: {}, when: "x", message: "A gap.", during: [] }

it("leaves what stands alone as it is, in its place", () => {
  expect(findingTexts([overlap("a", "b"), gap, overlap("c", "d")])).toEqual([
    "a beside b.",
    "A gap.",
    "c beside d."
  ])
})

it("tells three examples and the count of the rest", () => {
  const [text = "", ...others] = findingTexts([..."abcd"].map((name) => overlap(name, "new")))
  expect(others).toEqual([])
  expect(text).toContain("Rule new (says new) can hold together with 4 others")
  expect(text).toContain("c (says c; for example: c and new) and 1 more. Name one")
  expect(text).not.toContain("says d")
})

it("says that another rule says the same", () => {
  const [text] = findingTexts([overlap("new", "a", { sameOutcome: true }), overlap("new", "b")])
  expect(text).toContain("right: a (the same; for example: new and a), b (says b; ")
})

it("tells apart what is so at different times, and says when", () => {
  const during = [{ from: "2027-01-01" }]
  const texts = findingTexts([
    overlap("new", "a"),
    overlap("new", "b", { during }),
    overlap("new", "c", { during })
  ])
  expect(texts).toEqual([
    "new beside a.",
    expect.stringMatching(/with 2 others, .* This is so from 2027-01-01\.$/)
  ])
})

it("counts every pair once", () => {
  const pair = fc.uniqueArray(fc.constantFrom(..."abcdef"), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: (two) => two.toSorted().join() }), (pairs) => {
      const texts = findingTexts(pairs.map(([one = "", other = ""]) => overlap(one, other)))
      const counts = texts.map((text) => Number(/together with (\d+) others/.exec(text)?.[1] ?? 1))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(pairs.length)
    })
  )
})
