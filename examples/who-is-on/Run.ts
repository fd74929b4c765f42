/** One run of the program: reads a team and its rota, looks at the week, and shows it. */
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { coverageEvents, turnEvents } from "@hedgerow/core/support/RosterEvents"
import { toICalendar } from "@hedgerow/core/time/ICalendarWriter"
import { paintOn } from "../cli/Paint.ts"
import { sayWrongUsage } from "../cli/Program.ts"
import { printableJson } from "../cli/Text.ts"
import { readTeamFile } from "../zero-weeks/TeamFile.ts"
import type { Options } from "./Options.ts"
import { report } from "./Report.ts"
import { readRotaFile } from "./RotaFile.ts"
import { isShort, type Week, weekOf } from "./Week.ts"
import { weekJson } from "./WeekJson.ts"

/** Nobody is missing; somebody is; nothing could be shown. */
export type ExitCode = 0 | 1 | 2

const sample = (file: string): string =>
  relative("", fileURLToPath(new URL(`../data/${file}`, import.meta.url)))

/** A report is no wider than this, so that it can be read; it is this wide where there is no terminal. */
const READABLE = 100
const NARROWEST = 60

/** Runs to the end. `now` is the week, and the instant, where none is asked for. */
export const run = async (options: Options, now: Date, host: NodeJS.Process): Promise<ExitCode> => {
  const at = options.at ?? (options.week === undefined ? now : undefined)
  const instant = options.week ?? at ?? now
  const team = await readTeamFile(options.team ?? sample("team.json"), host.stdin)
  if (team._tag === "NoTeam") return refuse(host, team.problems)
  const people = team.request.team
  const file = options.rota ?? (options.team === undefined ? sample("rota.json") : undefined)
  const names = people.map(({ name }) => name)
  const rota = file === undefined ? undefined : await readRotaFile(file, names, host.stdin, instant)
  if (rota?._tag === "NoRota") return refuse(host, rota.problems)
  const week = weekOf({ team: people, ...(rota === undefined ? {} : { rota: rota.rota }) }, instant)
  host.stdout.write(textOf(week, at, now, options.output, host))
  return isShort(week) ? 1 : 0
}

const refuse = (host: NodeJS.Process, problems: ReadonlyArray<string>): ExitCode => {
  sayWrongUsage("who-is-on", { _tag: "WrongUsage", problems }, host)
  return 2
}

const textOf = (
  week: Week,
  at: Date | undefined,
  now: Date,
  output: Options["output"],
  { stdout, env }: NodeJS.Process
): string => {
  switch (output) {
    case "json":
      return `${printableJson(weekJson(week, at))}\n`
    case "ics":
      return toICalendar({
        name: "Support: who is on",
        now,
        events: [...turnEvents(week.turns), ...week.coverage.flatMap(coverageEvents)]
      })
    case "text": {
      const width = stdout.isTTY ? Math.max(NARROWEST, Math.min(stdout.columns || 80, READABLE)) : READABLE
      return report(week, at, { width, paint: paintOn(stdout, env) })
        .map((line) => `${line}\n`)
        .join("")
    }
  }
}
