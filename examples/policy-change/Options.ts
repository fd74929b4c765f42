/** The command line: what is asked for, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"
import type { Choice } from "../triage/Input.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  readonly input: Choice
  readonly output: "page" | "json" | "list"
  /** Absent: the change that comes with the program. */
  readonly change?: Compared
  /** Absent: each ticket's own last event. */
  readonly now?: Date
}

/** A change in a file, or two editions by their names or files. */
export type Compared =
  | { readonly _tag: "Patch"; readonly file: string }
  | { readonly _tag: "Editions"; readonly from: string; readonly to: string }

const PRESENT = "present"

const OPTIONS = {
  from: { type: "string", example: "an edition, like priority, or a file, like ./mine.json" },
  to: { type: "string", example: "an edition, like next, or a file, like ./mine.json" },
  patch: { type: "string", example: "a file, like faster.json" },
  now: { type: "string", example: "a date and time with a zone, like 2026-11-20T15:00:00Z" },
  json: { type: "boolean" },
  list: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const { given, others: files, problems: misread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const now = given.get("now")
  const patch = given.get("patch")
  const from = given.get("from") ?? PRESENT
  const to = given.get("to") ?? PRESENT
  const two = given.has("from") || given.has("to")
  const problems = [
    ...misread,
    ...(files.length > 1 ? [`one file at a time: ${files.length} are named`] : []),
    ...(now === undefined || isInstant(now)
      ? []
      : [`--now ${now} is no instant: write ${OPTIONS.now.example}`]),
    ...(two && patch !== undefined ? ["--patch goes with neither --from nor --to"] : []),
    ...(two && from === to ? [`--from and --to are both ${from}: name two editions`] : []),
    ...(given.has("json") && given.has("list") ? ["--json and --list do not go together"] : [])
  ]
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  const [file] = files
  return {
    _tag: "Options",
    input:
      file === undefined
        ? { kind: "sample" }
        : file === "-"
          ? { kind: "stdin" }
          : { kind: "file", path: file },
    output: given.has("json") ? "json" : given.has("list") ? "list" : "page",
    ...(two
      ? { change: { _tag: "Editions", from, to } }
      : patch === undefined
        ? {}
        : { change: { _tag: "Patch", file: patch } }),
    ...(now === undefined ? {} : { now: new Date(now) })
  }
}
