import { rules as cite } from "@hedgerow/core/policy/Citation"
import { compile, compileCollect } from "@hedgerow/core/policy/Decider"
import type { Answer } from "@hedgerow/core/policy/Decision"
import { oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { InvalidPolicy } from "@hedgerow/core/policy/PolicyProblem"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asStated, INSTANTS, ruled, ruledWithFacts, statedFacts } from "./arbitraries.ts"
import { DISCOUNT, EDITION, NOTES } from "./discount.ts"
import { type Interpretation, interpret, interpretCollect } from "./interpreter.ts"

const NOW = new Date("2026-11-20T12:00:00Z")

const interpretation = (answer: Answer<unknown>): Interpretation => {
  switch (answer._tag) {
    case "Decision":
      return { decided: answer.rule, outcome: answer.outcome }
    case "Unknown":
      return { missing: [...answer.missing].sort(), rules: [...answer.rules].sort() }
    case "NoRule":
      return "no rule"
  }
}

describe("compile", () => {
  it("answers as the interpreter does, at every instant", () => {
    fc.assert(
      fc.property(ruledWithFacts("unique"), ({ policy, edition, facts }) => {
        const decide = compile(policy, edition)
        for (const at of INSTANTS) {
          expect(interpretation(decide(asStated(facts), at))).toEqual(
            interpret({ policy, edition }, facts, at)
          )
        }
      }),
      { numRuns: 600 }
    )
  })

  it("answers as the interpreter does where there are more than 32 rules", () => {
    fc.assert(
      fc.property(ruledWithFacts("unique", { facts: 3, rules: 80 }), ({ policy, edition, facts }) => {
        const answer = compile(policy, edition)(asStated(facts), NOW)
        expect(interpretation(answer)).toEqual(interpret({ policy, edition }, facts, NOW))
      }),
      { numRuns: 60 }
    )
  })

  it("finds the one rule of a hundred that holds", () => {
    const words = Array.from({ length: 100 }, (_, i) => `w${i}`)
    const one = (word: string) => ({
      id: `rule ${word}`,
      citations: cite("D1"),
      strength: "should" as const,
      when: [{ fact: "word", is: word }],
      then: word
    })
    const hundred = { id: "p", title: "", facts: { word: oneOf(words, "") }, rules: words.map(one) }
    const decide = compile({ ...hundred, kind: "unique" }, EDITION)
    const collect = compileCollect({ ...hundred, kind: "collect" }, EDITION)
    for (const word of words) {
      expect(decide({ word }, NOW)).toMatchObject({ rule: `rule ${word}`, outcome: word })
      expect(collect({ word }, NOW).decisions.map(({ outcome }) => outcome)).toEqual([word])
    }
    expect(decide({}, NOW)).toMatchObject({ _tag: "Unknown", missing: ["word"] })
  })

  it("does not call a fact missing of which a rule only asks that it is not known", () => {
    const when = [
      { fact: "spend", known: false },
      { fact: "late", is: true }
    ] as const
    const rule = { id: "ask", citations: cite("D1"), strength: "should", when, then: 5 } as const
    expect(compile({ ...DISCOUNT, rules: [rule] }, EDITION)({}, NOW)).toEqual({
      _tag: "Unknown",
      missing: ["late"],
      rules: ["ask"]
    })
  })

  it("gives the same frozen decision each time, whatever was asked between", () => {
    fc.assert(
      fc.property(
        ruled("unique").chain((one) =>
          fc
            .array(statedFacts(one.policy.facts), { minLength: 2, maxLength: 6 })
            .map((list) => ({ ...one, list }))
        ),
        ({ policy, edition, list }) => {
          const decide = compile(policy, edition)
          const first = list.map((facts) => decide(asStated(facts), NOW))
          const again = list.map((facts) => decide(asStated(facts), NOW))
          for (const [i, answer] of first.entries()) {
            expect(again[i]).toEqual(answer)
            if (answer._tag === "Unknown") continue
            expect(again[i]).toBe(answer)
            expect(Object.isFrozen(answer)).toBe(true)
            if (answer._tag === "Decision") {
              expect(Object.isFrozen(answer.citations) && answer.citations.every(Object.isFrozen)).toBe(true)
              expect(Object.isFrozen(answer.outcome)).toBe(true)
            }
          }
        }
      ),
      { numRuns: 100 }
    )
  })

  it("leaves policy, edition and facts as they were, and not frozen", () => {
    fc.assert(
      fc.property(ruledWithFacts("unique"), ({ policy, edition, facts }) => {
        const before = structuredClone({ policy, edition, facts })
        compile(policy, edition)(asStated(facts), NOW)
        expect({ policy, edition, facts }).toEqual(before)
        for (const { then } of policy.rules)
          expect(typeof then === "object" && Object.isFrozen(then)).toBe(false)
      }),
      { numRuns: 100 }
    )
  })

  it("does not change its decisions when the policy is changed later", () => {
    const then = { team: "billing" }
    const decide = compile(
      {
        id: "p",
        title: "",
        kind: "unique",
        facts: {},
        rules: [{ id: "r", citations: cite("D1"), strength: "must", when: [], then }]
      },
      EDITION
    )
    then.team = "nobody"
    expect(decide({}, NOW)).toMatchObject({ outcome: { team: "billing" } })
  })

  it("takes what every object has for no fact", () => {
    const decide = compile(
      {
        id: "p",
        title: "",
        kind: "unique",
        facts: Object.fromEntries(
          ["constructor", "__proto__", "hasOwnProperty"].map((name) => [name, yesNo("")])
        ),
        rules: [
          {
            id: "r",
            citations: [],
            strength: "must",
            when: [
              { fact: "constructor", known: false },
              { fact: "hasOwnProperty", known: false },
              { fact: "__proto__", known: false }
            ],
            then: "all unknown"
          }
        ]
      },
      EDITION
    )
    expect(decide({}, NOW)).toMatchObject({ outcome: "all unknown" })
    expect(decide(asStated({ constructor: true }), NOW)._tag).toBe("NoRule")
    expect(decide(JSON.parse('{ "__proto__": true }'), NOW)._tag).toBe("NoRule")
  })

  it("reads a getter of a class as a fact", () => {
    class Ticket {
      readonly plan = "scale"
      readonly late = false
      readonly #spend = 5000
      get spend(): number {
        return this.#spend
      }
    }
    expect(compile(DISCOUNT, EDITION)(new Ticket(), NOW)).toMatchObject({ rule: "big" })
  })

  it("cites the rule and the thresholds in force", () => {
    const answer = compile(DISCOUNT, EDITION)({ spend: 9000, plan: "scale", late: false }, NOW)
    expect(answer).toEqual({
      _tag: "Decision",
      outcome: 10,
      rule: "big",
      strength: "should",
      citations: [...cite("D2"), ...cite("T1")],
      edition: "2026"
    })
  })

  it("answers an invalid date by the first values", () => {
    const known = { spend: 5000, plan: "scale", late: false } as const
    expect(compile(DISCOUNT, EDITION)(known, new Date(Number.NaN))).toMatchObject({ rule: "big" })
    expect(compile(DISCOUNT, EDITION)(known, new Date("2028-01-01"))).toMatchObject({
      rule: "none"
    })
  })

  it("lists every problem of a policy that does not fit its edition", () => {
    const compileMisspelt = () =>
      compile(
        {
          ...DISCOUNT,
          rules: [
            {
              id: "big",
              citations: [],
              strength: "must",
              when: [{ fact: "spend", atLeast: "bigg" }],
              then: 1
            },
            { id: "big", citations: [], strength: "must", when: [], exceptionTo: ["non"], then: 1 }
          ]
        },
        EDITION
      )
    expect(compileMisspelt).toThrow(InvalidPolicy)
    expect(compileMisspelt).toThrow(
      [
        'The policy "discount" cannot be used under edition "2026":',
        '  rules[0].when[0].atLeast: no threshold is called "bigg"; did you mean big?',
        '  rules[1].id: "big" is the id of rules[0] too; give each rule its own',
        '  rules[1].exceptionTo[0]: no rule is called "non"; there is big'
      ].join("\n")
    )
  })

  it("refuses a policy of the other kind", () => {
    expect(() => compile({ ...DISCOUNT, kind: "collect" }, EDITION)).toThrow("kind: is collect, not unique")
    expect(() => compileCollect(DISCOUNT, EDITION)).toThrow("kind: is unique, not collect")
  })
})

