/** The proof that staff delete nothing without both proofs of who asks, over every combination of facts. */
import type { PostHogAct } from "@hedgerow/core/handbook/PostHogAct"
import type { PostHogDuty } from "@hedgerow/core/handbook/PostHogDuty"
import { present } from "@hedgerow/core/handbook/Present"
import { bothProofs } from "@hedgerow/core/handbook/policies/Deletion"
import { conditionText } from "@hedgerow/core/policy/Condition"
import type { NeedsJudgement } from "@hedgerow/core/policy/NeedsJudgement"
import { prove } from "@hedgerow/core/policy/Proof"
import { proofText } from "@hedgerow/core/policy/ProofText"
import { wrap } from "../cli/Text.ts"
import { POLICY } from "./Answer.ts"

/** What may be asked of staff and leaves the data alone. Whatever is not listed is taken for a deletion. */
const HARMLESS: ReadonlyArray<PostHogAct> = [
  "ask_for_direct_mail",
  "ask_to_stop_sending",
  "check_requester_is_admin",
  "encourage_self_serve_deletion"
]

const deletes = (outcome: PostHogDuty | NeedsJudgement): boolean => {
  switch (outcome._tag) {
    case "Nothing":
    case "NeedsJudgement":
      return false
    case "Do":
      return !HARMLESS.includes(outcome.act)
    default:
      return true
  }
}

const WIDTH = 80

/** The claim, what became of it, and whether it is proved. */
export const proofReport = (): { readonly text: string; readonly proved: boolean } => {
  const proof = prove(POLICY, present, { outcome: deletes, needs: bothProofs })
  const lines = [
    `Claim: staff delete nothing unless ${bothProofs.map(conditionText).join(" and ")}, whatever else is known or not.`,
    `Edition: ${present.title}`,
    "",
    ...proofText(proof).split("\n")
  ]
  const text = lines
    .flatMap((line) => wrap(line, WIDTH - 2).map((part, i) => `${i === 0 ? "" : "  "}${part}\n`))
    .join("")
  return { text, proved: proof._tag === "Proved" }
}
