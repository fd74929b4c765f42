/** How a policy answers differently under two editions: every cell of facts, by what was said of it and what is said now. */
import { describeProblem, show } from "../data/Problem.ts"
import { type CellSet, cellSet } from "./CellSet.ts"
import {
  CELL_CAP,
  type Cells,
  cellsOf,
  tooMany,
  type UnknownFacts,
  type Witness,
  witnessOf
} from "./Cells.ts"
import { parametersOf } from "./CompiledPolicy.ts"
import { type During, dated } from "./During.ts"
import { kindOf } from "./Fact.ts"
import { problemsUnder } from "./PolicyProblem.ts"
import { regionsOf } from "./Region.ts"
import { inForceAt, type Period, periodsOf, thresholdOf } from "./Thresholds.ts"
import { compileSay, isSame, NOTHING, type PolicyUnder, type Say, saysSame, type Verdict } from "./Verdict.ts"

/** Facts of which something else is said than before. */
export interface BehaviourChange {
  /** Whose say it is, where the policy collects: a rule's id. */
  readonly rule?: string
  readonly before: Verdict
  readonly after: Verdict
  /** Whether the outcome is the same, and only the rule that it comes from another. */
  readonly sameOutcome: boolean
  /** How many cells of facts are concerned, where it was found first. */
  readonly cells: number
  readonly witness: Witness
  /** Which facts these are, in words: any of these. */
  readonly when: ReadonlyArray<string>
  /** Whether there are more facts than `when` names. */
  readonly more: boolean
  /** When it is so; always where it is empty. */
  readonly during: ReadonlyArray<During>
}

/** What changes, other outcomes first, and how many cells of facts were looked at; or why it was not checked. */
export type Behaviour =
  | { readonly checked: true; readonly cells: number; readonly changes: ReadonlyArray<BehaviourChange> }
  | { readonly checked: false; readonly why: string }

/** How much to compare. */
export interface BehaviourOptions {
  /** How many combinations of facts to look at in each stretch of time, by default 1,000,000. More are not checked. */
  readonly cap?: number
  /** Which facts may be unknown, by default `all`. */
  readonly unknownFacts?: UnknownFacts
}

/** How many blocks of facts to name for a change. */
const REGIONS = 3

/**
 * Compares what a policy says under two editions, in every stretch of time of either. Exact up to the cap. Not checked where a
 * policy cannot be compiled, where it decides now and collected before, and where a fact has become another kind of thing.
 */
export const compareBehaviour = (
  before: PolicyUnder,
  after: PolicyUnder,
  options: BehaviourOptions = {}
): Behaviour => {
  const { cap = CELL_CAP, unknownFacts = "all" } = options
  const why = incomparable(before, after)
  if (why !== undefined) return { checked: false, why }
  const sides = [before, after]
  const all = periodsOf(
    sides.flatMap(({ policy, edition }) =>
      policy.rules.flatMap(parametersOf).map((name) => thresholdOf(edition, name))
    )
  )
  const spaces = all.map((period) => ({
    period,
    cells: cellsOf(
      sides.map(({ policy, edition }) => ({ ...policy, threshold: inForceAt(edition, period.start) })),
      unknownFacts
    )
  }))
  const largest = Math.max(...spaces.map(({ cells }) => cells.size))
  if (largest > cap) return { checked: false, why: tooMany(largest, cap) }
  const [was, is] = [compileSay(before), compileSay(after)]
  const found = spaces.map(({ period, cells }) => ({ period, found: changesIn(period, cells, was, is) }))
  return {
    checked: true,
    cells: spaces.reduce((sum, { cells }) => sum + cells.size, 0),
    changes: dated(found, all, keyOf)
      .map(({ one, during }) => ({ ...one, during }))
      .sort((a, b) => weightOf(a) - weightOf(b))
  }
}

type Found = Omit<BehaviourChange, "during">

const keyOf = ({ rule, before, after, when }: Found): string => JSON.stringify([rule, before, after, when])

/** Other outcomes first, then what only missing facts show, then other rules for the same outcome. */
const weightOf = ({ before, after, sameOutcome }: Found): number =>
  sameOutcome ? 2 : before._tag === "Unknown" || after._tag === "Unknown" ? 1 : 0

const incomparable = (before: PolicyUnder, after: PolicyUnder): string | undefined => {
  for (const { policy, edition } of [before, after]) {
    const [problem] = problemsUnder(policy, edition)
    if (problem !== undefined)
      return `${show(policy.id)} cannot be used under edition ${show(edition.id)}: ${describeProblem(problem)}`
  }
  if (before.policy.kind !== after.policy.kind)
    return `it was ${before.policy.kind} and is now ${after.policy.kind}, so that its answers are of different kinds`
  const turned = Object.keys(before.policy.facts).find((fact) => {
    const [was, is] = [kindOf(before.policy.facts, fact), kindOf(after.policy.facts, fact)]
    return is !== undefined && is.type !== was?.type
  })
  return turned === undefined ? undefined : `the fact ${turned} was one kind of thing and is now another`
}

interface Group {
  readonly rule: string
  readonly before: Verdict
  readonly after: Verdict
  /** `undefined`: nothing has changed. */
  readonly cells: CellSet | undefined
}

const changesIn = (period: Period, cells: Cells, was: Say, is: Say): ReadonlyArray<Found> => {
  const at = new Date(Math.max(period.start, EARLIEST))
  const groups = new Map<string, Group>()
  const numbers = new Map<Verdict, number>()
  const numberOf = (verdict: Verdict): number => {
    const known = numbers.get(verdict)
    if (known !== undefined) return known
    numbers.set(verdict, numbers.size)
    return numbers.size - 1
  }
  for (let cell = 0; cell < cells.size; cell++) {
    const facts = cells.factsOf(cell)
    const [said, says] = [was(facts, at), is(facts, at)]
    for (const rule of new Set([...said.keys(), ...says.keys()])) {
      const [before, after] = [said.get(rule) ?? NOTHING, says.get(rule) ?? NOTHING]
      const key = `${numberOf(before)} ${numberOf(after)} ${rule}`
      const known = groups.get(key)
      const group = known ?? {
        rule,
        before,
        after,
        cells: isSame(before, after) ? undefined : cellSet(cells.size)
      }
      if (known === undefined) groups.set(key, group)
      group.cells?.add(cell)
    }
  }
  return [...groups.values()].flatMap(({ rule, before, after, cells: members }) => {
    if (members === undefined) return []
    const { regions, more } = regionsOf(cells, members.has, REGIONS)
    return [
      {
        ...(rule === "" ? {} : { rule }),
        before,
        after,
        sameOutcome: saysSame(before, after),
        cells: members.count(),
        witness: witnessOf(cells.factsOf(members.first())),
        when: regions.map(({ text }) => text),
        more
      }
    ]
  })
}

/** The earliest instant that a `Date` can be, in epoch milliseconds. */
const EARLIEST = -8.64e15
