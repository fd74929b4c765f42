import { describe, expect, it } from "vitest"
import { READINGS, type ReadingId, readingOf } from "../../src/handbook/Readings.ts"

const numbered = (letter: string, to: number): ReadonlyArray<string> =>
  Array.from({ length: to }, (_, i) => `${letter}${i + 1}`)

describe("readings", () => {
  it("are A1 to A38, C1 to C23 and H1 to H10, in order", () => {
    expect(Object.keys(READINGS)).toEqual([...numbered("A", 38), ...numbered("C", 23), ...numbered("H", 10)])
  })

  it("say in one line what is taken to hold, each something else", () => {
    for (const [id, line] of Object.entries(READINGS)) expect(line, id).toMatch(/^[A-Z0-9][^\n]{15,280}\.$/)
    expect(new Set(Object.values(READINGS)).size).toBe(71)
  })

  it("speak only of rules and readings that exist", () => {
    for (const [id, line] of Object.entries(READINGS))
      for (const other of line.match(/\b[ACH]\d+\b/g) ?? [])
        expect(readingOf(other), `${id} speaks of ${other}`).toBeDefined()
  })

  it.each(["A1", "C23", "H8", "H10"] satisfies ReadonlyArray<ReadingId>)("%s is found", (id) => {
    expect(readingOf(id)).toEqual({ id, line: READINGS[id] })
  })

  it.each(["A0", "A39", "C24", "H0", "H11", "a1", "", "constructor", "__proto__", "toString"])(
    "%j is none",
    (id) => {
      expect(readingOf(id)).toBeUndefined()
    }
  )
})
