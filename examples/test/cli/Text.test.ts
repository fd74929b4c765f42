import { describe, expect, it } from "vitest"
import { cut, pad, printable, printableJson, widthOf, wrap } from "../../cli/Text.ts"

describe("text on a terminal", () => {
  it.each([
    ["plain ascii", "plain ascii"],
    ["naïve 漢字 🦔 👩‍👩‍👧", "naïve 漢字 🦔 👩‍👩‍👧"],
    ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
    ["a\r\nb\tc", "a\\u000d\\u000ab\\u0009c"],
    ["\u009b2J\u007f", "\\u009b2J\\u007f"],
    ["\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"],
    ["\u2028\ufeff\u00ad", "\\u2028\\ufeff\\u00ad"],
    ["\ud800 \u{e0041}", "\\ud800 \\udb40\\udc41"]
  ])("shows %j as %j", (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it("writes JSON that means the same", () => {
    const value = { "\u202ekey": "\u009b\u001b\n é 🦔" }
    expect(printableJson(value)).not.toMatch(/[\u0080-\u009f\u202e]/)
    expect(JSON.parse(printableJson(value))).toEqual(value)
  })

  it.each([
    ["abc", 3],
    ["漢字", 4],
    ["🦔", 2],
    ["👩‍👩‍👧", 2],
    ["e\u0301", 1],
    ["\u001b[31mred\u001b[39m", 3],
    ["–…·█", 4]
  ])("takes for %j %i columns", (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it("is cut to a width with an ellipsis, never in the middle of a character", () => {
    expect(cut("abcdef", 6)).toBe("abcdef")
    expect(cut("abcdef", 4)).toBe("abc…")
    expect(cut("漢字漢字", 6)).toBe("漢字…")
    expect(cut("漢字漢字", 4)).toBe("漢…")
    expect(cut("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…")
    expect(cut("abc", 1)).toBe("…")
    expect(cut("abc", 0)).toBe("")
  })

  it("is filled up to a width", () => {
    expect(pad("漢字", 6)).toBe("漢字  ")
    expect(pad("abc", 2)).toBe("abc")
  })

  it("is wrapped at blanks; colours take no room", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"])
    expect(wrap("one two", 6)).toEqual(["one", "two"])
    expect(wrap("https://example.org/long a", 5)).toEqual(["https://example.org/long", "a"])
    expect(wrap("\u001b[2maa\u001b[22m bb cc", 5)).toEqual(["\u001b[2maa\u001b[22m bb", "cc"])
    expect(wrap("", 5)).toEqual([""])
  })
})
