/** The answer in words: the plan, the refused wishes, what leave leaves open, the verdict, and what all of it rests on. */

import { present } from "@hedgerow/core/handbook/Present"
import type { Citation } from "@hedgerow/core/policy/Citation"
import { weeksOf } from "@hedgerow/core/support/ZeroWeek"
import { formatDate, parseDate } from "@hedgerow/core/time/CivilDate"
import { Citing } from "../cli/Citing.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import type { Answer } from "./Answer.ts"
import { picture } from "./Picture.ts"

/** How a report is written. */
export interface Manner {
  readonly width: number
  readonly paint: Paint
}

/** Its lines. */
export const report = (answer: Answer, { width, paint }: Manner): ReadonlyArray<string> => {
  const { request, proposal } = answer
  const citing = new Citing(paint)
  const weeks = weeksOf(request.quarter)
  const item = (text: string, citations: ReadonlyArray<Citation>): ReadonlyArray<string> =>
    wrap(citing.say(printable(text), citations), width - 2).map((line, i) => `${i === 0 ? "" : "  "}${line}`)
  const section = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
    lines.length === 0 ? [] : ["", paint("bold", title), ...lines]
  const counted = [...proposal.plan.values()].reduce((sum, { length }) => sum + length, 0)
  return [
    paint(
      "bold",
      `Support zero weeks, ${weeks.length} weeks from ${weeks[0]} to ${fridayOf(weeks.at(-1) ?? "")}`
    ),
    ...item(
      `A proposal for the support lead: ${counted} weeks for ${proposal.plan.size} people, ${proposal.proven ? "and no better plan exists" : "the best that was found"}`,
      [...request.rules.sources.quota, ...request.rules.sources.half]
    ),
    "",
    ...picture(request, proposal.plan, paint),
    "",
    paint("dim", "# wished for  o given  . on tickets  - leave  x cannot be  | middle of the quarter"),
    ...section(
      "REFUSED WISHES",
      proposal.refused.flatMap(({ name, week, text, citations }) =>
        item(`${week}  ${name}: ${text.replace(/\.$/, "")}`, citations)
      )
    ),
    ...section(
      "FEWER WEEKS THAN WANTED",
      proposal.short.flatMap(({ name, wanted, got }) =>
        item(
          `${name} gets ${got} of ${wanted}: whether the rest is carried over is the support lead's to say`,
          request.rules.sources.quota
        )
      )
    ),
    ...section(
      "LEAVE THAT LEAVES NOBODY ON",
      answer.gaps.flatMap(({ group, person, gaps, citations }) =>
        item(
          `${titleOf(group)}, when ${person} is away: ${daysOf(gaps.map(({ start }) => start))}`,
          citations
        )
      )
    ),
    ...section(
      "NO EXPERT",
      answer.lacking.flatMap(({ group, region, citations }) =>
        item(`${titleOf(group)} in ${region.toUpperCase()}`, citations)
      )
    ),
    ...section("VERIFIED", verdict(answer, item, paint)),
    ...section("WHAT IT RESTS ON", citing.list(width))
  ]
}

const verdict = (
  { violations }: Answer,
  item: (text: string, citations: ReadonlyArray<Citation>) => ReadonlyArray<string>,
  paint: Paint
): ReadonlyArray<string> =>
  violations.length === 0
    ? [paint("green", "Looked at day by day, the plan breaks no rule.")]
    : violations.flatMap(({ text, citations }) => item(text, citations))

const titleOf = (group: keyof typeof present.vocabulary.groups): string =>
  present.vocabulary.groups[group].title

const fridayOf = (monday: string): string => formatDate((parseDate(monday) ?? 0) + 4)

/** The days of instants, each once; many are counted. */
const daysOf = (instants: ReadonlyArray<Date>): string => {
  const days = [...new Set(instants.map((at) => at.toISOString().slice(0, 10)))]
  return days.length <= SHOWN
    ? days.join(", ")
    : `${days.slice(0, SHOWN).join(", ")} and ${days.length - SHOWN} more days`
}

const SHOWN = 5
