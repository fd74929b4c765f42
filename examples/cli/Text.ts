/** Text on a terminal: made harmless, measured in columns, cut and wrapped. */
import { stripVTControlCharacters } from "node:util"

const ASCII = /^[\x20-\x7e]*$/
/** Control and invisible characters, line ends among them; the joiners of emoji and of scripts stay. */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/**
 * Data from outside, safe to print: what could move the cursor, colour the screen or turn the direction of
 * writing is shown as an escape.
 */
export const printable = (text: string): string =>
  ASCII.test(text) ? text : text.replace(UNPRINTABLE, escaped)

/** JSON in which such characters are escaped too. It means the same. */
export const printableJson = (value: unknown): string => printable(JSON.stringify(value))

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join("")

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`

const WIDE =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** How many columns a text takes; colours take none, Chinese characters and emoji take two. */
export const widthOf = (text: string): number => {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) width += columns(segment)
  return width
}

const columns = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

/** Fills a text up with blanks to a width. */
export const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)))

/** Cuts a text without colours to a width, with an ellipsis where something is missing. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  let kept = ""
  let left = width - 1
  for (const { segment } of graphemes.segment(text)) {
    left -= columns(segment)
    if (left < 0) break
    kept += segment
  }
  return width < 1 ? "" : `${kept}…`
}

/** Breaks a text at its blanks into lines of at most `width` columns; a longer word stands alone. */
export const wrap = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}
