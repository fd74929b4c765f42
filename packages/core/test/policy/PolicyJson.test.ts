import { describeProblem } from "@hedgerow/core/data/Problem"
import { rules as cite } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import { policiesFromJson } from "@hedgerow/core/policy/PoliciesJson"
import { jsonSchema } from "@hedgerow/core/policy/PolicyForm"
import { policyFromJson, policyReader, policyToJson, type ReadPolicy } from "@hedgerow/core/policy/PolicyJson"
import { POLICY_LIMITS } from "@hedgerow/core/policy/PolicySize"
import type { Policy } from "@hedgerow/core/policy/Rule"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruled } from "./arbitraries.ts"
import { DISCOUNT, EDITION, NOTES } from "./discount.ts"

const problems = (read: ReadPolicy<unknown>): ReadonlyArray<string> =>
  read._tag === "InvalidPolicyJson" ? read.problems.map(describeProblem) : []

const json = (policy: Policy): unknown => {
  const written = policyToJson(policy)
  if (written._tag === "UnwritablePolicy") throw new Error(written.problems.map(describeProblem).join("\n"))
  return JSON.parse(JSON.stringify(written.json))
}

const POLICY = {
  id: "discount",
  title: "Who gets a discount",
  kind: "collect",
  facts: {
    plan: { type: "oneOf", values: ["free", "scale"], about: "" },
    spend: { type: "number", unit: "euros", about: "" },
    asked: { type: "boolean", about: "" }
  },
  rules: [{ id: "none", citations: cite("D1"), strength: "should", when: [], then: 0 }],
  precedence: ["none"]
}

const RULE = { id: "other", citations: [], strength: "may", when: [], then: 1 }

/** The policy with another rule. */
const and = (rule: object) => ({ ...POLICY, rules: [...POLICY.rules, { ...RULE, ...rule }] })

/** The policy with another rule of one condition. */
const asking = (...when: ReadonlyArray<object>) => and({ when })

