import { rules as cite } from "@hedgerow/core/policy/Citation"
import { oneOf, yesNo } from "@hedgerow/core/policy/Fact"
import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
import { defineMessages, joinMessages } from "@hedgerow/core/policy/MessageRule"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const rule = {
  citations: cite("M1"),
  strength: "must",
  why: "It is so.",
  instead: "Write otherwise."
} as const

const TONE = defineMessages<never, "M1", "page">()({
  id: "tone",
  title: "Tone",
  facts: { paid: yesNo("they pay"), kind: oneOf(["reply", "note"], "what is written") },
  finders: {
    promise: { phrases: ["we promise|guarantee", "promised"], unless: { near: "no", before: 3 } },
    no: { phrases: ["not|never|no"] },
    we: { phrases: ["we"] },
    fix: { phrases: ["fix|fixed"] },
    time: { phrases: ["# day|days", "tomorrow"] },
    fixDated: { sequence: ["we", "fix", "time"], within: 3, unless: { near: "no", before: 0 } },
    sorry: { phrases: ["sorry"] },
    page: { link: "page" },
    pageOrSorry: { anyOf: ["page", "sorry"] }
  },
  rules: [
    {
      ...rule,
      id: "no-promise",
      when: [{ fact: "paid", is: true }],
      demand: { forbids: ["promise", "fixDated"] }
    },
    { ...rule, id: "say-sorry", when: [{ fact: "kind", is: "reply" }], demand: { requires: ["sorry"] } },
    { ...rule, id: "link", when: [{ fact: "kind", is: "reply" }], demand: { requires: ["page"] } },
    { ...rule, id: "silence", when: [{ fact: "kind", is: "note" }], demand: { refuses: "any text" } },
    { ...rule, id: "look", when: [{ fact: "kind", is: "reply" }], demand: { asks: "Is it kind?" } },
    {
      ...rule,
      id: "unless-sorry",
      when: [{ fact: "paid", is: false }],
      demand: { forbids: ["promise"], unless: ["sorry"] }
    }
  ]
})
const links = { page: [{ from: "2027-01-01", value: "https://a.example/help", citations: [] }] }
const check = compileMessages(TONE, { id: "test", thresholds: {}, links })
const AT = new Date("2027-06-01T00:00:00Z")
type Facts = Parameters<typeof check>[1]
const broken = (text: string, facts: Facts, at = AT) =>
  check(text, facts, at).violations.map(({ rule, found }) => [rule, found])

