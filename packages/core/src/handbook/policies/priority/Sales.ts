/** Sales requests in the priority handbook, whose page has no section on leads: they are escalated to Sales. */
import { readings } from "../../../policy/Citation.ts"
import type { Policy } from "../../../policy/Rule.ts"
import { withoutRules } from "../../../policy/WithoutRules.ts"
import type { PostHogDuty } from "../../PostHogDuty.ts"
import { sales } from "../Sales.ts"
import { pages } from "./Pages.ts"

const { needsSupportFirst: _, ...facts } = sales.facts
const known = withoutRules(sales, "lead-macro")

/**
 * What follows from a sales request or an offer in the priority edition.
 *
 * @example
 * ```ts
 * import { prioritySales } from "@hedgerow/core/handbook/policies/priority/Sales"
 * import { compileCollect } from "@hedgerow/core/policy/Decider"
 *
 * const collect = compileCollect(prioritySales, { id: "example", thresholds: {} })
 * collect({ salesRequest: true, offer: false }, new Date("2026-11-20T12:00:00Z")).decisions.map(({ rule }) => rule)
 * // => ["escalate-to-sales", "may-keep"]
 * ```
 */
export const prioritySales: Policy<typeof facts, PostHogDuty> = {
  ...known,
  facts,
  rules: known.rules.map((rule) =>
    rule.id === "escalate-to-sales"
      ? {
          ...rule,
          citations: [...rule.citations, ...pages, ...readings("H9")],
          when: [{ fact: "salesRequest", is: true }],
          then: {
            _tag: "Permit",
            act: "escalate_to_sales",
            text: "Answer what is for support, if anything, then you may escalate it to Sales."
          }
        }
      : rule
  )
}
