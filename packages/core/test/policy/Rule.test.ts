import { rules as cite } from "@hedgerow/core/policy/Citation"
import { compile } from "@hedgerow/core/policy/Decider"
import { amount, type Facts, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { definePolicy, outrankedBy, type Policy } from "@hedgerow/core/policy/Rule"
import type { Thresholds } from "@hedgerow/core/policy/Thresholds"
import { describe, expect, expectTypeOf, it } from "vitest"

const head = { id: "p", title: "A policy", kind: "collect" } as const
const rest = { citations: cite("D1"), strength: "should", when: [] } as const
const facts = {
  plan: oneOf(["free", "scale"], "what they pay for"),
  spend: amount("euros a year", "what they spend"),
  asked: yesNo("they asked for it")
}
const EDITION: Thresholds = { id: "e", thresholds: { big: [] } }

/** Declares policies that may compare with `big`, cite D1 and D2, and decide numbers. */
const define = definePolicy<number, "big", "D1" | "D2">()

describe("definePolicy", () => {
  it("knows the facts and the outcomes of its policy", () => {
    const policy = definePolicy<number | { readonly team: string }, "big">()({
      ...head,
      facts,
      rules: [
        { id: "none", ...rest, then: 0 },
        { id: "big", ...rest, when: [{ fact: "spend", atLeast: "big" }], exceptionTo: ["none"], then: 10 },
        { id: "team", ...rest, when: [{ fact: "asked", is: true }], then: { team: "sales" } },
        {
          id: "lead",
          ...rest,
          when: [
            { fact: "plan", oneOf: ["free", "scale"] },
            { fact: "spend", known: false }
          ],
          exceptionTo: ["none", "big"],
          then: { _tag: "NeedsJudgement", question: "How much?", askedOf: "lead", options: [], citations: [] }
        }
      ],
      precedence: ["lead", "big"]
    })
    type Stated = Facts<(typeof policy)["facts"]>
    expectTypeOf<Stated["plan"]>().toEqualTypeOf<"free" | "scale" | undefined>()
    expectTypeOf<Stated["spend"]>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Stated["asked"]>().toEqualTypeOf<boolean | undefined>()
    expectTypeOf<(typeof policy)["rules"][number]["then"]>().toEqualTypeOf<
      number | { readonly team: string } | NeedsJudgement
    >()
    expectTypeOf(policy).toExtend<Policy>()
  })

  it("gives what it was given", () => {
    const policy = { ...head, facts, rules: [{ id: "none", ...rest, then: 0 }] } as const
    expect(definePolicy<number>()(policy)).toBe(policy)
  })

  it("takes what a decider is asked from the policy's facts", () => {
    const policy = define({ ...head, kind: "unique", facts, rules: [] })
    const decide = compile(policy, EDITION)
    decide({ plan: "free" }, new Date(0))
    // @ts-expect-error a value that is none
    decide({ plan: "fre" }, new Date(0))
    // @ts-expect-error a fact that is none
    decide({ plann: "free" }, new Date(0))
  })

  it("refuses misspelt words as they are written", () => {
    define({
      ...head,
      facts,
      rules: [
        // @ts-expect-error a fact that is none
        { id: "fact", ...rest, when: [{ fact: "spent", atLeast: "big" }], then: 1 },
        // @ts-expect-error a threshold that is none
        { id: "threshold", ...rest, when: [{ fact: "spend", atLeast: "bigg" }], then: 1 },
        // @ts-expect-error a value that is none
        { id: "value", ...rest, when: [{ fact: "plan", is: "fre" }], then: 1 },
        // @ts-expect-error a value of a list that is none
        { id: "list", ...rest, when: [{ fact: "plan", oneOf: ["free", "fre"] }], then: 1 },
        // @ts-expect-error a question that is none
        { id: "question", ...rest, when: [{ fact: "spend", atleast: "big" }], then: 1 },
        // @ts-expect-error a number compared with a number
        { id: "literal", ...rest, when: [{ fact: "spend", atLeast: 5000 }], then: 1 },
        // @ts-expect-error a word compared with a threshold
        { id: "word", ...rest, when: [{ fact: "plan", atLeast: "big" }], then: 1 },
        // @ts-expect-error a number asked for a value
        { id: "number", ...rest, when: [{ fact: "spend", is: 5000 }], then: 1 },
        // @ts-expect-error an excepted rule that is none
        { id: "excepted", ...rest, exceptionTo: ["wrd"], then: 1 },
        // @ts-expect-error a cited rule that is none
        { id: "cited", ...rest, citations: cite("D3"), then: 1 },
        // @ts-expect-error an outcome of another kind
        { id: "outcome", ...rest, then: "one" },
        // @ts-expect-error a strength that is none
        { id: "strength", ...rest, strength: "shall", then: 1 },
        // @ts-expect-error a key that is none
        { id: "key", ...rest, whn: [], then: 1 },
        { id: "right", ...rest, when: [{ fact: "plan", is: "free" }], exceptionTo: ["word"], then: 1 }
      ]
    })
    define({
      ...head,
      facts,
      rules: [{ id: "right", ...rest, then: 1 }],
      // @ts-expect-error a rule that is none
      precedence: ["right", "wrong"]
    })
    definePolicy<number>()({
      ...head,
      facts,
      rules: [
        { id: "right", ...rest, then: 1 },
        // @ts-expect-error no thresholds are named, so that none may be
        { id: "threshold", ...rest, when: [{ fact: "spend", atLeast: "big" }], then: 1 }
      ]
    })
  })
})

describe("outrankedBy", () => {
  it("follows exceptions of exceptions, in whatever order they are listed", () => {
    const rules = [
      { id: "c", exceptionTo: ["b"] },
      { id: "a" },
      { id: "b", exceptionTo: ["a"] },
      { id: "d", exceptionTo: ["b", "a"] }
    ]
    expect(outrankedBy(rules)).toEqual(
      new Map([
        ["c", new Set()],
        ["a", new Set(["b", "c", "d"])],
        ["b", new Set(["c", "d"])],
        ["d", new Set()]
      ])
    )
  })

  it("puts rules of a circle above themselves, and ends", () => {
    const above = outrankedBy([
      { id: "a", exceptionTo: ["b"] },
      { id: "b", exceptionTo: ["a"] }
    ])
    expect(above.get("a")).toEqual(new Set(["a", "b"]))
  })

  it("takes no time where a thousand rules except one another", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `r${i}`)
    const rules = ids.map((id, i) => ({ id, exceptionTo: ids.slice(Math.max(0, i - 5), i) }))
    expect(outrankedBy(rules).get("r0")?.size).toBe(999)
  })
})
