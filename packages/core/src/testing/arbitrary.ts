/** Random facts and tickets for property-based tests with fast-check, which the rest of the kit does not need. */
import fc from "fast-check"
import { parameterOf } from "../policy/Condition.ts"
import type { FactKind, FactKinds, Facts, FactValue } from "../policy/Fact.ts"
import { numbersIn } from "../policy/NumberLine.ts"
import type { Policy } from "../policy/Rule.ts"
import { type Thresholds, thresholdOf } from "../policy/Thresholds.ts"
import { nearTo } from "../policy/Unreached.ts"
import type { Ticket } from "../support/Ticket.ts"
import type { TicketEvent } from "../support/TicketEvent.ts"
import type { Vocabulary, Words } from "../support/Vocabulary.ts"
import { DAY, HOUR, MINUTE } from "../time/Duration.ts"
import { type Draft, happened } from "./TicketDraft.ts"

/** Which facts to make. */
export interface FactsOptions {
  /** Whether some may be unknown; by default they may. */
  readonly unknown?: boolean
}

/**
 * Facts that a policy reads: each of its values, numbers at, beside and between the thresholds that an edition gives them at any
 * time, and any number; now and then unknown, which is left out.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { compile } from "@hedgerow/core/policy/Decider"
 * import { amount } from "@hedgerow/core/policy/Fact"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { definePolicy } from "@hedgerow/core/policy/Rule"
 * import { factsArbitrary } from "@hedgerow/core/testing/arbitrary"
 *
 * const policy = definePolicy<number, "big">()({
 *   id: "discount",
 *   title: "Who gets a discount",
 *   kind: "unique",
 *   facts: { spend: amount("euros a year", "what they spend") },
 *   rules: [{ id: "big", citations: rules("D2"), strength: "should", when: [{ fact: "spend", atLeast: "big" }], then: 10 }]
 * })
 * const edition = { id: "2026", thresholds: { big: undated(5000, rules("D2")) } }
 * const decide = compile(policy, edition)
 * const at = new Date("2026-11-20T12:00:00Z")
 * fc.assert(
 *   fc.property(
 *     factsArbitrary(policy, edition, { unknown: false }),
 *     (facts) => (decide(facts, at)._tag === "Decision") === (facts.spend ?? 0) >= 5000
 *   )
 * )
 * ```
 */
export const factsArbitrary = <F extends FactKinds>(
  policy: Policy<F>,
  edition: Thresholds,
  { unknown = true }: FactsOptions = {}
): fc.Arbitrary<Facts<F>> => {
  const entries = Object.entries<FactKind>(policy.facts).map(([name, kind]) => {
    const known = valuesOf(kind, thresholdsOf(policy, edition, name)).map((value) => [[name, value] as const])
    return unknown
      ? fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: fc.constant([]) })
      : known
  })
  // Each fact has a value of its own kind, which an object made of entries cannot say.
  return fc.tuple(...entries).map((known) => Object.fromEntries(known.flat()) as Facts<F>)
}

/** The numbers that a fact is compared with at any time, ascending, each once. */
const thresholdsOf = (
  policy: Pick<Policy, "rules">,
  edition: Thresholds,
  fact: string
): ReadonlyArray<number> => {
  const named = policy.rules.flatMap(({ when }) =>
    when.flatMap((condition) => (condition.fact === fact ? (parameterOf(condition) ?? []) : []))
  )
  const values = named.flatMap((name) => thresholdOf(edition, name).map(({ value }) => value))
  return [...new Set(values)].sort((a, b) => a - b)
}

const valuesOf = (kind: FactKind, thresholds: ReadonlyArray<number>): fc.Arbitrary<FactValue> => {
  if (kind.type === "boolean") return fc.boolean()
  if (kind.type === "oneOf") return fc.constantFrom(...kind.values)
  const near = thresholds.flatMap((at) => [at - nearTo(at), at, at + nearTo(at)])
  const between = numbersIn(thresholds).flatMap((value) => (Number.isFinite(value) ? (value ?? []) : []))
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...near, ...between, 0) },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }
  )
}

/** When tickets are created, and how much happens to them. */
export interface TicketOptions {
  /** The earliest creation, by default 2026-11-16T00:00Z, a Monday. */
  readonly from?: Date
  /** Over how many days of 24 hours creations lie, by default 14. */
  readonly days?: number
  /** By default 8. */
  readonly maxEvents?: number
}

