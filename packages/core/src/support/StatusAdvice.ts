/** What a ticket's state asks for next: solve it, share the link, end a wait that hides, open a follow-up. */
import type { Citation } from "../policy/Citation.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { inForce } from "../policy/Parameter.ts"
import type { Strength } from "../policy/Strength.ts"
import { DAY, days } from "../time/Duration.ts"
import { leadOf } from "./Contact.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { TicketState } from "./TicketState.ts"
import { lookUp, spoken, type Words } from "./Vocabulary.ts"

/** One piece of advice. */
export interface Advice<W extends Words = Words> {
  readonly _tag: "Advice"
  readonly kind:
    | "auto_solve"
    | "solve_with_issue"
    | "share_issue_link"
    | "hidden_wait"
    | "stay_open"
    | "return_date_missing"
    | "follow_up_ticket"
    | "odd_move"
    | "answered"
    | "confirmed"
  readonly strength: Strength
  readonly message: string
  /** The status to set, if any. */
  readonly status?: W["status"]
  /** When it takes effect, or took. */
  readonly at?: Date
  readonly citations: ReadonlyArray<Citation>
}

/**
 * What a ticket's state advises at an instant (R052, R054, R056, A12, A13), gravest first.
 * An on-hold wait beyond the window is a person's to judge.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 * import { statusAdvice } from "@hedgerow/core/support/StatusAdvice"
 *
 * const now = new Date("2026-11-20T12:00:00Z")
 * const read = clocksAt(
 *   present,
 *   {
 *     id: "T-1",
 *     createdAt: new Date("2026-11-10T09:00:00Z"),
 *     channel: "in_app",
 *     organization: { id: "o1", plan: "scale" },
 *     events: [
 *       { at: new Date("2026-11-10T10:00:00Z"), type: "agent_replied", public: true },
 *       { at: new Date("2026-11-10T10:00:00Z"), type: "status_changed", status: "pending" }
 *     ]
 *   },
 *   now
 * )
 * read._tag === "TicketClocks" && statusAdvice(present, read.state, now).map((advice) => advice._tag === "Advice" && advice.message)
 * // => ["pending for 7 days without an answer since 2026-11-17T10:00:00.000Z: set it to solved"]
 * ```
 */
export const statusAdvice = <W extends Words>(
  edition: SupportEdition<W>,
  state: TicketState<W>,
  now: Date
): ReadonlyArray<Advice<W> | NeedsJudgement> => [
  ...oddMoves(edition, state),
  ...followUp(edition, state),
  ...hiddenWait(edition, state),
  ...autoSolve(edition, state, now),
  ...hold(edition, state, now),
  ...issue(edition, state, now)
]

/** What staff or the customer said that only a person can tell from the text. */
export interface StatedFacts {
  /** The reply about to be sent should settle the ticket. */
  readonly replySettles?: boolean
  /** The customer confirmed that it is settled. */
  readonly customerConfirms?: boolean
}

/**
 * The status that stated facts ask for (R053, R055): confirmed by the customer, or answered by the reply.
 * `undefined` when neither is stated.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { statusFor } from "@hedgerow/core/support/StatusAdvice"
 *
 * statusFor(present, { replySettles: true }, new Date("2026-11-20T12:00:00Z"))?.status // => "pending"
 * ```
 */
export const statusFor = <W extends Words>(
  edition: SupportEdition<W>,
  facts: StatedFacts,
  now: Date
): Advice<W> | undefined => {
  const settled = inForce(edition.parameters.settled, now)
  if (settled === undefined) return undefined
  const { answered, confirmed } = settled.value
  const { citations } = settled
  if (facts.customerConfirms === true) {
    const message = `the customer confirmed that it is settled: set it to ${confirmed}`
    return { _tag: "Advice", kind: "confirmed", strength: "should", status: confirmed, message, citations }
  }
  if (facts.replySettles === true) {
    const message = `the reply should settle it: set it to ${answered}`
    return { _tag: "Advice", kind: "answered", strength: "should", status: answered, message, citations }
  }
  return undefined
}

type Rules = <W extends Words>(
  edition: SupportEdition<W>,
  state: TicketState<W>,
  now: Date
) => ReadonlyArray<Advice<W> | NeedsJudgement>

