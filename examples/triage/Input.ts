/** Where tickets are read from: a file, or standard input. */
import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { printable } from "../cli/Text.ts"

/** What to read. */
export type Choice =
  | { readonly kind: "sample" }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" }

/** A stream of bytes with its name, and its size where that is known. */
export interface Input {
  readonly _tag: "Input"
  /** For messages, safe to print. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly bytes?: number
}

/** Nothing can be read there: one sentence. */
export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly message: string
  /** The system's code, `ENOENT` for example. */
  readonly code?: string
}

/** The tickets that come with the program, and the instant for which they were written. */
export const SAMPLE = {
  path: fileURLToPath(new URL("../data/tickets.jsonl", import.meta.url)),
  now: new Date("2026-11-20T15:00:00Z")
}

/** Opens the input; whether it can be read is found out at once where that is possible. */
export const open = async (choice: Choice, stdin: AsyncIterable<Uint8Array>): Promise<Input | Unreadable> => {
  if (choice.kind === "stdin") return { _tag: "Input", name: "standard input", chunks: stdin }
  const path = choice.kind === "sample" ? relative("", SAMPLE.path) : choice.path
  const name = printable(path)
  try {
    const found = await stat(path)
    const chunks = createReadStream(path)
    return { _tag: "Input", name, chunks, ...(found.isFile() ? { bytes: found.size } : {}) }
  } catch (error) {
    return unreadable(name, codeOf(error), error)
  }
}

/** Says what went wrong with an input; where it is a directory, what to name instead. */
export const unreadable = (
  name: string,
  code: string | undefined,
  error?: unknown,
  wanted = "a file of tickets"
): Unreadable => ({
  _tag: "Unreadable",
  ...(code === undefined ? {} : { code }),
  message:
    sentence(name, code, wanted) ??
    `${name} cannot be read: ${error instanceof Error ? error.message : error}`
})

/** The system's code of an error, `ENOENT` for example. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? Reflect.get(error, "code") : undefined
  return typeof code === "string" ? code : undefined
}

const sentence = (name: string, code: string | undefined, wanted: string): string | undefined => {
  switch (code) {
    case "ENOENT":
      return `there is no file ${name} (looked for ${printable(resolve(name))})`
    case "EISDIR":
      return `${name} is a directory: name ${wanted} in it`
    case "ENOTDIR":
      return `${name} cannot exist: a part of its path is a file, not a directory`
    case "EACCES":
    case "EPERM":
      return `no permission to read ${name}`
    default:
      return undefined
  }
}
