/** The policies that say where a ticket goes, compiled once: each gives its outcome, or says in words why there is none. */
import type { Citation } from "../policy/Citation.ts"
import { compile, type Decider } from "../policy/Decider.ts"
import type { Answer, Decision } from "../policy/Decision.ts"
import type { FactKinds } from "../policy/Fact.ts"
import { outcomeText } from "../policy/Outcome.ts"
import type { FirstLevel, ProductGroup, QueueStep, SupportEdition } from "./SupportEdition.ts"
import type { Words } from "./Vocabulary.ts"

/** What a policy comes to for a ticket. */
export type Settled<Outcome> = Decided<Outcome> | Open

/** An outcome, with the decision's own sources. */
export interface Decided<Outcome> {
  readonly outcome: Outcome
  readonly citations: ReadonlyArray<Citation>
}

/** Why nothing is decided, and what to do about it. */
export interface Open {
  readonly outcome?: undefined
  readonly open: string
  readonly citations: ReadonlyArray<Citation>
}

/** The compiled policies of an edition. */
export interface CompiledRouting<W extends Words = Words> {
  readonly firstLevel: Decider<FactKinds, FirstLevel>
  readonly group: Decider<FactKinds, ProductGroup<W>>
  readonly queue: Decider<FactKinds, QueueStep>
}

const compiled = new WeakMap<object, unknown>()

/**
 * Compiles the policies of an edition. The work is kept with the edition: asking again is free.
 * Throws `InvalidPolicy` for one that does not fit the edition.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { compileRouting } from "@hedgerow/core/support/RoutingPolicies"
 *
 * const answer = compileRouting(present).firstLevel({ product: "mobile" }, new Date("2026-11-20T12:00:00Z"))
 * answer._tag === "Decision" && answer.outcome // => { _tag: "FirstLevel", team: "product_team" }
 * ```
 */
export const compileRouting = <W extends Words>(edition: SupportEdition<W>): CompiledRouting<W> => {
  // The key is the edition itself, so what is kept under it has the edition's words.
  const known = compiled.get(edition) as CompiledRouting<W> | undefined
  if (known !== undefined) return known
  const { firstLevel, group, queue } = edition.policies
  const made: CompiledRouting<W> = {
    firstLevel: compile(firstLevel, edition),
    group: compile(group, edition),
    queue: compile(queue, edition)
  }
  compiled.set(edition, made)
  return made
}

/**
 * What an answer comes to; `about` is the question it leaves open where it decides nothing.
 *
 * @example
 * ```ts
 * import { settled } from "@hedgerow/core/support/RoutingPolicies"
 *
 * settled({ _tag: "NoRule", policy: "firstLevel" }, "who answers first")
 * // => { open: "the handbook does not say who answers first", citations: [] }
 * ```
 */
export const settled = <Outcome extends { readonly _tag: string }>(
  answer: Answer<Outcome>,
  about: string
): Settled<Outcome> => {
  switch (answer._tag) {
    case "Decision":
      return decides(answer) ? answer : { open: outcomeText(answer.outcome), citations: answer.citations }
    case "Unknown":
      return { open: `to tell ${about}, state: ${answer.missing.join(", ")}`, citations: [] }
    case "NoRule":
      return { open: `the handbook does not say ${about}`, citations: [] }
  }
}

/** Whether it is for no person to decide. */
const decides = <Outcome extends { readonly _tag: string }>(
  decision: Decision<Outcome>
): decision is Decision<Outcome> & Decided<Outcome> => decision.outcome._tag !== "NeedsJudgement"
