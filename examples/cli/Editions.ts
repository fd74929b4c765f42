/** The editions that programs know, by name or in a file, and the readings under which they can be asked. */
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describeProblem } from "@hedgerow/core/data/Problem"
import { civilCoverage, literalCoverage } from "@hedgerow/core/handbook/Calendars"
import { EDITIONS, readEdition } from "@hedgerow/core/handbook/EditionReader"
import { readings } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { CalendarDefinition } from "@hedgerow/core/time/CalendarDefinition"

/** Nothing to go by: one sentence each, without its full stop. */
export interface NoEdition {
  readonly _tag: "NoEdition"
  readonly problems: ReadonlyArray<string>
}

/** The edition of a name, or the one in a JSON file whose name has a dot or a slash in it. */
export const editionNamed = (
  name: string
): { readonly _tag: "Edition"; readonly edition: SupportEdition } | NoEdition => {
  const edition = EDITIONS.find(({ id }) => id === name)
  if (edition !== undefined) return { _tag: "Edition", edition }
  if (/[./\\]/.test(name)) return editionIn(name)
  const names = EDITIONS.map(({ id }) => id).join(", ")
  return none(`there is no edition ${name}: write ${names}, or the name of a JSON file, like ./mine.json`)
}

const editionIn = (path: string): ReturnType<typeof editionNamed> => {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return none(
      Reflect.get(error, "code") === "ENOENT"
        ? `there is no file ${path} (looked for ${resolve(path)})`
        : `${path} cannot be read: ${error.message}`
    )
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""))
  } catch (error) {
    return none(`${path} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  const read = readEdition(json)
  return read._tag === "Edition"
    ? read
    : none(...read.problems.map((problem) => `${path}: ${describeProblem(problem)}`))
}

const none = (...problems: ReadonlyArray<string>): NoEdition => ({ _tag: "NoEdition", problems })

/** How the hours of coverage may be read (A2). */
export type CoverageReading = "literal" | "civil"

const READINGS: Readonly<Record<CoverageReading, readonly [CalendarDefinition, words: string]>> = {
  literal: [literalCoverage, "coverage read literally"],
  civil: [civilCoverage, "coverage on civil clocks"]
}

/** The readings' names. */
export const COVERAGE_READINGS: ReadonlyArray<string> = Object.keys(READINGS)

/** Whether there is a reading of this name. */
export const isCoverageReading = (name: string): name is CoverageReading => Object.hasOwn(READINGS, name)

/** An edition with its coverage read in one of the ways; all else stays as it is. */
export const underCoverage = (edition: SupportEdition, reading: CoverageReading): SupportEdition => {
  const [definition, words] = READINGS[reading]
  const { coverageCalendar } = edition.parameters
  const citations = coverageCalendar.flatMap((value) => value.citations)
  return {
    ...edition,
    id: `${edition.id}, ${reading}`,
    title: `${edition.title}, ${words}`,
    parameters: {
      ...edition.parameters,
      coverageCalendar: undated(definition, citations.length === 0 ? readings("A2") : citations)
    }
  }
}
