import { type Analysis, analyse, analyseAll, analysisText } from "@hedgerow/core/policy/Analysis"
import { rules as cite } from "@hedgerow/core/policy/Citation"
import { amount, oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import type { Finding } from "@hedgerow/core/policy/Finding"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Policy, Rule } from "@hedgerow/core/policy/Rule"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { INSTANTS, ruled } from "./arbitraries.ts"
import { bruteForce, canDecide, everyFacts, highest, inTheWay, pair } from "./bruteForce.ts"
import { DISCOUNT, EDITION } from "./discount.ts"
import { interpret } from "./interpreter.ts"

const SMALL = { facts: 2, rules: 5 }

const tagged = <T extends Finding["_tag"]>({ findings }: Analysis, tag: T) =>
  findings.filter((finding): finding is Extract<Finding, { readonly _tag: T }> => finding._tag === tag)

const messages = ({ findings }: Analysis) => findings.map(({ message }) => message)

describe("analyse, beside brute force", () => {
  it.each(["unique", "collect"] as const)("finds all there is in %s policies, and nothing else", (kind) => {
    fc.assert(
      fc.property(ruled(kind, SMALL), fc.constantFrom(...INSTANTS), (one, at) => {
        const analysis = analyse(one.policy, one.edition, { at })
        const brute = bruteForce(one, at)
        expect(analysis.checked).toBe(true)
        const notInForce = tagged(analysis, "NotInForce").flatMap(({ rules }) => rules)
        const neverHold = [...notInForce, ...tagged(analysis, "Contradiction").map(({ rule }) => rule)]
        expect([...new Set(neverHold)].sort()).toEqual(brute.neverHold)
        expect(
          tagged(analysis, "Shadowed")
            .map(({ rule }) => rule)
            .sort()
        ).toEqual(brute.neverDecide)
        expect(tagged(analysis, "Gap").length > 0).toBe(kind === "unique" && brute.gap)
        expect(
          tagged(analysis, "Overlap")
            .map(({ rules }) => pair(...rules))
            .sort()
        ).toEqual(kind === "unique" ? brute.overlaps : [])
      }),
      { numRuns: 150 }
    )
  })

  it("gives examples that show what it says", () => {
    fc.assert(
      fc.property(ruled("unique", SMALL), fc.constantFrom(...INSTANTS), (one, at) => {
        const analysis = analyse(one.policy, one.edition, { at })
        for (const { witness } of tagged(analysis, "Gap")) expect(interpret(one, witness, at)).toBe("no rule")
        for (const { rules, witness } of tagged(analysis, "Overlap"))
          expect(highest(one, witness, at)).toEqual(expect.arrayContaining([...rules]))
        for (const { rule, witness } of tagged(analysis, "Shadowed")) {
          expect(canDecide(one, witness, at, rule)).toBe(false)
          const alone = one.policy.rules.filter(({ id }) => id === rule)
          expect(interpret({ ...one, policy: { ...one.policy, rules: alone } }, witness, at)).toMatchObject({
            decided: rule
          })
        }
      }),
      { numRuns: 150 }
    )
  })

  it("names for a shadowed rule others of which one is always in its way, and none too many", () => {
    fc.assert(
      fc.property(ruled("unique", SMALL), fc.constantFrom(...INSTANTS), (one, at) => {
        for (const { rule, by } of tagged(analyse(one.policy, one.edition, { at }), "Shadowed")) {
          const ways = everyFacts(one.policy.facts)
            .map((facts) => inTheWay(one, facts, at, rule))
            .filter((others) => others !== "it fails")
          const enough = (some: ReadonlyArray<string>) =>
            ways.every((others) => others.some((other) => some.includes(other)))
          expect(enough(by)).toBe(true)
          for (const left of by) expect(enough(by.filter((other) => other !== left))).toBe(false)
        }
      }),
      { numRuns: 150 }
    )
  })

  it("says the same of all stretches of time at once", () => {
    fc.assert(
      fc.property(ruled("unique", SMALL), (one) => {
        const whole = analyse(one.policy, one.edition)
        const parts = INSTANTS.map((at) => analyse(one.policy, one.edition, { at }))
        const kinds = (analyses: ReadonlyArray<Analysis>) =>
          [...new Set(analyses.flatMap((each) => each.findings.map((finding) => finding._tag)))].sort()
        expect(kinds([whole])).toEqual(kinds(parts))
      }),
      { numRuns: 100 }
    )
  })
})

