/** What the service answers: each question is a rule imported and asked. Nothing here knows of HTTP. */

import { present } from "@hedgerow/core/handbook/Present"
import { deletion } from "@hedgerow/core/handbook/policies/Deletion"
import { ruleOf } from "@hedgerow/core/handbook/Rules"
import { citationIds } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import { explain } from "@hedgerow/core/policy/Explanation"
import { explanationText } from "@hedgerow/core/policy/ExplanationText"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import { dueAt } from "@hedgerow/core/support/Sla"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { statableFacts } from "@hedgerow/core/support/TicketFacts"

/** What is sent back: a status of HTTP and something that can be written as JSON. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** A question: what was sent, and the instant at which it is asked. */
export type Question = (sent: unknown, now: Date) => Answer

const readTicket = ticketReader(present.vocabulary, statableFacts(present))
const decideDeletion = compile(deletion, present)

/** By when a ticket is to be answered. */
const deadline: Question = (sent, now) => {
  const read = readTicket(sent)
  if (read._tag === "Problems") return { status: 422, body: { problems: read.problems } }
  const due = dueAt(present, read.value, now)
  return due instanceof Date
    ? { status: 200, body: { due } }
    : { status: 200, body: { due: null, why: due.message, rules: citationIds(due.citations) } }
}

/** What follows from a request to delete data. Facts that are left out are unknown, not false. */
const deletionRequest: Question = (sent, now) => {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent))
    return { status: 422, body: { problems: [{ path: [], message: "expected an object of facts" }] } }
  const facts = { ...sent }
  const problems = statedProblems(facts, deletion.facts)
  if (problems.length > 0) return { status: 422, body: { problems } }
  const answer = decideDeletion(facts, now)
  if (answer._tag === "Decision")
    return {
      status: 200,
      body: {
        outcome: answer.outcome,
        strength: answer.strength,
        rules: citationIds(answer.citations).map((id) => ({ id, says: ruleOf(id)?.line }))
      }
    }
  return {
    status: 200,
    body: {
      outcome: null,
      missing: answer._tag === "Unknown" ? answer.missing : [],
      why: explanationText(explain(deletion, present, facts, now))
    }
  }
}

/** The questions by their path. */
export const QUESTIONS: ReadonlyMap<string, Question> = new Map([
  ["/deadline", deadline],
  ["/deletion", deletionRequest]
])
