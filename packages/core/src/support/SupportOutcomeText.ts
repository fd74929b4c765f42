/** An outcome of support's policies in a few words, for messages about rules. */
import { outcomeText } from "../policy/Outcome.ts"

/** What says most of a duty, after its tag: the first of these that it has. */
const DUTY = ["act", "procedure", "roles", "text"] as const
/** What says all of where a ticket goes. */
const ROUTING = ["label", "team", "group"] as const

/**
 * A duty's tag with its act, its procedure, its roles or its text; a place in the queue by its label; a team or a group by its
 * name. Anything else as `Outcome.outcomeText` says it.
 *
 * @example
 * ```ts
 * import { supportOutcomeText } from "@hedgerow/core/support/SupportOutcomeText"
 *
 * supportOutcomeText({ _tag: "Do", act: "public_reply", text: "Answer." }) // => "Do public_reply"
 * supportOutcomeText({ _tag: "Tell", roles: ["lead"], when: "at_once", text: "Tell the lead." }) // => "Tell lead"
 * supportOutcomeText({ _tag: "QueueStep", rank: 1, label: "Top 20" }) // => "Top 20"
 * supportOutcomeText({ _tag: "QueueByTarget", rank: 4 }) // => "the order of the targets"
 * ```
 */
export const supportOutcomeText = (outcome: unknown): string => {
  const tag = part(outcome, "_tag")
  if (typeof tag !== "string" || tag === "NeedsJudgement") return outcomeText(outcome)
  if (tag === "QueueByTarget") return "the order of the targets"
  for (const name of ROUTING) {
    const said = part(outcome, name)
    if (typeof said === "string") return said
  }
  for (const name of DUTY) {
    const said = part(outcome, name)
    if (typeof said === "string") return `${tag} ${said}`
    if (Array.isArray(said)) return `${tag} ${said.join(" and ")}`
  }
  return outcomeText(outcome)
}

const part = (outcome: unknown, name: string): unknown =>
  typeof outcome === "object" && outcome !== null ? Reflect.get(outcome, name) : undefined