const CASES: ReadonlyArray<readonly [name: string, input: unknown, ...problems: ReadonlyArray<string>]> = [
  ["no object", 5, "expected object, got 5"],
  ["a list", [], "expected object, got []"],
  [
    "nothing in it",
    {},
    "id: is missing",
    "title: is missing",
    "kind: is missing",
    "facts: is missing",
    "rules: is missing"
  ],
  ["a misspelt key", { ...POLICY, precedense: [] }, "precedense: is not known here; check its spelling"],
  ["a kind that is none", { ...POLICY, kind: "uniqe" }, 'kind: expected "unique", "collect", got "uniqe"'],
  [
    "an order where the outcome is unique",
    { ...POLICY, kind: "unique" },
    "precedence: orders nothing where the outcome is unique; leave it out"
  ],
  [
    "an order of a rule that is none",
    { ...POLICY, precedence: ["none", "nun", "none"] },
    'precedence[1]: no rule is called "nun"; did you mean none?',
    'precedence[2]: "none" is listed twice; list it once'
  ],
  [
    "a fact of no kind",
    { ...POLICY, facts: { ...POLICY.facts, asked: { type: "bool", about: "" } } },
    'facts.asked: expected a fact: { "type": "boolean", "about" }, { "type": "oneOf", "values", "about" } or { "type": "number", "unit", "about" }, got {"type":"bool","about":""}'
  ],
  [
    "a fact without a unit",
    { ...POLICY, facts: { days: { type: "number", about: "" } } },
    "facts.days.unit: is missing"
  ],
  [
    "a fact without values, and one with a value twice",
    {
      ...POLICY,
      facts: {
        a: { type: "oneOf", values: [], about: "" },
        b: { type: "oneOf", values: ["x", "x"], about: "" }
      }
    },
    "facts.a.values: lists no value; list at least one",
    'facts.b.values[1]: "x" is listed twice; list it once'
  ],
  [
    "a rule without an outcome",
    { ...POLICY, rules: [{ ...RULE, then: undefined }] },
    "rules[0].then: is nothing that JSON can hold; write a text, number, list or plain object"
  ],
  [
    "a rule with nothing in it",
    { ...POLICY, rules: [{}], precedence: [] },
    "rules[0].id: is missing",
    "rules[0].citations: is missing",
    "rules[0].strength: is missing",
    "rules[0].when: is missing",
    "rules[0].then: is missing"
  ],
  [
    "a rule that is none",
    { ...POLICY, rules: [null], precedence: [] },
    "rules[0]: expected object, got null"
  ],
  [
    "a rule without a name",
    and({ id: "" }),
    'rules[1].id: expected a value with a length of at least 1, got ""'
  ],
  [
    "two rules of one name",
    and({ id: "none" }),
    'rules[1].id: "none" is the id of rules[0] too; give each rule its own'
  ],
  [
    "a strength that is none",
    and({ strength: "shall" }),
    'rules[1].strength: expected "must", "should", "may", got "shall"'
  ],
  [
    "a source that is none",
    and({ citations: [{ kind: "blog", id: "x" }, { kind: "law" }] }),
    'rules[1].citations[0].kind: expected "rule", "reading", "page", "law", got "blog"',
    "rules[1].citations[1].id: is missing"
  ],
  [
    "a url of what is no page",
    and({
      citations: [
        { kind: "law", id: "x", url: "https://law.example" },
        { kind: "page", id: "y", url: "https://page.example" }
      ]
    }),
    "rules[1].citations[0]: has a url, which only a page has"
  ],
  [
    "an exception to no rule",
    and({ exceptionTo: ["non"] }),
    'rules[1].exceptionTo[0]: no rule is called "non"; did you mean none?'
  ],
  [
    "an exception to itself",
    and({ exceptionTo: ["other"] }),
    "rules[1].exceptionTo: excepts itself; a rule can only take the place of others"
  ],
  [
    "exceptions in a circle",
    {
      ...POLICY,
      rules: [
        { ...RULE, id: "a", exceptionTo: ["c"] },
        { ...RULE, id: "b", exceptionTo: ["a"] },
        { ...RULE, id: "c", exceptionTo: ["b"] },
        { ...RULE, id: "none", exceptionTo: ["a"] }
      ]
    },
    'rules[0].exceptionTo: "a", "b", "c" except each other in a circle, so that none outranks another; break it'
  ],
  [
    "a fact that is none",
    asking({ fact: "plann", is: "free" }),
    'rules[1].when[0].fact: no fact is called "plann"; did you mean plan?'
  ],
  [
    "a fact that every object has",
    asking({ fact: "toString", known: true }),
    'rules[1].when[0].fact: no fact is called "toString"; there is plan, spend, asked'
  ],
  [
    "a value that is none",
    asking({ fact: "plan", is: "fre" }),
    'rules[1].when[0].is: "fre" is no value of plan; it is free or scale'
  ],
  [
    "values that are none",
    asking({ fact: "plan", oneOf: ["free", "fre", true] }),
    'rules[1].when[0].oneOf[1]: "fre" is no value of plan; it is free or scale',
    "rules[1].when[0].oneOf[2]: true is no value of plan; it is free or scale"
  ],
  [
    "a list of no values",
    asking({ fact: "plan", oneOf: [] }),
    "rules[1].when[0].oneOf: lists no value; list at least one"
  ],
  [
    "a text for yes or no",
    asking({ fact: "asked", is: "true" }),
    'rules[1].when[0].is: "true" is no value of asked; it is true or false'
  ],
  [
    "a number asked for a value",
    asking({ fact: "spend", is: "5000" }),
    "rules[1].when[0].is: spend is a number; ask atLeast, moreThan, atMost or below instead"
  ],
  [
    "a literal number",
    asking({ fact: "spend", atLeast: 5000 }),
    "rules[1].when[0].atLeast: expected string, got 5000"
  ],
  [
    "a threshold that is none",
    asking({ fact: "spend", below: "bigg" }),
    'rules[1].when[0].below: no threshold is called "bigg"; did you mean big?'
  ],
  [
    "a threshold for what is no number",
    asking({ fact: "plan", atMost: "big" }),
    "rules[1].when[0].atMost: plan is no number; ask is, oneOf or known instead"
  ],
  [
    "two questions at once",
    asking({ fact: "spend", atLeast: "small", below: "big" }),
    "rules[1].when[0]: asks atLeast and below at once; make each a condition of its own"
  ],
  [
    "no question",
    asking({ fact: "spend" }),
    "rules[1].when[0]: asks nothing; write one of is, oneOf, atLeast, moreThan, atMost, below or known"
  ],
  [
    "a misspelt question",
    asking({ fact: "spend", atleast: "big" }),
    "rules[1].when[0].atleast: is not known here; check its spelling"
  ],
  [
    "a misspelt question on a fact that is none",
    asking({ fact: "spent", atleast: "big" }),
    "rules[1].when[0].atleast: is not known here; check its spelling",
    'rules[1].when[0].fact: no fact is called "spent"; did you mean spend?'
  ],
  [
    "known as a text",
    asking({ fact: "spend", known: "yes" }),
    'rules[1].when[0].known: expected boolean, got "yes"'
  ],
  [
    "half a judgement",
    and({ then: { _tag: "NeedsJudgement", question: "Which?", options: [], citations: [] } }),
    "rules[1].then.askedOf: is missing"
  ],
  [
    "something wrong everywhere",
    {
      ...POLICY,
      title: 5,
      facts: { ...POLICY.facts, asked: null },
      rules: [
        { ...RULE, strength: "shall", when: [{ fact: "plan", is: "fre" }] },
        {
          ...RULE,
          id: "b",
          when: [
            { fact: "asked", is: "perhaps" },
            { fact: "plan", is: 5 }
          ],
          exceptionTo: ["c"]
        }
      ]
    },
    "title: expected string, got 5",
    'facts.asked: expected a fact: { "type": "boolean", "about" }, { "type": "oneOf", "values", "about" } or { "type": "number", "unit", "about" }, got null',
    'rules[0].strength: expected "must", "should", "may", got "shall"',
    "rules[1].when[1].is: expected true, false or a text, got 5",
    'rules[0].when[0].is: "fre" is no value of plan; it is free or scale',
    'rules[1].exceptionTo[0]: no rule is called "c"; there is other, b',
    'precedence[0]: no rule is called "none"; there is other, b'
  ]
]

