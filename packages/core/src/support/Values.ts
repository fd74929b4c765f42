/** The facts by which somebody mends, solves or connects, and by which an outcome weighs more than a procedure. */
import { oneOf, yesNo } from "../policy/Fact.ts"

/**
 * The facts about what whoever handles a ticket can do themselves.
 *
 * @example
 * ```ts
 * import { valueFacts } from "@hedgerow/core/support/Values"
 *
 * valueFacts.hinderingStep.values // => ["must", "should", "may"]
 * ```
 */
export const valueFacts = {
  canFix: yesNo("whoever handles it can make and ship the fix"),
  canHelp: yesNo("whoever handles it can help with it"),
  passingOn: yesNo("it is about to be passed on to somebody else"),
  connected: yesNo("the customer was brought together with somebody who can help"),
  hinderingStep: oneOf(
    ["must", "should", "may"],
    "how strongly a step binds that, taken here, would keep the customer from a good outcome"
  )
}
