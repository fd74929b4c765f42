import { type Citation, citationIds, readings, rules } from "@hedgerow/core/policy/Citation"
import { describe, expect, it } from "vitest"

describe("citing", () => {
  it("a rule names its id", () => {
    expect(rules("R036")).toEqual([{ kind: "rule", id: "R036" }])
  })

  it("several rules keeps their order", () => {
    expect(rules("R046", "R036")).toEqual([
      { kind: "rule", id: "R046" },
      { kind: "rule", id: "R036" }
    ])
  })

  it("a reading names its id", () => {
    expect(readings("A1", "C5")).toEqual([
      { kind: "reading", id: "A1" },
      { kind: "reading", id: "C5" }
    ])
  })

  it("nothing is an empty list", () => {
    expect([...rules(), ...readings()]).toEqual([])
  })
})

describe("the ids of citations", () => {
  const law: Citation = { kind: "law", id: "GDPR Art. 12(3)" }
  const page: Citation = { kind: "page", id: "docs/hedges.md", url: "https://hedges.example/docs" }

  it("are those of rules, readings, pages and laws alike", () => {
    expect(citationIds([...rules("R036"), ...readings("A1"), page, law])).toEqual([
      "R036",
      "A1",
      "docs/hedges.md",
      "GDPR Art. 12(3)"
    ])
  })

  it("stand once each, where they stood first", () => {
    expect(citationIds([...rules("R046", "R036"), ...rules("R046", "R037"), ...rules("R036")])).toEqual([
      "R046",
      "R036",
      "R037"
    ])
  })

  it("are none where nothing is cited", () => {
    expect(citationIds([])).toEqual([])
  })
})
