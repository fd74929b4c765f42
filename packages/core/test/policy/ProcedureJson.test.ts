import { describeProblem } from "@hedgerow/core/data/Problem"
import { erasure } from "@hedgerow/core/handbook/procedures/Erasure"
import { targetedDeletion } from "@hedgerow/core/handbook/procedures/TargetedDeletion"
import { rules as cite } from "@hedgerow/core/policy/Citation"
import type { Procedure } from "@hedgerow/core/policy/Procedure"
import { PROCEDURE_LIMITS, procedureFromJson, procedureToJson } from "@hedgerow/core/policy/ProcedureJson"
import { procedureProblemsUnder } from "@hedgerow/core/policy/ProcedureProblem"
import { describe, expect, it } from "vitest"

const citations = cite("P1")

const STEP = { id: "check", text: "Look at the receipt.", citations, strength: "must" }

const REFUND = {
  id: "refund",
  title: "Give money back",
  citations,
  facts: {
    approved: { type: "boolean", about: "" },
    sum: { type: "number", unit: "euros", about: "" },
    way: { type: "oneOf", values: ["card", "cash"], about: "" }
  },
  steps: [
    STEP,
    {
      ...STEP,
      id: "pay",
      by: "cashier",
      after: ["check"],
      gate: [
        { fact: "approved", is: true },
        { fact: "sum", below: "big" },
        { fact: "way", oneOf: ["card", "cash"] }
      ]
    }
  ]
}

/** The procedure with another step. */
const and = (step: object) => ({ ...REFUND, steps: [...REFUND.steps, { ...STEP, id: "other", ...step }] })

const many = <A>(count: number, make: (i: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, i) => make(i))

const problems = (input: unknown): ReadonlyArray<string> => {
  const read = procedureFromJson(input, ["big"])
  return read._tag === "Procedure" ? [] : read.problems.map(describeProblem)
}

const CASES: ReadonlyArray<readonly [name: string, input: unknown, ...problems: ReadonlyArray<string>]> = [
  ["no object", 5, "expected object, got 5"],
  [
    "nothing in it",
    {},
    "id: is missing",
    "title: is missing",
    "citations: is missing",
    "facts: is missing",
    "steps: is missing"
  ],
  ["no step", { ...REFUND, steps: [] }, "steps: lists no step; list at least one"],
  ["a misspelt key", { ...REFUND, stepz: [] }, "stepz: is not known here; check its spelling"],
  [
    "a step with nothing in it",
    { ...REFUND, steps: [{}] },
    "steps[0].id: is missing",
    "steps[0].text: is missing",
    "steps[0].citations: is missing",
    "steps[0].strength: is missing"
  ],
  [
    "a step that is none",
    { ...REFUND, steps: [...REFUND.steps, null] },
    "steps[2]: expected object, got null"
  ],
  [
    "two steps of one name",
    and({ id: "pay" }),
    'steps[2].id: "pay" is the id of steps[1] too; give each step its own'
  ],
  [
    "a step after none, and after one twice",
    and({ after: ["chek", "pay", "pay"] }),
    'steps[2].after[0]: no step is called "chek"; did you mean check?',
    'steps[2].after[2]: "pay" is listed twice; list it once'
  ],
  [
    "a step after itself",
    and({ after: ["other"] }),
    "steps[2].after: waits for itself; a step can only come after others"
  ],
  [
    "steps in a circle",
    {
      ...REFUND,
      steps: [
        { ...STEP, after: ["pay"] },
        { ...STEP, id: "pay", after: ["check"] },
        { ...STEP, id: "tell", after: ["pay"] }
      ]
    },
    'steps[0].after: "check", "pay" wait for each other in a circle, so that none can begin; break it'
  ],
  [
    "gates that ask what cannot be asked",
    and({
      gate: [
        { fact: "aproved", is: true },
        { fact: "way", is: "cheque" },
        { fact: "sum", atLeast: "bigg" },
        { fact: "sum", atLeast: 5 },
        { fact: "approved" }
      ]
    }),
    "steps[2].gate[3].atLeast: expected string, got 5",
    'steps[2].gate[0].fact: no fact is called "aproved"; did you mean approved?',
    'steps[2].gate[1].is: "cheque" is no value of way; it is card or cash',
    'steps[2].gate[2].atLeast: no threshold is called "bigg"; did you mean big?',
    "steps[2].gate[4]: asks nothing; write one of is, oneOf, atLeast, moreThan, atMost, below or known"
  ],
  [
    "no source",
    { ...and({ citations: [] }), citations: [] },
    "citations: cites nothing; name the rule, reading, page or law that it rests on",
    "steps[2].citations: cites nothing; name the rule, reading, page or law that it rests on"
  ],
  [
    "facts of no kind",
    {
      ...REFUND,
      facts: { ...REFUND.facts, way: { type: "oneOf", values: ["card", "card", "cash"], about: "" } }
    },
    'facts.way.values[1]: "card" is listed twice; list it once'
  ],
  [
    "too many steps",
    { ...REFUND, steps: many(PROCEDURE_LIMITS.steps + 1, (i) => ({ ...STEP, id: `s${i}` })) },
    "steps: lists 501 steps; at most 500 are read"
  ],
  [
    "too much to come after",
    { ...REFUND, steps: many(26, (i) => ({ ...STEP, id: `s${i}`, after: many(100, () => "s0") })) },
    "steps: lists 2600 steps to come after in all; at most 2500 are read"
  ],
  [
    "too many values in a gate",
    and({ gate: [{ fact: "way", oneOf: many(1_001, () => "card") }] }),
    "steps[2].gate[0].oneOf: lists 1001 values; at most 1000 are read"
  ],
  [
    "a title without end",
    { ...REFUND, title: "x".repeat(10_001) },
    "title: is 10001 characters long; at most 10000 are read"
  ]
]

