/** The command line: whose weeks to plan and what to print, or everything that is wrong with it. */
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** Absent: the sample; `-`: standard input. */
  readonly file?: string
  readonly output: "text" | "json" | "ics"
}

const OPTIONS = {
  json: { type: "boolean" },
  ics: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const { given, others, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const [file] = others
  const problems = [
    ...unread,
    ...(others.length > 1 ? [`one file at a time: ${others.length} are named`] : []),
    ...(file === "" ? ["the file's name is empty"] : []),
    ...(given.has("json") && given.has("ics") ? ["--json and --ics do not go together"] : [])
  ]
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  return {
    _tag: "Options",
    ...(file === undefined ? {} : { file }),
    output: given.has("json") ? "json" : given.has("ics") ? "ics" : "text"
  }
}
