import { describe, expect, it } from "vitest"
import { columns } from "../../cli/Columns.ts"
import { plain } from "../../cli/Paint.ts"

const ROWS = [
  [["Heron"], ["one", "two"], ["R001 R002 R003"]],
  [["Wren"], [], []]
]

describe("a table", () => {
  it("has a line for each line of its tallest cell, and nothing at its right edge", () => {
    expect(columns(["BIRD", "B", "RULES"], ROWS, 80, plain)).toEqual([
      "BIRD   B    RULES",
      "Heron  one  R001 R002 R003",
      "       two",
      "Wren"
    ])
  })

  it("breaks its last column where the width ends", () => {
    expect(columns(["BIRD", "B", "RULES"], ROWS, 21, plain)).toEqual([
      "BIRD   B    RULES",
      "Heron  one  R001 R002",
      "       two  R003",
      "Wren"
    ])
  })
})
