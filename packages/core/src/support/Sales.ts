/** The facts about requests that are for sales, and about offers that people make to the company. */
import { yesNo } from "../policy/Fact.ts"

/** Whether a message is spam, by the word of whoever handles it. */
export const spam = yesNo("whoever handles it judges it to be obvious spam")

/**
 * The facts about sales requests and offers.
 *
 * @example
 * ```ts
 * import { salesFacts } from "@hedgerow/core/support/Sales"
 *
 * salesFacts.offer.type // => "boolean"
 * ```
 */
export const salesFacts = {
  salesRequest: yesNo("a demo, a consultation or another matter for sales or onboarding is asked for"),
  directEmail: yesNo("it came by email to somebody directly, not through the helpdesk"),
  needsSupportFirst: yesNo("support has to answer something first"),
  keptWithReason: yesNo("staff keep it, and have noted why"),
  offer: yesNo("a partnership, backlinks, an investment or something for sale is offered to us"),
  spam
}
