/** Whether an edition is fit to be used: every policy decided for every combination of facts, every number with its source. */
import { nearestOf } from "../data/Nearest.ts"
import { describeProblem } from "../data/Problem.ts"
import { type Analysis, type AnalysisOptions, analyseAll } from "../policy/Analysis.ts"
import { parametersOf } from "../policy/CompiledPolicy.ts"
import type { FactKinds } from "../policy/Fact.ts"
import { findingTexts } from "../policy/FindingTexts.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import type { Policy } from "../policy/Rule.ts"
import { editionFromJson, editionToJson } from "./EditionJson.ts"
import type { KnownIds } from "./EditionReference.ts"
import type { SupportEdition, SupportOutcome } from "./SupportEdition.ts"
import { supportOutcomeText } from "./SupportOutcomeText.ts"
import { UnwritableEdition } from "./UnwritableEdition.ts"
import { lookUp, type Words } from "./Vocabulary.ts"

/** What a check of an edition found. */
export interface EditionCheck {
  readonly edition: string
  /** `sound`: nothing is to be mended, and everything was looked at. */
  readonly verdict: "sound" | "to_mend" | "not_checked"
  /** One for each policy, in the edition's order. */
  readonly policies: ReadonlyArray<Analysis>
  /** What is to be mended, policies' findings included: a sentence each; what one rule has with several others is one. */
  readonly toMend: ReadonlyArray<string>
  /** What works as it is, but is worth a look: roles that nobody is named for, thresholds that no rule compares with. */
  readonly remarks: ReadonlyArray<string>
}

/** How to check: how many combinations of facts, and which ids may be cited. */
export interface CheckOptions extends AnalysisOptions {
  readonly known?: KnownIds
}

/**
 * Checks an edition as a whole: its form and its words, as `EditionJson.editionFromJson` does, and every policy, as
 * `Analysis.analyse` does. A policy too large to be looked at makes it `not_checked`, never `sound`.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { checkEdition } from "@hedgerow/core/support/EditionCheck"
 *
 * const { queue } = present.policies
 * const shorter = { ...queue, rules: queue.rules.filter(({ id }) => id !== "no_target") }
 * checkEdition({ ...present, policies: { ...present.policies, queue: shorter } }).verdict // => "to_mend"
 * ```
 */
export const checkEdition = <W extends Words>(
  edition: SupportEdition<W>,
  { known = {}, ...options }: CheckOptions = {}
): EditionCheck => {
  const { policies, findings } = analyseAll(edition.policies, edition, {
    say: supportOutcomeText,
    ...options
  })
  const form = formProblems(edition, known)
  const gates = Object.values(edition.procedures).flatMap(({ steps }) =>
    steps.flatMap(({ gate = [] }) => parametersOf({ when: gate }))
  )
  const unused = findings.filter((one) => one._tag === "UnusedThreshold" && !gates.includes(one.threshold))
  const toMend = [
    ...form,
    ...findings.filter(({ _tag }) => _tag !== "UnusedThreshold").map(({ message }) => message),
    ...policies.flatMap((one) =>
      findingTexts(one.findings).map((message) => `Policy ${one.policy}: ${message}`)
    )
  ]
  const unchecked = policies.flatMap((one) =>
    one.checked ? [] : [`Policy ${one.policy} was not checked: ${one.why}.`]
  )
  return {
    edition: edition.id,
    verdict: toMend.length > 0 ? "to_mend" : unchecked.length > 0 ? "not_checked" : "sound",
    policies,
    toMend: [...new Set(toMend)],
    remarks: [
      ...unchecked,
      ...unused.map(({ message }) => message),
      ...nobodyNamed(edition),
      ...noPolicy(edition)
    ]
  }
}

const formProblems = <W extends Words>(
  edition: SupportEdition<W>,
  known: KnownIds
): ReadonlyArray<string> => {
  try {
    const read = editionFromJson(editionToJson(edition), known)
    return read._tag === "Edition" ? [] : read.problems.map(describeProblem)
  } catch (error) {
    if (error instanceof UnwritableEdition) return error.problems.map(describeProblem)
    throw error
  }
}

/** The roles that rules tell or ask and no contact fills, each with the rules that do. */
const nobodyNamed = <W extends Words>({ policies, contacts }: SupportEdition<W>): ReadonlyArray<string> => {
  const wanted = new Map<string, Array<string>>()
  const all: ReadonlyArray<readonly [string, Policy<FactKinds, SupportOutcome<W>>]> = Object.entries(policies)
  for (const [policy, { rules }] of all)
    for (const { id, then } of rules)
      for (const role of rolesOf(then)) {
        if (lookUp(contacts, role) !== undefined) continue
        wanted.set(role, [...(wanted.get(role) ?? []), `${policy}.${id}`])
      }
  return [...wanted].map(([role, rules]) => {
    const near = nearestOf(role, Object.keys(contacts))
    const meant = near === undefined ? "" : ` Did you mean ${near}?`
    return `Nobody is named for ${role}, who is told or asked by ${rules.join(", ")}. Name somebody in contacts.${meant}`
  })
}

const rolesOf = (outcome: SupportOutcome | NeedsJudgement): ReadonlyArray<string> => {
  if (outcome._tag === "Tell") return outcome.roles
  return outcome._tag === "NeedsJudgement" ? [outcome.askedOf] : []
}

const noPolicy = <W extends Words>({ policies, parameters }: SupportEdition<W>): ReadonlyArray<string> =>
  [...new Set(parameters.dutyOrder.flatMap(({ value }) => value))]
    .filter((name) => !Object.hasOwn(policies, name))
    .map((name) => `The order of duties names ${name}, which is no policy of this edition.`)
