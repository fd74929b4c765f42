import { articleProblems, defineArticles, InvalidArticles } from "@hedgerow/core/policy/Article"
import { rules } from "@hedgerow/core/policy/Citation"
import { describe, expect, it } from "vitest"

const LAMP = {
  id: "lamp",
  title: "The lamp stays dark",
  symptom: "Nothing happens.",
  steps: [{ text: "Plug it in." }],
  links: [],
  checkedOn: "2026-11-20",
  audience: "customer"
} as const

describe("articles", () => {
  it("are declared as they are, their ids known as types", () => {
    const articles = defineArticles<"K1">()([{ ...LAMP, citations: rules("K1") }])
    const id: "lamp" | undefined = articles[0]?.id
    expect(id).toBe("lamp")
  })

  it("cite only what there is", () => {
    // @ts-expect-error no rule K2
    expect(defineArticles<"K1">()([{ ...LAMP, citations: rules("K2") }]).length).toBe(1)
    // @ts-expect-error no such audience
    expect(defineArticles()([{ ...LAMP, citations: [], audience: "everyone" }]).length).toBe(1)
  })

  it("have ids of their own, and say something", () => {
    expect(articleProblems([LAMP, { id: "fact", cause: "It is so." }])).toEqual([])
    expect(articleProblems([LAMP, LAMP, LAMP]).map(({ path }) => path)).toEqual([
      [1, "id"],
      [2, "id"]
    ])
    expect(articleProblems([{ id: "a" }, { id: "a", steps: [] }]).map(({ path }) => path)).toEqual([
      [0],
      [1, "id"],
      [1]
    ])
  })

  it("are refused with every problem and its place", () => {
    const refused = new InvalidArticles(articleProblems([{ id: "a" }]))
    expect(refused.name).toBe("InvalidArticles")
    expect(refused.problems).toEqual([{ path: [0], message: "says nothing; give it steps, or a cause" }])
    expect(refused.message).toBe(
      "These articles cannot be used:\n  [0]: says nothing; give it steps, or a cause"
    )
  })
})