describe("compileCollect", () => {
  it("answers as the interpreter does, at every instant", () => {
    fc.assert(
      fc.property(ruledWithFacts("collect"), ({ policy, edition, facts }) => {
        const collect = compileCollect(policy, edition)
        for (const at of INSTANTS) {
          const { decisions, undecided } = collect(asStated(facts), at)
          expect({
            decided: decisions.map(({ rule }) => rule),
            undecided: undecided.map(({ rule, missing }) => ({ rule, missing: [...missing].sort() }))
          }).toEqual(interpretCollect({ policy, edition }, facts, at))
        }
      }),
      { numRuns: 400 }
    )
  })

  it("answers as the interpreter does where there are more than 32 rules", () => {
    fc.assert(
      fc.property(ruledWithFacts("collect", { facts: 3, rules: 80 }), ({ policy, edition, facts }) => {
        const { decisions } = compileCollect(policy, edition)(asStated(facts), NOW)
        expect(decisions.map(({ rule }) => rule)).toEqual(
          interpretCollect({ policy, edition }, facts, NOW).decided
        )
      }),
      { numRuns: 40 }
    )
  })

  it("gives the same frozen decisions in every collection", () => {
    const collect = compileCollect(NOTES, EDITION)
    const [first, second] = [
      collect({ channel: "email" }, NOW),
      collect({ channel: "email", paid: true }, NOW)
    ]
    expect(first.decisions.map(({ rule }) => rule)).toEqual(["greet"])
    expect(second.decisions.map(({ rule }) => rule)).toEqual(["invoice", "greet"])
    expect(second.decisions[1]).toBe(first.decisions[0])
    expect(first.undecided).toEqual([{ rule: "invoice", missing: ["paid"] }])
  })
})
