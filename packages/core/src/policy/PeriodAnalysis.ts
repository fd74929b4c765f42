/** What is wrong with a policy in one stretch of time, found by going through every cell. */
import { type CellSet, cellSet } from "./CellSet.ts"
import { type Cells, type Witness, witnessOf } from "./Cells.ts"
import { type CompiledPeriod, parametersOf } from "./CompiledPolicy.ts"
import { type Condition, conditionText, type ThresholdInForce } from "./Condition.ts"
import { kindOf } from "./Fact.ts"
import { KEEP_APART, type WordedFound, witnessText } from "./Finding.ts"
import { type Bits, meet, placesIn } from "./Masks.ts"
import { sameOutcome } from "./Outcome.ts"
import { partitionOf } from "./Partition.ts"
import { regionsOf } from "./Region.ts"
import type { Policy, Rule } from "./Rule.ts"

/** At most so many gaps are told apart. */
const GAPS = 5

/** The thresholds without a value. */
export const notInForce = (policy: Policy, threshold: ThresholdInForce): ReadonlyArray<WordedFound> =>
  [...new Set(policy.rules.flatMap(parametersOf))]
    .filter((name) => Number.isNaN(threshold(name)))
    .map((name) => {
      const rules = policy.rules.filter((rule) => parametersOf(rule).includes(name)).map(({ id }) => id)
      const message = `The threshold ${name} has no value, so that ${rules.join(", ")} can never hold. Give it one, or remove what compares with it.`
      return { _tag: "NotInForce", threshold: name, rules, message }
    })

/** The rules whose conditions on one fact no value of it meets, though every threshold has a value. */
export const contradictions = (policy: Policy, threshold: ThresholdInForce): ReadonlyArray<WordedFound> =>
  policy.rules.flatMap(({ id, when }) =>
    Object.keys(policy.facts).flatMap((fact): ReadonlyArray<WordedFound> => {
      const kind = kindOf(policy.facts, fact)
      const asked = when.flatMap((condition) => (condition.fact === fact ? [{ condition, threshold }] : []))
      if (kind === undefined || asked.length === 0) return []
      const { classes } = partitionOf(fact, kind, asked)
      if (parametersOf({ when }).some((name) => Number.isNaN(threshold(name)))) return []
      if (classes.some(({ truths }) => truths.every((truth) => truth === true))) return []
      const wanted = asked.map(({ condition }) => conditionText(condition)).join(", and ")
      const message = `Rule ${id} can never hold: it wants that ${wanted}. Change its conditions or remove it.`
      return [{ _tag: "Contradiction", rule: id, fact, message }]
    })
  )

/** Gaps and overlaps where the policy is unique, and rules that never decide though they can hold. */
export const overCells = (
  { kind }: Pick<Policy, "kind">,
  period: CompiledPeriod<unknown>,
  cells: Cells,
  say: (outcome: unknown) => string
): ReadonlyArray<WordedFound> => {
  const { masks, rules } = period
  const { holds, waits } = masks
  const gaps = cellSet(cells.size)
  const reached = new Set<number>()
  const everHeld = new Set<number>()
  const overlaps = new Map<string, WordedFound>()
  for (let cell = 0; cell < cells.size; cell++) {
    masks.read(cells.factsOf(cell))
    masks.weigh()
    const held = placesIn(holds)
    if (held.length === 0 && !meet(waits, waits)) gaps.add(cell)
    const highest = held.filter((place) => !meet(aboveOf(period, place), holds))
    for (const place of held) everHeld.add(place)
    for (const place of highest) if (!meet(rivalsOf(period, place), waits)) reached.add(place)
    if (kind === "collect" || highest.length < 2) continue
    for (const [i, one] of highest.entries()) {
      for (const other of highest.slice(i + 1)) {
        const key = `${one} ${other}`
        if (overlaps.has(key)) continue
        const pair = [ruleOf(period, one).rule, ruleOf(period, other).rule] as const
        overlaps.set(key, overlapOf(pair, witnessOf(cells.factsOf(cell)), say))
      }
    }
  }
  const shadowed = [...rules.keys()].filter((place) => everHeld.has(place) && !reached.has(place))
  return [
    ...(kind === "unique" ? gapsOf(cells, gaps) : []),
    ...shadowed.map((place) => shadowOf(period, place, cells)),
    ...overlaps.values()
  ]
}

