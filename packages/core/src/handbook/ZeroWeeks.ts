/** What PostHog's handbook says of support zero weeks (R220–R224). */
import { readings } from "../policy/Citation.ts"
import { undated } from "../policy/Parameter.ts"
import type { ZeroWeekRules } from "../support/ZeroWeek.ts"
import { rules } from "./PostHogDuty.ts"

/**
 * The present edition's: two weeks a member and quarter, one in each half as an aim. How many keep coverage is not said: one is
 * the least (A33); nor is how the aims weigh against each other, which is the lead's to say: these points are the reading's (A38).
 *
 * @example
 * ```ts
 * import { zeroWeekRules } from "@hedgerow/core/handbook/ZeroWeeks"
 *
 * zeroWeekRules.quota.map(({ value }) => value) // => [2]
 * ```
 */
export const zeroWeekRules: ZeroWeekRules = {
  quota: undated(2, [...rules("R220"), ...readings("A38")]),
  perHalf: undated(1, [...rules("R224"), ...readings("A38")]),
  keepOn: undated(1, [...rules("R214", "R224"), ...readings("A33")]),
  worth: undated({ week: 1000, wish: 120, half: 80, goal: 40, counterpart: 30 }, [
    ...rules("R212", "R221", "R223", "R224"),
    ...readings("A38")
  ]),
  sources: {
    quota: [...rules("R220"), ...readings("A38")],
    leave: [...rules("R220", "R224"), ...readings("A38")],
    restriction: rules("R223"),
    not_started: rules("R220"),
    coverage: [...rules("R214", "R224"), ...readings("A33")],
    half: [...rules("R224"), ...readings("A38")],
    goal: rules("R221"),
    counterpart: rules("R212"),
    wish: [...rules("R223"), ...readings("A38")]
  }
}
