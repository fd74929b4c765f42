/** The command line: what is asked for, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { isZone } from "@hedgerow/core/time/ZonedTime"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"
import type { Choice } from "./Input.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  readonly input: Choice
  readonly output: { readonly kind: "table" | "json" } | { readonly kind: "explain"; readonly id: string }
  /** Absent: the sample's own instant, or else the present. */
  readonly now?: Date
  /** An IANA name or an offset, for printing. */
  readonly zone: string
  /** How many tickets of the queue to list. */
  readonly limit: number
}

const OPTIONS = {
  now: { type: "string", example: "a date and time with a zone, like 2026-11-20T15:00:00Z" },
  zone: { type: "string", example: "a zone's name or an offset, like Europe/Berlin or +01:00" },
  limit: { type: "string", example: "a number, like 20" },
  explain: { type: "string", example: "a ticket's id, like T-17" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const read = readArguments(args, OPTIONS)
  const { given, others: files } = read
  const problems = [...read.problems]
  if (given.has("help")) return { _tag: "Help" }
  const now = given.get("now")
  const zone = given.get("zone") ?? "UTC"
  const limit = given.get("limit")
  const id = given.get("explain")
  if (files.length > 1) problems.push(`one file at a time: ${files.length} are named`)
  if (now !== undefined && !isInstantOfTheCalendars(now))
    problems.push(`--now ${now} is no instant: write ${OPTIONS.now.example}, between 1970 and 9999`)
  if (!isZone(zone)) problems.push(`--zone ${zone} is no zone known here: write ${OPTIONS.zone.example}`)
  if (limit !== undefined && !/^\d{1,15}$/.test(limit))
    problems.push(`--limit ${limit} is no whole number of 0 or more: write ${OPTIONS.limit.example}`)
  for (const [one, other] of [
    ["json", "explain"],
    ["json", "limit"],
    ["explain", "limit"]
  ] as const)
    if (given.has(one) && given.has(other)) problems.push(`--${one} and --${other} do not go together`)
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
    output: id !== undefined ? { kind: "explain", id } : { kind: given.has("json") ? "json" : "table" },
    ...(now === undefined ? {} : { now: new Date(now) }),
    zone,
    limit: Number(limit ?? 50)
  }
}

const isInstantOfTheCalendars = (text: string): boolean => {
  const year = isInstant(text) ? new Date(text).getUTCFullYear() : Number.NaN
  return year >= 1970 && year <= 9999
}