const oddMoves = <W extends Words>(
  edition: SupportEdition<W>,
  { oddMoves }: TicketState<W>
): ReadonlyArray<Advice<W>> =>
  oddMoves.map(({ at, from, to }) => ({
    _tag: "Advice",
    kind: "odd_move",
    strength: "should",
    message: `${spoken(from)} became ${spoken(to)}, which staff cannot set from there: check the history`,
    at,
    citations: lookUp(edition.vocabulary.statuses, from)?.citations ?? []
  }))

const followUp = <W extends Words>(
  edition: SupportEdition<W>,
  state: TicketState<W>
): ReadonlyArray<Advice<W>> =>
  state.wroteToFinal === undefined
    ? []
    : [
        {
          _tag: "Advice",
          kind: "follow_up_ticket",
          strength: "should",
          message: `the customer wrote to a ${spoken(state.status)} ticket: open a follow-up ticket, since no clock runs on this one`,
          at: state.wroteToFinal,
          citations: lookUp(edition.vocabulary.statuses, state.status)?.citations ?? []
        }
      ]

/** A wait before anybody answered: the clock stands still although the customer has heard nothing. */
const hiddenWait = <W extends Words>(
  edition: SupportEdition<W>,
  state: TicketState<W>
): ReadonlyArray<Advice<W>> => {
  const rule = lookUp(edition.vocabulary.statuses, state.status)
  const waits = rule?.clocks === "pause" && rule.onCustomerReply !== undefined
  const settles = edition.parameters.settled.some(({ value }) => value.confirmed === state.status)
  return state.replied || !waits || settles
    ? []
    : [
        {
          _tag: "Advice",
          kind: "hidden_wait",
          strength: "should",
          message: `${spoken(state.status)} before any public reply: the clock stands still while the customer has heard nothing; answer first`,
          at: state.statusSince,
          citations: rule?.citations ?? []
        }
      ]
}

const autoSolve: Rules = (edition, state, now) => {
  const rule = inForce(edition.parameters.autoSolve, now)
  if (rule === undefined || state.status !== rule.value.status) return []
  const at = new Date(state.statusSince.getTime() + days(rule.value.days))
  const due = at <= now
  return [
    {
      _tag: "Advice",
      kind: "auto_solve",
      strength: "should",
      status: rule.value.to,
      message: due
        ? `${spoken(state.status)} for ${rule.value.days} days without an answer since ${at.toISOString()}: set it to ${rule.value.to}`
        : `becomes ${rule.value.to} at ${at.toISOString()} unless the customer answers`,
      at,
      citations: rule.citations
    }
  ]
}

const hold: Rules = (edition, state, now) => {
  const rule = inForce(edition.parameters.hold, now)
  if (rule === undefined || state.status !== rule.value.status) return []
  const { moreThanDays, lessThanDays } = rule.value
  const window = `more than ${moreThanDays} and less than ${lessThanDays} days`
  const advice = { _tag: "Advice", strength: "should", citations: rule.citations } as const
  if (state.expectedReturn === undefined) {
    const message = `${spoken(state.status)} without a date of return: name one that is ${window} off`
    return [{ ...advice, kind: "return_date_missing", message }]
  }
  const off = (state.expectedReturn.getTime() - state.statusSince.getTime()) / DAY
  const returns = state.expectedReturn.toISOString()
  if (off <= moreThanDays) {
    const message = `${spoken(state.status)} until ${returns} is no longer than ${moreThanDays} days: let it stay open instead`
    return [{ ...advice, kind: "stay_open", message }]
  }
  if (off < lessThanDays) return []
  return [
    {
      _tag: "NeedsJudgement",
      question: `Return is expected at ${returns}, ${lessThanDays} days off or more. Should the ticket stay ${spoken(state.status)}?`,
      askedOf: leadOf(edition, now),
      options: [`keep it ${spoken(state.status)}`, "let it stay open", "solve it and open another later"],
      citations: rule.citations
    }
  ]
}

const issue: Rules = (edition, { issue, status }, now) => {
  const rule = inForce(edition.parameters.solvedByIssue, now)
  if (
    rule === undefined ||
    issue === undefined ||
    lookUp(edition.vocabulary.statuses, status)?.moves.includes(rule.value) !== true
  )
    return []
  const advice = { _tag: "Advice", strength: "may", citations: rule.citations, at: issue.at } as const
  return [
    issue.shared
      ? {
          ...advice,
          kind: "solve_with_issue",
          status: rule.value,
          message: `an issue is open and the customer has its link: the ticket may be set to ${rule.value}`
        }
      : {
          ...advice,
          kind: "share_issue_link",
          message: `an issue is open: once the customer has its link, the ticket may be set to ${rule.value}`
        }
  ]
}
