/** One run of the program: reads an incident, tells it, says which lines did not count. */
import { once } from "node:events"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { presentIncidents } from "@hedgerow/core/handbook/PresentIncidents"
import { incidentAt } from "@hedgerow/core/support/IncidentDue"
import { incidentReader } from "@hedgerow/core/support/IncidentJson"
import { DAY } from "@hedgerow/core/time/Duration"
import { zone } from "@hedgerow/core/time/ZonedTime"
import { moments } from "../cli/Moment.ts"
import { paintOn } from "../cli/Paint.ts"
import { sentence } from "../cli/Program.ts"
import { printable, printableJson } from "../cli/Text.ts"
import { type Choice, codeOf, open, unreadable } from "../triage/Input.ts"
import type { Options } from "./Options.ts"
import { reportLines } from "./Report.ts"
import { reportJson } from "./ReportJson.ts"
import { readSource, type Source } from "./Source.ts"
import { PROCEDURES, type Told, timelineOf } from "./Timeline.ts"

/** All read; some lines refused; nothing could run. */
export type ExitCode = 0 | 1 | 2

/** The incident that comes with the program, and the instant for which it was written. */
const SAMPLE = {
  path: fileURLToPath(new URL("../data/incident.jsonl", import.meta.url)),
  now: new Date("2026-11-23T15:00:00Z")
}

/** A text is no wider than this, so that it can be read, and this wide where there is no terminal. */
const READABLE = { most: 100, without: 100 }

/** A longer incident is not told: every change of hours in it is looked at. */
const LONGEST_DAYS = 92

/** Runs to the end. The present is asked for only where no instant was given. */
export const run = async (options: Options, host: NodeJS.Process): Promise<ExitCode> => {
  const { file } = options
  const now = options.now ?? (file === undefined ? SAMPLE.now : new Date())
  const path = file ?? relative("", SAMPLE.path)
  const choice: Choice = path === "-" ? { kind: "stdin" } : { kind: "file", path }
  const input = await open(choice, host.stdin)
  if (input._tag === "Unreadable") return fail(host, input.message)
  let source: Source
  try {
    source = await readSource(input)
  } catch (error) {
    return fail(host, unreadable(input.name, codeOf(error), error, "a file of an incident").message)
  }
  const read = incidentReader(PROCEDURES)(source.lines, now)
  const refused = [
    ...source.problems.map(({ line, reason }) => ({ line, reasons: [reason] })),
    ...read.refused.map(({ line, problems }) => ({ line, reasons: problems.map(describeProblem) }))
  ].sort((a, b) => a.line - b.line)
  for (const { line, reasons } of refused)
    host.stderr.write(`Line ${line}: ${reasons.map(printable).join("\n  ")}\n`)
  if (read._tag === "NoIncident") return fail(host, `no incident was read from ${input.name}`)
  return tell(read, options.at ?? now, options, refused.length, host)
}

const tell = async (
  read: Told,
  at: Date,
  { json }: Options,
  refused: number,
  host: NodeJS.Process
): Promise<ExitCode> => {
  const { raisedAt, id } = read.incident
  if (at.getTime() < raisedAt.getTime())
    return fail(
      host,
      `${printable(id)} was raised at ${raisedAt.toISOString()}: name a later instant with --at`
    )
  if (at.getTime() - raisedAt.getTime() > LONGEST_DAYS * DAY)
    return fail(
      host,
      `${printable(id)} was raised more than ${LONGEST_DAYS} days before ${at.toISOString()}: name an earlier instant with --at`
    )
  const { stdout, env } = host
  const timeline = timelineOf(read, at)
  const standing = incidentAt(presentIncidents, read.incident, at)
  const width = stdout.isTTY ? Math.min(stdout.columns || READABLE.without, READABLE.most) : READABLE.without
  const setting = { width, paint: paintOn(stdout, env), moments: moments(zone("UTC"), at) }
  const text = json
    ? printableJson(reportJson(read, timeline, standing, at))
    : reportLines(read, timeline, standing, at, setting).join("\n")
  // Waits until a slow reader has taken what is written.
  if (!stdout.write(`${text}\n`)) await once(stdout, "drain")
  return refused === 0 ? 0 : 1
}

const fail = ({ stderr }: NodeJS.Process, message: string): ExitCode => {
  stderr.write(`incident: ${sentence(message)}\n`)
  return 2
}
