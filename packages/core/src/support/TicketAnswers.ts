/** What an edition says of a ticket, question by question: when it came, and of its clocks over its whole history. */
import type { BacktestAnswer, BacktestAnswers } from "../policy/Backtest.ts"
import { type Citation, citationIds } from "../policy/Citation.ts"
import { DAY, HOUR } from "../time/Duration.ts"
import type { Clock } from "./Clock.ts"
import { policyAnswers } from "./PolicyAnswers.ts"
import { placeOf } from "./Queue.ts"
import { productOf } from "./Routing.ts"
import { routingFactsOf } from "./RoutingFacts.ts"
import { compileRouting, type Settled, settled } from "./RoutingPolicies.ts"
import { compileSla } from "./Sla.ts"
import { statusAdvice } from "./StatusAdvice.ts"
import { METRICS, type Metric, type SupportEdition } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"
import type { Ticket } from "./Ticket.ts"
import { factsOf } from "./TicketFacts.ts"
import { historyAt } from "./TicketHistory.ts"
import { TicketReader, type TicketState } from "./TicketState.ts"
import { spoken, type Words } from "./Vocabulary.ts"

/** How a metric's clocks end, gravest first: one that is breached makes the metric so, whatever the others are. */
export const CLOCK_ENDS = ["breached", "waiting", "met", "cleared", "target unknown", "no target"] as const

/** How a metric's clocks end. */
export type ClockEnd = (typeof CLOCK_ENDS)[number]

/** What to ask. */
export interface TicketAnswersOptions {
  /** Ask only these of the edition's duty policies; by default all. */
  readonly policies?: ReadonlySet<string>
  /** Until when histories are read; by default each ticket's to its own last event. */
  readonly now?: Date
}

/**
 * Makes an edition ready to answer for tickets: the target of each metric, its place and its team as they were when the
 * ticket came, every duty policy by the facts of that instant, how each metric's clocks end given the replies that there
 * were, and what its last state asks for. Throws `InvalidPolicy` or `InvalidCalendar` for an edition that cannot be used.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { ticketAnswers } from "@hedgerow/core/support/TicketAnswers"
 *
 * const answers = ticketAnswers(present)({
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T09:00:00Z"),
 *   channel: "email",
 *   organization: { id: "o1", plan: "scale" },
 *   events: [{ at: new Date("2026-11-20T10:00:00Z"), type: "agent_replied", public: true }]
 * })
 * answers["first reply target"]?.outcome // => { targetHours: 24 }
 * answers["first reply"]?.outcome // => "met"
 * answers["queue"]?.outcome // => "Scale: 24 h"
 * ```
 */
export const ticketAnswers = <W extends Words>(
  edition: SupportEdition<W>,
  { policies, now }: TicketAnswersOptions = {}
): ((ticket: Ticket<W>) => BacktestAnswers) => {
  const sla = compileSla(edition)
  const routing = compileRouting(edition)
  const duties = policyAnswers(edition).filter(([name]) => policies?.has(name) ?? true)
  const told = new WeakMap<Target, BacktestAnswer>()
  const targetAnswer = (target: Target): BacktestAnswer => {
    const known = told.get(target) ?? answerOfTarget(target)
    told.set(target, known)
    return known
  }
  return (ticket) => {
    const at = ticket.createdAt
    const end = now ?? lastEvent(ticket)
    const read = sla.clocksAt(ticket, end)
    if (read._tag === "EventBeforeCreation") return { history: { outcome: read.message, rules: [] } }
    const answers: Record<string, BacktestAnswer> = {}
    const state = stateAt(edition, ticket)
    const { plan, severity, escalation } = state
    const created = at.getTime()
    for (const metric of METRICS) {
      const target = sla.targets.find(metric, plan, escalation !== undefined, created, severity)
      answers[TARGET[metric]] = targetAnswer(target)
    }
    const facts =
      duties.length > 0
        ? factsOf(edition, ticket, state, at)
        : routingFactsOf(edition, ticket, productOf(edition, ticket.product), plan, at)
    const { label, citations } = placeOf(edition, ticket, state, undefined, at, facts)
    answers["queue"] = { outcome: label, rules: citationIds(citations) }
    answers["first level"] = route(settled(routing.firstLevel(facts, at), "who answers it first"), TEAM)
    answers["group"] = route(settled(routing.group(facts, at), "whose experts know it"), GROUP)
    for (const [name, ask] of duties) answers[name] = ask(facts, at)
    for (const metric of METRICS) {
      const ended = endOf(read.clocks, metric)
      if (ended !== undefined) answers[REPLY[metric]] = ended
    }
    for (const advice of statusAdvice(edition, read.state, end)) {
      if (advice._tag !== "Advice") continue
      answers[`at last, ${spoken(advice.kind)}`] = answer(adviceText(advice, read.state), advice.citations)
    }
    return answers
  }
}

