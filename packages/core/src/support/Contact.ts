/** Who is to be told: the people who fill a role, or several at once, as an edition names them. */
import type { Citation } from "../policy/Citation.ts"
import type { Contacts } from "../policy/Edition.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { inForce } from "../policy/Parameter.ts"
import type { SupportParameters } from "./SupportEdition.ts"
import { lookUp } from "./Vocabulary.ts"

/** The people any one of whom can be told. */
export interface Reachable {
  readonly _tag: "Reachable"
  /** At least one; in the order of the first role. */
  readonly names: ReadonlyArray<string>
  readonly citations: ReadonlyArray<Citation>
}

/** What of an edition says who fills a role, and who is asked where nobody does. */
export interface ContactTable extends LeadTable {
  readonly contacts: Contacts
  readonly parameters: LeadTable["parameters"] & {
    readonly sources: Pick<SupportParameters["sources"], "contacts">
  }
}

/** What of an edition says whom to ask. */
interface LeadTable {
  readonly parameters: Pick<SupportParameters, "lead">
}

/**
 * The role that is asked what the handbook leaves open.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { leadOf } from "@hedgerow/core/support/Contact"
 *
 * leadOf(present, new Date("2026-11-20T12:00:00Z")) // => "support-lead"
 * ```
 */
export const leadOf = ({ parameters }: LeadTable, at: Date): string =>
  inForce(parameters.lead, at)?.value ?? "lead"

/**
 * The people who fill all of some roles at an instant (A30), without those who are away. Where nobody is left, or a role has no
 * contact, a person has to say who stands in.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { undated } from "@hedgerow/core/policy/Parameter"
 * import { contactsOf } from "@hedgerow/core/support/Contact"
 *
 * const contacts = { "legal-contact": undated(["Ada", "Bo"], rules("L1")), "conduct-contact": undated(["Bo"], rules("L2")) }
 * const now = new Date("2026-11-20T12:00:00Z")
 * const both = contactsOf({ ...present, contacts }, ["legal-contact", "conduct-contact"], now)
 * both._tag === "Reachable" && both.names // => ["Bo"]
 * contactsOf({ ...present, contacts }, ["legal-contact"], now, ["Ada", "Bo"])._tag // => "NeedsJudgement"
 * ```
 */
export const contactsOf = (
  { contacts, parameters }: ContactTable,
  roles: ReadonlyArray<string>,
  at: Date,
  away: Iterable<string> = []
): Reachable | NeedsJudgement => {
  const filled = roles.map((role) => inForce(lookUp(contacts, role) ?? [], at))
  const citations = [...filled.flatMap((one) => one?.citations ?? []), ...parameters.sources.contacts]
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
    askedOf: leadOf({ parameters }, at),
    options: all.length === 0 ? ["name somebody"] : ["name somebody who stands in", "wait until one is back"],
    citations
  }
}
