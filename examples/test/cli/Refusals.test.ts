import { expect, it } from "vitest"
import { Refusals } from "../../cli/Refusals.ts"

const LIST = `; there is ${"abcdefghijkl".split("").join("fact, ")}`
const refused = (number: number, ...reasons: ReadonlyArray<string>) =>
  ({ _tag: "Refused", number, reasons }) as const

it("names a line, its id and its reasons, safe to print", () => {
  const refusals = new Refusals("ticket")
  expect(refusals.text({ ...refused(3, "is \u001b[2J"), id: "T\u202e" })).toBe(
    "Line 3 (ticket T\\u202e): is \\u001b[2J"
  )
  expect(refusals.text(refused(4, "a", "b"))).toBe("Line 4: 2 reasons\n  a\n  b")
})

it("tells a long list once, and a short one every time", () => {
  const refusals = new Refusals("request")
  expect(refusals.text(refused(1, `x: none${LIST}`, `y: none${LIST}`, "z: none; there is a"))).toBe(
    `Line 1: 3 reasons\n  x: none${LIST}\n  y: none; see above which there are\n  z: none; there is a`
  )
  expect(refusals.text(refused(2, "z: none; there is a"))).toBe("Line 2: z: none; there is a")
})

it("tells the same long reasons once, and short ones every time", () => {
  const refusals = new Refusals("ticket")
  const long = "is ".repeat(30)
  expect([1, 2, 3].map((number) => refusals.text(refused(number, long))).slice(1)).toEqual([
    "Line 2: the same as line 1",
    "Line 3: the same as line 1"
  ])
  expect([4, 5].map((number) => refusals.text(refused(number, "x")))).toEqual(["Line 4: x", "Line 5: x"])
})

it("tells a hint once", () => {
  const refusals = new Refusals("ticket")
  const texts = [1, 2].map((number) => refusals.text({ ...refused(number, "x"), hint: "Try y." }))
  expect(texts).toEqual(["Line 1: x\n  Try y.", "Line 2: x"])
})

it("forgets what is too long or too much to remember", () => {
  const refusals = new Refusals("ticket")
  const long = "x".repeat(20_000)
  expect([1, 2].map((number) => refusals.text(refused(number, long)).length > 20_000)).toEqual([true, true])
  const texts = Array.from({ length: 500 }, (_, i) => refusals.text(refused(i, `${i}`.padEnd(100, "x"))))
  expect(texts.every((text) => text.length > 100)).toBe(true)
  expect(refusals.text(refused(500, "499".padEnd(100, "x")))).not.toContain("the same")
})
