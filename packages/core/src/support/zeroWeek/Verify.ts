/** Whether a plan of zero weeks keeps the rules, looked at day by day, whoever made it: the planner, or a person. */
import type { Citation } from "../../policy/Citation.ts"
import { valueAt } from "../../policy/Parameter.ts"
import { formatDate, parseDate } from "../../time/CivilDate.ts"
import { DAY } from "../../time/Duration.ts"
import { isOnLeave, type Person, workdaysFrom, worksOn } from "../Person.ts"
import { groupsAt } from "../Staffing.ts"
import type { Words } from "../Vocabulary.ts"
import { weeksOf, type ZeroWeekPlan, type ZeroWeekReason, type ZeroWeekRequest } from "../ZeroWeek.ts"

/** A rule that a plan breaks. */
export interface ZeroWeekViolation {
  /** Of what kind: a reason why there can be no such week, or a name or week that does not belong there. */
  readonly kind: ZeroWeekReason | "nobody" | "no_week"
  readonly text: string
  readonly citations: ReadonlyArray<Citation>
}

/**
 * Every rule that a plan breaks; none for one that keeps them. Aims are no rules: a plan may miss them.
 *
 * @example
 * ```ts
 * import { officeWeek } from "@hedgerow/core/handbook/Calendars"
 * import { people } from "@hedgerow/core/handbook/People"
 * import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
 * import { verifyZeroWeeks } from "@hedgerow/core/support/zeroWeek/Verify"
 *
 * const otter = {
 *   name: "Otter", region: "eu", hours: officeWeek("UTC"), groups: [], startedOn: "2026-01-05", leave: [{ from: "2027-01-12" }]
 * } as const
 * const team = [otter, { ...otter, name: "Heron", leave: [] }]
 * const request = { quarter: { firstMonday: "2027-01-04", weeks: 13 }, team, wishes: [], people, rules: zeroWeekRules }
 * verifyZeroWeeks(new Map([["Otter", ["2027-01-11"]]]), request).map(({ text }) => text)
 * // => ["Otter is on leave on 2027-01-12, in the week of 2027-01-11"]
 * ```
 */
export const verifyZeroWeeks = <W extends Words>(
  plan: ZeroWeekPlan,
  request: ZeroWeekRequest<W>
): ReadonlyArray<ZeroWeekViolation> => {
  const { team, quarter, rules } = request
  const found: Array<ZeroWeekViolation> = []
  const say = (kind: ZeroWeekViolation["kind"], text: string): void => {
    found.push({ kind, text, citations: kind === "nobody" || kind === "no_week" ? [] : rules.sources[kind] })
  }
  const weeks = weeksOf(quarter)
  const at = (parseDate(quarter.firstMonday) ?? 0) * DAY
  const quota = valueAt(rules.quota, at)?.value ?? 0
  for (const [name, mine] of plan) {
    const person = team.find((one) => one.name === name)
    if (person === undefined) {
      say("nobody", `${name} is not in the team`)
      continue
    }
    const { cannot = [], wants = quota } = request.wishes.find((wish) => wish.name === name) ?? {}
    const most = Math.min(wants, quota)
    if (mine.length > most) say("quota", `${name} has ${mine.length} weeks, at most ${most} are theirs`)
    mine.forEach((week, i) => {
      if (!weeks.includes(week)) say("no_week", `${name} has ${week}, which is no week of the quarter`)
      else if (mine.indexOf(week) < i) say("quota", `${name} has the week of ${week} twice`)
      else {
        if (week < person.startedOn)
          say("not_started", `${name} has the week of ${week} and starts on ${person.startedOn}`)
        if (cannot.includes(week)) say("restriction", `${name} said that the week of ${week} cannot be`)
        for (const day of daysOf(week))
          if (isOnLeave(person, day))
            say("leave", `${name} is on leave on ${formatDate(day)}, in the week of ${week}`)
      }
    })
  }
  const keep = valueAt(rules.keepOn, at)?.value ?? 0
  for (const week of weeks)
    for (const day of daysOf(week))
      for (const [scope, there] of scopesOn(request, day)) {
        const off = there.filter(({ name }) => plan.get(name)?.includes(week)).map(({ name }) => name)
        const left = there.length - off.length
        if (off.length > 0 && left < keep)
          say(
            "coverage",
            `On ${formatDate(day)} ${left} stay on tickets for ${scope}, ${keep} should: ${off.join(", ")} ${off.length === 1 ? "is" : "are"} off`
          )
      }
  return found
}

const daysOf = (week: string): ReadonlyArray<number> => workdaysFrom(parseDate(week) ?? 0)

/** Each group and region that anybody works for on a day, with those who do. */
const scopesOn = <W extends Words>(
  { team, people }: ZeroWeekRequest<W>,
  day: number
): ReadonlyMap<string, ReadonlyArray<Person<W>>> => {
  const scopes = new Map<string, Array<Person<W>>>()
  for (const person of team.filter((one) => worksOn(one, day)))
    for (const scope of new Set<string>([person.region, ...groupsAt(person, people, new Date(day * DAY))]))
      scopes.set(scope, [...(scopes.get(scope) ?? []), person])
  return scopes
}
