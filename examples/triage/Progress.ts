/** How far a long input has been read, on a terminal's error stream. */

/** Inputs shorter than this are read before anybody wonders. */
const LONG = 8 * 2 ** 20
const CELLS = 24
const CLEAR = "\r\u001b[2K"

/** What a bar is drawn on. */
export interface Canvas {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** A bar where the size is known, else a count. It draws only what has changed, and nothing for short inputs. */
export class Progress {
  readonly #canvas: Canvas
  readonly #total: number | undefined
  readonly #wanted: boolean
  #bytes = 0
  #drawn = ""

  constructor(canvas: Canvas, total: number | undefined, wanted = canvas.isTTY === true) {
    this.#canvas = canvas
    this.#total = total
    this.#wanted = wanted
  }

  /** So many more bytes and, in all, lines were read. */
  advance(bytes: number, lines: number): void {
    this.#bytes += bytes
    if (!this.#wanted || (this.#total ?? this.#bytes) < LONG) return
    const text = this.#text(lines)
    if (text === this.#drawn) return
    this.#canvas.write(`\r${text}`)
    this.#drawn = text
  }

  /** Wipes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#drawn !== "") this.#canvas.write(CLEAR)
    this.#drawn = ""
  }

  #text(lines: number): string {
    const read = `${(Math.floor(lines / 1_000) * 1_000).toLocaleString("en")} lines`
    if (this.#total === undefined) return `reading … ${read}`
    const share = Math.min(1, this.#bytes / this.#total)
    const full = Math.round(share * CELLS)
    const bar = "█".repeat(full) + "░".repeat(CELLS - full)
    return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${read}`
  }
}
