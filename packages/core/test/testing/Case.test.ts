import { rules } from "@hedgerow/core/policy/Citation"
import { definePolicy, type Policy } from "@hedgerow/core/policy/Rule"
import { type Case, CaseFailed, expectCase } from "@hedgerow/core/testing"
import { describe, expect, it } from "vitest"
import { DISCOUNT, EDITION, NOTES } from "../policy/discount.ts"
import { messageOf } from "./messageOf.ts"

const at = new Date("2026-11-20T12:00:00Z")
const next = new Date("2028-01-01T00:00:00Z")
const big = { spend: 5000, plan: "scale", late: false } as const

describe("an outcome that is an object", () => {
  const text = "Give the money back."
  const refunds = definePolicy<{
    readonly act: string
    readonly to: { readonly who: string; readonly how: string }
  }>()({
    id: "refunds",
    title: "Refunds",
    kind: "unique",
    facts: {},
    rules: [
      {
        id: "back",
        citations: rules("R1"),
        strength: "should",
        when: [],
        then: { act: text, to: { who: "them", how: "card" } }
      }
    ]
  })
  const edition = { id: "e", thresholds: {} }

  it.for([{ act: text }, { to: { how: "card" } }, {}])(
    "is expected by the keys that are named: %o",
    (outcome) => expectCase(refunds, edition, { facts: {}, at, expect: { rule: "back", outcome } })
  )

  it.for([{ act: "Keep it." }, { to: { how: "cash" } }])("fails by one that is another: %o", (outcome) =>
    expect(() => expectCase(refunds, edition, { facts: {}, at, expect: { rule: "back", outcome } })).toThrow(
      CaseFailed
    )
  )
})

describe("a case of a unique policy", () => {
  it.for<Case<typeof DISCOUNT.facts, number>>([
    { facts: big, at, expect: { rule: "big", outcome: 10 } },
    { facts: { ...big, spend: 4999 }, at, expect: { rule: "none", outcome: 0 } },
    { facts: big, at: next, expect: { rule: "none", outcome: 0 } },
    { facts: { ...big, late: true }, at, expect: { rule: "late", judgement: "billing lead" } },
    { facts: { plan: "scale", late: false }, at, expect: { missing: ["spend"] } },
    { facts: { late: false }, at, expect: { missing: ["plan", "spend"] } },
    { facts: { ...big, late: undefined }, at, expect: { missing: ["late"] } }
  ])("holds: %o", (one) => expectCase(DISCOUNT, EDITION, one))

  it("fails with what was expected, what came, the facts and why", () => {
    const one = { name: "a big spender gets a discount", facts: { ...big, spend: 4999 }, at } as const
    expect(
      messageOf(() => expectCase(DISCOUNT, EDITION, { ...one, expect: { rule: "big", outcome: 10 } }))
    ).toBe(
      `discount, edition 2026: "a big spender gets a discount" is not answered as expected.
  expected: 10, by rule big
  got: 0, by rule none
  facts: spend 4999, plan scale, late no

Who gets a discount: 0, by rule none (D1)
Edition 2026, as of 2026-11-20T12:00Z

Rules
  none: decides 0 (D1)
  big: does not hold, so not 10 (D2)
    no: spend is at least big (5000 euros a year); it is 4999
    yes: plan is boost or scale; it is scale
  late: does not hold, so not billing lead decides: Does an overdue invoice cost the discount? (D3)
    no: late is yes; it is no

Facts
  spend: 4999 euros a year (what they spend)
  late: no (an invoice is overdue)
  plan: scale (what they pay for)

Thresholds
  big: 5000, as ever (T1)`
    )
  })

  it.for<
    [
      string,
      Case<typeof DISCOUNT.facts, number>["facts"],
      Case<typeof DISCOUNT.facts, number>["expect"],
      string
    ]
  >([
    [
      "the right outcome by another rule",
      big,
      { rule: "none", outcome: 10 },
      "10, by rule none|10, by rule big"
    ],
    [
      "another outcome by the right rule",
      big,
      { rule: "big", outcome: 20 },
      "20, by rule big|10, by rule big"
    ],
    [
      "a judgement of another role",
      { late: true },
      { rule: "late", judgement: "intern" },
      "intern decides, by rule late|billing lead decides: Does an overdue invoice cost the discount?, by rule late"
    ],
    [
      "a judgement where there is an outcome",
      big,
      { rule: "big", judgement: "billing lead" },
      "billing lead decides, by rule big|10, by rule big"
    ],
    [
      "an outcome where there is a judgement",
      { late: true },
      { rule: "late", outcome: 10 },
      "10, by rule late|billing lead decides: Does an overdue invoice cost the discount?, by rule late"
    ],
    [
      "an answer where facts are missing",
      { late: false },
      { rule: "none", outcome: 0 },
      "0, by rule none|not known for want of spend, plan"
    ],
    [
      "fewer missing facts",
      { late: false },
      { missing: ["spend"] },
      "not known for want of spend|not known for want of spend, plan"
    ],
    [
      "more missing facts",
      { late: false, plan: "scale" },
      { missing: ["spend", "plan"] },
      "not known for want of spend, plan|not known for want of spend"
    ],
    [
      "missing facts where there is an answer",
      big,
      { missing: ["late"] },
      "not known for want of late|10, by rule big"
    ],
    ["no rule where one decides", big, { nothing: true }, "no rule says what to do|10, by rule big"]
  ])("fails: %s", ([, facts, expected, texts]) => {
    const message = messageOf(() => expectCase(DISCOUNT, EDITION, { facts, at, expect: expected }))
    const lines = message.split("\n").slice(1, 3)
    expect(lines).toEqual(texts.split("|").map((text, i) => `  ${i === 0 ? "expected" : "got"}: ${text}`))
  })

  it("can expect that no rule says anything", () => {
    const [, ...rules] = DISCOUNT.rules
    const gap = { ...DISCOUNT, rules: rules.map(({ exceptionTo: _, ...rule }) => rule) }
    const one = { facts: { ...big, spend: 4999 }, at }
    expectCase(gap, EDITION, { ...one, expect: { nothing: true } })
    expect(
      messageOf(() => expectCase(gap, EDITION, { ...one, expect: { rule: "big", outcome: 10 } }))
    ).toContain("  expected: 10, by rule big\n  got: no rule says what to do\n")
  })

  it("tells outcomes apart that differ only after a long text", () => {
    const long = "and so on ".repeat(20)
    const policy: Policy<Record<never, never>, unknown> = {
      id: "long",
      title: "Long",
      kind: "unique",
      facts: {},
      rules: [{ id: "r", citations: [], strength: "must", when: [], then: { say: `${long}one` } }]
    }
    const message = messageOf(() =>
      expectCase(policy, EDITION, { facts: {}, at, expect: { rule: "r", outcome: { say: `${long}other` } } })
    )
    expect(message).toContain(
      `  expected: {"say":"${long}other"}, by rule r\n  got: {"say":"${long}one"}, by rule r\n  facts: none is known\n`
    )
  })
})