const gapsOf = (cells: Cells, gaps: CellSet): ReadonlyArray<WordedFound> => {
  const { regions, more } = regionsOf(cells, gaps.has, GAPS)
  return regions.map(({ cell, text }, i) => {
    const witness = witnessOf(cells.factsOf(cell))
    const also = more && i === regions.length - 1 ? " There are more such facts." : ""
    const when = text === "always" ? "at all" : `when ${text}`
    const message = `No rule says what to do ${when}; for example: ${witnessText(witness)}. Add a rule for it, or one without conditions that the others except.${also}`
    return { _tag: "Gap", witness, when: text, message }
  })
}

const overlapOf = (
  [a, b]: readonly [Rule, Rule],
  witness: Witness,
  say: (outcome: unknown) => string
): WordedFound => {
  const rules = [a.id, b.id] as const
  const same = sameOutcome(a.then, b.then)
  const outcomes = [say(a.then), say(b.then)] as const
  const example = exampleOf([...a.when, ...b.when], witness)
  const clash = same
    ? `both say ${outcomes[0]}, but only one can be cited`
    : outcomes[0] === outcomes[1]
      ? `both say ${outcomes[0]}, but not alike`
      : `nothing says whether ${outcomes[0]} or ${outcomes[1]} is right`
  const message = `Rules ${a.id} and ${b.id} can both hold, and ${clash}; for example: ${example}. ${KEEP_APART}`
  return { _tag: "Overlap", rules, sameOutcome: same, outcomes, witness, example, message }
}

/** The facts that some conditions ask about, with what an example says of them. */
const exampleOf = (asked: ReadonlyArray<Condition>, witness: Witness): string => {
  const facts = [...new Set(asked.map(({ fact }) => fact))]
  const known = Object.entries(witness).filter(([fact]) => facts.includes(fact))
  const unknown = facts.filter((fact) => !Object.hasOwn(witness, fact))
  const words = [
    ...known.map(([fact, value]) => witnessText({ [fact]: value })),
    ...unknown.map((fact) => `${fact} not known`)
  ]
  return words.length === 0 ? "always" : words.join(", ")
}

/** Looks again at the cells in which a rule holds, for the fewest rules of which one is always in its way. */
const shadowOf = (period: CompiledPeriod<unknown>, place: number, cells: Cells): WordedFound => {
  const { masks, rules } = period
  const inTheWay = new Map<string, ReadonlyArray<number>>()
  let example = -1
  for (let cell = 0; cell < cells.size; cell++) {
    masks.read(cells.factsOf(cell))
    masks.weigh()
    if (!placesIn(masks.holds).includes(place)) continue
    if (example < 0) example = cell
    const holding = aboveOf(period, place).map((word, w) => word & (masks.holds[w] as number))
    const waiting = rivalsOf(period, place).map((word, w) => word & (masks.waits[w] as number))
    const blocking = holding.map((word, w) => word | (waiting[w] as number))
    inTheWay.set(blocking.join(), placesIn(blocking))
  }
  const by = fewestAmong([...inTheWay.values()]).flatMap((other) => rules[other]?.rule.id ?? [])
  const rule = rules[place]?.rule.id ?? ""
  const witness = witnessOf(cells.factsOf(example))
  const message = `Rule ${rule} never decides: wherever it holds, ${by.join(" or ")} comes before it, or would once its facts are known; for example: ${witnessText(witness)}. Change what excepts it, or remove it.`
  return { _tag: "Shadowed", rule, by, witness, message }
}

/** Few members of which each set has one: the most frequent first, then those left out that prove not to be needed. */
const fewestAmong = (sets: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<number> => {
  const chosen: Array<number> = []
  for (
    let left = sets;
    left.length > 0;
    left = left.filter((set) => !chosen.some((one) => set.includes(one)))
  ) {
    const counts = new Map<number, number>()
    for (const set of left) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1)
    const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b)
    if (most === undefined) break
    chosen.push(most[0])
  }
  return chosen.reduce((kept, one) => {
    const without = kept.filter((other) => other !== one)
    return sets.every((set) => set.some((member) => without.includes(member))) ? without : kept
  }, chosen)
}

const ruleOf = ({ rules }: CompiledPeriod<unknown>, place: number) =>
  rules[place] as CompiledPeriod<unknown>["rules"][number]

const aboveOf = (period: CompiledPeriod<unknown>, place: number): Bits => ruleOf(period, place).above

const rivalsOf = (period: CompiledPeriod<unknown>, place: number): Bits => ruleOf(period, place).rivals
