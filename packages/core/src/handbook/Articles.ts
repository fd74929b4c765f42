/** What PostHog's handbook knows, article by article: every rule of kind `knowledge`, and principles that nothing can decide. */
import type { Article } from "../policy/Article.ts"
import { billingArticles } from "./articles/Billing.ts"
import { channelArticles } from "./articles/Channels.ts"
import { deletionArticles } from "./articles/Deletion.ts"
import { expertArticles } from "./articles/Experts.ts"
import { feedbackCallArticles } from "./articles/FeedbackCalls.ts"
import { flagArticles } from "./articles/Flags.ts"
import { funnelArticles } from "./articles/Funnels.ts"
import { identityArticles } from "./articles/Identity.ts"
import { incidentArticles } from "./articles/Incidents.ts"
import { setupArticles } from "./articles/Setup.ts"
import { staffingArticles } from "./articles/Staffing.ts"
import { surveyArticles } from "./articles/Surveys.ts"
import { targetArticles } from "./articles/Targets.ts"
import { valueArticles } from "./articles/Values.ts"
import type { RuleId } from "./RuleId.ts"

const all = [
  billingArticles,
  channelArticles,
  deletionArticles,
  expertArticles,
  feedbackCallArticles,
  flagArticles,
  funnelArticles,
  identityArticles,
  incidentArticles,
  setupArticles,
  staffingArticles,
  surveyArticles,
  targetArticles,
  valueArticles
] as const

/** The id of an article. */
export type ArticleId = (typeof all)[number][number]["id"]

/** One of the handbook's articles. */
export type PostHogArticle = Article<RuleId> & { readonly id: ArticleId }

/**
 * All articles, by domain. Those of an older edition are marked as superseded.
 *
 * @example
 * ```ts
 * import { ARTICLES } from "@hedgerow/core/handbook/Articles"
 *
 * ARTICLES.filter(({ superseded }) => superseded).map(({ id }) => id)
 * // => ["no-single-address", "own-forums", "nobody-dedicated"]
 * ```
 */
export const ARTICLES: ReadonlyArray<PostHogArticle> =
  all.flat<ReadonlyArray<ReadonlyArray<PostHogArticle>>>()

const byId: ReadonlyMap<string, PostHogArticle> = new Map(ARTICLES.map((article) => [article.id, article]))

/**
 * An article by its id; `undefined` for an id that no article has.
 *
 * @example
 * ```ts
 * import { articleOf } from "@hedgerow/core/handbook/Articles"
 *
 * articleOf("attribution-type")?.citations // => [{ kind: "rule", id: "R256" }]
 * articleOf("nothing") // => undefined
 * ```
 */
export const articleOf = (id: string): PostHogArticle | undefined => byId.get(id)
