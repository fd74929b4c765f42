/** Reads a whole file, or standard input, as JSON, or says in a sentence why that cannot be. */
import { createReadStream } from "node:fs"
import { printable } from "../cli/Text.ts"
import { codeOf, unreadable } from "../triage/Input.ts"
import { jsonFault } from "./JsonFault.ts"

/** What was read, with its name, safe to print; or why it was not. */
export type Read =
  | { readonly _tag: "Json"; readonly name: string; readonly json: unknown }
  | { readonly _tag: "Unreadable"; readonly message: string }

/** How large a file may be, in bytes. */
const MOST = 20_000_000

/** Reads JSON from a file; `-` is standard input. */
export const readJson = async (file: string, stdin: AsyncIterable<Uint8Array>): Promise<Read> => {
  const name = file === "-" ? "standard input" : printable(file)
  const refuse = (message: string): Read => ({ _tag: "Unreadable", message })
  const chunks: Array<Uint8Array> = []
  let bytes = 0
  try {
    for await (const chunk of file === "-" ? stdin : createReadStream(file)) {
      bytes += chunk.length
      if (bytes > MOST) return refuse(`${name} is larger than ${MOST / 1_000_000} MB, which no edition is`)
      chunks.push(chunk)
    }
  } catch (error) {
    const code = codeOf(error)
    return refuse(
      code === "EISDIR" ? `${name} is a directory: name a file in it` : unreadable(name, code, error).message
    )
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
