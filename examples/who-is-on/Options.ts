/** The command line: whose week to show and how, or everything that is wrong with it. */
import { isInstant } from "@hedgerow/core/data/Instant"
import { parseDate } from "@hedgerow/core/time/CivilDate"
import { DAY } from "@hedgerow/core/time/Duration"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  /** Absent: the sample; `-`: standard input. */
  readonly team?: string
  /** Absent: the sample's with the sample, else none; `-`: standard input. */
  readonly rota?: string
  /** An instant of the week; absent: that of `at`, or else the present. */
  readonly week?: Date
  readonly at?: Date
  readonly output: "text" | "json" | "ics"
}

const OPTIONS = {
  rota: { type: "string", example: "a file, like rota.json" },
  week: { type: "string", example: "a date of the week, like 2026-11-16" },
  at: { type: "string", example: "an instant, like 2026-11-18T16:00:00Z" },
  json: { type: "boolean" },
  ics: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Whole weeks of which calendars answer, with the week after. */
const FIRST = Date.UTC(1970, 0, 5)
const LAST = Date.UTC(9999, 11, 19)

/** Reads the arguments that follow the program's name. */
export const readOptions = (
  args: ReadonlyArray<string>
): Options | WrongUsage | { readonly _tag: "Help" } => {
  const { given, others, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const [team] = others
  const [date, instant, rota] = [given.get("week"), given.get("at"), given.get("rota")]
  const day = date === undefined ? undefined : parseDate(date)
  const week = day === undefined ? undefined : inRange(new Date(day * DAY))
  const at = instant !== undefined && isInstant(instant) ? inRange(new Date(instant)) : undefined
  const problems = [
    ...unread,
    ...(others.length > 1 ? [`one team at a time: ${others.length} are named`] : []),
    ...(team === "" ? ["the team's file name is empty"] : []),
    ...(team === "-" && rota === "-" ? ["the team and the rota cannot both be standard input"] : []),
    ...(date !== undefined && week === undefined
      ? [`--week ${date} is no date here: write ${OPTIONS.week.example}, from 1970-01-05 to 9999-12-19`]
      : []),
    ...(instant !== undefined && at === undefined
      ? [`--at ${instant} is no instant here: write ${OPTIONS.at.example}, from 1970-01-05 to 9999-12-19`]
      : []),
    ...(date !== undefined && instant !== undefined
      ? ["--week and --at do not go together: --at shows its own week"]
      : []),
    ...(given.has("json") && given.has("ics") ? ["--json and --ics do not go together"] : [])
  ]
  if (problems.length > 0) return { _tag: "WrongUsage", problems }
  return {
    _tag: "Options",
    ...(team === undefined ? {} : { team }),
    ...(rota === undefined ? {} : { rota }),
    ...(week === undefined ? {} : { week }),
    ...(at === undefined ? {} : { at }),
    output: given.has("json") ? "json" : given.has("ics") ? "ics" : "text"
  }
}

const inRange = (at: Date): Date | undefined =>
  at.getTime() >= FIRST && at.getTime() <= LAST ? at : undefined
