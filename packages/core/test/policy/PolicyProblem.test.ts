import { describeProblem } from "@hedgerow/core/data/Problem"
import { amount, oneOf } from "@hedgerow/core/policy/Fact"
import { assertPolicy, InvalidPolicy, policyProblems } from "@hedgerow/core/policy/PolicyProblem"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruled } from "./arbitraries.ts"
import { outranks } from "./interpreter.ts"

const facts = { spend: amount("euros", ""), plan: oneOf(["free", "scale"], "") }

describe("policyProblems", () => {
  it("finds none in policies that are sound in their words", () => {
    fc.assert(
      fc.property(ruled("collect"), ({ policy, edition }) => {
        expect(policyProblems(policy, Object.keys(edition.thresholds))).toEqual([])
      })
    )
  })

  it("finds a circle exactly where a rule outranks itself", () => {
    const ids = ["a", "b", "c", "d", "e"]
    const rule = (id: string, exceptionTo: ReadonlyArray<string>) => ({ id, when: [], exceptionTo })
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), { minLength: 5, maxLength: 5 }), (lists) => {
        const rules = ids.map((id, i) => rule(id, lists[i] ?? []))
        const told = policyProblems({ kind: "unique", facts: {}, rules }).map(describeProblem).join("\n")
        const reaches = (from: string, to: string, steps: number): boolean =>
          steps > 0 &&
          rules.some(
            ({ id, exceptionTo }) =>
              id === from && exceptionTo.some((next) => next === to || reaches(next, to, steps - 1))
          )
        for (const id of ids) {
          const inCircle = reaches(id, id, 5)
          const place = ids.indexOf(id)
          expect(
            told.includes(`"${id}"`) || told.includes(`rules[${place}].exceptionTo: excepts itself`)
          ).toBe(inCircle)
        }
      }),
      { numRuns: 300 }
    )
  })

  it("takes what is asked of an unreadable fact on trust", () => {
    const shape = {
      kind: "unique",
      facts: { spend: undefined },
      rules: [{ id: "a", when: [{ fact: "spend", is: "x" }, undefined] }]
    }
    expect(policyProblems(shape)).toEqual([])
  })

  it("cuts a long list of names", () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, amount("", "")]))
    const rules = [{ id: "a", when: [{ fact: "f", known: true }] }]
    expect(policyProblems({ kind: "unique", facts: many, rules }).map(({ message }) => message)).toEqual([
      'no fact is called "f"; did you mean f0?'
    ])
  })
})

describe("assertPolicy", () => {
  it("throws one error that lists everything, the thresholds it names included", () => {
    const rules = [
      {
        id: "a",
        when: [
          { fact: "spend", atLeast: "big" },
          { fact: "plan", is: "fre" }
        ]
      }
    ]
    const thresholds = { big: [], unused: [] }
    const check = () => assertPolicy({ id: "p", kind: "unique", facts, rules }, { id: "e", thresholds })
    expect(check).toThrow(InvalidPolicy)
    expect(check).toThrow(
      [
        'The policy "p" cannot be used under edition "e":',
        '  rules[0].when[1].is: "fre" is no value of plan; it is free or scale',
        "  thresholds.big: has no value; give it at least one"
      ].join("\n")
    )
  })
})

describe("the interpreter", () => {
  it("knows the same ranks as the rules name", () => {
    const rules = [
      { id: "a", citations: [], strength: "must", when: [], then: 0 },
      { id: "b", citations: [], strength: "must", when: [], exceptionTo: ["a"], then: 0 }
    ] as const
    expect(outranks(rules, rules[1], rules[0])).toBe(true)
    expect(outranks(rules, rules[0], rules[1])).toBe(false)
  })
})
