/** One run of the program: reads a team, plans its quarter, has the plan verified, and says so. */
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { zeroWeekEvents } from "@hedgerow/core/support/RosterEvents"
import { toICalendar } from "@hedgerow/core/time/ICalendarWriter"
import { paintOn } from "../cli/Paint.ts"
import { sayWrongUsage } from "../cli/Program.ts"
import { printableJson } from "../cli/Text.ts"
import { type Answer, answerOf } from "./Answer.ts"
import { answerJson } from "./AnswerJson.ts"
import type { Options } from "./Options.ts"
import { report } from "./Report.ts"
import { readTeamFile } from "./TeamFile.ts"

/** All kept; rules broken; nothing could be planned. */
export type ExitCode = 0 | 1 | 2

const SAMPLE = fileURLToPath(new URL("../data/team.json", import.meta.url))

/** A report is no wider than this, so that it can be read; it is this wide where there is no terminal. */
const READABLE = 100
const NARROWEST = 60

/** Runs to the end. The present is asked for only for the calendar, whose events say when they were written. */
export const run = async ({ file, output }: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const read = await readTeamFile(file ?? relative("", SAMPLE), host.stdin)
  if (read._tag === "NoTeam") return refuse(host, read.problems)
  const answer = answerOf(read.request)
  if (answer._tag === "Refused") return refuse(host, answer.problems)
  host.stdout.write(textOf(answer, output, host))
  return answer.violations.length === 0 ? 0 : 1
}

const refuse = (host: NodeJS.Process, problems: ReadonlyArray<string>): ExitCode => {
  sayWrongUsage("zero-weeks", { _tag: "WrongUsage", problems }, host)
  return 2
}

const textOf = (answer: Answer, output: Options["output"], { stdout, env }: NodeJS.Process): string => {
  switch (output) {
    case "json":
      return `${printableJson(answerJson(answer))}\n`
    case "ics":
      return toICalendar({
        name: "Support zero weeks",
        now: new Date(),
        events: zeroWeekEvents(answer.proposal.plan)
      })
    case "text": {
      const width = stdout.isTTY ? Math.max(NARROWEST, Math.min(stdout.columns || 80, READABLE)) : READABLE
      return report(answer, { width, paint: paintOn(stdout, env) })
        .map((line) => `${line}\n`)
        .join("")
    }
  }
}
