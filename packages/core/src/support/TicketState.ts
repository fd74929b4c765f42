/** What a ticket's events have made of it: its status, plan and severity, its clocks, and what was asked and linked. */
import type { ClockDraft, PauseDraft } from "./ClockReading.ts"
import type { Metric } from "./SupportEdition.ts"
import type { Target, Targets } from "./Target.ts"
import type { Ticket } from "./Ticket.ts"
import type { TicketEvent } from "./TicketEvent.ts"
import { clocksIn, isReply, move, statusAfter } from "./TicketStatus.ts"
import { lookUp, type Vocabulary, type Words } from "./Vocabulary.ts"

/** A ticket as its events left it. */
export interface TicketState<W extends Words = Words> {
  readonly status: W["status"]
  /** When the present status was set. */
  readonly statusSince: Date
  /** Since when the work on it has been over; undefined while it is not. */
  readonly endedSince: Date | undefined
  readonly plan: W["plan"] | undefined
  readonly severity: W["severity"] | undefined
  /** Staff have answered the customer. */
  readonly replied: boolean
  /** The last escalation, and whether staff have answered since. */
  readonly escalation: { readonly to: string; readonly at: Date; readonly answered: boolean } | undefined
  /** An issue was linked; `shared` once the customer was given any link. */
  readonly issue: { readonly at: Date; readonly shared: boolean } | undefined
  /** When staff expect to come back, as said with the present status. */
  readonly expectedReturn: Date | undefined
  /** The customer wrote to the present status although it is final, last at this instant. */
  readonly wroteToFinal: Date | undefined
  /** Status changes that the vocabulary does not allow; they count all the same. */
  readonly oddMoves: ReadonlyArray<{
    readonly at: Date
    readonly from: W["status"]
    readonly to: W["status"]
  }>
}

/** The state with the clocks and pauses behind it, before they are read. */
export interface TicketFold<W extends Words = Words> {
  readonly state: TicketState<W>
  readonly clocks: ReadonlyArray<ClockDraft>
  readonly pauses: ReadonlyArray<PauseDraft>
}

/** Reads events one after another. Changes of target that come with time itself are passed on the way. */
export class TicketReader<W extends Words> {
  readonly #vocabulary: Vocabulary<W>
  readonly #targets: Targets
  readonly #ended: Array<ClockDraft> = []
  #active: Array<ClockDraft> = []
  readonly #pauses: Array<PauseDraft> = []
  #change: number
  #status: W["status"]
  #statusSince: Date
  #endedSince: Date | undefined
  #plan: W["plan"] | undefined
  #severity: W["severity"] | undefined
  #replied = false
  #escalation: TicketState["escalation"]
  #issue: TicketState["issue"]
  #expectedReturn: Date | undefined
  #wroteToFinal: Date | undefined
  readonly #oddMoves: Array<TicketState<W>["oddMoves"][number]> = []

