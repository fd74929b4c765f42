/** The command line: what is asked for, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** Absent: the sample; `-`: standard input. */
  readonly file?: string
  readonly json: boolean
  /** The standing at this instant; absent: now. */
  readonly at?: Date
  /** Absent: the sample's own instant, or else the present. */
  readonly now?: Date
}

const INSTANT = "a date and time with a zone, like 2026-11-20T15:00:00Z"

const OPTIONS = {
  at: { type: "string", example: INSTANT },
  now: { type: "string", example: INSTANT },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const { given, others: files, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const problems = [...unread]
  if (files.length > 1) problems.push(`one file at a time: ${files.length} are named`)
  const instant = (name: "at" | "now"): Date | undefined => {
    const text = given.get(name)
    if (text === undefined || isInstant(text)) return text === undefined ? undefined : new Date(text)
    problems.push(`--${name} ${text} is no instant: write ${INSTANT}`)
    return undefined
  }
  const [at, now, [file]] = [instant("at"), instant("now"), files]
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  return {
    _tag: "Options",
    json: given.has("json"),
    ...(file === undefined ? {} : { file }),
    ...(at === undefined ? {} : { at }),
    ...(now === undefined ? {} : { now })
  }
}
