/** Refused lines in words: each with its number and all its reasons; what was said at length is not said again. */
import { printable } from "./Text.ts"
import type { Refused } from "./TicketLine.ts"

/** Reasons and lists that are longer are told once. */
const SHORT = 60
/** What is remembered is no longer than this, and no more than so many: lines are read without end. */
const REMEMBERED = { characters: 10_000, texts: 200 }

/** The words for refused lines, as they come. */
export class Refusals {
  readonly #noun: string
  /** Reasons that were told, with the line that they were told of. */
  readonly #reasons = new Map<string, number>()
  /** Lists of names, and hints. */
  readonly #told = new Set<string>()

  /** `noun`: what belongs on a line. */
  constructor(noun: "ticket" | "request") {
    this.#noun = noun
  }

  /** A refused line, safe to print. */
  text({ number, id, reasons, hint }: Refused): string {
    const named = id === undefined ? "" : ` (${this.#noun} ${printable(id)})`
    const head = `Line ${number}${named}`
    const key = reasons.join("\n")
    const before = this.#reasons.get(key)
    if (before !== undefined) return `${head}: the same as line ${before}`
    if (key.length > SHORT && isRemembered(key, this.#reasons)) this.#reasons.set(key, number)
    const said = reasons.map((reason) => printable(this.#withoutList(reason)))
    const lines = said.length === 1 ? [`${head}: ${said[0]}`] : [`${head}: ${said.length} reasons`, ...said]
    return [...lines, ...(hint !== undefined && this.#isNew(hint) ? [hint] : [])].join("\n  ")
  }

  /** A reason whose list of names was told before names none of them. */
  #withoutList(reason: string): string {
    const at = reason.indexOf(LIST)
    const list = reason.slice(at)
    return at < 0 || list.length <= SHORT || this.#isNew(list)
      ? reason
      : `${reason.slice(0, at)}; see above which there are`
  }

  #isNew(text: string): boolean {
    if (this.#told.has(text)) return false
    if (isRemembered(text, this.#told)) this.#told.add(text)
    return true
  }
}

const LIST = "; there is "

const isRemembered = (text: string, among: { readonly size: number }): boolean =>
  text.length <= REMEMBERED.characters && among.size < REMEMBERED.texts