describe("procedureFromJson", () => {
  it.each(CASES)("says what is wrong with %s", (_, input, ...expected) => {
    expect(problems(input)).toEqual(expected)
  })

  it("reads what is right", () => {
    expect(procedureFromJson(REFUND, ["big"])).toEqual({ _tag: "Procedure", procedure: REFUND })
    expect(procedureFromJson(REFUND)).toEqual({ _tag: "Procedure", procedure: REFUND })
  })

  it("reads a procedure as large as may be", () => {
    const steps = many(PROCEDURE_LIMITS.steps, (i) => ({
      ...STEP,
      id: `s${i}`,
      after: many(Math.min(i, 4), (j) => `s${i - 1 - j}`)
    }))
    expect(problems({ ...REFUND, steps })).toEqual([])
  })

  it("keeps names that every object has, and pollutes nothing", () => {
    const text = JSON.stringify(REFUND)
      .replaceAll('"approved"', '"__proto__"')
      .replaceAll('"pay"', '"toString"')
    const read = procedureFromJson(JSON.parse(text), ["big"])
    if (read._tag !== "Procedure") throw new Error(read.problems.map(describeProblem).join("\n"))
    expect(Object.keys(read.procedure.facts)).toEqual(["__proto__", "sum", "way"])
    expect(read.procedure.steps.map(({ id }) => id)).toEqual(["check", "toString"])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe("procedureToJson", () => {
  it.each<readonly [string, Procedure]>([
    ["an erasure (R092)", erasure],
    ["a targeted deletion (R102)", targetedDeletion]
  ])("writes %s so that it reads back the same", (_, procedure) => {
    const written = procedureToJson(procedure)
    if (written._tag !== "ProcedureJson") throw new Error(written.problems.map(describeProblem).join("\n"))
    const read = procedureFromJson(JSON.parse(JSON.stringify(written.json)), ["targetedDeletionAnnualSpend"])
    expect(read).toEqual({ _tag: "Procedure", procedure })
  })

  it("refuses keys that would be lost", () => {
    const written = procedureToJson(Object.assign({ note: "mine" }, erasure))
    expect(written._tag === "UnwritableProcedure" && written.problems.map(describeProblem)).toEqual([
      "note: is not known here; check its spelling"
    ])
  })
})

describe("procedureProblemsUnder", () => {
  it("looks at the thresholds that the gates name", () => {
    const read = procedureFromJson(REFUND)
    if (read._tag !== "Procedure") throw new Error("not read")
    const under = (thresholds: Parameters<typeof procedureProblemsUnder>[1]["thresholds"]) =>
      procedureProblemsUnder(read.procedure, { thresholds }).map(describeProblem)
    expect(under({ big: [{ from: "undated", value: 5, citations }] })).toEqual([])
    expect(under({})).toEqual(['steps[1].gate[1].below: no threshold is called "big"; there is none'])
    expect(under({ big: [], small: [] })).toEqual(["thresholds.big: has no value; give it at least one"])
  })
})
