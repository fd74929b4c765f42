/** Sales requests in the next handbook: a lead goes to the Slack group of Sales, not through a macro. */
import { readings } from "../../../policy/Citation.ts"
import type { Policy } from "../../../policy/Rule.ts"
import { type PostHogDuty, page } from "../../PostHogDuty.ts"
import { sales } from "../Sales.ts"
import { inOwnTicketing } from "./OwnTicketing.ts"

const known = inOwnTicketing(sales)

/**
 * What follows from a sales request or an offer in the next edition.
 *
 * @example
 * ```ts
 * import { nextSales } from "@hedgerow/core/handbook/policies/next/Sales"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(nextSales, { id: "example", thresholds: {} })
 * const asked = { salesRequest: true, needsSupportFirst: false, offer: false } as const
 * const [lead] = collect(asked, new Date("2026-11-20T12:00:00Z")).decisions
 * lead?.outcome._tag // => "Tell"
 * ```
 */
export const nextSales: Policy<typeof sales.facts, PostHogDuty> = {
  ...known,
  precedence: ["lead"],
  rules: known.rules.map((rule) => {
    const { exceptionTo } = rule
    if (rule.id !== "lead-macro")
      return exceptionTo === undefined
        ? rule
        : { ...rule, exceptionTo: exceptionTo.map((id) => (id === "lead-macro" ? "lead" : id)) }
    return {
      ...rule,
      id: "lead",
      citations: [page("posthog-support.md@0500aae7"), ...readings("C20")],
      then: {
        _tag: "Tell",
        roles: ["sales"],
        when: "when_handled",
        text: "Post the lead in the Slack group of Sales, who take it from there."
      }
    }
  })
}
