import type { BehaviourChange } from "@hedgerow/core/policy/Behaviour"
import { rules as cite } from "@hedgerow/core/policy/Citation"
import { type Diff, diff, type RuleSets } from "@hedgerow/core/policy/Diff"
import { diffText } from "@hedgerow/core/policy/DiffText"
import { oneOf } from "@hedgerow/core/policy/Fact"
import { undated } from "@hedgerow/core/policy/Parameter"
import type { Rule } from "@hedgerow/core/policy/Rule"
import type { Verdict } from "@hedgerow/core/policy/Verdict"
import * as JsonPatch from "effect/JsonPatch"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { INSTANTS, type Ruled, rewritten, ruled, type StatedFacts } from "./arbitraries.ts"
import { everyFacts } from "./bruteForce.ts"
import { DISCOUNT, EDITION, NOTES } from "./discount.ts"
import { alike, interpret, interpretCollect } from "./interpreter.ts"

const SMALL = { facts: 2, rules: 5 }

const sets = ({ policy, edition }: Ruled): RuleSets => ({ ...edition, policies: { [policy.id]: policy } })

const json = (value: unknown) => JSON.parse(JSON.stringify(value))

const changesOf = ({ policies }: Diff): ReadonlyArray<BehaviourChange> =>
  policies.flatMap(({ behaviour }) => {
    if (!behaviour.checked) throw new Error(behaviour.why)
    return behaviour.changes
  })

/** Who says what, as the interpreter has it: the policy as a whole, or each of its rules. */
const saidBy = (one: Ruled, facts: StatedFacts, at: Date): ReadonlyMap<string | undefined, Verdict> => {
  const outcome = (id: string) => one.policy.rules.find((rule) => rule.id === id)?.then
  if (one.policy.kind === "unique") {
    const answer = interpret(one, facts, at)
    const verdict: Verdict =
      answer === "no rule"
        ? { _tag: "Nothing" }
        : "decided" in answer
          ? { _tag: "Decided", rule: answer.decided, outcome: answer.outcome }
          : { _tag: "Unknown" }
    return new Map([[undefined, verdict]])
  }
  const { decided, undecided } = interpretCollect(one, facts, at)
  return new Map<string, Verdict>([
    ...decided.map((rule) => [rule, { _tag: "Decided", rule, outcome: outcome(rule) }] as const),
    ...undecided.map(({ rule }) => [rule, { _tag: "Unknown" }] as const)
  ])
}

const NOTHING: Verdict = { _tag: "Nothing" }

