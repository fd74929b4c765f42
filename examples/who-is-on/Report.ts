/** The week in words: the picture, who is on now, whose turn it is, who is away, and where somebody is missing. */
import { people } from "@hedgerow/core/handbook/People"
import { present } from "@hedgerow/core/handbook/Present"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { firstWeeksOf } from "@hedgerow/core/support/Staffing"
import { DAY } from "@hedgerow/core/time/Duration"
import { Citing } from "../cli/Citing.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import { datesText, dayText, momentText, stretchText } from "./Hours.ts"
import { nowOf, type OnNow } from "./Now.ts"
import { picture } from "./Picture.ts"
import type { Week } from "./Week.ts"

/** How a report is written. */
export interface Manner {
  readonly width: number
  readonly paint: Paint
}

/** Its lines; `at` is an instant to say more of. */
export const report = (week: Week, at: Date | undefined, { width, paint }: Manner): ReadonlyArray<string> => {
  const citing = new Citing(paint)
  const item: Item = (text, citations = []) =>
    wrap(citing.say(printable(text), citations), width - 2).map((line, i) => `${i === 0 ? "" : "  "}${line}`)
  const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
    lines.length === 0 ? [] : ["", paint("bold", title), ...lines]
  const { span, roster, turns, away, owners } = week
  const last = new Date(span.end.getTime() - DAY)
  return [
    paint("bold", `Who is on from ${dateText(span.start)} to ${dateText(last)}, hours in UTC`),
    "",
    ...picture(week, width, paint),
    "",
    ...wrap(
      "█ two or more  ▒ one alone  ! nobody  · not to be covered; 3 h a sign, the worst of it",
      width
    ).map((line) => paint("dim", line)),
    ...(at === undefined ? [] : section(`AT ${momentText(at)}`, atLines(week, at, item))),
    ...section(
      "SUPPORT HEROES",
      roster.rota === undefined
        ? item("No rota is given: name one with --rota")
        : turns.flatMap(({ team, name, from, through }) =>
            item(`${team}: ${name}, ${datesText([from])} to ${datesText([through])}`, week.heroCitations)
          )
    ),
    ...section(
      "AWAY",
      away.flatMap(({ name, offsite, days }) =>
        item(
          `${name}: ${offsite ?? "leave"}, ${datesText(days)}`,
          offsite === undefined ? people.absenceSources.leave : people.absenceSources.other
        )
      )
    ),
    ...section(
      "IN THE FIRST WEEKS",
      roster.team.flatMap((person) => {
        const found = firstWeeksOf(person, people, span.start)
        if (found === undefined) return []
        return item(`${person.name}: on ${found.value.groups.map(titleOf).join(", ")} alone`, found.citations)
      })
    ),
    ...section(
      "NOBODY IS ON",
      week.nobody.flatMap(({ group, person, gaps, citations }) => {
        const why = person === undefined ? "" : `, as ${person} is away`
        return item(`${titleOf(group)}: ${gaps.map(stretchText).join(", ")}${why}`, citations)
      })
    ),
    ...section(
      "NO HERO",
      week.heroless.flatMap((text) => item(text, week.heroCitations))
    ),
    ...section(
      "NO EXPERT",
      owners
        .filter(({ names }) => names.length === 0)
        .flatMap(({ group, region, citations }) =>
          item(`${titleOf(group)} in ${region.toUpperCase()}`, citations)
        )
    ),
    ...section(
      "ONE EXPERT ALONE",
      owners
        .filter(({ names }) => names.length === 1)
        .flatMap(({ group, region, names, citations }) =>
          item(`${titleOf(group)} in ${region.toUpperCase()}: ${names[0]}`, citations)
        )
    ),
    ...section("WHAT IT RESTS ON", citing.list(width))
  ]
}

type Item = (text: string, citations?: ReadonlyArray<Citation>) => ReadonlyArray<string>

const atLines = (week: Week, at: Date, item: Item): ReadonlyArray<string> => {
  const { covered, groups } = nowOf(week, at)
  return [
    ...item(covered ? "To be covered" : "Not to be covered", week.coverCitations),
    ...groups.flatMap((now) => item(nowText(now)))
  ]
}

const nowText = ({ group, on, until, next }: OnNow): string => {
  const who = on.length > 0 ? on.join(", ") : "nobody"
  const end = until === undefined ? "" : ` until ${momentText(until)}`
  if (next === undefined) return `${titleOf(group)}: ${who}${end}`
  const start = next.start.getTime() === until?.getTime() ? ", then" : `; from ${momentText(next.start)}`
  return `${titleOf(group)}: ${who}${end}${start} ${next.on.join(", ")}`
}

const titleOf = (group: keyof typeof present.vocabulary.groups): string =>
  present.vocabulary.groups[group].title

const dateText = (at: Date): string => `${dayText(at).slice(0, 3)} ${at.toISOString().slice(0, 10)}`
