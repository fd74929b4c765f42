import { describe, expect, expectTypeOf, it } from "vitest"
import { present } from "../../src/handbook/Present.ts"
import { READINGS, readingOf } from "../../src/handbook/Readings.ts"
import type { RuleId } from "../../src/handbook/RuleId.ts"
import { type HandbookRule, RULES, ruleOf, SECTIONS } from "../../src/handbook/Rules.ts"
import type { Citation } from "../../src/policy/Citation.ts"

const ids = RULES.map(({ id }) => id)
const numbered = (from: number, to: number): ReadonlyArray<string> =>
  Array.from({ length: to - from + 1 }, (_, i) => `R${`${from + i}`.padStart(3, "0")}`)

/** Counts to `To` one by one: a way of its own to say which ids there are. */
type CountedTo<
  To extends number,
  Done extends ReadonlyArray<unknown> = [],
  Ids = never
> = Done["length"] extends To
  ? Ids
  : CountedTo<To, [...Done, unknown], Ids | `R${Padded<`${[...Done, unknown]["length"] & number}`>}`>
type Padded<N extends string> = N extends `${infer A}${infer B}${infer C}`
  ? C extends ""
    ? `0${A}${B}`
    : N
  : `00${N}`

/** The roles of rules beside the experts. */
const ROLES = [
  "legal-contact",
  "conduct-contact",
  "billing-lead",
  "partnership-contact",
  "marketing-erasure",
  "erasure-coordinator",
  "support-lead",
  "hedgehog-donor"
]

const words = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/\p{L}+/gu) ?? []

describe("the registry of rules", () => {
  it("holds R001 to R331, each once, in order", () => {
    expect(ids).toEqual(numbered(1, 331))
  })

  it("has a type for exactly these ids", () => {
    expectTypeOf<RuleId>().toEqualTypeOf<CountedTo<331>>()
    expectTypeOf<"R331">().toExtend<RuleId>()
    expectTypeOf<"R332">().not.toExtend<RuleId>()
    expectTypeOf<"R000">().not.toExtend<RuleId>()
  })

  it("counts as many rules of each kind as the handbook's list", () => {
    const counts = Object.entries(Object.groupBy(RULES, ({ kind }) => kind))
    expect(Object.fromEntries(counts.map(([kind, rules]) => [kind, rules.length]))).toEqual({
      decision: 155,
      deadline: 13,
      schedule: 12,
      checklist: 65,
      "message-constraint": 27,
      knowledge: 59
    })
  })

  it("cites only readings that exist", () => {
    expect(RULES.flatMap(({ readings }) => readings).filter((id) => readingOf(id) === undefined)).toEqual([])
  })

  it("cites every ambiguity and every conflict of the handbook", () => {
    const cited = new Set<string>(RULES.flatMap(({ readings }) => readings))
    expect(Object.keys(READINGS).filter((id) => !id.startsWith("H") && !cited.has(id))).toEqual([])
  })

  it("marks as superseded what only the older page says", () => {
    for (const { id, section, superseded } of RULES)
      expect([id, superseded === true]).toEqual([id, section === "f003"])
  })
})

describe("a rule's line", () => {
  it("is one sentence on one line, and no other rule's", () => {
    for (const { id, line } of RULES) expect(line, id).toMatch(/^[A-Z#][^\n]{15,180}\.$/)
    expect(new Set(RULES.map(({ line }) => line)).size).toBe(RULES.length)
  })

  it("names nobody: names stand only in the contacts", () => {
    const people = Object.values(present.contacts)
      .flatMap((values) => values.flatMap(({ value }) => value))
      .filter((contact) => !contact.includes("@"))
    const names = new Set(people.flatMap(words))
    expect(names.size).toBeGreaterThan(people.length)
    const spoken = RULES.map(({ id, line }) => ({ id, names: words(line).filter((word) => names.has(word)) }))
    expect(spoken.filter(({ names }) => names.length > 0)).toEqual([])
  })

  it("speaks only of roles and rules that exist", () => {
    const spoken = RULES.flatMap(({ id, line }) =>
      (
        line.match(
          /\bsme\.\w+\.\w+|(?<!-)\b[a-z]{3,}-(?:contact|lead|donor|coordinator|erasure)\b|\bR\d+\b/g
        ) ?? []
      ).map((word) => ({ id, word }))
    )
    const known = new Set([...ids, ...ROLES, ...Object.keys(present.contacts)])
    expect(spoken.filter(({ word }) => !known.has(word))).toEqual([])
    expect(ROLES.filter((role) => !spoken.some(({ word }) => word === role))).toEqual([])
  })
})

describe("a rule's strength", () => {
  it("is must for all on abuse, law and deletion", () => {
    const all = [...numbered(67, 72), ...numbered(86, 106)]
    expect(all.filter((id) => ruleOf(id)?.strength !== "must")).toEqual([])
  })

  it("agrees with the words of its line", () => {
    const binding = /\b(?:must|never|always)\b/i
    const agrees = ({ kind, line, strength }: HandbookRule): boolean =>
      ({
        must: kind === "knowledge" || binding.test(line) || /\bonly\b/i.test(line),
        should: !binding.test(line),
        may: /\bmay\b/.test(line) && !binding.test(line)
      })[strength]
    expect(RULES.filter((rule) => !agrees(rule)).map(({ id }) => id)).toEqual([])
  })
})

describe("ruleOf", () => {
  it("finds every rule with its page", () => {
    for (const rule of RULES) {
      const { title, ...address } = SECTIONS[rule.section]
      expect(ruleOf(rule.id)).toStrictEqual({ ...rule, sectionTitle: title, ...address })
    }
  })

  it("has an address for the pages that were collected with one", () => {
    expect(ruleOf("R107")?.url).toBe("https://posthog.com/handbook/support/support-incident-response")
    expect(ruleOf("R267")).not.toHaveProperty("url")
  })

  it.each(["R000", "R332", "R1", "r001", "", "constructor", "__proto__", "toString"])(
    "finds no rule %j",
    (id) => {
      expect(ruleOf(id)).toBeUndefined()
    }
  )
})

/** The pages that may be cited: each with the commit at which it was read. */
const PAGES = [
  "docs/support-options.md@0325dc39",
  "handbook/engineering/operations/incidents.md@00eb1ec7",
  "handbook/engineering/operations/support-hero.md@06a9f2cd",
  "handbook/growth/sales/slack-channels.md@072d98c0",
  "handbook/support/community-and-free-support@5fd7e27a",
  "marketing/incident-comms.md@1aa4c8a3"
]

/** Every citation within a value, with the path to it. */
const citationsIn = (
  value: unknown,
  path = "present"
): ReadonlyArray<readonly [path: string, citation: Citation]> =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === "citations"
          ? (inner as ReadonlyArray<Citation>).map((citation) => [path, citation] as const)
          : citationsIn(inner, `${path}.${key}`)
      )

describe("the present edition", () => {
  it("cites only rules, readings and pages that exist", () => {
    const exists: Readonly<Record<Citation["kind"], (id: string) => boolean>> = {
      rule: (id) => ruleOf(id) !== undefined,
      reading: (id) => readingOf(id) !== undefined,
      page: (id) => PAGES.includes(id),
      law: () => false
    }
    const cited = citationsIn(present)
    expect(cited.filter(([, { kind, id }]) => !exists[kind](id))).toEqual([])
    expect(new Set(cited.map(([, { kind }]) => kind))).toEqual(new Set(["rule", "reading", "page"]))
  })
})