describe("a case of a collect policy", () => {
  const both = { channel: "email", paid: true } as const
  const greet = { rule: "greet", outcome: "hello" }
  const invoice = { rule: "invoice", outcome: "invoice" }

  it.for<Pick<Case<typeof NOTES.facts, string>, "facts" | "expect">>([
    { facts: both, expect: { decides: [invoice, greet] } },
    { facts: both, expect: { includes: [greet] } },
    { facts: both, expect: { includes: [greet, invoice], undecided: [] } },
    { facts: { channel: "app", paid: false }, expect: { decides: [], undecided: [] } },
    {
      facts: { channel: "email" },
      expect: { decides: [greet], undecided: [{ rule: "invoice", missing: ["paid"] }] }
    }
  ])("holds: %o", (one) => expectCase(NOTES, EDITION, { ...one, at }))

  it.for<[string, Pick<Case<typeof NOTES.facts, string>, "facts" | "expect">, ReadonlyArray<string>]>([
    [
      "another order",
      { facts: both, expect: { decides: [greet, invoice] } },
      [
        '  expected: exactly "hello", by rule greet; "invoice", by rule invoice',
        '  got: "invoice", by rule invoice; "hello", by rule greet'
      ]
    ],
    [
      "not all that decide",
      { facts: both, expect: { decides: [invoice] } },
      [
        '  expected: exactly "invoice", by rule invoice',
        '  got: "invoice", by rule invoice; "hello", by rule greet'
      ]
    ],
    [
      "one that does not decide",
      { facts: { channel: "app", paid: true }, expect: { includes: [invoice, greet] } },
      ['  expected: among others "hello", by rule greet', '  got: "invoice", by rule invoice']
    ],
    [
      "none that waits",
      { facts: {}, expect: { decides: [], undecided: [] } },
      [
        "  expected: undecided nothing",
        "  got: undecided rule invoice for want of paid; rule greet for want of channel"
      ]
    ],
    [
      "one that waits for something else",
      { facts: { channel: "email" }, expect: { undecided: [{ rule: "invoice", missing: ["channel"] }] } },
      [
        "  expected: undecided rule invoice for want of channel",
        "  got: undecided rule invoice for want of paid"
      ]
    ]
  ])("fails: %s", ([, one, lines]) => {
    const message = messageOf(() => expectCase(NOTES, EDITION, { ...one, at }))
    expect(message.split("\n").slice(1, 1 + lines.length)).toEqual(lines)
  })
})

