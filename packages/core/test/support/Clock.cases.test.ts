import { readFileSync } from "node:fs"
import { present } from "@hedgerow/core/handbook/Present"
import { clockJson } from "@hedgerow/core/support/Clock"
import { clocksAt } from "@hedgerow/core/support/Sla"
import { ticketReader } from "@hedgerow/core/support/Ticket"
import { describe, expect, it } from "vitest"

const read = ticketReader(present.vocabulary)
const cases = readFileSync(new URL("clock-cases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))

describe("the fourteen tickets whose clocks are given", () => {
  it.each(cases)("$ticket.id: $why", ({ ticket, now, expected }) => {
    const decoded = read(ticket)
    if (decoded._tag === "Problems") throw new Error(JSON.stringify(decoded.problems))
    const clocks = clocksAt(present, decoded.value, new Date(now))
    if (clocks._tag !== "TicketClocks") throw new Error(clocks.message)
    expect({ status: clocks.state.status, clocks: clocks.clocks.map(clockJson) }).toEqual(expected)
  })
})
