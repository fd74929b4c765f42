/** The command line: what is asked for, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** Absent: the sample; `-`: standard input. */
  readonly file?: string
  readonly output: { readonly kind: "text" | "json" } | { readonly kind: "explain"; readonly id: string }
  /** Absent: the sample's own instant, or else the present. */
  readonly now?: Date
}

const OPTIONS = {
  now: { type: "string", example: "a date and time with a zone, like 2026-11-20T15:00:00Z" },
  explain: { type: "string", example: "a request's id, like D-8" },
  json: { type: "boolean" },
  prove: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" | "Prove" } => {
  const read = readArguments(args, OPTIONS)
  const { given, others: files } = read
  const problems = [...read.problems]
  if (given.has("help")) return { _tag: "Help" }
  const now = given.get("now")
  const id = given.get("explain")
  if (files.length > 1) problems.push(`one file at a time: ${files.length} are named`)
  if (now !== undefined && !isInstant(now))
    problems.push(`--now ${now} is no instant: write ${OPTIONS.now.example}`)
  if (given.has("json") && id !== undefined) problems.push("--json and --explain do not go together")
  if (given.has("prove") && (files.length > 0 || given.size > 1))
    problems.push("--prove stands alone: it is about all requests that there can be")
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  if (given.has("prove")) return { _tag: "Prove" }
  const [file] = files
  return {
    _tag: "Options",
    ...(file === undefined ? {} : { file }),
    output: id !== undefined ? { kind: "explain", id } : { kind: given.has("json") ? "json" : "text" },
    ...(now === undefined ? {} : { now: new Date(now) })
  }
}
