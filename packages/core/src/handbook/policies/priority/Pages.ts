/** The pages of the priority handbook. */
import { page } from "../../PostHogDuty.ts"

/**
 * The page on customer support as it stood twice while targets went by priority.
 *
 * @example
 * ```ts
 * import { pages } from "@hedgerow/core/handbook/policies/priority/Pages"
 *
 * pages.map(({ id }) => id) // => ["customer-support.md@096bfd07", "customer-support.md@a0d55840"]
 * ```
 */
export const pages = [page("customer-support.md@096bfd07"), page("customer-support.md@a0d55840")] as const
