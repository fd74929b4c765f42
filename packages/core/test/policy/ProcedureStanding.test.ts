import { rules as cite } from "@hedgerow/core/policy/Citation"
import { type Condition, truthOf } from "@hedgerow/core/policy/Condition"
import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { defineProcedure, type Procedure, type Step } from "@hedgerow/core/policy/Procedure"
import { procedureStanding, type StepDone } from "@hedgerow/core/policy/ProcedureStanding"
import { inForceAt } from "@hedgerow/core/policy/Thresholds"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const citations = cite("P1")
const EDITION = {
  thresholds: {
    big: [
      { from: "undated", value: 5, citations },
      { from: "2027-01-01", value: 6, citations }
    ]
  }
}

const REFUND = defineProcedure<"big", "P1">()({
  id: "refund",
  title: "Give money back",
  citations,
  facts: {
    approved: yesNo("the lead has approved it"),
    sum: amount("euros", "what is given back"),
    way: oneOf(["card", "cash"], "how it was paid")
  },
  steps: [
    { id: "check", text: "Look at the receipt.", citations, strength: "must" },
    {
      id: "pay",
      text: "Pay.",
      citations,
      strength: "must",
      by: "cashier",
      after: ["check"],
      gate: [
        { fact: "approved", is: true },
        { fact: "sum", below: "big" }
      ]
    },
    { id: "tell", text: "Tell them.", citations, strength: "should", after: ["pay"] },
    { id: "thank", text: "Thank them.", citations, strength: "may", after: ["check"] }
  ]
})

const on = (day: string): Date => new Date(`2026-11-${day}T12:00:00Z`)
const done = (...steps: ReadonlyArray<readonly [step: string, day: string]>): ReadonlyArray<StepDone> =>
  steps.map(([step, day]) => ({ step, at: on(day) }))
const NOW = on("20")
const OPEN = { approved: true, sum: 4 }

const stand = (
  steps: ReadonlyArray<StepDone>,
  facts: Parameters<typeof procedureStanding<(typeof REFUND)["facts"]>>[2]["facts"],
  at = NOW
) => procedureStanding(REFUND, EDITION, { done: steps, facts, at })

const ids = (steps: ReadonlyArray<Step>) => steps.map(({ id }) => id)
const blocks = ({ blocked }: ReturnType<typeof stand>) =>
  blocked.map(({ step, waitsFor, closed, missing }) => ({
    step: step.id,
    waitsFor,
    closed: closed.map(({ fact }) => fact),
    missing
  }))

