/** A clock in words: what started it, against what it runs, what counted, when it is due and by when to act. */
import { type Citation, readings, rules } from "@hedgerow/core/policy/Citation"
import { inForce } from "@hedgerow/core/policy/Parameter"
import { type Clock, remainingMs } from "@hedgerow/core/support/Clock"
import type { Metric, SupportEdition } from "@hedgerow/core/support/SupportEdition"
import type { Target } from "@hedgerow/core/support/Target"
import { lookUp } from "@hedgerow/core/support/Vocabulary"
import type { Citing } from "../cli/Citing.ts"
import { exactly, type Moments } from "../cli/Moment.ts"
import { pad, printable } from "../cli/Text.ts"
import { type Stretch, stretchesOf, sumOf } from "./ClockStretches.ts"

/** What starts and ends the clocks of a metric, and who says so. */
const METRICS: Readonly<
  Record<
    Metric,
    { readonly title: string; readonly starts: string; readonly citations: ReadonlyArray<Citation> }
  >
> = {
  first_reply: {
    title: "First reply",
    starts: "the ticket was created; staff's first public reply ends it",
    citations: [...rules("R039", "R050"), ...readings("A11")]
  },
  next_reply: {
    title: "Next reply",
    starts: "the customer wrote and nothing else was waiting; staff's next public reply ends it",
    citations: [...rules("R046", "R050"), ...readings("A9", "A11")]
  },
  update: {
    title: "Update",
    starts: "staff answered in public; their next public reply ends it, a customer's message does not",
    citations: [...rules("R046", "R047"), ...readings("A9")]
  }
}

/** A metric's name. */
export const metricTitle = (metric: Metric): string => METRICS[metric].title

/** What a clock's words need to know. */
export interface ClockContext {
  readonly edition: SupportEdition
  readonly now: Date
  readonly moments: Moments
  readonly citing: Citing
}

/** A statement with what it is about, `due` for example. */
export type Statement = readonly [about: string, text: string]

/** The clock's standing in one line. */
export const clockHeadline = (clock: Clock, { moments }: ClockContext): string => {
  const { state, endedAt, dueAt, elapsedMs, target } = clock
  const left = remainingMs(clock)
  const counted = exactly(elapsedMs)
  if (left === undefined) {
    const standing = endedAt === undefined ? state.replaceAll("_", " ") : `ended ${moments.long(endedAt)}`
    return `${standing}, ${counted} counted${endedAt !== undefined && target.kind === "none" ? ", no target" : ""}`
  }
  const share = `${counted} of ${exactly(target.durationMs)} counted`
  const margin =
    left < 0
      ? `${exactly(-left)} over`
      : left === 0
        ? "exactly the target"
        : `${exactly(left)} ${endedAt === undefined ? "left" : "to spare"}`
  if (endedAt !== undefined && state === "cleared")
    return `cleared ${moments.long(endedAt)} by the ticket's status: ${share}`
  if (endedAt !== undefined)
    return `${left < 0 ? "met late" : "met"} ${moments.long(endedAt)}: ${share}, ${margin}`
  const since = left < 0 && dueAt !== undefined ? ` since ${moments.long(dueAt)}` : ""
  return `${state}: ${share}, ${margin}${since}`
}

/** Everything about a clock, statement by statement. */
export const clockStatements = (clock: Clock, context: ClockContext): ReadonlyArray<Statement> => {
  const { moments, citing, now, edition } = context
  const { starts, citations } = METRICS[clock.metric]
  const stretches = stretchesOf(clock, now)
  return [
    ["started", citing.say(`${moments.long(clock.startedAt)}, when ${starts}`, citations)],
    ["target", citing.say(targetText(clock.target, edition), clock.target.citations)],
    ...clock.rebased.map(
      ({ at, from, how }): Statement => [
        "changed",
        citing.say(
          `${moments.long(at)} from ${targetText(from, edition)}; ${REBASE[how]}`,
          inForce(edition.parameters.rebase, at)?.citations ?? []
        )
      ]
    ),
    ...stretchStatements(stretches, context),
    ...(stretches.length < 2 ? [] : [["together", sums(stretches, clock)] as const]),
    ...dueStatements(clock, context)
  ]
}

const REBASE = {
  fromCreation: "all since its start is counted again, against the new target",
  keepElapsed: "what was counted stays, the rest runs against the new target",
  restart: "it began again at zero"
}

