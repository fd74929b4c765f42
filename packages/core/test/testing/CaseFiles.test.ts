import { casesFrom, expectCase, InvalidCases, readCases, testPolicy } from "@hedgerow/core/testing"
import { describe, expect, it } from "vitest"
import { DISCOUNT, EDITION, NOTES } from "../policy/discount.ts"
import { messageOf } from "./messageOf.ts"

const at = new Date("2026-11-20T12:00:00Z")

const TABLE = `policy: discount
at: 2026-11-20T12:00:00Z
cases:
  - name: who spends enough gets ten percent
    facts: { spend: 5000, plan: scale, late: false }
    expect: { rule: big, outcome: 10 }
  - name: who spends a euro less gets nothing
    facts: { spend: 4999, plan: scale, late: false }
    expect: { rule: none, outcome: 0 }
  - name: from 2028 on it takes more
    at: 2028-01-01T00:00:00Z
    facts: { spend: 5999, plan: scale, late: false }
    expect: { rule: none, outcome: 0 }
  - name: an overdue invoice is for the billing lead
    facts: { spend: 6000, plan: boost, late: true }
    expect: { rule: late, judgement: billing lead }
  - name: without the plan nobody knows
    facts: { spend: 5000, late: false }
    expect: { missing: [plan] }
`

describe("a table of cases", () => {
  const cases = casesFrom(DISCOUNT, { "discount.yaml": TABLE })

  it("is read from YAML with the instant of the file where a case states none", () => {
    expect(cases.map((one) => one.at.toISOString().slice(0, 4))).toEqual([
      "2026",
      "2026",
      "2028",
      "2026",
      "2026"
    ])
    expect(cases[0]).toEqual({
      name: "who spends enough gets ten percent",
      facts: { spend: 5000, plan: "scale", late: false },
      at,
      expect: { rule: "big", outcome: 10 }
    })
  })

  testPolicy({ describe, it, policy: DISCOUNT, edition: EDITION, cases })

  it("is read from JSON, tabs and all", () => {
    const json = JSON.stringify(
      {
        at: "2026-11-20T12:00:00Z",
        cases: [
          {
            name: "a",
            facts: { paid: true, channel: "app" },
            expect: { decides: [{ rule: "invoice", outcome: "invoice" }] }
          }
        ]
      },
      null,
      "\t"
    )
    const [one] = casesFrom(NOTES, { "notes.json": json })
    expect(one).toMatchObject({ name: "a", at })
    if (one !== undefined) expectCase(NOTES, EDITION, one)
  })

  it("fails case by case, when it is asked", () => {
    const [one] = casesFrom(
      DISCOUNT,
      { "a.yaml": "facts: { spend: 5000, plan: scale, late: false }\nexpect: { rule: big, outcome: '10' }" },
      { at }
    )
    expect(one && messageOf(() => expectCase(DISCOUNT, EDITION, one))).toContain(
      'discount, edition 2026: "a" is not answered as expected.\n  expected: "10", by rule big\n  got: 10, by rule big\n'
    )
  })
})

describe("a folder of cases", () => {
  it("takes the sentence from a file's name, and the outcome from its folder where the case names the rule only", () => {
    const outcomes = { TEN: 10, NOTHING: 0 }
    const files = {
      "cases/TEN/who_spends-enough.yaml":
        "facts: { spend: 5000, plan: scale, late: false }\nexpect: { rule: big }",
      "cases/NOTHING/who_is_on_free.yaml": "facts: { plan: free, late: false }\nexpect: { rule: none }",
      "cases/NOTHING/named.yaml":
        "name: its own name\nfacts: { plan: free }\nexpect: { rule: none, outcome: 0 }",
      "cases/elsewhere.yaml": "facts: { plan: free }\nexpect: { rule: none, outcome: 0 }"
    }
    expect(
      casesFrom(DISCOUNT, files, { at, outcomes }).map(({ name, expect: expected }) => [name, expected])
    ).toEqual([
      ["NOTHING: its own name", { rule: "none", outcome: 0 }],
      ["NOTHING: who is on free", { rule: "none", outcome: 0 }],
      ["TEN: who spends enough", { rule: "big", outcome: 10 }],
      ["elsewhere", { rule: "none", outcome: 0 }]
    ])
  })

  it("lets a case state an outcome of its own", () => {
    const files = { "TEN/a.yaml": "facts: { plan: free }\nexpect: { rule: none, outcome: 0 }" }
    expect(casesFrom(DISCOUNT, files, { at, outcomes: { TEN: 10 } })[0]?.expect).toEqual({
      rule: "none",
      outcome: 0
    })
  })
})

