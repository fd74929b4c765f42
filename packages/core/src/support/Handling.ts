/** What the handbook's policies ask of those who handle a ticket: all that applies, first things first. */
import type { Citation } from "../policy/Citation.ts"
import { compile, compileCollect } from "../policy/Decider.ts"
import type { Answer, Collected, Decision } from "../policy/Decision.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { frozenCopy } from "../policy/Outcome.ts"
import { valueAt } from "../policy/Parameter.ts"
import type { Strength } from "../policy/Strength.ts"
import { type Period, periodAt, periodsOf } from "../policy/Thresholds.ts"
import { type Duty, PUBLIC_REPLY } from "./Duty.ts"
import { dutyPolicies, type SupportEdition } from "./SupportEdition.ts"
import { shownFacts } from "./TicketFacts.ts"
import { lookUp, type Vocabulary, type Words } from "./Vocabulary.ts"

/** What a rule asks, and which rule of which policy that is. */
export type Bound<Asked> = Asked & {
  readonly policy: string
  readonly rule: string
  readonly strength: Strength
  readonly citations: ReadonlyArray<Citation>
}

/** The duties of one kind. */
export type DutyOf<Tag extends Duty["_tag"]> = Extract<Duty, { readonly _tag: Tag }>

/** All that applies to a ticket, by kind, and each kind in the order of `dutyOrder`. Frozen through and through. */
export interface Handling {
  /** What to do, and what may be done; nothing that is forbidden. */
  readonly obligations: ReadonlyArray<Bound<DutyOf<"Do" | "Permit">>>
  /** What must not be done. */
  readonly forbidden: ReadonlyArray<Bound<DutyOf<"Forbid">>>
  /** What would be to do, or allowed, were it not forbidden: a ban on public replies forbids every act that reaches the customer. */
  readonly withheld: ReadonlyArray<Bound<DutyOf<"Do" | "Permit">>>
  /** Who is to be told. */
  readonly told: ReadonlyArray<Bound<DutyOf<"Tell">>>
  /** Which procedures are to be gone through. */
  readonly procedures: ReadonlyArray<Bound<DutyOf<"Follow">>>
  /** What a person is to decide. */
  readonly judgements: ReadonlyArray<Bound<NeedsJudgement>>
  /** What cannot be told before somebody states a fact. */
  readonly undecided: ReadonlyArray<Undecided>
}

/** Rules of a policy that wait for facts. */
export interface Undecided {
  readonly policy: string
  readonly rules: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
}

/** Nothing applies. */
export const NO_HANDLING: Handling = Object.freeze({
  obligations: [],
  forbidden: [],
  withheld: [],
  told: [],
  procedures: [],
  judgements: [],
  undecided: []
})

/**
 * Answers from the facts of a ticket (`TicketFacts.factsOf`), by the values in force at an instant. `nothingStated`: all of them
 * are facts that its history shows; policies that read none of those need not be asked anew for every ticket.
 */
export type Handler = (facts: Facts<FactKinds>, at: Date, nothingStated?: boolean) => Handling

const handlers = new WeakMap<object, Handler>()

/**
 * Compiles what the policies of an edition ask. The work is done once per edition. Throws `InvalidPolicy` where a policy's
 * words are not those of its facts and the edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { handlingOf } from "@hedgerow/core/support/Handling"
 *
 * const parcels = {
 *   id: "parcels",
 *   title: "Parcels that got lost",
 *   kind: "collect",
 *   facts: { lost: yesNo("a parcel got lost") },
 *   rules: [
 *     {
 *       id: "lost",
 *       citations: rules("P1"),
 *       strength: "must",
 *       when: [{ fact: "lost", is: true }],
 *       then: { _tag: "Do", act: "search", text: "Search for it." }
 *     }
 *   ]
 * } as const
 * const { firstLevel, group, queue } = present.policies
 * const handle = handlingOf({ ...present, policies: { firstLevel, group, queue, parcels } })
 * const now = new Date("2026-11-20T12:00:00Z")
 * handle({ lost: true }, now).withheld // => []
 * handle({ lost: true }, now).obligations.map(({ act, rule }) => [act, rule]) // => [["search", "lost"]]
 * handle({}, now).undecided // => [{ policy: "parcels", rules: ["lost"], missing: ["lost"] }]
 * ```
 */
export const handlingOf = <W extends Words>(edition: SupportEdition<W>): Handler => {
  const known = handlers.get(edition)
  if (known !== undefined) return known
  const made = compileHandling(edition)
  handlers.set(edition, made)
  return made
}

type Said = Answer<Duty> | Collected<Duty>

/** A policy that is asked. */
interface Asked {
  readonly policy: string
  readonly ask: (facts: Facts<FactKinds>, at: Date) => Said
  /** It reads nothing that a ticket's history shows. */
  readonly silent: boolean
}