describe("procedureStanding", () => {
  it("begins with the steps that wait for nothing", () => {
    const standing = stand([], OPEN)
    expect(ids(standing.next)).toEqual(["check"])
    expect(blocks(standing)).toEqual([
      { step: "pay", waitsFor: ["check"], closed: [], missing: [] },
      { step: "tell", waitsFor: ["pay"], closed: [], missing: [] },
      { step: "thank", waitsFor: ["check"], closed: [], missing: [] }
    ])
    expect([standing.done, standing.outOfOrder, standing.problems, standing.complete]).toEqual([
      [],
      [],
      [],
      false
    ])
  })

  it("names the conditions that are false and the facts that are missing", () => {
    const pay = (facts: Parameters<typeof stand>[1]) =>
      blocks(stand(done(["check", "01"]), facts)).find(({ step }) => step === "pay")
    expect(pay({})).toEqual({ step: "pay", waitsFor: [], closed: [], missing: ["approved", "sum"] })
    expect(pay({ approved: false, sum: 5 })).toMatchObject({ closed: ["approved", "sum"], missing: [] })
    expect(pay({ approved: false })).toMatchObject({ closed: ["approved"], missing: ["sum"] })
    expect(pay(OPEN)).toBeUndefined()
  })

  it("reads the threshold in force at the instant asked about, from both sides", () => {
    const next = (sum: number, at: string) =>
      ids(stand(done(["check", "01"], ["thank", "01"]), { approved: true, sum }, new Date(at)).next)
    expect(next(4.99, "2026-12-31T23:59:59.999Z")).toEqual(["pay"])
    expect(next(5, "2026-12-31T23:59:59.999Z")).toEqual([])
    expect(next(5, "2027-01-01T00:00:00Z")).toEqual(["pay"])
    expect(next(6, "2027-01-01T00:00:00Z")).toEqual([])
  })

  it("is complete once all is done but what may be left", () => {
    const most = done(["check", "01"], ["pay", "02"], ["tell", "03"])
    expect(stand(most, OPEN)).toMatchObject({ complete: true, next: [{ id: "thank" }] })
    expect(stand(most.slice(0, 2), OPEN).complete).toBe(false)
  })

  it("finds a step done before one that it comes after, but not one done at the same instant", () => {
    const early = (steps: ReadonlyArray<StepDone>) =>
      stand(steps, OPEN).outOfOrder.map(({ step, before }) => [step.id, before])
    expect(early(done(["pay", "02"], ["check", "03"]))).toEqual([["pay", ["check"]]])
    expect(early(done(["pay", "02"], ["check", "02"]))).toEqual([])
    expect(early(done(["tell", "02"]))).toEqual([["tell", ["pay"]]])
  })

  it("finds a step done while its gate is known to be closed, by the number in force then", () => {
    const closed = (facts: Parameters<typeof stand>[1], at: string) =>
      stand(
        [...done(["check", "01"]), { step: "pay", at: new Date(at) }],
        facts,
        new Date("2027-06-01")
      ).outOfOrder.map((early) => early.closed)
    expect(closed({ approved: true, sum: 5 }, "2026-12-31T23:59:59.999Z")).toEqual([
      [{ fact: "sum", below: "big" }]
    ])
    expect(closed({ approved: true, sum: 5 }, "2027-01-01T00:00:00Z")).toEqual([])
    expect(closed({}, "2026-12-31T23:59:59.999Z")).toEqual([])
    expect(closed({ approved: false }, "2027-01-01T00:00:00Z")).toEqual([[{ fact: "approved", is: true }]])
  })

  it("counts a step once, at its first instant, and lists what is done in time's order", () => {
    const { done: finished, next } = stand(
      done(["pay", "09"], ["pay", "03"], ["check", "02"], ["pay", "05"]),
      OPEN
    )
    expect(finished.map(({ step, at }) => [step.id, at])).toEqual([
      ["check", on("02")],
      ["pay", on("03")]
    ])
    expect(ids(next)).toEqual(["tell", "thank"])
  })

  it("reports what is no step, no instant, or not yet, and says what would be right", () => {
    const standing = stand(
      [
        ...done(["chek", "01"], ["check", "21"]),
        { step: "pay", at: new Date(Number.NaN) },
        ...done(["toString", "01"])
      ],
      OPEN
    )
    expect(standing.problems).toEqual([
      {
        _tag: "UnknownStep",
        path: ["done", 0, "step"],
        message: 'no step is called "chek"; did you mean check?',
        step: "chek",
        steps: ["check", "pay", "tell", "thank"]
      },
      {
        _tag: "AfterNow",
        path: ["done", 1, "at"],
        message: "2026-11-21T12:00:00.000Z is after the instant asked about, so that check is not done yet",
        step: "check"
      },
      {
        _tag: "InvalidInstant",
        path: ["done", 2, "at"],
        message: "is no instant; write a valid date and time",
        step: "pay"
      },
      expect.objectContaining({ _tag: "UnknownStep", step: "toString" })
    ])
    expect(ids(standing.next)).toEqual(["check"])
    expect(standing.done).toEqual([])
  })

  it("takes only facts of the procedure, and their values", () => {
    procedureStanding(REFUND, EDITION, { done: [], facts: { way: "cash" }, at: NOW })
    // @ts-expect-error: no such fact
    procedureStanding(REFUND, EDITION, { done: [], facts: { aproved: true }, at: NOW })
    // @ts-expect-error: no such value
    procedureStanding(REFUND, EDITION, { done: [], facts: { way: "cheque" }, at: NOW })
  })
})

const gates: fc.Arbitrary<ReadonlyArray<Condition>> = fc.array(
  fc.constantFrom<Condition>(
    { fact: "a", is: true },
    { fact: "b", is: false },
    { fact: "c", atLeast: "big" },
    { fact: "a", known: true }
  ),
  { maxLength: 2 }
)

