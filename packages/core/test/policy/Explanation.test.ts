import { compile, compileCollect } from "@hedgerow/core/policy/Decider"
import { explain } from "@hedgerow/core/policy/Explanation"
import { explanationText } from "@hedgerow/core/policy/ExplanationText"
import { InvalidPolicy } from "@hedgerow/core/policy/PolicyProblem"
import type { Rule } from "@hedgerow/core/policy/Rule"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asStated, INSTANTS, ruledWithFacts } from "./arbitraries.ts"
import { DISCOUNT, EDITION, NOTES } from "./discount.ts"
import { alike, outranks, statesOf } from "./interpreter.ts"

const NOW = new Date("2026-11-20T12:00:00Z")
const invalid = new Date(Number.NaN)

describe("explain", () => {
  it("answers as the decider does", () => {
    fc.assert(
      fc.property(ruledWithFacts("unique"), ({ policy, edition, facts }) => {
        const decide = compile(policy, edition)
        for (const at of [...INSTANTS, invalid]) {
          expect(explain(policy, edition, asStated(facts), at).answer).toEqual(decide(asStated(facts), at))
        }
      }),
      { numRuns: 200 }
    )
  })

  it("answers as the collector does", () => {
    fc.assert(
      fc.property(ruledWithFacts("collect"), ({ policy, edition, facts }) => {
        const collect = compileCollect(policy, edition)
        for (const at of INSTANTS) {
          expect(explain(policy, edition, asStated(facts), at).answer).toEqual(collect(asStated(facts), at))
        }
      }),
      { numRuns: 200 }
    )
  })

  it("says of every rule how it stands and what outranks it, as the interpreter does", () => {
    fc.assert(
      fc.property(
        ruledWithFacts("unique"),
        fc.constantFrom(...INSTANTS),
        ({ policy, edition, facts }, at) => {
          const state = statesOf({ policy, edition }, facts, at)
          const { rules } = explain(policy, edition, asStated(facts), at)
          expect(rules.map(({ rule }) => rule)).toEqual(policy.rules)
          for (const { rule, state: explained, outrankedBy, mayYieldTo } of rules) {
            const above = policy.rules.filter((other) => outranks(policy.rules, other, rule))
            const ids = (some: ReadonlyArray<Rule>) => some.map(({ id }) => id).sort()
            const rivals = above.filter((other) => !alike(other.then, rule.then))
            expect(explained).toBe(state(rule))
            expect([...outrankedBy].sort()).toEqual(ids(above.filter((other) => state(other) === "held")))
            expect([...mayYieldTo].sort()).toEqual(
              ids(rivals.filter((other) => state(other) === "undecided"))
            )
          }
        }
      ),
      { numRuns: 200 }
    )
  })

  it("names every fact read and every threshold with its source and since when", () => {
    const why = explain(DISCOUNT, EDITION, { spend: 9000 }, new Date("2028-02-01"))
    expect(why.facts.map(({ fact, value }) => [fact, value])).toEqual([
      ["spend", 9000],
      ["late", undefined],
      ["plan", undefined]
    ])
    expect(why.thresholds).toEqual([
      {
        threshold: "big",
        inForce: { from: "2028-01-01", value: 6000, citations: [{ kind: "rule", id: "T2" }] }
      }
    ])
  })

  it("leaves out facts that no rule reads", () => {
    const { facts } = explain({ ...DISCOUNT, rules: [] }, EDITION, { spend: 9000 }, NOW)
    expect(facts).toEqual([])
  })

  it("refuses a policy that does not fit its edition", () => {
    expect(() => explain(DISCOUNT, { id: "e", thresholds: {} }, {}, NOW)).toThrow(InvalidPolicy)
  })
})

describe("explanationText", () => {
  it("puts what decides first", () => {
    const why = explain(DISCOUNT, EDITION, { spend: 9000, late: false, plan: "scale" }, NOW)
    expect(explanationText(why).split("\n")).toEqual([
      "Who gets a discount: 10, by rule big (D2)",
      "Edition 2026, as of 2026-11-20T12:00Z",
      "",
      "Rules",
      "  big: decides 10 (D2)",
      "    yes: spend is at least big (5000 euros a year); it is 9000",
      "    yes: plan is boost or scale; it is scale",
      "  none: would say 0, but big comes before it (D1)",
      "  late: does not hold, so not billing lead decides: Does an overdue invoice cost the discount? (D3)",
      "    no: late is yes; it is no",
      "",
      "Facts",
      "  spend: 9000 euros a year (what they spend)",
      "  late: no (an invoice is overdue)",
      "  plan: scale (what they pay for)",
      "",
      "Thresholds",
      "  big: 5000, as ever (T1)"
    ])
  })

  it("says what to find out", () => {
    const [first, ...lines] = explanationText(explain(DISCOUNT, EDITION, { spend: 9000 }, NOW)).split("\n")
    expect(first).toBe(
      "Who gets a discount: not known yet; find out late (an invoice is overdue), plan (what they pay for)"
    )
    expect(lines).toContain("  none: would say 0, unless late or big holds (D1)")
    expect(lines).toContain("  big: might say 10; not known yet, unless late holds (D2)")
    expect(lines).toContain("    not known: plan is boost or scale")
  })

  it.each([
    [
      { late: true, spend: 0 },
      "billing lead decides: Does an overdue invoice cost the discount?, by rule late (D3)"
    ]
  ] as const)("of %j is %j", (facts, answer) => {
    expect(explanationText(explain(DISCOUNT, EDITION, facts, NOW))).toContain(
      `Who gets a discount: ${answer}\n`
    )
  })

  it("says that no rule says what to do", () => {
    expect(explanationText(explain({ ...DISCOUNT, rules: [] }, EDITION, {}, invalid))).toBe(
      "Who gets a discount: no rule says what to do\nEdition 2026, as of an invalid date"
    )
  })

  it("lists all that a collecting policy says, and what it waits for", () => {
    const text = (facts: Parameters<typeof explain<(typeof NOTES)["facts"], string>>[2]) =>
      explanationText(explain(NOTES, EDITION, facts, NOW)).split("\n")[0]
    expect(text({ channel: "email", paid: true })).toBe(
      "What a reply says: invoice, by rule invoice; hello, by rule greet"
    )
    expect(text({ channel: "email" })).toBe(
      "What a reply says: hello, by rule greet; rule invoice waits for paid (there is an invoice)"
    )
    expect(text({ channel: "app", paid: false })).toBe("What a reply says: no rule says anything")
  })

  it("says that a threshold has no number yet", () => {
    const edition = { id: "2026", thresholds: { big: [{ from: "2027-01-01", value: 1, citations: [] }] } }
    const text = explanationText(explain(DISCOUNT, edition, { spend: 1, plan: "scale", late: false }, NOW))
    expect(text).toContain("  big: no number yet")
    expect(text).toContain("no: spend is at least big (no number yet); it is 1")
  })
})
