import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Line, Lines, LONGEST_LINE } from "../../triage/Lines.ts"

const read = (...chunks: ReadonlyArray<string | Uint8Array>): ReadonlyArray<Line> => {
  const lines = new Lines()
  return [...chunks.flatMap((chunk) => [...lines.push(Buffer.from(chunk))]), ...lines.end()]
}

const texts = (lines: ReadonlyArray<Line>) =>
  lines.map(({ number, text, problem }) => [number, text ?? problem])

describe("lines out of chunks", () => {
  it("end at LF or CRLF, the last one anywhere; blank ones are numbered and left out", () => {
    expect(texts(read("a\r\nb\n\n  \r\n\tc"))).toEqual([
      [1, "a"],
      [2, "b"],
      [5, "\tc"]
    ])
    expect(read("")).toEqual([])
    expect(read("\n")).toEqual([])
    expect(read("a\rb\n")).toEqual([{ number: 1, text: "a\rb" }])
  })

  it("begin without a byte order mark, but may hold one", () => {
    expect(texts(read("\ufeffa\n\ufeffb"))).toEqual([
      [1, "a"],
      [2, "\ufeffb"]
    ])
    expect(texts(read("\ufeff"))).toEqual([])
  })

  it("are the same however the bytes arrive", () => {
    const part = fc.constantFrom("a", "é", "🦔", "\n", "\r\n", "\r", " ", "\ufeff")
    const input = fc.array(part, { maxLength: 40 }).map((parts) => Buffer.from(parts.join("")))
    fc.assert(
      fc.property(input, fc.array(fc.nat(60), { maxLength: 6 }), (bytes, cuts) => {
        const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
        const naive = bytes
          .toString("utf8")
          .replace(/^\ufeff/, "")
          .split("\n")
          .map((text, i) => [i + 1, text.replace(/\r$/, "")])
          .filter(([, text]) => String(text).trim() !== "")
        expect(texts(read(...chunks))).toEqual(naive)
      })
    )
  })

  it("may be as long as 1 MiB and no longer, whatever the chunks", () => {
    const longest = "x".repeat(LONGEST_LINE)
    for (const size of [1 << 16, (1 << 16) + 1, 1 << 22]) {
      const bytes = Buffer.from(`${longest}\r\n${longest}x\na\n${longest}xxx\nb`)
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size)
      )
      expect(read(...chunks).map(({ text, problem }) => text?.length ?? problem?.slice(0, 22))).toEqual([
        LONGEST_LINE,
        "is longer than 1 MiB: ",
        1,
        "is longer than 1 MiB: ",
        1
      ])
    }
  })

  it("are refused when they are not UTF-8", () => {
    expect(texts(read("a\n", Uint8Array.from([0xc3, 0x28, 0x0a]), "b"))).toEqual([
      [1, "a"],
      [2, "is not UTF-8 text: save the file as UTF-8"],
      [3, "b"]
    ])
  })
})