/** Procedures of a few steps, each after some of those that stand before it in a hidden order. */
const procedures: fc.Arbitrary<Procedure> = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc
    .tuple(
      fc.array(
        fc.tuple(
          fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
          gates,
          fc.constantFrom("must", "should", "may")
        ),
        {
          minLength: size,
          maxLength: size
        }
      ),
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, i) => i),
        { minLength: size }
      )
    )
    .map(([drafts, order]) => ({
      id: "p",
      title: "A procedure",
      citations,
      facts: { a: yesNo(""), b: yesNo(""), c: amount("", "") },
      steps: order.map((i): Step => {
        const [after = [], gate = [], strength = "must"] = drafts[i] ?? []
        return {
          id: `s${i}`,
          text: "Do it.",
          citations,
          strength: strength as Step["strength"],
          after: [...new Set(after.filter((other) => other < i))].map((other) => `s${other}`),
          gate
        }
      })
    }))
)

const cases = fc.record({
  facts: fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.constantFrom(4, 5, 6) }, { requiredKeys: [] }),
  done: fc.array(
    fc.record({
      step: fc.constantFrom("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s9"),
      at: fc.integer({ min: -3, max: 3 }).map((hours) => new Date(Date.UTC(2027, 0, 1, hours)))
    }),
    { maxLength: 9 }
  ),
  at: fc.integer({ min: -2, max: 3 }).map((hours) => new Date(Date.UTC(2027, 0, 1, hours)))
})

describe("procedureStanding, of any procedure", () => {
  it("answers as one who goes through it step by step with a pencil", () => {
    fc.assert(
      fc.property(procedures, cases, (procedure, { facts, done: said, at }) => {
        const standing = procedureStanding(procedure, EDITION, { done: said, facts, at })
        const times = (id: string) =>
          said.filter((one) => one.step === id && one.at <= at).map((one) => one.at.getTime())
        const isDone = (id: string) => times(id).length > 0
        const truths = ({ gate = [] }: Step, when: Date) =>
          gate.map((condition) => truthOf(condition, facts, inForceAt(EDITION, when.getTime())))
        const ready = (step: Step) =>
          !isDone(step.id) &&
          (step.after ?? []).every(isDone) &&
          truths(step, at).every((truth) => truth === true)
        expect(ids(standing.next)).toEqual(ids(procedure.steps.filter(ready)))
        expect(standing.blocked.map(({ step }) => step.id)).toEqual(
          ids(procedure.steps.filter((step) => !isDone(step.id) && !ready(step)))
        )
        for (const { waitsFor, closed, missing } of standing.blocked)
          expect(waitsFor.length + closed.length + missing.length).toBeGreaterThan(0)
        const tooEarly = procedure.steps.filter((step) => {
          if (!isDone(step.id)) return false
          const since = new Date(Math.min(...times(step.id)))
          return (
            (step.after ?? []).some((id) => !times(id).some((time) => time <= since.getTime())) ||
            truths(step, since).includes(false)
          )
        })
        expect(standing.outOfOrder.map(({ step }) => step.id)).toEqual(ids(tooEarly))
        expect(standing.complete).toBe(
          procedure.steps.every(({ id, strength }) => strength === "may" || isDone(id))
        )
        expect(standing.problems.length).toBe(
          said.filter(({ step, at: when }) => !ids(procedure.steps).includes(step) || when > at).length
        )
      }),
      { numRuns: 300 }
    )
  })

  it("comes to its end, in order, for who always does what is next, once all gates are open", () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const facts = { a: true, b: false, c: 6 }
        const at = new Date("2027-06-01")
        let steps: ReadonlyArray<StepDone> = []
        for (let round = 0; round < procedure.steps.length; round++) {
          const [step] = procedureStanding(procedure, EDITION, { done: steps, facts, at }).next
          if (step === undefined) throw new Error("stuck")
          steps = [...steps, { step: step.id, at: new Date(Date.UTC(2027, 1, 1, round)) }]
        }
        expect(procedureStanding(procedure, EDITION, { done: steps, facts, at })).toMatchObject({
          complete: true,
          next: [],
          blocked: [],
          outOfOrder: [],
          problems: []
        })
      })
    )
  })
})
