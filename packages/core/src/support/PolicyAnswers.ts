/** What an edition's duty policies come to for some facts, each as one answer that two editions can be compared by. */
import type { BacktestAnswer } from "../policy/Backtest.ts"
import { citationIds } from "../policy/Citation.ts"
import { parametersOf } from "../policy/CompiledPolicy.ts"
import { compile, compileCollect } from "../policy/Decider.ts"
import type { Decision } from "../policy/Decision.ts"
import type { FactKinds, Facts } from "../policy/Fact.ts"
import type { NeedsJudgement } from "../policy/NeedsJudgement.ts"
import { sameOutcome } from "../policy/Outcome.ts"
import type { Policy } from "../policy/Rule.ts"
import { thresholdOf } from "../policy/Thresholds.ts"
import type { Duty } from "./Duty.ts"
import { dutyPolicies, type SupportEdition } from "./SupportEdition.ts"
import { spoken, type Words } from "./Vocabulary.ts"

/** A policy that answers. The same answer is mostly the same object. */
export type PolicyAnswer = (facts: Facts<FactKinds>, at: Date) => BacktestAnswer

/**
 * The duty policies of an edition by name, ready to answer. Throws `InvalidPolicy` where one does not fit its edition.
 *
 * @example
 * ```ts
 * import { rules } from "@hedgerow/core/policy/Citation"
 * import { yesNo } from "@hedgerow/core/policy/Fact"
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { policyAnswers } from "@hedgerow/core/support/PolicyAnswers"
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
 * const [[, answer] = []] = policyAnswers({ ...present, policies: { firstLevel, group, queue, parcels } })
 * const now = new Date("2026-11-20T12:00:00Z")
 * answer?.({ lost: true }, now) // => { outcome: "do search: Search for it.", rules: ["lost", "P1"] }
 * answer?.({ lost: false }, now) // => { outcome: "nothing", rules: [] }
 * answer?.({}, now) // => { outcome: "waits for lost", rules: ["lost"] }
 * ```
 */
export const policyAnswers = <W extends Words>(
  edition: SupportEdition<W>
): ReadonlyArray<readonly [name: string, answer: PolicyAnswer]> =>
  Object.entries(dutyPolicies(edition)).map(([name, policy]) => [name, answerOf(policy, edition)] as const)

/** The one fact of a ticket that an edition's parameters tell; all others the ticket and the edition's words do. */
export const EDITION_FACT = "target"

/**
 * The duty policies that can answer differently of a ticket under two editions of the same words: those that are not the
 * same in both, or compare with numbers that are not, or read what the targets say where those are not.
 *
 * @example
 * ```ts
 * import { present } from "@hedgerow/core/handbook/Present"
 * import { policiesThatDiffer } from "@hedgerow/core/support/PolicyAnswers"
 *
 * policiesThatDiffer(present, { ...present, id: "copy" }) // => new Set()
 * ```
 */
export const policiesThatDiffer = (before: SupportEdition, after: SupportEdition): ReadonlySet<string> => {
  const [was, is] = [dutyPolicies(before), dutyPolicies(after)]
  const sameTargets = sameOutcome(before.parameters.targets, after.parameters.targets)
  return new Set(
    Object.keys({ ...was, ...is }).filter((name) => {
      const policy = was[name]
      return (
        policy === undefined ||
        !sameOutcome(policy, is[name]) ||
        (!sameTargets && Object.hasOwn(policy.facts, EDITION_FACT)) ||
        policy.rules
          .flatMap(parametersOf)
          .some((number) => !sameOutcome(thresholdOf(before, number), thresholdOf(after, number)))
      )
    })
  )
}

const NOTHING: BacktestAnswer = { outcome: "nothing", rules: [] }

const answerOf = (policy: Policy<FactKinds, Duty>, edition: SupportEdition): PolicyAnswer => {
  const single = new Map<Decision<Duty>, BacktestAnswer>()
  const answerBy = (decision: Decision<Duty>): BacktestAnswer => {
    const known = single.get(decision) ?? {
      outcome: dutyText(decision.outcome),
      rules: [...new Set([decision.rule, ...citationIds(decision.citations)])]
    }
    single.set(decision, known)
    return known
  }
  if (policy.kind === "unique") {
    const decide = compile(policy, edition)
    return (facts, at) => {
      const answer = decide(facts, at)
      if (answer._tag === "Decision") return answerBy(answer)
      return answer._tag === "NoRule"
        ? NOTHING
        : { outcome: waits(answer.missing), rules: [...answer.rules].sort() }
    }
  }
  const collect = compileCollect(policy, edition)
  return (facts, at) => {
    const { decisions, undecided } = collect(facts, at)
    const [only] = decisions
    if (undecided.length === 0 && decisions.length < 2) return only === undefined ? NOTHING : answerBy(only)
    const said = decisions.map(answerBy)
    const missing = undecided.flatMap((one) => one.missing)
    return {
      outcome: [
        ...said.map(({ outcome }) => outcome),
        ...(undecided.length === 0 ? [] : [waits(missing)])
      ].join("; "),
      rules: [...new Set([...said.flatMap(({ rules }) => rules), ...undecided.map(({ rule }) => rule)])]
    }
  }
}

const waits = (missing: ReadonlyArray<string>): string =>
  `waits for ${[...new Set(missing)].sort().join(", ")}`

const dutyText = (duty: Duty | NeedsJudgement): string => {
  switch (duty._tag) {
    case "Do":
      return `do ${spoken(duty.act)}: ${duty.text}`
    case "Permit":
      return `may ${spoken(duty.act)}: ${duty.text}`
    case "Forbid":
      return `never ${spoken(duty.act)}: ${duty.text}`
    case "Tell":
      return `tell ${duty.roles.map(spoken).join(" and ")} ${spoken(duty.when)}: ${duty.text}`
    case "Follow":
      return `follow ${spoken(duty.procedure)}: ${duty.text}`
    case "Nothing":
      return `nothing: ${duty.text}`
    case "NeedsJudgement":
      return `${spoken(duty.askedOf)} decides: ${duty.question}`
  }
}
