/** What follows from PostHog's rules, in the handbook's own words for acts and roles. */
import { type Citation, rules as cite } from "../policy/Citation.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import type { Duty } from "../support/Duty.ts"
import type { PostHogAct } from "./PostHogAct.ts"
import type { PostHogRole } from "./PostHogRole.ts"
import type { RuleId } from "./RuleId.ts"

/** What one of PostHog's rules asks for. */
export type PostHogDuty = Duty<PostHogAct, PostHogRole>

/** Cites rules of PostHog's handbook. */
export const rules = cite<RuleId>

/**
 * Cites a page that the handbook links to, as `path@commit`.
 *
 * @example
 * ```ts
 * import { page } from "@hedgerow/core/handbook/PostHogDuty"
 *
 * page("handbook/support/community-and-free-support@5fd7e27a").kind // => "page"
 * ```
 */
export const page = (id: string): Citation<never> => ({ kind: "page", id })

/**
 * A question that the handbook leaves to one of its roles.
 *
 * @example
 * ```ts
 * import { ask } from "@hedgerow/core/handbook/PostHogDuty"
 * import { readings } from "@hedgerow/core/policy/Citation"
 *
 * ask("support-engineer", "Is it spam?", ["yes", "no"], readings("A18")).askedOf // => "support-engineer"
 * ```
 */
export const ask = (
  askedOf: PostHogRole,
  question: string,
  options: ReadonlyArray<string>,
  citations: ReadonlyArray<Citation>
): NeedsJudgement => ({ _tag: "NeedsJudgement", question, askedOf, options, citations })
