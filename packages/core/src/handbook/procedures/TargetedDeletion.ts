/** How a targeted deletion is prepared and handed to the ClickHouse team, who may explore it and promise nothing (R096, R101–R105). */
import { readings } from "../../policy/Citation.ts"
import { defineProcedure } from "../../policy/Procedure.ts"
import { deletionFacts } from "../../support/Deletion.ts"
import { rules } from "../PostHogDuty.ts"
import { bothProofs, type DeletionThreshold } from "../policies/Deletion.ts"
import type { RuleId } from "../RuleId.ts"

const { requesterIsAdmin, directMail, sendingStopped, annualSpendUsd, otherWaysFail, immediate } =
  deletionFacts

/**
 * A targeted deletion, step by step. Nothing begins before the customer has stopped sending the data; nothing is handed over
 * without both proofs, the spend, and the word that the other ways fail; what has to go at once is not for this procedure.
 *
 * @example
 * ```ts
 * import { deletionThresholds } from "@hedgerow/core/handbook/policies/Deletion"
 * import { targetedDeletion } from "@hedgerow/core/handbook/procedures/TargetedDeletion"
 * import { procedureStanding } from "@hedgerow/core/policy/ProcedureStanding"
 *
 * const at = new Date("2026-11-20T12:00:00Z")
 * const edition = { thresholds: deletionThresholds }
 * const standing = procedureStanding(targetedDeletion, edition, { done: [], facts: { sendingStopped: true }, at })
 * standing.next.map(({ id }) => id) // => ["confirm-sending-stopped"]
 * ```
 */
export const targetedDeletion = defineProcedure<DeletionThreshold, RuleId>()({
  id: "targetedDeletion",
  title: "Have a targeted deletion explored",
  citations: [
    ...rules("R061", "R096", "R101", "R102", "R103", "R104", "R105"),
    ...readings("A20", "A21", "A22", "C18")
  ],
  facts: { requesterIsAdmin, directMail, sendingStopped, annualSpendUsd, otherWaysFail, immediate },
  steps: [
    {
      id: "confirm-sending-stopped",
      text: "Have the customer confirm that they no longer send the data, by redacting it in the client or with a CDP transformation.",
      citations: [...rules("R096"), ...readings("A22")],
      strength: "must",
      gate: [{ fact: "sendingStopped", is: true }]
    },
    {
      id: "confirm-identity",
      text: "Confirm who asks: their address is that of an admin of the organization, and they have sent a mail directly from it.",
      citations: [...rules("R089", "R090", "R091"), ...readings("A20")],
      strength: "must",
      after: ["confirm-sending-stopped"],
      gate: bothProofs
    },
    {
      id: "name-the-data",
      text: "Write the names of the events and properties into the ticket, in as much detail as possible.",
      citations: rules("R102"),
      strength: "must",
      after: ["confirm-sending-stopped"]
    },
    {
      id: "attach-query",
      text: "Ask for a SQL query that finds the data, or help to write it, and attach it to the ticket.",
      citations: rules("R103"),
      strength: "must",
      after: ["confirm-sending-stopped"]
    },
    {
      id: "check-counts",
      text: "Run the query, and check that the counts it returns are those that the customer expects.",
      citations: rules("R104"),
      strength: "must",
      after: ["attach-query"]
    },
    {
      id: "say-how-long",
      text: "Tell the customer that it can take days or weeks, and that nothing is guaranteed.",
      citations: rules("R101", "R105"),
      strength: "must",
      after: ["confirm-sending-stopped"]
    },
    {
      id: "hand-over",
      text: "Escalate the ticket to the clickhouse-team, who may explore a targeted query.",
      citations: [...rules("R061", "R091", "R101", "R106"), ...readings("A20", "A21", "C18")],
      strength: "must",
      tells: ["clickhouse-team"],
      after: ["confirm-identity", "name-the-data", "check-counts", "say-how-long"],
      gate: [
        ...bothProofs,
        { fact: "sendingStopped", is: true },
        { fact: "annualSpendUsd", atLeast: "targetedDeletionAnnualSpend" },
        { fact: "otherWaysFail", is: true },
        { fact: "immediate", is: false }
      ]
    }
  ]
})