it("takes an expectation that is undefined for one that is not there", () => {
  const absent = (expected: object) => expected as Case<typeof DISCOUNT.facts, number>["expect"]
  const late = { ...big, late: true }
  const holding = [
    [late, { rule: "late", judgement: "billing lead", outcome: undefined }],
    [big, { rule: "big", judgement: undefined, outcome: 10 }],
    [
      { late: false, plan: "scale" },
      { rule: undefined, missing: ["spend"], nothing: undefined }
    ]
  ] as const
  for (const [facts, expected] of holding)
    expectCase(DISCOUNT, EDITION, { facts, at, expect: absent(expected) })
  const empty = absent({ rule: "big", judgement: undefined })
  expect(messageOf(() => expectCase(DISCOUNT, EDITION, { facts: big, at, expect: empty }))).toContain(
    "expect: expects rule; expect { rule, outcome }"
  )
})

describe("a case that cannot be asked", () => {
  const untyped: Policy = DISCOUNT

  it("lists every word that the policy does not know", () => {
    const facts = { spned: 5000, plan: "fre", late: "yes" } as unknown as Record<string, boolean>
    expect(
      messageOf(() =>
        expectCase(untyped, EDITION, {
          name: "big",
          facts,
          at: new Date(Number.NaN),
          expect: { rule: "bgi", outcome: 10 }
        })
      )
    ).toBe(`discount, edition 2026: "big" cannot be asked:
  facts.spned: no fact is called "spned"; did you mean spend?
  facts.plan: "fre" is no value of plan; it is free, boost or scale
  facts.late: "yes" is no value of late; it is true or false
  expect.rule: no rule is called "bgi"; there is none, big, late
  at: is no date`)
  })

  it.for<[Policy, Case["expect"], string]>([
    [
      DISCOUNT,
      { decides: [] },
      "expect: expects decides; of a policy whose kind is unique, expect { rule, outcome }, { rule, judgement }, { missing } or { nothing: true }"
    ],
    [
      NOTES,
      { rule: "greet", outcome: "hello" },
      "expect: expects rule and outcome; of a policy whose kind is collect, expect decides, includes or undecided"
    ],
    [
      NOTES,
      {},
      "expect: expects nothing; of a policy whose kind is collect, expect decides, includes or undecided"
    ],
    [DISCOUNT, { missing: ["spned"] }, 'expect.missing[0]: no fact is called "spned"; did you mean spend?'],
    [
      DISCOUNT,
      { rule: "big", outcome: 10, missing: [] },
      "expect: expects rule and outcome and missing; expect { rule, outcome }, { rule, judgement }, { missing } or { nothing: true }"
    ],
    [
      NOTES,
      { includes: [{ rule: "gret", outcome: "" }] },
      'expect.includes[0].rule: no rule is called "gret"; did you mean greet?'
    ],
    [
      NOTES,
      { includes: [{ rule: "greet", outcome: "", judgement: "lead" }] },
      "expect.includes[0]: expects of a rule either its outcome or whose judgement it asks"
    ],
    [
      NOTES,
      { includes: [{ rule: "greet", outcome: undefined }] },
      "expect.includes[0]: expects of a rule either its outcome or whose judgement it asks"
    ],
    [
      NOTES,
      { undecided: [{ rule: "gret", missing: ["pd"] }] },
      'expect.undecided[0].rule: no rule is called "gret"; did you mean greet?\n  expect.undecided[0].missing[0]: no fact is called "pd"; did you mean paid?'
    ]
  ])("says what is wrong with an expectation, %#", ([policy, expected, message]) => {
    expect(messageOf(() => expectCase(policy, EDITION, { facts: {}, at, expect: expected }))).toBe(
      `${policy.id}, edition 2026: the case cannot be asked:\n  ${message}`
    )
  })
})

it("fails as an Error that a runner shows", () => {
  expect(() => expectCase(DISCOUNT, EDITION, { facts: big, at, expect: { nothing: true } })).toThrow(
    CaseFailed
  )
})

it("does not compile with a misspelt fact, value or missing fact, or an outcome of another type", () => {
  const check = () => {
    // @ts-expect-error there is no such fact
    expectCase(DISCOUNT, EDITION, { facts: { spned: 5000 }, at, expect: { rule: "big", outcome: 10 } })
    // @ts-expect-error there is no such plan
    expectCase(DISCOUNT, EDITION, { facts: { plan: "fre" }, at, expect: { rule: "big", outcome: 10 } })
    // @ts-expect-error there is no such fact
    expectCase(DISCOUNT, EDITION, { facts: {}, at, expect: { missing: ["spned"] } })
    // @ts-expect-error the outcome is a number
    expectCase(DISCOUNT, EDITION, { facts: {}, at, expect: { rule: "big", outcome: "10" } })
    // @ts-expect-error a rule alone says nothing of the outcome
    expectCase(DISCOUNT, EDITION, { facts: {}, at, expect: { rule: "big" } })
  }
  expect(check).toBeTypeOf("function")
})
