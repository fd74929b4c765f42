/** Random policies: facts of every kind under awkward names, dated thresholds, exceptions in any order, facts left out. */
import type { Citation } from "@hedgerow/core/policy/Citation"
import type { Condition } from "@hedgerow/core/policy/Condition"
import type { FactKind, FactKinds, FactValue } from "@hedgerow/core/policy/Fact"
import type { Parameter } from "@hedgerow/core/policy/Parameter"
import type { Policy, Rule } from "@hedgerow/core/policy/Rule"
import type { Thresholds } from "@hedgerow/core/policy/Thresholds"
import fc from "fast-check"

/** A policy under an edition. */
export interface Ruled {
  readonly policy: Policy
  readonly edition: Thresholds
}

/** Facts as someone might state them: known, unknown, or what they cannot be. */
export type StatedFacts = Readonly<Record<string, unknown>>

const NAMES = ["plan", "spend", "asked", "toString", "__proto__", "constructor"]
const WORDS = ["a", "b", "c"]
const DATES = ["undated", "2026-01-01", "2026-07-01", "2027-01-01"]
const OUTCOMES: ReadonlyArray<Rule["then"]> = [
  "one",
  { team: "x", days: [1, 2] },
  { days: [1, 2], team: "x" },
  { _tag: "NeedsJudgement", question: "Which?", askedOf: "lead", options: ["a"], citations: [] },
  0
]

/** Instants before, at and after every change of a threshold. */
export const INSTANTS: ReadonlyArray<Date> = [
  "2025-12-31T23:59:59.999Z",
  "2026-01-01T00:00:00Z",
  "2026-06-30T23:59:59.999Z",
  "2026-07-01T00:00:00Z",
  "2026-12-31T12:00:00Z",
  "2030-01-01T00:00:00Z"
].map((instant) => new Date(instant))

const cite = (...ids: ReadonlyArray<string>): ReadonlyArray<Citation> =>
  ids.map((id) => ({ kind: "rule", id }))

const kinds: fc.Arbitrary<FactKind> = fc.oneof(
  fc.constant<FactKind>({ type: "boolean", about: "" }),
  fc.subarray(WORDS, { minLength: 1 }).map((values): FactKind => ({ type: "oneOf", values, about: "" })),
  fc.constant<FactKind>({ type: "number", unit: "days", about: "" })
)

const factKinds = (size: number): fc.Arbitrary<FactKinds> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), kinds), {
      minLength: 1,
      maxLength: size,
      selector: ([name]) => name
    })
    .map((entries) => Object.fromEntries(entries))

const parameter: fc.Arbitrary<Parameter<number>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...DATES), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([from]) => from
  })
  .map((dated) => dated.map(([from, value]) => ({ from, value, citations: cite(`${from}/${value}`) })))

/** Editions with some thresholds, of which one has the name of what every object has. */
export const editions: fc.Arbitrary<Thresholds> = fc
  .tuple(parameter, parameter, parameter)
  .map(([few, many, own]) => ({ id: "edition", thresholds: { few, many, constructor: own } }))

const thresholds = fc.constantFrom("few", "many", "constructor")

const conditionsOn = (fact: string, kind: FactKind): fc.Arbitrary<Condition> => {
  const known = fc.boolean().map((known): Condition => ({ fact, known }))
  if (kind.type === "number")
    return fc.oneof(
      { weight: 1, arbitrary: known },
      { weight: 2, arbitrary: thresholds.map((atLeast): Condition => ({ fact, atLeast })) },
      { weight: 2, arbitrary: thresholds.map((moreThan): Condition => ({ fact, moreThan })) },
      { weight: 2, arbitrary: thresholds.map((atMost): Condition => ({ fact, atMost })) },
      { weight: 2, arbitrary: thresholds.map((below): Condition => ({ fact, below })) }
    )
  const values = kind.type === "oneOf" ? fc.constantFrom(...kind.values) : fc.boolean()
  return fc.oneof(
    { weight: 1, arbitrary: known },
    { weight: 4, arbitrary: values.map((is): Condition => ({ fact, is })) },
    {
      weight: 2,
      arbitrary: fc
        .array<string | boolean>(values, { minLength: 1, maxLength: 2 })
        .map((oneOf) => ({ fact, oneOf }) as Condition)
    }
  )
}

