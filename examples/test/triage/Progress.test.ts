import { describe, expect, it } from "vitest"
import { Progress } from "../../triage/Progress.ts"

const MEBIBYTE = 2 ** 20

const drawn = (
  isTTY: boolean,
  total: number | undefined,
  read: (progress: Progress) => void
): ReadonlyArray<string> => {
  const written: Array<string> = []
  read(new Progress({ isTTY, write: (text) => written.push(text) }, total))
  return written
}

describe("the progress bar", () => {
  it("shows how far a long file has been read, and wipes itself away", () => {
    const written = drawn(true, 16 * MEBIBYTE, (progress) => {
      progress.advance(4 * MEBIBYTE, 9_876)
      progress.advance(12 * MEBIBYTE, 40_000)
      progress.clear()
      progress.clear()
    })
    expect(written).toEqual([
      `\r${"█".repeat(6)}${"░".repeat(18)}  25 %  9,000 lines`,
      `\r${"█".repeat(24)} 100 %  40,000 lines`,
      "\r\u001b[2K"
    ])
  })

  it("counts where the size is not known", () => {
    const written = drawn(true, undefined, (progress) => {
      progress.advance(7 * MEBIBYTE, 5_000)
      progress.advance(2 * MEBIBYTE, 7_000)
    })
    expect(written).toEqual(["\rreading … 7,000 lines"])
  })

  it("draws nothing twice, nothing for short inputs and nothing without a terminal", () => {
    const twice = (progress: Progress): void => {
      progress.advance(MEBIBYTE, 100)
      progress.advance(1, 101)
      progress.clear()
    }
    expect(drawn(true, 100 * MEBIBYTE, twice)).toHaveLength(2)
    expect(drawn(true, 2 * MEBIBYTE, twice)).toEqual([])
    expect(drawn(false, 100 * MEBIBYTE, twice)).toEqual([])
  })
})
