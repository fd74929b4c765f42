/** Deletion in the priority handbook, whose page has no section on deleting certain events or properties (R096–R106). */
import { type Citation, readings } from "../../../policy/Citation.ts"
import type { Policy, Rule } from "../../../policy/Rule.ts"
import { withoutRules } from "../../../policy/WithoutRules.ts"
import { ask, type PostHogDuty } from "../../PostHogDuty.ts"
import { bothProofs, deletion } from "../Deletion.ts"
import { pages } from "./Pages.ts"

const { deletionRequest, unwilling, requesterIsAdmin, directMail } = deletion.facts
const facts = { deletionRequest, unwilling, requesterIsAdmin, directMail }

/** The rules of the present edition on certain events and properties alone. */
const TARGETED = [
  "delete-profile",
  "delete-project-without-profiles",
  "explore-targeted-query",
  "delete-project-at-once",
  "stop-sending-first",
  "stop-sending",
  "events-still-arrive"
]
const onTargeted = ({ kind, id }: Citation): boolean => kind === "rule" && id >= "R096" && id <= "R106"

/** What comes before anything that staff do. */
const SELF_SERVE: ReadonlySet<string> = new Set(["self-serve-first", "self-serve"])

const sources = [...pages, ...readings("A20", "H9")]

const targeted: Rule<PostHogDuty> = {
  id: "targeted",
  citations: sources,
  strength: "must",
  when: [{ fact: "deletionRequest", is: "targeted" }, ...bothProofs],
  then: ask(
    "erasure-coordinator",
    "Certain events or properties are to be deleted, of which the page says nothing. What is done?",
    ["decline", "the erasure-coordinator takes it over"],
    sources
  )
}

/**
 * What follows from a request to delete data in the priority edition. What concerns certain events or properties alone is asked,
 * once both proofs are there; before that it goes as any other request.
 *
 * @example
 * ```ts
 * import { priorityDeletion } from "@hedgerow/core/handbook/policies/priority/Deletion"
 * import { compile } from "@hedgerow/core/policy/Decider"
 *
 * const decide = compile(priorityDeletion, { id: "example", thresholds: {} })
 * const proofs = { unwilling: true, requesterIsAdmin: true, directMail: true } as const
 * const answer = decide({ deletionRequest: "targeted", ...proofs }, new Date("2026-11-20T12:00:00Z"))
 * answer._tag === "Decision" && answer.rule // => "targeted"
 * ```
 */
export const priorityDeletion: Policy<typeof facts, PostHogDuty> = {
  ...deletion,
  facts,
  rules: [
    ...withoutRules(deletion, ...TARGETED).rules.map((rule) => ({
      ...rule,
      ...(SELF_SERVE.has(rule.id) ? { exceptionTo: [...(rule.exceptionTo ?? []), targeted.id] } : {}),
      citations: rule.citations.filter((citation) => !onTargeted(citation))
    })),
    targeted
  ]
}
