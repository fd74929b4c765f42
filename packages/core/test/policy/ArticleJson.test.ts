import { describeProblem } from "@hedgerow/core/data/Problem"
import { ARTICLE_LIMITS, articlesFromJson } from "@hedgerow/core/policy/ArticleJson"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const LAMP = {
  id: "dark-lamp",
  title: "The lamp stays dark",
  symptom: "Nothing happens.",
  cause: "No current.",
  steps: [{ text: "Plug it in.", snippet: "on" }],
  snippet: "off",
  links: [{ title: "Lamps", url: "https://lamps.example/dark?room=1" }],
  checkedOn: "2026-11-20",
  citations: [{ kind: "rule", id: "K1" }],
  principle: true,
  superseded: true,
  audience: "customer"
}

const problemsOf = (input: unknown): ReadonlyArray<string> => {
  const read = articlesFromJson(input)
  return read._tag === "Articles" ? [] : read.problems.map(describeProblem)
}

describe("articles from JSON", () => {
  it("are read whole", () => {
    expect(articlesFromJson([LAMP])).toEqual({ _tag: "Articles", articles: [LAMP] })
    expect(articlesFromJson([])).toEqual({ _tag: "Articles", articles: [] })
  })

  it.each([
    [
      "an id with blanks",
      { id: "dark lamp" },
      "[0].id: is no id; write small letters, digits and single hyphens"
    ],
    ["no title", { title: "" }, /^\[0\]\.title: /],
    ["no symptom", { symptom: undefined }, /^\[0\]\.symptom: /],
    ["an empty step", { steps: [{ text: "" }] }, /^\[0\]\.steps\[0\]\.text: /],
    [
      "an address that is none",
      { links: [{ title: "x", url: "lamps" }] },
      "[0].links[0].url: is no address; write it whole, with https://"
    ],
    [
      "an address that runs",
      { links: [{ title: "x", url: "javascript:alert(1)" }] },
      "[0].links[0].url: is no address; write it whole, with https://"
    ],
    ["no date", { checkedOn: "last week" }, "[0].checkedOn: is no date; write YYYY-MM-DD, or undated"],
    [
      "no day",
      { checkedOn: "2026-02-30" },
      "[0].checkedOn: is no day of the calendar; write YYYY-MM-DD, or undated"
    ],
    [
      "no source",
      { citations: [] },
      "[0].citations: cites nothing; name the rule, reading, page or law that it rests on"
    ],
    ["another audience", { audience: "all" }, '[0].audience: expected "staff", "customer", got "all"'],
    ["an unknown key", { symptoms: "x" }, "[0].symptoms: is not known here; check its spelling"],
    ["nothing said", { steps: [], cause: undefined }, "[0]: says nothing; give it steps, or a cause"]
  ])("are refused for %s", (_, more, problem) => {
    const [first, ...rest] = problemsOf([JSON.parse(JSON.stringify({ ...LAMP, ...more }))])
    expect(first).toMatch(problem)
    expect(rest).toEqual([])
  })

  it("are refused with all problems at once", () => {
    expect(problemsOf([LAMP, { ...LAMP, audience: "all" }, { ...LAMP, id: "b", title: 7 }])).toEqual([
      '[1].audience: expected "staff", "customer", got "all"',
      "[2].title: expected string, got 7",
      '[1].id: another article is called "dark-lamp" as well; give each an id of its own'
    ])
  })

  it("are refused where they are too many or too large", () => {
    const many = Array.from({ length: ARTICLE_LIMITS.articles + 1 }, () => 0)
    expect(problemsOf(many)).toEqual([
      `lists ${many.length} articles; at most ${ARTICLE_LIMITS.articles} are read`
    ])
    const { text } = ARTICLE_LIMITS
    expect(problemsOf([{ ...LAMP, title: "x".repeat(text) }])).toEqual([])
    expect(problemsOf([{ ...LAMP, title: "x".repeat(text + 1) }])).toEqual([
      `[0].title: is ${text + 1} characters long; at most ${text} are read`
    ])
  })

  it("are answered with a list of problems, whatever JSON holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(articlesFromJson(input)._tag === "Articles").toBe(Array.isArray(input) && input.length === 0)
      })
    )
  })
})
