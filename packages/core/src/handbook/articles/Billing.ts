/** Who leads billing support, and what the lead macro does (R074, R085). */
import { defineArticles } from "../../policy/Article.ts"
import { readings, rules } from "../../policy/Citation.ts"
import type { RuleId } from "../RuleId.ts"

const links = [{ title: "Customer support", url: "https://posthog.com/handbook/support/customer-support" }]

/**
 * Articles about billing and sales leads.
 *
 * @example
 * ```ts
 * import { billingArticles } from "@hedgerow/core/handbook/articles/Billing"
 *
 * billingArticles.find(({ id }) => id === "lead-macro")?.snippet // => "sf-lead"
 * ```
 */
export const billingArticles = defineArticles<RuleId>()([
  {
    id: "who-leads-billing",
    title: "The billing-lead leads billing support",
    symptom:
      "Whom do I add as a follower to a billing ticket, who is responsible for invoice, refund and payment questions?",
    cause: "Billing support has a lead.",
    steps: [
      {
        text: "Look up the billing-lead among the edition's contacts; where nobody is there, turn to the billing team."
      }
    ],
    links: links,
    checkedOn: "undated",
    citations: [...rules("R074"), ...readings("A19", "A30")],
    audience: "staff"
  },
  {
    id: "lead-macro",
    title: "What the macro Create a lead does",
    symptom:
      "What happens after I use the lead macro on a ticket from a prospect, how does the lead get into Salesforce and to sales?",
    cause: "The macro answers the customer and adds a tag to the ticket.",
    steps: [
      { text: "Nothing more: the tag makes a lead in Salesforce by itself." },
      { text: "Where no lead appears, see whether the ticket bears the tag." }
    ],
    snippet: "sf-lead",
    links: links,
    checkedOn: "undated",
    citations: rules("R085"),
    audience: "staff"
  }
])
