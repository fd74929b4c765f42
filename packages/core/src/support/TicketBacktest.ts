/** Two editions of a support handbook over tickets as they were: the questions, what really happened, what was logged. */
import type { BacktestAnswers, BacktestOf } from "../policy/Backtest.ts"
import type { BacktestTallyLimits } from "../policy/BacktestTally.ts"
import { sameOutcome } from "../policy/Outcome.ts"
import { policiesThatDiffer } from "./PolicyAnswers.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Ticket } from "./Ticket.ts"
import { type ClockEnd, ticketAnswers } from "./TicketAnswers.ts"
import { historyAt } from "./TicketHistory.ts"
import { statusAfter } from "./TicketStatus.ts"
import { lookUp, type Words } from "./Vocabulary.ts"

/** How to compare. */
export interface TicketBacktestOptions<W extends Words = Words> extends BacktestTallyLimits {
  /** Until when histories are read; by default each ticket's to its own last event. */
  readonly now?: Date
  /** Further editions that logged decisions may name, besides the two. */
  readonly logged?: ReadonlyArray<SupportEdition<W>>
}

/**
 * What a backtest of two editions over tickets asks: everything that {@link ticketAnswers} does, of both, by the facts as they were.
 * A duty policy that is the same in both, numbers and words included, gives the same answers and is asked only to replay
 * what was logged. Throws for an edition that cannot be used.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { backtest } from "@hedgerow/core/policy/Backtest"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { ticketBacktest } from "@hedgerow/core/support/TicketBacktest"
 *
 * const scale = { plan: "scale", metrics: ["first_reply"], hours: undated(12, rules("R036")) } as const
 * const { parameters } = present
 * const faster = { ...present, id: "faster", parameters: { ...parameters, targets: { ...parameters.targets, scale } } }
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-19T09:00:00Z"),
 *   channel: "email",
 *   organization: { id: "o1", plan: "scale" },
 *   events: [{ at: new Date("2026-11-19T22:00:00Z"), type: "agent_replied", public: true }]
 * } as const
 * const { changes } = await backtest([ticket], ticketBacktest(present, faster))
 * changes
 *   .filter(({ question }) => question === "first reply")
 *   .map(({ before, after, happened }) => [before.outcome, after.outcome, happened])
 * // => [["met", "breached", { met: 1 }]]
 * ```
 */
export const ticketBacktest = <W extends Words>(
  before: SupportEdition<W>,
  after: SupportEdition<W>,
  { now, logged = [], ...limits }: TicketBacktestOptions<W> = {}
): BacktestOf<Ticket<W>> => {
  const until = now === undefined ? {} : { now }
  const asked = sameOutcome(before.vocabulary, after.vocabulary)
    ? { ...until, policies: policiesThatDiffer(before, after) }
    : until
  const sideOf = (edition: SupportEdition<W>, options: typeof asked) => ({
    edition: edition.id,
    answers: ticketAnswers(edition, options)
  })
  return {
    happenedOrder: HAPPENED,
    ...limits,
    before: sideOf(before, asked),
    after: sideOf(after, asked),
    idOf: ({ id }) => id,
    happened: (ticket, answers) => happenedTo(before, ticket, answers, now),
    loggedOf: ({ logged }) => logged,
    logged: [before, after, ...logged].map((edition) => sideOf(edition, until))
  }
}

const HAPPENED = ["met", "breached", "unanswered", "reopened", "escalated"]

/**
 * What really happened to a ticket: how its first reply stood under an edition, whether its work was taken up again after it
 * was over, whether it was escalated. `unreadable`: some of its events lie before its creation.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { ticketAnswers } from "@hedgerow/core/support/TicketAnswers"
 * import { happenedTo } from "@hedgerow/core/support/TicketBacktest"
 *
 * const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
 * const ticket = {
 *   id: "T-1",
 *   createdAt: at(9),
 *   channel: "email",
 *   organization: { id: "o1", plan: "scale" },
 *   events: [
 *     { at: at(10), type: "agent_replied", public: true },
 *     { at: at(10), type: "status_changed", status: "solved" },
 *     { at: at(11), type: "customer_replied" }
 *   ]
 * } as const
 * happenedTo(present, ticket, ticketAnswers(present)(ticket)) // => ["met", "reopened"]
 * ```
 */
export const happenedTo = <W extends Words>(
  { vocabulary }: SupportEdition<W>,
  ticket: Ticket<W>,
  answers: BacktestAnswers,
  now?: Date
): ReadonlyArray<string> => {
  const history = historyAt(ticket, now ?? FOREVER)
  if (history._tag === "EventBeforeCreation") return ["unreadable"]
  const isOver = (status: string): boolean => lookUp(vocabulary.statuses, status)?.ended === true
  let status = vocabulary.initialStatus
  let reopened = false
  let escalated = false
  for (const event of history.events) {
    const next = statusAfter(vocabulary, status, event)
    if (next !== status && isOver(status) && !isOver(next)) reopened = true
    if (event.type === "escalated") escalated = true
    status = next
  }
  const end = answers["first reply"]?.outcome
  const firstReply = end === WAITING ? "unanswered" : end
  const happened: Array<string> = []
  if (typeof firstReply === "string") happened.push(firstReply)
  if (reopened) happened.push("reopened")
  if (escalated) happened.push("escalated")
  return happened
}

const WAITING: ClockEnd = "waiting"
const FOREVER = new Date(8.64e15)
