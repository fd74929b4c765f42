/** Reads a calendar's JSON, or that of one inside another, as a definition; tells every problem of form and of meaning. */
import type * as Schema from "effect/Schema"
import { type Problem, show } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import type { CalendarDefinition, WeeklyHours } from "./CalendarDefinition.ts"
import { calendarProblems } from "./CalendarProblem.ts"
import {
  DayClosureJson,
  OpeningJson,
  OUTLINES,
  RecurringClosureJson,
  TimeClosureJson,
  WeeklyShiftJson
} from "./CalendarShape.ts"
import { arrayOf, field } from "./CalendarSize.ts"
import type { Closure } from "./Closure.ts"
import { make, recurrenceProblems } from "./Recurrence.ts"

/** A definition as far as it could be read: whole where there are no problems. */
export interface ReadPart {
  readonly definition: CalendarDefinition
  readonly problems: ReadonlyArray<Problem>
}

/** An entry of a list: read at least so far that the rest of it can be checked, or not at all. */
interface Entry<A> {
  readonly value?: A
  readonly problems: ReadonlyArray<Problem>
}

const strictly = <A>(schema: Schema.Decoder<A>): ((input: unknown) => Read<A>) =>
  reader(schema, { unknownKeys: "error" })

const OUTLINE = {
  file: {
    week: strictly(OUTLINES.file.week),
    union: strictly(OUTLINES.file.union),
    intersection: strictly(OUTLINES.file.intersection)
  },
  part: {
    week: strictly(OUTLINES.part.week),
    union: strictly(OUTLINES.part.union),
    intersection: strictly(OUTLINES.part.intersection)
  }
}

const readAs = <A>(schema: Schema.Decoder<A>): ((input: unknown) => Entry<A>) => {
  const read = strictly(schema)
  return (input) => {
    const entry = read(input)
    return entry._tag === "Value" ? { value: entry.value, problems: [] } : { problems: entry.problems }
  }
}

const readShift = readAs(WeeklyShiftJson)
const readOpening = readAs(OpeningJson)
const readDays = readAs(DayClosureJson)
const readTimes = readAs(TimeClosureJson)
const readRecurring = readAs(RecurringClosureJson)

/**
 * Reads the whole file, or a calendar inside another, which has no `format`. The caller has checked its size.
 *
 * @example
 * ```ts
 * import { readPart } from "@hedgerow/core/time/CalendarPart"
 *
 * readPart({ zone: "UTC", week: [], closures: [{ from: "2026-12-25" }] }, "part")
 * // => { definition: { zone: "UTC", week: [], closures: [{ from: "2026-12-25" }] }, problems: [] }
 * ```
 */
export const readPart = (input: unknown, place: "file" | "part"): ReadPart => {
  for (const kind of ["union", "intersection"] as const) {
    if (field(input, kind) === undefined) continue
    const outline = OUTLINE[place][kind](input)
    const parts = arrayOf(field(input, kind)).map((part) => readPart(part, "part"))
    const definitions = parts.map(({ definition }) => definition)
    const definition = kind === "union" ? { union: definitions } : { intersection: definitions }
    const isEmpty = Array.isArray(field(input, kind)) && parts.length === 0
    return {
      definition,
      problems: [
        ...problemsOf(outline),
        ...parts.flatMap(({ problems }, i) => beneath([kind, i], problems)),
        ...(isEmpty ? calendarProblems(definition) : [])
      ]
    }
  }
  return readWeek(input, problemsOf(OUTLINE[place].week(input)))
}

const problemsOf = (read: Read<unknown>): ReadonlyArray<Problem> =>
  read._tag === "Problems" ? read.problems : []

const beneath = (path: Problem["path"], problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> =>
  problems.map((problem) => ({ path: [...path, ...problem.path], message: problem.message }))

const readWeek = (input: unknown, outline: ReadonlyArray<Problem>): ReadPart => {
  const week = readList(input, "week", readShift)
  const closures = readList(input, "closures", readClosure)
  const openings = readList(input, "openings", readOpening)
  const [zone, horizonYears] = [field(input, "zone"), field(input, "horizonYears")]
  const definition: WeeklyHours = {
    zone: typeof zone === "string" ? zone : "UTC",
    week: week.values,
    ...(field(input, "closures") === undefined ? {} : { closures: closures.values }),
    ...(field(input, "openings") === undefined ? {} : { openings: openings.values }),
    ...(typeof horizonYears === "number" ? { horizonYears } : {})
  }
  // entries that could not be read are not in the definition: its places are not the file's
  const places = new Map([week, closures, openings].map((list) => [list.key, list.places]))
  const meaning = calendarProblems(definition).map(({ path, message }) => {
    const [key = "", i, ...rest] = path
    const place = typeof i === "number" ? places.get(`${key}`)?.[i] : undefined
    return place === undefined ? { path, message } : { path: [key, place, ...rest], message }
  })
  return {
    definition,
    problems: [...outline, ...week.problems, ...closures.problems, ...openings.problems, ...meaning]
  }
}

interface List<A> {
  readonly key: string
  readonly values: ReadonlyArray<A>
  /** Where in the file's list each value stands. */
  readonly places: ReadonlyArray<number>
  readonly problems: ReadonlyArray<Problem>
}

const readList = <A>(input: unknown, key: string, read: (entry: unknown) => Entry<A>): List<A> => {
  const values: Array<A> = []
  const places: Array<number> = []
  const problems: Array<Problem> = []
  for (const [i, entry] of arrayOf(field(input, key)).entries()) {
    const { value, problems: found } = read(entry)
    for (const problem of beneath([key, i], found)) problems.push(problem)
    if (value === undefined) continue
    values.push(value)
    places.push(i)
  }
  return { key, values, places, problems }
}

/** Keys that only one kind of closure has. */
const KINDS: ReadonlyArray<readonly [keys: ReadonlyArray<string>, read: (input: unknown) => Entry<Closure>]> =
  [
    [["rrule", "days", "except", "also", "hours"], (input) => readRecurrence(input)],
    [["from", "through"], readDays],
    [["end", "zone"], readTimes]
  ]

const readClosure = (input: unknown): Entry<Closure> => {
  if (typeof input !== "object" || input === null) return readDays(input)
  for (const [keys, read] of KINDS) if (keys.some((key) => key in input)) return read(input)
  const message = `expected "from" for whole days, "start" and "end" for part of a day, or "rrule" and "start" for days that come again; got ${show(Object.keys(input))}`
  return { problems: [{ path: [], message }] }
}

const NEVER = { daysBetween: () => [] }

const readRecurrence = (input: unknown): Entry<Closure> => {
  const { value, problems } = readRecurring(input)
  if (value === undefined) return { problems }
  const { name, hours, rrule: rule, ...rest } = value
  const source = { rule, ...rest }
  const found = recurrenceProblems(source).map(({ path: [key, ...inside], message }) => ({
    path: [key === "rule" ? "rrule" : (key ?? "rrule"), ...inside],
    message
  }))
  return {
    value: {
      ...(name === undefined ? {} : { name }),
      recurrence: found.length === 0 ? make(source) : NEVER,
      ...(hours === undefined ? {} : { hours })
    },
    problems: found
  }
}