describe("a check of a message", () => {
  it("says where a forbidden phrase stands, as it is written", () => {
    const [violation] = check("Well — We  prom\u200bise it.", { paid: true }, AT).violations
    expect(violation).toMatchObject({
      rule: "no-promise",
      strength: "must",
      found: "We  prom\u200bise",
      part: null
    })
    expect(violation?.span).toEqual({ start: 7, end: 19 })
  })

  it.each([
    ["we cannot say that we promise", []],
    ["We don't guarantee", []],
    ["No, we promise!", [["no-promise", "we promise"]]],
    ["We will fix it in 2 days", [["no-promise", "We will fix it in 2 days"]]],
    ["We will not fix it in 2 days", []],
    ["We will fix. It takes 2 days", []],
    ["We will have a fix then, maybe later or tomorrow", []],
    ["ＷＥ ｐｒｏｍｉｓｅ", [["no-promise", "ＷＥ ｐｒｏｍｉｓｅ"]]],
    ["We prоmise", [["no-promise", "We prоmise"]]],
    [
      "We've promised and we promise",
      [
        ["no-promise", "promised"],
        ["no-promise", "we promise"]
      ]
    ]
  ])("finds in “%s” %j", (text, expected) => {
    expect(broken(text, { paid: true })).toEqual(expected)
  })

  it("asks for what is missing, and does not take a quoted line for it", () => {
    const text = "> Sorry!\nHello, see https://a.example/help/1."
    expect(check(text, { kind: "reply" }, AT).violations).toMatchObject([
      { rule: "say-sorry", span: null, found: null, part: "sorry" }
    ])
    expect(broken("Sorry! a.example/help", { kind: "reply" })).toEqual([])
  })

  it("refuses any text where nothing may be sent", () => {
    expect(broken("Sorry", { kind: "note" })).toEqual([["silence", null]])
    expect(broken("", { kind: "note" })).toEqual([["silence", null]])
  })

  it("lists what a person has to look at", () => {
    expect(check("Sorry", { kind: "reply" }, AT).review).toEqual([
      { rule: "look", question: "Is it kind?", citations: rule.citations }
    ])
  })

  it("lets a rule be, where the text holds what excuses it outside a quote", () => {
    expect(broken("We promise. Sorry.", { paid: false })).toEqual([])
    expect(broken("We promise.\n> Sorry.", { paid: false })).toEqual([["unless-sorry", "We promise"]])
  })

  it("leaves undecided what the text would break and the facts do not settle, and nothing else", () => {
    expect(check("We promise.", {}, AT).undecided).toEqual([
      { rule: "no-promise", missing: ["paid"] },
      { rule: "say-sorry", missing: ["kind"] },
      { rule: "link", missing: ["kind"] },
      { rule: "silence", missing: ["kind"] },
      { rule: "look", missing: ["kind"] },
      { rule: "unless-sorry", missing: ["paid"] }
    ])
    expect(check("Sorry, see a.example/help", { kind: "reply" }, AT).undecided).toEqual([])
  })

  it("waits for an address that the edition does not have yet, but misses a link where there is none", () => {
    const before = new Date("2026-12-31T23:59:59Z")
    expect(check("Sorry, a.example/help", { kind: "reply" }, before).undecided).toEqual([
      { rule: "link", missing: ["links.page"] }
    ])
    expect(broken("Sorry", { kind: "reply" }, before)).toEqual([["link", null]])
    expect(broken("Sorry, a.example/help", { kind: "reply" }, new Date("2027-01-01T00:00:00Z"))).toEqual([])
  })

  it("does not miss English words in another language, and says that it has no lists for it", () => {
    const text = "Wir haben das Problem gefunden und melden uns, wenn es nicht mehr auftritt. a.example/help"
    const { violations, undecided, language } = check(text, { kind: "reply" }, AT)
    expect(violations).toEqual([])
    expect(undecided).toEqual([{ rule: "say-sorry", missing: ["language"] }])
    expect(language).toMatchObject({ _tag: "LanguageNotChecked", language: "de" })
  })

  const WORDS = fc.array(
    fc.constantFrom(
      "we",
      "promise",
      "not",
      "fix",
      "it",
      "2",
      "days",
      "sorry",
      "…",
      ". ",
      ",",
      "\n",
      "> ",
      "\u200b",
      "é",
      "\ud800",
      "ﬁx",
      "wе"
    ),
    { maxLength: 40 }
  )

  it("finds what stands at its spans, in order, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          WORDS.map((words) => words.join(" "))
        ),
        (text) => {
          const spans = check(text, { paid: true, kind: "reply" }, AT).violations.flatMap(
            ({ span, found }) => (span === null ? [] : [{ ...span, found }])
          )
          for (const { start, end, found } of spans) expect(text.slice(start, end)).toBe(found)
          for (const [i, { start }] of spans.slice(1).entries())
            expect(start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0)
        }
      )
    )
  })

  it("finds in a text what it finds in it between other sentences, further on", () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const text = words.filter((word) => !["\n", "> "].includes(word)).join(" ")
        const alone = broken(text, { paid: true })
        expect(broken(`Hello there.\n\n${text}\n\nBye.`, { paid: true })).toEqual(alone)
      })
    )
  })

  it.each([
    ["one letter", "a"],
    ["zero-width characters", "\u200b\u200d\u2060"],
    ["lone surrogates", "\ud800"],
    ["the beginning of a phrase", "we "],
    ["the parts of a sequence", "we fix "],
    ["a violation", "we promise "],
    ["refusals", "not "],
    ["quotes", "\n>"],
    ["dots", "a."],
    ["addresses", "https://a.example/help "],
    ["what is nearly an address", "https://"],
    ["characters that stand for many", "\ufdfa"],
    ["apostrophes", "'"]
  ])("takes steps in proportion to the length of a text full of %s", (_, unit) => {
    const stepsOf = (length: number) => {
      const meter = { steps: 0 }
      check(unit.repeat(Math.ceil(length / unit.length)), { paid: true, kind: "reply" }, AT, meter)
      return meter.steps
    }
    const [small, big] = [stepsOf(10_000), stepsOf(100_000)]
    expect(big).toBeLessThanOrEqual(11 * small + 100)
    expect(big).toBeLessThanOrEqual(60 * 100_000)
  })

  it("reads a megabyte of hostile text", () => {
    for (const unit of ["a", "\u200b", "\ud800", "we promise ", "'", "é\u0301"])
      expect(check(unit.repeat(2 ** 20 / unit.length), { kind: "note" }, AT).violations.length).toBe(1)
  })

  it("holds a policy to its words", () => {
    const { rules, ...rest } = TONE
    const [first] = rules
    if (first === undefined) throw new Error("no rule")
    expect(() =>
      compileMessages(
        { ...rest, rules: [{ ...first, demand: { forbids: ["promis"] } }] },
        { id: "test", thresholds: {}, links }
      )
    ).toThrow('no finder is called "promis"')
    defineMessages<never, "M1", "page">()({
      id: "types",
      title: "Types",
      facts: { paid: yesNo("they pay") },
      finders: {
        a: { phrases: ["a"] },
        // @ts-expect-error no finder is called "aa"
        b: { anyOf: ["aa"] },
        // @ts-expect-error no link is called "pages"
        c: { link: "pages" }
      },
      rules: [
        // @ts-expect-error no finder is called "d"
        { ...rule, id: "1", when: [], demand: { forbids: ["d"] } },
        // @ts-expect-error no fact is called "payed"
        { ...rule, id: "2", when: [{ fact: "payed", is: true }], demand: { forbids: ["a"] } },
        // @ts-expect-error no rule M2 can be cited
        { ...rule, id: "3", citations: cite("M2"), when: [], demand: { forbids: ["a"] } }
      ]
    })
    const misspelt = () => {
      // @ts-expect-error no fact is called "payed"
      check("", { payed: true }, AT)
      // @ts-expect-error kind is reply or note
      check("", { kind: "letter" }, AT)
    }
    expect(misspelt).not.toThrow()
  })

  it("joins topics that share a finder, and refuses two finders of one name", () => {
    expect(joinMessages("both", "Both", [TONE, { ...TONE, id: "again" }]).rules.length).toBe(12)
    const other = { ...TONE, finders: { ...TONE.finders, sorry: { phrases: ["pardon"] } } }
    expect(() => joinMessages("both", "Both", [TONE, other])).toThrow('"sorry"')
  })
})
