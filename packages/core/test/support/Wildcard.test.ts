import { fitsPattern, GAP, type PatternPart } from "@hedgerow/core/support/Wildcard"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const parts = fc.array(fc.constantFrom<PatternPart<string>>(GAP, GAP, "a", "b"), { maxLength: 12 })
const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 12 })

const fitsByTrying = ([part, ...rest]: ReadonlyArray<PatternPart<string>>, letters: string): boolean => {
  if (part === undefined) return letters === ""
  if (part !== GAP) return letters.startsWith(part) && fitsByTrying(rest, letters.slice(1))
  return [...letters, ""].some((_, i) => fitsByTrying(rest, letters.slice(i)))
}

const asked = (pattern: ReadonlyArray<PatternPart<string>>, letters: string) => {
  const pairs: Array<string> = []
  let part = 0
  const numbered = pattern.map((token) => (token === GAP ? GAP : { token, number: part++ }))
  const answer = fitsPattern(numbered, letters.length, ({ token, number }, at) => {
    pairs.push(`${number} ${at}`)
    return letters[at] === token
  })
  return { answer, pairs }
}

describe("a pattern with gaps", () => {
  it("fits what trying every stretch finds to fit", () => {
    fc.assert(
      fc.property(parts, text, (pattern, letters) => {
        expect(asked(pattern, letters.join("")).answer).toBe(fitsByTrying(pattern, letters.join("")))
      })
    )
  })

  it("is asked of each token and place once at most", () => {
    fc.assert(
      fc.property(parts, text, (pattern, letters) => {
        const { pairs } = asked(pattern, letters.join(""))
        expect(new Set(pairs).size).toBe(pairs.length)
      })
    )
  })

  it.each<readonly [string, ReadonlyArray<PatternPart<string>>]>([
    [
      "many gaps and an end that never comes",
      Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? GAP : "a"))
    ],
    ["a long block behind a gap", [GAP, ...Array.from({ length: 60 }, () => "a")]],
    ["nothing but gaps before the end", Array.from({ length: 120 }, () => GAP)]
  ])("takes no more questions than its tokens times the places: %s", (_, hostile) => {
    const { answer, pairs } = asked([...hostile, "b"], "a".repeat(500))
    expect(answer).toBe(false)
    expect(pairs.length).toBeLessThanOrEqual(61 * 500)
  })
})
