/** Response clocks beside an oracle that lives through random histories minute by minute. */
import { responseWeek } from "@hedgerow/core/handbook/Calendars"
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { readings, rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Clock } from "@hedgerow/core/support/Clock"
import type { Rebase } from "@hedgerow/core/support/SupportEdition"
import { warningsOf } from "@hedgerow/core/support/Warning"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { questions } from "./arbitraries.ts"
import { type OracleAnswer, type OracleClock, oracle } from "./slaOracle.ts"
import { clocksOf, patched, type TestEdition, type TestTicket } from "./tickets.ts"

const seen = (clock: Clock): OracleClock => ({
  metric: clock.metric,
  startedAt: clock.startedAt.toISOString(),
  endedAt: clock.endedAt?.toISOString(),
  state: clock.state,
  elapsedMinutes: clock.elapsedMs / 60_000,
  promisedMinutes: clock.target.kind === "some" ? clock.target.durationMs / 60_000 : undefined,
  breached: clock.breached,
  dueAt: clock.dueAt?.toISOString(),
  actBy: clock.actBy === null ? null : clock.actBy?.toISOString()
})

const answer = (edition: TestEdition, ticket: TestTicket, now: Date): OracleAnswer => {
  const { clocks, state, history, notYetCreated } = clocksOf(edition, ticket, now)
  return {
    status: state.status,
    plan: state.plan,
    severity: state.severity,
    events: notYetCreated ? 0 : history.events.length,
    clocks: clocks.map(seen),
    warnings: warningsOf(edition, clocks, now).map(({ at, metric }) => `${metric} ${at.toISOString()}`)
  }
}

/** Targets and response weeks that change while tickets are open: a target withdrawn, one given late, two zones. */
const changing = (rebase: Rebase): TestEdition => {
  const { targets } = present.parameters
  const row = (plan: PostHogWords["plan"], hours: ReadonlyArray<readonly [string, number | null]>) => ({
    plan,
    metrics: ["first_reply", "next_reply", "update"] as const,
    hours: hours.map(([from, value]) => ({ from, value, citations: rules("R036") }))
  })
  return patched({
    rebase: undated(rebase, readings("H1")),
    targets: {
      ...targets,
      scale: row("scale", [
        ["undated", 24],
        ["2026-11-18", 12],
        ["2026-11-24", 30]
      ]),
      enterprise: row("enterprise", [
        ["undated", 8],
        ["2026-11-25", null]
      ]),
      boost: row("boost", [["2026-11-19", 48]])
    },
    responseCalendar: [
      { from: "undated", value: responseWeek(), citations: readings("A1") },
      { from: "2026-11-17", value: responseWeek("-08:00"), citations: readings("A1") },
      { from: "2026-11-23", value: responseWeek("+05:30"), citations: readings("A1") }
    ]
  })
}

const agree = (edition: TestEdition, numRuns: number) =>
  fc.assert(
    fc.property(questions, ({ ticket, now }) => {
      expect(answer(edition, ticket, now)).toEqual(oracle(edition, ticket, now))
    }),
    { numRuns }
  )

describe("status, clocks and warnings are those of a minute-by-minute replay", () => {
  it("under the present edition", () => agree(present, 400))

  it.each(["fromCreation", "keepElapsed", "restart"] as const)(
    "while targets and response calendar change, taken as %s",
    (rebase) => agree(changing(rebase), 150)
  )
})
