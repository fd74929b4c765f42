/** What the handbook's policies ask of a ticket, as JSON. */
import { citationIds } from "@hedgerow/core/policy/Citation"
import type { Bound, Handling } from "@hedgerow/core/support/Handling"

type Texts = ReadonlyArray<string>

/** Where a duty comes from. */
interface Source {
  readonly policy: string
  readonly rule: string
  readonly strength: string
  readonly citations: Texts
}

interface Act extends Source {
  /** `false`: it may be done, or left. */
  readonly required: boolean
  readonly act: string
  readonly text: string
}

/** Keys without anything in them are absent. */
export interface HandlingJson {
  readonly obligations?: ReadonlyArray<Act>
  readonly forbidden?: ReadonlyArray<Omit<Act, "required">>
  /** What would be asked, were it not forbidden. */
  readonly withheld?: ReadonlyArray<Act>
  readonly told?: ReadonlyArray<
    Source & { readonly roles: Texts; readonly when: string; readonly text: string }
  >
  readonly procedures?: ReadonlyArray<Source & { readonly procedure: string; readonly text: string }>
  readonly judgements?: ReadonlyArray<
    Source & { readonly question: string; readonly askedOf: string; readonly options: Texts }
  >
  /** Facts by policy, without which nobody can tell whether more applies. */
  readonly notStated?: Readonly<Record<string, Texts>>
}

/** Writes what applies as JSON. */
export const handlingJson = (handling: Handling): HandlingJson => ({
  ...filled("obligations", handling.obligations.map(actJson)),
  ...filled(
    "forbidden",
    handling.forbidden.map((one) => ({ act: one.act, text: one.text, ...source(one) }))
  ),
  ...filled("withheld", handling.withheld.map(actJson)),
  ...filled(
    "told",
    handling.told.map((one) => ({ roles: one.roles, when: one.when, text: one.text, ...source(one) }))
  ),
  ...filled(
    "procedures",
    handling.procedures.map((one) => ({ procedure: one.procedure, text: one.text, ...source(one) }))
  ),
  ...filled(
    "judgements",
    handling.judgements.map((one) => ({
      question: one.question,
      askedOf: one.askedOf,
      options: one.options,
      ...source(one)
    }))
  ),
  ...(handling.undecided.length === 0 ? {} : { notStated: notStated(handling.undecided) })
})

const source = ({ policy, rule, strength, citations }: Bound<unknown>): Source => ({
  policy,
  rule,
  strength,
  citations: citationIds(citations)
})

const actJson = (one: Handling["obligations"][number]): Act => ({
  required: one._tag === "Do",
  act: one.act,
  text: one.text,
  ...source(one)
})

/** A list under its key, if there is anything in it. */
const filled = <K extends string, A>(key: K, list: ReadonlyArray<A>) =>
  list.length === 0 ? {} : { [key]: list }

const notStated = (undecided: Handling["undecided"]): Readonly<Record<string, Texts>> => {
  const facts = new Map<string, Texts>()
  for (const { policy, missing } of undecided)
    facts.set(policy, [...new Set([...(facts.get(policy) ?? []), ...missing])])
  return Object.fromEntries(facts)
}