/** Handlings by the answers that led to them, policy by policy: most tickets of a day lead to the same few. */
interface Known {
  readonly next: Map<Said, Known>
  handling?: Handling
}

/** A stretch of time in which nothing changes of itself, with the order of its policies and what is known already. */
interface Stretch extends Period {
  readonly ordered: ReadonlyArray<Asked>
  /** Where all policies are asked, and where only those that read a history are. */
  readonly known: { all: Known; loud: Known }
}

/** How many answers are remembered before all are forgotten. */
const MOST = 4096

const NO_FACTS: Facts<FactKinds> = {}
const forgotten = (): Stretch["known"] => ({ all: { next: new Map() }, loud: { next: new Map() } })

const compileHandling = <W extends Words>(edition: SupportEdition<W>): Handler => {
  const { dutyOrder } = edition.parameters
  const shown = shownFacts(edition.vocabulary)
  const asks = Object.entries(dutyPolicies(edition)).map(
    ([id, policy]): Asked => ({
      policy: id,
      ask: policy.kind === "collect" ? compileCollect(policy, edition) : compile(policy, edition),
      silent: !Object.keys(policy.facts).some((fact) => Object.hasOwn(shown, fact))
    })
  )
  const stretches = periodsOf([dutyOrder, ...Object.values(edition.thresholds)]).map(
    (period): Stretch => ({
      ...period,
      ordered: inOrder(asks, valueAt(dutyOrder, period.start)?.value ?? []),
      known: forgotten()
    })
  )
  let size = 0
  const after = (node: Known, answer: Said): Known => {
    const found = node.next.get(answer)
    if (found !== undefined) return found
    const made: Known = { next: new Map() }
    node.next.set(answer, made)
    size++
    return made
  }
  const forget = (): void => {
    for (const { known } of stretches) Object.assign(known, forgotten())
    size = 0
  }
  return (facts, at, nothingStated = false) => {
    const stretch = periodAt(stretches, at.getTime())
    if (stretch === undefined) return NO_HANDLING
    if (size > MOST) forget()
    const { known, ordered } = stretch
    let node = nothingStated ? known.loud : known.all
    for (const { ask, silent } of ordered) {
      if (!nothingStated || !silent) node = after(node, ask(facts, at))
    }
    node.handling ??= sorted(
      edition.vocabulary,
      ordered.map(({ ask, policy, silent }) => [policy, ask(nothingStated && silent ? NO_FACTS : facts, at)])
    )
    return node.handling
  }
}

const inOrder = (asks: ReadonlyArray<Asked>, first: ReadonlyArray<string>): ReadonlyArray<Asked> => [
  ...first.flatMap((id) => asks.filter(({ policy }) => policy === id)),
  ...asks.filter(({ policy }) => !first.includes(policy))
]

const sorted = (
  { acts }: Pick<Vocabulary, "acts">,
  answers: ReadonlyArray<readonly [string, Said]>
): Handling => {
  const bound = answers.flatMap(([policy, answer]) =>
    decisionsOf(answer).map((decision) => boundOf(policy, decision))
  )
  const undecided = answers.flatMap(([policy, answer]) => undecidedOf(policy, answer))
  const of = <const Tag extends Duty["_tag"] | "NeedsJudgement">(...tags: ReadonlyArray<Tag>) =>
    bound.filter((one): one is Extract<typeof one, { readonly _tag: Tag }> =>
      tags.some((tag) => tag === one._tag)
    )
  const forbidden = of("Forbid")
  const silent = forbidden.some(({ act }) => act === PUBLIC_REPLY)
  const isForbidden = ({ act }: { readonly act: string }): boolean =>
    forbidden.some((ban) => ban.act === act) || (silent && lookUp(acts, act)?.reachesCustomer !== false)
  const asked = of("Do", "Permit")
  return frozenCopy({
    obligations: asked.filter((one) => !isForbidden(one)),
    forbidden,
    withheld: asked.filter(isForbidden),
    told: of("Tell"),
    procedures: of("Follow"),
    judgements: of("NeedsJudgement"),
    undecided
  })
}

const decisionsOf = (answer: Said): ReadonlyArray<Decision<Duty>> => {
  if (!("_tag" in answer)) return answer.decisions
  return answer._tag === "Decision" ? [answer] : []
}

const undecidedOf = (policy: string, answer: Said): ReadonlyArray<Undecided> => {
  if (!("_tag" in answer))
    return answer.undecided.map(({ rule, missing }) => ({ policy, rules: [rule], missing }))
  return answer._tag === "Unknown" ? [{ policy, rules: answer.rules, missing: answer.missing }] : []
}

const boundOf = (
  policy: string,
  { citations, outcome, rule, strength }: Decision<Duty>
): Bound<Duty | NeedsJudgement> => ({
  ...outcome,
  policy,
  rule,
  strength,
  // A judgement may rest on more than the rule that asks for it.
  citations: outcome._tag === "NeedsJudgement" ? [...citations, ...outcome.citations] : citations
})
