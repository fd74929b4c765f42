/** The rules about messages, text by text: what each finds, what it leaves alone, and what a person has to look at. */
import { readdirSync, readFileSync } from "node:fs"
import { messageLinks } from "@hedgerow/core/handbook/messages/Common"
import { messagePolicy } from "@hedgerow/core/handbook/messages/Messages"
import { RULES, ruleOf } from "@hedgerow/core/handbook/Rules"
import { compileMessages } from "@hedgerow/core/policy/MessagePolicy"
import { undated } from "@hedgerow/core/policy/Parameter"
import { statedProblems } from "@hedgerow/core/policy/StatedFacts"
import type { messageFacts } from "@hedgerow/core/support/Message"
import { describe, expect, it } from "vitest"

const EDITION = {
  id: "messages",
  thresholds: {},
  links: { ...messageLinks, statusPage: undated("https://status.example.com/", []) }
}
const AT = new Date("2026-11-20T12:00:00Z")
const check = compileMessages(messagePolicy, EDITION)
type MessageFacts = Parameters<typeof check>[1] & Partial<Record<keyof typeof messageFacts, unknown>>

interface RuleCases {
  readonly facts: MessageFacts
  readonly breaks: ReadonlyArray<string>
  readonly keeps: ReadonlyArray<string>
}

const FOLDER = new URL("messages/", import.meta.url)
const CASES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json") && file !== "labels.json")
  .flatMap((file) => {
    const topic: Readonly<Record<string, RuleCases>> = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))
    return Object.entries(topic)
  })

const citedBy = (id: string): string =>
  (messagePolicy.rules.find((rule) => rule.id === id)?.citations ?? [])
    .flatMap((citation) => (citation.kind === "rule" ? [citation.id] : []))
    .join(" ")
const broken = (text: string, facts: MessageFacts): ReadonlyArray<string> => [
  ...new Set(check(text, facts, AT).violations.map(({ rule }) => rule))
]

describe.each(CASES)("%s", (id, { facts, breaks, keeps }) => {
  const name = citedBy(id)

  it(`${name}: has facts that are known, and six texts of each side`, () => {
    expect(statedProblems(facts, messagePolicy.facts)).toEqual([])
    expect(Math.min(breaks.length, keeps.length)).toBeGreaterThanOrEqual(6)
  })

  it.each(breaks.map((text) => [text]))(`${name}: breaks on “%s”`, (text) => {
    expect(broken(text, facts)).toContain(id)
  })

  it.each(keeps.map((text) => [text]))(`${name}: is kept by “%s”`, (text) => {
    expect(broken(text, facts)).not.toContain(id)
  })

  it(`${name}: is undecided, not passed, while its facts are unknown`, () => {
    const rule = messagePolicy.rules.find((one) => one.id === id)
    const asked = (rule?.when ?? []).filter((condition) => !("known" in condition)).map(({ fact }) => fact)
    const { undecided } = check(breaks[0] ?? "", {}, AT)
    expect(undecided.find((one) => one.rule === id)?.missing).toEqual(asked)
  })
})

const LINK = "https://status.example.com/incidents/7"
const INCIDENT = { message: "reply", incidentRelated: true, incidentOpen: true, usesMacro: false } as const

