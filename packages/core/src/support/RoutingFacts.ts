/** The facts that say where a ticket goes: its product, its channel, and the customer's plan, target and marks. */
import { type FactKind, oneOf, yesNo } from "../policy/Fact.ts"
import { compileSla } from "./Sla.ts"
import type { SupportEdition } from "./SupportEdition.ts"
import type { Target } from "./Target.ts"
import type { Ticket } from "./Ticket.ts"
import type { Vocabulary, Words } from "./Vocabulary.ts"

type YesNo = Extract<FactKind, { readonly type: "boolean" }>

/**
 * The facts that the policies `firstLevel`, `group` and `queue` may read, in a vocabulary's words; each mark of an
 * organization is one by its own name.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { routingFacts } from "@hedgerow/core/support/RoutingFacts"
 *
 * routingFacts(present.vocabulary).top20.about // => "the organization is marked top20"
 * ```
 */
export const routingFacts = <W extends Words>({ channels, flags, plans, products }: Vocabulary<W>) => ({
  channel: oneOf(channels, "where the ticket came from"),
  plan: oneOf(wordsOf<W["plan"]>(plans), "the organization's plan now"),
  product: oneOf(wordsOf<W["product"]>(products), "the product, in the handbook's words"),
  target: oneOf(TARGETS, "whether the plan has a target for a first reply"),
  ...marks(flags)
})

const TARGETS = ["some", "none", "unknown"] as const satisfies ReadonlyArray<Target["kind"]>

// The keys of a table of words are those words, which `Object.keys` cannot say.
const wordsOf = <Word extends string>(table: Readonly<Record<Word, unknown>>): ReadonlyArray<Word> =>
  Object.keys(table) as Array<Word>

// Each mark becomes a key here, which `fromEntries` cannot say.
const marks = <Flag extends string>(flags: ReadonlyArray<Flag>): Readonly<Record<Flag, YesNo>> =>
  Object.fromEntries(
    flags.map((flag) => [flag, yesNo(`the organization is marked ${flag}`)])
  ) as unknown as Readonly<Record<Flag, YesNo>>

/** The values of those facts: what is absent is unknown. */
export type RoutingFacts = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * Those facts of a ticket, on a product and a plan in the vocabulary's words, at an instant, beside what its host states. A mark
 * that an organization does not carry is "no".
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { routingFactsOf } from "@hedgerow/core/support/RoutingFacts"
 *
 * const ticket = {
 *   id: "T-1",
 *   createdAt: new Date("2026-11-20T09:00:00Z"),
 *   channel: "email",
 *   organization: { id: "o1", top20: true },
 *   events: []
 * } as const
 * const facts = routingFactsOf(present, ticket, "surveys", "free", new Date("2026-11-20T10:00:00Z"))
 * facts["top20"] // => true
 * facts["priority"] // => false
 * facts["target"] // => "none"
 * ```
 */
export const routingFactsOf = <W extends Words>(
  edition: SupportEdition<W>,
  { channel, facts: stated, organization }: Ticket<W>,
  product: W["product"] | undefined,
  plan: W["plan"] | undefined,
  now: Date
): RoutingFacts => {
  const { targets } = compileSla(edition)
  const facts: Record<string, string | number | boolean | undefined> = {
    ...stated,
    channel,
    plan,
    product,
    target: targets.find("first_reply", plan, false, now.getTime()).kind
  }
  const marks: Readonly<Record<string, unknown>> = organization
  for (const flag of edition.vocabulary.flags) facts[flag] = marks[flag] === true
  return facts
}
