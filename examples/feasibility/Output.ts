/** What the program writes: a report for people, or JSON. */
import { paintOn } from "../cli/Paint.ts"
import { printableJson } from "../cli/Text.ts"
import { comparisonJson, feasibilityJson } from "./FeasibilityJson.ts"
import type { Options } from "./Options.ts"
import { comparisonReport, report } from "./Report.ts"

/** A report is no wider than this, so that it can be read; it is this wide where there is no terminal. */
const READABLE = 100
/** A narrower terminal breaks the lines itself. */
const NARROWEST = 40

/** All of it, for the week that holds an instant. */
export const output = (
  { edition, other, json }: Options,
  at: Date,
  { stdout, env }: Pick<NodeJS.Process, "stdout" | "env">
): string => {
  if (json)
    return `${printableJson(other === undefined ? feasibilityJson(edition, at) : comparisonJson(edition, other, at))}\n`
  const manner = {
    width: stdout.isTTY ? Math.max(NARROWEST, Math.min(stdout.columns || 80, READABLE)) : READABLE,
    paint: paintOn(stdout, env)
  }
  const lines =
    other === undefined ? report(edition, at, manner) : comparisonReport(edition, other, at, manner)
  return lines.map((line) => `${line}\n`).join("")
}
