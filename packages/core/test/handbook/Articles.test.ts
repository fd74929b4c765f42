import { readFileSync } from "node:fs"
import { ARTICLES, articleOf, type PostHogArticle } from "@hedgerow/core/handbook/Articles"
import { contacts } from "@hedgerow/core/handbook/Contacts"
import { readingOf } from "@hedgerow/core/handbook/Readings"
import { type HandbookRule, RULES, ruleOf } from "@hedgerow/core/handbook/Rules"
import { articlesFromJson } from "@hedgerow/core/policy/ArticleJson"
import { knowledgeOf } from "@hedgerow/core/support/Knowledge"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const { search } = knowledgeOf(ARTICLES)

const cites =
  (rule: string) =>
  ({ citations }: PostHogArticle): boolean =>
    citations.some(({ kind, id }) => kind === "rule" && id === rule)

/** What is only known, how to troubleshoot, and what no program can decide. */
const known = RULES.filter(
  ({ id, kind }) => kind === "knowledge" || (id >= "R246" && id <= "R266") || (id >= "R314" && id <= "R320")
)

/** How well a search went: the share of messages with the right article first, and among the first three. */
const ratesOf = (asked: ReadonlyArray<readonly [id: string, message: string]>) => {
  const places = asked.map(([id, message]) =>
    search(message, { superseded: true }).findIndex(({ article }) => article.id === id)
  )
  const share = (isIt: (place: number) => boolean) => places.filter(isIt).length / places.length
  return { first: share((place) => place === 0), firstThree: share((place) => place >= 0 && place < 3) }
}

const messages: Readonly<Record<string, ReadonlyArray<string>>> = JSON.parse(
  readFileSync(new URL("knowledge/messages.json", import.meta.url), "utf8")
)

describe("the articles of the handbook", () => {
  it.each(known.map((rule) => [`${rule.id}: ${rule.line}`, rule] as const))("%s", (_, { id, line }) => {
    expect(ARTICLES.filter(cites(id))).not.toEqual([])
    const [best] = search(line, { superseded: true })
    expect(best !== undefined && cites(id)(best.article), best?.article.id).toBe(true)
  })

  it("cite every rule that is only known", () => {
    const uncited = RULES.filter(({ kind, id }) => kind === "knowledge" && !ARTICLES.some(cites(id)))
    expect(uncited.map(({ id }) => id)).toEqual([])
  })

  it("are found by their own titles and symptoms", () => {
    const lost = ARTICLES.flatMap(({ id, title, symptom }) =>
      [title, symptom].filter((words) => search(words, { superseded: true })[0]?.article.id !== id)
    )
    expect(lost).toEqual([])
  })

  it("can be written as JSON and read back", () => {
    const read = articlesFromJson(JSON.parse(JSON.stringify(ARTICLES)))
    expect(read).toEqual({ _tag: "Articles", articles: ARTICLES })
  })

  it("are superseded where the rules that they rest on are, and only there", () => {
    const held = (article: PostHogArticle) =>
      article.citations.flatMap(({ kind, id }) => (kind === "rule" ? [ruleOf(id)] : []))
    const isOld = (rule: HandbookRule | undefined) => rule?.superseded === true
    for (const article of ARTICLES)
      expect([article.id, held(article).map(isOld)]).toEqual([
        article.id,
        held(article).map(() => article.superseded === true)
      ])
  })

  it("R314 R315 R316 R317 R318 R319 R320 R322 R323: are principles where no program can decide, for staff alone", () => {
    const principles = ARTICLES.filter(({ principle }) => principle)
    expect(
      principles.flatMap(({ citations }) => citations.filter(({ kind }) => kind === "rule")).length
    ).toBe(9)
    expect(principles.filter(({ audience }) => audience === "customer")).toEqual([])
  })

  it("cite readings that there are", () => {
    const cited = ARTICLES.flatMap(({ citations }) => citations.filter(({ kind }) => kind === "reading"))
    expect(cited.filter(({ id }) => readingOf(id) === undefined)).toEqual([])
  })

  it("show no customer what is for staff, or held once", () => {
    for (const { audience, superseded, links, citations, steps, cause, symptom } of ARTICLES) {
      if (audience !== "customer") continue
      expect(superseded).toBeUndefined()
      expect(citations.some(({ id }) => id === "R101")).toBe(false)
      const said = [symptom, cause ?? "", ...steps.map(({ text }) => text)].join(" ")
      expect(said).not.toMatch(/#[a-z]|\bmacro\b|zendesk|sme\./i)
      for (const { url } of links) expect(url).not.toMatch(/docs\.google|drive\.google|buildbetter/)
    }
  })

  it("name roles and no persons", () => {
    const names = Object.values(contacts).flatMap((dated = []) => dated.flatMap(({ value }) => value))
    const written = JSON.stringify(ARTICLES)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => written.includes(name))).toEqual([])
  })

  it("A34: say when they were checked, or that nobody knows", () => {
    expect(new Set(ARTICLES.map(({ checkedOn }) => checkedOn))).toEqual(new Set(["undated"]))
  })

  it("are looked up by id", () => {
    expect(articleOf("debug-mode")?.title).toMatch(/debug/)
    expect(articleOf("toString")).toBeUndefined()
    // @ts-expect-error no rule R400
    const wrong: PostHogArticle["citations"] = [{ kind: "rule", id: "R400" }]
    // @ts-expect-error no such article
    const lost: PostHogArticle["id"] = "debug-mood"
    expect([wrong.length, lost.length]).toEqual([1, 10])
  })
})

describe("customers' and colleagues' messages, typing errors included", () => {
  it("are there for every article, two and more", () => {
    expect(Object.keys(messages).sort()).toEqual(ARTICLES.map(({ id }) => id).sort())
    expect(Object.values(messages).filter((of) => new Set(of).size < 2)).toEqual([])
  })

  it("find the same with the same scores however the articles are listed", () => {
    const options = { limit: ARTICLES.length, superseded: true }
    const all = Object.values(messages).flat()
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ARTICLES], { minLength: ARTICLES.length }),
        fc.subarray(all, { minLength: 1, maxLength: 5 }),
        (shuffled, asked) => {
          const query = asked.join(" ")
          expect(knowledgeOf(shuffled).search(query, options)).toEqual(search(query, options))
        }
      ),
      { numRuns: 20 }
    )
  })

  it("find the right article first 97 times of 100, and among the first three 98 times", () => {
    const asked = Object.entries(messages).flatMap(([id, of]) => of.map((one) => [id, one] as const))
    const { first, firstThree } = ratesOf(asked)
    expect(first).toBeGreaterThanOrEqual(0.97)
    expect(firstThree).toBeGreaterThanOrEqual(0.98)
  })
})
