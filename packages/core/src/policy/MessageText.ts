/** A text as the words that rules look for, each with its place in the text as it was written. */
import { wordsOf } from "./Contraction.ts"
import { fold } from "./Lookalikes.ts"
import { linksIn, type TextLink } from "./TextLink.ts"

/** A word. `start` and `end` are UTF-16 offsets of the text; parts of one contraction share them. */
export interface TextWord {
  /** Folded (see `Lookalikes`), at most 64 characters; `""` stands for an address. */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly clause: number
  readonly line: number
  /** Whether its line begins with `>`. */
  readonly quoted: boolean
}

/** A text, read. */
export interface MessageText {
  readonly words: ReadonlyArray<TextWord>
  readonly links: ReadonlyArray<TextLink>
}

/** Counts steps of work, so that a test can hold them to the length of a text. */
export interface Meter {
  steps: number
}

const LONGEST = 64
const SPACE = /\s/u
const ANY_LETTER = /^\p{L}$/u
const ANY_DIGIT = /^\p{N}$/u
const APOSTROPHES = new Set(["'", "’", "‘", "ʼ", "`", "´", "＇", "‛", "′"])
const STOPS = new Set([".", "!", "?", "…", "。", "！", "？"])
const PAUSES = new Set([",", ";", ":", "—", "–", "(", ")", "•"])
const TURNS = new Set(["but", "however", "though", "although", "yet"])

/**
 * Reads a text, in time linear in its length. Any string can be read.
 *
 * @example
 * ```ts
 * import { readText } from "@hedgerow/core/policy/MessageText"
 *
 * const { words } = readText("We\u200b're fine. Really?")
 * words.map(({ word, start, end, sentence }) => [word, start, end, sentence])
 * // => [["we", 0, 6, 0], ["are", 0, 6, 0], ["fine", 7, 11, 0], ["really", 13, 19, 1]]
 * ```
 */
export const readText = (text: string, meter: Meter = { steps: 0 }): MessageText => {
  const links = linksIn(text)
  const addresses = links.filter(({ scheme }) => scheme)
  const words: Array<TextWord> = []
  let [word, start, end] = ["", 0, 0]
  let numeric = false
  let [sentence, clause, line] = [0, 0, 0]
  let [quoted, lineIsEmpty, address] = [false, true, 0]

  const put = (one: string, from: number, to: number) => {
    if (TURNS.has(one)) clause++
    words.push({ word: one, start: from, end: to, sentence, clause, line, quoted })
  }
  const finish = () => {
    if (word !== "")
      for (const one of wordsOf(word.includes("'") ? word.replace(/^'+|'+$/g, "") : word))
        if (one !== "") put(one, start, end)
    word = ""
  }
  const pause = (ends: boolean) => {
    finish()
    clause++
    if (ends) sentence++
  }

  for (let i = 0, size = 1; i < text.length; i += size) {
    meter.steps++
    const link = addresses[address]
    if (link !== undefined && i >= link.start) {
      finish()
      put("", link.start, link.end)
      lineIsEmpty = false
      size = link.end - i
      address++
      continue
    }
    const kind = kindAt(text, i)
    if (kind === LETTER || kind === DIGIT) {
      const numeral = kind === DIGIT
      if (word !== "" && numeral !== numeric) finish()
      if (word === "") start = i
      numeric = numeral
      end = i + 1
      while (kindAt(text, end) === kind) end++
      size = end - i
      meter.steps += size - 1
      if (word.length < LONGEST) word += text.slice(i, Math.min(end, i + LONGEST - word.length)).toLowerCase()
      lineIsEmpty = false
      continue
    }
    if (kind === BLANK) {
      size = 1
      finish()
      continue
    }
    const character = characterAt(text, i)
    size = character.length
    if (character === "\n") {
      finish()
      if (lineIsEmpty) pause(true)
      line++
      ;[quoted, lineIsEmpty] = [false, true]
      continue
    }
    if (character !== "\ufeff" && SPACE.test(character)) {
      finish()
      continue
    }
    if (lineIsEmpty) {
      quoted = character === ">"
      if (quoted || BULLETS.has(character)) pause(true)
      lineIsEmpty = false
    }
    if (APOSTROPHES.has(character)) {
      if (word !== "" && word.length < LONGEST) word += "'"
      continue
    }
    for (const folded of character < "\u0080" ? character.toLowerCase() : fold(character)) {
      const digit = isDigit(folded)
      if (digit || isLetter(folded)) {
        if (word !== "" && digit !== numeric) finish()
        if (word === "") start = i
        numeric = digit
        end = i + size
        if (word.length < LONGEST) word += folded
      } else if (STOPS.has(folded)) {
        const next = text[i + size]
        if (folded !== "." || next === undefined || !isWordLike(next)) pause(true)
        else finish()
      } else if (PAUSES.has(folded)) pause(false)
      else finish()
    }
  }
  finish()
  return { words, links }
}

/** What most characters of a text are; `OTHER` is looked at more closely. */
const [OTHER, LETTER, DIGIT, BLANK] = [0, 1, 2, 3]

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const one = String.fromCharCode(code).toLowerCase()
  if (one >= "a" && one <= "z") return LETTER
  if (one >= "0" && one <= "9") return DIGIT
  return one !== "\n" && SPACE.test(one) ? BLANK : OTHER
})

const kindAt = (text: string, i: number): number => KINDS[text.charCodeAt(i)] ?? OTHER

const BULLETS = new Set(["-", "*", "•", "#"])

const characterAt = (text: string, i: number): string => {
  const code = text.codePointAt(i) ?? 0
  return code < 0x10000 ? (text[i] ?? "") : String.fromCodePoint(code)
}

const isLetter = (one: string): boolean => (one < "\u0080" ? one >= "a" && one <= "z" : ANY_LETTER.test(one))
const isDigit = (one: string): boolean => (one < "\u0080" ? one >= "0" && one <= "9" : ANY_DIGIT.test(one))
const isWordLike = (one: string): boolean => isLetter(one.toLowerCase()) || isDigit(one)
