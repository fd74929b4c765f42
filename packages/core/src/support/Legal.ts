/** The facts about claims at law. */
import { oneOf, yesNo } from "../policy/Fact.ts"

/** Whether a message makes a legal claim. To cite a statute, data protection included, is none by itself. */
export const legalClaim = yesNo(
  "a wish or threat to claim against us, a cease-and-desist, or a lawyer's letter; a cited statute alone is none"
)

/**
 * The facts about a legal claim and what was advised on it.
 *
 * @example
 * ```ts
 * import { legalFacts } from "@hedgerow/core/support/Legal"
 *
 * legalFacts.legalAdvice.values // => ["none", "advised", "taken_over"]
 * ```
 */
export const legalFacts = {
  legalClaim,
  legalAdvice: oneOf(
    ["none", "advised", "taken_over"],
    "whether the one who was told about the claim has advised how to reply, or taken it over"
  )
}
