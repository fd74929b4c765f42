/** A team and its quarter as JSON: who is in it, when they are away, and what they wish of their zero weeks. */
import * as Schema from "effect/Schema"
import type { Problem } from "../data/Problem.ts"
import { type Read, reader } from "../data/SchemaProblem.ts"
import { inForce } from "../policy/Parameter.ts"
import type { CalendarDefinition } from "../time/CalendarDefinition.ts"
import { readPart } from "../time/CalendarPart.ts"
import { DayClosureJson, TimeClosureJson } from "../time/CalendarShape.ts"
import { sizeProblems } from "../time/CalendarSize.ts"
import { parseDate } from "../time/CivilDate.ts"
import { DAY } from "../time/Duration.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import { lookUp, type Words } from "./Vocabulary.ts"
import type { ZeroWeekRequest } from "./ZeroWeek.ts"

/** What a file of a team holds. */
export type Team<W extends Words = Words> = Pick<ZeroWeekRequest<W>, "quarter" | "team" | "wishes">

/** More people, or a longer list of each, are not looked at. */
const MOST_PEOPLE = 500
const MOST_ENTRIES = 200

const date = Schema.String
const entries = <A>(schema: Schema.Codec<A>) => Schema.Array(schema).check(Schema.isMaxLength(MOST_ENTRIES))

const teamForm = <W extends Words>({ vocabulary }: Pick<SupportEdition<W>, "vocabulary">) =>
  Schema.Struct({
    format: Schema.Literal(1),
    quarter: Schema.Struct({ firstMonday: date, weeks: Schema.Finite }),
    team: Schema.Array(
      Schema.Struct({
        name: Schema.NonEmptyString,
        region: Schema.Literals(vocabulary.regions),
        groups: entries(Schema.Literals(Object.keys(vocabulary.groups) as ReadonlyArray<W["group"]>)),
        startedOn: date,
        familiarOn: Schema.optionalKey(date),
        leave: Schema.optionalKey(entries(Schema.Union([DayClosureJson, TimeClosureJson]))),
        hours: Schema.optionalKey(Schema.Unknown),
        zeroWeeks: Schema.optionalKey(
          Schema.Struct({
            prefers: Schema.optionalKey(entries(date)),
            cannot: Schema.optionalKey(entries(date)),
            goal: Schema.optionalKey(Schema.NonEmptyString),
            wants: Schema.optionalKey(Schema.Finite)
          })
        )
      })
    ).check(Schema.isMaxLength(MOST_PEOPLE))
  })

/**
 * A reader of teams in an edition's words. Whoever has no hours of their own works those of their region, as they are when the
 * quarter begins. Every problem of the form is reported at once; whether the dates make sense is for `requestProblems`.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { teamReader } from "@hedgerow/core/support/TeamJson"
 *
 * const read = teamReader(present)({
 *   format: 1,
 *   quarter: { firstMonday: "2027-01-04", weeks: 13 },
 *   team: [{ name: "Otter", region: "eu", groups: ["flgs"], startedOn: "2026-01-05" }]
 * })
 * read._tag === "Problems" && read.problems.map(({ path }) => path) // => [["team", 0, "groups", 0]]
 * ```
 */
export const teamReader = <W extends Words>(
  edition: Pick<SupportEdition<W>, "vocabulary" | "parameters">
): ((input: unknown) => Read<Team<W>>) => {
  const read = reader(teamForm(edition), { unknownKeys: "error" })
  return (input) => {
    const form = read(input)
    if (form._tag === "Problems") return form
    const { quarter, team } = form.value
    const at = new Date((parseDate(quarter.firstMonday) ?? 0) * DAY)
    const hours = team.map((one, i) => hoursOf(edition, one, at, ["team", i, "hours"]))
    const problems = hours.flatMap((one) => one.problems)
    if (problems.length > 0) return { _tag: "Problems", problems }
    return {
      _tag: "Value",
      value: {
        quarter,
        team: team.map(({ zeroWeeks: _, leave = [], ...person }, i) => ({
          ...person,
          leave,
          hours: hours[i]?.definition ?? CLOSED
        })),
        wishes: team.flatMap(({ name, zeroWeeks }) =>
          zeroWeeks === undefined ? [] : [{ name, ...zeroWeeks }]
        )
      }
    }
  }
}

const CLOSED: CalendarDefinition = { zone: "UTC", week: [] }

const hoursOf = <W extends Words>(
  { parameters }: Pick<SupportEdition<W>, "parameters">,
  { region, hours }: { readonly region: W["region"]; readonly hours?: unknown },
  at: Date,
  path: Problem["path"]
): { readonly definition: CalendarDefinition; readonly problems: ReadonlyArray<Problem> } => {
  if (hours === undefined) {
    const found = inForce(lookUp(parameters.regionHours, region) ?? [], at)
    const message = `is missing, and the region ${region} has no hours of its own`
    return { definition: found?.value ?? CLOSED, problems: found === undefined ? [{ path, message }] : [] }
  }
  const tooLarge = sizeProblems(hours)
  const part = tooLarge.length > 0 ? { definition: CLOSED, problems: tooLarge } : readPart(hours, "part")
  return {
    definition: part.definition,
    problems: part.problems.map((one) => ({ ...one, path: [...path, ...one.path] }))
  }
}
