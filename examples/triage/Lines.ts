/** Lines of UTF-8 text out of chunks of bytes, in constant memory whatever the input. */
import { Buffer, isUtf8 } from "node:buffer"

/** A line with its number (the first is 1), or what is wrong with it. */
export type Line =
  | { readonly number: number; readonly text: string; readonly problem?: never }
  | { readonly number: number; readonly text?: never; readonly problem: string }

/** The longest line that is read: 1 MiB, its end not counted. */
export const LONGEST_LINE = 2 ** 20

const NEWLINE = 0x0a
const RETURN = 0x0d
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const EMPTY = Buffer.alloc(0)

/**
 * Cuts chunks into lines at LF or CRLF. Blank lines are left out but numbered, a byte order mark at the beginning is
 * dropped, the last line needs no end. Of a line that is too long only its number is kept.
 */
export class Lines {
  /** Lines seen so far. */
  number = 0
  readonly #held = Buffer.allocUnsafe(LONGEST_LINE + 1)
  #length = 0
  #tooLong = false

  /** The lines that end in a chunk. */
  push(chunk: Uint8Array): ReadonlyArray<Line> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Array<Line> = []
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#finish(bytes.subarray(start, end), lines)
      start = end + 1
    }
    this.#hold(bytes.subarray(start))
    return lines
  }

  /** What stands after the last line's end. */
  end(): ReadonlyArray<Line> {
    const lines: Array<Line> = []
    if (this.#length > 0 || this.#tooLong) this.#finish(EMPTY, lines)
    return lines
  }

  #hold(part: Buffer): void {
    if (this.#length + part.length > this.#held.length) this.#tooLong = true
    if (this.#tooLong) this.#length = 0
    else {
      part.copy(this.#held, this.#length)
      this.#length += part.length
    }
  }

  #finish(part: Buffer, lines: Array<Line>): void {
    let line = part
    if (this.#length > 0) {
      this.#hold(part)
      line = this.#held.subarray(0, this.#length)
    }
    if (line.at(-1) === RETURN) line = line.subarray(0, -1)
    const tooLong = this.#tooLong || line.length > LONGEST_LINE
    this.#length = 0
    this.#tooLong = false
    const number = ++this.number
    if (number === 1 && line.subarray(0, 3).equals(BYTE_ORDER_MARK)) line = line.subarray(3)
    if (tooLong) lines.push({ number, problem: TOO_LONG })
    else if (!isUtf8(line)) lines.push({ number, problem: NOT_UTF8 })
    else {
      const text = line.toString("utf8")
      if (text.trim() !== "") lines.push({ number, text })
    }
  }
}

const TOO_LONG = "is longer than 1 MiB: one ticket belongs on a line, so a line end may be missing"
const NOT_UTF8 = "is not UTF-8 text: save the file as UTF-8"