describe("policyFromJson", () => {
  it.each(CASES)("says what is wrong with %s", (_, input, ...expected) => {
    expect(problems(policyFromJson(input, ["big", "small"]))).toEqual(expected)
  })

  it("reads what is right", () => {
    const read = policyFromJson(POLICY)
    expect(read).toEqual({ _tag: "Policy", policy: POLICY })
  })

  it("lets conditions compare with any threshold where none are given", () => {
    expect(problems(policyFromJson(asking({ fact: "spend", atLeast: "whatever" })))).toEqual([])
  })

  it("reads what was written, whatever the policy", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("unique", "collect").chain((kind) => ruled(kind as Policy["kind"])),
        ({ policy, edition }) => {
          const read = policyFromJson(json(policy), Object.keys(edition.thresholds))
          expect(read).toEqual({ _tag: "Policy", policy })
          if (read._tag === "Policy") expect(json(read.policy)).toEqual(json(policy))
        }
      ),
      { numRuns: 150 }
    )
  })

  it("gives policies that decide as those that were written", () => {
    const read = policyFromJson(json(DISCOUNT), Object.keys(EDITION.thresholds))
    if (read._tag !== "Policy") throw new Error(problems(read).join("\n"))
    const facts = { spend: 9000, plan: "scale", late: false } as const
    const at = new Date("2026-11-20")
    expect(compile(read.policy, EDITION)(facts, at)).toEqual(compile(DISCOUNT, EDITION)(facts, at))
  })

  it("pollutes nothing, and keeps names that every object has", () => {
    const text = JSON.stringify(POLICY)
      .replace('"plan":', '"__proto__":')
      .replace('"asked":', '"constructor":')
      .replace(
        '"then":0',
        '"then":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
      )
    const read = policyFromJson(JSON.parse(text))
    if (read._tag !== "Policy") throw new Error(problems(read).join("\n"))
    expect(Object.keys(read.policy.facts)).toEqual(["__proto__", "spend", "constructor"])
    expect(Object.getPrototypeOf(read.policy.facts)).toBe(Object.prototype)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it("does not read what an object inherits", () => {
    expect(problems(policyFromJson(Object.create(POLICY)))).toEqual([
      "is nothing that JSON can hold; write a text, number, list or plain object"
    ])
  })
})