const answer = (outcome: unknown, citations: ReadonlyArray<Citation>): BacktestAnswer => ({
  outcome,
  rules: idsOf(citations)
})

const NONE: ReadonlyArray<never> = []

/** Most lists of sources belong to the edition and come again. */
const known = new WeakMap<ReadonlyArray<Citation>, ReadonlyArray<string>>()

const idsOf = (citations: ReadonlyArray<Citation>): ReadonlyArray<string> => {
  if (citations.length === 0) return NONE
  const ids = known.get(citations) ?? citationIds(citations)
  known.set(citations, ids)
  return ids
}

/** Hours are data, as a log holds them. */
const answerOfTarget = ({ citations, durationMs, kind }: Target): BacktestAnswer => {
  const targetHours = kind === "some" ? durationMs / HOUR : null
  return {
    ...answer(kind === "unknown" ? {} : { targetHours }, citations),
    text: kind === "some" ? `${targetHours} h` : kind === "none" ? "no target" : "target unknown"
  }
}

const REPLY: Readonly<Record<Metric, string>> = {
  first_reply: "first reply",
  next_reply: "next reply",
  update: "update"
}
const TARGET: Readonly<Record<Metric, string>> = {
  first_reply: "first reply target",
  next_reply: "next reply target",
  update: "update target"
}
const TEAM = ({ team }: { readonly team: string }): string => team
const GROUP = ({ group }: { readonly group: string }): string => group

const route = <Outcome>(found: Settled<Outcome>, said: (outcome: Outcome) => string): BacktestAnswer =>
  answer("open" in found ? found.open : spoken(said(found.outcome)), found.citations)

interface History {
  readonly createdAt: Date
  readonly events: ReadonlyArray<{ readonly at: Date }>
}

const lastEvent = ({ createdAt, events }: History): Date => {
  let last = createdAt.getTime()
  for (const { at } of events) last = Math.max(last, at.getTime())
  return new Date(last)
}

/** The ticket as it was when it came. */
const stateAt = <W extends Words>(edition: SupportEdition<W>, ticket: Ticket<W>): TicketState<W> => {
  const { createdAt } = ticket
  const reader = new TicketReader(edition.vocabulary, compileSla(edition).targets, ticket)
  reader.create(createdAt.getTime())
  const history = historyAt(ticket, createdAt)
  if (history._tag === "TicketHistory") for (const event of history.events) reader.read(event)
  return reader.fold().state
}

const endOf = (clocks: ReadonlyArray<Clock>, metric: Metric): BacktestAnswer | undefined => {
  let gravest: { readonly end: ClockEnd; readonly clock: Clock } | undefined
  for (const clock of clocks) {
    if (clock.metric !== metric) continue
    const end = clockEnd(clock)
    if (gravest === undefined || CLOCK_ENDS.indexOf(end) < CLOCK_ENDS.indexOf(gravest.end)) {
      gravest = { end, clock }
    }
  }
  return gravest && answer(gravest.end, gravest.clock.target.citations)
}

const clockEnd = ({ breached, endedAt, state, target }: Clock): ClockEnd => {
  if (breached === true) return "breached"
  if (target.kind !== "some") return target.kind === "none" ? "no target" : "target unknown"
  return endedAt === undefined ? "waiting" : state === "cleared" ? "cleared" : "met"
}

/** Without the instants, which are every ticket's own. */
const adviceText = (
  { at, kind, status }: Exclude<ReturnType<typeof statusAdvice>[number], { readonly _tag: "NeedsJudgement" }>,
  { statusSince }: TicketState
): string => {
  const after =
    kind === "auto_solve" && at !== undefined ? (at.getTime() - statusSince.getTime()) / DAY : undefined
  return `${status === undefined ? "yes" : `set to ${spoken(status)}`}${after === undefined ? "" : ` after ${after} days`}`
}
