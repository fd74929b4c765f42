/** How personal data is erased on request under GDPR, and how long the law gives for it (R092–R095). */
import { readings } from "../../policy/Citation.ts"
import { type Parameter, undated } from "../../policy/Parameter.ts"
import { defineProcedure } from "../../policy/Procedure.ts"
import { deletionFacts } from "../../support/Deletion.ts"
import { rules } from "../PostHogDuty.ts"
import { bothProofs } from "../policies/Deletion.ts"
import type { RuleId } from "../RuleId.ts"

const { requesterIsAdmin, directMail } = deletionFacts

/**
 * Erasing personal data. Identity is proved as for any deletion (A20), and every step that erases something keeps both proofs in
 * its own gate, so that one ticked off by mistake does not open the next.
 *
 * @example
 * ```ts
 * import { erasure } from "@hedgerow/core/handbook/procedures/Erasure"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const facts = { requesterIsAdmin: true, directMail: false }
 * const { next, blocked } = procedureStanding(erasure, { thresholds: {} }, { done: [], facts, at })
 * next // => []
 * blocked.map(({ step }) => step.id) // => ["confirm-identity", "delete-user", "tell-marketing", "tell-other-systems"]
 * ```
 */
export const erasure = defineProcedure<never, RuleId>()({
  id: "erasure",
  title: "Erase personal data (GDPR)",
  citations: [...rules("R092", "R093", "R094", "R095"), ...readings("A20")],
  facts: { requesterIsAdmin, directMail },
  steps: [
    {
      id: "confirm-identity",
      text: "Confirm who asks: their address is that of an admin of the organization, and they have sent a mail directly from it.",
      citations: [...rules("R092"), ...readings("A20")],
      strength: "must",
      gate: bothProofs
    },
    {
      id: "delete-user",
      text: "Delete the user from PostHog.",
      citations: [...rules("R091", "R093"), ...readings("A20")],
      strength: "must",
      after: ["confirm-identity"],
      gate: bothProofs
    },
    {
      id: "tell-marketing",
      text: "Tell the marketing-erasure contact, so that the data leaves the e-mail marketing systems.",
      citations: [...rules("R094"), ...readings("A20", "A30")],
      strength: "must",
      tells: ["marketing-erasure"],
      after: ["delete-user"],
      gate: bothProofs
    },
    {
      id: "tell-other-systems",
      text: "Tell the erasure-coordinator, so that the data leaves the other systems.",
      citations: [...rules("R095"), ...readings("A20", "A30")],
      strength: "must",
      tells: ["erasure-coordinator"],
      after: ["delete-user"],
      gate: bothProofs
    }
  ]
})

/**
 * How long the law gives to act on a request for erasure: one calendar month from its receipt, extendable. For information
 * only: no clock of a ticket runs on it (A20).
 *
 * @example
 * ```ts
 * import { erasureLegalLimit } from "@hedgerow/core/handbook/procedures/Erasure"
 *
 * erasureLegalLimit.map(({ value }) => value) // => [{ months: 1, extendable: true }]
 * ```
 */
export const erasureLegalLimit: Parameter<{ readonly months: number; readonly extendable: boolean }> =
  undated({ months: 1, extendable: true }, [{ kind: "law", id: "GDPR Art. 12(3)" }, ...readings("A20")])
