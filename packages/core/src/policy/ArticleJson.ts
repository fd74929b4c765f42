/** Articles from JSON: every problem at once, each with its place. */
import * as Schema from "effect/Schema"
import type { Problem } from "../data/Problem.ts"
import { reader } from "../data/SchemaProblem.ts"
import { type Article, articleProblems } from "./Article.ts"
import { CitationsForm, FromForm } from "./ParameterForm.ts"
import { arrayOf, field, jsonProblems } from "./PolicySize.ts"

/** How many articles are read at once, and how large. */
export const ARTICLE_LIMITS = {
  articles: 10_000,
  /** Lists and objects inside one another. */
  depth: 6,
  /** Values in all: texts, lists, objects. */
  values: 500_000,
  /** Characters of one text. */
  text: 10_000
} as const

const said = Schema.NonEmptyString
const yes = Schema.optionalKey(Schema.Literal(true))

const LinkForm = Schema.Struct({
  title: said,
  url: Schema.String.check(
    Schema.isPattern(/^https?:\/\/[^\s/]+(?:\/\S*)?$/u, {
      message: "is no address; write it whole, with https://"
    })
  )
})

/** The form of one article. */
export const ArticleForm = Schema.Struct({
  id: Schema.String.check(
    Schema.isPattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
      message: "is no id; write small letters, digits and single hyphens"
    })
  ),
  title: said,
  symptom: said.annotate({ description: "What somebody sees or asks, in the words of whoever meets it." }),
  cause: Schema.optionalKey(said.annotate({ description: "Why it is so." })),
  steps: Schema.Array(Schema.Struct({ text: said, snippet: Schema.optionalKey(said) })),
  snippet: Schema.optionalKey(said.annotate({ description: "To be copied as it stands." })),
  links: Schema.Array(LinkForm),
  checkedOn: FromForm.annotate({
    description:
      "The day (UTC) on which it was last held against its source; undated where that is not known."
  }),
  citations: CitationsForm,
  principle: yes.annotate({ description: "It says what to aim at, which no program can decide." }),
  superseded: yes.annotate({ description: "It held once and holds no more." }),
  audience: Schema.Literals(["staff", "customer"])
})

/** Articles that were read, or everything that is wrong with their JSON. */
export type ReadArticles =
  | { readonly _tag: "Articles"; readonly articles: ReadonlyArray<Article> }
  | { readonly _tag: "InvalidArticlesJson"; readonly problems: ReadonlyArray<Problem> }

const readForm = reader(Schema.Array(ArticleForm), { unknownKeys: "error" })

/**
 * Reads a list of articles from parsed JSON and reports everything that is wrong with it at once. Unknown keys are refused, and
 * so are ids that several bear and what is larger than {@link ARTICLE_LIMITS}.
 *
 * @example
 * ```ts
 * import { describeProblem } from "@hedgerow/core/data/Problem"
 * import { articlesFromJson } from "@hedgerow/core/policy/ArticleJson"
 *
 * const lamp = {
 *   id: "dark-lamp",
 *   title: "The lamp stays dark",
 *   symptom: "I press the switch and nothing happens.",
 *   steps: [{ text: "Look whether it is plugged in." }],
 *   links: [],
 *   checkedOn: "2026-11-20",
 *   citations: [{ kind: "rule", id: "K1" }],
 *   audience: "customer"
 * }
 * articlesFromJson([lamp])._tag // => "Articles"
 * const wrong = articlesFromJson([{ ...lamp, checkedOn: "yesterday", audience: "all" }])
 * wrong._tag === "InvalidArticlesJson" && wrong.problems.map(describeProblem)
 * // => [
 * //   "[0].checkedOn: is no date; write YYYY-MM-DD, or undated",
 * //   '[0].audience: expected "staff", "customer", got "all"'
 * // ]
 * ```
 */
export const articlesFromJson = (input: unknown): ReadArticles => {
  const problems = problemsIn(input)
  if (problems.length > 0) return { _tag: "InvalidArticlesJson", problems }
  const read = readForm(input)
  const together = articleProblems(
    arrayOf(input).map((article, i) => ({
      id: textOf(field(article, "id")) ?? `${i}`,
      ...(field(article, "cause") === undefined ? {} : { cause: "" }),
      // Of steps that are no list the form says more.
      steps: Array.isArray(field(article, "steps")) ? arrayOf(field(article, "steps")) : [undefined]
    }))
  )
  if (read._tag === "Problems")
    return { _tag: "InvalidArticlesJson", problems: [...read.problems, ...together] }
  return together.length > 0
    ? { _tag: "InvalidArticlesJson", problems: together }
    : { _tag: "Articles", articles: read.value }
}

const problemsIn = (input: unknown): ReadonlyArray<Problem> => {
  const many = arrayOf(input).length
  const { articles } = ARTICLE_LIMITS
  return many > articles
    ? [{ path: [], message: `lists ${many} articles; at most ${articles} are read` }]
    : jsonProblems(input, ARTICLE_LIMITS, "split it into several lists")
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
