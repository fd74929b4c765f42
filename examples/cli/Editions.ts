/** The editions that programs know, by name or in a file, and the readings under which they can be asked. */
import { civilCoverage, literalCoverage } from "@hedgerow/core/handbook/Calendars"
import { readings } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { CalendarDefinition } from "@hedgerow/core/time/CalendarDefinition"
import { type EditionFile, readEditionFile } from "./EditionFile.ts"

/** The edition of a name or in a file, or why there is none: one sentence each, without its full stop. */
export const editionNamed = async (
  name: string
): Promise<EditionFile | { readonly _tag: "NoEdition"; readonly problems: ReadonlyArray<string> }> => {
  const read = await readEditionFile(name)
  return read._tag === "Edition" || read.why === "unreadable"
    ? read
    : { _tag: "NoEdition", problems: read.problems.map((problem) => `${read.name}: ${problem}`) }
}

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
