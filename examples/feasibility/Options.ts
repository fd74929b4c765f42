/** The command line: which editions to look at in which week, or everything that is wrong with it. */
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import { parseDate } from "@hedgerow/core/time/CivilDate"
import { DAY } from "@hedgerow/core/time/Duration"
import { readArguments, type WrongUsage } from "../cli/Arguments.ts"
import { COVERAGE_READINGS, editionNamed, isCoverageReading, underCoverage } from "../cli/Editions.ts"

/** A run of the program. */
export interface Options {
  readonly _tag: "Options"
  readonly edition: SupportEdition
  /** The edition beside it; absent: it stands alone. */
  readonly other?: SupportEdition
  /** An instant of the week; absent: the present. */
  readonly week?: Date
  readonly json: boolean
}

const OPTIONS = {
  week: { type: "string", example: "a date of the week, like 2026-11-16" },
  edition: { type: "string", example: "an edition's name or file, like present" },
  against: { type: "string", example: "an edition's name or file, like present" },
  coverage: { type: "string", example: `one of ${COVERAGE_READINGS.join(" and ")}` },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" }
} as const

/** Whole weeks of which calendars answer. */
const FIRST = Date.UTC(1970, 0, 5)
const LAST = Date.UTC(9999, 11, 26)

/** Reads the arguments that follow the program's name, and the editions' files. */
export const readOptions = async (
  args: ReadonlyArray<string>
): Promise<Options | WrongUsage | { readonly _tag: "Help" }> => {
  const { given, others, problems: unread } = readArguments(args, OPTIONS)
  if (given.has("help")) return { _tag: "Help" }
  const problems = [...unread, ...others.map((word) => `${word} is no option: options begin with --`)]
  const named = async (name: string): Promise<SupportEdition | undefined> => {
    const found = await editionNamed(name)
    if (found._tag === "Edition") return found.edition
    problems.push(...found.problems)
    return undefined
  }
  const edition = await named(given.get("edition") ?? "present")
  const against = given.get("against")
  const coverage = given.get("coverage")
  let other = against === undefined ? undefined : await named(against)
  if (coverage !== undefined) {
    if (!isCoverageReading(coverage))
      problems.push(`--coverage ${coverage} is no reading of it: write ${OPTIONS.coverage.example}`)
    else if (against === undefined && edition !== undefined) other = underCoverage(edition, coverage)
    if (against !== undefined) problems.push("--against and --coverage do not go together")
  }
  const date = given.get("week")
  const day = date === undefined ? undefined : parseDate(date)
  const week = day === undefined ? undefined : new Date(day * DAY)
  if (date !== undefined && (week === undefined || week.getTime() < FIRST || week.getTime() > LAST))
    problems.push(
      `--week ${date} is no date here: write ${OPTIONS.week.example}, from 1970-01-05 to 9999-12-26`
    )
  if (problems.length > 0 || edition === undefined) return { _tag: "WrongUsage", problems }
  return {
    _tag: "Options",
    edition,
    ...(other === undefined ? {} : { other }),
    ...(week === undefined ? {} : { week }),
    json: given.has("json")
  }
}
