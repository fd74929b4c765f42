/** Random ticket histories: every kind of event, at instants that often coincide, with repeats and events yet to come. */
import type { PostHogWords } from "@hedgerow/core/handbook/PostHogWords"
import fc from "fast-check"
import type { TestEvent, TestTicket } from "./tickets.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const PLANS = [
  "free",
  "pay_as_you_go",
  "boost",
  "scale",
  "enterprise"
] as const satisfies ReadonlyArray<PostHogWords["plan"]>
export const SEVERITIES = ["critical", "high", "medium", "low"] as const satisfies ReadonlyArray<
  PostHogWords["severity"]
>
export const STATUSES = [
  "new",
  "open",
  "pending",
  "on_hold",
  "solved",
  "closed"
] as const satisfies ReadonlyArray<PostHogWords["status"]>

/** From Thursday 2026-11-12 to Thursday 2026-11-26, on whole minutes, and often at midnight. */
const creations = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 * 24 * 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 14 }).map((day) => day * 24 * 60) }
  )
  .map((minute) => Date.UTC(2026, 10, 12) + minute * MINUTE)

/** How long after the creation, on whole minutes: hours and days that fall together, and any minute of the first days. */
const delays = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 12 }).map((count) => count * HOUR),
  fc.integer({ min: 0, max: 8 }).map((count) => count * DAY),
  fc.integer({ min: 0, max: 8 * 24 * 60 }).map((count) => count * MINUTE)
)

type Undated = TestEvent extends infer Event ? (Event extends TestEvent ? Omit<Event, "at"> : never) : never

const happenings: fc.Arbitrary<Undated> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ type: "agent_replied", public: true } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "agent_replied", public: false } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "agent_replied", public: true, automatic: true } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "agent_replied", public: false, automatic: true } as const) },
  { weight: 6, arbitrary: fc.constant({ type: "customer_replied" } as const) },
  {
    weight: 7,
    arbitrary: fc.constantFrom(...STATUSES).map((status) => ({ type: "status_changed", status }) as const)
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...PLANS).map((plan) => ({ type: "plan_changed", plan }) as const)
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...SEVERITIES)
      .map((severity) => ({ type: "severity_changed", severity }) as const)
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("hazel", "rowan").map((to) => ({ type: "escalated", to }) as const)
  },
  { weight: 1, arbitrary: fc.boolean().map((shared) => ({ type: "issue_linked", shared }) as const) }
)

/** Events at a few instants after a creation; one in four carries a field of its own. */
export const eventsAfter = (
  createdAt: number,
  size: { readonly maxLength: number } = { maxLength: 9 }
): fc.Arbitrary<Array<TestEvent>> =>
  fc
    .tuple(
      fc.array(delays, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), happenings, fc.option(fc.constantFrom("moss", "fern"), { freq: 1 })), size)
    )
    .map(([instants, drawn]) =>
      drawn.map(
        ([i, happening, remark]): TestEvent => ({
          at: new Date(createdAt + (instants[i % instants.length] ?? 0)),
          ...happening,
          ...(remark === null ? {} : { remark })
        })
      )
    )

/** The same events with some of them said again somewhere in the list. */
const withRepeats = (events: fc.Arbitrary<Array<TestEvent>>): fc.Arbitrary<Array<TestEvent>> =>
  fc.tuple(events, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 })).map(([list, repeats]) =>
    repeats.reduce((longer, [which, where]) => {
      const again = longer[which % Math.max(1, longer.length)]
      return again === undefined
        ? longer
        : longer.toSpliced(where % (longer.length + 1), 0, structuredClone(again))
    }, list)
  )

const sortedOrNot = (events: fc.Arbitrary<Array<TestEvent>>): fc.Arbitrary<Array<TestEvent>> =>
  fc
    .tuple(events, fc.boolean())
    .map(([list, sorted]) => (sorted ? list.toSorted((a, b) => a.at.getTime() - b.at.getTime()) : list))

const flag = fc.constantFrom(undefined, false, true)

/** Random tickets; those of organizations whose plan is not known among them. */
export const tickets: fc.Arbitrary<TestTicket> = creations.chain((createdAt) =>
  fc
    .record({
      id: fc.integer({ min: 1, max: 30 }).map((number) => `T-${number}`),
      plan: fc.constantFrom(undefined, ...PLANS),
      severity: fc.constantFrom(undefined, ...SEVERITIES),
      product: fc.constantFrom(
        undefined,
        "replay",
        "ingestion",
        "growth",
        "data_warehouse",
        "hedge_trimming"
      ),
      top20: flag,
      priority: flag,
      recentlyUpgraded: flag,
      events: sortedOrNot(withRepeats(eventsAfter(createdAt)))
    })
    .map(({ id, plan, severity, product, top20, priority, recentlyUpgraded, events }) => ({
      id,
      createdAt: new Date(createdAt),
      channel: "in_app" as const,
      organization: {
        id: "bramble-bakery",
        ...(plan === undefined ? {} : { plan }),
        ...(top20 === undefined ? {} : { top20 }),
        ...(priority === undefined ? {} : { priority }),
        ...(recentlyUpgraded === undefined ? {} : { recentlyUpgraded })
      },
      ...(product === undefined ? {} : { product }),
      ...(severity === undefined ? {} : { severity }),
      events
    }))
)

/** A random ticket with an instant to ask at: mostly after it was created, often that of an event. */
export const questions: fc.Arbitrary<{ readonly ticket: TestTicket; readonly now: Date }> = tickets.chain(
  (ticket) =>
    fc.record({
      ticket: fc.constant(ticket),
      now: fc
        .oneof(
          { weight: 6, arbitrary: delays.map((delay) => ticket.createdAt.getTime() + delay) },
          { weight: 3, arbitrary: fc.constantFrom(...[ticket, ...ticket.events].map(instantOf)) },
          { weight: 1, arbitrary: fc.constant(ticket.createdAt.getTime() - MINUTE) }
        )
        .map((at) => new Date(at))
    })
)

const instantOf = (happened: TestTicket | TestEvent): number =>
  ("createdAt" in happened ? happened.createdAt : happened.at).getTime()