describe("the rules about messages", () => {
  it("cite every rule of the handbook that constrains messages", () => {
    const cited = new Set(messagePolicy.rules.flatMap(({ citations }) => citations.map(({ id }) => id)))
    expect(RULES.filter(({ kind, id }) => kind === "message-constraint" && !cited.has(id))).toEqual([])
  })

  it("bind no more and no less than the registry says of the first rule that each cites", () => {
    expect(
      messagePolicy.rules.filter(({ citations, strength }) => {
        const first = citations.find(({ kind }) => kind === "rule")
        return strength !== ruleOf(first?.id ?? "")?.strength
      })
    ).toEqual([])
  })

  it("have cases wherever they look into the text", () => {
    const withCases = new Set(CASES.map(([id]) => id))
    const looking = messagePolicy.rules.filter(({ demand }) => "forbids" in demand || "requires" in demand)
    expect(looking.map(({ id }) => id).filter((id) => !withCases.has(id))).toEqual([])
  })

  it("say why and what to write instead in sentences", () => {
    for (const { id, why, instead } of messagePolicy.rules)
      for (const text of [why, instead]) expect(text, id).toMatch(/^[A-Z][^\n]{7,200}[.?]$/)
  })

  it("R011: answer a request for support from the company's account alone", () => {
    const facts = { message: "social_reply", asksForSupport: true, existingTicket: true } as const
    const text = "We can see your ticket, and all tickets are answered."
    expect(broken(text, { ...facts, sentFrom: "personal" })).toEqual(["company-account"])
    expect(broken(text, { ...facts, sentFrom: "company" })).toEqual([])
    expect(broken("Thanks for the idea!", { ...facts, asksForSupport: false, sentFrom: "personal" })).toEqual(
      []
    )
    expect(check(text, facts, AT).undecided).toContainEqual({
      rule: "company-account",
      missing: ["sentFrom"]
    })
  })

  it.each(["Thanks, we got your letter.", "Your ticket is resolved.", ""])(
    "R070 R072: send nothing on a legal claim before somebody has advised: “%s”",
    (text) => {
      const facts = { message: "reply", legalClaim: true } as const
      expect(broken(text, { ...facts, legalAdvice: "none" })).toEqual(["legal-silence"])
      expect(broken(text, { ...facts, legalAdvice: "advised" })).toEqual([])
      expect(broken(text, facts)).toEqual(["legal-silence-unless-stated"])
      expect(check(text, { message: "reply" }, AT).undecided).toContainEqual({
        rule: "legal-silence-unless-stated",
        missing: ["legalClaim"]
      })
    }
  )

  it.each([
    ["R137 R167", "no-more-than-the-page", { ...INCIDENT, securityIncident: true }],
    ["R133", "components-right", { message: "status_page" }],
    ["R134 R135", "page-unambiguous", { message: "status_page" }],
    ["R145", "macro-simple", { message: "incident_macro" }],
    ["R293", "comfortable-with-recording", { message: "call", callRecorded: true }],
    ["R321", "beyond-the-question", { message: "reply" }]
  ] as const)("%s: leave to a person what no program can tell (%s)", (_, rule, facts) => {
    const asked = (of: MessageFacts) => check("Hello!", of, AT).review.map((one) => one.rule)
    expect(asked(facts)).toContain(rule)
    expect(asked({ message: "recording_title" })).not.toContain(rule)
  })

  it("R132–R134 R136: take a page that says what is late and what is not, and refuse one that speaks of errors in general", () => {
    const good =
      "Feature flags arrive 30 to 60 seconds late instead of within one. Everything else works as usual."
    expect(broken(good, { message: "status_page" })).toEqual([])
    expect(broken("Elevated errors in the flags service.", { message: "status_page" })).toEqual([
      "no-jargon-on-the-page",
      "impact-on-the-page"
    ])
  })

  const REPLY = `Yes, we see this as well: an incident slows feature flags down. You can follow it at ${LINK}; in short, flags come back, but later than normal. The team is working on it, there is no timeline yet, and I'll write to you once it is over.`

  it.each([
    ["as it stands", REPLY, []],
    ["without the link", REPLY.replace(LINK, "our status page"), ["status-page-linked"]],
    [
      "with a look-alike link",
      REPLY.replace("status.example.com", "status.example.com.evil.example"),
      ["status-page-linked"]
    ],
    [
      "without a word on time",
      REPLY.replace("there is no timeline yet, and ", "").replace("once it is over", "again"),
      ["timeline-or-none"]
    ],
    [
      "without the impact",
      `We're working on it and have no timeline: ${LINK}`,
      ["not-just-working-on-it", "impact-explained"]
    ],
    ["with a guarantee", `${REPLY} We guarantee it.`, ["no-false-certainty"]],
    ["with a guarantee in disguise", `${REPLY} We guаran\u200btee it.`, ["no-false-certainty"]],
    ["with an offsite", `${REPLY} Sorry, we're at our team offsite.`, ["no-offsite-notice"]],
    [
      "translated",
      `Ja, wir sehen das auch, und es wird gerade langsam besser. Mehr dazu ist hier zu finden: ${LINK}`,
      []
    ]
  ])("R155–R158 R313 R218: judge a good reply %s", (_, text, expected) => {
    expect(broken(text, INCIDENT)).toEqual(expected)
  })

  it("R156: leave the required words of a translated reply undecided", () => {
    const text = `Ja, wir sehen das auch, und es wird gerade langsam besser. Mehr dazu ist hier zu finden: ${LINK}`
    const { undecided, language } = check(text, INCIDENT, AT)
    expect(language).toMatchObject({ language: "de" })
    expect(undecided).toContainEqual({ rule: "impact-explained", missing: ["language"] })
  })

  it.each([
    ["tuned", 80, 2],
    ["fresh", 48, 3]
  ])(
    "catch no fewer of the %s paraphrases than %i, and blame no more harmless ones than %i",
    (set, caught, blamed) => {
      const sets: Readonly<Record<string, RuleCases>> = JSON.parse(
        readFileSync(new URL(`paraphrases/${set}.json`, FOLDER), "utf8")
      )
      const without = (id: string) =>
        compileMessages(
          {
            ...messagePolicy,
            rules: messagePolicy.rules.filter((rule) => rule.id === id).map((rule) => ({ ...rule, when: [] }))
          },
          EDITION
        )
      const hits = (side: "breaks" | "keeps") =>
        Object.entries(sets).flatMap(([id, one]) => {
          const judge = without(id)
          return one[side].filter((text) => judge(text, {}, AT).violations.length > 0)
        }).length
      expect(hits("breaks")).toBeGreaterThanOrEqual(caught)
      expect(hits("keeps")).toBeLessThanOrEqual(blamed)
    }
  )
})
