/** Whose turn it is in a week, and which product team has no hero of its own. */
import { people } from "@hedgerow/core/handbook/People"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { inForce } from "@hedgerow/core/policy/Parameter"
import type { Person } from "@hedgerow/core/support/Person"
import { rotationProblems, type Turn, turnsOf } from "@hedgerow/core/support/Rotation"
import { formatDate } from "@hedgerow/core/time/CivilDate"
import { DAY } from "@hedgerow/core/time/Duration"
import type { Interval } from "@hedgerow/core/time/Interval"
import { datesText } from "./Hours.ts"
import type { Rota } from "./Rota.ts"

/** The turns of a week (R027); without a rota there is nothing to say. */
export const heroesOf = (
  rota: Rota | undefined,
  team: ReadonlyArray<Person>,
  { start, end }: Interval
): {
  readonly turns: ReadonlyArray<Turn>
  readonly heroless: ReadonlyArray<string>
  readonly heroCitations: ReadonlyArray<Citation>
} => {
  const rule = inForce(people.heroes, start)
  if (rota === undefined || rule === undefined) return { turns: [], heroless: [], heroCitations: [] }
  const days = { from: formatDate(start.getTime() / DAY), through: formatDate(end.getTime() / DAY - 1) }
  const byName = new Map(team.map((person) => [person.name, person]))
  const turns = rota.rotations.flatMap((rotation) => turnsOf(rotation, rule.value.rule, days, byName))
  return {
    turns,
    heroless: [
      ...rotationProblems(rota.rotations, rota.productTeams, people, start)
        .filter(({ path }) => path.length === 0)
        .map(({ message }) => message),
      ...rota.rotations
        .filter(({ team }) => !turns.some((turn) => turn.team === team))
        .map(({ team, start }) => `${team} has no hero this week: its turns begin on ${start}`),
      ...turns.flatMap(({ team, name }, i) =>
        turns
          .slice(0, i)
          .filter((other) => other.name === name)
          .map((other) => `${name} is the hero of ${other.team} and of ${team}: one of them has none`)
      ),
      ...turns
        .filter(({ away }) => away.length > 0)
        .map(({ team, name, away }) => `${team}: ${name} is away on ${datesText(away)}`)
    ],
    heroCitations: rule.citations
  }
}
