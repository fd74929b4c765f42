import { describe, expect, it } from "vitest"
import { paintOn } from "../../cli/Paint.ts"

const RED = "\u001b[31mx\u001b[39m"
const terminal = { isTTY: true }
const pipe = {}

describe("colour", () => {
  it.each([
    ["on a terminal", terminal, {}, RED],
    ["not in a pipe", pipe, {}, "x"],
    ["not with NO_COLOR", terminal, { NO_COLOR: "1" }, "x"],
    ["with an empty NO_COLOR", terminal, { NO_COLOR: "" }, RED],
    ["where it is forced", pipe, { FORCE_COLOR: "1" }, RED],
    ["not where it is forced off", terminal, { FORCE_COLOR: "0" }, "x"],
    ["not with NO_COLOR, even where it is forced", pipe, { NO_COLOR: "1", FORCE_COLOR: "1" }, "x"],
    ["not on a dumb terminal", terminal, { TERM: "dumb" }, "x"]
  ])("is used %s", (_when, stream, env, painted) => {
    expect(paintOn(stream, env)("red", "x")).toBe(painted)
  })
})
