/** Search over articles: a customer's own words, typing errors included, to what is known about them. */
import MiniSearch from "minisearch"
import { type Article, type Audience, articleProblems, InvalidArticles } from "../policy/Article.ts"
import { termsOf } from "./SearchTerms.ts"

/** What is asked of a search beside its words. */
export interface SearchOptions {
  /** How many articles at most, by default 5; less than one finds none. */
  readonly limit?: number
  /** `customer`: only what may be quoted to one. By default `staff`, who may read all. */
  readonly audience?: Audience
  /** Also what held once and holds no more; by default not. */
  readonly superseded?: boolean
}

/** An article that was found. */
export interface Found<A extends Article = Article> {
  readonly article: A
  /** Compares the articles of one search; above 0, the higher the better. It means nothing beside another search's. */
  readonly score: number
  /** The words of the query that stand in it, perhaps in another form or spelling, in the query's order. */
  readonly terms: ReadonlyArray<string>
}

/** Articles that can be searched. */
export interface Knowledge<A extends Article = Article> {
  readonly articles: ReadonlyArray<A>
  /**
   * The articles that fit some words, best first, those of one score by id. Of a query only the first {@link QUERY_LIMIT}
   * characters count; one without words finds nothing.
   */
  readonly search: (query: string, options?: SearchOptions) => ReadonlyArray<Found<A>>
}

/** Characters of a query that are read: a customer's message begins with what it is about. */
export const QUERY_LIMIT = 2_000

/** What is searched of an article, and how much a word there counts. */
const BOOST = { title: 3, symptom: 2.5, cause: 1, steps: 1, sources: 2 } as const

/** Half of what an exact word counts, and less: a typing error, or the beginning of a longer word. */
const WEIGHTS = { fuzzy: 0.35, prefix: 0.45 } as const

/**
 * Makes articles searchable. The work is done once; a search is then a look-up. Whatever the order of the articles, the same
 * query finds the same, in the same order. Throws `InvalidArticles` where two bear one id and for one that says nothing.
 *
 * @example
 * ```ts
 * import { ARTICLES } from "@hedgerow/core/handbook/Articles"
 * import { knowledgeOf } from "@hedgerow/core/support/Knowledge"
 *
 * const { search } = knowledgeOf(ARTICLES)
 * search("why does my funel differ from user paths?", { limit: 1 }).map(({ article }) => article.id)
 * // => ["funnels-and-paths-differ"]
 * search("") // => []
 * ```
 */
export const knowledgeOf = <A extends Article>(articles: ReadonlyArray<A>): Knowledge<A> => {
  const problems = articleProblems(articles)
  if (problems.length > 0) throw new InvalidArticles(problems)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const index = new MiniSearch<Indexed>({
    fields: Object.keys(BOOST),
    tokenize: (text) => [...termsOf(text).keys()],
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      weights: WEIGHTS,
      prefix: isLong,
      tokenize: (stems) => stems.split(" ")
    }
  })
  // The index sums floats as it grows: in one order its scores are the same to the last digit.
  index.addAll([...articles].sort(byIdOf).map(indexed))
  const found = (query: string, isWanted: (article: A) => boolean): ReadonlyArray<Found<A>> => {
    const words = [...termsOf(query.slice(0, QUERY_LIMIT))]
    return index
      .search(words.map(([stem]) => stem).join(" "), {
        fuzzy: (stem, i) => editsOf(stem, words[i]?.[1] ?? "")
      })
      .flatMap(({ id, score, queryTerms }) => {
        const article = byId.get(id)
        if (article === undefined || !isWanted(article)) return []
        const terms = words.flatMap(([stem, word]) => (queryTerms.includes(stem) ? [word] : []))
        return [{ article, score, terms }]
      })
      .sort((a, b) => b.score - a.score || byIdOf(a.article, b.article))
  }
  return {
    articles,
    search: (query, { limit = 5, audience = "staff", superseded = false } = {}) =>
      found(
        query,
        (article) =>
          (audience === "staff" || article.audience === audience) &&
          (superseded || article.superseded !== true)
      ).slice(0, Math.max(0, limit))
  }
}

/** An article as the index reads it. */
interface Indexed extends Readonly<Record<keyof typeof BOOST, string>> {
  readonly id: string
}

const indexed = ({ id, title, symptom, cause = "", steps, snippet = "", citations }: Article): Indexed => ({
  id,
  title,
  symptom,
  cause,
  steps: [...steps.flatMap((step) => [step.text, step.snippet ?? ""]), snippet].join("\n"),
  sources: citations.map((citation) => citation.id).join(" ")
})

const byIdOf = (a: Article, b: Article): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** How many letters may be wrong, missing or too many: none in short words, where a letter makes another word. */
const editsOf = (stem: string, word: string): number | false =>
  word.length < 5 || stem.length < 4 ? false : stem.length < 8 ? 1 : 2

const isLong = (term: string): boolean => term.length >= 4
