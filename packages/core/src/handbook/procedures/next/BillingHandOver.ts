/** A billing issue under investigation in the next handbook: the billing lead gets a message, not a place among the followers. */
import { readings } from "../../../policy/Citation.ts"
import type { Procedure } from "../../../policy/Procedure.ts"
import { page } from "../../PostHogDuty.ts"
import { billingHandOver } from "../BillingHandOver.ts"

const citations = [page("posthog-support.md@0500aae7"), ...readings("C20", "A19")]

const CHANGED: Readonly<Record<string, { readonly id: string; readonly text: string }>> = {
  follower: {
    id: "message",
    text: "Tell the billing lead in a message; somebody of the billing team where the lead is away."
  },
  note: {
    id: "note",
    text: "Leave a private note that says briefly what billing will have to do in the end."
  }
}

/**
 * The steps from a billing issue under investigation to its hand-over in the next edition.
 *
 * @example
 * ```ts
 * import { nextBillingHandOver } from "@hedgerow/core/handbook/procedures/next/BillingHandOver"
 *
 * nextBillingHandOver.steps.map(({ id }) => id)
 * // => ["message", "note", "investigate", "tell-customer", "hand-over"]
 * ```
 */
export const nextBillingHandOver: Procedure = {
  ...billingHandOver,
  steps: billingHandOver.steps.map((step) => {
    const changed = CHANGED[step.id]
    const after = step.after?.map((id) => CHANGED[id]?.id ?? id)
    return {
      ...step,
      ...(changed === undefined ? {} : { ...changed, citations }),
      ...(after === undefined ? {} : { after })
    }
  })
}
