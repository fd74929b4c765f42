/** What happened to a ticket: replies, status changes, escalations, linked issues, changes of plan and severity. */
import type { Words } from "./Vocabulary.ts"

interface At {
  readonly at: Date
}

/** Staff wrote: to the customer (`public`), or an internal note. */
export interface AgentReplied extends At {
  readonly type: "agent_replied"
  readonly public: boolean
  /** An automatic acknowledgement: it meets and starts no clock and does not open the ticket. */
  readonly automatic?: boolean
}

/** The customer wrote. */
export interface CustomerReplied extends At {
  readonly type: "customer_replied"
}

/** The ticket was given a status. */
export interface StatusChanged<W extends Words = Words> extends At {
  readonly type: "status_changed"
  readonly status: W["status"]
  /** When staff expect to come back to it. */
  readonly expectedReturn?: Date
}

/** The ticket was handed to another team for deeper investigation. */
export interface Escalated extends At {
  readonly type: "escalated"
  readonly to: string
}

/** A bug report or feature request was opened for it. */
export interface IssueLinked extends At {
  readonly type: "issue_linked"
  /** Whether the customer was given the link. */
  readonly shared?: boolean
}

/** The organization changed its plan. */
export interface PlanChanged<W extends Words = Words> extends At {
  readonly type: "plan_changed"
  readonly plan: W["plan"]
}

/** The severity was corrected. */
export interface SeverityChanged<W extends Words = Words> extends At {
  readonly type: "severity_changed"
  readonly severity: W["severity"]
}

/** An event of a ticket's history. */
export type TicketEvent<W extends Words = Words> =
  | AgentReplied
  | CustomerReplied
  | StatusChanged<W>
  | Escalated
  | IssueLinked
  | PlanChanged<W>
  | SeverityChanged<W>

/** At one instant: changes of plan and severity, the customer's message, staff's reply, status, the rest. */
export const ORDER_AT_ONE_INSTANT: Readonly<Record<TicketEvent["type"], number>> = {
  plan_changed: 0,
  severity_changed: 0,
  customer_replied: 1,
  agent_replied: 2,
  status_changed: 3,
  escalated: 4,
  issue_linked: 4
}
