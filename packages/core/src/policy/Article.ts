/** What is known about a symptom: what it may come from, what to do about it, and where that is from. */
import { describeProblem, type Problem } from "../data/Problem.ts"
import type { Citation } from "./Citation.ts"

/** Who may read it: `staff` alone, or the `customer` as well, to whom it may be quoted. */
export type Audience = "staff" | "customer"

/** One thing to do, or to know. */
export interface ArticleStep {
  readonly text: string
  /** To be copied as it stands: code, an expression, what to append to an address. */
  readonly snippet?: string
}

/** A page to look things up on. */
export interface ArticleLink {
  readonly title: string
  readonly url: string
}

/** What is known about a symptom. `Cited` is the handbook's own set of rule ids. It speaks of roles, never of persons. */
export interface Article<Cited extends string = string> {
  readonly id: string
  readonly title: string
  /** What somebody sees or asks, in the words of whoever meets it. */
  readonly symptom: string
  /** Why it is so. */
  readonly cause?: string
  readonly steps: ReadonlyArray<ArticleStep>
  /** What the whole article is about, to be copied as it stands. */
  readonly snippet?: string
  readonly links: ReadonlyArray<ArticleLink>
  /** The day (UTC) on which it was last held against its source, `YYYY-MM-DD`; `undated` where that is not known (A34). */
  readonly checkedOn: string
  readonly citations: ReadonlyArray<Citation<Cited>>
  /** It says what to aim at, which no program can decide. */
  readonly principle?: true
  /** It held once; another article or rule holds now. */
  readonly superseded?: true
  readonly audience: Audience
}

/**
 * Declares articles, so that a misspelt rule does not compile and their ids are known as types. Returns them as they are.
 *
 * @example
 * ```ts
 * import { defineArticles } from "@hedgerow/core/policy/Article"
 * import { rules } from "@hedgerow/core/policy/Citation"
 *
 * const [lamp] = defineArticles<"K1">()([
 *   {
 *     id: "dark-lamp",
 *     title: "The lamp stays dark",
 *     symptom: "I press the switch and nothing happens.",
 *     steps: [{ text: "Look whether it is plugged in." }],
 *     links: [],
 *     checkedOn: "2026-11-20",
 *     citations: rules("K1"),
 *     audience: "customer"
 *   }
 * ])
 * lamp?.id // => "dark-lamp"
 * ```
 */
export const defineArticles =
  <Cited extends string = string>() =>
  <const Id extends string>(
    articles: ReadonlyArray<Article<Cited> & { readonly id: Id }>
  ): ReadonlyArray<Article<Cited> & { readonly id: Id }> =>
    articles

/**
 * What is wrong with some articles together: ids that several bear, and those that say nothing.
 *
 * @example
 * ```ts
 * import { articleProblems } from "@hedgerow/core/policy/Article"
 *
 * articleProblems([{ id: "a", cause: "rain" }, { id: "a", steps: [{ text: "Wait." }] }, { id: "b" }])
 * // => [
 * //   { path: [1, "id"], message: 'another article is called "a" as well; give each an id of its own' },
 * //   { path: [2], message: "says nothing; give it steps, or a cause" }
 * // ]
 * ```
 */
export const articleProblems = (
  articles: ReadonlyArray<{
    readonly id: string
    readonly cause?: string
    readonly steps?: ReadonlyArray<unknown>
  }>
): ReadonlyArray<Problem> => {
  const seen = new Set<string>()
  return articles.flatMap(({ id, cause, steps = [] }, i) => {
    const known = seen.has(id)
    seen.add(id)
    const twice = `another article is called "${id}" as well; give each an id of its own`
    return [
      ...(known ? [{ path: [i, "id"], message: twice }] : []),
      ...(cause === undefined && steps.length === 0
        ? [{ path: [i], message: "says nothing; give it steps, or a cause" }]
        : [])
    ]
  })
}

/** Thrown for articles that cannot stand together; lists every problem. */
export class InvalidArticles extends Error {
  override readonly name = "InvalidArticles"
  readonly problems: ReadonlyArray<Problem>
  constructor(problems: ReadonlyArray<Problem>) {
    super(
      ["These articles cannot be used:", ...problems.map((problem) => `  ${describeProblem(problem)}`)].join(
        "\n"
      )
    )
    this.problems = problems
  }
}