const rulesOn = (facts: FactKinds, size: number): fc.Arbitrary<ReadonlyArray<Rule>> => {
  const conditions = fc.oneof(...Object.entries(facts).map(([fact, kind]) => conditionsOn(fact, kind)))
  const one = fc.record({
    when: fc.array(conditions, { maxLength: 3 }),
    outcome: fc.constantFrom(...OUTCOMES),
    excepts: fc.array(fc.nat({ max: size }), { maxLength: 2 })
  })
  return fc.array(one, { maxLength: size, size: "max" }).chain((drafts) =>
    fc
      .shuffledSubarray(
        Array.from({ length: drafts.length }, (_, i) => (i === 0 ? "toString" : `r${i}`)),
        { minLength: drafts.length }
      )
      .chain((ids) => {
        const rules = drafts.map(({ when, outcome, excepts }, i): Rule => {
          const excepted = [...new Set(excepts.filter((other) => other < i))]
          return {
            id: ids[i] ?? "",
            citations: cite(`R${i}`),
            strength: "should",
            when,
            ...(excepted.length === 0 ? {} : { exceptionTo: excepted.map((other) => ids[other] ?? "") }),
            then: outcome
          }
        })
        return fc.shuffledSubarray(rules, { minLength: rules.length })
      })
  )
}

/** Policies of one kind with at most so many facts and rules, each under an edition. */
export const ruled = (
  kind: Policy["kind"],
  size: { readonly facts: number; readonly rules: number } = { facts: 3, rules: 8 }
): fc.Arbitrary<Ruled> =>
  fc.tuple(factKinds(size.facts), editions).chain(([facts, edition]) =>
    fc.tuple(rulesOn(facts, size.rules), fc.infiniteStream(fc.boolean())).chain(([rules, coins]) =>
      fc.shuffledSubarray(rules.filter(() => coins.next().value).map(({ id }) => id)).map((precedence) => ({
        policy: {
          id: "policy",
          title: "A policy",
          kind,
          facts,
          rules,
          ...(kind === "collect" ? { precedence } : {})
        },
        edition
      }))
    )
  )

/** Every value of a fact that the thresholds of {@link editions} can tell apart, and values between and beyond them. */
export const valuesOf = (kind: FactKind): ReadonlyArray<FactValue> =>
  kind.type === "oneOf"
    ? kind.values
    : kind.type === "boolean"
      ? [true, false]
      : [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]

/** Facts as stated: left out, known, and now and then what they cannot be. */
export const statedFacts = (facts: FactKinds): fc.Arbitrary<StatedFacts> =>
  fc
    .tuple(
      ...Object.entries(facts).map(([name, kind]) =>
        fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...valuesOf(kind)).map((value) => [[name, value]]) },
          { weight: 4, arbitrary: fc.constant([]) },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom(undefined, null, Number.NaN, "elsewhere", 7, true, -0, Number.POSITIVE_INFINITY)
              .map((value) => [[name, value]])
          }
        )
      )
    )
    .map((entries) => Object.fromEntries(entries.flat()))

/** A policy with facts for it. */
export const ruledWithFacts = (
  kind: Policy["kind"],
  size?: { readonly facts: number; readonly rules: number }
): fc.Arbitrary<Ruled & { readonly facts: StatedFacts }> =>
  ruled(kind, size).chain((one) => statedFacts(one.policy.facts).map((facts) => ({ ...one, facts })))

/** A policy under an edition, and the same with some rules gone, some deciding otherwise, and perhaps other numbers. */
export const rewritten = (
  kind: Policy["kind"],
  size?: { readonly facts: number; readonly rules: number }
): fc.Arbitrary<readonly [before: Ruled, after: Ruled]> =>
  ruled(kind, size).chain((before) =>
    fc
      .tuple(
        fc.array(fc.constantFrom("keep", "keep", "keep", "drop", "reword"), {
          minLength: before.policy.rules.length,
          maxLength: before.policy.rules.length
        }),
        fc.option(editions, { nil: before.edition }),
        fc.constantFrom(...OUTCOMES)
      )
      .map(([fates, edition, then]) => {
        const kept = before.policy.rules.filter((_, i) => fates[i] !== "drop").map(({ id }) => id)
        const rules = before.policy.rules.flatMap((rule, i): ReadonlyArray<Rule> => {
          if (fates[i] === "drop") return []
          const { exceptionTo = [], ...rest } = rule
          const excepted = exceptionTo.filter((id) => kept.includes(id))
          return [
            {
              ...rest,
              ...(excepted.length === 0 ? {} : { exceptionTo: excepted }),
              ...(fates[i] === "reword" ? { then } : {})
            }
          ]
        })
        const { precedence, ...policy } = before.policy
        const order = precedence?.filter((id) => kept.includes(id))
        const after = {
          ...policy,
          rules: [...rules].reverse(),
          ...(order === undefined ? {} : { precedence: order })
        }
        return [before, { policy: after, edition: { ...edition, id: "next edition" } }] as const
      })
  )

/** Facts from outside, as a caller in JavaScript would pass them. */
export const asStated = (facts: StatedFacts): Record<string, boolean> => facts as Record<string, boolean>
