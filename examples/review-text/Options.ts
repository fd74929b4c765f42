/** The command line: which text to check under which facts, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
import type { StatedFacts } from "@hedgerow/core/policy/StatedFacts"
import { readLink } from "@hedgerow/core/policy/TextLink"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"
import { readFacts } from "../cli/StatedFacts.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** `-`: standard input. */
  readonly file: string
  readonly facts: StatedFacts
  /** The address that incident messages have to link; the handbook gives none. */
  readonly statusPage?: string
  /** Absent: the present. */
  readonly now?: Date
  readonly json: boolean
}

const OPTIONS = {
  fact: { type: "string", example: "a name and a value, like message=reply" },
  facts: { type: "string", example: `facts as JSON, like '{"message":"reply"}'` },
  "status-page": { type: "string", example: "an address, like https://status.example.com" },
  now: { type: "string", example: "a date and time with a zone, like 2026-11-20T15:00:00Z" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const { given, every, others, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const { facts, problems: wrongFacts } = readFacts(messagePolicy.facts, every("fact"), every("facts"))
  const statusPage = given.get("status-page")
  const now = given.get("now")
  const [file = "-"] = others
  const problems = [
    ...unread,
    ...wrongFacts,
    ...(others.length > 1 ? [`one file at a time: ${others.length} are named`] : []),
    ...(file === "" ? ["the file's name is empty"] : []),
    ...(statusPage !== undefined && readLink(statusPage) === undefined
      ? [`--status-page ${statusPage} is no address: write ${OPTIONS["status-page"].example}`]
      : []),
    ...(now !== undefined && !isInstant(now)
      ? [`--now ${now} is no instant: write ${OPTIONS.now.example}`]
      : [])
  ]
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  return {
    _tag: "Options",
    file,
    facts,
    ...(statusPage === undefined ? {} : { statusPage }),
    ...(now === undefined ? {} : { now: new Date(now) }),
    json: given.has("json")
  }
}
