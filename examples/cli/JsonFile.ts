/** Reads a whole file, or standard input, as JSON, or says in a sentence why that cannot be. */
import { createReadStream } from "node:fs"
import { codeOf, type Unreadable, unreadable } from "../triage/Input.ts"
import { jsonFault } from "./JsonFault.ts"
import { printable } from "./Text.ts"

/** What was read, with its name, safe to print; or why it was not. */
export type Read = { readonly _tag: "Json"; readonly name: string; readonly json: unknown } | Unreadable

/** How large a file may be, in bytes. */
const MOST = 20_000_000

/** Reads JSON from a file; `-` is standard input where there is one to read. */
export const readJson = async (file: string, stdin: AsyncIterable<Uint8Array> | undefined): Promise<Read> => {
  const piped = file === "-" ? stdin : undefined
  const name = piped === undefined ? printable(file) : "standard input"
  const refuse = (message: string): Read => ({ _tag: "Unreadable", message })
  const chunks: Array<Uint8Array> = []
  let bytes = 0
  try {
    for await (const chunk of piped ?? createReadStream(file)) {
      bytes += chunk.length
      if (bytes > MOST) return refuse(`${name} is larger than ${MOST / 1_000_000} MB, which no edition is`)
      chunks.push(chunk)
    }
  } catch (error) {
    return unreadable(name, codeOf(error), error, "a file")
  }
  const text = textOf(Buffer.concat(chunks))
  if (text === undefined) return refuse(`${name} is not text in UTF-8`)
  if (text.trim() === "") return refuse(`${name} is empty: an edition or a patch on one belongs there`)
  const fault = jsonFault(text)
  if (fault !== undefined)
    return refuse(
      `${name} is not JSON: line ${fault.line}, column ${fault.column}: ${printable(fault.message)}`
    )
  try {
    return { _tag: "Json", name, json: JSON.parse(text) }
  } catch (error) {
    return refuse(`${name} is not JSON: ${error instanceof Error ? printable(error.message) : error}`)
  }
}

/** Bytes as UTF-8, without the mark that some editors put first; `undefined` where they are something else. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
