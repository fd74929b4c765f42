/** What somebody may have meant. */
import { nearestOf } from "@hedgerow/core/data/Nearest"
import { expect, it } from "vitest"

it.each([
  ["a letter is missing", "scle", "scale"],
  ["a letter is wrong", "scalf", "scale"],
  ["a letter is too many", "scalee", "scale"],
  ["it is only begun", "enter", "enterprise"],
  ["two letters are off", "sxxle", "scale"],
  ["three letters are off", "sxxxe", undefined],
  ["nothing is near", "gold", undefined]
])("finds the nearest name where %s", (_, name, meant) => {
  expect(nearestOf(name, ["free", "scale", "enterprise"])).toBe(meant)
})

it("takes no very short name for a misspelt other", () => {
  expect(nearestOf("xy", ["eu", "na"])).toBeUndefined()
})
