import { type Article, InvalidArticles } from "@hedgerow/core/policy/Article"
import { rules } from "@hedgerow/core/policy/Citation"
import { knowledgeOf, QUERY_LIMIT } from "@hedgerow/core/support/Knowledge"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: "A title",
  symptom: "a symptom",
  steps: [{ text: "Wait." }],
  links: [],
  checkedOn: "undated",
  citations: rules("K1"),
  audience: "customer",
  ...more
})

const LIBRARY = [
  article("lamp", { title: "The lamp stays dark", symptom: "I press the switch and nothing happens" }),
  article("kettle", {
    title: "The kettle leaks",
    symptom: "Water under the kettle",
    steps: [{ text: "Look at the seal, not at the lamp." }],
    citations: rules("K77")
  }),
  article("fuse", {
    title: "Change a fuse",
    symptom: "The lamps of a whole room are dark",
    audience: "staff"
  }),
  article("candle", { title: "Light a candle", symptom: "It is dark", superseded: true })
]

const { search } = knowledgeOf(LIBRARY)
const idsOf = (...asked: Parameters<typeof search>) => search(...asked).map(({ article: { id } }) => id)

describe("a search", () => {
  it("puts first what the title and the symptom say, before what a step mentions", () => {
    expect(idsOf("lamp")).toEqual(["lamp", "fuse", "kettle"])
  })

  it.each([
    ["a letter missing", "ketle"],
    ["a letter wrong", "kettla"],
    ["a letter too many", "kettlle"],
    ["another form", "leaking"],
    ["another case", "KETTLE"],
    ["an accent", "kéttle"],
    ["the beginning of the word", "kett"],
    ["words that say nothing", "please help, why is my kettle so?"],
    ["the rule that it cites", "K77"]
  ])("finds a word in spite of %s", (_, query) => {
    expect(idsOf(query)[0]).toBe("kettle")
  })

  it("takes short words as they are", () => {
    expect(idsOf("lapm")).toEqual([])
    expect(idsOf("fuze")).toEqual([])
  })

  it("says which words of the query it met, as they were written", () => {
    expect(search("My Ketle is LEAKING gravy")[0]?.terms).toEqual(["ketle", "leaking"])
  })

  it("shows a customer only what may be quoted to one", () => {
    expect(idsOf("dark", { audience: "staff" })).toContain("fuse")
    expect(idsOf("dark", { audience: "customer" })).toEqual(["lamp"])
  })

  it("leaves out what held once, unless it is asked for", () => {
    expect(idsOf("candle")).toEqual([])
    expect(idsOf("candle", { superseded: true })).toEqual(["candle"])
  })

  it("gives five at most, or as many as asked for", () => {
    const many = knowledgeOf(Array.from({ length: 9 }, (_, i) => article(`a${i}`)))
    const count = (limit?: number) => many.search("symptom", limit === undefined ? {} : { limit }).length
    expect([count(), count(7), count(100), count(1), count(0), count(-1), count(Number.NaN)]).toEqual([
      5, 7, 9, 1, 0, 0, 0
    ])
  })

  it.each(["", "   ", "?!", "the and of", "a 1", "🦔", "zzzzzz", "\ud800"])(
    "finds nothing for %j",
    (query) => {
      expect(search(query)).toEqual([])
    }
  )

  it(`reads the first ${QUERY_LIMIT} characters`, () => {
    const padding = (length: number) => "z".repeat(length)
    expect(idsOf(`${padding(QUERY_LIMIT - 7)} kettle`)).toEqual(["kettle"])
    expect(idsOf(`${padding(QUERY_LIMIT)} kettle`)).toEqual([])
  })

  it("takes signs of pattern languages for no more than signs", () => {
    expect(idsOf("(kettle|.*)+$ [a-z")).toEqual(["kettle"])
    expect(idsOf("__proto__ constructor hasOwnProperty")).toEqual([])
  })

  it("answers whatever it is asked, best first, with no article twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), fc.nat(9), (query, limit) => {
        const found = search(query, { limit, superseded: true })
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found.map(({ article: { id } }) => id)).size).toBe(found.length)
        expect(found.every(({ score, terms }) => score > 0 && terms.length > 0)).toBe(true)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a))
      })
    )
  })

  it("orders equals by id", () => {
    const twins = knowledgeOf(["c", "a", "b"].map((id) => article(id)))
    expect(twins.search("symptom").map(({ article: { id } }) => id)).toEqual(["a", "b", "c"])
    const apart = knowledgeOf([article("a", { title: "Apples" }), article("z", { title: "Zebras" })])
    expect(apart.search("zebra apple").map(({ article: { id }, score }) => [id, score])).toEqual([
      ["a", apart.search("zebra")[0]?.score],
      ["z", apart.search("apple")[0]?.score]
    ])
  })
})

describe("articles that cannot be searched", () => {
  it("are refused with every problem", () => {
    expect(() => knowledgeOf([article("a"), article("a"), article("b", { steps: [] })])).toThrow(
      InvalidArticles
    )
    expect(() => knowledgeOf([article("a"), article("a"), article("b", { steps: [] })])).toThrow(
      [
        "These articles cannot be used:",
        '  [1].id: another article is called "a" as well; give each an id of its own',
        "  [2]: says nothing; give it steps, or a cause"
      ].join("\n")
    )
  })

  it("are none where there are no articles", () => {
    expect(knowledgeOf([]).search("lamp")).toEqual([])
  })
})