const targetText = (target: Target, { vocabulary }: SupportEdition): string => {
  const plan = printable(lookUp(vocabulary.plans, target.plan)?.title ?? target.plan ?? "")
  switch (target.kind) {
    case "some":
      return `${exactly(target.durationMs)} of working time on the plan ${plan}`
    case "none":
      return `none on the plan ${plan}`
    case "unknown":
      return target.plan === undefined ? "unknown: the plan is not stated" : `unknown for the plan ${plan}`
  }
}

/** So many stretches of one run are listed one by one; more are added up. */
const LISTED = 5

const stretchStatements = (
  stretches: ReadonlyArray<Stretch>,
  { edition, moments, citing }: ClockContext
): ReadonlyArray<Statement> => {
  const span = (start: number, end: number): string =>
    `${moments.long(new Date(start))} – ${moments.long(new Date(end))}`
  const one = (stretch: Stretch): Statement => {
    const text = `${pad(span(stretch.start, stretch.end), 33)}  ${exactly(stretch.end - stretch.start)}`
    const status = lookUp(edition.vocabulary.statuses, stretch.status)
    return [
      stretch.kind,
      stretch.status === undefined
        ? text
        : citing.say(`${text} in ${stretch.status.replaceAll("_", " ")}`, status?.citations ?? [])
    ]
  }
  const runs: Array<Array<Stretch>> = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    if (last === undefined || (stretch.kind === "paused") !== (last[0]?.kind === "paused"))
      runs.push([stretch])
    else last.push(stretch)
  }
  return runs.flatMap((run): ReadonlyArray<Statement> => {
    if (run.length <= LISTED || run[0]?.kind === "paused") return run.map(one)
    const whole = span(run[0]?.start ?? 0, run.at(-1)?.end ?? 0)
    return (["counted", "closed", "dropped"] as const).flatMap((kind): ReadonlyArray<Statement> => {
      const of = run.filter((stretch) => stretch.kind === kind)
      return of.length === 0
        ? []
        : [[kind, `${pad(whole, 33)}  ${exactly(sumOf(of))} in ${of.length} stretches`]]
    })
  })
}

const sums = (stretches: ReadonlyArray<Stretch>, clock: Clock): string => {
  const parts = (["counted", "paused", "closed", "dropped"] as const)
    .map((kind) => [kind, sumOf(stretches, kind)] as const)
    .filter(([kind, sum]) => kind === "counted" || sum > 0)
    .map(([kind, sum]) => `${exactly(sum)} ${kind}`)
  const until = clock.endedAt === undefined ? "now" : "end"
  return `${exactly(sumOf(stretches))} from start to ${until} = ${parts.join(" + ")}`
}

const dueStatements = (
  { dueAt, actBy, endedAt, target, state, pauses }: Clock,
  { edition, now, moments, citing }: ClockContext
): ReadonlyArray<Statement> => {
  if (dueAt === undefined) {
    if (state !== "paused")
      return target.kind === "some" ? [["due", "at no time that the calendar reaches"]] : []
    const status = lookUp(edition.vocabulary.statuses, pauses.at(-1)?.status)
    const why =
      status?.final === true
        ? "never again: the ticket stays as it is"
        : "not while it is paused: it goes on where it was once the ticket is open again"
    return [["due", citing.say(why, status?.citations ?? [])]]
  }
  const would = endedAt !== undefined && dueAt > endedAt
  const week = inForce(edition.parameters.responseCalendar, now)?.citations ?? []
  const coverage = inForce(edition.parameters.coverageCalendar, now)?.citations ?? []
  return [
    [
      "due",
      citing.say(
        `${moments.long(dueAt)}, when the counted time ${would ? "would have reached" : dueAt <= now ? "reached" : "reaches"} ${exactly(target.durationMs)}`,
        week
      )
    ],
    ["act by", citing.say(actByText(dueAt, actBy ?? null, moments), coverage)]
  ]
}

const actByText = (dueAt: Date, actBy: Date | null, moments: Moments): string =>
  actBy === null
    ? "never: nobody is there between its start and the time that it is due"
    : actBy.getTime() === dueAt.getTime()
      ? `${moments.long(actBy)} as well: somebody is there until then`
      : `${moments.long(actBy)}: the last staffed hours before it is due end there`
