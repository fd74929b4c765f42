/** The facts by which customers are told when they can expect an answer. */
import { oneOf, yesNo } from "../policy/Fact.ts"

/**
 * The facts about the notice of a response target, in the plans of a vocabulary.
 *
 * @example
 * ```ts
 * import { targetNoticeFacts } from "@hedgerow/core/support/TargetNotice"
 *
 * targetNoticeFacts(["free", "gold"]).plan.values // => ["free", "gold"]
 * ```
 */
export const targetNoticeFacts = <P extends string>(plans: ReadonlyArray<P>) => ({
  plan: oneOf(plans, "the organization's plan now"),
  targetTold: yesNo("the customer was told what to expect")
})
