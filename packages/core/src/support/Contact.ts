/** Who is to be told: the people who fill a role, or several at once, as an edition names them. */
import { type Citation, readings } from "../policy/Citation.ts"
import type { Contacts } from "../policy/Edition.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { inForce } from "../policy/Parameter.ts"
import { lookUp } from "./Vocabulary.ts"

/** The people any one of whom can be told. */
export interface Reachable {
  readonly _tag: "Reachable"
  /** At least one; in the order of the first role. */
  readonly names: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}

/**
 * The people who fill all of some roles at an instant (A30), without those who are away. Where nobody is left, or a role has no
 * contact, a person has to say who stands in.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { contactsOf } from "@hedgerow/core/support/Contact"
 *
 * const contacts = { "legal-contact": undated(["Ada", "Bo"], rules("L1")), "conduct-contact": undated(["Bo"], rules("L2")) }
 * const now = new Date("2026-11-20T12:00:00Z")
 * const both = contactsOf({ contacts }, ["legal-contact", "conduct-contact"], now)
 * both._tag === "Reachable" && both.names // => ["Bo"]
 * contactsOf({ contacts }, ["legal-contact"], now, ["Ada", "Bo"])._tag // => "NeedsJudgement"
 * ```
 */
export const contactsOf = (
  { contacts }: { readonly contacts: Contacts },
  roles: ReadonlyArray<string>,
  at: Date,
  away: Iterable<string> = []
): Reachable | NeedsJudgement => {
  const filled = roles.map((role) => inForce(lookUp(contacts, role) ?? [], at))
  const citations = [...filled.flatMap((one) => one?.citations ?? []), ...readings("A30")]
  const [first, ...others] = filled.map((one) => one?.value ?? [])
  const all = (first ?? []).filter((name) => others.every((names) => names.includes(name)))
  const gone = new Set(away)
  const names = all.filter((name) => !gone.has(name))
  if (names.length > 0) return { _tag: "Reachable", names, citations }
  const who = roles.length === 0 ? "a contact" : roles.join(" and ")
  return {
    _tag: "NeedsJudgement",
    question:
      all.length === 0
        ? `The handbook names nobody as ${who}. Who is told?`
        : `Everybody named as ${who} is away. Who is told?`,
    askedOf: "support-lead",
    options: all.length === 0 ? ["name somebody"] : ["name somebody who stands in", "wait until one is back"],
    citations
  }
}