describe("cases that cannot be used", () => {
  it("are refused with every problem at once, by file, case and place", () => {
    const files = {
      "a.yaml": `policy: discuont
at: yesterday
cases: []
`,
      "b.yaml": `policy: discuont
cases:
  - name: misspelt
    at: 2026-11-20T12:00:00Z
    facts: { spned: 5000, plan: fre }
    expect: { rule: bgi, outcome: 10 }
  - name: no instant
    facts: {}
    expect: { missing: [spend, wat] }
  - facts: { spned: 1, plan: null }
    expect: { rule: big, outcom: 10 }
  - name: of the other kind
    at: 2026-11-20
    facts: { spend: much }
    expect: { decides: [] }
  - 7
`,
      "c.json": '{ "facts": {}, "facts": {} ',
      "d.yaml": "facts: {}\nexpect: { rule: none, outcome: 0 }",
      "e.yaml": "",
      "f.yaml": "at: yesterday\ncases:\n  - { name: f, facts: { spned: 1 }, expect: { nothing: true } }",
      "g.yaml": "cases: { name: f }",
      "h.yaml": "policy: discuont\nat: 2026-11-20T12:00:00Z\nfacts: {}\nexpect: { nothing: true }"
    }
    expect(
      messageOf(() => casesFrom(DISCOUNT, files))
    ).toBe(`The cases of the policy "discount" cannot be used:
  a.yaml: at: expected a date and time with a zone, like 2026-11-20T20:00:00Z, got "yesterday"
  a.yaml: cases: lists no case; write at least one
  b.yaml: policy: is "discuont", but these cases are read for "discount"
  b.yaml, case 1 (misspelt): facts.spned: no fact is called "spned"; did you mean spend?
  b.yaml, case 1 (misspelt): facts.plan: "fre" is no value of plan; it is free, boost or scale
  b.yaml, case 1 (misspelt): expect.rule: no rule is called "bgi"; there is none, big, late
  b.yaml, case 2 (no instant): expect.missing[1]: no fact is called "wat"; did you mean late?
  b.yaml, case 2 (no instant): at: is missing; state it here, for the file or for all
  b.yaml, case 3: name: is missing
  b.yaml, case 3: expect.outcom: is not known here; check its spelling
  b.yaml, case 3: facts.spned: no fact is called "spned"; did you mean spend?
  b.yaml, case 3: facts.plan: null is no value of plan; it is free, boost or scale
  b.yaml, case 4 (of the other kind): at: expected a date and time with a zone, like 2026-11-20T20:00:00Z, got "2026-11-20"
  b.yaml, case 4 (of the other kind): facts.spend: "much" is no value of spend; it is a number of euros a year
  b.yaml, case 4 (of the other kind): expect: expects decides; of a policy whose kind is unique, expect { rule, outcome }, { rule, judgement }, { missing } or { nothing: true }
  b.yaml, case 5: expected object, got 7
  c.json: Map keys must be unique at line 1, column 16
  c.json: Flow map must end with a } at line 1, column 28
  d.yaml: at: is missing; state it here, for the file or for all
  e.yaml: expected object, got null
  f.yaml: at: expected a date and time with a zone, like 2026-11-20T20:00:00Z, got "yesterday"
  f.yaml, case 1 (f): facts.spned: no fact is called "spned"; did you mean spend?
  g.yaml: cases: expected array, got {"name":"f"}
  h.yaml: policy: is "discuont", but these cases are read for "discount"`)
  })

  it.for<[string, Readonly<Record<string, string>>, string]>([
    ["no files", {}, "no file: there is none to read; check the pattern of names"],
    [
      "one name for two cases",
      {
        "x/a.yaml": "facts: { plan: free }\nexpect: { rule: none, outcome: 0 }",
        "y/a.yaml": "facts: { plan: free }\nexpect: { rule: none, outcome: 0 }"
      },
      'y/a.yaml: name: "a" is the name of a case before it too'
    ],
    [
      "a rule alone, and no folder to say the outcome",
      { "a.yaml": "facts: {}\nexpect: { rule: none }" },
      "a.yaml: expect: expects rule; expect { rule, outcome }, { rule, judgement }, { missing } or { nothing: true }"
    ],
    [
      "what every object has as a fact",
      {
        "a.yaml":
          "facts: { __proto__: { spend: 1 }, constructor: 1, toString: 2 }\nexpect: { rule: none, outcome: 0 }"
      },
      'a.yaml: facts.__proto__: no fact is called "__proto__"; there is spend, late, plan\n  a.yaml: facts.constructor: no fact is called "constructor"; there is spend, late, plan\n  a.yaml: facts.toString: no fact is called "toString"; there is spend, late, plan'
    ],
    [
      "what every object has as a case",
      { "a.yaml": "__proto__: { cases: [] }\nfacts: {}\nexpect: { nothing: true }" },
      "a.yaml: __proto__: is not known here; check its spelling"
    ],
    [
      "a number that is none",
      { "a.yaml": "facts: { spend: .nan }\nexpect: { rule: none, outcome: 0 }" },
      "a.yaml: facts.spend: null is no value of spend; it is a number of euros a year"
    ]
  ])("are refused: %s", ([, files, message]) => {
    expect(messageOf(() => casesFrom(DISCOUNT, files, { at }))).toBe(
      `The cases of the policy "discount" cannot be used:\n  ${message}`
    )
  })

  it("are refused as a value too", () => {
    const read = readCases(DISCOUNT, { "a.yaml": "cases: [" })
    expect(read._tag === "InvalidCases" && read.problems.map(({ file, message }) => [file, message])).toEqual(
      [
        [
          "a.yaml",
          "Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 9"
        ]
      ]
    )
    expect(() => casesFrom(DISCOUNT, { "a.yaml": "cases: [" })).toThrow(InvalidCases)
  })
})

it("does not compile with an outcome of another type for a folder", () => {
  const check = () => {
    // @ts-expect-error the outcome is a number
    casesFrom(DISCOUNT, {}, { outcomes: { ALLOW: "ten" } })
  }
  expect(check).toBeTypeOf("function")
})