  constructor(vocabulary: Vocabulary<W>, targets: Targets, ticket: Ticket<W>) {
    this.#vocabulary = vocabulary
    this.#targets = targets
    this.#status = vocabulary.initialStatus
    this.#statusSince = ticket.createdAt
    this.#plan = ticket.organization.plan
    this.#severity = ticket.severity
    const created = ticket.createdAt.getTime()
    this.#change = targets.changes.findIndex((at) => at > created)
    if (this.#change < 0) this.#change = targets.changes.length
  }

  /** The ticket was created: its first reply is awaited. */
  create(at: number): void {
    this.#start("first_reply", at)
  }

  read(event: TicketEvent<W>): void {
    const at = event.at.getTime()
    this.passTo(at)
    const before = this.#status
    switch (event.type) {
      case "plan_changed":
        this.#plan = event.plan
        this.#rebind(at)
        break
      case "severity_changed":
        this.#severity = event.severity
        this.#rebind(at)
        break
      case "escalated":
        this.#escalation = { to: event.to, at: event.at, answered: false }
        this.#rebind(at)
        break
      case "issue_linked":
        this.#issue = { at: event.at, shared: event.shared === true || this.#issue?.shared === true }
        break
      case "customer_replied":
        this.#customerWrote(event.at)
        break
      case "agent_replied":
        if (isReply(event)) this.#staffReplied(at)
        break
      case "status_changed":
        if (!move(this.#vocabulary, before, event.status).allowed) {
          this.#oddMoves.push({ at: event.at, from: before, to: event.status })
        }
        this.#expectedReturn =
          event.expectedReturn ?? (event.status === before ? this.#expectedReturn : undefined)
        break
    }
    this.#become(statusAfter(this.#vocabulary, before, event), event.at)
  }

  /** Time passes to an instant: targets that change by then change. */
  passTo(at: number): void {
    for (; this.#change < this.#targets.changes.length; this.#change++) {
      const change = this.#targets.changes[this.#change] as number
      if (change > at) break
      this.#rebind(change)
    }
  }

  fold(): TicketFold<W> {
    return {
      state: {
        status: this.#status,
        statusSince: this.#statusSince,
        endedSince: this.#endedSince,
        plan: this.#plan,
        severity: this.#severity,
        replied: this.#replied,
        escalation: this.#escalation,
        issue: this.#issue,
        expectedReturn: this.#expectedReturn,
        wroteToFinal: this.#wroteToFinal,
        oddMoves: this.#oddMoves
      },
      clocks: [...this.#ended, ...this.#active],
      pauses: this.#pauses
    }
  }

  #customerWrote(at: Date): void {
    if (lookUp(this.#vocabulary.statuses, this.#status)?.final === true) {
      this.#wroteToFinal = at
      return
    }
    const metric = this.#replied ? "next_reply" : "first_reply"
    if (!this.#active.some((clock) => clock.metric === metric)) this.#start(metric, at.getTime())
  }

  #staffReplied(at: number): void {
    for (const clock of this.#active) {
      clock.end = at
      this.#ended.push(clock)
    }
    this.#active = []
    this.#replied = true
    if (this.#escalation !== undefined) this.#escalation = { ...this.#escalation, answered: true }
    this.#start("update", at)
  }

  #start(metric: Metric, at: number): void {
    const target = this.#target(metric, at)
    if (metric === "next_reply" && this.#targets.yields(at) && this.#shorterRuns(target)) return
    this.#active.push({ metric, start: at, end: undefined, cleared: false, targets: [{ since: at, target }] })
  }

  #rebind(at: number): void {
    for (const { metric, targets } of this.#active) {
      const target = this.#target(metric, at)
      if (target !== targets.at(-1)?.target) targets.push({ since: at, target })
    }
  }

  #target(metric: Metric, at: number): Target {
    return this.#targets.find(metric, this.#plan, this.#escalation !== undefined, at, this.#severity)
  }

  #shorterRuns({ durationMs }: Target): boolean {
    return this.#active.some(({ targets }) => (targets.at(-1)?.target.durationMs ?? durationMs) < durationMs)
  }

  #become(status: W["status"], since: Date): void {
    if (status === this.#status) return
    this.#status = status
    this.#statusSince = since
    this.#wroteToFinal = undefined
    const last = this.#pauses.at(-1)
    if (last?.end === Number.POSITIVE_INFINITY) last.end = since.getTime()
    const ended = lookUp(this.#vocabulary.statuses, status)?.ended === true
    this.#endedSince = ended ? (this.#endedSince ?? since) : undefined
    switch (clocksIn(this.#vocabulary, status)) {
      case "pause":
        this.#pauses.push({ start: since.getTime(), end: Number.POSITIVE_INFINITY, status })
        break
      case "clear":
        for (const clock of this.#active) {
          clock.end = since.getTime()
          clock.cleared = true
          this.#ended.push(clock)
        }
        this.#active = []
        break
      case "run":
        break
    }
  }
}