/** A list in a list in a list. */
const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)])

const many = <A>(count: number, make: (i: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, i) => make(i))

const TOO_LARGE: ReadonlyArray<readonly [name: string, input: () => unknown, problem: string | RegExp]> = [
  [
    "deep",
    () => and({ then: nested(30) }),
    /^rules\[1\]\.then(\[0\])+: lies more than 20 lists and objects deep; nest it less$/
  ],
  ["very deep", () => JSON.parse("[".repeat(100_000) + "]".repeat(100_000)), /lies more than 20 lists/],
  [
    "large",
    () => and({ then: many(POLICY_LIMITS.values, () => 0) }),
    "holds more than 100000 values in all; split it into several policies"
  ],
  [
    "long",
    () => ({ ...POLICY, title: "x".repeat(10_001) }),
    "title: is 10001 characters long; at most 10000 are read"
  ],
  [
    "called at length",
    () => and({ then: { ["x".repeat(10_001)]: 1 } }),
    /^rules\[1\]\.then: has a name of 10001 characters, "xx/
  ],
  [
    "full of rules",
    () => ({ ...POLICY, rules: many(1_001, (i) => ({ ...RULE, id: `r${i}` })) }),
    "rules: lists 1001 rules; at most 1000 are read"
  ],
  [
    "full of facts",
    () => ({ ...POLICY, facts: Object.fromEntries(many(501, (i) => [`f${i}`, POLICY.facts.asked])) }),
    "facts: lists 501 facts; at most 500 are read"
  ],
  [
    "full of values",
    () => ({ ...POLICY, facts: { plan: { type: "oneOf", values: many(1_001, (i) => `v${i}`), about: "" } } }),
    "facts.plan.values: lists 1001 values; at most 1000 are read"
  ],
  [
    "full of wishes",
    () => asking({ fact: "plan", oneOf: many(1_001, () => "free") }),
    "rules[1].when[0].oneOf: lists 1001 values; at most 1000 are read"
  ],
  [
    "full of exceptions",
    () => ({
      ...POLICY,
      rules: many(900, (i) => ({ ...RULE, id: `r${i}`, exceptionTo: many(6, (j) => `r${j}`) }))
    }),
    "rules: lists 5400 exceptions in all; at most 5000 are read"
  ]
]

describe("policyFromJson, of what is too large", () => {
  it.each(TOO_LARGE)("refuses a policy that is %s", (_, input, problem) => {
    const [first, ...more] = problems(policyFromJson(input()))
    expect(first).toEqual(typeof problem === "string" ? problem : expect.stringMatching(problem))
    expect(more).toEqual([])
  })

  it("refuses a thing that contains itself", () => {
    const circle: { then?: unknown } = {}
    circle.then = circle
    expect(problems(policyFromJson(circle))[0]).toMatch(/lies more than 20 lists and objects deep/)
  })

  it("reads a policy as large as may be, in a second or two", () => {
    const rules = many(1_000, (i) => ({
      ...RULE,
      id: `r${i}`,
      when: many(10, () => ({ fact: "plan", is: "free" })),
      exceptionTo: many(Math.min(i, 5), (j) => `r${i - 1 - j}`)
    }))
    expect(problems(policyFromJson({ ...POLICY, rules, precedence: [] }))).toEqual([])
  })

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    undefined,
    () => 1,
    new Date(0),
    new Map(),
    Symbol("x")
  ])("refuses %s, which JSON cannot hold", (then) => {
    expect(problems(policyFromJson(and({ then: { deep: [then] } })))).toEqual([
      "rules[1].then.deep[0]: is nothing that JSON can hold; write a text, number, list or plain object"
    ])
  })
})

