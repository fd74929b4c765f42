/** A request by numbers: who may have which week, and how many at once, worked out once for all that ask. */
import { valueAt } from "../../policy/Parameter.ts"
import { parseDate } from "../../time/CivilDate.ts"
import { DAY } from "../../time/Duration.ts"
import { isOnLeave, type Person, workdaysFrom, worksOn } from "../Person.ts"
import { groupsAt } from "../Staffing.ts"
import type { Words } from "../Vocabulary.ts"
import {
  mondaysOf,
  type Quarter,
  wantedOf,
  weeksOf,
  type ZeroWeekReason,
  type ZeroWeekRequest,
  type ZeroWeekWorth
} from "../ZeroWeek.ts"

/** On one day, so many at most of these members can be off: of the groups or regions named. */
export interface CoverageRow {
  readonly week: number
  readonly members: ReadonlyArray<number>
  readonly atMost: number
  readonly scopes: ReadonlyArray<string>
  /** Those of the groups or regions who are on leave on a day of it. */
  readonly onLeave: ReadonlyArray<number>
}

/** Members and weeks by index: members by name, so that their order in a request changes nothing. */
export interface Frame {
  readonly quarter: Quarter
  readonly names: ReadonlyArray<string>
  /** The Mondays. */
  readonly weeks: ReadonlyArray<string>
  readonly perHalf: number
  readonly worth: ZeroWeekWorth
  readonly wanted: ReadonlyArray<number>
  /** By member and week, why it cannot be. */
  readonly blocked: ReadonlyArray<ReadonlyArray<ZeroWeekReason | undefined>>
  /** By member and week, the worth of the wish for it. */
  readonly wishes: ReadonlyArray<ReadonlyArray<number>>
  /** Those who work on the same goal. */
  readonly goals: ReadonlyArray<ReadonlyArray<number>>
  /** Experts of the same group in different regions. */
  readonly counterparts: ReadonlyArray<readonly [number, number]>
  /** By member and week, whether they are on leave. */
  readonly onLeave: ReadonlyArray<ReadonlyArray<boolean>>
  readonly coverage: ReadonlyArray<CoverageRow>
}

/** The frame of a request, by the values in force when its quarter begins. */
export const frameOf = <W extends Words>(request: ZeroWeekRequest<W>): Frame => {
  const { quarter, rules } = request
  const mondays = mondaysOf(quarter)
  const weeks = weeksOf(quarter)
  const at = (mondays[0] ?? 0) * DAY
  const team = request.team.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const wishOf = (name: string) => request.wishes.find((wish) => wish.name === name)
  const worth = valueAt(rules.worth, at)?.value ?? NOTHING
  const quota = valueAt(rules.quota, at)?.value ?? 0
  const onLeave = team.map((person) =>
    mondays.map((monday) => workdaysFrom(monday).some((day) => isOnLeave(person, day)))
  )
  const blocked = team.map(({ name, startedOn }, m) =>
    weeks.map((week, w): ZeroWeekReason | undefined => {
      if ((mondays[w] ?? 0) < (parseDate(startedOn) ?? Number.POSITIVE_INFINITY)) return "not_started"
      if (onLeave[m]?.[w]) return "leave"
      return wishOf(name)?.cannot?.includes(week) ? "restriction" : undefined
    })
  )
  return {
    quarter,
    names: team.map(({ name }) => name),
    weeks,
    perHalf: valueAt(rules.perHalf, at)?.value ?? 0,
    worth,
    wanted: team.map(({ name }) => wantedOf(wishOf(name), quota)),
    blocked,
    wishes: team.map(({ name }) => {
      const prefers = [...new Set(wishOf(name)?.prefers)]
      return weeks.map((week) => (prefers.includes(week) ? worth.wish / (prefers.indexOf(week) + 1) : 0))
    }),
    goals: goalsOf(team.map(({ name }) => wishOf(name)?.goal)),
    counterparts: counterpartsOf(team),
    onLeave,
    coverage: coverageRows(request, team, mondays, blocked, valueAt(rules.keepOn, at)?.value ?? 0)
  }
}

const NOTHING: ZeroWeekWorth = { week: 0, wish: 0, half: 0, goal: 0, counterpart: 0 }

const goalsOf = (goals: ReadonlyArray<string | undefined>): ReadonlyArray<ReadonlyArray<number>> =>
  [...new Set(goals)]
    .filter((goal) => goal !== undefined)
    .map((goal) => goals.flatMap((other, m) => (other === goal ? [m] : [])))
    .filter(({ length }) => length > 1)

const counterpartsOf = (team: ReadonlyArray<Person>): ReadonlyArray<readonly [number, number]> =>
  team.flatMap((one, a) =>
    team.flatMap((other, b) =>
      a < b && one.region !== other.region && one.groups.some((group) => other.groups.includes(group))
        ? [[a, b] as const]
        : []
    )
  )

const coverageRows = <W extends Words>(
  { people }: ZeroWeekRequest<W>,
  team: ReadonlyArray<Person<W>>,
  mondays: ReadonlyArray<number>,
  blocked: Frame["blocked"],
  keep: number
): ReadonlyArray<CoverageRow> => {
  const rows = new Map<string, CoverageRow>()
  const days = mondays.flatMap((monday, week) => workdaysFrom(monday).map((day) => ({ day, week })))
  for (const { day, week } of days) {
    const scopes = new Map<string, { readonly on: Array<number>; readonly onLeave: Array<number> }>()
    team.forEach((person, m) => {
      const list = worksOn(person, day) ? "on" : isOnLeave(person, day) ? "onLeave" : undefined
      if (list === undefined) return
      for (const scope of new Set([...groupsAt(person, people, new Date(day * DAY)), person.region])) {
        const members = scopes.get(scope) ?? { on: [], onLeave: [] }
        members[list].push(m)
        scopes.set(scope, members)
      }
    })
    for (const [scope, { on, onLeave }] of scopes) {
      const members = on.filter((m) => blocked[m]?.[week] === undefined)
      const atMost = Math.max(0, on.length - keep)
      if (members.length <= atMost) continue
      const key = `${week}: ${members} ${atMost}`
      const known = rows.get(key)
      rows.set(key, {
        week,
        members,
        atMost,
        scopes: [...new Set([...(known?.scopes ?? []), scope])],
        onLeave: [...new Set([...(known?.onLeave ?? []), ...onLeave])]
      })
    }
  }
  return [...rows.values()]
}
