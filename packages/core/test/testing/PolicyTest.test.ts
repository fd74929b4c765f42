import * as node from "node:test"
import { type Case, testPolicy } from "@hedgerow/core/testing"
import { describe, expect, it } from "vitest"
import { DISCOUNT, EDITION, NOTES } from "../policy/discount.ts"
import { messageOf } from "./messageOf.ts"

const at = new Date("2026-11-20T12:00:00Z")
const big = { spend: 5000, plan: "scale", late: false } as const
const cases: ReadonlyArray<Case<typeof DISCOUNT.facts, number>> = [
  { name: "who spends enough gets ten percent", facts: big, at, expect: { rule: "big", outcome: 10 } },
  { facts: { ...big, spend: 4999 }, at, expect: { rule: "big", outcome: 10 } },
  { name: "nobody knows", facts: {}, at, expect: { missing: ["spend", "plan"] } }
]

/** A runner that keeps what is registered. */
const runner = () => {
  const groups: Array<string> = []
  const tests = new Map<string, () => void>()
  return {
    groups,
    tests,
    describe: (name: string, body: () => void) => {
      groups.push(name)
      body()
    },
    it: (name: string, body: () => void) => void tests.set(name, body)
  }
}

describe("the tests of a policy", () => {
  it("are named by their sentences and the sources of the rule that is to decide", () => {
    const { groups, tests, ...registers } = runner()
    testPolicy({ ...registers, policy: DISCOUNT, edition: EDITION, cases })
    expect(groups).toEqual(["Who gets a discount, edition 2026"])
    expect([...tests.keys()]).toEqual([
      "who spends enough gets ten percent [D2]",
      "case 2 [D2]",
      "nobody knows"
    ])
  })

  it("name the sources of all rules of a collect policy that are to decide", () => {
    const { tests, groups: _, ...registers } = runner()
    const decides = [{ rule: "invoice", outcome: "invoice" }]
    const one = {
      name: "both",
      facts: {},
      at,
      expect: { decides, includes: [{ rule: "greet", outcome: "hello" }] }
    }
    testPolicy({ ...registers, policy: NOTES, edition: EDITION, cases: [one] })
    expect([...tests.keys()]).toEqual(["both [N1 N2]"])
  })

  it("run: each case passes or fails by itself", () => {
    const { tests, groups: _, ...registers } = runner()
    testPolicy({ ...registers, policy: DISCOUNT, edition: EDITION, cases })
    const [first, second, third] = [...tests.values()]
    expect(first).not.toThrow()
    expect(second).toThrow("  expected: 10, by rule big\n  got: 0, by rule none\n")
    expect(third).toThrow(
      "not known for want of spend, plan\n  got: not known for want of late, spend, plan\n"
    )
  })

  it("have one for the coverage where that is asked for", () => {
    const { tests, groups: _, ...registers } = runner()
    testPolicy({ ...registers, policy: DISCOUNT, edition: EDITION, cases, coverage: { rules: 60 } })
    expect(tests.get("the cases reach all that they are to")).not.toThrow()
    testPolicy({ ...registers, policy: DISCOUNT, edition: EDITION, cases, coverage: { rules: 100 } })
    expect(tests.get("the cases reach all that they are to")).toThrow("no case is decided by rule late")
  })

  it("are not silently none", () => {
    expect(messageOf(() => testPolicy({ ...runner(), policy: DISCOUNT, edition: EDITION, cases: [] }))).toBe(
      "There is no case of the policy discount to test."
    )
  })

  it("are registered with Node's own runner as well", () => {
    const check = () =>
      testPolicy({ describe: node.describe, it: node.it, policy: DISCOUNT, edition: EDITION, cases })
    expect(check).toBeTypeOf("function")
  })

  it("do not compile with a case of another policy", () => {
    const check = () => {
      // @ts-expect-error these facts are another policy's
      testPolicy({ describe, it, policy: NOTES, edition: EDITION, cases })
    }
    expect(check).toBeTypeOf("function")
  })
})

testPolicy({
  describe,
  it,
  policy: NOTES,
  edition: EDITION,
  cases: [
    {
      name: "an email is greeted",
      facts: { channel: "email", paid: false },
      at,
      expect: { decides: [{ rule: "greet", outcome: "hello" }] }
    },
    {
      name: "in the app only the invoice is named",
      facts: { channel: "app", paid: true },
      at,
      expect: { decides: [{ rule: "invoice", outcome: "invoice" }] }
    }
  ],
  coverage: { rules: 100, conditions: 100, thresholds: 100 }
})