const FACTS = {
  plan: oneOf(["free", "boost", "scale"], "what they pay for"),
  spend: amount("euros a year", "what they spend"),
  asked: yesNo("they asked for it")
}
const rule = (id: string, when: Rule["when"], rest: Partial<Rule> = {}): Rule => ({
  id,
  citations: cite("D1"),
  strength: "should",
  when,
  then: id,
  ...rest
})
const policy = (...rules: ReadonlyArray<Rule>): Policy => ({
  id: "p",
  title: "A policy",
  kind: "unique",
  facts: FACTS,
  rules
})
const THRESHOLDS = {
  id: "e",
  thresholds: { small: undated(100, cite("T1")), big: undated(5000, cite("T2")) }
}

describe("analyse", () => {
  it("finds a sound policy sound", () => {
    const analysis = analyse(DISCOUNT, EDITION)
    expect(analysis).toEqual({ policy: "discount", edition: "2026", checked: true, cells: 54, findings: [] })
    expect(analysisText(analysis)).toBe("discount, edition 2026: sound; 54 combinations of facts checked")
  })

  it("tells gaps by the facts that matter", () => {
    const analysis = analyse(
      policy(
        rule("big", [{ fact: "spend", atLeast: "big" }]),
        rule("paid", [{ fact: "plan", oneOf: ["boost", "scale"] }], { exceptionTo: ["big"] })
      ),
      THRESHOLDS
    )
    expect(messages(analysis)).toEqual([
      "No rule says what to do when plan is free and spend is below 5000 euros a year; for example: plan free, spend 4999. Add a rule for it, or one without conditions that the others except."
    ])
    expect(tagged(analysis, "Gap")[0]?.witness).toEqual({ plan: "free", spend: 4999 })
  })

  it("says so when nothing at all has a rule", () => {
    expect(messages(analyse(policy(), THRESHOLDS))).toEqual([
      "No rule says what to do at all; for example: nothing is known. Add a rule for it, or one without conditions that the others except."
    ])
  })

  it("says that there are more gaps than it tells", () => {
    const facts = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`f${i}`, yesNo("")]))
    const odd = Array.from({ length: 2 ** 7 }, (_, n) => n).filter(
      (n) => [0, 1, 2, 3, 4, 5, 6].filter((i) => n & (1 << i)).length % 2
    )
    const rules = odd.map((n) =>
      rule(
        `r${n}`,
        Object.keys(facts).map((fact, i) => ({ fact, is: (n & (1 << i)) !== 0 }))
      )
    )
    const gaps = tagged(analyse({ ...policy(...rules), facts }, THRESHOLDS), "Gap")
    expect(gaps).toHaveLength(5)
    expect(gaps.map(({ message }) => message.endsWith("There are more such facts."))).toEqual([
      false,
      false,
      false,
      false,
      true
    ])
  })

  it("finds what only happens while a fact is unknown", () => {
    const analysis = analyse(
      policy(
        rule("yes", [{ fact: "asked", is: true }]),
        rule("no", [{ fact: "asked", is: false }]),
        rule("who knows", [{ fact: "asked", known: false }])
      ),
      THRESHOLDS
    )
    expect(analysis.findings).toEqual([])
  })

  it("names two rules that only together shadow a third", () => {
    const onScale = { fact: "plan", is: "scale" } as const
    const analysis = analyse(
      policy(
        rule("base", []),
        rule("scale", [onScale], { exceptionTo: ["base"] }),
        rule("rich", [onScale, { fact: "spend", atLeast: "big" }], { exceptionTo: ["scale"] }),
        rule("poor", [onScale, { fact: "spend", below: "big" }], { exceptionTo: ["scale"] })
      ),
      THRESHOLDS
    )
    expect(messages(analysis)).toEqual([
      "Rule scale never decides: wherever it holds, poor or rich comes before it, or would once its facts are known; for example: plan scale, spend 4999. Change what excepts it, or remove it."
    ])
  })

  it("names no rule that the others make superfluous", () => {
    const facts = { plan: oneOf(["ab", "ac", "b", "c"], "what they pay for") }
    const over = { exceptionTo: ["base"] }
    const analysis = analyse(
      {
        ...policy(
          rule("base", []),
          rule("a", [{ fact: "plan", oneOf: ["ab", "ac"] }], over),
          rule("b", [{ fact: "plan", oneOf: ["ab", "b"] }], over),
          rule("c", [{ fact: "plan", oneOf: ["ac", "c"] }], over)
        ),
        facts
      },
      THRESHOLDS
    )
    expect(tagged(analysis, "Shadowed").map(({ by }) => by)).toEqual([["b", "c"]])
  })

  it("tells why a rule can never hold", () => {
    const analysis = analyse(
      policy(
        rule("base", []),
        rule(
          "both",
          [
            { fact: "spend", below: "small" },
            { fact: "spend", atLeast: "big" }
          ],
          { exceptionTo: ["base"] }
        ),
        rule(
          "known",
          [
            { fact: "asked", is: true },
            { fact: "asked", known: false }
          ],
          { exceptionTo: ["base"] }
        )
      ),
      THRESHOLDS
    )
    expect(messages(analysis)).toEqual([
      "Rule both can never hold: it wants that spend is below small, and spend is at least big. Change its conditions or remove it.",
      "Rule known can never hold: it wants that asked is yes, and asked is not known. Change its conditions or remove it."
    ])
  })

  it("tells rules at odds from rules that say the same", () => {
    const analysis = analyse(
      policy(
        rule("base", []),
        rule("rich", [{ fact: "spend", atLeast: "big" }], { exceptionTo: ["base"] }),
        rule("scale", [{ fact: "plan", is: "scale" }], { exceptionTo: ["base"] }),
        rule("also scale", [{ fact: "plan", oneOf: ["scale"] }], {
          exceptionTo: ["base"],
          then: "scale"
        })
      ),
      THRESHOLDS
    )
    expect(messages(analysis)).toEqual([
      "Rules also scale and scale can both hold, and both say scale, but only one can be cited; for example: plan scale. Name one in the other's exceptionTo, or keep them apart by a condition.",
      "Rules also scale and rich can both hold, and nothing says whether scale or rich is right; for example: plan scale, spend 5000. Name one in the other's exceptionTo, or keep them apart by a condition.",
      "Rules rich and scale can both hold, and nothing says whether rich or scale is right; for example: plan scale, spend 5000. Name one in the other's exceptionTo, or keep them apart by a condition."
    ])
  })

  it("tells of rules at odds what the two ask about alone, and says outcomes as it is told to", () => {
    const say = (outcome: unknown) => `team ${outcome}`
    const one = policy(
      rule("base", [], { then: "one" }),
      rule("again", [], { then: "one" }),
      rule("silent", [{ fact: "asked", known: false }], { exceptionTo: ["base", "again"], then: "two" }),
      rule("free", [{ fact: "plan", is: "free" }], { exceptionTo: ["base", "again"], then: "three" })
    )
    const found = tagged(analyse(one, THRESHOLDS, { say }), "Overlap")
    expect(found.map(({ rules, outcomes, example }) => [...rules, ...outcomes, example])).toEqual([
      ["free", "silent", "team three", "team two", "plan free, asked not known"],
      ["again", "base", "team one", "team one", "always"]
    ])
    expect(found[0]?.message).toContain("whether team three or team two is right; for example: plan free, ")
    const vague = analyse(one, THRESHOLDS, { say: () => "something" })
    expect(tagged(vague, "Overlap")[0]?.message).toContain("both say something, but not alike; for example")
  })

  it("looks at every stretch of time, and says when something is so", () => {
    const big = [
      { from: "2026-01-01", value: 50, citations: cite("T") },
      { from: "2027-01-01", value: 5000, citations: cite("T") },
      { from: "2028-01-01", value: 70, citations: cite("T") }
    ]
    const one = policy(
      rule("base", []),
      rule(
        "between",
        [
          { fact: "spend", atLeast: "small" },
          { fact: "spend", below: "big" }
        ],
        { exceptionTo: ["base"] }
      )
    )
    const edition = { id: "e", thresholds: { ...THRESHOLDS.thresholds, big } }
    const analysis = analyse(one, edition)
    expect(messages(analysis)).toEqual([
      "The threshold big has no value, so that between can never hold. Give it one, or remove what compares with it. This is so until 2026-01-01.",
      "Rule between can never hold: it wants that spend is at least small, and spend is below big. Change its conditions or remove it. This is so from 2026-01-01 until 2027-01-01, from 2028-01-01."
    ])
    expect(analysis.findings.map(({ during }) => during)).toEqual([
      [{ until: "2026-01-01" }],
      [{ from: "2026-01-01", until: "2027-01-01" }, { from: "2028-01-01" }]
    ])
    expect(analyse(one, edition, { at: new Date("2027-06-01") }).findings).toEqual([])
  })

  it("does not look at more than the cap, and says that it did not", () => {
    const analysis = analyse(
      policy(
        rule("a", [
          { fact: "asked", is: true },
          { fact: "plan", is: "free" }
        ])
      ),
      THRESHOLDS,
      {
        cap: 8
      }
    )
    expect(analysis).toMatchObject({ checked: false, findings: [] })
    expect(analysisText(analysis)).toBe(
      "p, edition e: NOT CHECKED: it tells 9 combinations of facts apart, more than the 8 that are looked at; raise the cap, split the policy, or look at unknown facts only where a rule asks for them"
    )
    expect(
      analyse(
        policy(
          rule("a", [
            { fact: "asked", is: true },
            { fact: "plan", is: "free" }
          ])
        ),
        THRESHOLDS,
        {
          cap: 8,
          unknownFacts: "asked"
        }
      )
    ).toMatchObject({ checked: true, cells: 4 })
  })

  it("answers at once where there are more combinations than can be counted", () => {
    const facts = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`f${i}`, yesNo("")]))
    const wide = rule(
      "wide",
      Object.keys(facts).map((fact) => ({ fact, is: true }))
    )
    const never = rule("never", [
      { fact: "f0", is: true },
      { fact: "f0", is: false }
    ])
    const analysis = analyse({ ...policy(wide, never), facts }, THRESHOLDS)
    expect(analysis.checked).toBe(false)
    expect(analysisText(analysis)).toContain("NOT CHECKED: it tells about Infinity combinations")
    expect(tagged(analysis, "Contradiction")).toHaveLength(1)
  })

  it("does not check a policy that cannot be used, and lists every problem", () => {
    const analysis = analyse(
      policy(rule("a", [{ fact: "spent", atLeast: "bigg" }], { exceptionTo: ["b"], citations: [] })),
      { id: "e", thresholds: { bigg: [{ from: "soon", value: Number.NaN, citations: [] }] } }
    )
    expect(analysisText(analysis).split("\n")).toEqual([
      "p, edition e: NOT CHECKED: it cannot be used as it is written; mend that first",
      '- rules[0].when[0].fact: no fact is called "spent"; did you mean spend?',
      '- rules[0].exceptionTo[0]: no rule is called "b"; there is a',
      '- thresholds.bigg[0].from: "soon" is no date; write YYYY-MM-DD, or undated',
      "- thresholds.bigg[0].value: NaN is no number to compare with",
      "- rules[0].citations: cites nothing; name the rule, reading, page or law that it rests on",
      "- thresholds.bigg[0].citations: cites nothing; name the rule, reading, page or law that it rests on"
    ])
  })
})

describe("analyseAll", () => {
  it("finds what no policy by itself shows", () => {
    const edition = {
      id: "e",
      thresholds: { ...THRESHOLDS.thresholds, idle: [{ from: "soon", value: 1, citations: [] }] }
    }
    const one = policy(rule("a", []), rule("b", [{ fact: "spend", atLeast: "big" }], { exceptionTo: ["a"] }))
    const { policies, findings } = analyseAll({ p: one, q: one, discount: DISCOUNT }, edition)
    expect(policies.map((analysis) => [analysis.policy, analysis.findings])).toEqual([
      ["p", []],
      ["p", []],
      ["discount", []]
    ])
    expect(findings.map(({ message }) => message)).toEqual([
      'policies.q.id: is "p", but stands under "q"; write the same in both places',
      'thresholds.idle[0].from: "soon" is no date; write YYYY-MM-DD, or undated',
      "thresholds.idle[0].citations: cites nothing; name the rule, reading, page or law that it rests on",
      "No rule compares with the threshold small. Remove it, or write the rule that needs it.",
      "No rule compares with the threshold idle. Remove it, or write the rule that needs it."
    ])
  })
})
