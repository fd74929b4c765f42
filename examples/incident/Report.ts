/** An incident as lines for whoever reads it: its timeline, where it stands, what came too late, and every source. */
import { presentIncidents } from "@hedgerow/core/handbook/PresentIncidents"
import { procedureStandingText } from "@hedgerow/core/policy/ProcedureText"
import { incidentMacroOf } from "@hedgerow/core/support/IncidentMacro"
import type { IncidentDuty, IncidentStanding } from "@hedgerow/core/support/IncidentStanding"
import { Citing } from "../cli/Citing.ts"
import { type Moments, roughly } from "../cli/Moment.ts"
import type { Paint } from "../cli/Paint.ts"
import { printable, wrap } from "../cli/Text.ts"
import { type Moment, standingsOf, type Told } from "./Timeline.ts"
import { askedWords, changeWords, eventWords, sentenceOf } from "./Words.ts"

/** How to write. */
export interface Setting {
  readonly width: number
  readonly paint: Paint
  readonly moments: Moments
}

const LABEL = 11

/** The lines. */
export const reportLines = (
  told: Told,
  timeline: ReadonlyArray<Moment>,
  standing: IncidentStanding,
  at: Date,
  { width, paint, moments }: Setting
): ReadonlyArray<string> => {
  const citing = new Citing(paint)
  const said = new Set<string>()
  const { incident, steps } = told
  const field = (label: string, text: string): ReadonlyArray<string> =>
    wrap(text, width - LABEL - 4).map(
      (line, i) => `  ${paint("dim", (i === 0 ? label : "").padEnd(LABEL))}${i === 0 ? "" : "  "}${line}`
    )
  /** The sentence of a rule is written once. */
  const dutyText = (duty: IncidentDuty): string => {
    const { by, dueAt, policy, rule, citations } = duty
    const key = `${policy}/${rule}`
    const until = dueAt === undefined ? "" : ` by ${moments.long(dueAt)}`
    const sentence = said.has(key) ? "" : ` ${sentenceOf(duty)}`
    said.add(key)
    return citing.say(`${by}${until}: ${askedWords(duty)}.${sentence}`, citations)
  }
  const short = (duty: IncidentDuty): string => `${duty.by}: ${askedWords(duty)}`
  const momentLines = (moment: Moment, i: number): ReadonlyArray<string> => {
    const raising = i === 0 ? [`${printable(incident.id)} is raised`] : []
    const heads = [...raising, ...moment.happened.map(eventWords)]
    return [
      "",
      ...wrap(
        `${moments.long(moment.at)}  ${heads.length === 0 ? "time passes" : heads.join("; ")}`,
        width
      ).map((line) => paint("bold", line)),
      ...(moment.changes.length === 0 ? [] : field("changed", moment.changes.map(changeWords).join("; "))),
      ...moment.closed.filter(({ _tag }) => _tag !== "Nothing").flatMap((duty) => field("over", short(duty))),
      ...moment.lapsing.flatMap((duty) => field("time's up", short(duty))),
      ...moment.early.flatMap(({ step }) =>
        field("too early", citing.say(`${step.id}: ${step.text}`, step.citations))
      ),
      ...moment.opened.flatMap((duty) => field(LABELS[duty._tag], dutyText(duty)))
    ]
  }
  const section = (title: string, lines: ReadonlyArray<string>, none: string): ReadonlyArray<string> => [
    "",
    paint("bold", title),
    ...(lines.length === 0 ? [`  ${none}`] : lines)
  ]
  const missed = standing.missed.map(({ by, rule, dueAt, endedAt, citations }) => {
    const late = roughly((endedAt ?? at).getTime() - dueAt.getTime())
    const end = endedAt === undefined ? `still open after ${late}` : `over ${late} late`
    return citing.say(`${by}: ${rule}, was due ${moments.long(dueAt)}, ${end}`, citations)
  })
  const macro = incidentMacroOf(presentIncidents.incidents, incident.id, at)
  const { state, due, later, undecided } = standing
  return [
    `${printable(incident.id)} up to ${moments.full(at)} ${moments.zone.id}, by ${presentIncidents.title}`,
    ...timeline.flatMap(momentLines),
    ...section(
      `Where it stands at ${moments.full(at)}`,
      [
        ...field("watcher", printable(state.watcher ?? "nobody")),
        ...field("tickets", state.tickets.length === 0 ? "none" : printable(state.tickets.join(", "))),
        ...(macro === undefined ? [] : field("tag", citing.say(macro.tag, macro.citations))),
        ...due.flatMap((duty) => field(LABELS[duty._tag], dutyText(duty))),
        ...later.flatMap((duty) => field("later", `${moments.long(duty.from)}: ${dutyText(duty)}`)),
        ...undecided.flatMap(({ rules, missing }) =>
          field("unknown", `${rules.join(", ")}: waits for ${missing.join(", ")}`)
        )
      ],
      "nothing"
    ),
    ...section(
      "What came too late",
      missed.flatMap((text) => field("missed", text)),
      "nothing"
    ),
    ...standingsOf(steps, standing, at).flatMap((one) => [
      "",
      ...procedureStandingText(one)
        .split("\n")
        .flatMap((line, i) =>
          wrap(moments.inText(line), width - 4).map(
            (part, j) => `${i === 0 ? "" : j === 0 ? "  " : "    "}${part}`
          )
        )
    ]),
    ...section("Sources", citing.list(width), "none")
  ]
}

const LABELS: Readonly<Record<IncidentDuty["_tag"], string>> = {
  Do: "due",
  Permit: "may",
  Forbid: "not",
  Tell: "due",
  Follow: "due",
  Nothing: "note",
  NeedsJudgement: "decide"
}
