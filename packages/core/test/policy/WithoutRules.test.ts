import type { Policy } from "@hedgerow/core/policy/Rule"
import { withoutRules } from "@hedgerow/core/policy/WithoutRules"
import { expect, it } from "vitest"

const rule = (id: string) => ({ id, citations: [], strength: "should", when: [], then: id }) as const
const policy: Policy = {
  id: "tea",
  title: "Tea",
  kind: "collect",
  facts: {},
  precedence: ["green", "black"],
  rules: [rule("black"), { ...rule("green"), exceptionTo: ["black", "white"] }, rule("white")]
}

it("takes rules out, and out of exceptions and the order", () => {
  expect(withoutRules(policy, "black")).toEqual({
    ...policy,
    precedence: ["green"],
    rules: [{ ...rule("green"), exceptionTo: ["white"] }, rule("white")]
  })
})

it("leaves no empty list of exceptions, and adds no order", () => {
  const { precedence: _, ...unordered } = policy
  expect(withoutRules(unordered, "black", "white")).toEqual({ ...unordered, rules: [rule("green")] })
})

it("passes over ids that no rule has", () => {
  expect(withoutRules(policy, "red")).toEqual(policy)
})