/**
 * Tickets with histories that could have happened: every word from the vocabulary, events in order from the creation on, statuses
 * only as staff may move them. Instants often coincide; plan, severity and product are sometimes not known.
 *
 * @example
 * ```ts
 * import fc from "fast-check"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { clocksAt } from "@hedgerow/core/support/Sla"
 * import { ticketArbitrary } from "@hedgerow/core/testing/arbitrary"
 *
 * const now = new Date("2027-01-01T00:00:00Z")
 * fc.assert(fc.property(ticketArbitrary(present), (ticket) => clocksAt(present, ticket, now)._tag === "TicketClocks"))
 * ```
 */
export const ticketArbitrary = <W extends Words>(
  { vocabulary }: { readonly vocabulary: Vocabulary<W> },
  { from = new Date("2026-11-16T00:00:00Z"), days = 14, maxEvents = 8 }: TicketOptions = {}
): fc.Arbitrary<Ticket<W>> => {
  const maybe = <A>(values: ReadonlyArray<A>): fc.Arbitrary<A | undefined> =>
    fc.constantFrom(undefined, ...values)
  const plans = wordsOf(vocabulary.plans)
  const drafts = fc.array(fc.tuple(delays, happenings(vocabulary, plans)), { maxLength: maxEvents })
  const minutes = fc.integer({ min: 0, max: days * 24 * 60 })
  return fc
    .record({
      id: fc.integer({ min: 1, max: 99 }),
      createdAt: minutes.map((minute) => from.getTime() + minute * MINUTE),
      channel: fc.constantFrom(...vocabulary.channels),
      plan: maybe(plans),
      flags: fc.shuffledSubarray([...vocabulary.flags]),
      severity: maybe(vocabulary.severities),
      product: maybe(wordsOf(vocabulary.products)),
      drafts
    })
    .map(({ id, createdAt, channel, plan, flags, severity, product, drafts: drawn }) => ({
      id: `T-${id}`,
      createdAt: new Date(createdAt),
      channel,
      // Its marks are named by the words, which an object made of entries cannot say.
      organization: {
        id: "bramble-bakery",
        ...(plan === undefined ? {} : { plan }),
        ...Object.fromEntries(flags.map((flag, i) => [flag, i % 2 === 0]))
      } as Ticket<W>["organization"],
      ...(severity === undefined ? {} : { severity }),
      ...(product === undefined ? {} : { product }),
      events: happened(vocabulary, createdAt, drawn)
    }))
}

/** Milliseconds after the creation: none, whole hours and days that fall together, any minute of the first days. */
const delays = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 12 }).map((count) => count * HOUR),
  fc.integer({ min: 0, max: 8 }).map((count) => count * DAY),
  fc.integer({ min: 0, max: 8 * 24 * 60 }).map((count) => count * MINUTE)
)

const happenings = <W extends Words>(
  { severities }: Vocabulary<W>,
  plans: ReadonlyArray<W["plan"]>
): fc.Arbitrary<Draft<W>> => {
  const one = (weight: number, event: (at: Date) => TicketEvent<W>) => ({
    weight,
    arbitrary: fc.constant<Draft<W>>(event)
  })
  const each = <A>(values: ReadonlyArray<A>, event: (value: A) => Draft<W>) =>
    values.length === 0 ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...values).map(event) }]
  return fc.oneof(
    one(4, (at) => ({ at, type: "agent_replied", public: true })),
    one(1, (at) => ({ at, type: "agent_replied", public: false })),
    one(1, (at) => ({ at, type: "agent_replied", public: true, automatic: true })),
    one(4, (at) => ({ at, type: "customer_replied" })),
    one(1, (at) => ({ at, type: "escalated", to: "Team Hazel" })),
    one(1, (at) => ({ at, type: "issue_linked" })),
    { weight: 4, arbitrary: fc.nat().map((move): Draft<W> => ({ move })) },
    ...each(plans, (plan) => (at) => ({ at, type: "plan_changed", plan })),
    ...each(severities, (severity) => (at) => ({ at, type: "severity_changed", severity }))
  )
}

/** The words of a table, as its type knows them. */
const wordsOf = <Word extends string>(table: Readonly<Record<Word, unknown>>): ReadonlyArray<Word> =>
  Object.keys(table) as Array<Word>
