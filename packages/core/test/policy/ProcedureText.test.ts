import { rules as cite } from "@hedgerow/core/policy/Citation"
import { yesNo } from "@hedgerow/core/policy/Fact"
import { defineProcedure } from "@hedgerow/core/policy/Procedure"
import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
import { procedureStandingText } from "@hedgerow/core/policy/ProcedureText"
import { expect, it } from "vitest"

const citations = cite("P1")
const REFUND = defineProcedure()({
  id: "refund",
  title: "Give money back",
  citations,
  facts: { approved: yesNo("the lead has approved it"), asked: yesNo("they asked for it") },
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
        { fact: "asked", is: true }
      ]
    },
    { id: "tell", text: "Tell them.", citations, strength: "may", after: ["check", "pay"] }
  ]
})

it("says what is wrong, what is done, what is next and what is blocked by what", () => {
  const at = new Date("2026-11-20T12:00:00Z")
  const text = (facts: object, ...done: ReadonlyArray<string>) =>
    procedureStandingText(
      procedureStanding(REFUND, { thresholds: {} }, { done: done.map((step) => ({ step, at })), facts, at })
    ).split("\n")
  expect(text({ approved: false }, "paid")).toEqual([
    "refund: 0 of 3 steps done",
    'problem: done[0].step: no step is called "paid"; there is check, pay, tell',
    "next: check: Look at the receipt. (must, P1)",
    "blocked: pay: waits for check; it is not so that approved is yes; asked is not known",
    "blocked: tell: waits for check and pay"
  ])
  expect(text({ approved: false }, "pay")).toEqual([
    "refund: 1 of 3 steps done",
    "out of order: pay, 2026-11-20T12:00:00.000Z: was done before check; was done though it is not so that approved is yes",
    "done: pay, 2026-11-20T12:00:00.000Z",
    "next: check: Look at the receipt. (must, P1)",
    "blocked: tell: waits for check"
  ])
  expect(text({ approved: true, asked: true }, "check", "pay")).toEqual([
    "refund: 2 of 3 steps done; complete",
    "done: check, 2026-11-20T12:00:00.000Z",
    "done: pay, 2026-11-20T12:00:00.000Z",
    "next: tell: Tell them. (may, P1)"
  ])
})