describe("policyReader", () => {
  const read = policyReader(Schema.Struct({ team: Schema.Literals(["sales", "billing"]) }))

  it("reads outcomes of its form, and what needs judgement", () => {
    const judgement = {
      _tag: "NeedsJudgement",
      question: "Which?",
      askedOf: "lead",
      options: [],
      citations: []
    }
    const rules = [
      { ...RULE, then: { team: "sales" } },
      { ...RULE, id: "judge", then: judgement }
    ]
    expect(read({ ...POLICY, rules, precedence: [] })).toMatchObject({ _tag: "Policy", policy: { rules } })
  })

  it("refuses outcomes of another", () => {
    const rules = [
      { ...RULE, then: { team: "sails" } },
      { ...RULE, id: "extra", then: { team: "sales", size: 5 } }
    ]
    expect(problems(read({ ...POLICY, rules, precedence: [] }))).toEqual([
      'rules[0].then.team: expected "sales", "billing", got "sails"',
      "rules[1].then.size: is not known here; check its spelling"
    ])
  })
})

describe("policyToJson", () => {
  it("leaves out what is undefined", () => {
    const [greet] = NOTES.rules
    if (greet === undefined) throw new Error("no rule")
    const then = { text: "hello", more: undefined }
    expect(json({ ...NOTES, rules: [{ ...greet, then }], precedence: [] })).toMatchObject({
      rules: [{ then: { text: "hello" } }]
    })
  })

  it("refuses keys that would be lost", () => {
    const written = policyToJson(Object.assign({ note: "mine" }, NOTES))
    expect(written._tag === "UnwritablePolicy" && written.problems.map(describeProblem)).toEqual([
      "note: is not known here; check its spelling"
    ])
  })

  it("refuses an outcome that JSON cannot hold", () => {
    const written = policyToJson({
      ...NOTES,
      rules: NOTES.rules.map((rule) => ({ ...rule, then: new Date(0) }))
    })
    expect(written._tag === "UnwritablePolicy" && written.problems.map(describeProblem)).toEqual([
      "rules[1].then: is nothing that JSON can hold; write a text, number, list or plain object"
    ])
  })
})

describe("jsonSchema", () => {
  it("is plain data that names every key", () => {
    const schema = JSON.stringify(jsonSchema())
    for (const key of ["facts", "rules", "precedence", "exceptionTo", "atLeast", "oneOf", "citations"])
      expect(schema).toContain(`"${key}"`)
  })
})

describe("policiesFromJson", () => {
  it("reads all policies of an edition, each under its id", () => {
    const read = policiesFromJson({ discount: json(DISCOUNT), notes: json(NOTES) }, ["big"])
    expect(read).toEqual({ _tag: "Policies", policies: { discount: DISCOUNT, notes: NOTES } })
  })

  it("lists the problems of all of them, and policies that stand under another's name", () => {
    const read = policiesFromJson({
      one: POLICY,
      two: { ...and({ strength: "shall" }), id: "two" },
      three: 5,
      discount: { ...POLICY, kind: "uniqe" }
    })
    expect(read._tag === "InvalidPoliciesJson" && read.problems.map(describeProblem)).toEqual([
      'one.id: is "discount", but stands under "one"; write the same in both places',
      'two.rules[1].strength: expected "must", "should", "may", got "shall"',
      "three: expected object, got 5",
      'discount.kind: expected "unique", "collect", got "uniqe"'
    ])
  })

  it("refuses what is no object, and an object of too many", () => {
    const said = (input: unknown) => {
      const read = policiesFromJson(input)
      return read._tag === "InvalidPoliciesJson" && read.problems.map(describeProblem)
    }
    expect(said([])).toEqual(["expected an object of policies by their id, got []"])
    expect(said(null)).toEqual(["expected an object of policies by their id, got null"])
    const named = many(201, (i) => [`p${i}`, { ...POLICY, id: `p${i}` }] as const)
    expect(said(Object.fromEntries(named))).toEqual(["holds 201 policies; at most 200 are read"])
    expect(said(Object.fromEntries(named.slice(1)))).toBe(false)
  })
})
