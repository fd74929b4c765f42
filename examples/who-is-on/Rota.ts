/** A rota: whose turn it is in each product team, and who is away together. */
import type { Problem } from "@hedgerow/core/data/Problem"
import type { Rotation } from "@hedgerow/core/support/Rotation"
import { parseDate } from "@hedgerow/core/time/CivilDate"

/** Several people who are away for something, from a day to a day, both `YYYY-MM-DD` and inclusive. */
export interface Offsite {
  readonly name: string
  readonly people: ReadonlyArray<string>
  readonly from: string
  readonly through: string
}

/** What a file of a rota holds. */
export interface Rota {
  /** Those that are to have a support hero. */
  readonly productTeams: ReadonlyArray<string>
  readonly rotations: ReadonlyArray<Rotation>
  readonly offsites: ReadonlyArray<Offsite>
}

/** What is wrong with offsites for a team of these names: no date, an end too early, a stranger, a person in two places. */
export const offsiteProblems = (
  offsites: ReadonlyArray<Offsite>,
  team: ReadonlyArray<string>
): ReadonlyArray<Problem> =>
  offsites.flatMap(({ people, from, through }, i) => [
    ...Object.entries({ from, through }).flatMap(([key, text]) =>
      parseDate(text) === undefined
        ? [{ path: ["offsites", i, key], message: `expected a date like 2026-11-18, got ${text}` }]
        : []
    ),
    ...(through < from
      ? [{ path: ["offsites", i, "through"], message: `${through} is before its first day, ${from}` }]
      : []),
    ...people.flatMap((name, p) => {
      const path = ["offsites", i, "people", p]
      if (!team.includes(name)) return [{ path, message: `${name} is not in the team; check the spelling` }]
      return offsites
        .slice(0, i)
        .filter((other) => other.people.includes(name) && other.from <= through && from <= other.through)
        .map((other) => {
          const day = other.from > from ? other.from : from
          const message = `${name} is at ${other.name} too on ${day}: nobody is in two places at once`
          return { path, message }
        })
    })
  ])
