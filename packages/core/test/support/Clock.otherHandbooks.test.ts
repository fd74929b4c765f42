/** What other handbooks ask of clocks: statuses that clear them, targets by severity, a next reply that yields. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import { present } from "@hedgerow/core/handbook/Present"
import { rules } from "@hedgerow/core/policy/Citation"
import { undated } from "@hedgerow/core/policy/Parameter"
import { METRICS, type TargetRow } from "@hedgerow/core/support/SupportEdition"
import { describe, expect, it } from "vitest"
import {
  becomes,
  clocksOf,
  customer,
  patched,
  severityChanged,
  staff,
  type TestEdition,
  type TestEvent,
  ticketOf,
  utc
} from "./tickets.ts"

const { vocabulary } = present

/** The present edition where pending, on-hold and solved clear the clocks. */
const clearing: TestEdition = {
  ...present,
  vocabulary: {
    ...vocabulary,
    statuses: {
      ...vocabulary.statuses,
      pending: { ...vocabulary.statuses.pending, clocks: "clear" },
      solved: { ...vocabulary.statuses.solved, clocks: "clear" }
    }
  }
}

const clocks = (edition: TestEdition, events: ReadonlyArray<TestEvent>, now = "2026-11-17 09:00") =>
  clocksOf(edition, ticketOf({ events }), utc(now)).clocks.map(
    ({ metric, state, startedAt, endedAt }) =>
      `${metric} ${state} ${startedAt.toISOString().slice(8, 16)}–${endedAt?.toISOString().slice(8, 16) ?? ""}`
  )

describe("a status that clears clocks", () => {
  it.each<[string, ReadonlyArray<TestEvent>, ReadonlyArray<string>]>([
    [
      "ends those that run",
      [staff("2026-11-16 10:00"), becomes("2026-11-16 11:00", "pending")],
      ["first_reply met 16T09:00–16T10:00", "update cleared 16T10:00–16T11:00"]
    ],
    [
      "lets the customer's next message start another",
      [staff("2026-11-16 10:00"), becomes("2026-11-16 11:00", "pending"), customer("2026-11-16 12:00")],
      [
        "first_reply met 16T09:00–16T10:00",
        "update cleared 16T10:00–16T11:00",
        "next_reply running 16T12:00–"
      ]
    ],
    [
      "before any answer: the next message waits for a first reply again",
      [becomes("2026-11-16 11:00", "pending"), customer("2026-11-16 12:00")],
      ["first_reply cleared 16T09:00–16T11:00", "first_reply running 16T12:00–"]
    ],
    [
      "starts none when staff reopen the ticket themselves",
      [staff("2026-11-16 10:00"), becomes("2026-11-16 11:00", "solved"), becomes("2026-11-16 12:00", "open")],
      ["first_reply met 16T09:00–16T10:00", "update cleared 16T10:00–16T11:00"]
    ]
  ])("%s", (_, events, expected) => expect(clocks(clearing, events)).toEqual(expected))

  it("leaves a clock that was over its target breached", () => {
    const events = [becomes("2026-11-18 11:00", "pending")]
    const [clock] = clocksOf(clearing, ticketOf({ events }), utc("2026-11-19 09:00")).clocks
    expect(clock).toMatchObject({ state: "cleared", breached: true, endedAt: utc("2026-11-18 11:00") })
  })
})

describe("a target by severity", () => {
  const row = (
    hours: number | null,
    severities?: TargetRow<PostHogWords>["severities"]
  ): TargetRow<PostHogWords> => ({
    plan: "scale",
    metrics: METRICS,
    hours: undated(hours, rules("T1")),
    ...(severities === undefined ? {} : { severities })
  })
  const edition = patched({
    targets: { any: row(24), critical: row(12, ["critical"]), low: row(null, ["low"]) }
  })
  const target = (severity: PostHogWords["severity"] | undefined, events: ReadonlyArray<TestEvent> = []) => {
    const ticket = ticketOf({ events, ...(severity === undefined ? {} : { severity }) })
    const [clock] = clocksOf(edition, ticket, utc("2026-11-16 12:00")).clocks
    return clock && [clock.target.kind, clock.target.durationMs / 3_600_000, clock.rebased.length]
  }

  it.each<[PostHogWords["severity"] | undefined, string, number]>([
    ["critical", "some", 12],
    ["high", "some", 24],
    ["low", "none", Number.POSITIVE_INFINITY],
    [undefined, "some", 24]
  ])("%s: %s, %d h", (severity, kind, hours) => expect(target(severity)).toEqual([kind, hours, 0]))

  it("follows a change of severity", () =>
    expect(target("high", [severityChanged("2026-11-16 10:00", "critical")])).toEqual(["some", 12, 1]))

  it("stays as it is where severity does not matter", () => {
    const events = [severityChanged("2026-11-16 10:00", "critical")]
    const [clock] = clocksOf(present, ticketOf({ events }), utc("2026-11-16 12:00")).clocks
    expect(clock?.rebased).toEqual([])
  })
})

describe("a next reply that yields to a shorter clock", () => {
  const hours = (metrics: TargetRow["metrics"], value: number): TargetRow<PostHogWords> => ({
    plan: "scale",
    metrics,
    hours: undated(value, rules("T1"))
  })
  const edition = (update: number, nextReply: "always" | "unlessShorterRuns") =>
    patched({
      targets: { replies: hours(["first_reply", "next_reply"], 24), updates: hours(["update"], update) },
      nextReply: undated(nextReply, rules("T2"))
    })
  const events = [staff("2026-11-16 10:00"), customer("2026-11-16 11:00")]

  it.each([
    [23, "unlessShorterRuns", false],
    [24, "unlessShorterRuns", true],
    [23, "always", true]
  ] as const)("update %d h against 24, %s: it starts: %s", (update, how, starts) =>
    expect(clocks(edition(update, how), events).some((clock) => clock.startsWith("next_reply"))).toBe(starts)
  )
})

describe("since when the work on a ticket is over", () => {
  it.each<[string, ReadonlyArray<TestEvent>, string | undefined]>([
    ["solved", [becomes("2026-11-16 10:00", "solved")], "2026-11-16 10:00"],
    [
      "solved, then closed",
      [becomes("2026-11-16 10:00", "solved"), becomes("2026-11-16 11:00", "closed")],
      "2026-11-16 10:00"
    ],
    ["reopened", [becomes("2026-11-16 10:00", "solved"), customer("2026-11-16 11:00")], undefined],
    ["pending", [becomes("2026-11-16 10:00", "pending")], undefined]
  ])("%s", (_, events, since) => {
    const { state } = clocksOf(present, ticketOf({ events }), utc("2026-11-17 09:00"))
    expect(state.endedSince).toEqual(since === undefined ? undefined : utc(since))
  })
})