/** The changes at some facts, each as one word. */
const changesAt = (before: Ruled, after: Ruled, facts: StatedFacts, at: Date): ReadonlyArray<string> => {
  const [was, is] = [saidBy(before, facts, at), saidBy(after, facts, at)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((rule) => {
    const [one, other] = [was.get(rule) ?? NOTHING, is.get(rule) ?? NOTHING]
    return alike(one, other) ? [] : [word({ rule, before: one, after: other })]
  })
}

const word = (change: {
  readonly rule?: string | undefined
  readonly before: Verdict
  readonly after: Verdict
}) => {
  const said = (verdict: Verdict) => (verdict._tag === "Decided" ? verdict.rule : verdict._tag)
  return `${change.rule ?? "policy"}: ${said(change.before)} to ${said(change.after)}`
}

describe("diff, beside brute force", () => {
  it.each(["unique", "collect"] as const)("finds what changes in %s policies, and nothing else", (kind) => {
    fc.assert(
      fc.property(rewritten(kind, SMALL), ([before, after]) => {
        const found = changesOf(diff(sets(before), sets(after)))
        const changed = INSTANTS.flatMap((at) =>
          everyFacts(before.policy.facts).flatMap((facts) => changesAt(before, after, facts, at))
        )
        expect([...new Set(found.map(word))].sort()).toEqual([...new Set(changed)].sort())
      }),
      { numRuns: 60 }
    )
  })

  it.each(["unique", "collect"] as const)("gives examples that show the change in %s policies", (kind) => {
    fc.assert(
      fc.property(rewritten(kind, SMALL), ([before, after]) => {
        for (const change of changesOf(diff(sets(before), sets(after)))) {
          const shown = INSTANTS.flatMap((at) => changesAt(before, after, change.witness, at))
          expect(shown).toContain(word(change))
          expect(change.cells).toBeGreaterThan(0)
          expect(change.when.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 100 }
    )
  })

  it("finds nothing between an edition and the same in another order", () => {
    fc.assert(
      fc.property(ruled("unique"), (one) => {
        const reversed = { ...one.policy, rules: [...one.policy.rules].reverse() }
        const { policies, thresholds, citations } = diff(sets(one), sets({ ...one, policy: reversed }))
        expect([policies, thresholds, citations]).toEqual([[], [], []])
      }),
      { numRuns: 50 }
    )
  })

  it("makes a patch that turns the one into the other", () => {
    fc.assert(
      fc.property(rewritten("collect"), ([before, after]) => {
        const [a, b] = [json(sets(before)), json(sets(after))]
        expect(JsonPatch.apply(diff(sets(before), sets(after)).patch, a)).toEqual(b)
        expect(a).toEqual(json(sets(before)))
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 100 }
    )
  })
})

const BEFORE: RuleSets = { ...EDITION, policies: { discount: DISCOUNT, notes: NOTES } }
const big = (value: number) => ({ big: undated(value, cite("T3")) })
const withRules = (rules: ReadonlyArray<Rule>, rest: Partial<RuleSets> = {}): RuleSets => ({
  ...BEFORE,
  id: "2027",
  policies: { discount: { ...DISCOUNT, rules }, notes: NOTES },
  ...rest
})
const rewrite = (id: string, change: Partial<Rule>): ReadonlyArray<Rule> =>
  DISCOUNT.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule))

describe("diff", () => {
  it("finds nothing between an edition and itself", () => {
    const nothing = diff(BEFORE, BEFORE)
    expect(nothing).toMatchObject({ patch: [], policies: [], thresholds: [], citations: [] })
    expect(diffText(nothing)).toBe("From edition 2026 to 2026\nNothing is different.")
  })

  it("tells whom a new number concerns, since when, and by which sources", () => {
    const after: RuleSets = { ...BEFORE, id: "2027", thresholds: big(5500) }
    const { thresholds, citations, policies } = diff(BEFORE, after)
    expect(thresholds).toEqual([
      { threshold: "big", before: EDITION.thresholds["big"], after: after.thresholds["big"] }
    ])
    expect(citations).toEqual(cite("T1", "T2", "T3"))
    expect(policies.map(({ policy, rules }) => [policy, rules])).toEqual([["discount", []]])
    expect(diffText(diff(BEFORE, after)).split("\n")).toEqual([
      "From edition 2026 to 2027",
      "",
      "Policy discount",
      "  10 by big is now 0 by none, until 2028-01-01",
      "    where spend is at least 5000 and below 5500 euros a year and late is no and plan is boost or scale",
      "    for example: spend 5000, late no, plan boost",
      "  0 by none is now 10 by big, from 2028-01-01",
      "    where spend is at least 5500 and below 6000 euros a year and late is no and plan is boost or scale",
      "    for example: spend 5500, late no, plan boost",
      "  facts missing is now 0 by none, until 2028-01-01",
      "    where spend is at least 5000 and below 5500 euros a year and late is no and plan is not known",
      "    for example: spend 5000, late no",
      "  0 by none is now facts missing, from 2028-01-01",
      "    where spend is at least 5500 and below 6000 euros a year and late is no and plan is not known",
      "    for example: spend 5500, late no",
      "",
      "Thresholds",
      "  big: 5000, 6000 from 2028-01-01 is now 5500",
      "",
      "Sources touched: T1, T2, T3"
    ])
  })

  it("tells rules that are new, gone and rewritten", () => {
    const after = withRules([
      ...rewrite("big", { then: 20 }).filter(({ id }) => id !== "late"),
      {
        id: "free",
        citations: cite("D4"),
        strength: "must",
        when: [{ fact: "plan", is: "free" }],
        exceptionTo: ["none"],
        then: 0
      }
    ])
    const { policies, citations } = diff(BEFORE, after)
    expect(policies[0]?.rules.map(({ rule, before, after: now }) => [rule, before?.then, now?.then])).toEqual(
      [
        ["big", 10, 20],
        ["late", DISCOUNT.rules[2]?.then, undefined],
        ["free", undefined, 0]
      ]
    )
    expect(citations).toEqual(cite("D2", "D3", "D4"))
    expect(
      changesOf(diff(BEFORE, after))
        .filter(({ sameOutcome }) => sameOutcome)
        .map(word)
    ).toEqual(["policy: none to free"])
    expect(diffText(diff(BEFORE, after))).toContain(
      "  0 by none is now 0 by free, which comes to the same\n    where late is no and plan is free"
    )
  })

  it("does not mind the order of a rule's lists", () => {
    const before = withRules(rewrite("late", { exceptionTo: ["none", "big"] }))
    const after = withRules([
      ...rewrite("late", { exceptionTo: ["big", "none"] }).map((rule) => ({
        ...rule,
        when: [...rule.when].reverse()
      }))
    ])
    expect(diff(before, after).policies).toEqual([])
  })

  it("tells policies that are new and gone", () => {
    const after = {
      ...BEFORE,
      id: "2027",
      policies: { discount: DISCOUNT, replies: { ...NOTES, id: "replies" } }
    }
    expect(diff(BEFORE, after)).toMatchObject({ policiesAdded: ["replies"], policiesRemoved: ["notes"] })
    expect(diffText(diff(BEFORE, after)).split("\n")).toEqual([
      "From edition 2026 to 2027",
      "",
      "Policies",
      "  replies is new",
      "  notes is gone",
      "",
      "Sources touched: N1, N2"
    ])
  })

  it("tells which rule of a collecting policy says something else", () => {
    const [greet, invoice] = NOTES.rules
    if (greet === undefined || invoice === undefined) throw new Error("no rules")
    const after = {
      ...BEFORE,
      policies: {
        discount: DISCOUNT,
        notes: { ...NOTES, rules: [greet, { ...invoice, when: [] }], precedence: [] }
      }
    }
    expect(diffText(diff(BEFORE, after)).split("\n")).toEqual([
      "From edition 2026 to 2026",
      "",
      "Policy notes",
      "  rule invoice: nothing is now invoice by invoice",
      "    where paid is no",
      "    for example: channel app, paid no",
      "  rule invoice: facts missing is now invoice by invoice",
      "    where paid is not known",
      "    for example: channel app",
      "  rule invoice is rewritten",
      "  rewritten: precedence",
      "",
      "Sources touched: N2"
    ])
  })

  it("counts a value that only one of the editions knows", () => {
    const plan = oneOf(["free", "boost", "scale", "custom"], "what they pay for")
    const when = [{ fact: "plan", is: "custom" }] as const
    const custom: Rule = {
      id: "custom",
      citations: cite("D5"),
      strength: "may",
      when,
      exceptionTo: ["late"],
      then: 30
    }
    const after = {
      ...BEFORE,
      policies: {
        discount: { ...DISCOUNT, facts: { ...DISCOUNT.facts, plan }, rules: [...DISCOUNT.rules, custom] }
      }
    }
    expect(changesOf(diff({ ...BEFORE, policies: { discount: DISCOUNT } }, after)).map(word)).toContain(
      "policy: none to custom"
    )
  })

  it("says what it did not check, and why", () => {
    const why = (after: RuleSets, cap?: number) =>
      diff(BEFORE, after, cap === undefined ? {} : { cap }).policies.map(
        ({ behaviour }) => !behaviour.checked && behaviour.why
      )
    expect(why(withRules(rewrite("big", { then: 20 })), 8)[0]).toMatch(
      /^it tells 27 combinations of facts apart, more than the 8/
    )
    expect(why(withRules(rewrite("big", { exceptionTo: ["non"] })))).toEqual([
      '"discount" cannot be used under edition "2027": rules[1].exceptionTo[0]: no rule is called "non"; did you mean none?'
    ])
    expect(
      why({ ...BEFORE, policies: { discount: { ...DISCOUNT, kind: "collect" }, notes: NOTES } })
    ).toEqual(["it was unique and is now collect, so that its answers are of different kinds"])
    const facts = { ...DISCOUNT.facts, late: oneOf(["yes", "no"], "") }
    const rules = DISCOUNT.rules.filter(({ id }) => id !== "late")
    expect(why({ ...BEFORE, policies: { discount: { ...DISCOUNT, facts, rules }, notes: NOTES } })).toEqual([
      "the fact late was one kind of thing and is now another"
    ])
    expect(diffText(diff(BEFORE, withRules(rewrite("big", { then: 20 })), { cap: 8 }))).toContain(
      "Policy discount\n  what it decides was NOT CHECKED: it tells 27"
    )
  })

  it("does not take for a policy what every object has", () => {
    const after = { ...BEFORE, policies: { ...BEFORE.policies, toString: { ...NOTES, id: "toString" } } }
    expect(diff(BEFORE, after).policiesAdded).toEqual(["toString"])
  })

  it("patches what the caller makes of an edition", () => {
    const toJson = ({ id }: RuleSets) => ({ name: id })
    expect(diff(BEFORE, { ...BEFORE, id: "2027" }, { toJson }).patch).toEqual([
      { op: "replace", path: "/name", value: "2027" }
    ])
  })

  it("keeps what else an edition holds in its patch", () => {
    const after = { ...BEFORE, contacts: { lead: "Ada" } }
    expect(diff(BEFORE, after).patch).toEqual([{ op: "add", path: "/contacts", value: { lead: "Ada" } }])
    expect(diffText(diff(BEFORE, after))).toBe(
      "From edition 2026 to 2026\n\nNo rule or threshold is different."
    )
  })
})
