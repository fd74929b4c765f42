/** The policy that every contestant decides by, and the cases it is asked: refunds at Quillfen & Daughters, an invented shop for pens. */
import type { ThresholdInForce } from "@hedgerow/core/policy/Condition"
import { amount, type Facts, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import { definePolicy, highestFirst, type Rule } from "@hedgerow/core/policy/Rule"
import { inForceAt, type Thresholds } from "@hedgerow/core/policy/Thresholds"
import { random } from "./Random.ts"

const REASONS = ["unwanted", "faulty", "wrong_item", "lost", "late"] as const
const MEMBERSHIPS = ["none", "silver", "gold"] as const

const facts = {
  reason: oneOf(REASONS, "why the customer writes"),
  membership: oneOf(MEMBERSHIPS, "the customer's card"),
  opened: yesNo("the parcel was opened"),
  engraved: yesNo("a name is engraved"),
  days: amount("days", "since it was, or should have been, delivered"),
  price: amount("euros", "what was paid"),
  refunds: amount("refunds", "that the customer had within a year")
}

const LIMITS = { window: 30, goldWindow: 60, warranty: 730, small: 10, big: 500, many: 4 }
type Limit = keyof typeof LIMITS

/** What a case can come to; contestants answer with its place in this list. */
export const OUTCOMES = ["nothing", "refund", "half", "credit", "repair", "replacement", "manager"] as const
type Outcome = (typeof OUTCOMES)[number]

const citations = [{ kind: "page", id: "refunds" }] as const
const from = { citations, strength: "should" } as const
const unwanted = { fact: "reason", is: "unwanted" } as const
const faulty = { fact: "reason", is: "faulty" } as const
const soon = { fact: "days", atMost: "window" } as const
const gold = { fact: "membership", is: "gold" } as const
const opened = { fact: "opened", is: true } as const
const engraved = { fact: "engraved", is: true } as const
const cheap = { fact: "price", below: "small" } as const

export const refunds = definePolicy<Outcome, Limit>()({
  id: "refunds",
  title: "What a customer gets back",
  kind: "unique",
  facts,
  rules: [
    { ...from, id: "else", when: [], then: "nothing" },
    { ...from, id: "unwanted", when: [unwanted, soon], exceptionTo: ["else"], then: "refund" },
    { ...from, id: "opened", when: [unwanted, soon, opened], exceptionTo: ["unwanted"], then: "credit" },
    {
      ...from,
      id: "gold-opened",
      when: [unwanted, soon, opened, gold],
      exceptionTo: ["opened"],
      then: "refund"
    },
    {
      ...from,
      id: "gold-later",
      when: [unwanted, gold, { fact: "days", moreThan: "window" }, { fact: "days", atMost: "goldWindow" }],
      exceptionTo: ["else"],
      then: "credit"
    },
    {
      ...from,
      id: "engraved",
      when: [unwanted, engraved],
      exceptionTo: ["gold-opened", "gold-later"],
      then: "nothing"
    },
    {
      ...from,
      id: "engraved-cheap",
      when: [unwanted, engraved, soon, cheap],
      exceptionTo: ["engraved"],
      then: "credit"
    },
    {
      ...from,
      id: "faulty",
      when: [faulty, { fact: "days", atMost: "warranty" }],
      exceptionTo: ["else"],
      then: "repair"
    },
    {
      ...from,
      id: "faulty-cheap",
      when: [faulty, cheap, { fact: "days", atMost: "warranty" }],
      exceptionTo: ["faulty"],
      then: "replacement"
    },
    { ...from, id: "faulty-soon", when: [faulty, soon], exceptionTo: ["faulty-cheap"], then: "refund" },
    {
      ...from,
      id: "ours",
      when: [{ fact: "reason", oneOf: ["wrong_item", "lost"] }],
      exceptionTo: ["else"],
      then: "replacement"
    },
    {
      ...from,
      id: "wrong-later",
      when: [
        { fact: "reason", is: "wrong_item" },
        { fact: "days", moreThan: "window" }
      ],
      exceptionTo: ["ours"],
      then: "nothing"
    },
    {
      ...from,
      id: "late",
      when: [
        { fact: "reason", is: "late" },
        { fact: "price", atLeast: "small" }
      ],
      exceptionTo: ["else"],
      then: "half"
    },
    {
      ...from,
      id: "late-member",
      when: [
        { fact: "reason", is: "late" },
        { fact: "membership", oneOf: ["silver", "gold"] }
      ],
      exceptionTo: ["late"],
      then: "refund"
    },
    {
      ...from,
      id: "often",
      when: [
        { fact: "reason", oneOf: ["unwanted", "late"] },
        { fact: "refunds", atLeast: "many" }
      ],
      exceptionTo: ["engraved-cheap", "late-member"],
      then: "manager"
    },
    {
      ...from,
      id: "costly",
      when: [
        { fact: "reason", oneOf: ["faulty", "wrong_item", "lost"] },
        { fact: "price", atLeast: "big" }
      ],
      exceptionTo: ["faulty-soon", "wrong-later"],
      then: "manager"
    }
  ]
})

export const shop: Thresholds = {
  id: "quillfen",
  thresholds: Object.fromEntries(
    Object.entries(LIMITS).map(([name, value]) => [name, undated(value, citations)])
  )
}

/** For translations: the rules, each before those it excepts, so that the first that holds decides. */
export const ordered: ReadonlyArray<Rule<Outcome>> = highestFirst<Rule<Outcome>>(refunds.rules).map(
  ({ rule }) => rule
)

/** For translations: the numbers themselves. */
export const limit: ThresholdInForce = inForceAt(shop, 0)

/** The place of a rule's outcome in {@link OUTCOMES}; NaN for none. */
export const answerOf = (outcome: unknown): number => places.get(outcome) ?? Number.NaN

const places = new Map<unknown, number>(OUTCOMES.map((outcome, i) => [outcome, i]))

/** All facts of a case; none is unknown, since only Hedgerow answers such cases. */
export type Case = Required<{ readonly [K in keyof typeof facts]: NonNullable<Facts<typeof facts>[K]> }>

const { pick, whole, next } = random(16)

/** A limit itself, one beside it, or any number up to twice as much. */
const around = (...names: ReadonlyArray<Limit>): number => {
  const at = LIMITS[pick(names)]
  return next() < 0.5 ? at + whole(-1, 1) : whole(0, 2 * at)
}

/** What is asked, in no order; every rule decides some. */
export const cases: ReadonlyArray<Case> = Array.from({ length: 2_000 }, () => ({
  reason: pick(REASONS),
  membership: pick(MEMBERSHIPS),
  opened: next() < 0.4,
  engraved: next() < 0.4,
  days: around("window", "goldWindow", "warranty"),
  price: around("small", "big"),
  refunds: next() < 0.75 ? whole(0, 3) : whole(4, 6)
}))
