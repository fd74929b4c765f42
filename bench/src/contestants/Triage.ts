/** Hedgerow over made-up tickets: all of the triage, and its parts. */
import { present } from "@hedgerow/core/handbook/Present"
import { clocksAt, dueAt as due } from "@hedgerow/core/support/Sla"
import { triage as compile } from "@hedgerow/core/support/Triage"
import type { Task } from "../Task.ts"
import { NOW, tickets } from "../Tickets.ts"

const COUNT = 2_000
const queue = tickets(COUNT)
const triageOf = compile(present)

type One = (typeof queue)[number]

const each = (ask: (ticket: One) => number): Task => ({ count: COUNT, ask: (i) => ask(queue[i] as One) })

export const triage = each((ticket) => {
  const answer = triageOf(ticket, NOW)
  return answer._tag === "Triage" ? answer.warnings.length : Number.NaN
})

export const dueAt = each((ticket) => {
  const answer = due(present, ticket, NOW)
  return answer instanceof Date ? answer.getTime() : 0
})

export const clocks = each((ticket) => {
  const answer = clocksAt(present, ticket, NOW)
  return answer._tag === "TicketClocks" ? answer.clocks.length : Number.NaN
})
