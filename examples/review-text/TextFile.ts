/** Reads a text out of a file or from standard input, or says in a sentence why that cannot be. */
import { createReadStream } from "node:fs"
import { printable } from "../cli/Text.ts"
import { codeOf, type Unreadable, unreadable } from "../triage/Input.ts"

/** How large a text may be, in bytes. */
const MOST = 1_000_000

/** Reads UTF-8; `-` is standard input. A larger file is refused as soon as that is known, an endless one too. */
export const readTextFile = async (
  file: string,
  stdin: AsyncIterable<Uint8Array>
): Promise<{ readonly _tag: "Text"; readonly name: string; readonly text: string } | Unreadable> => {
  const name = file === "-" ? "standard input" : printable(file)
  const refuse = (message: string): Unreadable => ({ _tag: "Unreadable", message })
  const chunks: Array<Uint8Array> = []
  let bytes = 0
  try {
    for await (const chunk of file === "-" ? stdin : createReadStream(file)) {
      bytes += chunk.length
      if (bytes > MOST) return refuse(`${name} is larger than ${MOST / 1_000_000} MB, which no message is`)
      chunks.push(chunk)
    }
  } catch (error) {
    return unreadable(name, codeOf(error), error, "a text")
  }
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    return refuse(`${name} is not text in UTF-8`)
  }
  if (text.trim() === "") return refuse(`${name} is empty: there is nothing to check`)
  return { _tag: "Text", name, text }
}
