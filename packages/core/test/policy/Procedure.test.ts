import { rules as cite } from "@hedgerow/core/policy/Citation"
import { amount, oneOf } from "@hedgerow/core/policy/Fact"
import { defineProcedure } from "@hedgerow/core/policy/Procedure"
import { describe, expect, it } from "vitest"

const head = { id: "p", title: "A procedure", citations: cite("D1") } as const
const step = { text: "Do it.", citations: cite("D1"), strength: "must" } as const
const facts = {
  plan: oneOf(["free", "scale"], "what they pay for"),
  spend: amount("euros a year", "what they spend")
}

/** Declares procedures whose gates may compare with `big`, and that may cite D1 and D2. */
const define = defineProcedure<"big", "D1" | "D2">()

describe("defineProcedure", () => {
  it("gives what it was given", () => {
    const procedure = { ...head, facts, steps: [{ id: "first", ...step }] } as const
    expect(define(procedure)).toBe(procedure)
  })

  it("takes the facts, values, thresholds, steps and sources that there are", () => {
    const { steps } = define({
      ...head,
      facts,
      steps: [
        { id: "first", ...step, gate: [{ fact: "plan", is: "free" }] },
        { id: "then", ...step, after: ["first"], gate: [{ fact: "spend", atLeast: "big" }] }
      ]
    })
    expect(steps.map(({ id }) => id)).toEqual(["first", "then"])
  })

  it("refuses what is misspelt", () => {
    // @ts-expect-error: no such fact
    define({ ...head, facts, steps: [{ id: "first", ...step, gate: [{ fact: "plann", is: "free" }] }] })
    // @ts-expect-error: no such value
    define({ ...head, facts, steps: [{ id: "first", ...step, gate: [{ fact: "plan", is: "fre" }] }] })
    // @ts-expect-error: no such threshold
    define({ ...head, facts, steps: [{ id: "first", ...step, gate: [{ fact: "spend", below: "bigg" }] }] })
    // @ts-expect-error: no such step
    define({ ...head, facts, steps: [{ id: "first", ...step, after: ["frist"] }] })
    // @ts-expect-error: no such rule to cite
    define({ ...head, facts, steps: [{ id: "first", ...step, citations: cite("D3") }] })
    // @ts-expect-error: no such strength
    define({ ...head, facts, steps: [{ id: "first", ...step, strength: "shall" }] })
  })
})
