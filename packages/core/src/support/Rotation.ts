/** Turns that go round: whose week it is, and whether they are there. */
import type { Problem } from "../data/Problem.ts"
import { type Dated, inForce } from "../policy/Parameter.ts"
import { type DayNumber, formatDate, parseDate } from "../time/CivilDate.ts"
import { make } from "../time/Recurrence.ts"
import type { PeopleRules } from "./PeopleRules.ts"
import { isOnLeave, type Working } from "./Person.ts"

/** Who takes turns, in their order, and from when. */
export interface Rotation {
  /** The product team, or the company. */
  readonly team: string
  readonly members: ReadonlyArray<string>
  /** The first turn's first day, `YYYY-MM-DD`. */
  readonly start: string
  /** Turns that people have swapped: by first day, who takes it. */
  readonly swaps?: Readonly<Record<string, string>>
}

/** One turn. */
export interface Turn {
  readonly team: string
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly through: string
  readonly name: string
  /** The days of it on which they are on leave, where the team tells. */
  readonly away: ReadonlyArray<string>
}

/**
 * The turns that begin from one day to another, both `YYYY-MM-DD` (R027, R028). `rule` is an RFC 5545 rule of the days on which
 * a turn begins; a turn ends the day before the next. None for a rotation without members; throws `InvalidRecurrence` for a
 * rule or start that is none.
 *
 * @example
 * ```ts
 * import { turnsOf } from "@hedgerow/core/support/Rotation"
 *
 * const rotation = { team: "Replay", members: ["Otter", "Heron"], start: "2026-11-02", swaps: { "2026-11-23": "Otter" } }
 * const turns = turnsOf(rotation, "FREQ=WEEKLY;BYDAY=MO", { from: "2026-11-09", through: "2026-11-23" })
 * turns.map(({ from, through, name }) => [from, through, name])
 * // => [["2026-11-09", "2026-11-15", "Heron"], ["2026-11-16", "2026-11-22", "Otter"], ["2026-11-23", "2026-11-29", "Otter"]]
 * ```
 */
export const turnsOf = (
  { team, members, start, swaps = {} }: Rotation,
  rule: string,
  { from, through }: { readonly from: string; readonly through: string },
  people: ReadonlyMap<string, Working> = new Map()
): ReadonlyArray<Turn> => {
  const [first, last] = [parseDate(from), parseDate(through)]
  const recurrence = make({ rule, start })
  const begin = parseDate(start)
  if (first === undefined || last === undefined || begin === undefined || members.length === 0) return []
  const begins = recurrence.daysBetween(begin, last + LONGEST)
  return begins.flatMap((day, turn) => {
    const next = begins[turn + 1]
    if (day < first || day > last || next === undefined) return []
    const name = swaps[formatDate(day)] ?? members[turn % members.length] ?? ""
    const person = people.get(name)
    const days = Array.from({ length: next - day }, (_, i) => day + i)
    return [
      {
        team,
        from: formatDate(day),
        through: formatDate(next - 1),
        name,
        away: person === undefined ? [] : days.filter((one) => isOnLeave(person, one)).map(formatDate)
      }
    ]
  })
}

/** In days: no turn is longer. */
const LONGEST = 366

/**
 * What keeps rotations from giving each team its one hero (R027; R028 in the earlier edition): a team without one, with several,
 * or one that is none; a rotation without members; a swap that is no turn's first day.
 *
 * @example
 * ```ts
 * import { people } from "@hedgerow/core/handbook/People"
 * import { rotationProblems } from "@hedgerow/core/support/Rotation"
 *
 * const replay = { team: "Replay", members: ["Otter"], start: "2026-11-02" }
 * const [missing] = rotationProblems([replay], ["Replay", "Flags"], people, new Date("2026-11-20T12:00:00Z"))
 * missing?.message // => "Flags has no rotation: each product team has one hero a week"
 * ```
 */
export const rotationProblems = (
  rotations: ReadonlyArray<Rotation>,
  productTeams: ReadonlyArray<string>,
  { heroes }: Pick<PeopleRules, "heroes">,
  at: Date
): ReadonlyArray<Problem> => {
  const found = inForce(heroes, at)
  if (found === undefined) return []
  return [
    ...(found.value.scope === "company" ? companyProblems(rotations) : teamProblems(rotations, productTeams)),
    ...rotations.flatMap((rotation, i) => ownProblems(rotation, found, i))
  ]
}

const companyProblems = (rotations: ReadonlyArray<Rotation>): ReadonlyArray<Problem> =>
  rotations.length === 1
    ? []
    : [
        {
          path: [],
          message: `there are ${rotations.length} rotations: the whole company has one hero a week`
        }
      ]

const teamProblems = (
  rotations: ReadonlyArray<Rotation>,
  productTeams: ReadonlyArray<string>
): ReadonlyArray<Problem> => [
  ...productTeams.flatMap((team) => {
    const count = rotations.filter((one) => one.team === team).length
    if (count === 1) return []
    const message = `${team} has ${count === 0 ? "no rotation" : `${count} rotations`}: each product team has one hero a week`
    return [{ path: [], message }]
  }),
  ...rotations.flatMap(({ team }, i) =>
    productTeams.includes(team) ? [] : [{ path: [i, "team"], message: `${team} is no product team` }]
  )
]

const ownProblems = (
  { members, start, swaps = {} }: Rotation,
  { value }: Dated<{ readonly rule: string }>,
  i: number
): ReadonlyArray<Problem> => {
  const begin = parseDate(start)
  if (begin === undefined)
    return [{ path: [i, "start"], message: `expected a date like 2026-11-02, got ${start}` }]
  const recurrence = make({ rule: value.rule, start })
  const isTurn = (day: DayNumber | undefined): boolean =>
    day !== undefined && recurrence.daysBetween(day, day).length === 1
  return [
    ...(members.length === 0 ? [{ path: [i, "members"], message: "is empty: name who takes turns" }] : []),
    ...Object.keys(swaps)
      .filter((date) => !isTurn(parseDate(date)))
      .map((date) => ({ path: [i, "swaps", date], message: "is the first day of no turn" }))
  ]
}
