import { amount, yesNo } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import { prove } from "@hedgerow/core/policy/Proof"
import { proofText } from "@hedgerow/core/policy/ProofText"
import { definePolicy, type Rule } from "@hedgerow/core/policy/Rule"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { INSTANTS, type Ruled, ruled, type StatedFacts } from "./arbitraries.ts"
import { everyFacts } from "./bruteForce.ts"
import { DISCOUNT, EDITION } from "./discount.ts"
import { interpret, interpretCollect, statesOf } from "./interpreter.ts"

const decidedBy = (one: Ruled, facts: StatedFacts, at: Date): ReadonlyArray<string> => {
  if (one.policy.kind === "collect") return interpretCollect(one, facts, at).decided
  const said = interpret(one, facts, at)
  return typeof said === "object" && "decided" in said ? [said.decided] : []
}

const holds = (one: Ruled, facts: StatedFacts, at: Date, when: Rule["when"]): boolean =>
  statesOf(one, facts, at)({ id: "claim", citations: [], strength: "must", when, then: 0 }) === "held"

/** A small policy, with some of its rules and conditions that they are claimed to need. */
const claims = (kind: "unique" | "collect") =>
  ruled(kind, { facts: 2, rules: 5 }).chain((one) =>
    fc
      .tuple(
        fc.subarray(one.policy.rules.map(({ id }) => id)),
        fc.subarray(one.policy.rules.flatMap(({ when }) => when))
      )
      .map(([wanted, needs]) => ({ one, wanted, needs: needs.slice(0, 2) }))
  )

describe("prove, beside brute force", () => {
  it.each(["unique", "collect"] as const)("is right about any claim on %s policies", (kind) => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(claims(kind), ({ one, wanted, needs }) => {
        const proof = prove(one.policy, one.edition, { outcome: (_, rule) => wanted.includes(rule), needs })
        seen.set(proof._tag, (seen.get(proof._tag) ?? 0) + 1)
        const reached = INSTANTS.flatMap((at) =>
          everyFacts(one.policy.facts).flatMap((facts) =>
            decidedBy(one, facts, at).some((rule) => wanted.includes(rule)) ? [{ facts, at }] : []
          )
        )
        const refuted = reached.some(({ facts, at }) => !holds(one, facts, at, needs))
        expect(proof._tag).toBe(refuted ? "Refuted" : reached.length === 0 ? "NeverReached" : "Proved")
        if (proof._tag === "Proved") {
          const rules = reached.flatMap(({ facts, at }) => decidedBy(one, facts, at))
          expect([...new Set(proof.ways.map(({ rule }) => rule))].sort()).toEqual(
            [...new Set(rules.filter((rule) => wanted.includes(rule)))].sort()
          )
        }
        if (proof._tag === "Refuted") {
          for (const { rule, witness, without } of proof.counterexamples) {
            const shown = INSTANTS.some(
              (at) =>
                decidedBy(one, witness, at).includes(rule) &&
                without.every((condition) => !holds(one, witness, at, [condition]))
            )
            expect(shown).toBe(true)
          }
        }
      }),
      { numRuns: 150 }
    )
    expect([...seen.keys()].sort()).toEqual(["NeverReached", "Proved", "Refuted"])
  })
})

const needs = [{ fact: "spend", atLeast: "big" }] as const
const ten = (outcome: unknown): boolean => outcome === 10

describe("prove", () => {
  it("says when a claim fails, and by what example", () => {
    const proof = prove(DISCOUNT, EDITION, { outcome: ten, needs: [{ fact: "plan", is: "scale" }] })
    expect(proofText(proof).split("\n")).toEqual([
      "refuted:",
      "- big decides it, though not that plan is scale; for example: spend 5000, late no, plan boost"
    ])
  })

  it("tells the stretches of time apart", () => {
    const later = { ...EDITION, thresholds: { ...EDITION.thresholds, more: undated(5500, []) } }
    const policy = { ...DISCOUNT, rules: DISCOUNT.rules.filter(({ id }) => id !== "late") }
    const proof = prove(policy, later, { outcome: ten, needs: [{ fact: "spend", atLeast: "more" }] })
    expect(proofText(proof).split("\n")).toEqual([
      "refuted:",
      "- big decides it, though not that spend is at least more; for example: spend 5000, plan boost (until 2028-01-01)"
    ])
  })

  it("does not take an outcome that is never reached for proved", () => {
    const proof = prove(DISCOUNT, EDITION, { outcome: (outcome) => outcome === 11, needs })
    expect(proof).toEqual({ _tag: "NeverReached", cells: 54 })
  })

  it("says when there is too much to look at", () => {
    const proof = prove(DISCOUNT, EDITION, { outcome: ten, needs }, { cap: 26 })
    expect(proof._tag === "NotChecked" && proof.why).toMatch(/more than the 26 that are looked at/)
    expect(prove(DISCOUNT, EDITION, { outcome: ten, needs }, { cap: 27 })._tag).toBe("Proved")
  })

  it("does not let a fact that is not known stand for a condition", () => {
    const facts = { asked: yesNo("they asked"), spend: amount("euros", "what they spend") }
    const policy = definePolicy<string>()({
      id: "p",
      title: "A policy",
      kind: "unique",
      facts,
      rules: [{ id: "any", citations: [], strength: "may", when: [], then: "yes" }]
    })
    const proof = prove(
      policy,
      { id: "e", thresholds: {} },
      { outcome: () => true, needs: [{ fact: "asked", is: true }] }
    )
    expect(proof._tag === "Refuted" && proof.counterexamples.map(({ witness }) => witness)).toEqual([
      { asked: false }
    ])
    const known = {
      ...policy,
      rules: [
        {
          ...policy.rules[0],
          id: "any",
          citations: [],
          strength: "may",
          when: [{ fact: "asked", known: false }],
          then: "yes"
        }
      ]
    } as const
    const unknown = prove(
      known,
      { id: "e", thresholds: {} },
      { outcome: () => true, needs: [{ fact: "asked", is: true }] }
    )
    expect(unknown._tag === "Refuted" && unknown.counterexamples.map(({ witness }) => witness)).toEqual([{}])
  })

  it("takes only facts of its policy, and their values", () => {
    prove(DISCOUNT, EDITION, { outcome: ten, needs })
    // @ts-expect-error: no such fact
    prove(DISCOUNT, EDITION, { outcome: ten, needs: [{ fact: "spent", atLeast: "big" }] })
    // @ts-expect-error: no such value
    prove(DISCOUNT, EDITION, { outcome: ten, needs: [{ fact: "plan", is: "scail" }] })
  })
})
